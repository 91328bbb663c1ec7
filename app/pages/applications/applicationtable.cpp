// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationtable.h"

#include "app/pages/applications/applicationfilter.h"
#include "app/shell/theme.h"
#include "core/applications/applicationmodel.h"

#include <QHeaderView>
#include <QLocale>
#include <QResizeEvent>
#include <QSet>
#include <QStyledItemDelegate>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int WideFrom = 760; // pixels of width from which every column fits
constexpr int RowPadding = 9;
constexpr int MeasuredRows = 200; // so that thousands of applications do not slow a window being resized

// Ended ones in the quieter ink.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Where the outcome has no column, it takes the place of the stage.
    void setNarrow(bool narrow) { m_narrow = narrow; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize usual = QStyledItemDelegate::sizeHint(option, index);
        return {usual.width(), qMax(usual.height(), option.fontMetrics.height() + 2 * RowPadding)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(ApplicationModel::IsOpenRole).toBool()) {
            const QColor muted = theme::color(option->palette, theme::Token::Muted);
            option->palette.setColor(QPalette::Text, muted);
            option->palette.setColor(QPalette::HighlightedText, muted);
            if (m_narrow && index.column() == ApplicationModel::Stage)
                option->text = index.data(ApplicationModel::OutcomeRole).toString();
        } else if (index.column() == ApplicationModel::Company) {
            option->font.setWeight(QFont::DemiBold);
        }
    }

private:
    bool m_narrow = false;
};

} // namespace

ApplicationTable::ApplicationTable(ApplicationModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_filter(new ApplicationFilter(this))
{
    setObjectName(u"applicationsTable"_s);
    setAccessibleName(tr("Applications"));
    m_filter->setSourceModel(&model);
    setModel(m_filter);
    setItemDelegate(new RowDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setSortingEnabled(true);
    sortByColumn(ApplicationModel::Latest, Qt::DescendingOrder);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    setTabKeyNavigation(false);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ApplicationTable::fitColumns);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &ApplicationTable::fitColumns);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ApplicationTable::fitColumns);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ApplicationTable::fitColumns);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit applicationWanted(index.data(ApplicationModel::IdRole).toString()); });
}

QString ApplicationTable::currentId() const
{
    return currentIndex().data(ApplicationModel::IdRole).toString();
}

void ApplicationTable::goTo(const QString &id)
{
    const int row = m_model.rowOf(id);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model.index(row, 0));
    setCurrentIndex(index.isValid() ? index : m_filter->index(0, 0));
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ApplicationTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

// What the words that stand in the column need, in its first rows; with those that do not the names had no room.
int ApplicationTable::widthOf(int column, int air) const
{
    QFont shown = font();
    if (column == ApplicationModel::Company)
        shown.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(shown);
    QSet<QString> words;
    for (int row = 0; row < qMin(m_filter->rowCount(), MeasuredRows); ++row)
        words.insert(m_filter->index(row, column).data().toString());
    int widest = header()->fontMetrics().horizontalAdvance(m_filter->headerData(column, Qt::Horizontal).toString()) + air;
    for (const QString &each : std::as_const(words))
        widest = qMax(widest, metrics.horizontalAdvance(each) + air);
    return widest;
}

// Days and words of a fixed set take what they need; names share the rest, and what the
// companies do not need is the roles'.
void ApplicationTable::fitColumns()
{
    using Column = ApplicationModel::Column;
    const int width = viewport()->width();
    const bool narrow = width < WideFrom;
    setColumnHidden(Column::Begun, narrow);
    setColumnHidden(Column::Outcome, narrow);
    static_cast<RowDelegate *>(itemDelegate())->setNarrow(narrow);
    const QFontMetrics metrics(font());
    constexpr int air = 26;
    constexpr int arrow = 16;
    // Digits differ in width in some fonts; this is a wide day.
    const int day = qMax(metrics.horizontalAdvance(QLocale().toString(QDate(2000, 4, 4), QLocale::ShortFormat)) + air / 2, header()->fontMetrics().horizontalAdvance(tr("Last step")) + arrow) + air;
    const int stage = widthOf(Column::Stage, air);
    const int outcome = widthOf(Column::Outcome, air);
    // Where it is tight, names keep at least a third of the row and the words are cut.
    const int words = qMin(narrow ? qMax(stage, outcome) : stage + outcome, width * 2 / 3 - (narrow ? day : 2 * day));
    const int forStage = narrow ? words : words * stage / (stage + outcome);
    const int names = width - words - (narrow ? day : 2 * day);
    const int forCompany = qBound(names / 3, widthOf(Column::Company, air), names / 2);
    setColumnWidth(Column::Company, forCompany);
    setColumnWidth(Column::JobRole, names - forCompany);
    setColumnWidth(Column::Stage, forStage);
    setColumnWidth(Column::Begun, day);
    setColumnWidth(Column::Latest, day);
    setColumnWidth(Column::Outcome, words - forStage);
}

} // namespace secondwind
