// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/guidedsession.h"
#include "core/session/neighbours.h"

namespace secondwind {

/// One answered field as the summary shows it: a heading and its lines.
struct SummaryPart {
    QString heading;
    QStringList lines;
};

/// What the session holds, in the order of its steps; unanswered fields are left out.
[[nodiscard]] QList<SummaryPart> summaryOf(const GuidedSession &session, const SessionNeighbours &sources);

/// The summary as Markdown, for the journal.
[[nodiscard]] QString summaryMarkdown(const QList<SummaryPart> &parts);

} // namespace secondwind
