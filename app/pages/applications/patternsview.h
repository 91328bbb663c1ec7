// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/patterns.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace secondwind {

class CountBars;
class Services;

// What was done so far, and what several endings have in common. `services` outlives it.
class PatternsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatternsView)

public:
    explicit PatternsView(Services &services, QWidget *parent = nullptr);

    // As things are now.
    void refresh();

signals:
    void failed(const QString &message);

private:
    [[nodiscard]] QWidget *makeEffort();
    [[nodiscard]] QWidget *makePatterns();
    void showEffort();
    void showStages(const Patterns &patterns);
    void showReasons(ReasonSource source, const Patterns &patterns, QLabel *title, CountBars *bars);
    [[nodiscard]] QString adviceOn(const Patterns &patterns) const;

    Services &m_services;
    QLabel *m_recent = nullptr;
    QLabel *m_ever = nullptr;
    QCheckBox *m_hint = nullptr;
    QLabel *m_from = nullptr;
    QWidget *m_found = nullptr;
    QLabel *m_stageLine = nullptr;
    CountBars *m_stages = nullptr;
    QLabel *m_advice = nullptr;
    QLabel *m_saidTitle = nullptr;
    CountBars *m_said = nullptr;
    QLabel *m_assumedTitle = nullptr;
    CountBars *m_assumed = nullptr;
    QLabel *m_reasonLine = nullptr;
};

} // namespace secondwind
