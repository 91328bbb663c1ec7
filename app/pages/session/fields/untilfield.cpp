// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/untilfield.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/timeleft.h"
#include "core/clock.h"
#include "core/plan/timeboxservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

UntilField::UntilField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
    , m_chips(new ChipGroup(ChipGroup::Selection::SingleOptional, this))
{
    auto *column = columnIn(this);
    makeChoices();
    column->addWidget(m_chips);
    m_other = makeButton(tr("Another end …"), ButtonKind::Quiet, field.id + u".other"_s, this);
    m_other->setCheckable(true);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    m_own = makeOwnEnd();
    m_own->hide();
    column->addWidget(m_own);
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(field.id + u".problem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *state = new QHBoxLayout;
    m_line = makeLabel({}, theme::TextRole::Body, this);
    m_line->setObjectName(field.id + u".line"_s);
    m_takeBack = makeButton(tr("Remove this end"), ButtonKind::Quiet, field.id + u".takeBack"_s, this);
    state->addWidget(m_line, 1);
    state->addWidget(m_takeBack);
    column->addLayout(state);
    setFocusProxy(m_chips);

    connect(m_other, &QPushButton::toggled, m_own, &QWidget::setVisible);
    connect(m_other, &QPushButton::clicked, this, [this](bool shown) {
        complain({});
        if (shown)
            m_ownEnd->setFocus();
    });
    connect(&services.timeBoxes, &TimeBoxService::timeBoxesChanged, this, &UntilField::show);
    connect(m_takeBack, &QPushButton::clicked, this, &UntilField::takeBack);
    m_minute.setInterval(20s);
    connect(&m_minute, &QTimer::timeout, this, &UntilField::show);
    show();
}

void UntilField::makeChoices()
{
    m_chips->setObjectName(field().id + u".chips"_s);
    m_chips->setAccessibleName(field().label);
    QList<Chip> chips;
    for (const Option &option : field().options) {
        // "This evening" makes no sense at eleven at night.
        if (endOf(option.id, m_services.clock.now()))
            chips.append({option.id, option.text, option.line});
    }
    m_chips->setChips(chips);
    connect(m_chips, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) {
        const auto end = endOf(ids.value(0), m_services.clock.now());
        if (end)
            take(*end);
        else
            takeBack();
    });
}

QWidget *UntilField::makeOwnEnd()
{
    auto *own = new QWidget(this);
    auto *row = new QHBoxLayout(own);
    row->setContentsMargins(0, 0, 0, 0);
    m_ownEnd = new QDateTimeEdit(m_services.clock.now().addSecs(3 * 3600), own);
    m_ownEnd->setObjectName(field().id + u".ownEnd"_s);
    m_ownEnd->setAccessibleName(tr("Until when?"));
    m_ownEnd->setCalendarPopup(true);
    m_ownEnd->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    auto *set = makeButton(tr("Set this end"), ButtonKind::Secondary, field().id + u".setOwnEnd"_s, own);
    row->addWidget(m_ownEnd);
    row->addWidget(set);
    row->addStretch();
    connect(set, &QPushButton::clicked, this, &UntilField::takeOwnEnd);
    return own;
}

void UntilField::takeOwnEnd()
{
    const QDateTime end = m_ownEnd->dateTime();
    if (const auto good = checkEnd(end, m_services.clock.now()); !good) {
        complain(good.error().message);
        m_ownEnd->setFocus();
        return;
    }
    m_chips->setSelected({});
    m_other->setChecked(false);
    take(end);
}

void UntilField::take(const QDateTime &end)
{
    complain({});
    m_end = end;
    emit answered(end.toOffsetFromUtc(end.offsetFromUtc()).toString(Qt::ISODate), false);
    show(); // what is left is known once it has begun
}

void UntilField::takeBack()
{
    complain({});
    m_end = {};
    m_chips->setSelected({});
    m_chips->setFocus();
    show();
    emit answered(QString(), false);
}

void UntilField::complain(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

std::optional<TimeBox> UntilField::running() const
{
    return m_services.timeBoxes.running(field().keep == u"hold"_s ? TimeBoxKind::Hold : TimeBoxKind::Feeling);
}

void UntilField::show()
{
    // The step may outlive its session for a moment.
    if (!m_services.session.isActive())
        return;
    const bool set = m_end.isValid();
    m_line->setVisible(set);
    m_takeBack->setVisible(set);
    if (!set) {
        m_minute.stop();
        return;
    }
    // The running box knows best: it may have been ended elsewhere, and a clock set back does not
    // make it longer.
    const auto box = running();
    const bool ours = box && box->sessionId == m_services.session.session().id;
    const qint64 left = ours ? box->left(m_services.clock.now()).count() : 0;
    const QString when = QLocale().toString(m_end.toLocalTime(), QLocale::ShortFormat);
    m_line->setText(left > 0 ? tr("Until %1. %2", "date and time, what is left").arg(when, timeLeft(std::chrono::seconds(left)))
                             : tr("It is over."));
    if (left > 0)
        m_minute.start();
}

void UntilField::setAnswer(const Answer &answer)
{
    m_end = QDateTime::fromString(std::get<QString>(answer), Qt::ISODate);
    const auto box = running();
    for (const Option &option : field().options) {
        // Which of the usual ends it was is not kept; it is the one that ends then.
        const auto end = box ? endOf(option.id, box->begins) : std::nullopt;
        if (end && std::abs(end->secsTo(m_end)) <= 1) // an answer is kept to the second
            m_chips->setSelected({option.id});
    }
    show();
}

} // namespace secondwind
