// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/importreport.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int IssueLines = 8; // in sight at once

QString counted(const MergeCounts &counts, JournalService::Run run)
{
    const bool dry = run == JournalService::Run::Dry;
    QStringList lines;
    if (counts.added > 0)
        lines.append(dry ? ImportReport::tr("%n entries will be added", nullptr, counts.added) : ImportReport::tr("%n entries were added", nullptr, counts.added));
    if (counts.updated > 0) {
        lines.append(dry ? ImportReport::tr("%n entries here will be changed, because those in the file are newer", nullptr, counts.updated)
                         : ImportReport::tr("%n entries here were changed, because those in the file are newer", nullptr, counts.updated));
    }
    if (counts.known > 0)
        lines.append(ImportReport::tr("%n entries are here already", nullptr, counts.known));
    if (counts.trashed > 0)
        lines.append(ImportReport::tr("%n entries are in the trash here, and stay there", nullptr, counts.trashed));
    if (lines.isEmpty())
        lines.append(ImportReport::tr("There is no entry in this file that could be imported."));
    return lines.join(u'\n');
}

QString issueLine(const ImportIssue &issue)
{
    const QString said = issue.what + u' ' + issue.why;
    if (issue.line == 0)
        return issue.file.isEmpty() ? said : ImportReport::tr("%1: %2", "file, what was noticed").arg(issue.file, said);
    return issue.file.isEmpty() ? ImportReport::tr("Line %1: %2").arg(issue.line).arg(said)
                                : ImportReport::tr("%1, line %2: %3", "file, number, what was noticed").arg(issue.file).arg(issue.line).arg(said);
}

} // namespace

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(CardKind::Soft, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setSpacing(theme::Space2);
    m_title = makeLabel({}, theme::TextRole::Section, m_card);
    m_counts = makeLabel({}, theme::TextRole::Body, m_card);
    m_counts->setObjectName(u"importCounts"_s);
    m_issues = new QPlainTextEdit(m_card);
    m_issues->setObjectName(u"importIssues"_s);
    m_issues->setReadOnly(true);
    m_issues->setTabChangesFocus(true);
    m_issues->setMinimumHeight(IssueLines * fontMetrics().lineSpacing());
    m_disclosure = new Disclosure({}, m_issues, m_card);
    m_disclosure->setObjectName(u"importIssuesDisclosure"_s);
    column->addWidget(m_title);
    column->addWidget(m_counts);
    column->addWidget(m_disclosure);
}

void ImportReport::setOutcome(const ImportOutcome &outcome, JournalService::Run run)
{
    m_title->setText(run == JournalService::Run::Dry ? tr("What will happen") : tr("What happened"));
    m_counts->setText(counted(outcome.counts, run));
    const int issues = static_cast<int>(outcome.issues.size());
    const QString title = tr("%n things are left out or understood differently", nullptr, issues);
    m_disclosure->setTitle(title);
    m_disclosure->setVisible(issues > 0);
    m_issues->setAccessibleName(title);
    QStringList lines;
    lines.reserve(issues);
    for (const ImportIssue &issue : outcome.issues)
        lines.append(issueLine(issue));
    m_issues->setPlainText(lines.join(u'\n'));
}

} // namespace secondwind
