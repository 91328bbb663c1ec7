// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"

#include <QAbstractListModel>

namespace secondwind {

class Services;

/// All letters, last changed first, or those in which something occurs. Reads them when told to;
/// `services` outlives it.
class LetterListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LetterListModel)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole, ///< what kind, and to whom
        SubjectRole,
        StateRole, ///< where it stands, and since when
    };

    explicit LetterListModel(Services &services, QObject *parent = nullptr);

    void setSearch(const QString &typed);
    void reload();
    [[nodiscard]] const QList<LetterDraft> &letters() const { return m_letters; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void failed(const QString &message);

private:
    [[nodiscard]] QString title(const LetterDraft &letter) const;

    Services &m_services;
    QString m_search;
    QList<LetterDraft> m_letters;
};

/// "Resting until Tuesday 09:00", "Handed over"
[[nodiscard]] QString letterStateWords(const LetterDraft &letter);

} // namespace secondwind
