// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace secondwind {

/// What an entry said before it was changed, newest first, to read and to take up again.
class VersionsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionsDialog)

public:
    explicit VersionsDialog(const QList<EntryVersion> &versions, QWidget *parent = nullptr);

    /// The version to take up again; meant for after exec() said Accepted.
    [[nodiscard]] JournalEntry chosen() const;

private:
    void showCurrent();

    QList<EntryVersion> m_versions;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_take;
};

} // namespace secondwind
