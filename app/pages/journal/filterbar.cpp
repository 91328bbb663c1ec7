// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/filterbar.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/periodpicker.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int WidestBox = 220;

void fill(QComboBox *box, const QString &anything, const QList<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(anything, QString());
    for (const auto &[text, id] : choices)
        box->addItem(text, id);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

QStringList chosenIn(const QComboBox *box)
{
    const QString id = box->currentData().toString();
    return id.isEmpty() ? QStringList() : QStringList(id);
}

} // namespace

FilterBar::FilterBar(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    m_moods = new ChipGroup(ChipGroup::Selection::Multiple, this);
    m_moods->setObjectName(u"filterMoods"_s);
    m_moods->setAccessibleName(tr("Only entries with these moods"));
    QList<Chip> chips;
    for (int mood = 1; mood <= 5; ++mood)
        chips.append({QString::number(mood), moodName(mood), {}});
    chips.append({u"0"_s, tr("No mood"), {}});
    m_moods->setChips(chips);
    column->addWidget(m_moods);

    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, theme::Space2, theme::Space2);
    m_emotion = makeBox(u"filterEmotion"_s, tr("Only entries with this emotion"));
    m_tag = makeBox(u"filterTag"_s, tr("Only entries with this tag"));
    m_application = makeBox(u"filterApplication"_s, tr("Only entries about this application"));
    m_period = new PeriodPicker(u"filter"_s, tr("Only entries of these days"), services.clock, this);
    m_clear = makeButton(tr("&Clear filters"), ButtonKind::Quiet, u"clearFiltersButton"_s, this);
    for (QWidget *each : QWidgetList{m_emotion, m_tag, m_application, m_period, m_clear})
        flow->addWidget(each);
    column->addWidget(row);

    QList<std::pair<QString, QString>> emotions;
    for (const Emotion &emotion : services.catalogue.emotions())
        emotions.append({emotion.name, emotion.id});
    fill(m_emotion, tr("Any emotion"), emotions);
    refresh();

    connect(m_moods, &ChipGroup::selectionChanged, this, &FilterBar::report);
    for (const QComboBox *box : {m_emotion, m_tag, m_application})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::report);
    connect(m_period, &PeriodPicker::changed, this, &FilterBar::report);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        m_moods->setFocus(); // the button has just gone
    });
}

QComboBox *FilterBar::makeBox(const QString &name, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setMaximumWidth(WidestBox);
    return box;
}

void FilterBar::refresh()
{
    fillTags();
    fillApplications();
}

void FilterBar::fillTags()
{
    QList<std::pair<QString, QString>> tags;
    const auto counted = m_services.journal.tags().value_or(QList<TagCount>());
    for (const TagCount &each : counted)
        tags.append({each.tag, each.tag});
    fill(m_tag, tr("Any tag"), tags);
    m_tag->setVisible(!tags.isEmpty());
}

void FilterBar::fillApplications()
{
    QList<std::pair<QString, QString>> applications;
    const auto known = m_services.applications.overview().value_or(QList<ListedApplication>());
    const QStringList names = ApplicationWords::names(known);
    for (qsizetype i = 0; i < names.size(); ++i)
        applications.append({names.at(i), known.at(i).application.id});
    fill(m_application, tr("Any application"), applications);
    m_application->setVisible(!applications.isEmpty());
}

EntryQuery FilterBar::query() const
{
    EntryQuery query;
    const QStringList moods = m_moods->selected();
    for (const QString &mood : moods)
        query.moods.append(mood.toInt());
    query.emotions = chosenIn(m_emotion);
    query.tags = chosenIn(m_tag);
    query.applicationId = m_application->currentData().toString();
    const Period period = m_period->period();
    query.from = period.from;
    query.to = period.to;
    return query;
}

bool FilterBar::isNarrowing() const
{
    const EntryQuery asked = query();
    return asked.from || asked.to || !asked.moods.isEmpty() || !asked.emotions.isEmpty() || !asked.tags.isEmpty()
        || !asked.applicationId.isEmpty();
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_moods->setSelected({});
        for (QComboBox *box : {m_emotion, m_tag, m_application})
            box->setCurrentIndex(0);
        m_period->setAny();
    }
    report();
}

void FilterBar::showDays(const QDate &from, const QDate &to)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        m_period->setDays(from, to);
    }
    report();
}

void FilterBar::report()
{
    m_clear->setVisible(isNarrowing());
    emit changed();
}

} // namespace secondwind
