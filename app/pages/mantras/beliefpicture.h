// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantra.h"

#include <QPointF>
#include <QWidget>

namespace secondwind {

/// How true one mantra felt over time, as a small line. Its accessible name says the same in words.
class BeliefPicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BeliefPicture)

public:
    explicit BeliefPicture(QWidget *parent = nullptr);

    void setRatings(const QList<BeliefRating> &ratings);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QPointF> m_points;
};

} // namespace secondwind
