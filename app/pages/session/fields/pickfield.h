// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class ChipGroup;
class FlowLayout;

/// Several out of a list, with a line about what was picked last. Where the list takes additions,
/// the person's own stand behind the shipped ones. Thinking traps come with an example each, and
/// those that the words of another field point to are offered first.
class PickField final : public FieldWidget
{
    Q_OBJECT

public:
    PickField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;
    void refresh() override;

private:
    void fillChips();
    void makeAdding(QVBoxLayout *column);
    void makeExamples(QVBoxLayout *column);
    void add();
    void removeOwn();
    void explain(const QStringList &ids);
    void report(const QStringList &ids);
    void pick(const QString &id);
    [[nodiscard]] bool isOwn(const QString &id) const;

    Services &m_services;
    ChipGroup *m_chips;
    QWidget *m_suggestions;
    FlowLayout *m_suggested;
    QString m_suggestedFor; // the words the suggestions were made for
    QLabel *m_line;
    QPushButton *m_remove;
    QLineEdit *m_own = nullptr;
    QLabel *m_problem = nullptr;
    QStringList m_known;
    QString m_explained;
};

} // namespace secondwind
