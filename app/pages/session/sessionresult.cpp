// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/sessionresult.h"

#include "app/pages/session/changepicture.h"
#include "app/pages/session/sessionwords.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/services.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MarkSize = 5;

/// The mark before a line of a list, beside the first of its lines.
class ListMark final : public QWidget
{
public:
    explicit ListMark(QWidget *parent)
        : QWidget(parent)
    {
        const QFontMetrics words(theme::font(theme::TextRole::Reading, font()));
        setFixedSize(MarkSize + theme::Space2, words.height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), theme::Token::Muted));
        const QRect mark(0, height() / 2 - 1, MarkSize, MarkSize);
        painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(), mark));
    }
};

QWidget *makePart(const SummaryPart &part, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space1);
    auto *heading = makeLabel(part.heading, theme::TextRole::SmallStrong, widget);
    setLabelTone(heading, LabelTone::Muted);
    column->addWidget(heading);
    for (const QString &line : part.lines) {
        auto *words = new ReadingLabel(line, widget);
        if (part.lines.size() == 1) {
            column->addWidget(words);
            continue;
        }
        auto *item = new QWidget(widget);
        // The mark stands where the line begins, whatever language it is written in.
        item->setLayoutDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        auto *row = new QHBoxLayout(item);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::Space1);
        row->addWidget(new ListMark(item), 0, Qt::AlignTop);
        row->addWidget(words, 1);
        column->addWidget(item);
    }
    return widget;
}

} // namespace

SessionResult::SessionResult(Services &services, Occasion occasion, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_frame(new PageFrame({}, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->body()->addStretch();
    makeFooter(occasion);
    // Nothing in the body but text, so the keyboard needs a place to scroll it from.
    QScrollArea *area = m_frame->scrollArea();
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(tr("What this session holds"));
    area->installEventFilter(this);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &SessionResult::closed);
}

void SessionResult::makeFooter(Occasion occasion)
{
    const bool finished = occasion == Occasion::JustFinished;
    auto *close = makeButton(finished ? tr("&Done") : tr("&Back"), finished ? ButtonKind::Primary : ButtonKind::Secondary,
                             u"closeResultButton"_s, m_frame);
    auto *exits = new QWidget(m_frame);
    // The exits wrap in narrow windows; a row of them would not fit in every language.
    auto *flow = new FlowLayout(exits);
    auto *copyButton = makeButton(tr("&Copy"), ButtonKind::Quiet, u"copySummaryButton"_s, exits);
    auto *markdown = makeButton(tr("Save as &Markdown"), ButtonKind::Quiet, u"saveMarkdownButton"_s, exits);
    auto *pdf = makeButton(tr("&Save as PDF"), ButtonKind::Secondary, u"savePdfButton"_s, exits);
    auto *printButton = makeButton(tr("&Print"), ButtonKind::Secondary, u"printSummaryButton"_s, exits);
    for (QPushButton *button : {printButton, pdf, markdown, copyButton})
        flow->addWidget(button);
    QHBoxLayout *row = m_frame->footer();
    row->addWidget(close, 0, Qt::AlignTop);
    row->addWidget(exits, 1);
    connect(close, &QPushButton::clicked, this, &SessionResult::closed);
    connect(printButton, &QPushButton::clicked, this, &SessionResult::print);
    connect(pdf, &QPushButton::clicked, this, &SessionResult::saveAsPdf);
    connect(markdown, &QPushButton::clicked, this, &SessionResult::saveAsMarkdown);
    connect(copyButton, &QPushButton::clicked, this, &SessionResult::copy);
}

void SessionResult::setSession(const PastSession &session, const QList<SummaryPart> &parts)
{
    m_session = session;
    m_sheet.title = SessionWords::title(m_services, session);
    m_sheet.when = SessionWords::whenAndRoute(session, SessionWords::route(m_services, session));
    m_sheet.changes = SessionWords::changes(session);
    m_sheet.parts = SessionWords::withoutWhatIsShown(m_services, session, parts);
    m_frame->messages()->dismiss();
    m_frame->setTitle(m_sheet.title);
    m_frame->setSubtitle(m_sheet.when);
    fillBody();
}

void SessionResult::fillBody()
{
    if (m_content) {
        m_frame->body()->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space4);
    addLeftOpen(column);
    addEntryLine(column);
    addChange(column);
    addSummary(column);
    m_frame->body()->insertWidget(0, m_content);
    m_content->show();
    m_frame->scrollArea()->verticalScrollBar()->setValue(0);
}

void SessionResult::addLeftOpen(QVBoxLayout *column)
{
    if (m_session.state != SessionState::SetAside)
        return;
    auto *card = new Card(CardKind::Accent, m_content);
    auto *row = new QHBoxLayout(card);
    row->setSpacing(theme::Space5);
    auto *text = makeLabel(tr("Left open on %1. Your words are as you left them.").arg(SessionWords::day(m_session.ended.date())),
                           theme::TextRole::Body, card);
    text->setObjectName(u"leftOpenText"_s);
    row->addWidget(text, 1);
    auto *pickUp = makeButton(tr("Pick it &up"), ButtonKind::Primary, u"pickUpPastSessionButton"_s, card);
    row->addWidget(pickUp);
    connect(pickUp, &QPushButton::clicked, this, [this] { emit pickUpWanted(m_session.id); });
    column->addWidget(card);
}

void SessionResult::addEntryLine(QVBoxLayout *column)
{
    if (m_session.entryId.isEmpty())
        return;
    auto *line = new QWidget(m_content);
    auto *row = new FlowLayout(line, theme::Space1, 0);
    auto *text = makeLabel(tr("Saved as an entry in your journal."), theme::TextRole::Body, line);
    text->setObjectName(u"entryLineText"_s);
    text->setWordWrap(false); // the row wraps
    setLabelTone(text, LabelTone::Muted);
    auto *open = makeButton(tr("Open in the &journal"), ButtonKind::Quiet, u"openEntryButton"_s, line);
    row->addWidget(text);
    row->addWidget(open);
    connect(open, &QPushButton::clicked, this, [this] { emit entryWanted(m_session.entryId); });
    column->addWidget(line);
}

void SessionResult::addChange(QVBoxLayout *column)
{
    if (m_sheet.changes.isEmpty())
        return;
    auto *card = new Card(CardKind::Plain, m_content);
    card->setObjectName(u"changeCard"_s);
    auto *flow = new FlowLayout(card, theme::Space7, theme::Space5);
    for (const Measure measure : {Measure::Mood, Measure::Belief}) {
        const Moments moments = SessionWords::moments(m_session, measure);
        if (!moments.isEmpty())
            flow->addWidget(new ChangePicture(measure, moments, card));
    }
    column->addWidget(card);
}

void SessionResult::addSummary(QVBoxLayout *column)
{
    m_summary = new Card(CardKind::Plain, m_content);
    m_summary->setObjectName(u"summaryCard"_s);
    auto *parts = new QVBoxLayout(m_summary);
    parts->setSpacing(theme::Space4);
    if (m_sheet.parts.isEmpty())
        parts->addWidget(makeLabel(tr("No words here. The session counts all the same."), theme::TextRole::Body, m_summary));
    for (const SummaryPart &part : std::as_const(m_sheet.parts))
        parts->addWidget(makePart(part, m_summary));
    column->addWidget(m_summary);
}

void SessionResult::focusSummary()
{
    m_frame->scrollArea()->setFocus(Qt::OtherFocusReason);
}

bool SessionResult::eventFilter(QObject *watched, QEvent *event)
{
    // The area itself has no frame; its card shows where the keyboard is.
    if (!m_summary)
        return false;
    if (event->type() == QEvent::FocusIn)
        m_summary->setSelected(window()->testAttribute(Qt::WA_KeyboardFocusChange));
    else if (event->type() == QEvent::FocusOut)
        m_summary->setSelected(false);
    return QWidget::eventFilter(watched, event);
}

void SessionResult::showProblem(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

void SessionResult::print()
{
    const auto printed = m_exits->print(this, m_sheet);
    if (!printed)
        showProblem(printed.error().message);
    else if (*printed)
        m_frame->messages()->showMessage(MessageKind::Done, tr("Sent to the printer."));
}

void SessionResult::copy()
{
    QGuiApplication::clipboard()->setText(SummaryDocument::plainText(m_sheet));
    m_frame->messages()->showMessage(MessageKind::Done, tr("The summary is on the clipboard."));
}

void SessionResult::saveAsPdf()
{
    save(u"pdf"_s, tr("PDF document (*.pdf)"), &SummaryDocument::writePdf);
}

void SessionResult::saveAsMarkdown()
{
    save(u"md"_s, tr("Markdown text (*.md)"), &SummaryDocument::writeMarkdown);
}

void SessionResult::save(const QString &suffix, const QString &filter, Result<void> (*write)(const SummarySheet &, const QString &))
{
    // No company in the name: file lists are seen by other people.
    const QString day = m_session.started.date().toString(Qt::ISODate);
    const QString suggestion = tr("Session %1.%2", "file name: day, suffix").arg(day, suffix);
    const QString path = m_exits->chooseFile(this, suggestion, filter);
    if (path.isEmpty())
        return;
    if (auto written = write(m_sheet, path); !written) {
        showProblem(written.error().message);
        return;
    }
    m_frame->messages()->showMessage(MessageKind::Done, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace secondwind
