// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/breathe/breathingexercise.h"

#include "app/shell/theme.h"
#include "app/widgets/breathingcircle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

BreathingCircle::Phase phaseOf(const QString &kind)
{
    if (kind == u"in"_s)
        return BreathingCircle::Phase::In;
    return kind == u"out"_s ? BreathingCircle::Phase::Out : BreathingCircle::Phase::Hold;
}

} // namespace

BreathingExercise::BreathingExercise(const Breathing &breathing, QWidget *parent)
    : QWidget(parent)
    , m_breathing(breathing)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    m_patterns = new ChipGroup(ChipGroup::Selection::Single, this);
    m_patterns->setObjectName(u"breathingPatterns"_s);
    m_patterns->setAccessibleName(tr("Pattern"));
    QList<Chip> patterns;
    for (const BreathingPattern &pattern : breathing.patterns)
        patterns.append({pattern.id, pattern.name, pattern.line});
    m_patterns->setChips(patterns);
    column->addWidget(m_patterns);
    m_line = makeLabel({}, theme::TextRole::Body, this);
    setLabelTone(m_line, LabelTone::Muted);
    column->addWidget(m_line);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space4);
    m_minutes = new ChipGroup(ChipGroup::Selection::Single, this);
    m_minutes->setObjectName(u"breathingMinutes"_s);
    m_minutes->setAccessibleName(tr("Length"));
    m_minutes->setChips({{u"1"_s, tr("1 minute"), {}}, {u"3"_s, tr("3 minutes"), {}}, {u"5"_s, tr("5 minutes"), {}}, {u"10"_s, tr("10 minutes"), {}}});
    m_start = makeButton(tr("&Start"), ButtonKind::Primary, u"startBreathingButton"_s, this);
    row->addWidget(m_minutes, 1);
    row->addWidget(m_start, 0, Qt::AlignTop);
    column->addLayout(row);

    m_circle = new BreathingCircle(this);
    m_circle->setObjectName(u"breathingCircle"_s);
    column->addWidget(m_circle, 1, Qt::AlignHCenter);
    m_status = makeLabel({}, theme::TextRole::Small, this);
    m_status->setAlignment(Qt::AlignHCenter);
    setLabelTone(m_status, LabelTone::Muted);
    column->addWidget(m_status);

    m_endSound = new QCheckBox(tr("A short sound at the end"), this);
    m_endSound->setObjectName(u"breathingEndSoundBox"_s);
    m_endSound->setToolTip(tr("Your system’s own alert sound, once."));
    column->addWidget(m_endSound, 0, Qt::AlignHCenter);
    connect(m_endSound, &QCheckBox::clicked, this, &BreathingExercise::endSoundChosen);

    setMinutes(5);
    setPattern(breathing.patterns.isEmpty() ? QString() : breathing.patterns.constFirst().id);
    connect(m_patterns, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) {
        applyPattern(ids.value(0));
        emit patternChosen(ids.value(0));
    });
    connect(m_minutes, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) {
        stop();
        m_circle->setDuration(60 * ids.value(0).toInt());
    });
    connect(m_start, &QPushButton::clicked, this, &BreathingExercise::toggle);
    connect(m_circle, &BreathingCircle::finished, this, [this] {
        if (m_endSound->isChecked())
            QApplication::beep();
        ended();
    });
    connect(m_circle, &BreathingCircle::ticked, this, [this](int seconds) {
        m_status->setText(tr("%1:%2", "minutes, seconds breathed").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    });
    m_status->setText(breathing.safety);
}

void BreathingExercise::setPattern(const QString &id)
{
    const bool known = std::ranges::any_of(m_breathing.patterns, [&](const BreathingPattern &each) { return each.id == id; });
    if (!known)
        return;
    m_patterns->setSelected({id});
    applyPattern(id);
}

void BreathingExercise::setMinutes(int minutes)
{
    m_minutes->setSelected({QString::number(minutes)});
    m_circle->setDuration(60 * minutes);
}

void BreathingExercise::setEndSound(bool on)
{
    m_endSound->setChecked(on);
}

void BreathingExercise::applyPattern(const QString &id)
{
    const auto it = std::ranges::find(m_breathing.patterns, id, &BreathingPattern::id);
    if (it == m_breathing.patterns.end())
        return;
    stop();
    QList<BreathingCircle::BreathPhase> phases;
    for (const BreathingPhase &phase : it->phases)
        phases.append({phaseOf(phase.kind), phase.milliseconds, phase.cue});
    m_circle->setPattern(phases);
    m_line->setText(it->line);
}

void BreathingExercise::toggle()
{
    if (m_circle->isRunning()) {
        stop();
        return;
    }
    m_circle->start();
    m_start->setText(tr("&Stop"));
}

void BreathingExercise::stop()
{
    if (!m_circle->isRunning())
        return;
    m_circle->stop();
    ended();
}

void BreathingExercise::ended()
{
    m_start->setText(tr("&Start"));
    m_status->setText(m_breathing.safety);
    if (const int seconds = m_circle->elapsedSeconds(); seconds > 0)
        emit breathed(seconds);
}

} // namespace secondwind
