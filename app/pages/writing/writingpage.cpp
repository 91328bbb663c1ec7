// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/writing/writingpage.h"

#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/sessiontimer.h"
#include "app/widgets/textarea.h"
#include "app/widgets/writingpad.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/session/writingcourse.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

WritingPage::WritingPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame({}, this);
    outer->addWidget(m_frame);
    QVBoxLayout *body = m_frame->body();
    QLabel *warning = makeLabel(tr("Write about what happened and what it means to you, as deeply as you like, without correcting. Many people feel worse "
                                   "right after; some feel a little lighter days later. If it gets too much, stop; that counts as well."),
                                theme::TextRole::Small, this);
    setLabelTone(warning, LabelTone::Muted);
    body->addWidget(warning);
    m_pad = new WritingPad(this);
    m_pad->area()->setObjectName(u"writingDayEdit"_s);
    m_pad->area()->setAccessibleName(tr("Your words"));
    m_pad->area()->setPlaceholderText(tr("Nobody reads this but you."));
    m_pad->timer()->setMinutes(WritingCourse::Minutes);
    body->addWidget(m_pad);
    body->addWidget(makeLabel(tr("How are you after writing?"), theme::TextRole::Strong, this));
    m_mood = new MoodPicker(this);
    m_mood->setObjectName(u"writingDayMood"_s);
    m_mood->setAccessibleName(tr("How are you after writing?"));
    body->addWidget(m_mood);
    body->addStretch();
    makeFooter();
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        keepWords();
        emit closed();
    });
    connect(m_pad, &WritingPad::textChanged, &m_saveTimer, &SaveTimer::touch);
    connect(&m_saveTimer, &SaveTimer::due, this, &WritingPage::keepWords);
}

void WritingPage::makeFooter()
{
    QHBoxLayout *row = m_frame->footer();
    auto *stopButton = makeButton(tr("End the writing days"), ButtonKind::Quiet, u"stopWritingDaysButton"_s, this);
    m_letGo = makeButton(tr("De&lete it"), ButtonKind::Secondary, u"letGoButton"_s, this);
    m_keep = makeButton(tr("&Keep it in my journal"), ButtonKind::Primary, u"keepWordsButton"_s, this);
    row->addWidget(stopButton);
    row->addStretch();
    row->addWidget(m_letGo);
    row->addWidget(m_keep);
    connect(stopButton, &QPushButton::clicked, this, &WritingPage::stop);
    connect(m_letGo, &QPushButton::clicked, this, &WritingPage::letGo);
    connect(m_keep, &QPushButton::clicked, this, &WritingPage::keep);
}

void WritingPage::begin()
{
    // Words typed a moment ago may still wait to be saved.
    m_saveTimer.flush();
    m_pad->setText(m_services.writingCourse.words());
    m_mood->setMood(0);
    refresh();
    m_pad->setFocus();
}

void WritingPage::refresh()
{
    const auto on = m_services.writingCourse.state();
    const int day = on ? on->written + (on->today ? 0 : 1) : 1;
    m_frame->setTitle(tr("Writing day %1 of %2").arg(day).arg(WritingCourse::Days));
    m_frame->setSubtitle(on ? on->place : QString());
}

void WritingPage::keepWords()
{
    m_saveTimer.cancel();
    if (!m_pad->text().isEmpty() || !m_services.writingCourse.words().isEmpty())
        report(m_services.writingCourse.saveWords(m_pad->text()));
}

template<typename T>
bool WritingPage::report(const T &result)
{
    if (!result)
        m_frame->messages()->showMessage(MessageKind::Attention, result.error().message);
    return result.has_value();
}

void WritingPage::keep()
{
    if (m_pad->text().trimmed().isEmpty()) {
        m_frame->messages()->showMessage(MessageKind::Info, tr("There are no words yet. A single line is enough."));
        m_pad->setFocus();
        return;
    }
    JournalEntry entry;
    entry.mood = m_mood->mood();
    entry.text = m_pad->text();
    entry.tags = {tr("writing day", "tag of a journal entry")};
    if (report(m_services.writingCourse.keepToday(entry)))
        finishDay();
}

void WritingPage::letGo()
{
    if (!m_pad->text().trimmed().isEmpty() && !letsGo())
        return;
    if (report(m_services.writingCourse.letTodayGo()))
        finishDay();
}

bool WritingPage::letsGo()
{
    return isAgreedTo({u"letWordsGoBox"_s, tr("Delete these words?"), tr("This will be deleted for good. The day counts all the same."), {},
                       tr("De&lete it"), tr("&Not yet")}, this);
}

void WritingPage::finishDay()
{
    m_saveTimer.cancel();
    m_pad->setText({});
    emit closed();
}

void WritingPage::stop()
{
    // With no course there would be no way back to words left on the page.
    if (!m_pad->text().trimmed().isEmpty()) {
        m_frame->messages()->showMessage(MessageKind::Info, tr("Keep these words or delete them first; then the writing days can end."));
        m_keep->setFocus();
        return;
    }
    if (report(m_services.writingCourse.stop()))
        emit closed();
}

} // namespace secondwind
