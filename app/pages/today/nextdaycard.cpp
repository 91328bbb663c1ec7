// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/today/nextdaycard.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/percentslider.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// The sentence around the thought has its own full stop.
QString withoutFullStop(const QString &thought)
{
    const QString words = thought.trimmed();
    return words.endsWith(u'.') && !words.endsWith(u".."_s) ? words.chopped(1) : words;
}

} // namespace

NextDayCard::NextDayCard(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    outer->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("And now, some time later?"), theme::TextRole::Section, card));
    m_text = makeLabel({}, theme::TextRole::Body, card);
    setLabelTone(m_text, LabelTone::Muted);
    column->addWidget(m_text);
    m_mood = new MoodPicker(card);
    m_mood->setObjectName(u"nextDayMood"_s);
    m_mood->setAccessibleName(tr("How are you now, after the session?"));
    column->addWidget(m_mood);

    m_beliefPart = new QWidget(card);
    auto *belief = new QVBoxLayout(m_beliefPart);
    belief->setContentsMargins(0, 0, 0, 0);
    belief->setSpacing(theme::Space1);
    m_thought = makeLabel({}, theme::TextRole::Body, m_beliefPart);
    belief->addWidget(m_thought);
    m_belief = new PercentSlider(m_beliefPart);
    m_belief->setObjectName(u"nextDayBelief"_s);
    m_belief->setAccessibleName(tr("How much do you believe it today?"));
    m_belief->setLabels(tr("not at all"), tr("completely"));
    belief->addWidget(m_belief);
    column->addWidget(m_beliefPart);
    m_hint = makeLabel(tr("Choose a mood first."), theme::TextRole::Small, card);
    setLabelTone(m_hint, LabelTone::Attention);
    m_hint->hide();
    column->addWidget(m_hint);

    auto *row = new QHBoxLayout;
    auto *keep = makeButton(tr("Sa&ve it"), ButtonKind::Secondary, u"saveNextDayButton"_s, card);
    auto *away = makeButton(tr("Not this time"), ButtonKind::Quiet, u"waveNextDayAwayButton"_s, card);
    row->addWidget(keep);
    row->addWidget(away);
    row->addStretch();
    column->addLayout(row);
    connect(m_mood, &MoodPicker::moodChanged, m_hint, &QLabel::hide);
    connect(keep, &QPushButton::clicked, this, &NextDayCard::save);
    connect(away, &QPushButton::clicked, this, &NextDayCard::waveAway);
    connect(&services.session, &SessionService::pastChanged, this, &NextDayCard::refresh);
    refresh();
}

void NextDayCard::refresh()
{
    const auto due = m_services.session.checkInDue();
    setVisible(due.has_value());
    if (!due || due->id == m_sessionId)
        return;
    m_sessionId = due->id;
    m_text->setText(tr("Your session ended on %1. Asked once, for your own comparison.", "date")
                        .arg(QLocale().toString(due->ended.date(), QLocale::LongFormat)));
    m_mood->setMood(0);
    m_hint->hide();
    const auto before = due->beliefAfter ? due->beliefAfter : due->beliefBefore;
    m_beliefPart->setVisible(before && !due->thought.isEmpty());
    m_thought->setText(tr("Your thought then: “%1”. How much do you believe it today?").arg(withoutFullStop(due->thought)));
    m_belief->setValue(std::nullopt);
}

void NextDayCard::save()
{
    if (m_mood->mood() == 0) {
        m_hint->show();
        m_mood->setFocus();
        return;
    }
    if (const auto saved = m_services.session.checkIn(m_sessionId, m_mood->mood(), m_belief->value()); !saved)
        emit failed(saved.error().message);
    else
        emit done(tr("Saved. It is shown with the session, and the mood in your journal."));
}

void NextDayCard::waveAway()
{
    if (const auto saved = m_services.session.waveCheckInAway(m_sessionId); !saved)
        emit failed(saved.error().message);
}

} // namespace secondwind
