// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace secondwind {

/// Lets a second start on the same journal hand its wish to the window that is already open.
/// On Linux through the session bus; elsewhere every start opens a window of its own.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)
    Q_CLASSINFO("D-Bus Interface", "org.secondwind.SecondWind")

public:
    /// One instance per data folder.
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// Takes the name, or passes `wishes` to who has it; true when this start is done.
    [[nodiscard]] bool passOn(const QStringList &wishes);

public slots:
    Q_SCRIPTABLE void Open(const QStringList &wishes);

signals:
    void wished(const QStringList &wishes);

private:
    QString m_serviceName;
};

} // namespace secondwind
