// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/theme.h"

#include "app/platform/colorscheme.h"
#include "app/shell/style.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QSlider>
#include <QStyle>
#include <QToolTip>
#include <QWidget>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr std::size_t TokenCount = 12;
using Tokens = std::array<QRgb, TokenCount>;
using Moods = std::array<QRgb, 5>;

// In the order of theme::Token.
constexpr Tokens LightTokens{0xfff6f4ef, 0xffffffff, 0xffeeebe4, 0xff22282b,
                             0xff5b666b, 0xffddd8ce, 0xff1d6b67, 0xffdcece9,
                             0xffffffff, 0xffa85a22, 0xfff6e7da, 0xff9b3a3a};
constexpr Tokens DarkTokens{0xff15191b, 0xff1e2427, 0xff273034, 0xffe9e6e0, 0xffa4afb2, 0xff344045,
                            0xff6cc4bc, 0xff1e3d3b, 0xff0e1a1a, 0xffe3a472, 0xff3a2c21, 0xffe58b8b};
constexpr Moods LightMoods{0xff3e4a89, 0xff5f7fa8, 0xff8ca79b, 0xffc9b65c, 0xffe39b33};
constexpr Moods DarkMoods{0xff7c88cf, 0xff7fa3cf, 0xffa5c0b4, 0xffdccb78, 0xfff0b55c};

constexpr qreal SmallestBodyPoints = 10.5;

constexpr QRgb valueOf(const Tokens &tokens, theme::Token token)
{
    return tokens[static_cast<std::size_t>(token)];
}

QColor mixed(const QColor &from, const QColor &to, qreal share)
{
    const auto part = [share](int a, int b) { return a + qRound(share * (b - a)); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()),
                  part(from.blue(), to.blue()));
}

bool belongsTo(const QPalette &palette, const Tokens &tokens)
{
    return palette.color(QPalette::Active, QPalette::Window).rgb()
        == valueOf(tokens, theme::Token::Background)
        && palette.color(QPalette::Active, QPalette::Base).rgb()
        == valueOf(tokens, theme::Token::Surface);
}

// A foreign palette has no such roles as "soft accent"; they are mixed from the ones it has.
QColor foreignColor(const QPalette &palette, theme::Token token)
{
    using theme::Token;
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    switch (token) {
    case Token::Background:
        return window;
    case Token::Surface:
        return palette.color(QPalette::Base);
    case Token::SoftSurface:
        return mixed(window, text, 0.08);
    case Token::Text:
    case Token::Muted:
    case Token::Line:
    case Token::Attention:
    case Token::Irreversible:
        return text;
    case Token::Accent:
        return palette.color(QPalette::Highlight);
    case Token::SoftAccent:
    case Token::SoftAttention:
        return mixed(window, palette.color(QPalette::Highlight), 0.25);
    case Token::OnAccent:
        return palette.color(QPalette::HighlightedText);
    }
    return text;
}

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

// Ordinary themes put off-black on off-white and keep fields apart from windows; themes made for
// high contrast go to the end of the scale and use one background for both.
bool isHighContrast(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const qreal one = luminance(window) + 0.05;
    const qreal two = luminance(palette.color(QPalette::WindowText)) + 0.05;
    return std::max(one, two) / std::min(one, two) > 20.0
        && palette.color(QPalette::Base).rgb() == window.rgb();
}

void setDisabledColors(QPalette &palette, const Tokens &tokens)
{
    using theme::Token;
    const QColor faded =
        mixed(valueOf(tokens, Token::Muted), valueOf(tokens, Token::Background), 0.35);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
          QPalette::Link, QPalette::LinkVisited, QPalette::BrightText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    for (const auto role : {QPalette::Base, QPalette::Button})
        palette.setColor(QPalette::Disabled, role, valueOf(tokens, Token::Background));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, valueOf(tokens, Token::SoftSurface));
}

struct Step
{
    qreal factor;
    QFont::Weight weight;
    bool serif;
};

constexpr Step stepOf(theme::TextRole role)
{
    using theme::TextRole;
    switch (role) {
    case TextRole::PageTitle:
        return {1.85, QFont::DemiBold, false};
    case TextRole::Section:
        return {1.15, QFont::DemiBold, false};
    case TextRole::Body:
        break;
    case TextRole::Strong:
        return {1.0, QFont::DemiBold, false};
    case TextRole::Small:
        return {0.92, QFont::Normal, false};
    case TextRole::SmallStrong:
        return {0.92, QFont::DemiBold, false};
    case TextRole::Reading:
        return {1.15, QFont::Normal, true};
    case TextRole::ReadingLarge:
        return {1.3, QFont::Normal, true};
    case TextRole::ReadingDisplay:
        return {1.5, QFont::Normal, true};
    }
    return {1.0, QFont::Normal, false};
}

bool changesByWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(object) != nullptr
        || qobject_cast<const QSlider *>(object) != nullptr;
}

// The system's font, except where the system only says "some sans" or uses a size made for menus.
QFont tunedFont(QFont font)
{
    const QString family = font.family();
    if (family.isEmpty() || family.compare(u"Sans Serif"_s, Qt::CaseInsensitive) == 0
        || family.compare(u"Sans"_s, Qt::CaseInsensitive) == 0) {
        font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, family});
    }
    if (font.pointSizeF() > 0 && font.pointSizeF() < SmallestBodyPoints)
        font.setPointSizeF(SmallestBodyPoints);
    return font;
}

} // namespace

namespace theme {

QPalette palette(ColorScheme scheme)
{
    const Tokens &tokens = scheme == ColorScheme::Dark ? DarkTokens : LightTokens;
    const auto of = [&tokens](Token token) { return QColor(valueOf(tokens, token)); };

    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, of(Token::Background));
    set(QPalette::WindowText, of(Token::Text));
    set(QPalette::Base, of(Token::Surface));
    set(QPalette::AlternateBase, of(Token::SoftSurface));
    set(QPalette::Text, of(Token::Text));
    set(QPalette::PlaceholderText, of(Token::Muted));
    set(QPalette::Button, of(Token::Surface));
    set(QPalette::ButtonText, of(Token::Text));
    set(QPalette::BrightText, of(Token::Attention));
    set(QPalette::Highlight, of(Token::Accent));
    set(QPalette::HighlightedText, of(Token::OnAccent));
    set(QPalette::Link, of(Token::Accent));
    set(QPalette::LinkVisited, of(Token::Accent));
    set(QPalette::ToolTipBase, of(Token::Surface));
    set(QPalette::ToolTipText, of(Token::Text));
    set(QPalette::Light, of(Token::Surface));
    set(QPalette::Midlight, of(Token::SoftSurface));
    set(QPalette::Mid, of(Token::Line));
    set(QPalette::Dark, mixed(of(Token::Line), of(Token::Muted), 0.5));
    set(QPalette::Shadow, of(Token::Muted));
    setDisabledColors(palette, tokens);
    return palette;
}

QColor color(const QPalette &palette, Token token)
{
    if (belongsTo(palette, LightTokens))
        return QColor(valueOf(LightTokens, token));
    if (belongsTo(palette, DarkTokens))
        return QColor(valueOf(DarkTokens, token));
    return foreignColor(palette, token);
}

QColor mood(const QPalette &palette, int mood)
{
    if (mood < 1 || mood > 5)
        return color(palette, Token::Line);
    const auto index = static_cast<std::size_t>(mood - 1);
    return QColor(secondwind::theme::isDark(palette) ? DarkMoods[index] : LightMoods[index]);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

QFont font(TextRole role, const QFont &base)
{
    const Step step = stepOf(role);
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * step.factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * step.factor));
    font.setWeight(step.weight);
    if (step.serif) {
        font.setFamilies({u"Noto Serif"_s, u"Georgia"_s, u"Source Serif 4"_s, u"serif"_s});
        font.setStyleHint(QFont::Serif);
    }
    return font;
}

bool reducedMotion()
{
    const QString wish = qEnvironmentVariable("SECONDWIND_REDUCED_MOTION");
    if (!wish.isEmpty())
        return wish != u"0";
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace theme

Theme::Theme(QObject *parent)
    : QObject(parent)
{
}

Theme::~Theme() = default;

void Theme::apply(ColorScheme scheme)
{
    m_chosen = scheme;
    if (!m_styleSet) {
        m_styleSet = true;
        QApplication::setStyle(new Style);
        QApplication::setFont(tunedFont(QApplication::font()));
        m_systemPalette = QApplication::palette();
        qApp->installEventFilter(this);
    }
    if (scheme == ColorScheme::System && m_system == nullptr) {
        m_system = new SystemColorScheme(m_systemPalette, this);
        connect(m_system, &SystemColorScheme::changed, this, &Theme::refresh);
    }
    refresh();
}

ColorScheme Theme::chosen() const
{
    return m_chosen;
}

bool Theme::isDark() const
{
    return theme::isDark(m_applied);
}

void Theme::refresh()
{
    ColorScheme scheme = m_chosen;
    if (scheme == ColorScheme::System)
        scheme = m_system->current();
    const bool systemWins = m_chosen == ColorScheme::System && isHighContrast(m_systemPalette);
    const QPalette wanted = systemWins ? m_systemPalette : theme::palette(scheme);
    if (wanted == m_applied)
        return;
    m_applied = wanted;
    QApplication::setPalette(wanted);
    QToolTip::setPalette(wanted);
    emit changed();
}

// Two habits no single widget can have: mnemonics are underlined only while Alt is held, and
// turning the wheel over a page never changes a field on the way that was not being edited.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (watched->isWindowType() && QApplication::activeWindow() != nullptr) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->key() == Qt::Key_Alt && !key->isAutoRepeat())
                Style::showMnemonics(QApplication::activeWindow(),
                                     event->type() == QEvent::KeyPress);
        }
        break;
    case QEvent::Wheel:
        if (changesByWheel(watched) && !static_cast<QWidget *>(watched)->hasFocus()) {
            event->ignore(); // so that it reaches the page
            return true;
        }
        break;
    case QEvent::WindowDeactivate: // Alt+Tab takes the release of Alt elsewhere
        if (watched->isWidgetType())
            Style::showMnemonics(static_cast<QWidget *>(watched)->window(), false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace secondwind
