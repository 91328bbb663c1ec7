// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QList>
#include <QPalette>
#include <QRect>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;
class QWidget;

// How the pictures of the journal draw what they have in common.
namespace secondwind::moodpaint {

inline constexpr qreal RingWidth = 2.0;

// A square in the mood's colour with the mouth of its face, so that it can be read without
// colours. 0: something was written, without a mood.
void cell(QPainter &painter, const QRectF &place, int mood, const QPalette &palette);

// A day on which nothing was written; one still to come is fainter.
void emptyCell(QPainter &painter, const QRectF &place, bool ahead, const QPalette &palette);

// Words about a small thing, in a box above it, or below where there is no room above. The box
// is as wide as it needs to be and stays inside `bounds`.
void callout(QPainter &painter, const QRectF &bounds, const QRectF &about, const QString &words,
             const QWidget *widget);

// One line in the middle of a place that is mirrored already.
void leadingText(QPainter &painter, const QRect &place, const QString &text, Qt::LayoutDirection direction);

// Rows of a legend: for each text a place with room for a mark of MarkWidth before it, in reading
// order from left to right, as many in a row as `width` has room for.
inline constexpr int MarkWidth = 14;
inline constexpr int MarkGap = 6;
[[nodiscard]] QList<QRect> legendPlaces(const QStringList &texts, const QFontMetrics &metrics, int top, int width);

// The keyboard is here and was used last: the time to show a focus ring.
[[nodiscard]] bool showsFocus(const QWidget *widget);

} // namespace secondwind::moodpaint
