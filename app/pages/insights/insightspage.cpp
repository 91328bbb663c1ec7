// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/insights/insightspage.h"

#include "app/pages/care/carewords.h"
#include "app/pages/insights/insightwords.h"
#include "app/pages/insights/recoverychart.h"
#include "app/pages/insights/reportdialog.h"
#include "app/pages/journal/moodcourse.h"
#include "app/pages/session/comparison.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/plan/careservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

InsightsPage::InsightsPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_frame(new PageFrame(tr("Insights"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->setSubtitle(tr("What your own notes show over time. Nothing here is a grade, and each figure says how many notes it is based on."));
    auto *report = makeButton(tr("&Report to take along…"), ButtonKind::Secondary, u"reportButton"_s, m_frame);
    m_frame->headerRow()->addWidget(report, 0, Qt::AlignTop);
    connect(report, &QPushButton::clicked, this, &InsightsPage::openReport);

    QVBoxLayout *moods = makeCard(tr("Mood over time"), tr("Rejections are marked. Enter on a day opens its entries."));
    m_course = new MoodCourse(services, this);
    moods->addWidget(m_course);
    connect(m_course, &MoodCourse::dayActivated, this, &InsightsPage::dayWanted);
    connect(m_course, &MoodCourse::failed, this, &InsightsPage::showProblem);
    makeRecovery();
    makeSessions();
    m_careText = addText(makeCard(tr("What went well together"), tr("Things you did for yourself, with the mood before and after.")), u"careText"_s);
    m_replyText = addText(makeCard(tr("Answers to your requests"), tr("Most requests for feedback get no answer, whoever asks. Silence is not a second rejection.")),
                          u"replyText"_s);
    m_frame->body()->addStretch();
}

QVBoxLayout *InsightsPage::makeCard(const QString &title, const QString &line)
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(title, theme::TextRole::Section, card));
    QLabel *about = makeLabel(line, theme::TextRole::Small, card);
    setLabelTone(about, LabelTone::Muted);
    column->addWidget(about);
    m_frame->body()->addWidget(card);
    return column;
}

QLabel *InsightsPage::addText(QVBoxLayout *column, const QString &name)
{
    QLabel *text = makeLabel({}, theme::TextRole::Body, this);
    text->setObjectName(name);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    return text;
}

void InsightsPage::makeRecovery()
{
    QVBoxLayout *column = makeCard(tr("How long it hurt"), tr("Days from a rejection until your mood was back at its usual level."));
    m_recovery = new RecoveryChart(this);
    column->addWidget(m_recovery);
    m_recoveryLimit = makeLabel(tr("The last %1 rejections.").arg(RecoveryChart::MostRows), theme::TextRole::Small, this);
    setLabelTone(m_recoveryLimit, LabelTone::Muted);
    column->addWidget(m_recoveryLimit);
    m_recoveryText = addText(column, u"recoveryText"_s);
    auto *definition = makeLabel(InsightWords::definition(), theme::TextRole::Body, this);
    definition->setObjectName(u"recoveryDefinition"_s);
    auto *fold = new Disclosure(tr("How this is counted"), definition, this);
    fold->setObjectName(u"definitionDisclosure"_s);
    column->addWidget(fold);
    connect(m_recovery, &RecoveryChart::applicationActivated, this, &InsightsPage::applicationWanted);
}

void InsightsPage::makeSessions()
{
    QVBoxLayout *column = makeCard(tr("Guided sessions"), tr("The mood and the belief in the thought, before and after."));
    m_comparison = new Comparison(this);
    column->addWidget(m_comparison);
    m_sessionText = addText(column, u"sessionText"_s);
}

void InsightsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void InsightsPage::refresh()
{
    m_frame->messages()->dismiss();
    m_course->refresh();
    refreshRecovery();
    refreshSessions();
    refreshCare();
    refreshReplies();
}

void InsightsPage::refreshRecovery()
{
    const auto insights = m_services.insights.rejections();
    if (!insights)
        showProblem(insights.error().message);
    const auto shown = insights.value_or(QList<RejectionInsight>());
    m_recovery->setRejections(shown);
    m_recovery->setVisible(!shown.isEmpty());
    m_recoveryLimit->setVisible(shown.size() > RecoveryChart::MostRows);
    m_recoveryText->setText(InsightWords::recoveries(shown).join(u'\n'));
}

void InsightsPage::refreshSessions()
{
    const auto beliefs = m_services.insights.beliefs();
    const auto moods = m_services.insights.sessionMoods();
    const auto past = m_services.session.past();
    if (!beliefs || !moods || !past) {
        showProblem(!beliefs ? beliefs.error().message : !moods ? moods.error().message : past.error().message);
        return;
    }
    m_comparison->setSessions(*past);
    QStringList lines = InsightWords::beliefs(*beliefs);
    lines.append(InsightWords::sessionMoods(*moods));
    m_sessionText->setText(lines.join(u'\n'));
}

void InsightsPage::refreshCare()
{
    const auto summary = m_services.care.summary();
    if (!summary)
        showProblem(summary.error().message);
    const CareSummary shown = summary.value_or(CareSummary());
    m_careText->setText((CareWords::effects(shown) << CareWords::basis(shown)).join(u'\n'));
}

void InsightsPage::refreshReplies()
{
    const auto replies = m_services.insights.replies();
    if (!replies)
        showProblem(replies.error().message);
    m_replyText->setText(InsightWords::replies(replies.value_or(ReplyRate())));
}

void InsightsPage::showProblem(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

void InsightsPage::openReport()
{
    ReportDialog dialog(m_services, this);
    dialog.exec();
}

} // namespace secondwind
