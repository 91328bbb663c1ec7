// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/commands.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace secondwind {

/// Every page and action by typing: a line to type in and what fits below it. Up and Down choose,
/// Enter does it, Esc leaves.
class CommandPalette final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    CommandPalette(QList<Command> commands, QWidget *window);

    /// What was chosen; to be run once the palette is closed. Empty when it was left.
    [[nodiscard]] std::function<void()> chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void type(const QString &typed);
    void moveTo(int row);
    void choose(const QModelIndex &index);

    CommandModel m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_none;
    std::function<void()> m_chosen;
};

} // namespace secondwind
