// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/guidedsession.h"
#include "core/session/summary.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

class QDate;

namespace secondwind {

class Services;

/// What a session asks for at its beginning and again at its end.
enum class Measure { Mood, Belief };

/// What was said before, after and at the check-in a day or more later; moods 1 to 5, beliefs 0 to 100.
struct Moments {
    std::optional<int> before;
    std::optional<int> after;
    std::optional<int> later;

    [[nodiscard]] bool isEmpty() const { return !before && !after && !later; }
};

/// A past session in words, the same in the list, on its page and on paper.
class SessionWords final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SessionWords)

public:
    [[nodiscard]] static Moments moments(const PastSession &session, Measure measure);
    /// "low", "60 of 100".
    [[nodiscard]] static QString value(Measure measure, int value);
    /// "Mood: low before, okay after."; empty when nothing was said.
    [[nodiscard]] static QString change(Measure measure, const Moments &moments);
    /// The change in mood and in belief, as far as there is one.
    [[nodiscard]] static QStringList changes(const PastSession &session);
    /// "Monday, 3 March 2025"
    [[nodiscard]] static QString day(const QDate &day);
    /// "Monday, 3 March 2025, 20:15"
    [[nodiscard]] static QString when(const PastSession &session);
    /// "Monday, 3 March 2025, 20:15 · First aid"
    [[nodiscard]] static QString whenAndRoute(const PastSession &session, const QString &route);
    /// The name of the session's route; empty when this version has no such route.
    [[nodiscard]] static QString route(const Services &services, const PastSession &session);
    /// The application it was about, or "Guided session".
    [[nodiscard]] static QString title(const Services &services, const PastSession &session);
    /// The summary without the parts that title() and changes() say already.
    [[nodiscard]] static QList<SummaryPart> withoutWhatIsShown(const Services &services, const PastSession &session,
                                                               const QList<SummaryPart> &parts);
};

} // namespace secondwind
