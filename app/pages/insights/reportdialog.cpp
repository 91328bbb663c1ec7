// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/insights/reportdialog.h"

#include "app/pages/care/carewords.h"
#include "app/pages/insights/insightwords.h"
#include "app/platform/paper.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/moodwords.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/periodpicker.h"
#include "app/widgets/textarea.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/plan/careservice.h"
#include "core/plan/carestatistics.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPointer>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

namespace {

constexpr int MostTopicLines = 6;
constexpr int MostOwnLines = 8;
constexpr int UsualMonths = 3;

} // namespace

ReportDialog::ReportDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_frame(new PageFrame(tr("Report to take along"), this))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report to take along"));
    resize(980, 720);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->setSubtitle(tr("For a coach, a counsellor or anybody who helps you. You choose what is on it; only what you see on the page leaves."));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space5);
    row->addWidget(makeChoices(), 2);
    row->addWidget(makePreview(), 3);
    m_frame->body()->addLayout(row, 1);
    makeFooter();
    m_paging = new QTimer(this);
    m_paging->setSingleShot(true);
    m_paging->setInterval(250ms);
    connect(m_paging, &QTimer::timeout, this, &ReportDialog::countPages);
    refresh();
    countPages();
}

QWidget *ReportDialog::makeChoices()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("Which days"), theme::TextRole::SmallStrong, part));
    m_period = new PeriodPicker(u"report"_s, tr("Which days"), m_services.clock, part);
    m_period->setDays(m_services.clock.today().addMonths(-UsualMonths), m_services.clock.today());
    column->addWidget(m_period);
    column->addSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("What is on it"), theme::TextRole::SmallStrong, part));
    const auto add = [&](Part key, const QString &text, const QString &name, bool checked) {
        auto *box = new QCheckBox(text, part);
        box->setObjectName(name);
        box->setChecked(checked);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ReportDialog::refresh);
        m_parts.insert(key, box);
    };
    add(Part::Moods, tr("&Mood over these days"), u"reportMoods"_s, true);
    add(Part::Rejections, tr("&Rejections and how long they hurt"), u"reportRejections"_s, true);
    add(Part::Names, tr("… with the &names of the companies"), u"reportNames"_s, false);
    add(Part::Sessions, tr("&Guided sessions, before and after"), u"reportSessions"_s, true);
    add(Part::Care, tr("Mood before and after &things I did for myself"), u"reportCare"_s, true);
    add(Part::Replies, tr("&Answers to requests"), u"reportReplies"_s, false);
    add(Part::Lessons, tr("&Lessons"), u"reportLessons"_s, true);
    add(Part::Strengths, tr("&Strengths"), u"reportStrengths"_s, true);
    column->addSpacing(theme::Space2);
    auto *label = makeLabel(tr("What &I would like to talk about"), theme::TextRole::SmallStrong, part);
    auto *topic = new TextArea(part);
    m_topic = topic;
    topic->setObjectName(u"reportTopic"_s);
    topic->setAccessibleName(tr("What I would like to talk about"));
    topic->setPlaceholderText(tr("May stay empty. It is not kept."));
    topic->setLines(2, MostTopicLines);
    topic->setTabChangesFocus(true);
    label->setBuddy(topic);
    column->addWidget(label);
    column->addWidget(topic);
    column->addStretch();
    connect(m_period, &PeriodPicker::changed, this, &ReportDialog::refresh);
    connect(topic, &QPlainTextEdit::textChanged, this, &ReportDialog::render);
    return part;
}

QWidget *ReportDialog::makePreview()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    m_preview = new QTextBrowser(part);
    m_preview->setObjectName(u"reportPreview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    m_preview->setMinimumHeight(320);
    m_preview->setPalette(theme::palette(ColorScheme::Light)); // paper
    column->addWidget(m_preview, 1);
    m_pages = makeLabel({}, theme::TextRole::Small, part);
    m_pages->setObjectName(u"reportPages"_s);
    setLabelTone(m_pages, LabelTone::Muted);
    column->addWidget(m_pages);
    return part;
}

void ReportDialog::makeFooter()
{
    const auto add = [this](const QString &text, ButtonKind kind, const QString &name, void (ReportDialog::*pressed)()) {
        QPushButton *button = makeButton(text, kind, name, this);
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
        m_frame->footer()->addWidget(button);
        connect(button, &QPushButton::clicked, this, pressed);
        return button;
    };
    m_frame->footer()->addStretch();
    add(tr("&Close"), ButtonKind::Secondary, u"closeReportButton"_s, &ReportDialog::reject);
    add(tr("C&opy"), ButtonKind::Secondary, u"copyReportButton"_s, &ReportDialog::copy);
    add(tr("&Print…"), ButtonKind::Secondary, u"printReportButton"_s, &ReportDialog::print);
    add(tr("Save as P&DF…"), ButtonKind::Primary, u"saveReportButton"_s, &ReportDialog::save)->setDefault(true);
}

void ReportDialog::refresh()
{
    m_parts.value(Part::Names)->setEnabled(m_parts.value(Part::Rejections)->isChecked());
    readLines();
    render();
}

void ReportDialog::render()
{
    m_sheet = makeSheet();
    QTextDocument *document = SummaryDocument::document(m_sheet).release();
    document->setParent(m_preview);
    document->setDocumentMargin(theme::Space4);
    const QPointer<QTextDocument> before = m_preview->document();
    m_preview->setDocument(document);
    delete before.data(); // the browser deletes its own first one only
    m_paging->start();
}

// Laying it out for paper takes longest and only tells a number.
void ReportDialog::countPages()
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter device(&nowhere);
    device.setPageLayout(paper::layout(QLocale()));
    const QString pages = tr("%n pages on paper.", nullptr, SummaryDocument::documentFor(m_sheet, device)->pageCount());
    m_pages->setText(m_leftOut.isEmpty() ? pages
                                         : tr("%1 Left out, because there is too little: %2.", "pages, headings")
                                               .arg(pages, QLocale().createSeparatedList(m_leftOut)));
}

SummarySheet ReportDialog::makeSheet() const
{
    SummarySheet sheet;
    sheet.title = tr("Notes from a job search");
    const Period period = m_period->period();
    const QString today = InsightWords::day(m_services.clock.today());
    if (period.from && period.to)
        sheet.when = tr("%1 to %2, written down on %3").arg(InsightWords::day(*period.from), InsightWords::day(*period.to), today);
    else
        sheet.when = tr("All notes up to %1").arg(today);
    if (const QString topic = m_topic->toPlainText().trimmed(); !topic.isEmpty())
        sheet.parts.append({tr("To talk about"), {topic}});
    sheet.parts += m_read;
    return sheet;
}

// What the journal has for the parts asked for.
void ReportDialog::readLines()
{
    m_frame->messages()->dismiss();
    m_leftOut.clear();
    m_read.clear();
    const Period period = m_period->period();
    const QList<std::pair<Part, QString>> headings{
        {Part::Moods, tr("Mood")}, {Part::Rejections, tr("Rejections")}, {Part::Sessions, tr("Guided sessions")},
        {Part::Care, tr("Things I did for myself")}, {Part::Replies, period.from || period.to ? tr("Requests, on all days") : tr("Requests")}, {Part::Lessons, tr("Lessons")}, {Part::Strengths, tr("Strengths")}};
    for (const auto &[part, heading] : headings) {
        if (!m_parts.value(part)->isChecked())
            continue;
        const auto lines = linesOf(part);
        if (!lines)
            m_frame->messages()->showMessage(MessageKind::Attention, lines.error().message);
        else if (lines->isEmpty())
            m_leftOut.append(heading);
        else
            m_read.append({heading, *lines});
    }
}

Result<QStringList> ReportDialog::linesOf(Part part) const
{
    switch (part) {
    case Part::Moods:
        return moodLines();
    case Part::Rejections:
        return rejectionLines();
    case Part::Sessions: {
        auto beliefs = m_services.insights.beliefs();
        if (!beliefs)
            return failure(beliefs);
        beliefs->removeIf([this](const BeliefChange &each) { return !isInPeriod(each.day); });
        return InsightsService::summary(*beliefs) ? InsightWords::beliefs(*beliefs) : QStringList();
    }
    case Part::Care: {
        auto done = m_services.care.done();
        if (!done)
            return failure(done);
        done->removeIf([this](const CareEntry &each) { return !each.doneAt || !isInPeriod(each.doneAt->date()); });
        return CareWords::effects(careSummary(*done));
    }
    case Part::Replies: {
        const auto replies = m_services.insights.replies();
        if (!replies)
            return failure(replies);
        return replies->decided() < FewestReplies ? QStringList() : QStringList{InsightWords::replies(*replies)};
    }
    case Part::Lessons:
        return ownLines(OwnLineKind::Lesson);
    case Part::Strengths:
        return ownLines(OwnLineKind::Strength);
    case Part::Names:
        break;
    }
    return QStringList();
}

Result<QStringList> ReportDialog::moodLines() const
{
    const Period period = m_period->period();
    const QDate today = m_services.clock.today();
    const auto first = m_services.journal.firstDay();
    if (!first)
        return failure(first);
    const QDate from = period.from.value_or(first->value_or(today));
    const QDate to = period.to.value_or(today);
    const auto days = m_services.journal.dayMoods(from, to);
    if (!days)
        return failure(days);
    if (moodSpan(*days, from, to).days == 0)
        return QStringList();
    return QStringList{moodwords::spanSummary(moodSpan(*days, from, to), QLocale())};
}

Result<QStringList> ReportDialog::rejectionLines() const
{
    auto rejections = m_services.insights.rejections();
    if (!rejections)
        return failure(rejections);
    rejections->removeIf([this](const RejectionInsight &each) { return !isInPeriod(each.day); });
    if (rejections->isEmpty())
        return QStringList();
    QStringList lines = InsightWords::recoveries(*rejections);
    for (RejectionInsight &each : *rejections) {
        if (!m_parts.value(Part::Names)->isChecked())
            each.title = tr("A rejection");
        lines.append(InsightWords::sentence(each));
    }
    return lines;
}

Result<QStringList> ReportDialog::ownLines(OwnLineKind kind) const
{
    const auto lines = m_services.ownLines.list(kind);
    if (!lines)
        return failure(lines);
    QStringList texts;
    for (const OwnLine &line : *lines) {
        if (isInPeriod(line.created.toLocalTime().date()))
            texts.append(line.text);
    }
    if (texts.size() <= MostOwnLines)
        return texts;
    const int more = static_cast<int>(texts.size()) - MostOwnLines;
    return texts.first(MostOwnLines) << tr("… and %n more, which are not on this page.", nullptr, more);
}

bool ReportDialog::isInPeriod(const QDate &day) const
{
    const Period period = m_period->period();
    return (!period.from || day >= *period.from) && (!period.to || day <= *period.to);
}

void ReportDialog::print()
{
    const auto printed = m_exits->print(this, m_sheet);
    if (!printed)
        m_frame->messages()->showMessage(MessageKind::Attention, printed.error().message);
    else if (*printed)
        m_frame->messages()->showMessage(MessageKind::Done, tr("Sent to the printer."));
}

void ReportDialog::save()
{
    const QString suggestion = tr("Notes %1.pdf", "file name: day").arg(m_services.clock.today().toString(Qt::ISODate));
    const QString path = m_exits->chooseFile(this, suggestion, tr("PDF document (*.pdf)"));
    if (path.isEmpty())
        return;
    if (auto written = SummaryDocument::writePdf(m_sheet, path); !written)
        m_frame->messages()->showMessage(MessageKind::Attention, written.error().message);
    else
        m_frame->messages()->showMessage(MessageKind::Done, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
}

void ReportDialog::copy()
{
    QGuiApplication::clipboard()->setText(SummaryDocument::plainText(m_sheet));
    m_frame->messages()->showMessage(MessageKind::Done, tr("The page is on the clipboard."));
}

} // namespace secondwind
