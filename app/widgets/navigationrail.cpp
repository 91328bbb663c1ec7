// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/navigationrail.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int Margin = 12;
constexpr int CompactWidth = 64;
constexpr int IconSize = 20;
constexpr int TextLeft = 42;
constexpr int ItemHeight = 39;
constexpr int SmallestItem = 30; // so that a low window still shows every page

} // namespace

class NavigationRail::Brand final : public QWidget
{
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(48);
        QFont name = theme::font(theme::TextRole::Section, QApplication::font());
        name.setPointSizeF(name.pointSizeF() * 1.06);
        setFont(name);
        setAccessibleName(QApplication::applicationDisplayName());
    }

    void setCompact(bool compact)
    {
        m_compact = compact;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const qreal side = 18;
        qreal left = m_compact ? (width() - side) / 2 : 13;
        if (mirrored && !m_compact)
            left = width() - 13 - side;
        const QRectF mark(left, (height() - side) / 2.0, side, side);
        paintMark(painter, mark);
        if (m_compact)
            return;
        painter.setFont(font());
        painter.setPen(theme::color(palette(), Token::Text));
        const QRectF words(mirrored ? 0 : 40, 0, width() - 40, height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, // the painter mirrors it
                         u"Second Wind"_s);
    }

private:
    // A breath that goes round and starts again: an open ring whose end is under way.
    void paintMark(QPainter &painter, const QRectF &mark) const
    {
        const QColor accent = theme::color(palette(), Token::Accent);
        painter.setPen(QPen(accent, 2.0, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(mark.adjusted(1, 1, -1, -1), 60 * 16, 300 * 16);
        painter.drawArc(mark.adjusted(5.2, 5.2, -5.2, -5.2), -120 * 16, 250 * 16);
    }

    bool m_compact = false;
};

class NavigationRail::Item final : public QPushButton
{
public:
    enum class Place { Page, Foot };

    Item(QString id, QString icon, const QString &text, Place place, QWidget *parent)
        : QPushButton(text, parent)
        , m_id(std::move(id))
        , m_icon(std::move(icon))
        , m_place(place)
    {
        setCheckable(place == Place::Page);
        if (place == Place::Page)
            setAccessibleRole(this, QAccessible::PageTab);
        setAccessibleName(QString(text).remove(u'&'));
        setCursor(Qt::PointingHandCursor);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred,
                      place == Place::Page ? QSizePolicy::Preferred : QSizePolicy::Fixed);
        setMaximumHeight(place == Place::Page ? ItemHeight : QWIDGETSIZE_MAX);
    }

    [[nodiscard]] QString id() const { return m_id; }

    void setCompact(bool compact)
    {
        m_compact = compact;
        setToolTip(compact ? accessibleName() : QString());
        updateGeometry();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = CompactWidth - 2 * Margin;
        if (m_place == Place::Page)
            return {m_compact ? side : theme::RailWidth - 2 * Margin, ItemHeight};
        if (m_compact)
            return {side, side + theme::Space1};
        const QRect words = fontMetrics().boundingRect(textRect(theme::RailWidth - 2 * Margin, 200),
                                                       Qt::TextWordWrap, accessibleName());
        return {theme::RailWidth - 2 * Margin, qMax(46, words.height() + 2 * 10)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {CompactWidth - 2 * Margin,
                m_place == Place::Page ? SmallestItem : sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPanel(painter);
        const bool chosen = isChecked();
        const Token resting = m_place == Place::Foot || underMouse() ? Token::Text : Token::Muted;
        const QColor ink = theme::color(palette(), chosen ? Token::Accent : resting);
        const int left = m_compact ? (width() - IconSize) / 2 : 11;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QPoint at(mirrored ? width() - left - IconSize : left, (height() - IconSize) / 2);
        painter.drawPixmap(at, icons::pixmap(m_icon, IconSize, ink, devicePixelRatioF()));
        if (m_compact)
            return;
        QFont words = font();
        words.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        painter.setFont(words);
        painter.setPen(ink);
        QRect place = textRect(width(), height());
        if (mirrored)
            place.moveRight(width() - 1 - TextLeft);
        const int wrap = m_place == Place::Foot ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine);
        const QString shown = m_place == Place::Foot
            ? accessibleName()
            : QFontMetrics(words).elidedText(accessibleName(), Qt::ElideRight, place.width());
        painter.drawText(place, int(Qt::AlignLeft) | Qt::AlignVCenter | wrap, shown);
    }

private:
    static QRect textRect(int width, int height)
    {
        return {TextLeft, 0, width - TextLeft - theme::Space2, height};
    }

    void paintPanel(QPainter &painter) const
    {
        const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        QColor fill;
        if (isChecked())
            fill = theme::color(palette(), Token::SoftAccent);
        else if (isDown() || underMouse())
            fill = theme::color(palette(), Token::SoftSurface);
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        QPen pen(Qt::NoPen);
        if (focused)
            pen = QPen(theme::color(palette(), Token::Accent), 2);
        else if (m_place == Place::Foot)
            pen = QPen(theme::color(palette(), Token::Line), 1);
        painter.setPen(pen);
        const qreal inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset),
                                theme::RadiusControl - inset, theme::RadiusControl - inset);
    }

    QString m_id;
    QString m_icon;
    Place m_place;
    bool m_compact = false;
};

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_brand(new Brand(this))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(Margin, Margin, Margin + 1, 20);
    m_column->setSpacing(theme::Space1);
    m_column->addWidget(m_brand);
    m_column->addSpacing(theme::Space2);
    m_column->addStretch(1);
    setFixedWidth(theme::RailWidth);
}

void NavigationRail::addItem(const QString &id, const QString &icon, const QString &text,
                             const QString &objectName)
{
    auto *item = new Item(id, icon, text, Item::Place::Page, this);
    item->setObjectName(objectName);
    m_items.append(item);
    m_column->insertWidget(static_cast<int>(m_items.size()) + 1, item);
    connectItem(item);
    item->setFocusPolicy(m_items.size() == 1 ? Qt::StrongFocus : Qt::ClickFocus);
}

void NavigationRail::setFooterItem(const QString &id, const QString &icon, const QString &text,
                                   const QString &objectName)
{
    delete m_footer;
    m_footer = new Item(id, icon, text, Item::Place::Foot, this);
    m_footer->setObjectName(objectName);
    m_footer->setFocusPolicy(Qt::StrongFocus);
    m_column->addWidget(m_footer);
    connectItem(m_footer);
}

void NavigationRail::connectItem(Item *item)
{
    item->setCompact(m_compact);
    item->installEventFilter(this);
    connect(item, &QPushButton::clicked, this, [this, item] {
        setCurrent(m_current); // the page decides whether it comes; until then nothing moves
        emit activated(item->id());
    });
}

void NavigationRail::setCurrent(const QString &id)
{
    m_current = id;
    for (Item *item : std::as_const(m_items)) {
        item->setChecked(item->id() == id);
        if (item->id() != id)
            continue;
        const bool keyboard = std::ranges::any_of(std::as_const(m_items), &QWidget::hasFocus);
        setTabStop(item);
        if (keyboard)
            item->setFocus(Qt::OtherFocusReason); // somebody in the rail stays with the page that is open
    }
}

QString NavigationRail::current() const
{
    return m_current;
}

void NavigationRail::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setFixedWidth(compact ? CompactWidth + 1 : theme::RailWidth);
    m_brand->setCompact(compact);
    for (Item *item : std::as_const(m_items))
        item->setCompact(compact);
    if (m_footer != nullptr)
        m_footer->setCompact(compact);
}

bool NavigationRail::isCompact() const
{
    return m_compact;
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto index = static_cast<int>(m_items.indexOf(static_cast<Item *>(watched)));
    const int last = static_cast<int>(m_items.size()) - 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveFocus(index, 1);
        return true;
    case Qt::Key_Up:
        moveFocus(index < 0 ? last + 1 : index, -1);
        return true;
    case Qt::Key_Home:
        moveFocus(-1, 1);
        return true;
    case Qt::Key_End:
        moveFocus(last + 1, -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        static_cast<QPushButton *>(watched)->click();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void NavigationRail::moveFocus(int from, int step)
{
    const int target = from + step;
    if (target < 0 || target >= m_items.size())
        return;
    setTabStop(m_items.at(target));
    m_items.at(target)->setFocus(Qt::TabFocusReason);
}

void NavigationRail::setTabStop(const QAbstractButton *button)
{
    for (Item *item : std::as_const(m_items))
        item->setFocusPolicy(item == button ? Qt::StrongFocus : Qt::ClickFocus);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()),
                     theme::color(palette(), Token::Line));
}

} // namespace secondwind
