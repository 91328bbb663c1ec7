// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QAbstractTableModel>

namespace secondwind {

class ApplicationService;

/// All applications as a table, last changed first when it is read; a change later leaves the
/// others where they are. Follows the service, which outlives the model.
class ApplicationModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationModel)

public:
    enum Column { Company, JobRole, Stage, Begun, Latest, Outcome, Columns };
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,     ///< "Northwind, Data analyst"
        StageRole,     ///< the ApplicationStage as a number
        IsOpenRole,
        BegunRole,     ///< QDate
        LatestRole,    ///< QDate
        OutcomeRole,   ///< in the person's language; empty while it is open
        SearchRole,    ///< every word to be found by, folded by searchForm()
        SortRole,      ///< what the column sorts by
    };

    explicit ApplicationModel(ApplicationService &service, QObject *parent = nullptr);

    void reload();
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Only for a row there is.
    [[nodiscard]] const ListedApplication &at(int row) const { return m_rows.at(row).listed; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Without case and accents, for looking text up in it.
    [[nodiscard]] static QString searchForm(const QString &text);
    /// Whether every word of `typed` occurs in a text in searchForm().
    [[nodiscard]] static bool matches(const QString &searchForm, const QString &typed);

signals:
    void failed(const QString &message);

private:
    struct Row {
        ListedApplication listed;
        mutable QString search; ///< made when it is first asked for
    };

    void readOne(const QString &id);
    void removeOne(const QString &id);
    [[nodiscard]] QString text(const ListedApplication &listed, int column) const;
    [[nodiscard]] QString wholeText(const ListedApplication &listed) const;
    [[nodiscard]] QVariant sortValue(const ListedApplication &listed, int column) const;
    [[nodiscard]] const QString &searchText(const Row &row) const;

    ApplicationService &m_service;
    QList<Row> m_rows;
};

} // namespace secondwind
