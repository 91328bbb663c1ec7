// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace secondwind {

class Disclosure;
class Services;

/// What helped, from three times on and with the count; and below, folded away, what was done
/// lately. `services` outlives it.
class CareLog final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CareLog)

public:
    explicit CareLog(Services &services, QWidget *parent = nullptr);

    void refresh();

signals:
    void failed(const QString &message);

private:
    void refreshEffects();
    void refreshLately();

    Services &m_services;
    QVBoxLayout *m_effects;
    QVBoxLayout *m_rows;
    Disclosure *m_lately;
};

} // namespace secondwind
