// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::icons {

namespace {

// Drawn in black; the colour is laid over it afterwards.
QImage drawn(const QString &name, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString path = ":/icons/"_L1 + name + ".svg"_L1;
    if (QFile::exists(path)) {
        QSvgRenderer renderer(path);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    } else {
        const qreal unit = pixels / 24.0;
        painter.setPen(QPen(QColor(Qt::black), 1.7 * unit));
        painter.drawRoundedRect(QRectF(4 * unit, 4 * unit, 16 * unit, 16 * unit), 4 * unit,
                                4 * unit);
    }
    return image;
}

QPixmap colored(const QString &name, int pixels, const QColor &color)
{
    const QString key =
        u"secondwind:%1:%2:%3"_s.arg(name).arg(pixels).arg(color.rgba(), 8, 16, '0'_L1);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image = drawn(name, pixels);
    {
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine
{
public:
    Engine(QString name, std::optional<theme::Token> token)
        : m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, colored(m_name, qRound(side * ratio), color(mode)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return colored(m_name, qMin(size.width(), size.height()), color(mode));
    }

    [[nodiscard]] QIconEngine *clone() const override { return new Engine(m_name, m_token); }
    [[nodiscard]] QString key() const override { return u"secondwind"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return theme::color(palette, m_token.value_or(theme::Token::Text));
    }

    QString m_name;
    std::optional<theme::Token> m_token;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new Engine(name, std::nullopt));
}

QIcon icon(const QString &name, theme::Token token)
{
    return QIcon(new Engine(name, token));
}

QPixmap pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    QPixmap pixmap = colored(name, qRound(size * devicePixelRatio), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace secondwind::icons
