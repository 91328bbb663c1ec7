// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/padfield.h"

#include "app/widgets/sessiontimer.h"
#include "app/widgets/textarea.h"
#include "app/widgets/writingpad.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

PadField::PadField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
    , m_pad(new WritingPad(this))
{
    columnIn(this)->addWidget(m_pad);
    m_pad->timer()->setObjectName(field.id + u".timer"_s);
    m_pad->area()->setObjectName(field.id + u".edit"_s);
    m_pad->area()->setAccessibleName(field.label);
    m_pad->area()->setPlaceholderText(field.placeholder);
    setFocusProxy(m_pad);
    connect(m_pad, &WritingPad::textChanged, this, [this] { emit answered(m_pad->text(), true); });
}

void PadField::setAnswer(const Answer &answer)
{
    m_pad->setText(std::get<QString>(answer));
}

void PadField::refresh()
{
    // Words that were let go while the step stays in front are gone from the screen as well.
    const GuidedSession &session = m_services.session.session();
    const bool kept = session.answers.contains(field().id);
    if (m_wasKept && !kept && session.textOf(sessionfield::VentKeep) == sessionfield::LetGo)
        m_pad->setText({});
    m_wasKept = kept;
}

} // namespace secondwind
