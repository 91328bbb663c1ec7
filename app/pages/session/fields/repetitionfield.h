// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace secondwind {

/// Word repetition: one word, said once a second for 30 seconds, until it is a sound (Masuda and
/// others 2009). The clock is monotonic; changing the machine's time does not matter.
class RepetitionField final : public FieldWidget
{
    Q_OBJECT

public:
    static constexpr int Seconds = 30;

    RepetitionField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void toggle();
    void start();
    void stop();
    void tick();

    QLineEdit *m_word;
    QPushButton *m_start;
    QLabel *m_shown;
    QProgressBar *m_bar;
    QLabel *m_status;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace secondwind
