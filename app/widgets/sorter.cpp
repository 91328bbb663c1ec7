// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sorter.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

class Sorter::Row final : public QWidget
{
public:
    Row(const Item &item, const QList<Chip> &buckets, QWidget *parent)
        : QWidget(parent)
        , m_id(item.id)
        , m_choice(new ChipGroup(ChipGroup::Selection::SingleOptional, this))
    {
        setObjectName("sorterRow-"_L1 + item.id);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addStretch();
        words->addWidget(makeLabel(item.text, theme::TextRole::Body, this));
        if (!item.line.isEmpty()) {
            QLabel *line = makeLabel(item.line, theme::TextRole::Small, this);
            setLabelTone(line, LabelTone::Muted);
            words->addWidget(line);
        }
        words->addStretch();

        m_choice->setObjectName("sorterChoice-"_L1 + item.id);
        m_choice->setAccessibleName(item.text);
        m_choice->setChips(buckets);
        m_choice->nameChipsAfter(item.text);

        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 10, 0, 10);
        row->setSpacing(theme::Space4);
        row->addLayout(words, 1);
        row->addWidget(m_choice, 0, Qt::AlignVCenter);
    }

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] ChipGroup *choice() const { return m_choice; }

private:
    QString m_id;
    ChipGroup *m_choice;
};

Sorter::Sorter(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
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
    for (Row *row : std::as_const(m_rows)) {
        const QString bucket = m_sorted.value(row->id());
        row->choice()->setSelected(bucket.isEmpty() ? QStringList() : QStringList(bucket));
    }
}

void Sorter::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    if (m_buckets.isEmpty())
        return;
    for (const Item &item : std::as_const(m_items)) {
        if (!m_rows.isEmpty()) {
            auto *line = new QFrame(this);
            line->setFrameShape(QFrame::HLine);
            line->setFixedHeight(1);
            m_layout->addWidget(line);
        }
        auto *row = new Row(item, m_buckets, this);
        connect(row->choice(), &ChipGroup::selectionChanged, this,
                [this, id = item.id](const QStringList &chosen) {
                    const QString bucket = chosen.value(0);
                    if (bucket.isEmpty())
                        m_sorted.remove(id);
                    else
                        m_sorted.insert(id, bucket);
                    emit sorted(id, bucket);
                });
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    setSorted(m_sorted);
}

} // namespace secondwind
