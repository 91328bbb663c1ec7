// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/letterlistmodel.h"

#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/services.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

QString letterStateWords(const LetterDraft &letter)
{
    switch (letter.state) {
    case DraftState::Drafted:
        return LetterListModel::tr("Being written");
    case DraftState::Resting:
        return letter.restUntil ? LetterListModel::tr("Resting until %1", "day and time").arg(QLocale().toString(letter.restUntil->toLocalTime(), QLocale::ShortFormat))
                                : LetterListModel::tr("Resting");
    case DraftState::HandedOver:
        return LetterListModel::tr("Sent, waiting for an answer");
    case DraftState::Answered:
        return LetterListModel::tr("Answered");
    case DraftState::Unanswered:
        return LetterListModel::tr("No answer came");
    case DraftState::Closed:
        return LetterListModel::tr("Closed");
    }
    Q_UNREACHABLE();
}

LetterListModel::LetterListModel(Services &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
}

void LetterListModel::setSearch(const QString &typed)
{
    m_search = typed;
    reload();
}

void LetterListModel::reload()
{
    const auto found = m_services.drafts.search(m_search);
    if (!found) {
        emit failed(found.error().message);
        return;
    }
    beginResetModel();
    m_letters = *found;
    endResetModel();
}

int LetterListModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find(m_letters, id, &LetterDraft::id);
    return it == m_letters.end() ? -1 : static_cast<int>(it - m_letters.begin());
}

int LetterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_letters.size());
}

QString LetterListModel::title(const LetterDraft &letter) const
{
    const auto *kind = m_services.catalogue.letterKind(letter.request.kind);
    QStringList parts{kind ? kind->name : letter.request.kind, letter.request.toName, letter.request.company, letter.request.role};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant LetterListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LetterDraft &letter = m_letters.at(index.row());
    switch (role) {
    case IdRole:
        return letter.id;
    case TitleRole:
    case Qt::DisplayRole: // what typing the first letters looks for
        return title(letter);
    case SubjectRole:
        return letter.subject;
    case StateRole:
        return tr("%1 · changed %2", "where the letter stands, day").arg(letterStateWords(letter), QLocale().toString(letter.changed.toLocalTime().date(), QLocale::ShortFormat));
    case Qt::AccessibleTextRole:
        return QStringList{title(letter), letter.subject, letterStateWords(letter)}.join(u'\n');
    default:
        return {};
    }
}

} // namespace secondwind
