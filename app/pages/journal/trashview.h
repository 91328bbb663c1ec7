// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace secondwind {

class Services;

/// The entries deleted in the last 30 days: back into the journal, or away for good.
/// `services` outlives it.
class TrashView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrashView)

public:
    explicit TrashView(Services &services, QWidget *parent = nullptr);

    void begin();

signals:
    void closed();
    void restored(const QString &id);
    void failed(const QString &message);

private:
    void refresh();
    void showCurrent();
    void restore();
    void remove();
    void empty();
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] bool sure(const QString &question, const QString &consequence, const QString &doIt);

    Services &m_services;
    QPushButton *m_back;
    QListWidget *m_list;
    QLabel *m_text;
    QLabel *m_none;
    QWidget *m_some;
    QPushButton *m_restore;
    QPushButton *m_remove;
    QPushButton *m_empty;
};

} // namespace secondwind
