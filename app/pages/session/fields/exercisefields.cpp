// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/exercisefields.h"

#include "app/pages/breathe/breathingexercise.h"
#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "core/content/catalogue.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/storage/settings.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

BreathingField::BreathingField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    auto *inner = new QVBoxLayout(card);
    m_exercise = new BreathingExercise(services.catalogue.breathing(), card);
    m_exercise->setPattern(services.settings.value(setting::BreathingPattern));
    const SessionRoute *route = services.session.script().route(services.session.session().route);
    m_exercise->setMinutes(route->minutesOf(services.session.step()));
    m_exercise->setEndSound(services.settings.value(setting::BreathingEndCue) == u"sound"_s);
    inner->addWidget(m_exercise);
    column->addWidget(card);
    m_total = makeLabel({}, theme::TextRole::Small, this);
    setLabelTone(m_total, LabelTone::Muted);
    column->addWidget(m_total);
    setFocusProxy(m_exercise);
    connect(m_exercise, &BreathingExercise::breathed, this, [this](int seconds) {
        m_seconds += seconds;
        showTotal();
        emit answered(m_seconds, false);
    });
}

void BreathingField::setAnswer(const Answer &answer)
{
    m_seconds = std::get<int>(answer);
    showTotal();
}

void BreathingField::showTotal()
{
    const int minutes = m_seconds / 60;
    m_total->setText(minutes > 0 ? tr("%n minutes of slow breathing in this session.", nullptr, minutes)
                                 : tr("%n seconds of slow breathing in this session.", nullptr, m_seconds));
    m_total->setVisible(m_seconds > 0);
}

void BreathingField::hideEvent(QHideEvent *event)
{
    FieldWidget::hideEvent(event);
    m_exercise->stop();
}

SummaryField::SummaryField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    m_parts = new QVBoxLayout(card);
    m_parts->setSpacing(theme::Space1);
    column->addWidget(card);
    refresh();
}

void SummaryField::refresh()
{
    clearLayout(m_parts);
    const auto parts = m_services.session.summary();
    if (parts.isEmpty())
        m_parts->addWidget(makeLabel(tr("Nothing written down, and that is fine."), theme::TextRole::Body, this));
    for (const SummaryPart &part : parts) {
        QLabel *heading = makeLabel(part.heading, theme::TextRole::SmallStrong, this);
        setLabelTone(heading, LabelTone::Muted);
        m_parts->addWidget(heading);
        m_parts->addWidget(makeLabel(part.lines.join(u'\n'), theme::TextRole::Body, this));
        m_parts->addSpacing(theme::Space2);
    }
}

} // namespace secondwind
