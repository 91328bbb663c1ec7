// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantraservice.h"

#include <QAbstractListModel>

namespace secondwind {

/// The mantras of a query in the catalogue's order, or shuffled. Follows the service, which
/// outlives the model.
class MantraModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, ThemeRole, ThemeNameRole, TextRole, AnswersRole, FavouriteRole, BlankRole, FillingRole, OwnRole, HiddenRole, BeliefRole };

    MantraModel(MantraService &service, const Catalogue &catalogue, QObject *parent = nullptr);

    void setQuery(const MantraQuery &query);
    [[nodiscard]] const MantraQuery &query() const { return m_query; }
    /// Puts the shown mantras in a new chance order.
    void shuffle();
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] const MarkedMantra &at(int row) const { return m_mantras.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh(const QString &id);

    MantraService &m_service;
    const Catalogue &m_catalogue;
    MantraQuery m_query;
    QList<MarkedMantra> m_mantras;
};

} // namespace secondwind
