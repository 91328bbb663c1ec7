// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/applications/application.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace secondwind {

class DayField;
class HundredPeople;
class Services;
class TextArea;

// The facts of one application, saved as they are typed. What cannot be right yet (half an address)
// stays in its field and is said there; everything else is saved all the same. `services` outlives
// it.
class ApplicationForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationForm)

public:
    explicit ApplicationForm(Services &services, QWidget *parent = nullptr);

    void setApplication(const Application &application);
    // Shows where it stands now, and leaves alone what is typed or chosen and not saved yet.
    void refresh(const Application &application);
    // Saves at once what is not saved; false when that failed, and failed() has said why. What
    // cannot be right yet is left out: see unsavedField().
    [[nodiscard]] bool flush();
    // The field that holds something which could not be saved; none: everything is.
    [[nodiscard]] QWidget *unsavedField() const;

signals:
    // Something was typed or chosen.
    void edited();
    void failed(const QString &message);

private:
    [[nodiscard]] QLineEdit *lineEdit(const QString &name, int longest);
    [[nodiscard]] QSpinBox *numberEdit(const QString &name);
    [[nodiscard]] QVBoxLayout *card(const QString &title);
    void place(QGridLayout *grid, const QString &label, QWidget *edit, int row, int column, int span = 1);
    void makeFacts();
    void makeNumbers();
    void makeContact();
    void makeNotes();
    [[nodiscard]] Application typed() const;
    [[nodiscard]] Application savable();
    void outcomeChosen();
    [[nodiscard]] bool save();
    void showStanding(const Application &application);
    void noteSimilar();
    void showPerspective();
    void showEnd();

    Services &m_services;
    SaveTimer m_saveTimer;
    Application m_saved;
    bool m_filling = false;
    QVBoxLayout *m_column;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_role = nullptr;
    QLabel *m_similar = nullptr;
    QComboBox *m_stage = nullptr;
    QComboBox *m_outcome = nullptr;
    QLabel *m_endLabel = nullptr;
    DayField *m_end = nullptr;
    QSpinBox *m_applicants = nullptr;
    QSpinBox *m_finalists = nullptr;
    QLabel *m_perspective = nullptr;
    HundredPeople *m_people = nullptr;
    QLineEdit *m_contactName = nullptr;
    QLineEdit *m_contactAddress = nullptr;
    QLabel *m_addressProblem = nullptr;
    QLineEdit *m_link = nullptr;
    QPushButton *m_openLink = nullptr;
    TextArea *m_notes = nullptr;
};

} // namespace secondwind
