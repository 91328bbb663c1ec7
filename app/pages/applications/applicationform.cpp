// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationform.h"

#include "app/pages/applications/dayfield.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/hundredpeople.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/applications/perspective.h"
#include "core/clock.h"
#include "core/feedback/address.h"
#include "core/services.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int LongestName = 200;

// Only pages are opened: a link may come from a table somebody else made.
QUrl pageOf(const QString &link)
{
    const QUrl url = QUrl::fromUserInput(link.trimmed());
    return url.scheme() == u"https"_s || url.scheme() == u"http"_s ? url : QUrl();
}

std::optional<int> known(const QSpinBox *box)
{
    return box->value() == 0 ? std::nullopt : std::optional(box->value());
}

} // namespace

ApplicationForm::ApplicationForm(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::Space4);
    makeFacts();
    makeNumbers();
    makeContact();
    makeNotes();
    m_column->addStretch();
    connect(&m_saveTimer, &SaveTimer::touched, this, &ApplicationForm::edited);
    connect(&m_saveTimer, &SaveTimer::due, this, [this] { static_cast<void>(save()); }); // it said so itself
}

QVBoxLayout *ApplicationForm::card(const QString &title)
{
    auto *area = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(area);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(title, theme::TextRole::Section, area));
    m_column->addWidget(area);
    return column;
}

QLineEdit *ApplicationForm::lineEdit(const QString &name, int longest)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMaxLength(longest);
    connect(edit, &QLineEdit::textEdited, this, [this] { m_saveTimer.touch(); });
    return edit;
}

QSpinBox *ApplicationForm::numberEdit(const QString &name)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(0, MostPeople);
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(tr("not known"));
    connect(box, &QSpinBox::valueChanged, this, [this] {
        showPerspective();
        if (!m_filling)
            m_saveTimer.touch();
    });
    return box;
}

void ApplicationForm::place(QGridLayout *grid, const QString &text, QWidget *edit, int row, int column, int span)
{
    QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, this);
    label->setBuddy(edit);
    edit->setAccessibleName(QString(text).remove(u'&'));
    grid->addWidget(label, row, column, 1, span);
    grid->addWidget(edit, row + 1, column, 1, span);
}

void ApplicationForm::makeFacts()
{
    QVBoxLayout *column = card(tr("The application"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1 + 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_company = lineEdit(u"companyEdit"_s, LongestName);
    m_role = lineEdit(u"roleEdit"_s, LongestName);
    m_stage = new QComboBox(this);
    m_stage->setObjectName(u"stageBox"_s);
    for (const ApplicationStage stage : allStages())
        m_stage->addItem(stageName(stage), stageId(stage));
    m_outcome = new QComboBox(this);
    m_outcome->setObjectName(u"outcomeBox"_s);
    for (const ApplicationOutcome outcome : allOutcomes())
        m_outcome->addItem(outcomeName(outcome), outcomeId(outcome));
    for (QComboBox *box : {m_stage, m_outcome}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    m_similar = makeLabel({}, theme::TextRole::Small, this);
    m_similar->setObjectName(u"similarText"_s);
    setLabelTone(m_similar, LabelTone::Attention);
    m_similar->hide();
    place(grid, tr("&Company"), m_company, 0, 0);
    place(grid, tr("&Role"), m_role, 0, 1);
    grid->addWidget(m_similar, 2, 0, 1, 2);
    place(grid, tr("How far i&t got"), m_stage, 3, 0);
    place(grid, tr("What became of &it"), m_outcome, 3, 1);
    m_end = new DayField(u"ended"_s, tr("The day it ended"), m_services.clock, DayField::Forgetting::Offered, this);
    m_endLabel = makeLabel(tr("On which da&y"), theme::TextRole::SmallStrong, this);
    m_endLabel->setBuddy(m_end->findChild<QDateEdit *>());
    grid->addWidget(m_endLabel, 5, 1);
    grid->addWidget(m_end, 6, 1);
    column->addLayout(grid);
    for (QLineEdit *edit : {m_company, m_role})
        connect(edit, &QLineEdit::textEdited, this, &ApplicationForm::noteSimilar);
    connect(m_stage, &QComboBox::activated, this, [this] {
        showPerspective();
        m_saveTimer.touch();
        m_saveTimer.flush();
    });
    connect(m_outcome, &QComboBox::activated, this, &ApplicationForm::outcomeChosen);
    connect(m_end, &DayField::dayChanged, this, [this] { m_saveTimer.touch(); });
}

void ApplicationForm::makeNumbers()
{
    QVBoxLayout *column = card(tr("In proportion"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1 + 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_applicants = numberEdit(u"applicantsBox"_s);
    m_finalists = numberEdit(u"finalistsBox"_s);
    place(grid, tr("People who &applied"), m_applicants, 0, 0);
    place(grid, tr("In the final roun&d"), m_finalists, 0, 1);
    column->addLayout(grid);
    m_perspective = makeLabel({}, theme::TextRole::Body, this);
    m_perspective->setObjectName(u"perspectiveText"_s);
    column->addWidget(m_perspective);
    m_people = new HundredPeople(this);
    column->addWidget(m_people);
}

void ApplicationForm::makeContact()
{
    QVBoxLayout *column = card(tr("Whom and where"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1 + 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_contactName = lineEdit(u"contactNameEdit"_s, LongestName);
    m_contactAddress = lineEdit(u"contactAddressEdit"_s, LongestName * 2);
    m_addressProblem = makeLabel({}, theme::TextRole::Small, this);
    m_addressProblem->setObjectName(u"addressProblem"_s);
    setLabelTone(m_addressProblem, LabelTone::Attention);
    m_addressProblem->hide();
    m_link = lineEdit(u"linkEdit"_s, ApplicationService::LongestLink);
    m_openLink = makeButton(tr("&Open the ad"), ButtonKind::Secondary, u"openLinkButton"_s, this);
    place(grid, tr("Perso&n"), m_contactName, 0, 0);
    place(grid, tr("E-&mail"), m_contactAddress, 0, 1);
    grid->addWidget(m_addressProblem, 2, 0, 1, 2);
    place(grid, tr("&Link to the ad"), m_link, 3, 0, 2);
    column->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->addWidget(m_openLink);
    row->addStretch();
    column->addLayout(row);
    connect(m_link, &QLineEdit::textChanged, this, [this](const QString &link) { m_openLink->setEnabled(pageOf(link).isValid() && !link.trimmed().isEmpty()); });
    connect(m_openLink, &QPushButton::clicked, this, [this] {
        if (!QDesktopServices::openUrl(pageOf(m_link->text())))
            emit failed(tr("No program here opens this link. It can be copied from its field."));
    });
    m_openLink->setEnabled(false);
}

void ApplicationForm::makeNotes()
{
    QVBoxLayout *column = card(tr("Notes"));
    m_notes = new TextArea(this);
    m_notes->setObjectName(u"notesEdit"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Whatever you want to find again."));
    m_notes->setLines(3, 14);
    column->addWidget(m_notes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_saveTimer.touch();
    });
}

void ApplicationForm::setApplication(const Application &application)
{
    m_saveTimer.cancel();
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_saved = application;
    m_company->setText(application.company);
    m_role->setText(application.role);
    for (QLineEdit *edit : {m_company, m_role})
        edit->setCursorPosition(0);
    m_applicants->setValue(application.applicants.value_or(0));
    m_finalists->setValue(application.finalists.value_or(0));
    m_contactName->setText(application.contactName);
    m_contactAddress->setText(application.contactAddress);
    m_addressProblem->hide();
    m_link->setText(application.link);
    m_link->setCursorPosition(0);
    m_notes->setPlainText(application.notes);
    showStanding(application);
    noteSimilar();
}

void ApplicationForm::refresh(const Application &application)
{
    const Application before = m_saved;
    const Application typed = this->typed();
    m_saved.stage = application.stage;
    m_saved.outcome = application.outcome;
    m_saved.endedOn = application.endedOn;
    Application shown = m_saved;
    if (typed.stage != before.stage)
        shown.stage = typed.stage;
    if (typed.outcome != before.outcome || typed.endedOn != before.endedOn) {
        shown.outcome = typed.outcome;
        shown.endedOn = typed.endedOn;
    }
    showStanding(shown);
}

void ApplicationForm::showStanding(const Application &application)
{
    m_stage->setCurrentIndex(m_stage->findData(stageId(application.stage)));
    m_outcome->setCurrentIndex(m_outcome->findData(outcomeId(application.outcome)));
    if (m_end->day() != application.endedOn)
        m_end->setDay(application.endedOn);
    showEnd();
    showPerspective();
}

// An end noted now is most often one of today; the day can be changed or taken out.
void ApplicationForm::outcomeChosen()
{
    const bool ended = m_outcome->currentData().toString() != outcomeId(ApplicationOutcome::Open);
    if (!ended)
        m_end->setDay(std::nullopt);
    else if (m_saved.isOpen())
        m_end->setDay(m_services.clock.today());
    showEnd();
    m_saveTimer.touch();
    m_saveTimer.flush();
}

void ApplicationForm::showEnd()
{
    const bool ended = m_outcome->currentData().toString() != outcomeId(ApplicationOutcome::Open);
    m_endLabel->setVisible(ended);
    m_end->setVisible(ended);
}

Application ApplicationForm::typed() const
{
    Application application = m_saved;
    application.company = m_company->text().simplified();
    application.role = m_role->text().simplified();
    application.stage = stageFromId(m_stage->currentData().toString()).value_or(ApplicationStage::Applied);
    application.outcome = outcomeFromId(m_outcome->currentData().toString()).value_or(ApplicationOutcome::Open);
    application.endedOn = application.isOpen() ? std::nullopt : m_end->day();
    application.applicants = known(m_applicants);
    application.finalists = known(m_finalists);
    application.contactName = m_contactName->text().simplified();
    application.contactAddress = m_contactAddress->text().trimmed();
    application.link = m_link->text().simplified();
    application.notes = m_notes->toPlainText();
    return application;
}

// What is typed, with the last good state of what cannot be saved yet.
Application ApplicationForm::savable()
{
    Application application = typed();
    if (application.company.isEmpty())
        application.company = m_saved.company;
    const auto address = application.contactAddress.isEmpty() ? Result<QString>() : checkedAddress(application.contactAddress);
    m_addressProblem->setVisible(!address);
    if (!address) {
        m_addressProblem->setText(tr("%1 It stays in this field; it is saved once it is complete.", "what is wrong with an address").arg(address.error().message));
        application.contactAddress = m_saved.contactAddress;
    }
    if (!perspective({application.stage, application.applicants, application.finalists})) {
        application.applicants = m_saved.applicants;
        application.finalists = m_saved.finalists;
    }
    return application;
}

QWidget *ApplicationForm::unsavedField() const
{
    const Application application = typed();
    if (application.company != m_saved.company)
        return m_company;
    if (application.contactAddress != m_saved.contactAddress)
        return m_contactAddress;
    if (application.applicants != m_saved.applicants)
        return m_applicants;
    return application.finalists != m_saved.finalists ? m_finalists : nullptr;
}

bool ApplicationForm::save()
{
    const Application application = savable();
    if (application == m_saved)
        return true;
    const Application before = m_saved;
    m_saved = application;
    if (auto saved = m_services.applications.update(application); !saved) {
        m_saved = before;
        emit failed(saved.error().message);
        return false;
    }
    return true;
}

bool ApplicationForm::flush()
{
    m_saveTimer.cancel();
    return save();
}

void ApplicationForm::noteSimilar()
{
    const auto similar = m_services.applications.similar(m_company->text(), m_role->text(), m_saved.id);
    const QString text = similar && !m_company->text().trimmed().isEmpty() ? ApplicationWords::alreadyThere(*similar) : QString();
    m_similar->setText(text);
    m_similar->setVisible(!text.isEmpty());
}

void ApplicationForm::showPerspective()
{
    const auto stage = stageFromId(m_stage->currentData().toString()).value_or(ApplicationStage::Applied);
    const auto result = perspective({stage, known(m_applicants), known(m_finalists)});
    m_perspective->setText(result ? result->sentence : result.error().message);
    m_people->setVisible(result.has_value());
    if (result) {
        m_people->setAhead(result->aheadLow, result->aheadHigh);
        m_people->setDescription(result->explanation);
    }
}

} // namespace secondwind
