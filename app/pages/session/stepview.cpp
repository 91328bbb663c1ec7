// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/stepview.h"

#include "app/pages/session/fields/fieldwidget.h"
#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "app/widgets/pageframe.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowBelow = 860;

} // namespace

StepView::StepView(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    const SessionStep &step = services.session.step();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame(step.title, this);
    m_frame->setSubtitle(step.intro);
    outer->addWidget(m_frame);

    m_columns = new QGridLayout;
    m_columns->setHorizontalSpacing(theme::Space6);
    m_columns->setVerticalSpacing(theme::Space4);
    m_main = new QWidget(this);
    auto *main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(theme::Space4);
    for (const SessionField &field : step.fields)
        addField(field, main);
    m_aside = new QWidget(this);
    auto *aside = new QVBoxLayout(m_aside);
    aside->setContentsMargins(0, 0, 0, 0);
    aside->setSpacing(theme::Space4);
    m_thought = makeThought();
    auto *why = new Card(CardKind::Soft, m_aside);
    auto *column = new QVBoxLayout(why);
    column->setSpacing(theme::Space1);
    column->addWidget(makeLabel(tr("Why this step"), theme::TextRole::SmallStrong, why));
    QLabel *text = makeLabel(step.why, theme::TextRole::Small, why);
    setLabelTone(text, LabelTone::Muted);
    column->addWidget(text);
    aside->addWidget(why);
    m_columns->setColumnStretch(0, 3);
    m_columns->setRowStretch(1, 1);
    placeParts();
    m_frame->body()->addLayout(m_columns);
    m_frame->body()->addStretch();

    connect(&m_saveTimer, &SaveTimer::due, this, [this] { saveNow(); });
    connect(&services.session, &SessionService::answerChanged, this, &StepView::refreshFields);
    refreshFields();
}

QWidget *StepView::makeThought()
{
    // People in a strong feeling forget what they wrote a page ago; the thought stays in sight.
    const SessionScript &script = m_services.session.script();
    const SessionField *field = script.field(script.thoughtField);
    const GuidedSession &session = m_services.session.session();
    const QString thought = session.textOf(script.thoughtField).trimmed();
    const bool here = field && field->id.startsWith(session.step + u'.');
    if (thought.isEmpty() || here)
        return nullptr;
    auto *card = new Card(CardKind::Plain, this);
    card->setObjectName(u"caughtThought"_s);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space1);
    QLabel *label = makeLabel(tr("The thought you caught"), theme::TextRole::SmallStrong, card);
    setLabelTone(label, LabelTone::Muted);
    column->addWidget(label);
    column->addWidget(new ReadingLabel(thought, card));
    return card;
}

void StepView::addField(const SessionField &field, QVBoxLayout *column)
{
    auto *block = new QWidget(this);
    auto *outer = new QVBoxLayout(block);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::Space1 + 2);
    auto *content = new QWidget(block);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::Space1 + 2);
    if (!field.help.isEmpty()) {
        QLabel *help = makeLabel(field.help, theme::TextRole::Small, content);
        setLabelTone(help, LabelTone::Muted);
        inner->addWidget(help);
    }
    FieldWidget *widget = makeFieldWidget(field, m_services, content);
    const auto &answers = m_services.session.session().answers;
    const auto answer = answers.constFind(field.id);
    if (answer != answers.constEnd())
        widget->setAnswer(*answer);
    inner->addWidget(widget);
    if (field.folded) {
        auto *fold = new Disclosure(field.label, content, block);
        fold->setObjectName(field.id + u".fold"_s);
        fold->setExpanded(answer != answers.constEnd());
        outer->addWidget(fold);
    } else {
        QLabel *label = makeLabel(field.label, theme::TextRole::Strong, block);
        label->setBuddy(widget);
        outer->addWidget(label);
        outer->addWidget(content);
    }
    column->addWidget(block);
    m_fields.append(widget);
    m_blocks.insert(field.id, block);
    const QString id = field.id;
    connect(widget, &FieldWidget::answered, this, [this, id](const Answer &given, bool typed) { keep(id, given, typed); });
    connect(widget, &FieldWidget::letterWanted, this, &StepView::letterWanted);
}

void StepView::keep(const QString &field, const Answer &answer, bool typed)
{
    m_unsaved.insert(field, answer);
    if (typed)
        m_saveTimer.touch();
    else
        saveNow();
}

bool StepView::saveNow()
{
    m_saveTimer.cancel();
    const auto unsaved = std::exchange(m_unsaved, {});
    bool good = true;
    for (auto it = unsaved.begin(); it != unsaved.end(); ++it) {
        if (auto saved = m_services.session.setAnswer(it.key(), it.value()); !saved) {
            // Kept here, so that the next save tries it again.
            m_unsaved.insert(it.key(), it.value());
            emit failed(saved.error().message);
            good = false;
        }
    }
    return good;
}

void StepView::refreshFields()
{
    if (!m_services.session.isActive())
        return;
    const GuidedSession &session = m_services.session.session();
    for (FieldWidget *widget : std::as_const(m_fields)) {
        if (QWidget *block = m_blocks.value(widget->field().id))
            block->setVisible(widget->hasContent() && session.isShown(widget->field()));
        widget->refresh();
    }
}

void StepView::focusFirstField()
{
    for (FieldWidget *field : std::as_const(m_fields)) {
        if (field->focusProxy() && m_blocks.value(field->field().id)->isVisibleTo(this)) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void StepView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < NarrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    placeParts();
}

// Side by side with room; one below the other without, the thought on top, where it is seen.
void StepView::placeParts()
{
    for (QWidget *part : {m_thought, m_main, m_aside}) {
        if (part)
            m_columns->removeWidget(part);
    }
    if (m_thought)
        m_columns->addWidget(m_thought, 0, m_narrow ? 0 : 1, Qt::AlignTop);
    if (m_narrow)
        m_columns->addWidget(m_main, 1, 0, Qt::AlignTop);
    else
        m_columns->addWidget(m_main, 0, 0, 2, 1, Qt::AlignTop);
    m_columns->addWidget(m_aside, m_narrow ? 2 : 1, m_narrow ? 0 : 1, Qt::AlignTop);
    m_columns->setColumnStretch(1, m_narrow ? 0 : 2);
}

} // namespace secondwind
