// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/support/helplinerow.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QLabel *selectable(const QString &text, theme::TextRole role, QWidget *parent)
{
    QLabel *label = makeLabel(text, role, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

HelpLineRow::HelpLineRow(const ShownHelpLine &shown, const QString &place, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    card->setContentsMargins(theme::Space4, theme::Space2, theme::Space2, theme::Space2);
    outer->addWidget(card);
    auto *row = new QHBoxLayout(card);
    row->setSpacing(theme::Space2);
    row->addLayout(makeWords(place), 1);
    const HelpLine &line = shown.line;
    if (!line.phone.isEmpty()) {
        QLabel *phone = selectable(line.phone, theme::TextRole::Section, card);
        phone->setObjectName(u"helpLinePhone"_s);
        phone->setWordWrap(line.phone.size() > 22);
        phone->setAccessibleName(tr("%1, telephone %2").arg(line.name, line.phone));
        row->addWidget(phone);
        auto *copy = makeButton(tr("Copy"), ButtonKind::Quiet, u"copyNumberButton"_s, card);
        copy->setAccessibleName(tr("Copy the number of %1").arg(line.name));
        row->addWidget(copy);
        connect(copy, &QPushButton::clicked, this, [this] { emit copyWanted(m_shown.line.phone); });
    }
    addMenu(row);
}

QVBoxLayout *HelpLineRow::makeWords(const QString &place)
{
    const HelpLine &line = m_shown.line;
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeLabel(line.name, theme::TextRole::Strong, this));
    if (!line.text.isEmpty())
        column->addWidget(selectable(line.text, theme::TextRole::Small, this));
    QStringList about;
    if (m_shown.origin == ShownHelpLine::Origin::Own)
        about.append(tr("Added by you"));
    else if (m_shown.origin == ShownHelpLine::Origin::Corrected)
        about.append(tr("Changed by you"));
    about.append({place, line.hours, QLocale().createSeparatedList(line.languages), line.url});
    about.removeAll(QString());
    QLabel *small = selectable(about.join(u" · "_s), theme::TextRole::Small, this);
    setLabelTone(small, LabelTone::Muted);
    small->setVisible(!about.isEmpty());
    column->addWidget(small);
    return column;
}

void HelpLineRow::addMenu(QHBoxLayout *row)
{
    auto *more = makeButton({}, ButtonKind::Quiet, u"helpLineMenuButton"_s, this);
    more->setIcon(icons::icon(u"more"_s));
    more->setAccessibleName(tr("Change or hide %1").arg(m_shown.line.name));
    auto *menu = new QMenu(more);
    menu->addAction(m_shown.origin == ShownHelpLine::Origin::Own ? tr("&Change…") : tr("&Correct…"), this, &HelpLineRow::changeWanted)
        ->setObjectName(u"changeLineAction"_s);
    menu->addAction(m_shown.hidden ? tr("&Show again") : tr("&Hide"), this, [this] { emit hideToggled(!m_shown.hidden); })
        ->setObjectName(u"hideLineAction"_s);
    if (m_shown.origin != ShownHelpLine::Origin::Shipped) {
        menu->addAction(m_shown.origin == ShownHelpLine::Origin::Own ? tr("&Remove") : tr("&Restore the original"), this, &HelpLineRow::removeWanted)
            ->setObjectName(u"removeLineAction"_s);
    }
    more->setMenu(menu);
    row->addWidget(more);
}

} // namespace secondwind
