// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/breathe/breathepage.h"

#include "app/pages/breathe/breathingexercise.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/content/catalogue.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

BreathePage::BreathePage(Services &services, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new PageFrame(tr("Breathe"), this);
    frame->setSubtitle(tr("A few slow minutes. Nothing to get right; if you lose the rhythm, join again at the next breath."));
    outer->addWidget(frame);
    auto *back = makeButton(tr("&Back"), ButtonKind::Secondary, u"leaveBreatheButton"_s, frame);
    frame->headerRow()->addWidget(back, 0, Qt::AlignTop);
    connect(back, &QPushButton::clicked, this, &BreathePage::closed);
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    m_exercise = new BreathingExercise(services.catalogue.breathing(), card);
    m_exercise->setPattern(services.settings.value(setting::BreathingPattern));
    column->addWidget(m_exercise);
    frame->body()->addWidget(card);
    frame->body()->addStretch();
    m_exercise->setEndSound(services.settings.value(setting::BreathingEndCue) == u"sound"_s);
    const auto keep = [&services, frame](QLatin1StringView name, const QString &value) {
        if (auto saved = services.settings.setValue(name, value); !saved)
            frame->messages()->showMessage(MessageKind::Attention, saved.error().message);
    };
    connect(m_exercise, &BreathingExercise::patternChosen, this, [keep](const QString &id) { keep(setting::BreathingPattern, id); });
    connect(m_exercise, &BreathingExercise::endSoundChosen, this,
            [keep](bool on) { keep(setting::BreathingEndCue, on ? u"sound"_s : QString()); });
}

void BreathePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_exercise->stop();
}

} // namespace secondwind
