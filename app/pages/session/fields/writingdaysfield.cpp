// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/writingdaysfield.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "core/services.h"
#include "core/session/writingcourse.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

WritingDaysField::WritingDaysField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
{
    auto *column = columnIn(this);
    auto *row = new QHBoxLayout;
    m_place = new QLineEdit(this);
    m_place->setObjectName(field.id + u".place"_s);
    m_place->setAccessibleName(tr("Where and when"));
    m_place->setPlaceholderText(field.placeholder);
    m_place->setMaxLength(120);
    m_begin = makeButton({}, ButtonKind::Secondary, field.id + u".begin"_s, this);
    row->addWidget(m_place, 1);
    row->addWidget(m_begin);
    column->addLayout(row);
    m_state = makeLabel({}, theme::TextRole::Small, this);
    m_state->setObjectName(field.id + u".state"_s);
    column->addWidget(m_state);
    setFocusProxy(m_place);
    connect(m_begin, &QPushButton::clicked, this, &WritingDaysField::begin);
    connect(m_place, &QLineEdit::returnPressed, this, &WritingDaysField::begin);
    connect(&services.writingCourse, &WritingCourse::courseChanged, this, &WritingDaysField::refresh);
    if (const auto on = services.writingCourse.state())
        m_place->setText(on->place);
    refresh();
}

void WritingDaysField::begin()
{
    if (const auto begun = m_services.writingCourse.begin(m_place->text()); !begun) {
        setLabelTone(m_state, LabelTone::Attention);
        m_state->setText(begun.error().message);
    }
}

void WritingDaysField::refresh()
{
    const auto on = m_services.writingCourse.state();
    m_begin->setText(on ? tr("Change the place") : tr("Begin the five days"));
    setLabelTone(m_state, LabelTone::Muted);
    m_state->setText(on ? tr("Begun. The next writing day is on the Today page, whenever you are ready.") : QString());
    m_state->setVisible(on.has_value());
}

} // namespace secondwind
