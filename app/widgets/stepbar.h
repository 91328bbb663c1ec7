// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace secondwind {

// Where one is in a row of steps: done, current, still to come.
class StepBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepBar)

public:
    explicit StepBar(QWidget *parent = nullptr);

    // current and done count from 0.
    void setSteps(int count, int current, const QList<int> &done);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    int m_current = -1;
    QList<int> m_done;
};

} // namespace secondwind
