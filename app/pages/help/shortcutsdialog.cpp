// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/help/shortcutsdialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/pageframe.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int KeysWidth = 200;

QList<ShortcutGroup> menuGroups(QMenuBar *bar)
{
    QList<ShortcutGroup> groups;
    const auto menus = bar->actions();
    for (const QAction *menu : menus) {
        if (!menu->menu())
            continue;
        ShortcutGroup group{QString(menu->text()).remove(u'&'), {}};
        const auto actions = menu->menu()->actions();
        for (const QAction *action : actions) {
            if (!action->shortcut().isEmpty())
                group.lines.append({action->shortcuts(), QString(action->text()).remove(u'&')});
        }
        if (!group.lines.isEmpty())
            groups.append(group);
    }
    return groups;
}

QList<ShortcutGroup> pageGroups()
{
    return {
        {ShortcutsDialog::tr("Everywhere"),
         {{{Qt::Key_Tab}, ShortcutsDialog::tr("To the next thing")},
          {{Qt::SHIFT | Qt::Key_Tab}, ShortcutsDialog::tr("To the one before")},
          {{Qt::Key_Space}, ShortcutsDialog::tr("Press the button, tick the box, open what is folded")},
          {{Qt::Key_Left, Qt::Key_Right}, ShortcutsDialog::tr("Among chips, moods and pages of the rail, from one to the next")},
          {{Qt::Key_1, Qt::Key_5}, ShortcutsDialog::tr("On the moods: from very low, 1, to very good, 5")},
          {{Qt::Key_Escape}, ShortcutsDialog::tr("Close the dialog, or go back to where you came from")}}},
        {ShortcutsDialog::tr("Journal"),
         {{{QKeySequence::Find}, ShortcutsDialog::tr("Search the journal")},
          {{Qt::Key_Return}, ShortcutsDialog::tr("In the search, best match first; in a picture, the entries of the day")},
          {{Qt::Key_PageUp, Qt::Key_PageDown}, ShortcutsDialog::tr("In the calendar, a month back or on; in the list, a page")},
          {{Qt::Key_Home, Qt::Key_End}, ShortcutsDialog::tr("To the first or the last")}}},
        {ShortcutsDialog::tr("Guided session"),
         {{{Qt::Key_Escape}, ShortcutsDialog::tr("Leave it for now; nothing is lost")},
          {{Qt::Key_1, Qt::Key_2, Qt::Key_3}, ShortcutsDialog::tr("On a tile to sort: into the first, second or third pile")},
          {{Qt::Key_0, Qt::Key_Backspace}, ShortcutsDialog::tr("On a sorted tile: back to where it lay")}}},
        {ShortcutsDialog::tr("Mantras, reading"),
         {{{Qt::Key_Left, Qt::Key_Right}, ShortcutsDialog::tr("The one before, the next one")},
          {{Qt::Key_K}, ShortcutsDialog::tr("Keep it, or no longer")},
          {{Qt::Key_C}, ShortcutsDialog::tr("Copy it")},
          {{Qt::Key_H}, ShortcutsDialog::tr("Hide it, or show it again")},
          {{Qt::Key_T}, ShortcutsDialog::tr("Say how true it feels")},
          {{Qt::Key_Escape}, ShortcutsDialog::tr("Back to all")}}},
        {ShortcutsDialog::tr("Applications"),
         {{{QKeySequence::Find}, ShortcutsDialog::tr("Search the applications")},
          {{Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right}, ShortcutsDialog::tr("On the board: to the stage before or after")}}},
        {ShortcutsDialog::tr("Plan"), {{{Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down}, ShortcutsDialog::tr("Move the row up or down")}}},
        {ShortcutsDialog::tr("Care, in an exercise"),
         {{{Qt::Key_Left, Qt::Key_Right}, ShortcutsDialog::tr("A step back or on")},
          {{Qt::Key_Space}, ShortcutsDialog::tr("Pause the timer or go on")},
          {{Qt::Key_Escape}, ShortcutsDialog::tr("Leave it")}}},
        {ShortcutsDialog::tr("Lists"),
         {{{Qt::Key_Return}, ShortcutsDialog::tr("Open")},
          {{QKeySequence::Delete}, ShortcutsDialog::tr("Delete, after asking")},
          {{Qt::Key_Up, Qt::Key_Down}, ShortcutsDialog::tr("To the one above or below")}}},
    };
}

QString inWords(const QList<QKeySequence> &keys)
{
    QStringList names;
    for (const QKeySequence &each : keys)
        names.append(each.toString(QKeySequence::NativeText));
    return names.join(u", "_s);
}

} // namespace

QList<ShortcutGroup> ShortcutsDialog::groups(QMenuBar *bar)
{
    return menuGroups(bar) + pageGroups();
}

ShortcutsDialog::ShortcutsDialog(QMenuBar *bar, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(u"shortcutsDialog"_s);
    resize(680, 640);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new PageFrame(tr("Keyboard shortcuts"), this);
    frame->setSubtitle(tr("Everything here can be done without a mouse."));
    outer->addWidget(frame);
    const auto all = groups(bar);
    for (const ShortcutGroup &group : all) {
        auto *card = new Card(CardKind::Plain, this);
        auto *grid = new QGridLayout(card);
        grid->setHorizontalSpacing(theme::Space4);
        grid->setVerticalSpacing(theme::Space2);
        grid->setColumnMinimumWidth(0, KeysWidth);
        grid->setColumnStretch(1, 1);
        grid->addWidget(makeLabel(group.title, theme::TextRole::Section, card), 0, 0, 1, 2);
        int row = 1;
        for (const ShortcutLine &line : group.lines) {
            grid->addWidget(makeLabel(inWords(line.keys), theme::TextRole::Strong, card), row, 0, Qt::AlignTop);
            grid->addWidget(makeLabel(line.what, theme::TextRole::Body, card), row, 1, Qt::AlignTop);
            ++row;
        }
        frame->body()->addWidget(card);
    }
    frame->body()->addStretch();
    auto *close = makeButton(tr("&Close"), ButtonKind::Primary, u"closeShortcutsButton"_s, this);
    close->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    frame->footer()->addStretch();
    frame->footer()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace secondwind
