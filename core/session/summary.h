// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/guidedsession.h"

namespace secondwind {

class ApplicationService;
class Catalogue;
class MantraService;

/// Where a session's summary looks up the names behind ids.
struct SummarySources {
    const Catalogue &catalogue;
    const ApplicationService &applications;
    const MantraService &mantras;
};

/// One answered field as the summary shows it: a heading and its lines.
struct SummaryPart {
    QString heading;
    QStringList lines;
};

/// What the session holds, in the order of its steps; unanswered fields are left out.
[[nodiscard]] QList<SummaryPart> summaryOf(const GuidedSession &session, const SummarySources &sources);

/// The summary as Markdown, for the journal.
[[nodiscard]] QString summaryMarkdown(const QList<SummaryPart> &parts);

} // namespace secondwind
