// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QLabel;
class QVBoxLayout;

namespace secondwind {

class Catalogue;
class ChipGroup;
class EmotionPicker;
class MoodPicker;
class PercentSlider;
class Sorter;

/// Mood, 1 to 5.
class MoodField final : public FieldWidget
{
    Q_OBJECT

public:
    MoodField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    MoodPicker *m_mood;
};

/// Emotions, each with its normalising line and how strong it is.
class EmotionsField final : public FieldWidget
{
    Q_OBJECT

public:
    EmotionsField(const SessionField &field, const Catalogue &catalogue, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    EmotionPicker *m_picker;
};

/// How much something is believed, 0 to 100.
class PercentField final : public FieldWidget
{
    Q_OBJECT

public:
    PercentField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    PercentSlider *m_slider;
};

/// One out of a few, with a line about it.
class ChoiceField final : public FieldWidget
{
    Q_OBJECT

public:
    ChoiceField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    void explain(const QString &id);

    ChipGroup *m_chips;
    QLabel *m_line;
};

/// Sorting things into places.
class SorterField final : public FieldWidget
{
    Q_OBJECT

public:
    SorterField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    Sorter *m_sorter;
};

} // namespace secondwind
