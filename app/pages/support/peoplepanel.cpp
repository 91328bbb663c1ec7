// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/support/peoplepanel.h"

#include "app/pages/support/notedialog.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/rowfocus.h"
#include "app/widgets/taborder.h"
#include "core/services.h"
#include "core/support/supportservice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

PeoplePanel::PeoplePanel(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("People to call"), theme::TextRole::Section, this));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme::Space2);
    column->addLayout(m_rows);
    m_add = makeButton(tr("Add a &person"), ButtonKind::Secondary, u"addPersonButton"_s, this);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(&services.support, &SupportService::peopleChanged, this, &PeoplePanel::refresh);
    refresh();
}

void PeoplePanel::refresh()
{
    const auto people = m_services.support.people();
    if (!people) {
        emit failed(people.error().message); // those shown before stay
        return;
    }
    const RowFocus focus(m_rows);
    clearLayout(m_rows);
    for (const TrustedPerson &person : *people) {
        QWidget *row = makeRow(person);
        RowFocus::setId(row, person.id);
        m_rows->addWidget(row);
        row->show(); // at once: it may get the focus now
        putStopsBefore(m_add, row);
    }
    focus.restore(m_rows);
    if (people->isEmpty()) {
        QLabel *empty = makeLabel(tr("Nobody noted yet. Put down one person while it is easy, and what you would ask of them: to listen, to read your resume, to go for a walk."),
                                  theme::TextRole::Body, this);
        setLabelTone(empty, LabelTone::Muted);
        m_rows->addWidget(empty);
    }
}

QWidget *PeoplePanel::makeRow(const TrustedPerson &person)
{
    auto *card = new Card(CardKind::Plain, this);
    card->setObjectName(u"personCard"_s);
    card->setContentsMargins(theme::Space4, theme::Space2, theme::Space2, theme::Space2);
    auto *row = new QHBoxLayout(card);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(person.name, theme::TextRole::Strong, card));
    for (const QString &text : {person.reach, person.ask}) {
        if (text.isEmpty())
            continue;
        QLabel *label = makeLabel(text, theme::TextRole::Body, card);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    if (!person.reach.isEmpty()) {
        auto *copy = makeButton(tr("Copy"), ButtonKind::Quiet, u"copyPersonButton"_s, card);
        copy->setAccessibleName(tr("Copy how to reach %1").arg(person.name));
        row->addWidget(copy);
        connect(copy, &QPushButton::clicked, this, [this, reach = person.reach] { emit copyWanted(reach); });
    }
    auto *more = makeButton({}, ButtonKind::Quiet, u"personMenuButton"_s, card);
    more->setIcon(icons::icon(u"more"_s));
    more->setAccessibleName(tr("Change, move or remove %1").arg(person.name));
    auto *menu = new QMenu(more);
    const auto check = [this](const Result<void> &done) {
        if (!done)
            emit failed(done.error().message);
    };
    menu->addAction(tr("&Change…"), this, [this, person] { edit(person); })->setObjectName(u"changePersonAction"_s);
    menu->addAction(tr("Move &up"), this, [=, this] { check(m_services.support.movePerson(person.id, -1)); })->setObjectName(u"personUpAction"_s);
    menu->addAction(tr("Move &down"), this, [=, this] { check(m_services.support.movePerson(person.id, 1)); })->setObjectName(u"personDownAction"_s);
    menu->addAction(tr("&Remove"), this, [=, this] {
        const auto done = m_services.support.removePerson(person.id);
        check(done);
        if (done)
            emit removed(person);
    })->setObjectName(u"removePersonAction"_s);
    more->setMenu(menu);
    row->addWidget(more);
    return card;
}

void PeoplePanel::edit(const TrustedPerson &person)
{
    NoteDialog dialog(person.id.isEmpty() ? tr("Add a person") : tr("Change"),
                      {{u"personNameEdit"_s, tr("&Name"), person.name},
                       {u"personReachEdit"_s, tr("&How to reach them"), person.reach},
                       {u"personAskEdit"_s, tr("&What to ask them"), person.ask}},
                      [&](const QStringList &texts) -> Result<void> {
                          const auto saved = m_services.support.savePerson({person.id, texts.at(0), texts.at(1), texts.at(2)});
                          if (!saved)
                              return failure(saved);
                          return {};
                      },
                      this);
    dialog.exec();
}

} // namespace secondwind
