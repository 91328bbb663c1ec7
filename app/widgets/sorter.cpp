// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sorter.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int ZonePadding = theme::Space3;
constexpr int TileGap = theme::Space2;
constexpr int TilePadding = 12;
constexpr int TileTop = 7;
constexpr int GripRoom = 16; // the dots that say "this can be dragged", and the gap after them
constexpr int SmallestTile = 36;
constexpr int SmallestZone = 140;
constexpr int HintWidth = 200;
constexpr int NarrowestColumn = 176;
constexpr int Hesitation = 24; // wider than a scroll bar, whose coming must not turn the shape back
constexpr int HandPadding = 20;
constexpr auto TextRole = theme::TextRole::Section;
constexpr auto LineRole = theme::TextRole::Body;
constexpr qreal RingWidth = 2.0;
constexpr int EdgeBand = 36; // of the page's view: a statement held there scrolls it
constexpr int EdgeStep = 7;
constexpr int EdgeMilliseconds = 16;

// One of the statements of a list, with the one that lies on top selected.
class AccessibleTile final : public QAccessibleWidget
{
public:
    explicit AccessibleTile(QAbstractButton *tile)
        : QAccessibleWidget(tile, QAccessible::ListItem)
    {
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = tile()->isChecked();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            tile()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton *tile() const
    {
        return qobject_cast<QAbstractButton *>(object());
    }
};

} // namespace

// A statement to take. It is a button that only keyboard and assistive technology press; the
// mouse takes it on top as soon as it goes down, and drags it.
class Sorter::Tile final : public QAbstractButton
{
public:
    Tile(const Item &item, Sorter *sorter)
        : QAbstractButton(sorter)
        , m_sorter(sorter)
        , m_id(item.id)
        , m_words(item.text)
    {
        setObjectName("sorterTile-"_L1 + item.id);
        setAccessibleDescription(item.line);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::OpenHandCursor);
    }

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString words() const { return m_words; }

    void setLifted(bool lifted)
    {
        m_lifted = lifted;
        update();
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        // A place is laid out several times for each size it gets; the text is measured once.
        forgetOtherFont();
        const auto known = m_heights.constFind(width);
        if (known != m_heights.constEnd())
            return *known;
        QTextLayout layout;
        const int height = qMax(
            SmallestTile, qCeil(layOut(layout, width - 2 * TilePadding - GripRoom)) + 2 * TileTop);
        m_heights.insert(width, height);
        return height;
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        forgetOtherFont();
        if (m_naturalWidth < 0) {
            QTextLayout layout;
            layOut(layout, std::numeric_limits<short>::max());
            m_naturalWidth =
                qCeil(layout.lineAt(0).naturalTextWidth()) + 1 + 2 * TilePadding + GripRoom;
        }
        return {m_naturalWidth, heightForWidth(m_naturalWidth)};
    }

    [[nodiscard]] QPixmap picture()
    {
        QPixmap pixmap(size() * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent);
        render(&pixmap, {}, {}, QWidget::DrawChildren);
        return pixmap;
    }

protected:
    void nextCheckState() override { } // being checked says it lies on top; the sorter decides

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPanel(painter);
        const QColor ink = theme::color(palette(), m_lifted ? Token::Muted : Token::Text);
        QTextLayout layout;
        const qreal height = layOut(layout, width() - 2 * TilePadding - GripRoom);
        const QRect words(TilePadding + GripRoom, 0, width() - 2 * TilePadding - GripRoom, 1);
        const int left = QStyle::visualRect(layoutDirection(), rect(), words).left();
        painter.setPen(ink);
        layout.draw(&painter, QPointF(left, qRound((this->height() - height) / 2)));
        paintGrip(painter);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QAbstractButton::focusInEvent(event);
        m_sorter->setCurrent(this);
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() != Qt::LeftButton) {
            event->ignore();
            return;
        }
        m_pressedAt = event->position().toPoint();
        m_sorter->setCurrent(this);
    }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        const QPoint way = event->position().toPoint() - m_pressedAt;
        if (event->buttons().testFlag(Qt::LeftButton)
            && way.manhattanLength() >= QApplication::startDragDistance()) {
            m_sorter->lift(this, m_pressedAt);
        }
    }

    void mouseReleaseEvent(QMouseEvent *) override { }

    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->isAutoRepeat())
                click();
            break;
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
            m_sorter->moveFocus(this, event->key());
            break;
        default:
            event->ignore(); // the sorter knows the rest
            break;
        }
    }

private:
    void forgetOtherFont() const
    {
        if (m_measuredFont == font())
            return;
        m_measuredFont = font();
        m_heights.clear();
        m_naturalWidth = -1;
    }

    qreal layOut(QTextLayout &layout, int width) const
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(m_words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)
                            | Qt::AlignAbsolute);
        layout.setText(m_words);
        layout.setFont(font());
        layout.setTextOption(option);
        qreal y = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(qMax(1, width));
            line.setPosition(QPointF(0, y));
            y += line.height();
        }
        layout.endLayout();
        return y;
    }

    void paintPanel(QPainter &painter) const
    {
        const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        const QColor accent = theme::color(palette(), Token::Accent);
        const qreal radius = theme::RadiusControl;
        QRectF area = rect();
        if (m_lifted) { // what is left of it while it is carried
            painter.setPen(QPen(theme::color(palette(), Token::Muted), 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
            return;
        }
        painter.setBrush(theme::color(palette(), isChecked() ? Token::SoftAccent : Token::Surface));
        if (focused) {
            painter.setPen(Qt::NoPen);
            const qreal gap = RingWidth + 1.5;
            painter.drawRoundedRect(area.adjusted(gap, gap, -gap, -gap), radius - gap + 1,
                                    radius - gap + 1);
            painter.setBrush(Qt::NoBrush);
        }
        const Token border = underMouse() ? Token::Muted : Token::Line;
        const bool strong = focused || isChecked();
        const qreal width = focused ? RingWidth : strong ? 1.5 : 1.0;
        painter.setPen(QPen(strong ? accent : theme::color(palette(), border), width));
        area.adjust(width / 2, width / 2, -width / 2, -width / 2);
        painter.drawRoundedRect(area, radius - width / 2, radius - width / 2);
    }

    void paintGrip(QPainter &painter) const
    {
        constexpr qreal Step = 4.5;
        QColor ink = theme::color(palette(), Token::Muted);
        ink.setAlphaF(underMouse() || isChecked() ? 1.0F : 0.55F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const QRect place(TilePadding, 0, 6, height());
        const QRectF grip = QStyle::visualRect(layoutDirection(), rect(), place);
        for (int i = 0; i < 6; ++i) {
            const QPointF offset((i % 2 - 0.5) * Step, (i / 2 - 1) * Step);
            painter.drawEllipse(grip.center() + offset, 1.1, 1.1);
        }
    }

    Sorter *m_sorter;
    QString m_id;
    QString m_words;
    QPoint m_pressedAt;
    bool m_lifted = false;
    mutable QFont m_measuredFont;
    mutable QHash<int, int> m_heights; // by width
    mutable int m_naturalWidth = -1;
};

// A place: its title, how many statements lie there, and the statements.
class Sorter::Zone final : public QWidget
{
public:
    Zone(const QString &bucket, Sorter *sorter)
        : QWidget(sorter)
        , m_sorter(sorter)
        , m_bucket(bucket)
        , m_title(makeLabel({}, theme::TextRole::SmallStrong, this))
        , m_count(makeLabel({}, theme::TextRole::Small, this))
        , m_empty(makeLabel({}, theme::TextRole::Small, this))
    {
        setObjectName(bucket.isEmpty() ? u"sorterUnsorted"_s : "sorterPlace-"_L1 + bucket);
        setAcceptDrops(true);
        m_count->setWordWrap(false);
        setLabelTone(m_count, LabelTone::Muted);
        setLabelTone(m_empty, LabelTone::Muted);
        // Its height for a width is the only height it asks for: what it would need in a width it
        // never has must not make the page longer.
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] QString bucket() const { return m_bucket; }
    [[nodiscard]] QList<Tile *> tiles() const { return m_tiles; }

    void setWords(const QString &title, const QString &whenEmpty)
    {
        m_title->setText(title);
        m_empty->setText(whenEmpty);
        refresh();
    }

    void setTiles(const QList<Tile *> &tiles)
    {
        m_tiles = tiles;
        for (Tile *tile : tiles) {
            if (tile->parentWidget() == this)
                continue;
            tile->setParent(this);
            tile->show();
        }
        m_count->setText(locale().toString(tiles.size()));
        m_empty->setVisible(tiles.isEmpty());
        refresh();
    }

    void setShape(Shape shape)
    {
        m_shape = shape;
        refresh();
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(width, false); }
    [[nodiscard]] QSize sizeHint() const override { return {HintWidth, heightForWidth(HintWidth)}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        // A column gives way at once; the sorter turns columns into rows before they get narrow.
        const int width = m_shape == Shape::Columns ? 1 : SmallestZone;
        return {width, 2 * ZonePadding + SmallestTile};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        arrange(width(), true);
    }

    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
            refresh();
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(theme::color(palette(), Token::Line), 1);
        QBrush fill(Qt::NoBrush);
        if (!m_bucket.isEmpty())
            fill = theme::color(palette(), Token::SoftSurface);
        if (m_isOver) {
            pen = QPen(theme::color(palette(), Token::Accent), RingWidth);
            fill = theme::color(palette(), Token::SoftAccent);
        } else if (m_sorter->m_dragging) {
            QColor ink = theme::color(palette(), Token::Muted);
            ink.setAlphaF(0.6F);
            pen = QPen(ink, 1, Qt::DashLine);
        } else if (!m_bucket.isEmpty()) {
            pen = QPen(Qt::NoPen);
        }
        const qreal half = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half),
                                theme::RadiusCard - half, theme::RadiusCard - half);
    }

    void dragEnterEvent(QDragEnterEvent *event) override
    {
        setOver(m_sorter->tileIn(event->mimeData()) != nullptr);
        event->setAccepted(m_isOver);
    }

    void dragMoveEvent(QDragMoveEvent *event) override
    {
        event->setAccepted(m_isOver);
        m_sorter->followDrag(mapToGlobal(event->position().toPoint()));
    }

    void dragLeaveEvent(QDragLeaveEvent *) override { setOver(false); }

    void dropEvent(QDropEvent *event) override
    {
        setOver(false);
        Tile *tile = m_sorter->tileIn(event->mimeData());
        if (!tile)
            return;
        event->setDropAction(Qt::MoveAction);
        event->accept();
        m_sorter->dropAt(mapToGlobal(event->position().toPoint()), tile);
    }

private:
    void setOver(bool over)
    {
        m_isOver = over;
        update();
    }

    void refresh()
    {
        setAccessibleName(
            tr("%1: %2", "place, number of statements").arg(m_title->text(), m_count->text()));
        updateGeometry();
        arrange(width(), true);
        update();
    }

    // Returns the height it takes; moves nothing unless asked to.
    int arrange(int width, bool place) const
    {
        const auto put = [this, place](QWidget *widget, const QRect &where) {
            if (place)
                widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
        };
        const int room = width - 2 * ZonePadding;
        const QSize count = m_count->sizeHint();
        const int titleWidth = room - count.width() - theme::Space2;
        const int titleHeight = qMax(m_title->heightForWidth(titleWidth), count.height());
        put(m_title, {ZonePadding, ZonePadding, titleWidth, titleHeight});
        put(m_count,
            {width - ZonePadding - count.width(), ZonePadding, count.width(), count.height()});
        int x = 0;
        int y = ZonePadding + titleHeight + theme::Space2;
        if (m_tiles.isEmpty()) {
            const int height = m_empty->heightForWidth(room);
            put(m_empty, {ZonePadding, y, room, height});
            // As tall as with one statement: the first one pushes nothing away.
            return y + qMax(height, SmallestTile) + ZonePadding;
        }
        int rowHeight = 0;
        for (Tile *tile : m_tiles) {
            const int tileWidth =
                m_shape == Shape::Columns ? room : qMin(tile->sizeHint().width(), room);
            if (x > 0 && x + tileWidth > room) {
                x = 0;
                y += rowHeight + TileGap;
                rowHeight = 0;
            }
            const int height = tile->heightForWidth(tileWidth);
            put(tile, {ZonePadding + x, y, tileWidth, height});
            x += tileWidth + TileGap;
            rowHeight = qMax(rowHeight, height);
        }
        return y + rowHeight + ZonePadding;
    }

    Sorter *m_sorter;
    QString m_bucket; // empty: what is not sorted
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_empty;
    QList<Tile *> m_tiles;
    Shape m_shape = Shape::Rows;
    bool m_isOver = false;
};

Sorter::Sorter(QWidget *parent)
    : QWidget(parent)
    , m_hand(new Card(CardKind::Plain, this))
    , m_text(makeLabel({}, TextRole, m_hand))
    , m_line(makeLabel({}, LineRole, m_hand))
    , m_choice(new ChipGroup(ChipGroup::Selection::SingleOptional, m_hand))
    , m_hint(makeLabel({}, theme::TextRole::Small, m_hand))
    , m_places(new QWidget(this))
    , m_grid(new QGridLayout(m_places))
    , m_said(makeLabel({}, theme::TextRole::Small, this))
{
    static const bool installed = [] {
        QAccessible::installFactory(&Sorter::makeInterface);
        return true;
    }();
    Q_UNUSED(installed)

    m_hand->setObjectName(u"sorterHand"_s);
    m_hand->setCursor(Qt::OpenHandCursor);
    m_hand->setContentsMargins(HandPadding, theme::Space4, HandPadding, theme::Space4);
    m_text->setObjectName(u"sorterText"_s);
    m_line->setObjectName(u"sorterLine"_s);
    m_line->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_choice->setObjectName(u"sorterChoice"_s);
    m_said->setObjectName(u"sorterSaid"_s);
    m_said->setMinimumHeight(m_said->fontMetrics().height()); // words come later without a push
    for (QLabel *label : {m_line, m_hint, m_said})
        setLabelTone(label, LabelTone::Muted);

    auto *hand = new QVBoxLayout(m_hand);
    hand->setContentsMargins(0, 0, 0, 0);
    hand->setSpacing(theme::Space1);
    hand->addWidget(m_text);
    hand->addWidget(m_line);
    hand->addSpacing(theme::Space2);
    hand->addWidget(m_choice);
    hand->addSpacing(theme::Space1);
    hand->addWidget(m_hint);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(theme::Space3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    column->addWidget(m_hand);
    column->addWidget(m_places);
    column->addWidget(m_said);

    setAcceptDrops(true);
    m_edgeTimer.setInterval(EdgeMilliseconds);
    connect(&m_edgeTimer, &QTimer::timeout, this, [this] {
        for (QWidget *at = this; at; at = at->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(at)) {
                QScrollBar *bar = area->verticalScrollBar();
                bar->setValue(bar->value() + m_edgeStep);
                return;
            }
        }
    });
    connect(m_choice, &ChipGroup::selectionChanged, this, [this](const QStringList &chosen) {
        if (m_current)
            moveTo(m_current, chosen.value(0));
    });
    rebuild();
}

void Sorter::setBuckets(const QList<Chip> &buckets)
{
    m_buckets = buckets;
    rebuild();
}

void Sorter::setItems(const QList<Item> &items)
{
    m_items = items;
    rebuild();
}

QHash<QString, QString> Sorter::buckets() const
{
    return m_sorted;
}

void Sorter::setSorted(const QHash<QString, QString> &sorted)
{
    m_sorted = sorted;
    distribute();
    showHand();
}

QAccessibleInterface *Sorter::makeInterface(const QString &, QObject *object)
{
    if (auto *tile = dynamic_cast<Tile *>(object))
        return new AccessibleTile(tile);
    if (auto *zone = dynamic_cast<Zone *>(object))
        return new QAccessibleWidget(zone, QAccessible::List);
    return nullptr;
}

void Sorter::rebuild()
{
    qDeleteAll(m_tiles);
    m_tiles.clear();
    qDeleteAll(m_zones);
    m_zones.clear();
    m_current = nullptr;
    const bool usable = !m_buckets.isEmpty() && !m_items.isEmpty();
    m_hand->setVisible(usable);
    m_places->setVisible(usable);
    m_said->setVisible(usable);
    if (!usable)
        return;
    m_zones.append(new Zone(QString(), this));
    m_zones.constFirst()->setWords(tr("Not sorted"), tr("Nothing is left here."));
    for (const Chip &bucket : std::as_const(m_buckets)) {
        m_zones.append(new Zone(bucket.id, this));
        m_zones.constLast()->setWords(bucket.text, tr("Nothing here yet."));
    }
    for (const Item &item : std::as_const(m_items)) {
        auto *tile = new Tile(item, this);
        connect(tile, &Tile::clicked, this, [this, tile] {
            setCurrent(tile);
            m_choice->setFocus(Qt::TabFocusReason);
        });
        m_tiles.append(tile);
    }
    // After the statements: the Tab key goes on to the newest, and one takes before one puts.
    fillChoice();
    placeBuckets();
    distribute();
    fitHand();
    setCurrent(nextUnsorted(m_tiles.constLast()));
}

void Sorter::fillChoice()
{
    QList<Chip> chips = m_buckets;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        if (chips.at(i).description.isEmpty())
            chips[i].description = tr("Key %1").arg(locale().toString(i + 1));
    }
    m_choice->setChips(chips);
    m_hint->setText(tr("Drag it, choose a button, or press 1 to %1; 0 takes it back.")
                        .arg(locale().toString(m_buckets.size())));
}

// Puts every statement where it belongs and says so in its name.
void Sorter::distribute()
{
    for (Zone *zone : std::as_const(m_zones)) {
        QList<Tile *> tiles;
        for (Tile *tile : std::as_const(m_tiles)) {
            if (placeOf(tile->id()) != zone->bucket())
                continue;
            tiles.append(tile);
            tile->setAccessibleName(
                zone->bucket().isEmpty()
                    ? tr("%1, not sorted").arg(tile->words())
                    : tr("%1, in “%2”", "statement, place").arg(tile->words(), titleOf(zone->bucket())));
        }
        zone->setTiles(tiles);
    }
}

void Sorter::placeBuckets()
{
    const bool columns = m_shape == Shape::Columns;
    int index = 0;
    for (Zone *zone : std::as_const(m_zones)) {
        const bool isPlace = !zone->bucket().isEmpty();
        m_grid->removeWidget(zone);
        if (!isPlace)
            m_grid->addWidget(zone, 0, 0, 1, columns ? static_cast<int>(m_buckets.size()) : 1);
        else if (columns)
            m_grid->addWidget(zone, 1, index++);
        else
            m_grid->addWidget(zone, ++index, 0);
        zone->setShape(isPlace ? m_shape : Shape::Rows);
    }
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i == 0 || (columns && i < m_buckets.size()) ? 1 : 0);
}

// The hand is as tall as its longest statement, so that its buttons stay where they are.
void Sorter::fitHand()
{
    const int room = width() - 2 * HandPadding;
    const auto fit = [this, room](QLabel *label, theme::TextRole role, QString Item::*words) {
        const std::unique_ptr<QLabel> measure(makeLabel({}, role));
        int height = 0;
        for (const Item &item : std::as_const(m_items)) {
            if ((item.*words).isEmpty())
                continue;
            measure->setText(item.*words);
            height = qMax(height, measure->heightForWidth(room));
        }
        label->setVisible(height > 0);
        label->setMinimumHeight(height);
    };
    fit(m_text, TextRole, &Item::text);
    fit(m_line, LineRole, &Item::line);
}

void Sorter::showHand()
{
    const Item *item = itemOf(m_current);
    if (!item)
        return;
    m_text->setText(item->text);
    m_line->setText(item->line);
    const QString place = placeOf(item->id);
    m_choice->setAccessibleName(item->text);
    m_choice->nameChipsAfter(item->text);
    m_choice->setSelected(place.isEmpty() ? QStringList() : QStringList(place));
}

void Sorter::setCurrent(Tile *tile)
{
    if (m_current != tile) {
        m_current = tile;
        for (Tile *each : std::as_const(m_tiles)) {
            each->setChecked(each == tile);
            each->setFocusPolicy(each == tile ? Qt::StrongFocus : Qt::ClickFocus);
        }
        setFocusProxy(tile);
    }
    showHand();
}

void Sorter::moveTo(Tile *tile, const QString &bucket)
{
    const QString before = placeOf(tile->id());
    if (bucket == before)
        return;
    if (bucket.isEmpty())
        m_sorted.remove(tile->id());
    else
        m_sorted.insert(tile->id(), bucket);
    const bool onTile = std::ranges::any_of(std::as_const(m_tiles), &Tile::hasFocus);
    distribute();
    // From the unsorted ones it goes on to the next; somebody who moves one about stays with it.
    setCurrent(before.isEmpty() ? nextUnsorted(tile) : tile);
    if (onTile)
        m_current->setFocus(Qt::OtherFocusReason);
    say(bucket.isEmpty() ? tr("%1: not sorted any more.").arg(tile->words())
                         : tr("%1: now in “%2”.", "statement, place")
                               .arg(tile->words(), titleOf(bucket)));
    emit sorted(tile->id(), bucket);
}

void Sorter::say(const QString &text)
{
    m_said->setText(text);
    m_said->setAccessibleName(text);
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// Left and right go through all statements in their order, up and down to the nearest one.
void Sorter::moveFocus(const Tile *from, int key)
{
    const QList<Tile *> tiles = tilesInOrder();
    const qsizetype last = tiles.size() - 1;
    const qsizetype at = tiles.indexOf(from);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    Tile *target = nullptr;
    if (key == Qt::Key_Home) {
        target = tiles.constFirst();
    } else if (key == Qt::Key_End) {
        target = tiles.constLast();
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const bool forward = (key == Qt::Key_Right) != mirrored;
        target = tiles.at((at + (forward ? 1 : last)) % (last + 1));
    } else {
        const auto areaOf = [this](const Tile *tile) {
            return QRect(tile->mapTo(this, QPoint()), tile->size());
        };
        const QRect here = areaOf(from);
        int nearest = std::numeric_limits<int>::max();
        for (Tile *tile : tiles) {
            const QRect there = areaOf(tile);
            const int down =
                key == Qt::Key_Down ? there.top() - here.bottom() : here.top() - there.bottom();
            // A row further away is worse than a step to the side.
            const int distance = 3 * down + qAbs(there.left() - here.left());
            if (tile != from && down > 0 && distance < nearest) {
                nearest = distance;
                target = tile;
            }
        }
    }
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

void Sorter::lift(Tile *tile, const QPoint &grip)
{
    auto *carried = new QMimeData;
    carried->setData(QString::fromLatin1(MimeType), tile->id().toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(tile->picture());
    drag->setHotSpot(grip);
    const auto setDragging = [this](bool dragging) {
        m_dragging = dragging;
        for (Zone *zone : std::as_const(m_zones))
            zone->update();
    };
    const QPointer<Tile> lifted(tile);
    const QPointer<Sorter> alive(this);
    tile->setLifted(true);
    setDragging(true);
    drag->exec(Qt::MoveAction); // other events run meanwhile; the page may even be gone after it
    if (lifted)
        lifted->setLifted(false);
    if (alive) {
        m_edgeTimer.stop();
        setDragging(false);
    }
}

// The page may have scrolled under a pointer at rest, so the place is looked up once more.
void Sorter::dropAt(const QPoint &global, Tile *tile)
{
    m_edgeTimer.stop();
    for (Zone *zone : std::as_const(m_zones)) {
        if (zone->rect().contains(zone->mapFromGlobal(global))) {
            moveTo(tile, zone->bucket());
            return;
        }
    }
}

void Sorter::followDrag(const QPoint &global)
{
    m_edgeStep = 0;
    for (QWidget *at = this; at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at)) {
            const int y = area->viewport()->mapFromGlobal(global).y();
            const bool below = y > area->viewport()->height() - EdgeBand;
            m_edgeStep = y < EdgeBand ? -EdgeStep : below ? EdgeStep : 0;
            break;
        }
    }
    if (m_edgeStep == 0)
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start();
}

Sorter::Tile *Sorter::tileIn(const QMimeData *carried) const
{
    const QString id = QString::fromUtf8(carried->data(QString::fromLatin1(MimeType)));
    const auto tile = std::ranges::find(m_tiles, id, &Tile::id);
    return tile == m_tiles.cend() ? nullptr : *tile;
}

// Itself where none is left.
Sorter::Tile *Sorter::nextUnsorted(Tile *after) const
{
    const qsizetype start = m_tiles.indexOf(after);
    for (qsizetype i = 1; i <= m_tiles.size(); ++i) {
        Tile *tile = m_tiles.at((start + i) % m_tiles.size());
        if (placeOf(tile->id()).isEmpty())
            return tile;
    }
    return after;
}

QList<Sorter::Tile *> Sorter::tilesInOrder() const
{
    QList<Tile *> tiles;
    for (const Zone *zone : m_zones)
        tiles += zone->tiles();
    return tiles;
}

const Sorter::Item *Sorter::itemOf(const Tile *tile) const
{
    const qsizetype index = m_tiles.indexOf(tile);
    return index < 0 ? nullptr : &m_items.at(index);
}

QString Sorter::placeOf(const QString &item) const
{
    const QString place = m_sorted.value(item);
    const bool known = std::ranges::find(m_buckets, place, &Chip::id) != m_buckets.cend();
    return known ? place : QString();
}

QString Sorter::titleOf(const QString &bucket) const
{
    const auto place = std::ranges::find(m_buckets, bucket, &Chip::id);
    return place == m_buckets.cend() ? QString() : place->text;
}

void Sorter::keyPressEvent(QKeyEvent *event)
{
    // Some keyboards have their digits above Shift, many a second time on a keypad.
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const int key = event->key();
    const int number = key - Qt::Key_0;
    const bool back = key == Qt::Key_0 || key == Qt::Key_Backspace || key == Qt::Key_Delete;
    const bool there = number >= 1 && number <= qMin(9, static_cast<int>(m_buckets.size()));
    if (!m_current || modifiers != Qt::NoModifier || (!back && !there)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat()) // a key held too long sorts one statement, not all
        moveTo(m_current, back ? QString() : m_buckets.at(number - 1).id);
}

// A press on the hand comes through to here; what lies there can be dragged like its tile.
void Sorter::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    m_handPressed =
        event->button() == Qt::LeftButton && m_current && m_hand->geometry().contains(place);
    m_pressedAt = place;
    event->setAccepted(m_handPressed);
}

void Sorter::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (!m_handPressed || !m_current || way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_handPressed = false;
    lift(m_current, QPoint(TilePadding + GripRoom, m_current->height() / 2));
}

void Sorter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_tiles.isEmpty())
        return;
    const auto count = static_cast<int>(m_buckets.size());
    const int wanted = count * NarrowestColumn + (count - 1) * theme::Space3;
    const bool wasColumns = m_shape == Shape::Columns;
    const bool columns = width() >= wanted + (wasColumns ? 0 : Hesitation);
    if (columns != wasColumns) {
        m_shape = columns ? Shape::Columns : Shape::Rows;
        placeBuckets();
    }
    fitHand();
}

void Sorter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    else if (event->type() == QEvent::FontChange)
        fitHand();
}

// Between the places nothing can be dropped, but a drag goes on over it and may scroll the page.
void Sorter::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(tileIn(event->mimeData()) != nullptr);
}

void Sorter::dragMoveEvent(QDragMoveEvent *event)
{
    event->ignore();
    followDrag(mapToGlobal(event->position().toPoint()));
}

} // namespace secondwind
