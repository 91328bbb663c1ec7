// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/chipgroup.h"

#include <QHash>
#include <QList>
#include <QPoint>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QAccessibleInterface;
class QGridLayout;
class QLabel;
class QMimeData;

namespace secondwind {

class Card;

// Sorts statements into a few named places. On top lies one statement with its explanation and a
// button for each place, below it what is not sorted, below that the places. Statements move by
// drag, by the buttons, or by the keys 1 to 9 (0, Backspace and Delete take back). All statements
// together are one Tab stop; arrows move between them.
class Sorter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sorter)

public:
    struct Item
    {
        QString id;
        QString text;
        QString line; // said in small while the statement lies on top; may be empty
    };

    // What a dragged statement carries: its id in UTF-8.
    static constexpr const char *MimeType = "application/x-secondwind-statement";

    explicit Sorter(QWidget *parent = nullptr);
    ~Sorter() override;

    void setBuckets(const QList<Chip> &buckets);
    void setItems(const QList<Item> &items);
    [[nodiscard]] QHash<QString, QString> buckets() const; // item id -> bucket id
    void setSorted(const QHash<QString, QString> &sorted); // emits nothing

signals:
    void sorted(const QString &item, const QString &bucket); // empty bucket: taken out again

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;

private:
    class Tile;
    class Zone;
    enum class Shape { Columns, Rows };
    using Measures = std::vector<std::unique_ptr<QLabel>>;

    static QAccessibleInterface *makeInterface(const QString &key, QObject *object);

    void rebuild();
    void fillChoice();
    void distribute();
    void placeBuckets();
    void fillMeasures();
    void fitHand();
    void showHand();
    void setCurrent(Tile *tile);
    void moveTo(Tile *tile, const QString &bucket);
    void say(const QString &text);
    void moveFocus(const Tile *from, int key);
    void lift(Tile *tile, const QPoint &grip);
    void dropAt(const QPoint &global, Tile *tile);
    void followDrag(const QPoint &global);
    [[nodiscard]] Tile *tileIn(const QMimeData *carried) const;
    [[nodiscard]] Tile *nextUnsorted(Tile *after) const;
    [[nodiscard]] QList<Tile *> tilesInOrder() const;
    [[nodiscard]] const Item *itemOf(const Tile *tile) const;
    [[nodiscard]] QString placeOf(const QString &item) const; // empty: in none
    [[nodiscard]] QString titleOf(const QString &bucket) const;

    QList<Chip> m_buckets;
    QList<Item> m_items;
    QHash<QString, QString> m_sorted;
    QList<Tile *> m_tiles; // in the order of the items
    QList<Zone *> m_zones; // what is not sorted first, then the places
    QPointer<Tile> m_current;
    Card *m_hand;
    QLabel *m_text;
    QLabel *m_line;
    Measures m_texts;
    Measures m_lines;
    ChipGroup *m_choice;
    QLabel *m_hint;
    QWidget *m_places;
    QGridLayout *m_grid;
    QLabel *m_said;
    QTimer m_edgeTimer;
    int m_edgeStep = 0;
    Shape m_shape = Shape::Rows;
    QPoint m_pressedAt;
    bool m_handPressed = false;
    bool m_dragging = false;
};

} // namespace secondwind
