// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style.h"

#include "app/shell/style_p.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

using namespace stylepaint;
using theme::Token;

namespace {

constexpr int TextMargin = 8;
constexpr int MessageWidth = 38; // characters

void setTextMargin(QTextDocument *document)
{
    if (document != nullptr && document->documentMargin() < TextMargin)
        document->setDocumentMargin(TextMargin);
}

QStyleOptionViewItem readableItem(const QStyleOptionViewItem &item)
{
    QStyleOptionViewItem readable(item);
    readable.palette.setColor(QPalette::HighlightedText, theme::color(item.palette, Token::Text));
    return readable;
}

// A list that drops down marks its item by the fill, a table of whole rows by the row.
bool isMarkedOtherwise(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view != nullptr
        && (isPopupList(view->parentWidget())
            || (qobject_cast<const QTableView *>(view) != nullptr
                && view->selectionBehavior() == QAbstractItemView::SelectRows));
}

// Qt paints weekends red and the head in the selection's colour; neither is meant here. Empty
// formats and roles rather than colours, so that the calendar follows the palette.
void calmCalendar(QCalendarWidget *calendar)
{
    calendar->setWeekdayTextFormat(Qt::Saturday, QTextCharFormat());
    calendar->setWeekdayTextFormat(Qt::Sunday, QTextCharFormat());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (auto *bar = calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
}

void drawGroupTitle(const QStyleOptionGroupBox &option, QPainter *painter, bool underlineMnemonic)
{
    const PainterState state(painter);
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(isEnabled(option) ? theme::color(option.palette, Token::Text)
                                      : option.palette.color(QPalette::Disabled, QPalette::Text));
    const auto side = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    painter->drawText(option.rect,
                      side | Qt::AlignTop | Qt::TextSingleLine
                          | (underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text);
}

void drawFrameLine(const QStyleOptionFrame &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    const QColor color = theme::color(option.palette, Token::Line);
    if (option.frameShape == QFrame::HLine)
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), color);
    else
        painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), color);
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::showMnemonics(QWidget *window, bool visible)
{
    if (window->property(MnemonicsProperty).toBool() == visible)
        return;
    window->setProperty(MnemonicsProperty, visible);
    window->update();
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    } else if (qobject_cast<QMenu *>(widget) != nullptr || isPopupList(widget)
               || widget->inherits("QTipLabel")) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        setTextMargin(plain->document());
    } else if (auto *rich = qobject_cast<QTextEdit *>(widget)) {
        setTextMargin(rich->document());
    } else if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) {
        calmCalendar(calendar);
    } else if (widget->objectName() == "qt_msgbox_label"_L1) {
        widget->setFont(theme::font(theme::TextRole::Strong, widget->font()));
        widget->setMinimumWidth(widget->fontMetrics().averageCharWidth() * MessageWidth);
    } else if (qobject_cast<QComboBox *>(widget) != nullptr
               || qobject_cast<QTabBar *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void Style::unpolish(QWidget *widget)
{
    if (qobject_cast<QScrollBar *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent);
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange) && !isMarkedOtherwise(widget))
            drawFocusRing(painter, option->rect, 6, option->palette);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            drawField(*option, painter);
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
        if (isPopupList(widget))
            drawMenuPanel(*option, painter);
        else if (isFramedView(widget))
            drawTextFrame(*option, painter);
        else
            drawBox(painter, option->rect, theme::RadiusControl, QColor(),
                    theme::color(option->palette, Token::Line));
        return;
    case PE_PanelButtonTool:
        drawToolButtonPanel(*option, painter);
        return;
    case PE_IndicatorCheckBox:
        drawCheckIndicator(*option, painter);
        return;
    case PE_IndicatorItemViewItemCheck: {
        drawCheckIndicator(*option, painter);
        return;
    }
    case PE_IndicatorRadioButton:
        drawRadioIndicator(*option, painter);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(*item, painter, widget);
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item != nullptr && item->features.testFlag(QStyleOptionViewItem::Alternate)) {
            painter->fillRect(option->rect, theme::color(option->palette, Token::SoftSurface));
        }
        return;
    case PE_IndicatorBranch:
        drawBranch(*option, painter);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        drawMenuPanel(*option, painter);
        return;
    case PE_FrameMenu:
    case PE_PanelMenuBar:
    case PE_PanelStatusBar:
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Direction direction = element == PE_IndicatorArrowUp ? Direction::Up
            : element == PE_IndicatorArrowDown                     ? Direction::Down
            : element == PE_IndicatorArrowLeft                     ? Direction::Left
                                                                   : Direction::Right;
        drawChevron(painter, option->rect, direction, theme::color(option->palette, Token::Muted));
        return;
    }
    case PE_IndicatorHeaderArrow: // part of the label
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const bool underline = proxy()->styleHint(SH_UnderlineShortcut, option, widget) != 0;
    switch (element) {
    case CE_PushButton:
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawPushButton(*button, painter, widget);
            if (element == CE_PushButton)
                drawPushButtonLabel(*button, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawPushButtonLabel(*button, painter, widget);
        return;
    case CE_CheckBox:
    case CE_RadioButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawCheckBox(*button, painter, widget, element);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            drawComboBoxLabel(*combo, painter);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem readable = readableItem(*item);
            QProxyStyle::drawControl(element, &readable, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, painter, underline);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*item, painter, underline);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuBarEmptyArea:
    case CE_MenuVMargin:
    case CE_MenuHMargin:
    case CE_MenuTearoff:
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgressBar(*bar, painter);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*tab, painter, underline);
        return;
    case CE_Header:
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(*header, painter);
        if (element == CE_Header)
            drawControl(CE_HeaderLabel, option, painter, widget);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(*header, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme::color(option->palette, Token::Surface));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            theme::color(option->palette, Token::Line));
        return;
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr
            && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            drawFrameLine(*frame, painter);
            return;
        }
        break;
    }
    case CE_RubberBand: {
        QColor fill = theme::color(option->palette, Token::Accent);
        fill.setAlphaF(0.15F);
        drawBox(painter, option->rect, 4, fill, theme::color(option->palette, Token::Accent));
        return;
    }
    case CE_Splitter:
    case CE_SizeGrip:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            drawComboBox(*combo, painter);
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            drawSpinBox(*spin, painter);
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawSlider(*slider, painter,
                       proxy()->subControlRect(CC_Slider, option, SC_SliderHandle, widget), widget);
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(*bar, painter, scrollBarPart(*bar, SC_ScrollBarSlider));
        return;
    case CC_GroupBox: {
        const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
        if (box == nullptr || box->subControls.testFlag(SC_GroupBoxCheckBox))
            break;
        drawGroupTitle(*box, painter,
                       proxy()->styleHint(SH_UnderlineShortcut, option, widget) != 0);
        return;
    }
    case CC_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button == nullptr)
            return;
        // One panel for button and menu part alike, then the label without Fusion's focus frame.
        proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
        QStyleOptionToolButton label(*button);
        // The calendar's head recolours its buttons for a head in the selection's colour.
        label.palette.setColor(QPalette::ButtonText,
                               isEnabled(*option)
                                   ? theme::color(option->palette, Token::Text)
                                   : option->palette.color(QPalette::Disabled, QPalette::Text));
        label.rect = subControlRect(CC_ToolButton, option, SC_ToolButton, widget);
        if (button->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            QRect arrow(label.rect.right() - 17, label.rect.top(), 14, label.rect.height());
            arrow = visualRect(option->direction, label.rect, arrow);
            drawChevron(painter, arrow, Direction::Down,
                        theme::color(option->palette, Token::Muted));
            label.rect =
                visualRect(option->direction, label.rect, label.rect.adjusted(0, 0, -16, 0));
        }
        proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace secondwind
