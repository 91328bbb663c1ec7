// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QScrollArea>

class QAction;
class QHBoxLayout;
class QLabel;
class QListView;

namespace secondwind {

class ApplicationFilter;
class ApplicationModel;

// Applications as cards in columns, one a stage. A card moves by dragging it, or with Ctrl and an
// arrow; arrows alone walk. Ended ones have a column of their own when they are shown. `model`
// outlives it.
class ApplicationBoard final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationBoard)

public:
    explicit ApplicationBoard(ApplicationModel &model, QWidget *parent = nullptr);

    void setSearch(const QString &typed);
    void setEndedShown(bool shown);
    [[nodiscard]] QString currentId() const;
    // Makes this one current and gives it the focus; the first one there is when it is not shown.
    void goTo(const QString &id);

signals:
    void applicationWanted(const QString &id);
    void moveWanted(const QString &id, secondwind::ApplicationStage stage);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column {
        QWidget *area;
        QLabel *count;
        QListView *list;
        ApplicationFilter *filter;
        QString name;
    };

    void addColumn(const QString &name, const QString &objectName, std::optional<ApplicationStage> stage);
    void refreshCounts();
    void showColumns();
    void walk(QListView *from, int step);
    void shift(QListView *from, int step);
    [[nodiscard]] qsizetype columnOf(const QObject *list) const;

    ApplicationModel &m_model;
    QHBoxLayout *m_row;
    QList<Column> m_columns;
    bool m_endedShown = false;
    bool m_searching = false;
};

} // namespace secondwind
