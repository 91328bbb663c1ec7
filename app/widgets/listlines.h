// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"

#include <QFont>
#include <QList>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

// Rows of a list that consist of a few lines of text, one below the other.
namespace secondwind::listlines {

inline constexpr int Padding = 14;

struct Line {
    QString text;
    QFont font;
    theme::Token token = theme::Token::Text;
};

// The rounded ground of a row that is selected, under the mouse, or has the focus.
void paintPanel(QPainter &painter, const QStyleOptionViewItem &option);

// Without the padding.
[[nodiscard]] int heightOf(const QList<Line> &lines);

// In the middle of the row's height, cut with an ellipsis where they meet the padding; `taken` pixels
// at the end of the row are left free.
void paint(QPainter &painter, const QStyleOptionViewItem &option, const QList<Line> &lines, int taken = 0);

} // namespace secondwind::listlines
