// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

// Drawing shared by the parts of Style. Every function leaves the painter as it found it.
namespace secondwind::stylepaint {

inline constexpr int FieldPadding = 12;
inline constexpr int ArrowWidth = 30;
inline constexpr int IndicatorSize = 18;
inline constexpr int IndicatorRoom = 3; // around it, for the focus ring
inline constexpr qreal RingWidth = 2.0;

// Set on a window while its mnemonics are underlined.
inline constexpr const char *MnemonicsProperty = "secondwindMnemonics";

class PainterState final
{
    Q_DISABLE_COPY_MOVE(PainterState)

public:
    explicit PainterState(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter->restore(); }

private:
    QPainter *m_painter;
};

enum class Direction { Up, Down, Left, Right };

[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, qreal share);
[[nodiscard]] QColor fieldBorder(const QPalette &palette);
[[nodiscard]] QColor hoverFill(const QPalette &palette, const QColor &fill);
[[nodiscard]] bool hasKeyboardFocus(const QStyleOption &option);
[[nodiscard]] bool isEnabled(const QStyleOption &option);

// Framed scroll areas hold text or lists; frameless ones are parts of a page.
[[nodiscard]] bool isFramedView(const QWidget *widget);
[[nodiscard]] bool isPopupList(const QWidget *widget);

// An outline that lies wholly inside the rectangle.
void drawBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
             const QColor &border, qreal width = 1.0);
void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const QPalette &palette);
void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &color);
void drawCheckMark(QPainter *painter, const QRectF &rect, const QColor &color);
void drawCross(QPainter *painter, const QRectF &rect, const QColor &color);

// style_buttons.cpp
void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void drawPushButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget);
[[nodiscard]] QSize pushButtonSize(const QStyleOptionButton &option, const QSize &contents,
                                   const QWidget *widget);
void drawCheckIndicator(const QStyleOption &option, QPainter *painter);
void drawRadioIndicator(const QStyleOption &option, QPainter *painter);
void drawCheckBox(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget,
                  QStyle::ControlElement element);
void drawToolButtonPanel(const QStyleOption &option, QPainter *painter);

// style_fields.cpp
void drawField(const QStyleOption &option, QPainter *painter);
void drawTextFrame(const QStyleOption &option, QPainter *painter);
void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter);
void drawComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter);
void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter);
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);

// style_bars.cpp
void drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QRect &handle,
                const QWidget *widget);
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QRect &handle);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawProgressBar(const QStyleOptionProgressBar &option, QPainter *painter);
void drawTab(const QStyleOptionTab &option, QPainter *painter);
void drawTabLabel(const QStyleOptionTab &option, QPainter *painter, bool underlineMnemonic);

// style_views.cpp
void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget);
void drawMenuPanel(const QStyleOption &option, QPainter *painter);
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, bool underlineMnemonic);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option);
void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, bool underlineMnemonic);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
void drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter);
[[nodiscard]] int headerTextWidth(const QStyleOptionHeader &option);
void drawBranch(const QStyleOption &option, QPainter *painter);

} // namespace secondwind::stylepaint
