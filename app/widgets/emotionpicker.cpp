// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/emotionpicker.h"

#include "app/shell/theme.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/percentslider.h"
#include "app/widgets/taborder.h"
#include "core/content/catalogue.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

EmotionPicker::EmotionPicker(const Catalogue &catalogue, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_name(name)
    , m_chips(new ChipGroup(ChipGroup::Selection::Multiple, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    m_chips->setObjectName(name + u".chips"_s);
    QList<Chip> chips;
    for (const Emotion &emotion : catalogue.emotions())
        chips.append({emotion.id, emotion.name, emotion.line});
    m_chips->setChips(chips);
    column->addWidget(m_chips);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme::Space3);
    column->addLayout(m_rows);
    setFocusProxy(m_chips);
    connect(m_chips, &ChipGroup::selectionChanged, this, &EmotionPicker::choose);
}

void EmotionPicker::setLabel(const QString &label)
{
    m_chips->setAccessibleName(label);
}

void EmotionPicker::setVisibleLimit(int limit)
{
    m_chips->setVisibleLimit(limit);
}

void EmotionPicker::setUsualIntensity(std::optional<int> intensity)
{
    m_usual = intensity;
}

QList<EmotionRating> EmotionPicker::ratings() const
{
    QList<EmotionRating> ratings;
    const QStringList ids = m_chips->selected();
    for (const QString &id : ids)
        ratings.append({id, m_levels.value(id)});
    return ratings;
}

void EmotionPicker::setRatings(const QList<EmotionRating> &ratings)
{
    m_levels.clear();
    QStringList ids;
    for (const EmotionRating &rating : ratings) {
        m_levels.insert(rating.emotion, rating.intensity);
        ids.append(rating.emotion);
    }
    m_chips->setSelected(ids);
    showRows({});
    showRows(m_chips->selected());
}

void EmotionPicker::choose(const QStringList &ids)
{
    const auto before = std::exchange(m_levels, {});
    for (const QString &id : ids)
        m_levels.insert(id, before.value(id, m_usual));
    showRows(ids);
    emit ratingsChanged();
}

void EmotionPicker::showRows(const QStringList &ids)
{
    const QStringList shown = m_rowOf.keys();
    for (const QString &id : shown) {
        if (!ids.contains(id)) {
            QWidget *row = m_rowOf.take(id);
            m_rows->removeWidget(row);
            row->hide();
            row->deleteLater();
        }
    }
    for (const QString &id : ids) {
        if (!m_rowOf.contains(id))
            addRow(id);
    }
}

void EmotionPicker::addRow(const QString &id)
{
    const Emotion *emotion = m_catalogue.emotion(id);
    if (!emotion)
        return;
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space1);
    column->addWidget(makeLabel(emotion->line, theme::TextRole::Body, row));
    auto *slider = new PercentSlider(row);
    slider->setObjectName(m_name + u'.' + id);
    slider->setAccessibleName(tr("How strong is “%1”?").arg(emotion->name));
    slider->setLabels(tr("%1, a little").arg(emotion->name), tr("very"));
    slider->setValue(m_levels.value(id));
    column->addWidget(slider);
    // Made later than what follows on the page, yet reached before it.
    QWidget *before = m_chips;
    if (const QLayoutItem *last = m_rows->itemAt(m_rows->count() - 1))
        before = last->widget();
    m_rows->addWidget(row);
    row->show(); // at once, not when the layout gets to it: Tab may be the next key
    m_rowOf.insert(id, row);
    setTabOrderInside(before, row);
    connect(slider, &PercentSlider::valueChanged, this, [this, id](int value) {
        m_levels.insert(id, value);
        emit ratingsChanged();
    });
}

} // namespace secondwind
