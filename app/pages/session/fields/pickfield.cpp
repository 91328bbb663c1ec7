// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/pickfield.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "core/content/catalogue.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/session/trapsuggestion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int ChipsAtFirst = 12;

const ThinkingTrap *trapOf(const Services &services, const QString &id)
{
    const auto &traps = services.catalogue.traps();
    const auto it = std::ranges::find(traps, id, &ThinkingTrap::id);
    return it == traps.end() ? nullptr : &*it;
}

bool areTraps(const SessionField &field)
{
    return field.keep == u"trap"_s;
}

QString explanationOf(const ThinkingTrap &trap)
{
    return PickField::tr("%1: %2\n“%3”\n%4", "trap, what it is, example, counter-question").arg(trap.name, trap.line, trap.example, trap.question);
}

} // namespace

PickField::PickField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
    , m_chips(new ChipGroup(ChipGroup::Selection::Multiple, this))
{
    auto *column = columnIn(this);
    m_suggestions = new QWidget(this);
    auto *suggestions = columnIn(m_suggestions);
    suggestions->setSpacing(theme::Space1);
    QLabel *because = makeLabel(tr("Your own words sound a little like these. Only you can tell."), theme::TextRole::Small, m_suggestions);
    setLabelTone(because, LabelTone::Muted);
    suggestions->addWidget(because);
    m_suggested = new FlowLayout(nullptr, theme::Space1, theme::Space1);
    suggestions->addLayout(m_suggested);
    m_suggestions->hide();
    column->addWidget(m_suggestions);

    m_chips->setObjectName(field.id + u".chips"_s);
    m_chips->setAccessibleName(field.label);
    fillChips();
    column->addWidget(m_chips);
    auto *explained = new QHBoxLayout;
    m_line = makeLabel({}, theme::TextRole::Body, this);
    m_line->setObjectName(field.id + u".line"_s);
    setLabelTone(m_line, LabelTone::Muted);
    m_line->hide();
    m_remove = makeButton(tr("Remove it from the list"), ButtonKind::Quiet, field.id + u".removeOwn"_s, this);
    m_remove->hide();
    explained->addWidget(m_line, 1);
    explained->addWidget(m_remove, 0, Qt::AlignTop);
    column->addLayout(explained);
    if (!field.keep.isEmpty())
        makeAdding(column);
    if (areTraps(field))
        makeExamples(column);
    setFocusProxy(m_chips);
    connect(m_chips, &ChipGroup::selectionChanged, this, &PickField::report);
    connect(m_remove, &QPushButton::clicked, this, &PickField::removeOwn);
}

void PickField::fillChips()
{
    QList<Chip> chips;
    if (const auto kind = ownLineKindFromId(field().keep)) {
        const auto lines = m_services.ownLines.list(*kind).value_or(QList<OwnLine>());
        for (const OwnLine &line : lines)
            chips.append({line.id, line.text, tr("One of your own.")});
    }
    for (const Option &option : field().options)
        chips.append({option.id, option.text, option.line});
    m_chips->setChips(chips);
    m_chips->setVisibleLimit(chips.size() > ChipsAtFirst ? ChipsAtFirst : 0);
}

void PickField::makeAdding(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    m_own = new QLineEdit(this);
    m_own->setObjectName(field().id + u".own"_s);
    m_own->setAccessibleName(tr("Add one of your own"));
    m_own->setPlaceholderText(tr("Something of your own"));
    m_own->setMaxLength(80);
    auto *button = makeButton(tr("Add"), ButtonKind::Secondary, field().id + u".addOwn"_s, this);
    button->setAccessibleName(tr("Add it to the list"));
    row->addWidget(m_own, 1);
    row->addWidget(button);
    column->addLayout(row);
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(field().id + u".problem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(button, &QPushButton::clicked, this, &PickField::add);
    connect(m_own, &QLineEdit::returnPressed, this, &PickField::add);
}

// Written when they are first asked for: seventeen examples nobody opened cost time on every visit.
void PickField::makeExamples(QVBoxLayout *column)
{
    auto *content = new QWidget(this);
    auto *list = columnIn(content);
    list->setSpacing(theme::Space3);
    auto *examples = new Disclosure(tr("All of them, with an example each"), content, this);
    examples->setObjectName(field().id + u".examples"_s);
    column->addWidget(examples);
    connect(examples, &Disclosure::toggled, content, [this, content, list](bool expanded) {
        if (!expanded || list->count() > 0)
            return;
        for (const ThinkingTrap &trap : m_services.catalogue.traps())
            list->addWidget(makeLabel(explanationOf(trap), theme::TextRole::Body, content));
    });
}

bool PickField::isOwn(const QString &id) const
{
    return !id.isEmpty() && std::ranges::find(field().options, id, &Option::id) == field().options.end();
}

void PickField::add()
{
    const auto kind = ownLineKindFromId(field().keep);
    const GuidedSession &session = m_services.session.session();
    const auto added = m_services.ownLines.add({{}, kind.value_or(OwnLineKind::Care), m_own->text(), session.applicationId, session.id, {}});
    m_problem->setVisible(!added);
    if (!added) {
        m_problem->setText(added.error().message);
        m_own->setFocus();
        return;
    }
    m_own->clear();
    fillChips();
    pick(*added);
}

void PickField::removeOwn()
{
    const QString id = m_explained;
    QStringList left = m_chips->selected();
    left.removeAll(id);
    const auto removed = m_services.ownLines.remove(id);
    m_problem->setVisible(!removed);
    if (!removed) {
        m_problem->setText(removed.error().message);
        return;
    }
    fillChips();
    m_chips->setSelected(left);
    m_chips->setFocus();
    report(left);
}

void PickField::pick(const QString &id)
{
    QStringList ids = m_chips->selected();
    if (!ids.contains(id))
        ids.append(id);
    m_chips->setSelected(ids);
    report(m_chips->selected());
}

void PickField::report(const QStringList &ids)
{
    explain(ids);
    emit answered(ids, false);
}

void PickField::explain(const QStringList &ids)
{
    // About the one picked just now; when one was taken back, about the last one left.
    m_explained = ids.isEmpty() ? QString() : ids.constLast();
    for (const QString &id : ids) {
        if (!m_known.contains(id))
            m_explained = id;
    }
    m_known = ids;
    const auto option = std::ranges::find(field().options, m_explained, &Option::id);
    const ThinkingTrap *trap = areTraps(field()) ? trapOf(m_services, m_explained) : nullptr;
    const QString text = trap ? explanationOf(*trap) : option != field().options.end() ? option->line : QString();
    m_line->setText(isOwn(m_explained) ? tr("One of your own.") : text);
    m_line->setVisible(!m_line->text().isEmpty());
    m_remove->setVisible(isOwn(m_explained));
}

void PickField::setAnswer(const Answer &answer)
{
    m_chips->setSelected(std::get<QStringList>(answer));
    // What is no longer in the list is no longer picked.
    explain(m_chips->selected());
}

void PickField::refresh()
{
    const QString words = m_services.session.session().textOf(field().from);
    if (!areTraps(field()) || words == m_suggestedFor)
        return;
    m_suggestedFor = words;
    clearLayout(m_suggested);
    const auto suggestions = suggestedTraps(words, m_services.catalogue.traps());
    for (const TrapSuggestion &each : suggestions) {
        const ThinkingTrap *trap = trapOf(m_services, each.trap);
        auto *button = makeButton(tr("%1: “%2”", "trap, words of the person").arg(trap->name, each.words), ButtonKind::Secondary,
                                  field().id + u".suggested."_s + each.trap, m_suggestions);
        connect(button, &QPushButton::clicked, this, [this, id = each.trap] { pick(id); });
        m_suggested->addWidget(button);
    }
    m_suggestions->setVisible(!suggestions.isEmpty());
}

} // namespace secondwind
