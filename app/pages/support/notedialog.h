// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDialog>
#include <QList>

#include <functional>

class QLabel;
class QLineEdit;

namespace secondwind {

/// A few short fields to fill in, saved by a function that may say no: then the dialog stays, with the
/// words and the reason.
class NoteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteDialog)

public:
    struct Field {
        QString name;  ///< the edit's object name
        QString label; ///< with a mnemonic
        QString text;
    };
    /// Is given the texts in the order of the fields.
    using Save = std::function<Result<void>(const QStringList &texts)>;

    NoteDialog(const QString &title, const QList<Field> &fields, Save save, QWidget *parent = nullptr);

    /// Asks first, where something was typed.
    void reject() override;

private:
    [[nodiscard]] QStringList texts() const;
    void keep();

    QList<QLineEdit *> m_edits;
    QStringList m_before; // as the dialog opened
    Save m_save;
    QLabel *m_problem;
};

} // namespace secondwind
