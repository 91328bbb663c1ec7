// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/newapplicationdialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/timeleft.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/clock.h"
#include "core/plan/timeboxservice.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

NewApplicationDialog::NewApplicationDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_countdown(this)
{
    setObjectName(u"newApplicationDialog"_s);
    setWindowTitle(tr("New application"));
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space5);
    column->setSpacing(theme::Space4);
    m_form = makeForm();
    const auto hold = services.timeBoxes.running(TimeBoxKind::Hold);
    // Asked once a hold: a person who said "add it all the same" meant it.
    if (hold && services.settings.value(setting::HoldAsked) != hold->id) {
        m_hold = makeHold();
        column->addWidget(m_hold);
        m_form->hide();
        showHold();
    }
    column->addWidget(m_form);
}

QWidget *NewApplicationDialog::makeHold()
{
    auto *card = new Card(CardKind::Accent, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("You had decided to wait a little"), theme::TextRole::Section, card));
    m_holdText = makeLabel({}, theme::TextRole::Body, card);
    m_holdText->setObjectName(u"holdText"_s);
    column->addWidget(m_holdText);
    auto *row = new QHBoxLayout;
    auto *all = makeButton(tr("Add it &now"), ButtonKind::Quiet, u"addDespiteHoldButton"_s, card);
    auto *later = makeButton(tr("&Wait"), ButtonKind::Primary, u"keepHoldButton"_s, card);
    row->addWidget(all);
    row->addStretch();
    row->addWidget(later);
    column->addLayout(row);
    // In a dialog Enter presses the button that has the focus.
    all->setAutoDefault(true);
    later->setAutoDefault(true);
    connect(all, &QPushButton::clicked, this, &NewApplicationDialog::goOn);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    m_countdown.setInterval(20s);
    connect(&m_countdown, &QTimer::timeout, this, &NewApplicationDialog::showHold);
    m_countdown.start();
    later->setFocus();
    return card;
}

void NewApplicationDialog::showHold()
{
    const auto hold = m_services.timeBoxes.running(TimeBoxKind::Hold);
    if (!hold) {
        goOn();
        return;
    }
    m_holdText->setText(tr("You chose to hold new applications until %1. %2 You can wait, or add this one now.",
                           "date and time, what is left")
                            .arg(QLocale().toString(hold->ends, QLocale::ShortFormat), timeLeft(hold->left(m_services.clock.now()))));
}

QWidget *NewApplicationDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::Space3);
    m_company = new QLineEdit(form);
    m_company->setObjectName(u"applicationCompanyEdit"_s);
    m_role = new QLineEdit(form);
    m_role->setObjectName(u"applicationRoleEdit"_s);
    m_stage = new QComboBox(form);
    m_stage->setObjectName(u"applicationStageBox"_s);
    for (const ApplicationStage stage : allStages())
        m_stage->addItem(stageName(stage), stageId(stage));
    const auto place = [&](const QString &text, QWidget *edit, int line) {
        QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, form);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&'));
        grid->addWidget(label, line, 0);
        grid->addWidget(edit, line + 1, 0);
    };
    place(tr("&Company"), m_company, 0);
    place(tr("&Role"), m_role, 2);
    place(tr("How &far it got"), m_stage, 4);
    m_similar = makeLabel({}, theme::TextRole::Small, form);
    m_similar->setObjectName(u"similarText"_s);
    setLabelTone(m_similar, LabelTone::Muted);
    m_similar->hide();
    grid->addWidget(m_similar, 7, 0);
    m_problem = makeLabel({}, theme::TextRole::Small, form);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    grid->addWidget(m_problem, 6, 0);
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelApplicationButton"_s, form);
    m_add = makeButton(tr("&Add it"), ButtonKind::Primary, u"addNewApplicationButton"_s, form);
    cancel->setAutoDefault(true);
    m_add->setAutoDefault(true);
    m_add->setDefault(true);
    row->setSpacing(theme::Space2);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_add);
    grid->addLayout(row, 8, 0);
    for (QLineEdit *edit : {m_company, m_role})
        connect(edit, &QLineEdit::textEdited, this, &NewApplicationDialog::noteSimilar);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &NewApplicationDialog::add);
    return form;
}

// The same company and role once more is said, never refused.
void NewApplicationDialog::noteSimilar()
{
    const auto similar = m_services.applications.similar(m_company->text(), m_role->text());
    const QString text = similar && !m_company->text().trimmed().isEmpty() ? ApplicationWords::alreadyThere(*similar) : QString();
    m_similar->setText(text);
    m_similar->setVisible(!text.isEmpty());
    adjustSize();
}

void NewApplicationDialog::goOn()
{
    m_countdown.stop();
    if (const auto hold = m_services.timeBoxes.running(TimeBoxKind::Hold)) {
        // Should this not be saved, the question comes once more; no reason to stop here.
        (void)m_services.settings.setValue(setting::HoldAsked, hold->id);
    }
    m_hold->hide();
    m_form->show();
    m_company->setFocus();
}

void NewApplicationDialog::add()
{
    Application application;
    application.company = m_company->text().trimmed();
    application.role = m_role->text().trimmed();
    application.stage = stageFromId(m_stage->currentData().toString()).value_or(ApplicationStage::Applied);
    const auto added = m_services.applications.add(application);
    m_problem->setVisible(!added);
    if (!added) {
        m_problem->setText(added.error().message);
        m_company->setFocus();
        return;
    }
    m_addedId = *added;
    accept();
}

} // namespace secondwind
