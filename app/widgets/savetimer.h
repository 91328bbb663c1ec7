// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace secondwind {

/// Gathers quick changes into one save: due half a second after the last change, and never
/// later than a second and a half after the first, so that typing without a pause is saved too.
class SaveTimer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveTimer)

public:
    explicit SaveTimer(QObject *parent = nullptr);

    /// Something changed.
    void touch();
    /// Saves at once what is waiting, if anything is.
    void flush();
    /// Forgets what is waiting.
    void cancel();

signals:
    /// Something changed that is to be saved.
    void touched();
    void due();

private:
    bool m_waiting = false;
    QTimer m_afterLast;
    QTimer m_afterFirst;
};

} // namespace secondwind
