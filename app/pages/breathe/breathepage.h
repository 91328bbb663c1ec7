// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace secondwind {

class BreathingExercise;
class Services;

/// Paced breathing as a page. `services` outlives it.
class BreathePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreathePage)

public:
    explicit BreathePage(Services &services, QWidget *parent = nullptr);

signals:
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    BreathingExercise *m_exercise;
};

} // namespace secondwind
