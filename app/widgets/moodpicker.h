// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QColor;
class QPainter;
class QPointF;
class QRectF;

namespace secondwind {

// Mood 1 to 5; anything else draws the outline of a face without an expression.
void paintMoodFace(QPainter &painter, const QRectF &rect, int mood, const QPalette &palette);
// Only the mouth of that face, for pictures too small for a whole one. `unit` is a 34th of the
// width the face would have; the mouth lies in the middle.
void paintMoodMouth(QPainter &painter, const QPointF &center, qreal unit, int mood, const QColor &color);
[[nodiscard]] QString moodName(int mood);

// Five faces with their words. One Tab stop; arrows and the keys 1 to 5 choose.
class MoodPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoodPicker)

public:
    explicit MoodPicker(QWidget *parent = nullptr);

    [[nodiscard]] int mood() const; // 0 = none chosen
    void setMood(int mood); // emits nothing
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;

signals:
    void moodChanged(int mood);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(int mood);
    void retranslate();

    QList<QAbstractButton *> m_tiles;
    int m_mood = 0;
    bool m_compact = false;
};

} // namespace secondwind
