// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace secondwind {

class SystemColorScheme;

enum class ColorScheme { System, Light, Dark };

// Colours, type scale and metrics of the program: the only place where a colour is written down.
namespace theme {

enum class Token {
    Background,
    Surface,
    SoftSurface,
    Text,
    Muted,
    Line,
    Accent,
    SoftAccent,
    OnAccent,
    Attention,
    SoftAttention,
    Irreversible
};

enum class TextRole {
    PageTitle,
    Section,
    Body,
    Strong,
    Small,
    SmallStrong,
    Reading,
    ReadingLarge,
    ReadingDisplay
};

inline constexpr int Space1 = 4;
inline constexpr int Space2 = 8;
inline constexpr int Space3 = 12;
inline constexpr int Space4 = 16;
inline constexpr int Space5 = 24;
inline constexpr int Space6 = 32;
inline constexpr int Space7 = 48;
inline constexpr int RadiusControl = 8;
inline constexpr int RadiusCard = 12;
inline constexpr int ControlHeight = 38;
inline constexpr int RailWidth = 208;

// The complete palette for Light or Dark (System counts as Light).
[[nodiscard]] QPalette palette(ColorScheme scheme);

// The token in the scheme the palette belongs to. A palette that is not ours (a system's
// high-contrast one) answers with its own roles.
[[nodiscard]] QColor color(const QPalette &palette, Token token);

// Mood 1 (very low) to 5 (very good); any other number gives the line colour.
[[nodiscard]] QColor mood(const QPalette &palette, int mood);

[[nodiscard]] bool isDark(const QPalette &palette);

// The base font in the role's size, weight and family.
[[nodiscard]] QFont font(TextRole role, const QFont &base);

// True when the system or SECONDWIND_REDUCED_MOTION asks for no moving pictures.
[[nodiscard]] bool reducedMotion();

} // namespace theme

// Puts palette, style and font on the application and keeps them in step with the system.
// One instance, owned by the application object; GUI thread.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    void apply(ColorScheme scheme);
    [[nodiscard]] ColorScheme chosen() const;
    [[nodiscard]] bool isDark() const;

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    SystemColorScheme *m_system = nullptr;
    QPalette m_systemPalette;
    QPalette m_applied;
    ColorScheme m_chosen = ColorScheme::System;
    bool m_styleSet = false;
};

} // namespace secondwind
