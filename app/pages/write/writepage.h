// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/feedback/letter.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace secondwind {

class Handoff;
class LetterForm;
class PageFrame;
class Services;
class TextArea;

/// The composer: particulars at the left, the letter at the right, always editable, and the
/// ways out below. `services` and `handoff` outlive the page.
class WritePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WritePage)

public:
    WritePage(Services &services, Handoff &handoff, QWidget *parent = nullptr);

    /// Opens a kept draft.
    void openDraft(const QString &id);
    /// A fresh letter of this kind, filled in from an application when there is one.
    void beginLetter(const QString &kind, const QString &applicationId = {}, const QString &sessionId = {});
    /// Keeps what is typed now, without waiting.
    void keepDraft();

    [[nodiscard]] Letter letter() const;
    /// The open draft; empty while it was never saved.
    [[nodiscard]] QString draftId() const { return m_draft.id; }

signals:
    void draftOpened(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLetter();
    void makeExits();
    void show(const LetterDraft &draft);
    void formChanged();
    void regenerate();
    void putWords(const Letter &letter);
    void wordsEdited();
    void save();
    void openInMailProgram();
    void saveAsFile();
    void copyLetter();
    void printLetter();
    void letRest();
    [[nodiscard]] bool readyToLeave();
    void showProblem(const QString &message);
    void askHowItWent();
    void showMessage(const QString &text, const QString &action, const std::function<void()> &then);
    void fitWidth();

    Services &m_services;
    Handoff &m_handoff;
    SaveTimer m_saveTimer;
    LetterDraft m_draft;
    bool m_filling = false; ///< true while the page itself changes the letter
    PageFrame *m_frame;
    QGridLayout *m_columns;
    LetterForm *m_form;
    QWidget *m_letterCard;
    QLineEdit *m_subject;
    TextArea *m_body;
    QLabel *m_edited;
    QPushButton *m_rewrite;
    bool m_narrow = false;
};

} // namespace secondwind
