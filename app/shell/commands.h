// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

#include <functional>

class QMenuBar;
class QWidget;

namespace secondwind {

/// Something that can be done by typing its name.
struct Command {
    QString text;
    QString where; ///< the menu or page it belongs to
    QString keys;  ///< its shortcut, as the platform writes it; may be empty
    std::function<void()> run;
};

/// What the menus hold, without submenus and what is greyed out. The bar outlives the commands.
[[nodiscard]] QList<Command> menuCommands(QMenuBar *bar);
/// What can be pressed on `page` as it is to be seen: buttons, what their menus hold, cards. The
/// commands do nothing once that is gone.
[[nodiscard]] QList<Command> pageCommands(QWidget *page, const QString &pageTitle);

/// The commands in which every typed word begins a word, case and accents apart: first those whose
/// own text begins with what was typed, then the others, each in the order given. All for nothing
/// typed; one of several with the same text and place.
[[nodiscard]] QList<Command> matching(const QList<Command> &commands, const QString &typed);

/// The commands that fit what was typed.
class CommandModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhereRole = Qt::UserRole + 1, KeysRole };

    explicit CommandModel(QList<Command> commands, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    [[nodiscard]] const Command &at(int row) const { return m_shown.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Command> m_all;
    QList<Command> m_shown;
};

} // namespace secondwind
