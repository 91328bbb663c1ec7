// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/fieldwidget.h"

#include "app/pages/session/fields/choicefields.h"
#include "app/pages/session/fields/echofield.h"
#include "app/pages/session/fields/exercisefields.h"
#include "app/pages/session/fields/linkfields.h"
#include "app/pages/session/fields/listfield.h"
#include "app/pages/session/fields/lookbackfields.h"
#include "app/pages/session/fields/padfield.h"
#include "app/pages/session/fields/perspectivefield.h"
#include "app/pages/session/fields/pickfield.h"
#include "app/pages/session/fields/planfield.h"
#include "app/pages/session/fields/rehearsalsfield.h"
#include "app/pages/session/fields/repetitionfield.h"
#include "app/pages/session/fields/textfields.h"
#include "app/pages/session/fields/untilfield.h"
#include "app/pages/session/fields/writingdaysfield.h"
#include "app/shell/theme.h"
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/services.h"

#include <QVBoxLayout>

namespace secondwind {

FieldWidget::FieldWidget(const SessionField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    setObjectName(field.id);
}

FieldWidget::~FieldWidget() = default;

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    return column;
}

FieldWidget *makeFieldWidget(const SessionField &field, Services &services, QWidget *parent)
{
    switch (field.kind) {
    case FieldKind::Application:
        return new ApplicationField(field, services, parent);
    case FieldKind::Mood:
        return new MoodField(field, parent);
    case FieldKind::Emotions:
        return new EmotionsField(field, services.catalogue, parent);
    case FieldKind::Text:
        return new TextField(field, parent);
    case FieldKind::Line:
        return new LineField(field, parent);
    case FieldKind::Lines:
        return new ListField(field, services, parent);
    case FieldKind::Percent:
        return new PercentField(field, parent);
    case FieldKind::Choice:
        return new ChoiceField(field, parent);
    case FieldKind::Choices:
        return new PickField(field, services, parent);
    case FieldKind::Sorter:
        return new SorterField(field, parent);
    case FieldKind::Breathing:
        return new BreathingField(field, services, parent);
    case FieldKind::Perspective:
        return new PerspectiveField(field, services, parent);
    case FieldKind::Reflections:
        return new ReflectionsField(field, parent);
    case FieldKind::Plan:
        return new PlanField(field, parent);
    case FieldKind::Letter:
        return new LetterField(field, services, parent);
    case FieldKind::Mantra:
        return new MantraField(field, services, parent);
    case FieldKind::Pad:
        return new PadField(field, services, parent);
    case FieldKind::Until:
        return new UntilField(field, services, parent);
    case FieldKind::Repetition:
        return new RepetitionField(field, parent);
    case FieldKind::Patterns:
        return new PatternsField(field, services, parent);
    case FieldKind::Effort:
        return new EffortField(field, services, parent);
    case FieldKind::WritingDays:
        return new WritingDaysField(field, services, parent);
    case FieldKind::Rehearsals:
        return new RehearsalsField(field, services, parent);
    case FieldKind::Echo:
        return new EchoField(field, services, parent);
    case FieldKind::Summary:
        return new SummaryField(field, services, parent);
    }
    Q_UNREACHABLE();
}

} // namespace secondwind
