// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importfile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace secondwind {

class Card;

// What only the person can know about a foreign file: which of our moods its words mean, and what
// the columns of a table hold. Hidden when there is nothing to ask.
class ImportChoicesForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportChoicesForm)

public:
    explicit ImportChoicesForm(QWidget *parent = nullptr);

    // The file is copied. Begins with what is guessed.
    void setFile(const ImportFile &file);
    [[nodiscard]] ImportChoices choices() const;

signals:
    void changed();

private:
    [[nodiscard]] Card *makeMoods();
    [[nodiscard]] Card *makeColumns();
    [[nodiscard]] QComboBox *makeRole(int column);
    void showTable();
    void showMoods();
    void assignColumns();
    void refreshDetails();

    std::optional<ImportFile> m_file;
    std::optional<plaincsv::Preview> m_table;
    QList<MoodName> m_moodNames;
    MoodMeanings m_meanings;
    Card *m_moods;
    QGridLayout *m_moodRows = nullptr;
    Card *m_columns;
    QGridLayout *m_columnRows = nullptr;
    QList<QComboBox *> m_roles;
    QCheckBox *m_header = nullptr;
    QLabel *m_orderLabel = nullptr;
    QComboBox *m_order = nullptr;
    QLabel *m_scaleLabel = nullptr;
    QComboBox *m_scale = nullptr;
};

} // namespace secondwind
