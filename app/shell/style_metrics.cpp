// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style.h"
#include "app/shell/style_p.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QStyleOption>

// The half of Style that measures; style.cpp holds the half that draws.
namespace secondwind {

using namespace stylepaint;
using theme::Token;

namespace {

constexpr int ScrollBarExtent = 10;
constexpr int ViewFrame = 4; // inside this frame a square viewport fits between round corners
constexpr int ItemHeight = 32;
constexpr int HeaderHeight = 36;
constexpr int SmallestPaddedCell = 64; // days of a calendar have no room to give

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isFramedView(widget) || isPopupList(widget) ? ViewFrame : 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        // Padding belongs to the part that draws a surface; layouts inside parts add none.
        return widget != nullptr && widget->isWindow() ? theme::Space5 : 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme::Space2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuBarPanelWidth:
    case PM_MenuPanelWidth:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonMargin:
        return theme::Space3;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return 18;
    case PM_ToolBarIconSize:
        return 20;
    case PM_MessageBoxIconSize:
        return 36;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return IndicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 26;
    case PM_SliderLength:
        return 20;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return theme::Space1;
    case PM_MenuBarItemSpacing:
        return theme::Space1;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_TabBarTabHSpace:
        return 2 * theme::Space4;
    case PM_TabBarTabVSpace:
        return 18;
    case PM_HeaderMargin:
        return theme::Space2;
    case PM_HeaderMarkSize:
        return 12;
    case PM_SplitterWidth:
        return theme::Space2;
    case PM_TextCursorWidth:
        return qMax(1, QProxyStyle::pixelMetric(metric, option, widget));
    case PM_FocusFrameHMargin:
        return 5;
    case PM_FocusFrameVMargin:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return widget != nullptr && widget->window()->property(MnemonicsProperty).toBool() ? 1 : 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_MessageBox_CenterButtons:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_SubMenuPopupDelay:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_UseNativePopup:
        return 0;
    case SH_ComboBox_PopupFrameStyle:
        return int(QFrame::StyledPanel) | int(QFrame::Plain);
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_TabBar_Alignment:
        return int(Qt::AlignLeft);
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_TextControl_FocusIndicatorTextCharFormat:
        break;
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = contents;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, contents, widget);
        break;
    case CT_LineEdit:
        return {size.width() + 2 * FieldPadding, qMax(theme::ControlHeight, size.height() + 16)};
    case CT_ComboBox:
        return {size.width() + FieldPadding + ArrowWidth + theme::Space1,
                qMax(theme::ControlHeight, size.height() + 14)};
    case CT_SpinBox:
        // The height is that of the line edit inside, which has had its padding already.
        return {size.width() + FieldPadding + ArrowWidth + 6,
                qMax(theme::ControlHeight, size.height())};
    case CT_CheckBox:
    case CT_RadioButton:
        size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + theme::Space2, qMax(28, size.height() + theme::Space1)};
    case CT_ToolButton:
        size += QSize(14, 14);
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button != nullptr && button->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            size.rwidth() += 16;
        }
        return {qMax(32, size.width()), qMax(32, size.height())};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item);
        break;
    case CT_MenuBarItem:
        return size + QSize(2 * theme::Space2, theme::Space3);
    case CT_ItemViewItem:
        size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + theme::Space3, qMax(ItemHeight, size.height() + theme::Space2)};
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return {headerTextWidth(*header),
                    qMax(HeaderHeight, header->fontMetrics.height() + 16)};
        break;
    case CT_ProgressBar:
        return {size.width(), qMax(16, option->fontMetrics.height())};
    case CT_TabBarTab:
        // The chosen tab turns bold; leave it room so that its neighbours stay put.
        size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + theme::Space2, qMax(theme::ControlHeight, size.height())};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return option->rect.adjusted(FieldPadding - 2, 1, 2 - FieldPadding, -1);
        return option->rect;
    }
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    case SE_ItemViewItemFocusRect:
        return option->rect.adjusted(0, 1, 0, -1);
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const QRect &all = option->rect;
        const QRect box(all.left() + IndicatorRoom, all.top() + (all.height() - IndicatorSize) / 2,
                        IndicatorSize, IndicatorSize);
        return visualRect(option->direction, all, box);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: {
        const int taken = IndicatorRoom + IndicatorSize + 10;
        return visualRect(option->direction, option->rect, option->rect.adjusted(taken, 0, 0, 0));
    }
    case SE_ItemViewItemText:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemCheckIndicator: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item == nullptr)
            break;
        QStyleOptionViewItem inner(*item);
        if (item->rect.width() >= SmallestPaddedCell)
            inner.rect.adjust(6, 0, -6, 0);
        return QProxyStyle::subElementRect(element, &inner, widget);
    }
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (subControl == SC_ComboBoxListBoxPopup)
            return option->rect;
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return comboBoxPart(*combo, subControl);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return spinBoxPart(*spin, subControl);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, subControl);
        break;
    case CC_Slider: {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider == nullptr || subControl != SC_SliderHandle)
            break;
        const bool horizontal = slider->orientation == Qt::Horizontal;
        const int length = pixelMetric(PM_SliderLength, option, widget);
        const int room = (horizontal ? option->rect.width() : option->rect.height()) - length;
        const int at = sliderPositionFromValue(slider->minimum, slider->maximum,
                                               slider->sliderPosition, room, slider->upsideDown);
        if (horizontal) {
            return {option->rect.left() + at, option->rect.center().y() - length / 2 + 1, length,
                    length};
        }
        return {option->rect.center().x() - length / 2 + 1, option->rect.top() + at, length,
                length};
    }
    case CC_ToolButton:
        if (subControl == SC_ToolButton)
            return option->rect;
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace secondwind
