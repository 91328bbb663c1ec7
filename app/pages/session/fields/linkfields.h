// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class Card;

/// Which application a session is about: pick one, or add it in place.
class ApplicationField final : public FieldWidget
{
    Q_OBJECT

public:
    ApplicationField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    void fill(const QString &chosen);
    void add();
    void showEnding();
    void toggleEnding();

    Services &m_services;
    QComboBox *m_box;
    QPushButton *m_adding;
    QWidget *m_form;
    QLineEdit *m_company;
    QLineEdit *m_role;
    QComboBox *m_stage;
    QLabel *m_problem;
    QWidget *m_ending;
    QLabel *m_endingText;
    QPushButton *m_endingButton;
    QString m_endedId; // the application whose end was noted here, and can be taken back here
};

/// The way from a session to the letter it asked for.
class LetterField final : public FieldWidget
{
    Q_OBJECT

public:
    LetterField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;
    void refresh() override;

private:
    Services &m_services;
    QString m_draftId;
    QLabel *m_line;
    QPushButton *m_open;
};

/// A mantra to take along, out of three offered.
class MantraField final : public FieldWidget
{
    Q_OBJECT

public:
    MantraField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    void offerFitting();
    /// Shows these and, where there is room, some chance ones.
    void offer(const QStringList &first);
    void showOffered(const QStringList &ids);
    void choose(const QString &id);

    Services &m_services;
    QVBoxLayout *m_cards;
    QMap<QString, Card *> m_cardOf;
    QMap<QString, QString> m_reasons; ///< why a mantra is offered, by its id
    QString m_chosen;
};

} // namespace secondwind
