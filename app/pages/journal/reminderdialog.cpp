// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/reminderdialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "core/clock.h"
#include "core/exchange/filewriting.h"
#include "core/exchange/icalendar.h"
#include "core/journal/checkinreminder.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QTime Evening(21, 0);

} // namespace

ReminderDialog::ReminderDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
{
    setObjectName(u"reminderDialog"_s);
    setWindowTitle(tr("Reminder"));
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space5);
    column->setSpacing(theme::Space3);
    const auto chosen = CheckInReminder(services.settings, services.journal, services.clock).time();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space3);
    m_on = new QCheckBox(tr("&Ask me once a day how I am, at"), this);
    m_on->setObjectName(u"reminderCheck"_s);
    m_on->setChecked(chosen.has_value());
    m_time = new QTimeEdit(chosen.value_or(Evening), this);
    m_time->setObjectName(u"reminderTime"_s);
    m_time->setAccessibleName(tr("Time of the reminder"));
    m_time->setEnabled(chosen.has_value());
    row->addWidget(m_on);
    row->addWidget(m_time);
    row->addStretch();
    column->addLayout(row);
    QLabel *line = makeLabel(tr("While Second Wind is open, one line appears at that time, unless there is an entry of that day already. "
                                "Days without one are not counted, and nothing is said about them."),
                             theme::TextRole::Body, this);
    setLabelTone(line, LabelTone::Muted);
    column->addWidget(line);
    column->addWidget(makeLabel(tr("To be reminded while it is closed, let your own calendar do it."), theme::TextRole::Body, this));
    m_problem = makeLabel({}, theme::TextRole::Body, this);
    m_problem->setObjectName(u"reminderProblem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *calendar = makeButton(tr("A file for my &calendar…"), ButtonKind::Quiet, u"reminderCalendarButton"_s, this);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelReminderButton"_s, this);
    auto *save = makeButton(tr("&Save"), ButtonKind::Primary, u"saveReminderButton"_s, this);
    buttons->addWidget(calendar);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addSpacing(theme::Space2);
    column->addLayout(buttons);
    for (QPushButton *button : {calendar, cancel, save})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    save->setDefault(true);
    connect(m_on, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(calendar, &QPushButton::clicked, this, &ReminderDialog::chooseCalendar);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
}

void ReminderDialog::accept()
{
    CheckInReminder reminder(m_services.settings, m_services.journal, m_services.clock);
    if (auto saved = reminder.setTime(m_on->isChecked() ? std::optional(m_time->time()) : std::nullopt); !saved) {
        m_problem->setText(saved.error().message);
        m_problem->show();
        return;
    }
    QDialog::accept();
}

void ReminderDialog::chooseCalendar()
{
    QFileDialog dialog(this, tr("Save a file for the calendar"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Calendar (*.ics)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"ics"_s);
    dialog.selectFile(tr("How are you") + u".ics"_s);
    if (dialog.exec() == QDialog::Accepted)
        writeCalendar(dialog.selectedFiles().value(0));
}

void ReminderDialog::writeCalendar(const QString &path)
{
    const QDateTime now = m_services.clock.now();
    icalendar::Event event;
    event.uid = u"check-in@second-wind"_s;
    event.start = QDateTime(now.date(), m_time->time());
    event.rule = "FREQ=DAILY";
    event.alarm = true;
    event.summary = tr("How are you right now?");
    const auto written = writeFile(path, icalendar::file({event}, now));
    setLabelTone(m_problem, written ? LabelTone::Accent : LabelTone::Attention);
    m_problem->setText(written ? tr("Open %1 in your calendar program to add it.").arg(QDir::toNativeSeparators(path)) : written.error().message);
    m_problem->show();
}

} // namespace secondwind
