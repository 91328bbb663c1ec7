// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commands.h"

#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "core/journal/searchquery.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QHash>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString withoutMnemonic(QString text)
{
    // "&&" is a real one.
    const QChar stand(0x1);
    return text.replace(u"&&"_s, stand).remove(u'&').replace(stand, u'&');
}

QStringList words(const QString &text)
{
    QStringList folded;
    const auto found = searchtext::wordsOf(text);
    for (const searchtext::Word &word : found)
        folded.append(word.folded);
    return folded;
}

bool holdsAll(const QStringList &typed, const QStringList &words)
{
    return std::ranges::all_of(typed, [&](const QString &each) {
        return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(each); });
    });
}

QList<Command> actionCommands(const QMenu *menu, const QString &where)
{
    QList<Command> commands;
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || action->menu() || !action->isEnabled() || !action->isVisible())
            continue;
        commands.append({withoutMnemonic(action->text()), where, action->shortcut().toString(QKeySequence::NativeText), [pressed = QPointer(action)] {
                             if (pressed)
                                 pressed->trigger();
                         }});
    }
    return commands;
}

QList<Command> cardCommands(const QWidget *page, const QString &pageTitle)
{
    QList<Command> commands;
    const auto cards = page->findChildren<Card *>();
    for (Card *card : cards) {
        if (!card->isVisible() || !card->isClickable() || card->accessibleName().isEmpty())
            continue;
        commands.append({card->accessibleName(), pageTitle, {}, [pressed = QPointer(card)] {
                             if (pressed)
                                 pressed->activate();
                         }});
    }
    return commands;
}

} // namespace

QList<Command> menuCommands(QMenuBar *bar)
{
    QList<Command> commands;
    const auto menus = bar->actions();
    for (const QAction *menu : menus) {
        if (menu->menu())
            commands += actionCommands(menu->menu(), withoutMnemonic(menu->text()));
    }
    return commands;
}

QList<Command> pageCommands(QWidget *page, const QString &pageTitle)
{
    QList<Command> commands;
    const auto buttons = page->findChildren<QPushButton *>();
    // Where rows have a button each, only the whole name says which one it is.
    QHash<QString, int> alike;
    for (const QPushButton *button : buttons)
        alike[button->isVisible() ? withoutMnemonic(button->text()) : QString()] += 1;
    for (QPushButton *button : buttons) {
        const ButtonKind kind = buttonKind(button);
        if (!button->isVisible() || !button->isEnabled() || button->isCheckable() || kind == ButtonKind::Chip)
            continue;
        const QString shown = withoutMnemonic(button->text());
        const bool isOneOfMany = shown.isEmpty() || (alike.value(shown) > 1 && !button->accessibleName().isEmpty());
        if (button->menu()) {
            // The menu of a row is reached from that row: its words do not say which one.
            if (!isOneOfMany)
                commands += actionCommands(button->menu(), pageTitle);
            continue;
        }
        const QString text = isOneOfMany ? button->accessibleName() : shown;
        if (text.isEmpty())
            continue;
        commands.append({text, pageTitle, {}, [pressed = QPointer(button)] {
                             if (pressed)
                                 pressed->click();
                         }});
    }
    return commands + cardCommands(page, pageTitle);
}

QList<Command> matching(const QList<Command> &commands, const QString &typed)
{
    const QStringList wanted = words(typed);
    QList<Command> first;
    QList<Command> others;
    const auto isThere = [](const QList<Command> &list, const Command &command) {
        return std::ranges::any_of(list, [&](const Command &each) { return each.text == command.text && each.where == command.where; });
    };
    for (const Command &command : commands) {
        const QStringList own = words(command.text);
        if (isThere(first, command) || isThere(others, command) || !holdsAll(wanted, own + words(command.where)))
            continue;
        const bool begins = !wanted.isEmpty() && !own.isEmpty() && own.constFirst().startsWith(wanted.constFirst());
        (begins ? first : others).append(command);
    }
    return first + others;
}

CommandModel::CommandModel(QList<Command> commands, QObject *parent)
    : QAbstractListModel(parent)
    , m_all(std::move(commands))
    , m_shown(matching(m_all, {}))
{
}

void CommandModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_shown = matching(m_all, typed);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return command.keys.isEmpty() ? tr("%1, %2", "command, its menu or page").arg(command.text, command.where)
                                      : tr("%1, %2, %3", "command, its menu or page, shortcut").arg(command.text, command.where, command.keys);
    case WhereRole:
        return command.where;
    case KeysRole:
        return command.keys;
    default:
        return {};
    }
}

} // namespace secondwind
