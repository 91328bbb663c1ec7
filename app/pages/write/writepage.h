// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/feedback/letter.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class ChipGroup;
class Handoff;
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
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeLetter();
    void makeQuestions(QVBoxLayout *column);
    void makeExits();
    [[nodiscard]] LetterRequest request() const;
    void show(const LetterDraft &draft);
    void formChanged();
    void regenerate();
    void putWords(const Letter &letter);
    void wordsEdited();
    void showKind();
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
    bool m_filling = false; ///< true while the page itself changes its fields
    PageFrame *m_frame;
    QGridLayout *m_columns;
    QWidget *m_form;
    QWidget *m_letterCard;
    ChipGroup *m_kind;
    QLabel *m_kindLine;
    ChipGroup *m_tone;
    QLineEdit *m_toName;
    QLineEdit *m_toAddress;
    QLabel *m_addressProblem;
    QLineEdit *m_company;
    QLineEdit *m_role;
    QLineEdit *m_appreciated;
    QLineEdit *m_sender;
    QWidget *m_questionArea;
    QLabel *m_questionHint;
    QList<QCheckBox *> m_questions;
    QPushButton *m_moreQuestions;
    QLineEdit *m_subject;
    TextArea *m_body;
    QLabel *m_edited;
    QPushButton *m_rewrite;
    bool m_narrow = false;
};

} // namespace secondwind
