// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/sorter.h"
#include "app/widgets/wrappedtext.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QList>
#include <QPoint>
#include <QString>
#include <QWidget>

class QLabel;
class QPainter;

namespace secondwind {

// Measures that the parts of Sorter share.
namespace sorterparts {

inline constexpr int TilePadding = 12;
inline constexpr int GripRoom = 16; // the dots that say "this can be dragged", and the gap after them
inline constexpr int SmallestTile = 36;
inline constexpr qreal RingWidth = 2.0;

} // namespace sorterparts

// One of the statements of a list, with the one that lies on top selected.
class AccessibleTile final : public QAccessibleWidget
{
public:
    explicit AccessibleTile(QAbstractButton *tile);

    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    [[nodiscard]] QAbstractButton *tile() const;
};

// A statement to take. It is a button that only keyboard and assistive technology press; the
// mouse takes it on top as soon as it goes down, and drags it.
class Sorter::Tile final : public QAbstractButton
{
public:
    Tile(const Item &item, Sorter *sorter);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString text() const { return m_text; }
    void setLifted(bool lifted);
    [[nodiscard]] QPixmap picture();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void nextCheckState() override { } // being checked says it lies on top; the sorter decides
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *) override { }
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] const WrappedText &words() const;
    void paintPanel(QPainter &painter) const;
    void paintGrip(QPainter &painter) const;

    Sorter *m_sorter;
    QString m_id;
    QString m_text;
    QPoint m_pressedAt;
    bool m_lifted = false;
    mutable WrappedText m_wrapped;
};

// A place: its title, how many statements lie there, and the statements.
class Sorter::Zone final : public QWidget
{
public:
    Zone(const QString &bucket, Sorter *sorter);

    [[nodiscard]] QString bucket() const { return m_bucket; }
    [[nodiscard]] QList<Tile *> tiles() const { return m_tiles; }
    void setWords(const QString &title, const QString &whenEmpty);
    void setTiles(const QList<Tile *> &tiles);
    void setShape(Shape shape);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(width, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *) override { setOver(false); }
    void dropEvent(QDropEvent *event) override;

private:
    void setOver(bool over);
    void refresh();
    int arrange(int width, bool place) const;

    Sorter *m_sorter;
    QString m_bucket; // empty: what is not sorted
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_empty;
    QList<Tile *> m_tiles;
    Shape m_shape = Shape::Rows;
    bool m_isOver = false;
};

} // namespace secondwind
