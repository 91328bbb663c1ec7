// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationboard.h"

#include "app/pages/applications/applicationfilter.h"
#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "app/widgets/listlines.h"
#include "core/applications/applicationmodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowestColumn = 176;
constexpr int CardGap = 8;

class CardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QStyleOptionViewItem card = option;
        card.rect = option.rect.adjusted(0, 0, 0, -CardGap);
        painter->setPen(QPen(theme::color(option.palette, theme::Token::Line), 1));
        painter->setBrush(theme::color(option.palette, theme::Token::Surface));
        painter->drawRoundedRect(QRectF(card.rect).adjusted(0.5, 0.5, -0.5, -0.5), theme::RadiusControl, theme::RadiusControl);
        listlines::paintPanel(*painter, card);
        listlines::paint(*painter, card, lines(index, option.font));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {2 * listlines::Padding, listlines::heightOf(lines(index, option.font)) + 2 * listlines::Padding + CardGap};
    }

private:
    [[nodiscard]] static QList<listlines::Line> lines(const QModelIndex &index, const QFont &base)
    {
        using theme::TextRole;
        using theme::Token;
        const QString outcome = index.data(ApplicationModel::OutcomeRole).toString();
        const QString day = QLocale().toString(index.data(ApplicationModel::LatestRole).toDate(), QLocale::ShortFormat);
        const QString role = index.siblingAtColumn(ApplicationModel::JobRole).data().toString();
        return {{index.data().toString(), theme::font(TextRole::Strong, base), outcome.isEmpty() ? Token::Text : Token::Muted},
                {role, theme::font(TextRole::Body, base), outcome.isEmpty() ? Token::Text : Token::Muted},
                {outcome.isEmpty() ? ApplicationBoard::tr("since %1", "day").arg(day) : ApplicationBoard::tr("%1, %2", "outcome, day").arg(outcome, day),
                 theme::font(TextRole::Small, base), Token::Muted}};
    }
};

} // namespace

ApplicationBoard::ApplicationBoard(ApplicationModel &model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
{
    setObjectName(u"applicationsBoard"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::Space3);
    setWidget(content);
    content->setAutoFillBackground(false);
    for (const ApplicationStage stage : allStages())
        addColumn(stageName(stage), u"board-"_s + stageId(stage), stage);
    addColumn(tr("Ended"), u"board-ended"_s, std::nullopt);
    showColumns();
    refreshCounts();
}

void ApplicationBoard::addColumn(const QString &name, const QString &objectName, std::optional<ApplicationStage> stage)
{
    auto *area = new QWidget(widget());
    area->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the stretch decides
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    auto *heading = makeLabel(name, theme::TextRole::SmallStrong, area);
    heading->setWordWrap(false);
    auto *count = makeLabel({}, theme::TextRole::Small, area);
    setLabelTone(count, LabelTone::Muted);
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(count);
    column->addLayout(top);

    auto *filter = new ApplicationFilter(this);
    if (stage)
        filter->setStage(*stage);
    else
        filter->setShows(ApplicationFilter::Shows::OnlyEnded);
    filter->setSourceModel(&m_model);
    filter->sort(ApplicationModel::Latest, Qt::DescendingOrder);
    auto *list = new QListView(area);
    list->setObjectName(objectName);
    list->setModel(filter);
    list->setModelColumn(ApplicationModel::Company);
    list->setItemDelegate(new CardDelegate(list));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->viewport()->setAutoFillBackground(false);
    list->setDragDropMode(stage ? QAbstractItemView::DragDrop : QAbstractItemView::NoDragDrop);
    list->setDefaultDropAction(Qt::CopyAction);
    list->setDropIndicatorShown(false);
    list->installEventFilter(this);
    column->addWidget(list, 1);
    m_row->addWidget(area);
    m_columns.append({area, count, list, filter, name});

    connect(list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit applicationWanted(index.data(ApplicationModel::IdRole).toString()); });
    connect(filter, &ApplicationFilter::dropped, this, &ApplicationBoard::moveWanted, Qt::QueuedConnection);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(filter, changed, this, &ApplicationBoard::refreshCounts);
    connect(filter, &QAbstractItemModel::modelReset, this, &ApplicationBoard::refreshCounts);
    connect(filter, &QAbstractItemModel::layoutChanged, this, &ApplicationBoard::refreshCounts);
}

void ApplicationBoard::setSearch(const QString &typed)
{
    m_searching = !typed.trimmed().isEmpty();
    for (const Column &each : std::as_const(m_columns))
        each.filter->setSearch(typed);
    showColumns();
}

void ApplicationBoard::setEndedShown(bool shown)
{
    m_endedShown = shown;
    showColumns();
}

void ApplicationBoard::showColumns()
{
    m_columns.constLast().area->setVisible(m_endedShown || m_searching);
}

void ApplicationBoard::refreshCounts()
{
    for (const Column &each : std::as_const(m_columns)) {
        const int count = each.filter->rowCount();
        each.count->setText(count == 0 ? QString() : QLocale().toString(count));
        // Names need the room that a heading alone does not.
        m_row->setStretchFactor(each.area, count == 0 ? 2 : 3);
        each.area->setMinimumWidth(count == 0 ? each.area->layout()->minimumSize().width() : NarrowestColumn);
        each.list->setAccessibleName(tr("%1, %n applications", "stage", count).arg(each.name));
    }
}

qsizetype ApplicationBoard::columnOf(const QObject *list) const
{
    const auto it = std::ranges::find(m_columns, list, &Column::list);
    return it == m_columns.end() ? -1 : std::distance(m_columns.begin(), it);
}

QString ApplicationBoard::currentId() const
{
    for (const Column &each : m_columns) {
        if (each.list->hasFocus())
            return each.list->currentIndex().data(ApplicationModel::IdRole).toString();
    }
    return {};
}

void ApplicationBoard::goTo(const QString &id)
{
    const int row = m_model.rowOf(id);
    for (const Column &each : std::as_const(m_columns)) {
        const QModelIndex index = row < 0 ? QModelIndex() : each.filter->mapFromSource(m_model.index(row, 0));
        if (!index.isValid() || each.area->isHidden())
            continue;
        each.list->setCurrentIndex(index);
        each.list->setFocus();
        ensureWidgetVisible(each.area);
        return;
    }
    for (const Column &each : std::as_const(m_columns)) {
        if (each.filter->rowCount() > 0 && !each.area->isHidden()) {
            each.list->setCurrentIndex(each.filter->index(0, 0));
            each.list->setFocus();
            return;
        }
    }
}

bool ApplicationBoard::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype column = columnOf(watched);
    if (column < 0)
        return QScrollArea::eventFilter(watched, event);
    QListView *list = m_columns.at(column).list;
    if (event->type() == QEvent::FocusIn && !list->currentIndex().isValid())
        list->setCurrentIndex(list->model()->index(0, 0));
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(m_columns.at(column).area, 0, 0);
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->key() != Qt::Key_Left && key->key() != Qt::Key_Right)
        return false;
    const bool forward = (key->key() == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
    if (key->modifiers() & Qt::ControlModifier)
        shift(list, forward ? 1 : -1);
    else
        walk(list, forward ? 1 : -1);
    return true;
}

// To the next column that holds cards.
void ApplicationBoard::walk(QListView *from, int step)
{
    const int row = from->currentIndex().row();
    for (qsizetype at = columnOf(from) + step; at >= 0 && at < m_columns.size(); at += step) {
        const Column &column = m_columns.at(at);
        const int count = column.filter->rowCount();
        if (count == 0 || column.area->isHidden())
            continue;
        column.list->setCurrentIndex(column.filter->index(std::clamp(row, 0, count - 1), 0));
        column.list->setFocus();
        return;
    }
}

void ApplicationBoard::shift(QListView *from, int step)
{
    const qsizetype to = columnOf(from) + step;
    if (to < 0 || to >= m_columns.size() || !from->currentIndex().isValid())
        return;
    const auto stage = m_columns.at(to).filter->stage();
    const bool ended = !m_columns.at(columnOf(from)).filter->stage();
    if (stage && !ended)
        emit moveWanted(from->currentIndex().data(ApplicationModel::IdRole).toString(), *stage);
}

} // namespace secondwind
