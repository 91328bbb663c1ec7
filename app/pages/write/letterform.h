// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class Catalogue;
class ChipGroup;

/// The particulars of a letter: what kind, to whom, what to ask, in which tone. Knows nothing
/// of the letter made from them. `catalogue` outlives the form.
class LetterForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LetterForm)

public:
    explicit LetterForm(const Catalogue &catalogue, QWidget *parent = nullptr);

    [[nodiscard]] LetterRequest request() const;
    /// Shows these particulars; emits nothing.
    void setRequest(const LetterRequest &request);
    void focusAddress();

signals:
    /// The person changed something.
    void changed();
    void senderEntered(const QString &name);

private:
    void addKinds(QVBoxLayout *column);
    void addRecipient(QVBoxLayout *column);
    void addQuestions(QVBoxLayout *column);
    void addVoice(QVBoxLayout *column);
    [[nodiscard]] QLabel *caption(const QString &text, QWidget *buddy);
    [[nodiscard]] QLineEdit *lineEdit(const QString &name, const QString &accessibleName);
    void touched();
    void checkAddress();
    void showKind();
    void swapAppreciated();
    void showAllQuestions();

    const Catalogue &m_catalogue;
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
    QString m_otherAppreciated;
    bool m_toRecruiter = true;
};

} // namespace secondwind
