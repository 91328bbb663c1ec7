// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sorter.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/sorter_p.h"
#include "app/widgets/taborder.h"

#include <QAccessibleWidget>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowestColumn = 176;
constexpr int Hesitation = 24; // wider than a scroll bar, whose coming must not turn the shape back
constexpr int HandPadding = 20;
constexpr auto TextRole = theme::TextRole::Section;
constexpr auto LineRole = theme::TextRole::Body;
constexpr int EdgeMilliseconds = 16;

} // namespace

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

Sorter::~Sorter() = default;

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
    fillChoice();
    placeBuckets();
    distribute();
    fillMeasures();
    fitHand();
    setTabOrderInside(m_tiles.constLast(), m_choice); // one takes before one puts
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
                    ? tr("%1, not sorted").arg(tile->text())
                    : tr("%1, in “%2”", "statement, place").arg(tile->text(), titleOf(zone->bucket())));
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

// The words of every statement, as the hand shows them, to be measured for each width it gets.
void Sorter::fillMeasures()
{
    const auto fill = [this](Measures &measures, theme::TextRole role, QString Item::*words) {
        measures.clear();
        for (const Item &item : std::as_const(m_items)) {
            if (!(item.*words).isEmpty())
                measures.emplace_back(makeLabel(item.*words, role));
        }
    };
    fill(m_texts, TextRole, &Item::text);
    fill(m_lines, LineRole, &Item::line);
}

// The hand is as tall as its longest statement, so that its buttons stay where they are.
void Sorter::fitHand()
{
    const int room = width() - 2 * HandPadding;
    const auto fit = [room](QLabel *label, const Measures &measures) {
        int height = 0;
        for (const auto &measure : measures)
            height = qMax(height, measure->heightForWidth(room));
        label->setVisible(height > 0);
        label->setMinimumHeight(height);
    };
    fit(m_text, m_texts);
    fit(m_line, m_lines);
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
    say(bucket.isEmpty() ? tr("%1: not sorted any more.").arg(tile->text())
                         : tr("%1: now in “%2”.", "statement, place")
                               .arg(tile->text(), titleOf(bucket)));
    emit sorted(tile->id(), bucket);
}

void Sorter::say(const QString &text)
{
    m_said->setText(text);
    m_said->setAccessibleName(text);
    announce(m_said);
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
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    } else if (event->type() == QEvent::FontChange) {
        fillMeasures();
        fitHand();
    }
}

} // namespace secondwind
