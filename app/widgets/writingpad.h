// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace secondwind {

class SessionTimer;
class TextArea;

// Room to write on a surface of its own, above a timer that nobody has to start. Counts no words
// and marks none as misspelt.
class WritingPad final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WritingPad)

public:
    explicit WritingPad(QWidget *parent = nullptr);

    void setText(const QString &text); // emits nothing
    [[nodiscard]] QString text() const;
    [[nodiscard]] TextArea *area() const { return m_text; }
    [[nodiscard]] SessionTimer *timer() const { return m_timer; }

signals:
    void textChanged();

protected:
    void hideEvent(QHideEvent *event) override; // the timer waits while nobody sees it

private:
    TextArea *m_text;
    SessionTimer *m_timer;
};

} // namespace secondwind
