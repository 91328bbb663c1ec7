// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/pastsessionmodel.h"

#include "app/pages/session/sessionwords.h"
#include "core/applications/applicationservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

PastSessionModel::PastSessionModel(Services &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
}

void PastSessionModel::reload()
{
    const auto past = m_services.session.past();
    if (!past) {
        emit failed(past.error().message);
        return;
    }
    beginResetModel();
    m_sessions = *past;
    m_titles.clear();
    for (const PastSession &session : std::as_const(m_sessions)) {
        if (session.applicationId.isEmpty() || m_titles.contains(session.applicationId))
            continue;
        if (const auto application = m_services.applications.find(session.applicationId))
            m_titles.insert(session.applicationId, ApplicationService::title(*application));
    }
    endResetModel();
}

int PastSessionModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find(m_sessions, id, &PastSession::id);
    return it == m_sessions.end() ? -1 : static_cast<int>(it - m_sessions.begin());
}

int PastSessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant PastSessionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PastSession &session = m_sessions.at(index.row());
    switch (role) {
    case IdRole:
        return session.id;
    case DayRole:
        return session.started.date();
    case ApplicationRole:
        return m_titles.value(session.applicationId);
    case ThoughtRole:
    case Qt::ToolTipRole:
        return session.thought;
    case RouteRole:
        return SessionWords::route(m_services, session);
    case MoodBeforeRole:
        return session.moodBefore.value_or(0);
    case MoodAfterRole:
        return session.moodAfter.value_or(0);
    case LeftOpenRole:
        return session.state == SessionState::SetAside ? session.ended.date() : QDate();
    case Qt::DisplayRole: // what typing the first letters looks for
        return m_titles.value(session.applicationId, session.thought);
    case Qt::AccessibleTextRole:
        return spoken(index);
    default:
        return {};
    }
}

QString PastSessionModel::spoken(const QModelIndex &index) const
{
    const PastSession &session = m_sessions.at(index.row());
    QStringList lines{SessionWords::whenAndRoute(session, index.data(RouteRole).toString())};
    lines.append(m_titles.value(session.applicationId));
    lines.append(session.thought);
    lines.append(SessionWords::change(Measure::Mood, SessionWords::moments(session, Measure::Mood)));
    if (session.state == SessionState::SetAside)
        lines.append(tr("Left open on %1").arg(SessionWords::day(session.ended.date())));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace secondwind
