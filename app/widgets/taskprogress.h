// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFutureWatcherBase;
class QLabel;
class QProgressBar;
class QPushButton;

namespace secondwind {

// What is being done, how far it is, and a way to stop it. Hidden while nothing runs.
class TaskProgress final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskProgress)

public:
    explicit TaskProgress(QWidget *parent = nullptr);

    // Shows the task until it is finished. The watcher outlives this or the task.
    void follow(QFutureWatcherBase &watcher, const QString &text);

signals:
    void stopped();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QFutureWatcherBase *m_watcher = nullptr;
};

} // namespace secondwind
