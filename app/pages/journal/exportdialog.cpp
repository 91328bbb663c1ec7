// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/exportdialog.h"

#include "app/pages/journal/pdfexporter.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/periodpicker.h"
#include "app/widgets/taskprogress.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/exchange/transfertasks.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int PreviewEntries = 30;
constexpr int PreviewBytes = 100'000;

/// A kind of file the journal can leave as.
struct Kind {
    QString id;
    QString name;
    QString line;
    ExportFormat format;
    QString suffix; ///< empty: a folder
};

QList<Kind> kinds()
{
    return {
        {u"html"_s, ExportDialog::tr("Web page"), ExportDialog::tr("One page to read in any browser, and to print from there."), ExportFormat::Html, u"html"_s},
        {u"pdf"_s, ExportDialog::tr("PDF"), ExportDialog::tr("Numbered pages, for paper or for somebody who helps you."), ExportFormat::Html, u"pdf"_s},
        {u"markdown"_s, ExportDialog::tr("Markdown"), ExportDialog::tr("One plain text with headings for the days; other diaries and note programs read it."),
         ExportFormat::Markdown, u"md"_s},
        {u"days"_s, ExportDialog::tr("Markdown, a file a day"), ExportDialog::tr("A folder of plain texts, each named after its day."), ExportFormat::MarkdownDays, {}},
        {u"csv"_s, ExportDialog::tr("Table (CSV)"),
         ExportDialog::tr("One line an entry, for a spreadsheet. A cell that begins like a formula gets a mark in front, so that it stays words."), ExportFormat::Csv, u"csv"_s},
        {u"json"_s, ExportDialog::tr("Second Wind (JSON)"), ExportDialog::tr("Everything about the entries, to import them into this program again without loss."),
         ExportFormat::Json, u"json"_s},
    };
}

Kind kindOf(const QString &id)
{
    const auto all = kinds();
    return *std::ranges::find(all, id, &Kind::id);
}

} // namespace

ExportDialog::ExportDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_frame(new PageFrame(tr("Export the journal"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export the journal"));
    resize(760, 680);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->setSubtitle(tr("A copy goes into a file; the journal stays as it is. The file is not locked: whoever can open it can read it."));
    m_frame->body()->addWidget(makeFormats());
    m_frame->body()->addWidget(makePreview(), 1);
    m_progress = new TaskProgress(this);
    m_frame->body()->addWidget(m_progress);
    makeFooter();
    connect(m_formats, &ChipGroup::selectionChanged, this, &ExportDialog::refresh);
    connect(m_period, &PeriodPicker::changed, this, &ExportDialog::refresh);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &ExportDialog::written);
    connect(m_frame->messages(), &MessageBar::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    refresh();
}

ExportDialog::~ExportDialog()
{
    m_writing.disconnect(this);
    m_writing.cancel();
    m_writing.waitForFinished();
}

QWidget *ExportDialog::makeFormats()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    m_formats = new ChipGroup(ChipGroup::Selection::Single, part);
    m_formats->setObjectName(u"exportFormats"_s);
    m_formats->setAccessibleName(tr("Kind of file"));
    QList<Chip> chips;
    const auto all = kinds();
    for (const Kind &kind : all)
        chips.append({kind.id, kind.name, kind.line});
    m_formats->setChips(chips);
    m_formats->setSelected({all.constFirst().id});
    m_formatLine = makeLabel({}, theme::TextRole::Body, part);
    setLabelTone(m_formatLine, LabelTone::Muted);
    column->addWidget(m_formats);
    column->addWidget(m_formatLine);
    column->addSpacing(theme::Space2);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space3);
    m_period = new PeriodPicker(u"export"_s, tr("Entries of which days"), m_services.clock, part);
    m_count = makeLabel({}, theme::TextRole::Body, part);
    m_count->setObjectName(u"exportCount"_s);
    row->addWidget(m_period);
    row->addWidget(m_count, 1);
    column->addLayout(row);
    return part;
}

QWidget *ExportDialog::makePreview()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("What is exported"), theme::TextRole::Section, part));
    QLabel *line = makeLabel(tr("Words, moods, emotions, tags, times and the names of applications. Not the trash, earlier versions, sessions or letters."),
                             theme::TextRole::Body, part);
    setLabelTone(line, LabelTone::Muted);
    column->addWidget(line);
    m_preview = new QTextBrowser(part);
    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setAccessibleName(tr("The beginning of the file"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    m_preview->setMinimumHeight(200);
    column->addWidget(m_preview, 1);
    return part;
}

void ExportDialog::makeFooter()
{
    m_close = makeButton(tr("&Close"), ButtonKind::Secondary, u"closeExportButton"_s, this);
    m_save = makeButton(tr("&Save as…"), ButtonKind::Primary, u"saveExportButton"_s, this);
    for (QPushButton *button : {m_close, m_save})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    m_frame->footer()->addStretch();
    m_frame->footer()->addWidget(m_close);
    m_frame->footer()->addWidget(m_save);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
}

ExportOrder ExportDialog::order() const
{
    const Kind kind = kindOf(m_formats->selected().value(0));
    ExportOrder order;
    order.format = kind.format;
    const Period period = m_period->period();
    order.days.from = period.from;
    order.days.to = period.to;
    order.words = exportWords();
    order.now = m_services.clock.now();
    if (kind.suffix == u"pdf")
        order.otherFormat = pdfExporter();
    return order;
}

// The preview is the file itself, as far as it goes; of a PDF it is the words that stand in it.
void ExportDialog::refresh()
{
    static const QRegularExpression style(u"<style>.*</style>"_s, QRegularExpression::DotMatchesEverythingOption);
    const Kind kind = kindOf(m_formats->selected().value(0));
    m_formatLine->setText(kind.line);
    ExportOrder shown = order();
    shown.otherFormat = {};
    const JournalTransfer transfer(m_services.database(), m_services.journal, m_services.applications, m_services.catalogue);
    QBuffer beginning;
    beginning.open(QIODevice::WriteOnly);
    const auto written = transfer.write(beginning, shown, [&](qsizetype done) { return done < PreviewEntries && beginning.size() < PreviewBytes; });
    const auto count = m_services.journal.count(shown.days);
    if (!count || (!written && written.error().code != ErrorCode::Cancelled)) {
        m_frame->messages()->showMessage(MessageKind::Attention, count ? written.error().message : count.error().message);
        m_save->setEnabled(false);
        return;
    }
    m_save->setEnabled(*count > 0 && !m_writing.isRunning());
    m_count->setText(*count == 0 ? tr("No entries on these days.") : tr("%n entries", nullptr, *count));
    QString text = QString::fromUtf8(beginning.data().left(PreviewBytes));
    if (*count == 0)
        m_preview->clear();
    else if (kind.format == ExportFormat::Html)
        m_preview->setHtml(text.remove(style)); // it is made for browsers; here the words count
    else
        m_preview->setPlainText(text);
}

void ExportDialog::chooseFile()
{
    const Kind kind = kindOf(m_formats->selected().value(0));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (kind.suffix.isEmpty()) {
        if (const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder for the files"), documents); !folder.isEmpty())
            writeTo(folder);
        return;
    }
    // Not the static function: a name typed without a suffix is given one before the dialog asks
    // whether a file may be replaced.
    QFileDialog dialog(this, tr("Save the journal"), documents, u"%1 (*.%2)"_s.arg(kind.name, kind.suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(kind.suffix);
    dialog.selectFile(tr("Journal %1", "file name, date").arg(m_services.clock.today().toString(Qt::ISODate)) + u'.' + kind.suffix);
    if (dialog.exec() == QDialog::Accepted)
        writeTo(dialog.selectedFiles().value(0));
}

void ExportDialog::writeTo(const QString &path)
{
    m_frame->messages()->dismiss();
    m_path = path;
    m_writing.setFuture(transfertasks::write(m_services.database().path(), order(), path));
    m_progress->follow(m_writing, tr("Writing the file"));
    m_save->setEnabled(false);
}

void ExportDialog::written()
{
    m_save->setEnabled(true);
    if (m_writing.isCanceled()) {
        m_frame->messages()->showMessage(MessageKind::Info, tr("Stopped. Nothing was written."));
        return;
    }
    const auto count = m_writing.result();
    if (!count) {
        m_frame->messages()->showMessage(MessageKind::Attention, count.error().message);
        return;
    }
    m_frame->messages()->showMessage(MessageKind::Done, tr("%n entries are in %1 now.", nullptr, *count).arg(QDir::toNativeSeparators(m_path)),
                                     tr("Open the &folder"));
}

// While something is being written, leaving means stopping it first.
void ExportDialog::reject()
{
    if (m_writing.isRunning()) {
        m_writing.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace secondwind
