// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace secondwind {

class Card;

/// Cards side by side, as many in a row as have room; the arrow keys go from one to the next.
class CardGrid final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardGrid)

public:
    explicit CardGrid(QWidget *parent = nullptr);

    /// Adds a card that can be activated: a name, a line on it, and a small note. Owned by the grid.
    Card *add(const QString &objectName, const QString &name, const QString &line, const QString &note);
    void clear();
    [[nodiscard]] const QList<Card *> &cards() const { return m_cards; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int columnCount() const;
    void place();

    QGridLayout *m_grid;
    QList<Card *> m_cards;
    int m_columns = 0;
};

} // namespace secondwind
