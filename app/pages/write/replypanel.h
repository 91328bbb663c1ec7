// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"

#include <QWidget>

class QPushButton;

namespace secondwind {

class Services;
class TextArea;

// What they answered: pasted in and kept, and whatever is worth keeping picked from it by selecting
// words. `services` outlives it.
class ReplyPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplyPanel)

public:
    explicit ReplyPanel(Services &services, QWidget *parent = nullptr);

    // An answer to this letter is about to be pasted.
    void beginReply(const QString &letterId);
    // Shows the answer kept with the letter.
    void setLetter(const LetterDraft &letter);
    void focusReply();

signals:
    void failed(const QString &message);
    void noted(const QString &message);

private:
    void keep();
    void keepLesson();
    void keepPlan();
    void keepReason();
    void refreshButtons();
    [[nodiscard]] QString selected() const;

    Services &m_services;
    LetterDraft m_letter;
    TextArea *m_text;
    QPushButton *m_keep;
    QPushButton *m_lesson;
    QPushButton *m_plan;
    QPushButton *m_reason;
};

} // namespace secondwind
