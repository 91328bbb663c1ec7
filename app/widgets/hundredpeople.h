// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace secondwind {

// One hundred people, of whom the person is one, and how many of them stand behind.
class HundredPeople final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HundredPeople)

public:
    explicit HundredPeople(QWidget *parent = nullptr);

    // How many of the hundred the person is ahead of: surely low, at most high; -1 = unknown.
    void setAhead(int low, int high);
    void setDescription(const QString &description);

    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_low = -1;
    int m_high = -1;
};

} // namespace secondwind
