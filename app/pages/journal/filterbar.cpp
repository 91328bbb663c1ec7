// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/filterbar.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/moodpicker.h"
#include "core/services.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int WidestBox = 220;
constexpr int MonthDays = 30;
constexpr int YearDays = 365;

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
    m_period = makeBox(u"filterPeriod"_s, tr("Only entries of these days"));
    m_from = makeDay(u"filterFrom"_s, tr("First day"));
    m_to = makeDay(u"filterTo"_s, tr("Last day"));
    m_clear = makeButton(tr("&Clear filters"), ButtonKind::Quiet, u"clearFiltersButton"_s, this);
    for (QWidget *each : QWidgetList{m_emotion, m_tag, m_application, m_period, m_from, m_to, m_clear})
        flow->addWidget(each);
    column->addWidget(row);

    QList<std::pair<QString, QString>> emotions;
    for (const Emotion &emotion : services.catalogue.emotions())
        emotions.append({emotion.name, emotion.id});
    fill(m_emotion, tr("Any emotion"), emotions);
    m_period->addItem(tr("Any day"), static_cast<int>(Period::Any));
    m_period->addItem(tr("The last 30 days"), static_cast<int>(Period::Month));
    m_period->addItem(tr("The last 12 months"), static_cast<int>(Period::Year));
    m_period->addItem(tr("From … to …"), static_cast<int>(Period::Chosen));
    const QDate today = services.clock.today();
    m_from->setDate(today.addDays(-MonthDays));
    m_to->setDate(today);
    refresh();
    showPeriod();

    connect(m_moods, &ChipGroup::selectionChanged, this, &FilterBar::report);
    for (const QComboBox *box : {m_emotion, m_tag, m_application})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::report);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        showPeriod();
        report();
    });
    for (const QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &FilterBar::report);
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

QDateEdit *FilterBar::makeDay(const QString &name, const QString &accessibleName)
{
    auto *day = new QDateEdit(this);
    day->setObjectName(name);
    day->setAccessibleName(accessibleName);
    day->setCalendarPopup(true);
    day->setMinimumDate(QDate(1, 1, 1));
    return day;
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
    const auto known = m_services.applications.list().value_or(QList<Application>());
    for (const Application &each : known)
        applications.append({ApplicationService::title(each), each.id});
    fill(m_application, tr("Any application"), applications);
    m_application->setVisible(!applications.isEmpty());
}

void FilterBar::showPeriod()
{
    const bool chosen = m_period->currentData().toInt() == static_cast<int>(Period::Chosen);
    m_from->setVisible(chosen);
    m_to->setVisible(chosen);
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
    const QDate today = m_services.clock.today();
    switch (static_cast<Period>(m_period->currentData().toInt())) {
    case Period::Any:
        break;
    case Period::Month:
        query.from = today.addDays(1 - MonthDays);
        break;
    case Period::Year:
        query.from = today.addDays(1 - YearDays);
        break;
    case Period::Chosen:
        // The wrong way round is understood as well.
        query.from = std::min(m_from->date(), m_to->date());
        query.to = std::max(m_from->date(), m_to->date());
        break;
    }
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
        for (QComboBox *box : {m_emotion, m_tag, m_application, m_period})
            box->setCurrentIndex(0);
    }
    report();
}

void FilterBar::showDays(const QDate &from, const QDate &to)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        m_from->setDate(from);
        m_to->setDate(to);
        m_period->setCurrentIndex(m_period->findData(static_cast<int>(Period::Chosen)));
    }
    report();
}

void FilterBar::report()
{
    m_clear->setVisible(isNarrowing());
    emit changed();
}

} // namespace secondwind
