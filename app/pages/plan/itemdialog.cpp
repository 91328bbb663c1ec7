// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/itemdialog.h"

#include "app/pages/plan/planwords.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/linedialog.h"
#include "app/widgets/textarea.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int DialogWidth = 560;
// One that came from elsewhere may be longer; it is never cut.
int mostOf(const QString &half)
{
    return std::max(PlanService::LongestHalf, static_cast<int>(half.size()));
}


QString titleFor(const PlanItem &item)
{
    switch (item.kind) {
    case PlanKind::Action:
        return item.id.isEmpty() ? ItemDialog::tr("Something to do") : ItemDialog::tr("Change what is planned");
    case PlanKind::Test:
        return ItemDialog::tr("A small test");
    case PlanKind::Setback:
        return ItemDialog::tr("If it goes wrong");
    }
    Q_UNREACHABLE();
}

void addCaption(QVBoxLayout *column, const QString &text, QWidget *field, QWidget *parent)
{
    QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, parent);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
    column->addWidget(label);
    column->addWidget(field);
    column->addSpacing(theme::Space1);
}

} // namespace

ItemDialog::ItemDialog(Services &services, const PlanItem &item, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_item(item)
{
    setObjectName(u"planItemDialog"_s);
    setWindowTitle(titleFor(item));
    setMinimumWidth(DialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space5);
    column->setSpacing(theme::Space1);
    if (!item.lessonId.isEmpty()) {
        if (const auto lesson = services.ownLines.find(item.lessonId)) {
            QLabel *from = makeLabel(tr("From “%1”", "lesson or strength").arg(lesson->text.simplified()), theme::TextRole::Body, this);
            from->setObjectName(u"planItemLesson"_s);
            setLabelTone(from, LabelTone::Muted);
            column->addWidget(from);
            column->addSpacing(theme::Space2);
        }
    }
    makeHalves(column);
    if (item.kind == PlanKind::Action)
        makeCategory(column);
    if (item.kind != PlanKind::Test)
        makeIdeas(column);
    if (item.kind != PlanKind::Setback)
        makeDays(column);
    if (item.kind == PlanKind::Test)
        makeOutcome(column);
    makeButtons(column);
    (m_when ? m_when : m_then)->setFocus();
}

void ItemDialog::makeHalves(QVBoxLayout *column)
{
    m_then = new QLineEdit(m_item.then, this);
    m_then->setObjectName(u"planThenEdit"_s);
    m_then->setMaxLength(mostOf(m_item.then));
    if (m_item.kind == PlanKind::Test) {
        // What the session asks for is the one half; an old one may have both.
        m_then->setPlaceholderText(tr("ask two people how they heard that answer"));
        addCaption(column, tr("What I will &try"), m_then, this);
        return;
    }
    const bool setback = m_item.kind == PlanKind::Setback;
    m_when = new QLineEdit(m_item.when, this);
    m_when->setObjectName(u"planWhenEdit"_s);
    m_when->setMaxLength(mostOf(m_item.when));
    m_when->setPlaceholderText(setback ? tr("they ask about the gap") : tr("I sit down with coffee on Tuesday"));
    m_then->setPlaceholderText(setback ? tr("say the one sentence I practised") : tr("say my three numbers out loud"));
    addCaption(column, setback ? tr("&If …") : tr("&When …"), m_when, this);
    addCaption(column, setback ? tr("… then &I") : tr("… then &I will"), m_then, this);
}

void ItemDialog::makeCategory(QVBoxLayout *column)
{
    m_category = new QComboBox(this);
    m_category->setObjectName(u"planCategoryBox"_s);
    m_category->addItem(tr("Nothing in particular"), QString());
    for (const Group &category : m_services.catalogue.planCategories())
        m_category->addItem(category.name, category.id);
    m_category->setCurrentIndex(std::max(0, m_category->findData(m_item.category)));
    addCaption(column, tr("What it is &about"), m_category, this);
    connect(m_category, &QComboBox::activated, this, &ItemDialog::fillIdeas);
}

void ItemDialog::makeIdeas(QVBoxLayout *column)
{
    m_ideas = new QComboBox(this);
    m_ideas->setObjectName(u"planIdeasBox"_s);
    m_ideas->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addCaption(column, tr("&Or begin from an idea"), m_ideas, this);
    fillIdeas();
    connect(m_ideas, &QComboBox::activated, this, &ItemDialog::takeIdea);
}

void ItemDialog::fillIdeas()
{
    if (!m_ideas)
        return;
    m_ideas->clear();
    m_ideas->addItem(tr("Take one and change its words …"));
    const auto add = [this](const QString &when, const QString &then) {
        PlanItem idea;
        idea.kind = m_item.kind;
        idea.when = when;
        idea.then = then;
        m_ideas->addItem(planSentence(idea), QStringList{when, then});
    };
    if (m_item.kind == PlanKind::Setback) {
        for (const SetbackStarter &starter : m_services.catalogue.setbackStarters())
            add(starter.when, starter.then);
        return;
    }
    const QString category = m_category ? m_category->currentData().toString() : QString();
    for (const PlanStarter &starter : m_services.catalogue.planStarters()) {
        if (category.isEmpty() || starter.category == category)
            add(starter.when, starter.then);
    }
}

void ItemDialog::takeIdea(int index)
{
    const QStringList halves = m_ideas->itemData(index).toStringList();
    if (halves.size() != 2)
        return;
    m_when->setText(halves.at(0));
    m_then->setText(halves.at(1));
    if (m_category && m_category->currentData().toString().isEmpty()) {
        const auto &starters = m_services.catalogue.planStarters();
        const auto it = std::ranges::find_if(starters, [&](const PlanStarter &each) { return each.when == halves.at(0) && each.then == halves.at(1); });
        if (it != starters.end())
            m_category->setCurrentIndex(std::max(0, m_category->findData(it->category)));
    }
    m_when->setFocus();
    m_when->selectAll();
}

void ItemDialog::makeDays(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space3);
    m_dated = new QCheckBox(tr("On a &day"), this);
    m_dated->setObjectName(u"planDatedCheck"_s);
    m_dated->setChecked(m_item.dueOn.has_value());
    m_day = new QDateEdit(m_item.dueOn.value_or(m_services.clock.today()), this);
    m_day->setObjectName(u"planDayEdit"_s);
    m_day->setAccessibleName(tr("The day"));
    m_day->setCalendarPopup(true);
    m_day->setEnabled(m_dated->isChecked());
    m_repeat = new QComboBox(this);
    m_repeat->setObjectName(u"planRepeatBox"_s);
    m_repeat->setAccessibleName(tr("How often"));
    for (const Repeat repeat : {Repeat::Never, Repeat::Daily, Repeat::Weekdays, Repeat::Weekly, Repeat::Monthly})
        m_repeat->addItem(PlanWords::choice(repeat), repeatId(repeat));
    m_repeat->setCurrentIndex(m_repeat->findData(repeatId(m_item.repetition.every)));
    m_repeat->setEnabled(m_dated->isChecked());
    row->addWidget(m_dated);
    row->addWidget(m_day);
    row->addWidget(m_repeat);
    row->addStretch();
    column->addSpacing(theme::Space2);
    column->addLayout(row);
    connect(m_dated, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_dated, &QCheckBox::toggled, m_repeat, &QWidget::setEnabled);
    m_repeat->setVisible(m_item.kind == PlanKind::Action);
}

void ItemDialog::makeOutcome(QVBoxLayout *column)
{
    m_outcome = new TextArea(this);
    m_outcome->setObjectName(u"planOutcomeEdit"_s);
    m_outcome->setLines(2, 6);
    m_outcome->setPlainText(m_item.outcome);
    column->addSpacing(theme::Space2);
    addCaption(column, tr("What I &found out"), m_outcome, this);
    QLabel *hint = makeLabel(tr("Whatever it is. A test that says the thought was partly right is a good test."), theme::TextRole::Small, this);
    setLabelTone(hint, LabelTone::Muted);
    column->addWidget(hint);
}

void ItemDialog::makeButtons(QVBoxLayout *column)
{
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(u"planItemProblem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space2);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelPlanItemButton"_s, this);
    auto *save = makeButton(tr("&Save"), ButtonKind::Primary, u"savePlanItemButton"_s, this);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(save);
    column->addSpacing(theme::Space3);
    column->addLayout(row);
    for (QPushButton *button : {cancel, save})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ItemDialog::accept);
}

void ItemDialog::focusOutcome()
{
    if (m_outcome)
        m_outcome->setFocus();
}

PlanItem ItemDialog::written() const
{
    PlanItem item = m_item;
    if (m_when)
        item.when = m_when->text().trimmed();
    item.then = m_then->text().trimmed();
    if (m_category)
        item.category = m_category->currentData().toString();
    if (m_outcome)
        item.outcome = m_outcome->toPlainText().trimmed();
    if (!m_dated)
        return item;
    const auto due = m_dated->isChecked() ? std::optional(m_day->date()) : std::nullopt;
    const Repeat every = due ? repeatFromId(m_repeat->currentData().toString()).value_or(Repeat::Never) : Repeat::Never;
    // Another day or another rhythm is counted from that day; otherwise the old count goes on.
    if (due != m_item.dueOn || every != m_item.repetition.every)
        item.repetition = {every, due.value_or(QDate())};
    item.dueOn = due;
    return item;
}

void ItemDialog::accept()
{
    PlanItem item = written();
    if (item.id.isEmpty()) {
        const auto added = m_services.plan.add(item);
        if (added)
            item.id = *added;
        else
            m_problem->setText(added.error().message);
    } else if (auto saved = m_services.plan.update(item); !saved) {
        m_problem->setText(saved.error().message);
        item.id.clear();
    }
    if (item.id.isEmpty()) {
        m_problem->show();
        (m_when ? m_when : m_then)->setFocus();
        return;
    }
    m_item = item;
    QDialog::accept();
}

void ItemDialog::reject()
{
    const PlanItem now = written();
    const bool same = now.when == m_item.when && now.then == m_item.then && now.outcome == m_item.outcome;
    if (same || mayDiscardWords(this))
        QDialog::reject();
}

} // namespace secondwind
