// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>

class QMenuBar;

namespace secondwind {

/// One line of the list: keys and what they do.
struct ShortcutLine {
    QList<QKeySequence> keys; ///< any of them
    QString what;
};

struct ShortcutGroup {
    QString title;
    QList<ShortcutLine> lines;
};

/// Every shortcut of the program: those of the menus, and the keys of each page.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    explicit ShortcutsDialog(QMenuBar *bar, QWidget *parent = nullptr);

    [[nodiscard]] static QList<ShortcutGroup> groups(QMenuBar *bar);
};

} // namespace secondwind
