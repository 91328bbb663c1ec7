// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QSlider;

namespace secondwind {

// A slider from 0 to 100 with its number. It has no value until the person touches it.
// Give it an accessible name; the inner slider passes it on.
class PercentSlider final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PercentSlider)

public:
    explicit PercentSlider(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<int> value() const;
    void setValue(std::optional<int> value); // emits nothing
    void setLabels(const QString &low, const QString &high);

signals:
    void valueChanged(int value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void touched(int value);
    void showValue();

    QSlider *m_slider;
    QLabel *m_number;
    QLabel *m_low;
    QLabel *m_high;
    std::optional<int> m_value;
};

} // namespace secondwind
