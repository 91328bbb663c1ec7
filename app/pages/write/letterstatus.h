// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace secondwind {

class Card;
class ReplyPanel;
class Services;

// Where a letter stands, by the person's own word, what may come next, and the answer if there is
// one. Hidden while the letter is only being written. `services` outlives it.
class LetterStatus final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LetterStatus)

public:
    explicit LetterStatus(Services &services, QWidget *parent = nullptr);

    // Shows a kept letter; an empty id shows nothing.
    void setLetter(const QString &id);

signals:
    void failed(const QString &message);
    // Something was noted; `message` may be said about it.
    void noted(const QString &message);
    // The one reminder was begun.
    void followUpBegun(const QString &id);
    // A file for the person's calendar is wanted.
    void calendarWanted();

private:
    void refresh();
    void addButton(const QString &text, const QString &name, void (LetterStatus::*action)());
    void showWaiting(const LetterDraft &letter);
    void setState(DraftState state, const QString &message);
    void wake();
    void noteAnswer();
    void noteSilence();
    void noteClosed();
    void openAgain();
    void followUp();
    void declineFollowUp();
    [[nodiscard]] QString historyWords() const;

    Services &m_services;
    QString m_id;
    Card *m_card;
    QLabel *m_line;
    QLabel *m_history;
    QHBoxLayout *m_buttons;
    ReplyPanel *m_reply;
    bool m_answering = false; // the answer is being pasted
};

} // namespace secondwind
