// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/lookbackfields.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "core/applications/applicationservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

PatternsField::PatternsField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
{
    auto *column = columnIn(this);
    column->setSpacing(theme::Space1);
    const auto counts = services.session.pickedBefore(field.from).value_or(PickCounts());
    for (const Option &option : services.session.script().field(field.from)->options) {
        const int times = counts.times.value(option.id);
        if (times < PickCounts::Pattern)
            continue;
        QLabel *line = makeLabel(tr("“%1”: picked in %2 of %3 sessions", "reason, count, count").arg(option.text).arg(times).arg(counts.sessions),
                                 theme::TextRole::Body, this);
        line->setObjectName(u"pattern"_s);
        column->addWidget(line);
        ++m_count;
    }
}

EffortField::EffortField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
{
    const auto applications = services.applications.list().value_or(QList<Application>());
    m_applications = static_cast<int>(applications.size());
    const auto interviewed = std::ranges::count_if(applications, [](const Application &each) { return each.stage >= ApplicationStage::Interview; });
    auto *column = columnIn(this);
    column->setSpacing(theme::Space1);
    QLabel *sent = makeLabel(tr("%n applications written down here.", nullptr, m_applications), theme::TextRole::Body, this);
    sent->setObjectName(u"effort"_s);
    column->addWidget(sent);
    if (interviewed > 0) {
        column->addWidget(makeLabel(tr("%n of them went as far as an interview or more.", nullptr, static_cast<int>(interviewed)),
                                    theme::TextRole::Body, this));
    }
}

} // namespace secondwind
