// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/feedback/letter.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace secondwind {

class Handoff;
class LetterForm;
class LetterList;
class LetterStatus;
class PageFrame;
class Services;
class TextArea;
class TonePanel;
struct ToneFinding;
struct ToneSuggestion;

/// The composer: particulars at the left; at the right where the letter stands, the letter, always
/// editable, and how it may read; the ways out below. Behind it the list of all letters.
/// `services` and `handoff` outlive the page.
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
    /// Shows all letters.
    void showList();

    [[nodiscard]] Letter letter() const;
    /// The open draft; empty while it was never saved.
    [[nodiscard]] QString draftId() const { return m_draft.id; }

signals:
    void draftOpened(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeComposer();
    [[nodiscard]] QWidget *makeLetter();
    [[nodiscard]] QWidget *makeLetterSide();
    void makeExits();
    [[nodiscard]] QPushButton *makeCopyButton();
    [[nodiscard]] QPushButton *makeRestButton();
    void showComposer();
    void show(const LetterDraft &draft);
    void formChanged();
    void regenerate();
    void putWords(const Letter &letter);
    void wordsEdited();
    void insertWords(const QString &words);
    void showWhatChanged();
    void offerRewriting();
    void previewRewriting();
    void checkTone();
    void markFindings();
    void showFinding(const ToneFinding &finding);
    void takeSuggestion(const ToneSuggestion &suggestion);
    void save();
    void openInMailProgram();
    void saveAsFile();
    void copyText(const QString &text, const QString &message);
    void copyLetter();
    void printLetter();
    void letRest(int hour);
    void saveCalendar();
    void nothingOpened();
    void noteSent();
    [[nodiscard]] bool readyToLeave();
    void showProblem(const QString &message);
    void askHowItWent(const QString &question);
    void showMessage(const QString &text, const QString &action, const std::function<void()> &then);
    void fitWidth();

    Services &m_services;
    Handoff &m_handoff;
    SaveTimer m_saveTimer;
    LetterDraft m_draft;
    bool m_filling = false; ///< true while the page itself changes the letter
    QTimer m_toneTimer;
    QTimer m_answerTimer; ///< for the mail program to come up
    QStackedWidget *m_stack;
    PageFrame *m_frame;
    LetterList *m_list = nullptr;
    QGridLayout *m_columns;
    LetterForm *m_form;
    QWidget *m_letterSide;
    LetterStatus *m_status = nullptr;
    QLineEdit *m_subject = nullptr;
    TextArea *m_body = nullptr;
    TonePanel *m_tone = nullptr;
    QLabel *m_edited = nullptr;
    QPushButton *m_rewrite = nullptr;
    bool m_narrow = false;
};

} // namespace secondwind
