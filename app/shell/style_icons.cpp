// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style.h"
#include "app/shell/style_p.h"

#include <QApplication>
#include <QIcon>
#include <QIconEngine>
#include <QPainterPath>

#include <optional>

using namespace Qt::Literals::StringLiterals;

// Qt's own pictures (message boxes, clear buttons, file dialog) in the hand of the other icons.
// They are drawn at paint time like those, so they follow a change of theme.
namespace secondwind {

using namespace stylepaint;
using theme::Token;

namespace {

enum class Glyph {
    Info,
    Warning,
    Question,
    Close,
    Left,
    Right,
    Up,
    Down,
    Parent,
    Folder,
    NewFolder,
    File,
    Drive,
    List,
    Details
};

std::optional<Glyph> glyphFor(QStyle::StandardPixmap icon)
{
    switch (icon) {
    case QStyle::SP_MessageBoxInformation:
        return Glyph::Info;
    case QStyle::SP_MessageBoxWarning:
    case QStyle::SP_MessageBoxCritical:
        return Glyph::Warning;
    case QStyle::SP_MessageBoxQuestion:
        return Glyph::Question;
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DialogCloseButton:
        return Glyph::Close;
    case QStyle::SP_ArrowLeft:
    case QStyle::SP_ArrowBack:
        return Glyph::Left;
    case QStyle::SP_ArrowRight:
    case QStyle::SP_ArrowForward:
        return Glyph::Right;
    case QStyle::SP_ArrowUp:
        return Glyph::Up;
    case QStyle::SP_ArrowDown:
        return Glyph::Down;
    case QStyle::SP_FileDialogToParent:
        return Glyph::Parent;
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirLinkIcon:
    case QStyle::SP_DirHomeIcon:
        return Glyph::Folder;
    case QStyle::SP_FileDialogNewFolder:
        return Glyph::NewFolder;
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
        return Glyph::File;
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DriveHDIcon:
        return Glyph::Drive;
    case QStyle::SP_FileDialogListView:
        return Glyph::List;
    case QStyle::SP_FileDialogDetailedView:
        return Glyph::Details;
    default:
        return std::nullopt;
    }
}

// All outlines live on a 24 by 24 field.
void addFolder(QPainterPath &path)
{
    path.moveTo(3.5, 18);
    path.lineTo(3.5, 6.5);
    path.lineTo(9.5, 6.5);
    path.lineTo(11.5, 8.8);
    path.lineTo(20.5, 8.8);
    path.lineTo(20.5, 18);
    path.quadTo(20.5, 19, 19.5, 19);
    path.lineTo(4.5, 19);
    path.quadTo(3.5, 19, 3.5, 18);
}

void addLine(QPainterPath &path, qreal fromX, qreal fromY, qreal toX, qreal toY)
{
    path.moveTo(fromX, fromY);
    path.lineTo(toX, toY);
}

void addChevron(QPainterPath &path, QPointF from, QPointF tip, QPointF to)
{
    path.moveTo(from);
    path.lineTo(tip);
    path.lineTo(to);
}

QPainterPath outline(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Info:
    case Glyph::Warning:
    case Glyph::Question:
        break; // drawn apart
    case Glyph::Close:
        addLine(path, 7, 7, 17, 17);
        addLine(path, 17, 7, 7, 17);
        break;
    case Glyph::Left:
        addChevron(path, {14.5, 6.5}, {9, 12}, {14.5, 17.5});
        break;
    case Glyph::Right:
        addChevron(path, {9.5, 6.5}, {15, 12}, {9.5, 17.5});
        break;
    case Glyph::Up:
        addChevron(path, {6.5, 14.5}, {12, 9}, {17.5, 14.5});
        break;
    case Glyph::Down:
        addChevron(path, {6.5, 9.5}, {12, 15}, {17.5, 9.5});
        break;
    case Glyph::Parent:
        addLine(path, 12, 19, 12, 5.5);
        addChevron(path, {6.5, 11}, {12, 5.5}, {17.5, 11});
        break;
    case Glyph::Folder:
        addFolder(path);
        break;
    case Glyph::NewFolder:
        addFolder(path);
        addLine(path, 12, 11.5, 12, 16.5);
        addLine(path, 9.5, 14, 14.5, 14);
        break;
    case Glyph::File:
        addChevron(path, {13.5, 3.5}, {13.5, 8.5}, {18.5, 8.5});
        path.moveTo(13.5, 3.5);
        path.lineTo(5.5, 3.5);
        path.lineTo(5.5, 20.5);
        path.lineTo(18.5, 20.5);
        path.lineTo(18.5, 8.5);
        path.closeSubpath();
        break;
    case Glyph::Drive:
        path.addRoundedRect(3.5, 5, 17, 11.5, 2, 2);
        addLine(path, 8.5, 20, 15.5, 20);
        addLine(path, 12, 16.5, 12, 20);
        break;
    case Glyph::List:
        for (const qreal x : {4.5, 13.5}) {
            for (const qreal y : {4.5, 13.5})
                path.addRoundedRect(x, y, 6, 6, 1.5, 1.5);
        }
        break;
    case Glyph::Details:
        for (const qreal y : {6.5, 12.0, 17.5})
            addLine(path, 4.5, y, 19.5, y);
        break;
    }
    return path;
}

void paintMessage(QPainter *painter, Glyph glyph, const QPalette &palette)
{
    const bool grave = glyph == Glyph::Warning;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(palette, grave ? Token::SoftAttention : Token::SoftAccent));
    painter->drawEllipse(QRectF(0.5, 0.5, 23, 23));
    const QColor ink = theme::color(palette, grave ? Token::Attention : Token::Accent);
    painter->setPen(QPen(ink, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    if (glyph == Glyph::Question) {
        QPainterPath hook(QPointF(9.2, 9.4));
        hook.cubicTo(9.4, 5.4, 15.2, 5.8, 14.8, 9.6);
        hook.cubicTo(14.6, 11.4, 12, 11.6, 12, 14);
        painter->drawPath(hook);
        painter->drawPoint(QPointF(12, 17.6));
        return;
    }
    const qreal down = grave ? 1 : -1; // an exclamation mark turned round is an i
    painter->drawLine(QPointF(12, 12 - 5 * down), QPointF(12, 12 + 1.4 * down));
    painter->drawPoint(QPointF(12, 12 + 5.2 * down));
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const PainterState state(painter);
        const qreal side = qMin(rect.width(), rect.height());
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 24.0, side / 24.0);
        const QPalette palette = QApplication::palette();
        if (m_glyph == Glyph::Info || m_glyph == Glyph::Warning || m_glyph == Glyph::Question) {
            paintMessage(painter, m_glyph, palette);
            return;
        }
        const QColor ink = mode == QIcon::Disabled
            ? palette.color(QPalette::Disabled, QPalette::ButtonText)
            : theme::color(palette, Token::Muted);
        painter->setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(outline(m_glyph));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }
    [[nodiscard]] QString key() const override { return u"secondwind-glyph"_s; }
    bool isNull() override { return false; }

private:
    Glyph m_glyph;
};

} // namespace

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option,
                          const QWidget *widget) const
{
    const std::optional<Glyph> glyph = glyphFor(icon);
    return glyph ? QIcon(new GlyphEngine(*glyph)) : QProxyStyle::standardIcon(icon, option, widget);
}

QPixmap Style::standardPixmap(StandardPixmap pixmap, const QStyleOption *option,
                              const QWidget *widget) const
{
    const std::optional<Glyph> glyph = glyphFor(pixmap);
    if (!glyph)
        return QProxyStyle::standardPixmap(pixmap, option, widget);
    const qreal ratio = widget != nullptr ? widget->devicePixelRatioF() : qApp->devicePixelRatio();
    return QIcon(new GlyphEngine(*glyph)).pixmap(QSize(18, 18), ratio);
}

} // namespace secondwind
