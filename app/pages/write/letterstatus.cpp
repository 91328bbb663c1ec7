// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/letterstatus.h"

#include "app/pages/write/letterlistmodel.h"
#include "app/pages/write/replypanel.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "core/services.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString dayWords(const QDate &day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString stepWords(DraftState state)
{
    switch (state) {
    case DraftState::Drafted:
        return LetterStatus::tr("written");
    case DraftState::Resting:
        return LetterStatus::tr("put to rest");
    case DraftState::HandedOver:
        return LetterStatus::tr("sent");
    case DraftState::Answered:
        return LetterStatus::tr("answered");
    case DraftState::Unanswered:
        return LetterStatus::tr("no answer");
    case DraftState::Closed:
        return LetterStatus::tr("closed");
    }
    Q_UNREACHABLE();
}

} // namespace

LetterStatus::LetterStatus(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_card(new Card(CardKind::Soft, this))
    , m_reply(new ReplyPanel(services, m_card))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setSpacing(theme::Space2);
    m_line = makeLabel({}, theme::TextRole::Strong, m_card);
    m_line->setObjectName(u"letterStatusLine"_s);
    m_history = makeLabel({}, theme::TextRole::Small, m_card);
    m_history->setObjectName(u"letterHistory"_s);
    setLabelTone(m_history, LabelTone::Muted);
    column->addWidget(m_line);
    column->addWidget(m_history);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(theme::Space2);
    column->addLayout(m_buttons);
    column->addWidget(m_reply);
    connect(m_reply, &ReplyPanel::failed, this, &LetterStatus::failed);
    connect(m_reply, &ReplyPanel::noted, this, &LetterStatus::noted);
    connect(&services.drafts, &DraftService::draftSaved, this, [this](const QString &id) {
        if (id == m_id)
            refresh();
    });
    hide();
}

void LetterStatus::setLetter(const QString &id)
{
    m_answering = false;
    m_id = id;
    refresh();
}

void LetterStatus::addButton(const QString &text, const QString &name, void (LetterStatus::*action)())
{
    auto *button = makeButton(text, ButtonKind::Secondary, name, m_card);
    connect(button, &QPushButton::clicked, this, action);
    m_buttons->addWidget(button);
}

void LetterStatus::refresh()
{
    const auto letter = m_id.isEmpty() ? Result<LetterDraft>(failure(ErrorCode::NotFound, {})) : m_services.drafts.find(m_id);
    setVisible(letter && letter->state != DraftState::Drafted);
    if (!isVisibleTo(parentWidget()))
        return;
    clearLayout(m_buttons);
    m_line->setText(letterStateWords(*letter));
    m_history->setText(historyWords());
    const bool answered = letter->state == DraftState::Answered;
    m_reply->setVisible(answered || m_answering);
    if (m_reply->isVisibleTo(this) && !m_answering)
        m_reply->setLetter(*letter);
    switch (letter->state) {
    case DraftState::Drafted:
        break;
    case DraftState::Resting:
        addButton(tr("Take it up &now"), u"wakeLetterButton"_s, &LetterStatus::wake);
        break;
    case DraftState::HandedOver:
        showWaiting(*letter);
        break;
    case DraftState::Unanswered:
        m_line->setText(tr("No answer came. That is how most of these end, and it says nothing about you."));
        addButton(tr("They &answered after all"), u"answeredButton"_s, &LetterStatus::noteAnswer);
        addButton(tr("Close it"), u"closeLetterButton"_s, &LetterStatus::noteClosed);
        break;
    case DraftState::Answered:
        addButton(tr("Close it"), u"closeLetterButton"_s, &LetterStatus::noteClosed);
        break;
    case DraftState::Closed:
        addButton(tr("Open it &again"), u"reopenLetterButton"_s, &LetterStatus::openAgain);
        break;
    }
    m_buttons->addStretch();
}

void LetterStatus::showWaiting(const LetterDraft &letter)
{
    const auto window = m_services.drafts.windowOf(m_id);
    const QDate today = m_services.clock.today();
    if (window && !letter.followUpProposed) {
        m_line->setText(today < window->from
                            ? tr("Sent, waiting for an answer. If none comes, one short reminder fits between %1 and %2.").arg(dayWords(window->from), dayWords(window->until))
                            : tr("Sent, and no answer noted so far. One short reminder would be in place now; leaving it is fine as well."));
        if (today >= window->from) {
            addButton(tr("Write the &reminder"), u"followUpButton"_s, &LetterStatus::followUp);
            addButton(tr("No reminder"), u"declineFollowUpButton"_s, &LetterStatus::declineFollowUp);
        } else {
            auto *calendar = makeButton(tr("Put it in my calendar…"), ButtonKind::Quiet, u"followUpCalendarButton"_s, m_card);
            connect(calendar, &QPushButton::clicked, this, &LetterStatus::calendarWanted);
            m_buttons->addWidget(calendar);
        }
    }
    addButton(tr("They &answered"), u"answeredButton"_s, &LetterStatus::noteAnswer);
    addButton(tr("No answer"), u"unansweredButton"_s, &LetterStatus::noteSilence);
}

QString LetterStatus::historyWords() const
{
    const auto steps = m_services.drafts.history(m_id);
    if (!steps)
        return {};
    QStringList words;
    for (const DraftStep &step : *steps)
        words.append(tr("%1 %2", "what happened, day").arg(stepWords(step.state), dayWords(step.at.date())));
    return words.join(u" · "_s);
}

void LetterStatus::setState(DraftState state, const QString &message)
{
    m_answering = false;
    if (auto done = m_services.drafts.setState(m_id, state); !done) {
        emit failed(done.error().message);
        return;
    }
    refresh();
    if (!message.isEmpty())
        emit noted(message);
}

void LetterStatus::wake()
{
    setState(DraftState::Drafted, tr("Awake again. Read it once more before it leaves."));
}

void LetterStatus::noteAnswer()
{
    m_answering = true;
    m_reply->beginReply(m_id);
    m_reply->show();
    m_reply->focusReply();
}

void LetterStatus::noteSilence()
{
    setState(DraftState::Unanswered, tr("Noted. You asked, and that part was yours."));
}

void LetterStatus::noteClosed()
{
    setState(DraftState::Closed, {});
}

void LetterStatus::openAgain()
{
    setState(DraftState::HandedOver, {});
}

void LetterStatus::followUp()
{
    const auto begun = m_services.drafts.followUp(m_id);
    if (begun)
        emit followUpBegun(*begun);
    else
        emit failed(begun.error().message);
}

void LetterStatus::declineFollowUp()
{
    if (auto done = m_services.drafts.declineFollowUp(m_id); !done)
        emit failed(done.error().message);
    refresh();
}

} // namespace secondwind
