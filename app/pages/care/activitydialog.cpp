// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/activitydialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "core/clock.h"
#include "core/plan/careservice.h"
#include "core/services.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int DialogWidth = 580;

} // namespace

ActivityDialog::ActivityDialog(Services &services, const CareChoice &choice, const QString &entryId, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_choice(choice)
    , m_entryId(entryId)
{
    setObjectName(u"activityDialog"_s);
    setWindowTitle(tr("Care"));
    setMinimumWidth(DialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space5);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(choice.name, theme::TextRole::Section, this));
    const QString minutes = choice.minutes > 0 ? tr("About %n minutes.", nullptr, choice.minutes) : QString();
    for (const QString &words : {choice.line, minutes}) {
        if (words.isEmpty())
            continue;
        QLabel *line = makeLabel(words, theme::TextRole::Body, this);
        setLabelTone(line, LabelTone::Muted);
        column->addWidget(line);
    }
    makeMoods(column);
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(u"activityProblem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    makeButtons(column);
}

void ActivityDialog::makeMoods(QVBoxLayout *column)
{
    const auto add = [&](const QString &question, const QString &name) {
        column->addSpacing(theme::Space2);
        column->addWidget(makeLabel(question, theme::TextRole::SmallStrong, this));
        auto *picker = new MoodPicker(this);
        picker->setObjectName(name);
        picker->setAccessibleName(question);
        picker->setCompact(true);
        column->addWidget(picker);
        return picker;
    };
    m_before = add(tr("How are you before it? Only if you like."), u"activityMoodBefore"_s);
    m_after = add(tr("And when it is done?"), u"activityMoodAfter"_s);
    if (!m_entryId.isEmpty()) {
        if (const auto entry = m_services.care.find(m_entryId))
            m_before->setMood(entry->moodBefore.value_or(0));
    }
    connect(m_before, &MoodPicker::moodChanged, this, &ActivityDialog::keepMoodBefore);
}

void ActivityDialog::makeButtons(QVBoxLayout *column)
{
    auto *days = new QHBoxLayout;
    days->setSpacing(theme::Space2);
    const QDate today = m_services.clock.today();
    m_day = new QDateEdit(today, this);
    m_day->setObjectName(u"activityDayEdit"_s);
    m_day->setAccessibleName(tr("The day"));
    m_day->setMinimumDate(today);
    m_day->setCalendarPopup(true);
    const bool planned = !m_entryId.isEmpty();
    if (planned) {
        if (const auto entry = m_services.care.find(m_entryId); entry && entry->plannedOn)
            m_day->setDate(std::max(today, *entry->plannedOn));
    }
    auto *plan = makeButton(planned ? tr("&Move it there") : tr("&Plan it for that day"), ButtonKind::Secondary, u"planActivityButton"_s, this);
    auto *done = makeButton(tr("&It is done"), ButtonKind::Primary, u"doneActivityButton"_s, this);
    days->addWidget(m_day);
    days->addWidget(plan);
    auto *close = makeButton(tr("Close"), ButtonKind::Quiet, u"closeActivityButton"_s, this);
    days->addStretch();
    days->addWidget(close);
    days->addWidget(done);
    column->addSpacing(theme::Space4);
    column->addLayout(days);
    auto *rest = new QHBoxLayout;
    rest->setSpacing(theme::Space2);
    QList<QPushButton *> buttons{plan, close, done};
    const auto add = [&](const QString &text, const QString &name, auto action) {
        auto *button = makeButton(text, ButtonKind::Quiet, name, this);
        rest->addWidget(button);
        connect(button, &QPushButton::clicked, this, action);
        buttons.append(button);
    };
    if (planned)
        add(tr("Take it off the pla&n"), u"dropActivityButton"_s, [this] { drop(); });
    if (m_choice.isOwn) {
        add(tr("&Change it"), u"changeActivityButton"_s, [this] {
            reject();
            emit changeWanted();
        });
        add(tr("&Remove it from the list"), u"removeActivityButton"_s, [this] {
            reject();
            emit removeWanted();
        });
    }
    rest->addStretch();
    if (buttons.size() > 3)
        column->addLayout(rest);
    else
        delete rest;
    for (QPushButton *button : std::as_const(buttons))
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    done->setDefault(true);
    connect(plan, &QPushButton::clicked, this, &ActivityDialog::plan);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, &ActivityDialog::finish);
}

bool ActivityDialog::isWell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    return problem.isEmpty();
}

// Said before something that is still to come, it waits there.
void ActivityDialog::keepMoodBefore(int mood)
{
    if (m_entryId.isEmpty())
        return;
    const auto kept = m_services.care.setMoodBefore(m_entryId, mood);
    (void)isWell(kept ? QString() : kept.error().message);
}

void ActivityDialog::plan()
{
    if (!m_entryId.isEmpty()) {
        const auto moved = m_services.care.moveTo(m_entryId, m_day->date());
        if (isWell(moved ? QString() : moved.error().message))
            end(Outcome::Moved);
        return;
    }
    const auto planned = m_services.care.plan(m_choice, m_day->date());
    if (!isWell(planned ? QString() : planned.error().message))
        return;
    m_entryId = *planned;
    if (m_before->mood() > 0)
        keepMoodBefore(m_before->mood());
    if (m_problem->isHidden())
        end(Outcome::Planned);
}

void ActivityDialog::finish()
{
    if (m_entryId.isEmpty()) {
        const auto added = m_services.care.addDone(m_choice, m_before->mood(), m_after->mood());
        if (!isWell(added ? QString() : added.error().message))
            return;
        m_doneId = *added;
    } else {
        const auto saved = m_services.care.setDone(m_entryId, m_before->mood(), m_after->mood());
        if (!isWell(saved ? QString() : saved.error().message))
            return;
        m_doneId = m_entryId;
    }
    end(Outcome::Done);
}

void ActivityDialog::end(Outcome outcome)
{
    m_outcome = outcome;
    accept();
}

void ActivityDialog::drop()
{
    const auto removed = m_services.care.remove(m_entryId);
    if (isWell(removed ? QString() : removed.error().message))
        end(Outcome::Dropped);
}

} // namespace secondwind
