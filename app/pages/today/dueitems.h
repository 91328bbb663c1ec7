// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QCheckBox;
class QVBoxLayout;

namespace secondwind {

class Services;
struct CareEntry;
struct PlanItem;

/// What was meant for today or before: of the plan, and of care. Each can be ticked here. Reads when
/// told to; `services` outlives it.
class DueItems final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DueItems)

public:
    explicit DueItems(Services &services, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return m_count; }

signals:
    /// Plan or care changed, so that it is time to refresh.
    void changed();
    void planWanted();
    void failed(const QString &message);
    void done(const QString &message, const std::function<void()> &undo);

private:
    void showItems(const QList<PlanItem> &plans, const QList<CareEntry> &care);
    void addPlan(const PlanItem &item);
    void addCare(const CareEntry &entry);
    void addRow(const QString &words, const QString &note, const QString &name, const std::function<void()> &tick);
    void tickPlan(const QString &id);
    void tickCare(const QString &id);

    Services &m_services;
    QVBoxLayout *m_rows;
    QList<QCheckBox *> m_boxes;
    int m_count = 0;
};

} // namespace secondwind
