// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

class QComboBox;
class QLabel;

namespace secondwind {

class TextArea;

// A line or a few of somebody's own words to add or to change, and where they belong if there is a
// choice. What cannot be saved is said in the dialog, which then stays open with the words.
class LineDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineDialog)

public:
    // Saves and returns what went wrong; empty when all is well.
    using Save = std::function<QString(const QString &text, const QString &choice)>;

    LineDialog(const QString &title, const QString &label, const QString &text, QWidget *parent);

    // id and words of each; without choices nothing is asked.
    void setChoices(const QString &label, const QList<std::pair<QString, QString>> &choices, const QString &chosen);
    void setSave(Save save);

    void accept() override;
    void reject() override; // asks first when words would be lost

private:
    QString m_before;
    TextArea *m_text;
    QLabel *m_choiceLabel;
    QComboBox *m_choice;
    QLabel *m_problem;
    Save m_save;
};

// Whether words that were typed into a dialog may go; asks the person.
[[nodiscard]] bool mayDiscardWords(QWidget *parent);

} // namespace secondwind
