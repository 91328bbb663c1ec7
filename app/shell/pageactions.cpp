// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/pageactions.h"

#include "app/shell/pagenames.h"
#include "app/widgets/card.h"
#include "core/content/catalogue.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::PageActions)
};

QList<PageAction> before()
{
    return {
        {page::Session, Words::tr("Earlier sessions"), {u"earlierSessionsButton"_s}},
        {page::Journal, Words::tr("Search the journal"), {u"journalSearchEdit"_s}},
        {page::Journal, Words::tr("Moods over the year"), {u"chip-moods"_s}},
        {page::Journal, Words::tr("Trash"), {u"journalTrashAction"_s}},
        {page::Journal, Words::tr("Reminder to check in"), {u"journalReminderAction"_s}},
        {page::Mantras, Words::tr("Search the mantras"), {u"mantraSearchEdit"_s}},
        {page::Mantras, Words::tr("Shuffle the mantras"), {u"shuffleMantrasButton"_s}},
        {page::Write, Words::tr("New letter"), {u"beginLetterButton"_s}},
        {page::Write, Words::tr("Your letters"), {u"allLettersButton"_s}},
        {page::Applications, Words::tr("Search the applications"), {u"applicationSearchEdit"_s}},
        {page::Applications, Words::tr("Applications as a table"), {u"chip-table"_s}},
        {page::Applications, Words::tr("Applications as a board"), {u"chip-board"_s}},
        {page::Applications, Words::tr("Looking back on applications"), {u"chip-patterns"_s}},
        {page::Applications, Words::tr("Import applications"), {u"applicationsImportAction"_s}},
        {page::Applications, Words::tr("Export the applications"), {u"applicationsExportAction"_s}},
        {page::Plan, Words::tr("New plan"), {u"chip-actions"_s, u"addPlanButton"_s}},
        {page::Plan, Words::tr("New lesson"), {u"chip-lessons"_s, u"addPlanButton"_s}},
        {page::Plan, Words::tr("New strength"), {u"chip-strengths"_s, u"addPlanButton"_s}},
        {page::Plan, Words::tr("Lessons"), {u"chip-lessons"_s}},
        {page::Plan, Words::tr("Strengths"), {u"chip-strengths"_s}},
        {page::Plan, Words::tr("If it goes wrong"), {u"chip-setbacks"_s}},
        {page::Plan, Words::tr("Small tests"), {u"chip-tests"_s}},
        {page::Plan, Words::tr("Copy the plan as text"), {u"copyPlanAction"_s}},
        {page::Plan, Words::tr("The plan as a file for a calendar"), {u"planCalendarAction"_s}},
    };
}

QList<PageAction> careActions(const Catalogue &catalogue)
{
    QList<PageAction> actions;
    for (const GuidedExercise &exercise : catalogue.exercises())
        actions.append({page::Care, exercise.name, {u"exercise-"_s + exercise.id}});
    actions.append({page::Care, Words::tr("Add something to do of your own"), {u"addActivityButton"_s}});
    return actions;
}

QList<PageAction> after()
{
    return {
        {page::Breathe, Words::tr("Start breathing"), {u"startBreathingButton"_s}},
        {page::Insights, Words::tr("Report to take along"), {u"reportButton"_s}},
        {page::Support, Words::tr("Search the help lines"), {u"supportSearchEdit"_s}},
        {page::Support, Words::tr("Add a person to call"), {u"addPersonButton"_s}},
    };
}

} // namespace

QList<PageAction> pageActions(const Catalogue &catalogue)
{
    return before() + careActions(catalogue) + after();
}

void pressPart(QWidget *page, const QString &objectName)
{
    if (auto *action = page->findChild<QAction *>(objectName))
        action->trigger();
    else if (auto *button = page->findChild<QAbstractButton *>(objectName))
        button->click();
    else if (auto *card = page->findChild<Card *>(objectName))
        card->activate();
    else if (auto *field = page->findChild<QWidget *>(objectName))
        field->setFocus(Qt::ShortcutFocusReason);
}

} // namespace secondwind
