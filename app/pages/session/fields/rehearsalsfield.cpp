// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/rehearsalsfield.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "core/plan/planservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MostShown = 3;

} // namespace

RehearsalsField::RehearsalsField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
{
    const auto items = services.plan.list(PlanKind::Setback);
    if (!items)
        return;
    auto *card = new Card(CardKind::Accent, this);
    columnIn(this)->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space2);
    for (const PlanItem &item : *items) {
        if (m_count == MostShown)
            break;
        // What this very session rehearses is for the next time.
        if (item.sessionId == services.session.session().id)
            continue;
        auto *line = new ReadingLabel(planSentence(field.sentence, item.when, item.then), card);
        line->setObjectName(u"rehearsal"_s);
        column->addWidget(line);
        ++m_count;
    }
}

} // namespace secondwind
