// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/today/todaypage.h"

#include "app/pages/today/dueitems.h"
#include "app/pages/today/nextdaycard.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/taborder.h"
#include "app/widgets/timeleft.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/plan/timeboxservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/session/writingcourse.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowBelow = 820;

// The words met most often after a rejection; the rest is one click away.
const QStringList CommonEmotions{u"disappointed"_s, u"ashamed"_s, u"angry"_s, u"sad"_s, u"tired"_s, u"relieved"_s};

QString greeting(const QTime &time)
{
    if (time.hour() >= 5 && time.hour() < 12)
        return TodayPage::tr("Good morning. How are you right now?");
    if (time.hour() >= 18 || time.hour() < 5)
        return TodayPage::tr("Good evening. How are you right now?");
    return TodayPage::tr("Hello. How are you right now?");
}

} // namespace

TodayPage::TodayPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame({}, this);
    outer->addWidget(m_frame);

    m_columns = new QGridLayout;
    m_columns->setSpacing(theme::Space4);
    m_columns->setColumnStretch(0, 8);
    m_columns->setColumnStretch(1, 5);
    auto *main = new QVBoxLayout;
    main->setSpacing(theme::Space4);
    m_checkIn = makeCheckIn();
    main->addWidget(m_checkIn);
    m_nextDay = new NextDayCard(services, this);
    main->addWidget(m_nextDay);
    main->addWidget(makeBegin());
    main->addWidget(makeWaiting());
    m_side = makeMantra();
    m_columns->addLayout(main, 0, 0, Qt::AlignTop);
    m_columns->addWidget(m_side, 0, 1, Qt::AlignTop);
    m_frame->body()->addLayout(m_columns);
    m_frame->body()->addStretch();

    connect(m_nextDay, &NextDayCard::failed, this, [this](const QString &message) { m_frame->messages()->showMessage(MessageKind::Attention, message); });
    connect(m_nextDay, &NextDayCard::done, this, [this](const QString &message) { m_frame->messages()->showMessage(MessageKind::Done, message); });
    connect(&services.session, &SessionService::pastChanged, this, &TodayPage::showCheckIn);
    connect(&services.timeBoxes, &TimeBoxService::timeBoxesChanged, this, &TodayPage::refreshWaiting);
    connect(&services.writingCourse, &WritingCourse::courseChanged, this, &TodayPage::refreshWaiting);
    connect(&services.mantras, &MantraService::todayChanged, this, &TodayPage::refreshMantra);
    connect(&services.mantras, &MantraService::mantraChanged, this, &TodayPage::refreshMantra);
    connect(&services.session, &SessionService::activeChanged, this, &TodayPage::refreshWaiting);
    connect(&services.session, &SessionService::stepChanged, this, &TodayPage::refreshWaiting);
    connect(&services.drafts, &DraftService::draftSaved, this, &TodayPage::refreshWaiting);
    connect(&services.drafts, &DraftService::draftRemoved, this, &TodayPage::refreshWaiting);
    refresh();
}

QWidget *TodayPage::makeCheckIn()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    m_mood = new MoodPicker(card);
    m_mood->setObjectName(u"checkInMood"_s);
    m_mood->setAccessibleName(tr("How are you right now?"));
    column->addWidget(m_mood);

    m_naming = new QWidget(card);
    auto *naming = new QVBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->setSpacing(theme::Space2);
    auto *label = makeLabel(tr("Name it, if you like"), theme::TextRole::SmallStrong, m_naming);
    setLabelTone(label, LabelTone::Muted);
    naming->addWidget(label);
    m_emotions = new ChipGroup(ChipGroup::Selection::Multiple, m_naming);
    m_emotions->setObjectName(u"checkInEmotions"_s);
    m_emotions->setAccessibleName(tr("Emotions"));
    naming->addWidget(m_emotions);
    m_emotionLines = makeLabel({}, theme::TextRole::Body, m_naming);
    setLabelTone(m_emotionLines, LabelTone::Muted);
    naming->addWidget(m_emotionLines);
    auto *row = new QHBoxLayout;
    m_save = makeButton(tr("&Save check-in"), ButtonKind::Secondary, u"saveCheckInButton"_s, m_naming);
    row->addWidget(m_save);
    row->addStretch();
    naming->addLayout(row);
    column->addWidget(m_naming);
    m_naming->hide();

    connect(m_mood, &MoodPicker::moodChanged, this, [this] {
        if (m_emotions->findChildren<QPushButton *>().size() <= 1) {
            QList<Chip> chips;
            const auto add = [&](const Emotion &emotion) { chips.append({emotion.id, emotion.name, emotion.line}); };
            for (const QString &id : CommonEmotions) {
                if (const Emotion *emotion = m_services.catalogue.emotion(id))
                    add(*emotion);
            }
            for (const Emotion &emotion : m_services.catalogue.emotions()) {
                if (!CommonEmotions.contains(emotion.id))
                    add(emotion);
            }
            m_emotions->setChips(chips);
            m_emotions->setVisibleLimit(static_cast<int>(CommonEmotions.size()));
        }
        m_naming->show();
    });
    connect(m_emotions, &ChipGroup::selectionChanged, this, &TodayPage::showEmotionLines);
    connect(m_save, &QPushButton::clicked, this, &TodayPage::saveCheckIn);
    return card;
}

QWidget *TodayPage::makeBegin()
{
    auto *card = new Card(CardKind::Accent, this);
    auto *row = new QHBoxLayout(card);
    row->setSpacing(theme::Space5);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::Space1);
    words->addWidget(makeLabel(tr("I just got a rejection"), theme::TextRole::Section, card));
    words->addWidget(makeLabel(tr("One step at a time: let it out, look at it fairly, decide what is next. "
                                  "From 3 to 40 minutes, stop any time."),
                               theme::TextRole::Body, card));
    row->addLayout(words, 1);
    auto *begin = makeButton(tr("&Begin"), ButtonKind::Primary, u"beginSessionButton"_s, card);
    begin->setAccessibleName(tr("I just got a rejection: begin the guided session"));
    row->addWidget(begin, 0, Qt::AlignVCenter);
    connect(begin, &QPushButton::clicked, this, &TodayPage::sessionWanted);
    return card;
}

QWidget *TodayPage::makeWaiting()
{
    m_waiting = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(m_waiting);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("Waiting for you"), theme::TextRole::Section, m_waiting));
    m_waitingRows = new QVBoxLayout;
    m_waitingRows->setSpacing(theme::Space1);
    column->addLayout(m_waitingRows);
    m_due = new DueItems(m_services, m_waiting);
    column->addWidget(m_due);
    connect(m_due, &DueItems::changed, this, &TodayPage::refreshWaiting);
    connect(m_due, &DueItems::planWanted, this, &TodayPage::planWanted);
    connect(m_due, &DueItems::failed, this, [this](const QString &message) { m_frame->messages()->showMessage(MessageKind::Attention, message); });
    connect(m_due, &DueItems::done, this, [this](const QString &message, const std::function<void()> &undo) {
        disconnect(m_frame->messages(), &MessageBar::actionTriggered, this, nullptr);
        m_frame->messages()->showMessage(MessageKind::Done, message, tr("&Undo"));
        connect(m_frame->messages(), &MessageBar::actionTriggered, this, [this, undo] {
            m_frame->messages()->dismiss();
            undo();
        });
    });
    return m_waiting;
}

QWidget *TodayPage::makeMantra()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space4);
    auto *label = makeLabel(tr("Today’s mantra"), theme::TextRole::Small, card);
    setLabelTone(label, LabelTone::Muted);
    column->addWidget(label);
    m_mantra = new ReadingLabel(card);
    m_mantra->setObjectName(u"todaysMantra"_s);
    m_mantra->setRole(theme::TextRole::ReadingLarge);
    column->addWidget(m_mantra);
    auto *row = new QHBoxLayout;
    m_keep = makeButton(tr("&Keep"), ButtonKind::Secondary, u"keepTodaysMantraButton"_s, card);
    m_keep->setCheckable(true);
    auto *another = makeButton(tr("&Another"), ButtonKind::Quiet, u"anotherMantraButton"_s, card);
    row->addWidget(m_keep);
    row->addWidget(another);
    row->addStretch();
    column->addLayout(row);
    connect(m_keep, &QPushButton::clicked, this, [this](bool kept) {
        if (auto done = m_services.mantras.setFavourite(m_mantraId, kept); !done)
            m_frame->messages()->showMessage(MessageKind::Attention, done.error().message);
    });
    connect(another, &QPushButton::clicked, this, [this] {
        if (auto done = m_services.mantras.anotherToday(); !done)
            m_frame->messages()->showMessage(MessageKind::Attention, done.error().message);
    });
    return card;
}

void TodayPage::refresh()
{
    refreshGreeting();
    m_nextDay->refresh();
    showCheckIn();
    refreshWaiting();
    refreshMantra();
}

void TodayPage::showCheckIn()
{
    // Mood is asked for once: after a session by the card that compares.
    m_checkIn->setVisible(!m_nextDay->isVisibleTo(this));
}

void TodayPage::refreshGreeting()
{
    const QDateTime now = m_services.clock.now();
    m_frame->setTitle(greeting(now.time()));
    m_frame->setSubtitle(QLocale().toString(now.date(), QLocale().dateFormat(QLocale::LongFormat)));
}

void TodayPage::refreshMantra()
{
    const auto today = m_services.mantras.today();
    if (!today) {
        m_mantra->setText(today.error().message);
        return;
    }
    m_mantraId = today->mantra.id;
    m_mantra->setText(today->text());
    m_keep->setChecked(today->mark.favourite);
    m_keep->setText(today->mark.favourite ? tr("&Kept") : tr("&Keep"));
}

void TodayPage::refreshWaiting()
{
    // Out of sight it can wait: showing the page refreshes it.
    if (isHidden())
        return;
    clearLayout(m_waitingRows);
    const auto addRow = [this](const QString &text, const QString &name, auto action) {
        auto *button = makeButton(text, ButtonKind::Quiet, name, m_waiting);
        connect(button, &QPushButton::clicked, this, action);
        m_waitingRows->addWidget(button, 0, Qt::AlignLeft);
        putStopsBefore(stopBehind(m_waiting), button);
    };
    if (m_services.session.isActive()) {
        const QString left = QLocale().toString(m_services.session.session().changed, QLocale::ShortFormat);
        addRow(tr("Pick up your session at “%1” (left %2)").arg(m_services.session.step().title, left),
               u"resumeSessionButton"_s, [this] { emit sessionResumed(); });
    }
    QStringList dueIds;
    const auto due = m_services.drafts.due().value_or(QList<DueLetter>());
    for (const DueLetter &each : due) {
        const QString id = each.draft.id;
        dueIds.append(id);
        const LetterRequest &request = each.draft.request;
        const QString whom = request.toName.isEmpty() ? request.company : request.toName;
        const QString rested = whom.isEmpty() ? tr("A letter has rested and can be read again") : tr("The letter to %1 has rested and can be read again").arg(whom);
        const QString reminder = whom.isEmpty() ? tr("A short reminder would be in place, if you want") : tr("A short reminder to %1 would be in place, if you want").arg(whom);
        addRow(each.why == DueLetter::Why::Rested ? rested : reminder, u"dueLetterButton"_s, [this, id] { emit letterWanted(id); });
    }
    if (const auto draft = m_services.drafts.unfinished(); draft && !dueIds.contains(draft->id)) {
        const QString id = draft->id;
        const bool resting = draft->state == DraftState::Resting && draft->restUntil && *draft->restUntil > m_services.clock.now();
        const QString whom = draft->request.toName.isEmpty() ? draft->request.company : draft->request.toName;
        const QString text = resting ? tr("A letter rests until %1").arg(QLocale().toString(draft->restUntil->toLocalTime(), QLocale::ShortFormat))
            : whom.isEmpty()         ? tr("A letter is half written")
                                     : tr("A letter to %1 is half written").arg(whom);
        addRow(text, u"resumeLetterButton"_s, [this, id] { emit letterWanted(id); });
    }
    if (const auto course = m_services.writingCourse.state(); course && !course->today) {
        const QString day = tr("Writing day %1 of %2").arg(course->written + 1).arg(WritingCourse::Days);
        addRow(course->place.isEmpty() ? day : tr("%1: %2", "writing day, place").arg(day, course->place), u"writingDayButton"_s,
               [this] { emit writingWanted(); });
    }
    if (const auto hold = m_services.timeBoxes.running(TimeBoxKind::Hold)) {
        addRow(tr("No new applications for now. %1 End the hold?", "what is left").arg(timeLeft(hold->left(m_services.clock.now()))),
               u"endHoldButton"_s, [this, id = hold->id] {
                   if (auto ended = m_services.timeBoxes.close(id); !ended)
                       m_frame->messages()->showMessage(MessageKind::Attention, ended.error().message);
               });
    }
    m_due->refresh();
    m_waiting->setVisible(m_waitingRows->count() > 0 || m_due->count() > 0);
}

void TodayPage::showEmotionLines(const QStringList &ids)
{
    const Emotion *last = ids.isEmpty() ? nullptr : m_services.catalogue.emotion(ids.constLast());
    m_emotionLines->setText(last ? last->line : QString());
    m_emotionLines->setVisible(last != nullptr);
}

void TodayPage::saveCheckIn()
{
    JournalEntry entry;
    entry.mood = m_mood->mood();
    const QStringList chosen = m_emotions->selected();
    for (const QString &id : chosen)
        entry.emotions.append({id, std::nullopt});
    const auto saved = m_services.journal.add(entry);
    if (!saved) {
        m_frame->messages()->showMessage(MessageKind::Attention, saved.error().message);
        return;
    }
    m_mood->setMood(0);
    m_emotions->setSelected({});
    showEmotionLines({});
    m_naming->hide();
    m_mood->setFocus();
    m_frame->messages()->showMessage(MessageKind::Done, tr("Saved to your journal."), tr("Add words to it"));
    disconnect(m_frame->messages(), &MessageBar::actionTriggered, this, nullptr);
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, [this, id = *saved] { emit entryWanted(id); });
}

void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < NarrowBelow);
}

void TodayPage::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_columns->removeWidget(m_side);
    m_columns->addWidget(m_side, narrow ? 1 : 0, narrow ? 0 : 1, Qt::AlignTop);
    m_columns->setColumnStretch(1, narrow ? 0 : 5);
}

} // namespace secondwind
