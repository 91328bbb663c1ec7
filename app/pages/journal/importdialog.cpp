// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/importdialog.h"

#include "app/pages/journal/importchoicesform.h"
#include "app/pages/journal/importreport.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/taskprogress.h"
#include "core/applications/applicationservice.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int PreviewDelay = 250; // milliseconds after the last choice
constexpr int SampleEntries = 3;
constexpr int SampleLength = 240;

QString firstLine(const JournalEntry &entry)
{
    QStringList parts{QLocale().toString(entry.at, QLocale::ShortFormat)};
    if (entry.mood > 0)
        parts.append(moodName(entry.mood));
    parts.append(entry.tags);
    return parts.join(u" · "_s);
}

QString beginning(const QString &text)
{
    return text.size() <= SampleLength ? text : text.left(SampleLength).trimmed() + u'…';
}

} // namespace

ImportDialog::ImportDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_frame(new PageFrame(tr("Import journal entries"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import journal entries"));
    setAcceptDrops(true);
    resize(720, 720);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->setSubtitle(tr("From another diary, from a table, or from a file this journal wrote. Nothing changes until you say so."));
    QVBoxLayout *body = m_frame->body();
    m_choose = makeChoose();
    body->addWidget(m_choose);
    m_preview = makePreview();
    body->addWidget(m_preview);
    m_progress = new TaskProgress(this);
    body->addWidget(m_progress);
    body->addStretch();
    makeFooter();

    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(PreviewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ImportDialog::beginPreview);
    connect(m_choices, &ImportChoicesForm::changed, this, [this] {
        m_plan.reset(); // made from other choices
        refreshButtons();
        m_previewTimer.start();
    });
    connect(&m_opening, &QFutureWatcherBase::finished, this, &ImportDialog::opened);
    connect(&m_previewing, &QFutureWatcherBase::finished, this, &ImportDialog::previewed);
    connect(&m_merging, &QFutureWatcherBase::finished, this, &ImportDialog::merged);
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, [this] {
        if (m_stage == Stage::Preview)
            beginPreview();
        else
            openPath(m_path, ImportFormat::Detect, TextEncoding::Windows1252);
    });
    showStage(Stage::Choose);
}

// The tasks have all they need; they end by themselves.
ImportDialog::~ImportDialog()
{
    for (QFutureWatcherBase *each : {static_cast<QFutureWatcherBase *>(&m_opening), static_cast<QFutureWatcherBase *>(&m_previewing),
                                     static_cast<QFutureWatcherBase *>(&m_merging)}) {
        each->disconnect(this);
        each->cancel();
        each->waitForFinished();
    }
}

QWidget *ImportDialog::makeChoose()
{
    auto *choose = new QWidget(this);
    auto *column = new QVBoxLayout(choose);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    const auto addWay = [&](const QString &title, const QString &text) {
        column->addWidget(makeLabel(title, theme::TextRole::Strong, choose));
        QLabel *line = makeLabel(text, theme::TextRole::Body, choose);
        setLabelTone(line, LabelTone::Muted);
        column->addWidget(line);
        column->addSpacing(theme::Space1);
    };
    addWay(tr("Daylio"), tr("In Daylio: More, Export Entries, CSV (table). Bring that file over to this computer."));
    addWay(tr("RedNotebook"), tr("Its folder of month files, such as 2026-03.txt. Often it is .rednotebook/data in your home folder."));
    addWay(tr("A table"), tr("Any CSV file with one entry a line. You say which column holds what."));
    addWay(tr("Second Wind"), tr("A JSON or CSV file that a journal like this one wrote, perhaps on another computer. Entries that are here already are recognised."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Space2);
    auto *file = makeButton(tr("Choose a &file"), ButtonKind::Primary, u"chooseImportFileButton"_s, choose);
    auto *folder = makeButton(tr("Choose &RedNotebook's folder"), ButtonKind::Secondary, u"chooseImportFolderButton"_s, choose);
    for (QPushButton *button : {file, folder}) {
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addSpacing(theme::Space2);
    column->addLayout(buttons);
    connect(file, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(folder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    return choose;
}

QWidget *ImportDialog::makePreview()
{
    auto *preview = new QWidget(this);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space4);
    m_readAs = makeLabel({}, theme::TextRole::Body, preview);
    m_readAs->setObjectName(u"importReadAs"_s);
    m_choices = new ImportChoicesForm(preview);
    m_report = new ImportReport(preview);
    m_sample = makeSample();
    column->addWidget(m_readAs);
    column->addWidget(m_choices);
    column->addWidget(m_report);
    column->addWidget(m_sample);
    return preview;
}

QWidget *ImportDialog::makeSample()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("The first entries, as they will look here"), theme::TextRole::Section, card));
    m_sampleRows = new QVBoxLayout;
    m_sampleRows->setSpacing(theme::Space1);
    column->addLayout(m_sampleRows);
    return card;
}

void ImportDialog::makeFooter()
{
    m_other = makeButton(tr("&Another file"), ButtonKind::Quiet, u"otherImportFileButton"_s, this);
    m_cancel = makeButton({}, ButtonKind::Secondary, u"closeImportButton"_s, this);
    m_import = makeButton({}, ButtonKind::Primary, u"importButton"_s, this);
    QHBoxLayout *footer = m_frame->footer();
    footer->addWidget(m_other);
    footer->addStretch();
    footer->addWidget(m_cancel);
    footer->addWidget(m_import);
    for (QPushButton *button : {m_other, m_cancel, m_import})
        button->setAutoDefault(true);
    connect(m_other, &QPushButton::clicked, this, [this] {
        showStage(Stage::Choose);
        m_previewing.cancel();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::beginMerge);
}

bool ImportDialog::isWorking() const
{
    return m_opening.isRunning() || m_previewing.isRunning() || m_merging.isRunning();
}

void ImportDialog::showStage(Stage stage)
{
    m_stage = stage;
    m_choose->setVisible(stage == Stage::Choose);
    m_preview->setVisible(stage != Stage::Choose);
    m_choices->setVisible(false);
    m_report->setVisible(stage == Stage::Done);
    m_sample->setVisible(false);
    m_other->setVisible(stage == Stage::Preview);
    m_import->setVisible(stage == Stage::Preview);
    m_cancel->setText(stage == Stage::Done ? tr("&Close") : tr("Cancel"));
    if (stage != Stage::Preview)
        m_plan.reset();
    refreshButtons();
}

void ImportDialog::refreshButtons()
{
    const int entries = m_plan ? static_cast<int>(m_plan->entries.size()) : 0;
    m_import->setEnabled(entries > 0 && !isWorking());
    m_import->setText(entries > 0 ? tr("&Import %n entries", nullptr, entries) : tr("&Import them"));
}

void ImportDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a file"), {},
                                                      tr("Diaries (*.csv *.json *.txt);;All files (*)"));
    if (!path.isEmpty())
        openPath(path);
}

void ImportDialog::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Choose RedNotebook's folder"));
    if (!path.isEmpty())
        openPath(path, ImportFormat::RedNotebook);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().constFirst().isLocalFile() && !m_merging.isRunning())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().constFirst().toLocalFile());
}

void ImportDialog::openPath(const QString &path, ImportFormat format, TextEncoding encoding)
{
    m_frame->messages()->dismiss();
    m_path = path;
    m_opening.setFuture(transfertasks::open(path, format, encoding));
    m_progress->follow(m_opening, tr("Opening the file"));
    refreshButtons();
}

void ImportDialog::opened()
{
    if (m_opening.isCanceled())
        return;
    const auto file = m_opening.result();
    if (!file) {
        showStage(Stage::Choose);
        fail(file.error());
        return;
    }
    m_file = *file;
    showStage(Stage::Preview);
    m_readAs->setText(tr("%1, read as %2", "file name, kind of file").arg(QFileInfo(m_path).fileName(), importFormatName(file->format())));
    m_choices->setFile(*file);
    beginPreview();
}

void ImportDialog::beginPreview()
{
    m_previewTimer.stop();
    m_frame->messages()->dismiss();
    m_plan.reset();
    m_previewing.cancel();
    m_previewing.setFuture(transfertasks::preview(m_services.database().path(), *m_file, m_choices->choices()));
    m_progress->follow(m_previewing, tr("Looking at what is in it"));
    refreshButtons();
}

void ImportDialog::previewed()
{
    refreshButtons();
    if (m_previewing.isCanceled()) {
        m_report->hide();
        m_sample->hide();
        if (m_stage == Stage::Preview)
            m_frame->messages()->showMessage(MessageKind::Info, tr("Stopped before everything was read. Nothing was changed."), tr("&Look again"));
        return;
    }
    const auto preview = m_previewing.result();
    m_report->setVisible(preview.has_value());
    m_sample->setVisible(preview && !preview->plan.entries.isEmpty());
    if (!preview) {
        if (!m_choices->isVisibleTo(m_preview))
            showStage(Stage::Choose); // there is nothing to decide otherwise
        fail(preview.error());
        return;
    }
    m_plan = preview->plan;
    m_report->setOutcome(preview->outcome, JournalService::Run::Dry);
    showSample(preview->plan);
    refreshButtons();
}

void ImportDialog::showSample(const ImportPlan &plan)
{
    clearLayout(m_sampleRows);
    const auto count = std::min<qsizetype>(plan.entries.size(), SampleEntries);
    for (qsizetype row = 0; row < count; ++row) {
        if (row > 0)
            m_sampleRows->addSpacing(theme::Space2);
        const JournalEntry &entry = plan.entries.at(row).entry;
        m_sampleRows->addWidget(makeLabel(firstLine(entry), theme::TextRole::SmallStrong, m_sample));
        if (!entry.text.isEmpty())
            m_sampleRows->addWidget(makeLabel(beginning(entry.text), theme::TextRole::Body, m_sample));
    }
}

void ImportDialog::beginMerge()
{
    m_frame->messages()->dismiss();
    m_choices->setEnabled(false);
    m_other->setEnabled(false);
    m_merging.setFuture(transfertasks::merge(m_services.database().path(), *m_plan));
    m_progress->follow(m_merging, tr("Importing the entries"));
    refreshButtons();
}

void ImportDialog::merged()
{
    m_choices->setEnabled(true);
    m_other->setEnabled(true);
    refreshButtons();
    if (m_merging.isCanceled()) {
        m_frame->messages()->showMessage(MessageKind::Info, tr("Stopped. Nothing was changed."));
        return;
    }
    const auto outcome = m_merging.result();
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    m_services.applications.noteAdded(outcome->applications);
    m_services.journal.noteMerged();
    showStage(Stage::Done);
    m_report->setOutcome(*outcome, JournalService::Run::Real);
    m_cancel->setFocus();
}

void ImportDialog::fail(const Error &error)
{
    const bool otherCode = error.code == ErrorCode::UnknownEncoding;
    m_frame->messages()->showMessage(MessageKind::Attention, error.message, otherCode ? tr("Read it as &Windows-1252") : QString());
}

// While something runs, leaving means stopping it first.
void ImportDialog::reject()
{
    if (m_merging.isRunning()) {
        m_merging.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace secondwind
