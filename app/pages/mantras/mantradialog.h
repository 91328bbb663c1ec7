// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantra.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace secondwind {

class Services;
class TextArea;

/// Writes a mantra of one's own, changes one, or gives a shipped one other words. Saves through the
/// service; stays open, with the words, when that fails. `services` outlives it.
class MantraDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MantraDialog)

public:
    /// `marked`: the one to change; none for a new one.
    MantraDialog(Services &services, const std::optional<MarkedMantra> &marked, QWidget *parent = nullptr);

    /// The mantra that was saved.
    [[nodiscard]] QString mantraId() const { return m_id; }

    /// Asks first, where something was typed.
    void reject() override;

private:
    [[nodiscard]] QStringList typed() const;
    void addOwnFields(QVBoxLayout *column);
    void save();
    void useShipped();

    Services &m_services;
    std::optional<MarkedMantra> m_marked;
    QString m_id;
    QStringList m_before; // as the dialog opened
    TextArea *m_text;
    QLineEdit *m_answers = nullptr;
    QComboBox *m_theme = nullptr;
    QLabel *m_problem;
};

} // namespace secondwind
