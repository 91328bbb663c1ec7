// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/breathe/breathepage.h"

#include "app/pages/breathe/breathingexercise.h"
#include "app/widgets/card.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/services.h"

#include <QVBoxLayout>

namespace secondwind {

BreathePage::BreathePage(Services &services, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new PageFrame(tr("Breathe"), this);
    frame->setSubtitle(tr("A few slow minutes. Nothing to get right; if you lose the rhythm, join again at the next breath."));
    outer->addWidget(frame);
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    m_exercise = new BreathingExercise(services.catalogue.breathing(), card);
    m_exercise->setPattern(services.settings.value(setting::BreathingPattern));
    column->addWidget(m_exercise);
    frame->body()->addWidget(card);
    frame->body()->addStretch();
    connect(m_exercise, &BreathingExercise::patternChosen, this, [&services, frame](const QString &id) {
        if (auto saved = services.settings.setValue(setting::BreathingPattern, id); !saved)
            frame->messages()->showMessage(MessageKind::Attention, saved.error().message);
    });
}

void BreathePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_exercise->stop();
}

} // namespace secondwind
