// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"

#include <QObject>

#include <optional>

namespace secondwind {

// What the desktop prefers, light or dark. Never blocks: until the desktop has answered, the
// platform's palette decides. GUI thread.
class SystemColorScheme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemColorScheme)

public:
    // The palette is the platform's own, from before the program set its colours.
    explicit SystemColorScheme(const QPalette &platformPalette, QObject *parent = nullptr);

    [[nodiscard]] ColorScheme current() const; // Light or Dark

signals:
    void changed();

private:
    void setPreferred(std::optional<ColorScheme> scheme);
    void askPortal();

private slots:
    void portalSettingChanged(const QString &group, const QString &key);

private:
    ColorScheme m_paletteScheme = ColorScheme::Light;
    std::optional<ColorScheme> m_preferred;
};

} // namespace secondwind
