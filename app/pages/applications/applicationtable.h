// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace secondwind {

class ApplicationFilter;
class ApplicationModel;

// Applications line by line, sorted by whichever column is chosen. `model` outlives it.
class ApplicationTable final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationTable)

public:
    explicit ApplicationTable(ApplicationModel &model, QWidget *parent = nullptr);

    [[nodiscard]] ApplicationFilter *filter() const { return m_filter; }
    [[nodiscard]] QString currentId() const;
    // Makes this one current and shows it, if it is in the table.
    void goTo(const QString &id);

signals:
    void applicationWanted(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] int widthOf(int column, int air) const;

    ApplicationModel &m_model;
    ApplicationFilter *m_filter;
};

} // namespace secondwind
