// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/cardgrid.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/gridkeys.h"
#include "app/widgets/labels.h"
#include "app/widgets/taborder.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace secondwind {

namespace {

constexpr int CardWidth = 280;
constexpr int MostColumns = 3;

} // namespace

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(theme::Space3);
}

Card *CardGrid::add(const QString &objectName, const QString &name, const QString &line, const QString &note)
{
    auto *card = new Card(CardKind::Plain, this);
    card->setObjectName(objectName);
    card->setClickable(true);
    card->setAccessibleName(name);
    card->setAccessibleDescription(line);
    card->setContentsMargins(theme::Space4, theme::Space3, theme::Space4, theme::Space3);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space1);
    column->addWidget(makeLabel(name, theme::TextRole::Strong, card));
    for (const auto &[text, role] : {std::pair(line, theme::TextRole::Body), std::pair(note, theme::TextRole::Small)}) {
        if (text.isEmpty())
            continue;
        QLabel *label = makeLabel(text, role, card);
        setLabelTone(label, LabelTone::Muted);
        column->addWidget(label);
    }
    column->addStretch();
    card->installEventFilter(this);
    m_cards.append(card);
    place();
    card->show(); // now, so that the keyboard can reach it
    putStopsBefore(stopBehind(this), card);
    return card;
}

void CardGrid::clear()
{
    // One of them may be the card that was just activated.
    for (Card *card : std::as_const(m_cards)) {
        m_grid->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
}

int CardGrid::columnCount() const
{
    return std::clamp(width() / CardWidth, 1, MostColumns);
}

void CardGrid::place()
{
    m_columns = columnCount();
    for (int i = 0; i < m_cards.size(); ++i) {
        m_grid->removeWidget(m_cards.at(i));
        m_grid->addWidget(m_cards.at(i), i / m_columns, i % m_columns);
    }
    for (int column = 0; column < MostColumns; ++column) {
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
        // A row that is not full has cards as wide as the others.
        m_grid->setColumnMinimumWidth(column, column < m_columns ? 1 : 0);
    }
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columnCount() != m_columns)
        place();
}

bool CardGrid::eventFilter(QObject *watched, QEvent *event)
{
    const auto here = static_cast<int>(m_cards.indexOf(static_cast<Card *>(watched)));
    if (event->type() != QEvent::KeyPress || here < 0)
        return QWidget::eventFilter(watched, event);
    const auto place = gridPlace(static_cast<QKeyEvent *>(event)->key(), here, static_cast<int>(m_cards.size()), m_columns, layoutDirection());
    if (!place)
        return false;
    m_cards.at(*place)->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace secondwind
