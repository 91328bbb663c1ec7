// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/paintedparts.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace secondwind {

// A few counts as bars, each with its name and its number. The arrows walk from one to the next, and
// assistive technology reads them as a list.
class CountBars final : public QWidget, public PaintedParts
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountBars)

public:
    struct Bar {
        QString name;
        int count = 0;
        bool standsOut = false;
    };

    explicit CountBars(QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars);

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] int currentPart() const override;
    [[nodiscard]] QString partText(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int partAt(const QPoint &position) const override;
    void activatePart(int part) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    QList<Bar> m_bars;
    int m_current = 0;
};

} // namespace secondwind
