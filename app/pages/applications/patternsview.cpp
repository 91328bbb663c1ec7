// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/patternsview.h"

#include "app/pages/applications/countbars.h"
#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/services.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int RecentDays = 30;
constexpr qsizetype MostReasons = 6;

} // namespace

PatternsView::PatternsView(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setObjectName(u"patternsView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space4);
    column->addWidget(makeEffort());
    column->addWidget(makePatterns());
    column->addStretch();
}

QWidget *PatternsView::makeEffort()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("What you did"), theme::TextRole::Section, card));
    m_recent = makeLabel({}, theme::TextRole::Body, card);
    m_recent->setObjectName(u"recentEffort"_s);
    m_ever = makeLabel({}, theme::TextRole::Body, card);
    m_ever->setObjectName(u"wholeEffort"_s);
    setLabelTone(m_ever, LabelTone::Muted);
    column->addWidget(m_recent);
    column->addWidget(m_ever);
    m_hint = new QCheckBox(tr("Suggest a &day of rest after seven days in a row with new applications"), card);
    m_hint->setObjectName(u"restHintCheck"_s);
    column->addWidget(m_hint);
    connect(m_hint, &QCheckBox::clicked, this, [this](bool on) {
        if (auto saved = m_services.applications.setRestHintOn(on); !saved)
            emit failed(saved.error().message);
    });
    return card;
}

QWidget *PatternsView::makePatterns()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("What your endings have in common"), theme::TextRole::Section, card));
    m_from = makeLabel({}, theme::TextRole::Body, card);
    m_from->setObjectName(u"patternsFrom"_s);
    setLabelTone(m_from, LabelTone::Muted);
    column->addWidget(m_from);
    m_found = new QWidget(card);
    column->addWidget(m_found);
    auto *found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(theme::Space3);
    const auto label = [&](theme::TextRole role, const QString &name) {
        auto *made = makeLabel({}, role, m_found);
        made->setObjectName(name);
        found->addWidget(made);
        return made;
    };
    const auto bars = [&](const QString &name, const QString &accessibleName) {
        auto *made = new CountBars(m_found);
        made->setObjectName(name);
        made->setAccessibleName(accessibleName);
        found->addWidget(made);
        return made;
    };
    m_stageLine = label(theme::TextRole::Strong, u"stagePattern"_s);
    m_stages = bars(u"stageBars"_s, tr("Endings by stage"));
    m_advice = label(theme::TextRole::Body, u"stageAdvice"_s);
    found->addSpacing(theme::Space2);
    m_saidTitle = label(theme::TextRole::Strong, u"saidTitle"_s);
    m_said = bars(u"saidBars"_s, tr("Reasons they gave"));
    m_assumedTitle = label(theme::TextRole::Strong, u"assumedTitle"_s);
    m_assumed = bars(u"assumedBars"_s, tr("Reasons you assume"));
    m_reasonLine = label(theme::TextRole::Body, u"reasonPattern"_s);
    return card;
}

void PatternsView::refresh()
{
    showEffort();
    const auto applications = m_services.applications.list();
    const auto reasons = m_services.applications.allReasons();
    if (!applications || !reasons) {
        emit failed(applications ? reasons.error().message : applications.error().message);
        return;
    }
    const Patterns patterns = patternsOf(endedApplications(*applications, *reasons));
    m_found->setVisible(patterns.isEnough());
    m_from->setText(patterns.isEnough() ? tr("From %n applications that ended with a no or without an answer. A count shows where to look; it says nothing about you.", nullptr,
                                             patterns.ended)
                                        : ApplicationWords::notEnough(patterns.ended));
    if (!patterns.isEnough())
        return;
    showStages(patterns);
    showReasons(ReasonSource::Said, patterns, m_saidTitle, m_said);
    showReasons(ReasonSource::Assumed, patterns, m_assumedTitle, m_assumed);
    const QString advice = adviceOn(patterns);
    m_reasonLine->setText(advice);
    m_reasonLine->setVisible(!advice.isEmpty());
}

void PatternsView::showEffort()
{
    const auto recent = m_services.applications.effort(m_services.clock.today().addDays(1 - RecentDays));
    const auto ever = m_services.applications.effort();
    if (!recent || !ever) {
        emit failed(recent ? ever.error().message : recent.error().message);
        return;
    }
    const auto list = [](const Effort &effort) { return ApplicationWords::effort(effort).join(tr(", ", "between things done")); };
    const bool anything = *ever != Effort();
    m_recent->setText(!anything                ? tr("What you do from here on is counted here. What you leave out is not.")
                          : *recent == Effort() ? tr("The last %n days were for other things, and that is fine.", nullptr, RecentDays)
                                                : tr("In the last %1 days: %2.", "count, things done").arg(RecentDays).arg(list(*recent)));
    m_ever->setText(tr("In all: %1.", "things done").arg(list(*ever)));
    m_ever->setVisible(anything && *ever != *recent);
    m_hint->setChecked(m_services.applications.isRestHintOn());
}

void PatternsView::showStages(const Patterns &patterns)
{
    QList<CountBars::Bar> bars;
    for (const StageCount &each : patterns.stages)
        bars.append({stageName(each.stage), each.count, each.stage == patterns.stageOften});
    m_stages->setBars(bars);
    m_stageLine->setText(ApplicationWords::stagePattern(patterns));
    m_stages->setAccessibleDescription(m_stageLine->text());
    m_advice->setVisible(patterns.stageOften.has_value());
    if (patterns.stageOften)
        m_advice->setText(ApplicationWords::stageAdvice(*patterns.stageOften));
}

void PatternsView::showReasons(ReasonSource source, const Patterns &patterns, QLabel *title, CountBars *bars)
{
    const bool said = source == ReasonSource::Said;
    const QList<ReasonCount> counts = (said ? patterns.said : patterns.assumed).mid(0, MostReasons);
    const QStringList &often = said ? patterns.saidOften : patterns.assumedOften;
    title->setText(said ? tr("Reasons they gave") : tr("Reasons you assume"));
    title->setVisible(!counts.isEmpty());
    bars->setVisible(!counts.isEmpty());
    QList<CountBars::Bar> shown;
    for (const ReasonCount &each : counts) {
        const auto known = std::ranges::find(m_services.catalogue.reasons(), each.reason, &RejectionReason::id);
        shown.append({known == m_services.catalogue.reasons().end() ? each.reason : known->name, each.count, often.contains(each.reason)});
    }
    bars->setBars(shown);
}

// On the one that stands out, what they said before what is assumed.
QString PatternsView::adviceOn(const Patterns &patterns) const
{
    const ReasonSource source = patterns.saidOften.isEmpty() ? ReasonSource::Assumed : ReasonSource::Said;
    const QString id = (patterns.saidOften + patterns.assumedOften).value(0);
    const auto known = std::ranges::find(m_services.catalogue.reasons(), id, &RejectionReason::id);
    if (known == m_services.catalogue.reasons().end())
        return {};
    const QList<ReasonCount> &counts = source == ReasonSource::Said ? patterns.said : patterns.assumed;
    const int count = std::ranges::find(counts, id, &ReasonCount::reason)->count;
    return tr("%1 %2", "two sentences").arg(ApplicationWords::reasonPattern(source, known->name, count, patterns.ended), ApplicationWords::reasonAdvice(known->control));
}

} // namespace secondwind
