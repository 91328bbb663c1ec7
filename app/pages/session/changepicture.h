// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/sessionwords.h"

#include <QWidget>

namespace secondwind {

/// What was said before, after and later, side by side: faces for a mood, bars for a belief. Says
/// which is which and leaves it to the person what it means.
class ChangePicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangePicture)

public:
    ChangePicture(Measure measure, const Moments &moments, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Said {
        QString when;
        int value;
    };
    [[nodiscard]] int cellWidth() const;
    [[nodiscard]] QString word(int value) const;
    [[nodiscard]] int headingHeight() const;
    void paintCell(QPainter &painter, const QRect &cell, const Said &said) const;

    Measure m_measure;
    QString m_heading;
    QList<Said> m_said;
};

} // namespace secondwind
