// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/choicefields.h"

#include "app/shell/theme.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/emotionpicker.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/percentslider.h"
#include "app/widgets/sorter.h"
#include "core/content/catalogue.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int ChipsAtFirst = 12;
constexpr int UsualIntensity = 50;

QList<Chip> chipsFor(const QList<Option> &options)
{
    QList<Chip> chips;
    for (const Option &option : options)
        chips.append({option.id, option.text, option.line});
    return chips;
}

} // namespace

MoodField::MoodField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_mood(new MoodPicker(this))
{
    columnIn(this)->addWidget(m_mood);
    m_mood->setObjectName(field.id + u".mood"_s);
    m_mood->setAccessibleName(field.label);
    setFocusProxy(m_mood);
    connect(m_mood, &MoodPicker::moodChanged, this, [this](int mood) { emit answered(mood, false); });
}

void MoodField::setAnswer(const Answer &answer)
{
    m_mood->setMood(std::get<int>(answer));
}

EmotionsField::EmotionsField(const SessionField &field, const Catalogue &catalogue, QWidget *parent)
    : FieldWidget(field, parent)
    , m_picker(new EmotionPicker(catalogue, field.id, this))
{
    columnIn(this)->addWidget(m_picker);
    m_picker->setLabel(field.label);
    m_picker->setVisibleLimit(ChipsAtFirst);
    m_picker->setUsualIntensity(UsualIntensity);
    setFocusProxy(m_picker);
    connect(m_picker, &EmotionPicker::ratingsChanged, this, [this] {
        Levels levels;
        const QList<EmotionRating> ratings = m_picker->ratings();
        for (const EmotionRating &rating : ratings)
            levels.insert(rating.emotion, rating.intensity.value_or(UsualIntensity));
        emit answered(levels, true);
    });
}

void EmotionsField::setAnswer(const Answer &answer)
{
    QList<EmotionRating> ratings;
    const auto &levels = std::get<Levels>(answer);
    for (auto it = levels.begin(); it != levels.end(); ++it)
        ratings.append({it.key(), it.value()});
    m_picker->setRatings(ratings);
}

PercentField::PercentField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_slider(new PercentSlider(this))
{
    columnIn(this)->addWidget(m_slider);
    m_slider->setObjectName(field.id + u".slider"_s);
    m_slider->setAccessibleName(field.label);
    m_slider->setLabels(tr("not at all"), tr("completely"));
    setFocusProxy(m_slider);
    connect(m_slider, &PercentSlider::valueChanged, this, [this](int value) { emit answered(value, true); });
}

void PercentField::setAnswer(const Answer &answer)
{
    m_slider->setValue(std::get<int>(answer));
}

ChoiceField::ChoiceField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_chips(new ChipGroup(ChipGroup::Selection::SingleOptional, this))
{
    auto *column = columnIn(this);
    m_chips->setObjectName(field.id + u".chips"_s);
    m_chips->setAccessibleName(field.label);
    m_chips->setChips(chipsFor(field.options));
    column->addWidget(m_chips);
    m_line = makeLabel({}, theme::TextRole::Body, this);
    setLabelTone(m_line, LabelTone::Muted);
    m_line->hide();
    column->addWidget(m_line);
    setFocusProxy(m_chips);
    connect(m_chips, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) {
        explain(ids.value(0));
        emit answered(ids.value(0), false);
    });
}

void ChoiceField::explain(const QString &id)
{
    const auto option = std::ranges::find(field().options, id, &Option::id);
    m_line->setText(option == field().options.end() ? QString() : option->line);
    m_line->setVisible(!m_line->text().isEmpty());
}

void ChoiceField::setAnswer(const Answer &answer)
{
    const QString id = std::get<QString>(answer);
    m_chips->setSelected({id});
    explain(id);
}

SorterField::SorterField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_sorter(new Sorter(this))
{
    columnIn(this)->addWidget(m_sorter);
    m_sorter->setObjectName(field.id + u".sorter"_s);
    m_sorter->setAccessibleName(field.label);
    m_sorter->setBuckets(chipsFor(field.buckets));
    QList<Sorter::Item> items;
    for (const Option &option : field.options)
        items.append({option.id, option.text, option.line});
    m_sorter->setItems(items);
    setFocusProxy(m_sorter);
    connect(m_sorter, &Sorter::sorted, this, [this] {
        Texts texts;
        const auto sorted = m_sorter->buckets();
        for (auto it = sorted.begin(); it != sorted.end(); ++it)
            texts.insert(it.key(), it.value());
        emit answered(texts, false);
    });
}

void SorterField::setAnswer(const Answer &answer)
{
    const auto &texts = std::get<Texts>(answer);
    QHash<QString, QString> sorted;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        sorted.insert(it.key(), it.value());
    m_sorter->setSorted(sorted);
}

} // namespace secondwind
