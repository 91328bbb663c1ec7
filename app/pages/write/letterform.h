// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/feedback/senderprofile.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class Catalogue;
class ChipGroup;
class Clock;
class Disclosure;

/// The particulars of a letter: what kind, to whom, what to ask, in which tone. Knows nothing
/// of the letter made from them. `catalogue` and `clock` outlive the form.
class LetterForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LetterForm)

public:
    LetterForm(const Catalogue &catalogue, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] LetterRequest request() const;
    /// Shows these particulars; emits nothing.
    void setRequest(const LetterRequest &request);
    void focusAddress();
    /// How far the application came, the id of an ApplicationStage; questions are chosen by it.
    void setStage(const QString &stage);

signals:
    /// The person changed something.
    void changed();
    void senderEntered(const secondwind::SenderProfile &profile);

private:
    void addKinds(QVBoxLayout *column);
    void addRecipient(QVBoxLayout *column);
    void addQuestions(QVBoxLayout *column);
    void addVoice(QVBoxLayout *column);
    void addSender(QVBoxLayout *column);
    [[nodiscard]] QWidget *makeInterview();
    [[nodiscard]] QLabel *caption(const QString &text, QWidget *buddy);
    [[nodiscard]] QLineEdit *lineEdit(const QString &name, const QString &accessibleName);
    void touched();
    void checkAddress();
    void showKind();
    void swapAppreciated();
    void showAllQuestions();
    void showAdvice();
    void showManyQuestions();
    void showAgency();

    const Catalogue &m_catalogue;
    const Clock &m_clock;
    ChipGroup *m_kind;
    QLabel *m_kindLine;
    ChipGroup *m_tone;
    QLineEdit *m_toName;
    QLineEdit *m_toAddress;
    QLabel *m_addressProblem;
    QLineEdit *m_company;
    QLineEdit *m_role;
    QLineEdit *m_appreciated;
    ChipGroup *m_length;
    QCheckBox *m_agency;
    QCheckBox *m_interviewed;
    QDateEdit *m_interviewedOn;
    QLineEdit *m_sender;
    QLineEdit *m_phone;
    QLineEdit *m_link;
    QLabel *m_companyLabel;
    QWidget *m_questionArea;
    QLabel *m_questionHint;
    QLabel *m_advice;
    Disclosure *m_adviceDisclosure;
    QString m_stage;
    QList<QCheckBox *> m_questions;
    QPushButton *m_moreQuestions;
    QString m_otherAppreciated;
    std::optional<QDate> m_appliedOn; ///< known from elsewhere; the form does not ask
    bool m_toRecruiter = true;
};

} // namespace secondwind
