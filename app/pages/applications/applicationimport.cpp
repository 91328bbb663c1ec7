// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationimport.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/exchange/textdecoding.h"
#include "core/services.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int SampleLines = 5;
constexpr int IssueLines = 6; // in sight at once

} // namespace

ApplicationImport::ApplicationImport(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_frame(new PageFrame(tr("Import applications"), this))
    , m_ways(makeLabel(tr("Any CSV table with one application a line will do. Its first line names the columns: company, role, stage or status, date applied, contact, "
                          "e-mail, link, notes. What is not understood goes into the notes, so nothing is lost."),
                       theme::TextRole::Body, this))
{
    setObjectName(u"applicationImport"_s);
    setWindowTitle(tr("Import applications"));
    resize(640, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->setSubtitle(tr("Nothing changes until you say so."));
    m_frame->body()->addWidget(m_ways);
    makePreview();
    m_frame->body()->addStretch();
    makeFooter();
}

void ApplicationImport::makePreview()
{
    auto *card = new Card(CardKind::Soft, this);
    m_preview = card;
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("What will happen"), theme::TextRole::Section, card));
    const auto label = [&](const QString &name) {
        auto *made = makeLabel({}, theme::TextRole::Body, card);
        made->setObjectName(name);
        column->addWidget(made);
        return made;
    };
    m_counts = label(u"importCounts"_s);
    m_columns = label(u"importColumns"_s);
    m_sample = label(u"importSample"_s);
    setLabelTone(m_sample, LabelTone::Muted);
    m_issues = new QPlainTextEdit(card);
    m_issues->setObjectName(u"importIssues"_s);
    m_issues->setReadOnly(true);
    m_issues->setTabChangesFocus(true);
    m_issues->setMinimumHeight(IssueLines * fontMetrics().lineSpacing());
    m_disclosure = new Disclosure({}, m_issues, card);
    m_disclosure->setObjectName(u"importIssuesDisclosure"_s);
    column->addWidget(m_disclosure);
    m_preview->hide();
    m_frame->body()->addWidget(m_preview);
}

void ApplicationImport::makeFooter()
{
    m_choose = makeButton(tr("Choose a &file"), ButtonKind::Primary, u"chooseImportFileButton"_s, this);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"closeImportButton"_s, this);
    m_import = makeButton(tr("&Import them"), ButtonKind::Primary, u"importButton"_s, this);
    QHBoxLayout *footer = m_frame->footer();
    footer->addWidget(m_choose);
    footer->addStretch();
    footer->addWidget(cancel);
    footer->addWidget(m_import);
    for (QPushButton *button : {m_choose, cancel, m_import})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    m_import->hide();
    connect(m_choose, &QPushButton::clicked, this, &ApplicationImport::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ApplicationImport::bringIn);
}

void ApplicationImport::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (const QString path = QFileDialog::getOpenFileName(this, tr("A table of applications"), folder, tr("Tables (*.csv *.tsv *.txt);;All files (*)")); !path.isEmpty())
        openPath(path);
}

void ApplicationImport::openPath(const QString &path)
{
    m_frame->messages()->dismiss();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem(tr("The file %1 cannot be read. Check that it still exists, or choose another file.").arg(QDir::toNativeSeparators(path)));
        return;
    }
    if (auto size = checkedFileSize(file.size()); !size) {
        showProblem(size.error().message);
        return;
    }
    const QByteArray bytes = file.readAll();
    auto text = decodedText(bytes);
    if (!text && text.error().code == ErrorCode::UnknownEncoding)
        text = decodedText(bytes, TextEncoding::Windows1252); // what spreadsheets write beside UTF-8
    if (!text) {
        showProblem(text.error().message);
        return;
    }
    QStringList reasons;
    for (const RejectionReason &each : m_services.catalogue.reasons())
        reasons.append(each.id);
    const auto plan = applicationcsv::read(*text, reasons, m_services.applications);
    if (!plan) {
        showProblem(plan.error().message);
        return;
    }
    m_plan = *plan;
    showPlan();
}

void ApplicationImport::showPlan()
{
    const int fresh = static_cast<int>(m_plan.fresh.size());
    QStringList counts;
    if (fresh > 0)
        counts.append(tr("%n applications will be added.", nullptr, fresh));
    if (m_plan.known > 0)
        counts.append(tr("%n are here already and stay as they are.", nullptr, m_plan.known));
    if (counts.isEmpty())
        counts.append(tr("There is no application in this file that could be imported."));
    m_counts->setText(counts.join(u'\n'));
    m_columns->setText(tr("These columns go into the notes: %1").arg(m_plan.toNotes.join(u", "_s)));
    m_columns->setVisible(!m_plan.toNotes.isEmpty());
    QStringList sample;
    for (const ApplicationRecord &each : m_plan.fresh.mid(0, SampleLines)) {
        const Application &application = each.application;
        sample.append(tr("%1: %2", "application, stage or outcome").arg(ApplicationService::title(application), application.isOpen() ? stageName(application.stage) : outcomeName(application.outcome)));
    }
    if (fresh > SampleLines)
        sample.append(tr("… and %n more", nullptr, fresh - SampleLines));
    m_sample->setText(sample.join(u'\n'));
    m_sample->setVisible(!sample.isEmpty());
    QStringList lines;
    for (const ImportIssue &each : m_plan.issues)
        lines.append(tr("Line %1: %2 %3", "number, what, why").arg(each.line).arg(each.what, each.why));
    const QString title = tr("%n things were not understood", nullptr, static_cast<int>(lines.size()));
    m_disclosure->setTitle(title);
    m_disclosure->setVisible(!lines.isEmpty());
    m_issues->setAccessibleName(title);
    m_issues->setPlainText(lines.join(u'\n'));
    m_preview->show();
    m_import->setVisible(fresh > 0);
    m_choose->setText(tr("Another &file"));
    setButtonKind(m_choose, fresh > 0 ? ButtonKind::Quiet : ButtonKind::Primary);
    if (fresh > 0)
        m_import->setFocus();
}

void ApplicationImport::bringIn()
{
    const auto ids = m_services.applications.import(m_plan.fresh);
    if (!ids) {
        showProblem(ids.error().message);
        return;
    }
    m_imported = static_cast<int>(ids->size());
    accept();
}

void ApplicationImport::showProblem(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

} // namespace secondwind
