// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/exerciseview.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/pageframe.h"
#include "core/plan/careservice.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

namespace {

constexpr int LongestWord = 40;
constexpr int WidestPart = 640;
constexpr qint64 Second = 1000; // milliseconds
constexpr int Minute = 60;      // seconds
const QString ExercisePrefix = u"exercise/"_s;
const QString ExerciseKind = u"mindful"_s;

// A column in the middle that scrolls where the window is too low for it.
QScrollArea *middleColumn(QWidget *parent, QVBoxLayout *&column)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(area);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    auto *middle = new QWidget(inside);
    middle->setMaximumWidth(WidestPart);
    column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return area;
}

} // namespace

ExerciseView::ExerciseView(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_clock([this] { return m_monotonic.elapsed(); })
    , m_column(new QVBoxLayout(this))
    , m_stack(new QStackedWidget(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_monotonic.start();
    m_column->setSpacing(theme::Space4);
    makeTop(m_column);
    m_stack->addWidget(makeBefore());
    m_stack->addWidget(makeSteps());
    m_stack->addWidget(makeAfter());
    m_column->addWidget(m_stack, 1);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &ExerciseView::refresh);
    const auto shortcut = [this](Qt::Key key, int steps) {
        auto *made = new QShortcut(QKeySequence(key), this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, [this, steps] { goBy(layoutDirection() == Qt::RightToLeft ? -steps : steps); });
        return made;
    };
    m_left = shortcut(Qt::Key_Left, -1);
    m_right = shortcut(Qt::Key_Right, 1);
    fitMargins();
}

void ExerciseView::makeTop(QVBoxLayout *column)
{
    auto *top = new QHBoxLayout;
    auto *leave = makeButton(tr("&Leave"), ButtonKind::Quiet, u"leaveExerciseButton"_s, this);
    leave->setIcon(icons::icon(u"back"_s, theme::Token::Accent));
    m_place = makeLabel({}, theme::TextRole::Small, this);
    m_place->setObjectName(u"exercisePlace"_s);
    m_place->setWordWrap(false);
    setLabelTone(m_place, LabelTone::Muted);
    top->addWidget(leave);
    top->addStretch();
    top->addWidget(m_place);
    column->addLayout(top);
    connect(leave, &QPushButton::clicked, this, &ExerciseView::closed);
}

QWidget *ExerciseView::makeBefore()
{
    QVBoxLayout *column = nullptr;
    QScrollArea *area = middleColumn(m_stack, column);
    column->addStretch(1);
    m_name = makeLabel({}, theme::TextRole::PageTitle, area);
    column->addWidget(m_name);
    m_line = new ReadingLabel(area);
    column->addWidget(m_line);
    m_wordPart = new QWidget(area);
    auto *word = new QVBoxLayout(m_wordPart);
    word->setContentsMargins(0, 0, 0, 0);
    word->setSpacing(theme::Space1);
    m_wordLabel = makeLabel({}, theme::TextRole::SmallStrong, m_wordPart);
    m_word = new QLineEdit(m_wordPart);
    m_word->setObjectName(u"exerciseWordEdit"_s);
    m_word->setMaxLength(LongestWord);
    m_wordLabel->setBuddy(m_word);
    word->addWidget(m_wordLabel);
    word->addWidget(m_word);
    column->addWidget(m_wordPart);
    column->addSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("How are you right now? Only if you like."), theme::TextRole::SmallStrong, area));
    m_moodBefore = new MoodPicker(area);
    m_moodBefore->setObjectName(u"exerciseMoodBefore"_s);
    m_moodBefore->setAccessibleName(tr("How are you right now?"));
    m_moodBefore->setCompact(true);
    column->addWidget(m_moodBefore);
    m_wayOutBefore = makeLabel({}, theme::TextRole::Body, area);
    setLabelTone(m_wayOutBefore, LabelTone::Muted);
    column->addWidget(m_wayOutBefore);
    auto *row = new QHBoxLayout;
    m_begin = makeButton(tr("&Begin"), ButtonKind::Primary, u"beginExerciseButton"_s, area);
    row->addWidget(m_begin);
    row->addStretch();
    column->addLayout(row);
    m_source = makeLabel({}, theme::TextRole::Small, area);
    setLabelTone(m_source, LabelTone::Muted);
    column->addWidget(m_source);
    column->addStretch(2);
    connect(m_word, &QLineEdit::textChanged, this, [this](const QString &text) { m_begin->setEnabled(!text.trimmed().isEmpty()); });
    const auto go = [this] {
        if (m_begin->isEnabled())
            setPhase(Phase::Steps);
    };
    connect(m_word, &QLineEdit::returnPressed, this, go);
    connect(m_begin, &QPushButton::clicked, this, go);
    return area;
}

QWidget *ExerciseView::makeSteps()
{
    auto *part = new QWidget(m_stack);
    auto *outer = new QVBoxLayout(part);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::Space3);
    QVBoxLayout *column = nullptr;
    QScrollArea *area = middleColumn(part, column);
    outer->addWidget(area, 1);
    column->addStretch(2);
    m_title = makeLabel({}, theme::TextRole::Section, area);
    m_title->setObjectName(u"exerciseTitle"_s);
    m_title->setAlignment(Qt::AlignHCenter);
    setLabelTone(m_title, LabelTone::Muted);
    column->addWidget(m_title);
    m_text = new ReadingLabel(area);
    m_text->setObjectName(u"exerciseText"_s);
    m_text->setRole(theme::TextRole::ReadingDisplay);
    m_text->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_text);
    m_bar = new QProgressBar(area);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time of this step"));
    column->addSpacing(theme::Space3);
    column->addWidget(m_bar);
    m_time = makeLabel({}, theme::TextRole::Small, area);
    m_time->setObjectName(u"exerciseTime"_s);
    m_time->setAlignment(Qt::AlignHCenter);
    setLabelTone(m_time, LabelTone::Muted);
    column->addWidget(m_time);
    column->addStretch(3);
    m_wayOut = makeLabel({}, theme::TextRole::Small, area);
    m_wayOut->setAlignment(Qt::AlignHCenter);
    setLabelTone(m_wayOut, LabelTone::Muted);
    column->addWidget(m_wayOut);

    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(theme::Space2);
    m_previous = makeButton(tr("&Previous"), ButtonKind::Secondary, u"previousStepButton"_s, part);
    m_previous->setIcon(icons::icon(u"left"_s));
    m_goesOn = new QCheckBox(tr("Move on &automatically"), part);
    m_goesOn->setObjectName(u"exerciseGoesOnCheck"_s);
    m_pause = makeButton({}, ButtonKind::Secondary, u"pauseExerciseButton"_s, part);
    m_next = makeButton(tr("&Next"), ButtonKind::Primary, u"nextStepButton"_s, part);
    bottom->addWidget(m_previous);
    bottom->addStretch();
    bottom->addWidget(m_goesOn);
    bottom->addWidget(m_pause);
    bottom->addStretch();
    bottom->addWidget(m_next);
    outer->addLayout(bottom);
    // A click leaves the keys with the exercise.
    for (QWidget *control : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_goesOn)})
        control->setFocusPolicy(Qt::TabFocus);
    connect(m_previous, &QPushButton::clicked, this, [this] { goBy(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goBy(1); });
    connect(m_pause, &QPushButton::clicked, this, [this] { pause(!m_paused); });
    connect(m_goesOn, &QCheckBox::clicked, this, [this](bool on) {
        if (auto saved = m_services.settings.setValue(setting::ExerciseGoesOn, on ? u"yes"_s : QString()); !saved)
            emit failed(saved.error().message);
        refresh();
    });
    return part;
}

QWidget *ExerciseView::makeAfter()
{
    QVBoxLayout *column = nullptr;
    QScrollArea *area = middleColumn(m_stack, column);
    column->addStretch(1);
    column->addWidget(makeLabel(tr("That was all of it"), theme::TextRole::PageTitle, area));
    column->addWidget(makeLabel(tr("If it did nothing today, that says nothing about you. Some things help some people on some days."), theme::TextRole::Body, area));
    column->addSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("And how are you now? Only if you like."), theme::TextRole::SmallStrong, area));
    m_moodAfter = new MoodPicker(area);
    m_moodAfter->setObjectName(u"exerciseMoodAfter"_s);
    m_moodAfter->setAccessibleName(tr("And how are you now?"));
    column->addWidget(m_moodAfter);
    auto *row = new QHBoxLayout;
    m_finish = makeButton(tr("&Done"), ButtonKind::Primary, u"finishExerciseButton"_s, area);
    row->addWidget(m_finish);
    row->addStretch();
    column->addSpacing(theme::Space2);
    column->addLayout(row);
    column->addStretch(2);
    connect(m_finish, &QPushButton::clicked, this, &ExerciseView::finish);
    return area;
}

void ExerciseView::setClock(Clock clock)
{
    m_clock = std::move(clock);
}

void ExerciseView::begin(const GuidedExercise &exercise)
{
    m_exercise = exercise;
    m_name->setText(exercise.name);
    m_line->setText(exercise.line);
    m_source->setText(exercise.source);
    m_wayOutBefore->setText(exercise.wayOut);
    m_wayOut->setText(exercise.wayOut);
    m_wordPart->setVisible(!exercise.word.isEmpty());
    m_wordLabel->setText(exercise.word);
    m_word->setAccessibleName(exercise.word);
    m_word->clear();
    m_begin->setEnabled(exercise.word.isEmpty());
    m_moodBefore->setMood(0);
    m_moodAfter->setMood(0);
    m_goesOn->setChecked(!m_services.settings.value(setting::ExerciseGoesOn).isEmpty());
    setPhase(Phase::Before);
}

void ExerciseView::setPhase(Phase phase)
{
    m_phase = phase;
    m_stack->setCurrentIndex(static_cast<int>(phase));
    m_left->setEnabled(phase == Phase::Steps);
    m_right->setEnabled(phase == Phase::Steps);
    m_timer.stop();
    if (phase == Phase::Steps) {
        showStep(0);
        setFocus();
        m_timer.start();
        return;
    }
    m_place->setText(phase == Phase::Before ? tr("About %n minutes", nullptr, m_exercise.minutes) : m_exercise.name);
    if (phase == Phase::After)
        m_moodAfter->setFocus();
    else if (m_wordPart->isVisibleTo(this))
        m_word->setFocus();
    else
        m_begin->setFocus();
}

QString ExerciseView::filled(const QString &text) const
{
    return QString(text).replace(u"{word}"_s, m_word->text().trimmed());
}

void ExerciseView::showStep(int step)
{
    m_step = step;
    const ExerciseStep &shown = m_exercise.steps.at(step);
    m_title->setText(shown.title);
    m_text->setText(filled(shown.text));
    m_place->setText(tr("%1 · step %2 of %3", "exercise").arg(m_exercise.name).arg(step + 1).arg(m_exercise.steps.size()));
    m_previous->setEnabled(step > 0);
    m_next->setText(step + 1 < m_exercise.steps.size() ? tr("&Next") : tr("&Finish"));
    m_bar->setRange(0, shown.seconds);
    // Some do not want anything to move.
    m_bar->setVisible(!theme::reducedMotion());
    m_before = 0;
    m_since = m_clock();
    pause(false);
    setAccessibleName(shown.title + u". "_s + m_text->text());
    announce(this);
}

void ExerciseView::goBy(int steps)
{
    if (m_phase != Phase::Steps)
        return;
    const int step = m_step + steps;
    if (step >= m_exercise.steps.size())
        setPhase(Phase::After);
    else if (step >= 0)
        showStep(step);
}

qint64 ExerciseView::elapsed() const
{
    return m_before + (m_paused ? 0 : m_clock() - m_since);
}

int ExerciseView::secondsLeft() const
{
    const qint64 all = m_exercise.steps.at(m_step).seconds * Second;
    return static_cast<int>((std::max<qint64>(0, all - elapsed()) + Second - 1) / Second);
}

void ExerciseView::pause(bool paused)
{
    if (paused != m_paused) {
        m_before = elapsed();
        m_paused = paused;
        m_since = m_clock();
    }
    if (paused)
        m_timer.stop();
    else if (m_phase == Phase::Steps)
        m_timer.start();
    m_pause->setText(paused ? tr("Go &on") : tr("Pa&use"));
    showTime();
}

void ExerciseView::showTime()
{
    const int left = secondsLeft();
    m_bar->setValue(m_bar->maximum() - left);
    const QString clock = tr("%1:%2", "minutes, seconds left").arg(left / Minute).arg(left % Minute, 2, 10, QChar(u'0'));
    if (left == 0)
        m_time->setText(tr("Go on when you are ready."));
    else
        m_time->setText(m_paused ? tr("Paused at %1", "time left").arg(clock) : clock);
}

void ExerciseView::refresh()
{
    if (m_phase != Phase::Steps)
        return;
    showTime();
    if (!m_paused && secondsLeft() == 0 && m_goesOn->isChecked())
        goBy(1);
}

void ExerciseView::finish()
{
    CareChoice choice;
    choice.id = ExercisePrefix + m_exercise.id;
    choice.kind = ExerciseKind;
    choice.name = m_exercise.name;
    const auto logged = m_services.care.addDone(choice, m_moodBefore->mood(), m_moodAfter->mood());
    if (!logged) {
        emit failed(logged.error().message);
        return;
    }
    emit this->logged(*logged);
}

void ExerciseView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Space && m_phase == Phase::Steps)
        pause(!m_paused);
    else
        QWidget::keyPressEvent(event);
}

// Out of sight it does not go on.
void ExerciseView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_phase == Phase::Steps)
        pause(true);
}

void ExerciseView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMargins();
}

void ExerciseView::fitMargins()
{
    const int side = PageFrame::sideMargin(width());
    m_column->setContentsMargins(side, theme::Space5, side, theme::Space5);
}

} // namespace secondwind
