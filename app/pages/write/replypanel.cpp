// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/replypanel.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"
#include "core/applications/applicationservice.h"
#include "core/feedback/draftservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QLabel>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

ReplyPanel::ReplyPanel(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_text(new TextArea(this))
    , m_keep(makeButton(tr("&Keep the answer"), ButtonKind::Primary, u"keepReplyButton"_s, this))
    , m_lesson(makeButton(tr("Keep the selection as a &lesson"), ButtonKind::Secondary, u"keepLessonButton"_s, this))
    , m_plan(makeButton(tr("… as a &plan"), ButtonKind::Secondary, u"keepPlanButton"_s, this))
    , m_reason(makeButton(tr("… as a reason they gave"), ButtonKind::Secondary, u"keepReasonButton"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Space2, 0, 0);
    column->setSpacing(theme::Space2);
    QLabel *label = makeLabel(tr("What they answered"), theme::TextRole::SmallStrong, this);
    label->setBuddy(m_text);
    column->addWidget(label);
    m_text->setObjectName(u"replyEdit"_s);
    m_text->setAccessibleName(tr("What they answered"));
    m_text->setPlaceholderText(tr("Paste it here when you feel like reading it with somebody beside you, even if that is only this page."));
    m_text->setReading(true);
    m_text->setLines(4, 14);
    column->addWidget(m_text);
    QLabel *hint = makeLabel(tr("It is one view from one place on one day. Select what you can use; the rest can stay where it is."), theme::TextRole::Small, this);
    setLabelTone(hint, LabelTone::Muted);
    column->addWidget(hint);
    auto *row = new FlowLayout(nullptr, theme::Space2, theme::Space2);
    for (QPushButton *button : {m_keep, m_lesson, m_plan, m_reason})
        row->addWidget(button);
    column->addLayout(row);
    connect(m_keep, &QPushButton::clicked, this, &ReplyPanel::keep);
    connect(m_lesson, &QPushButton::clicked, this, &ReplyPanel::keepLesson);
    connect(m_plan, &QPushButton::clicked, this, &ReplyPanel::keepPlan);
    connect(m_reason, &QPushButton::clicked, this, &ReplyPanel::keepReason);
    m_plan->setAccessibleName(tr("Keep the selection as a plan"));
    m_reason->setAccessibleName(tr("Keep the selection as a reason they gave"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReplyPanel::refreshButtons);
    connect(m_text, &QPlainTextEdit::selectionChanged, this, &ReplyPanel::refreshButtons);
}

void ReplyPanel::beginReply(const QString &letterId)
{
    if (const auto letter = m_services.drafts.find(letterId))
        setLetter(*letter);
}

void ReplyPanel::setLetter(const LetterDraft &letter)
{
    const bool other = letter.id != m_letter.id;
    m_letter = letter;
    // What is being typed here is not taken away by something that happens elsewhere.
    if (other || m_text->toPlainText().isEmpty())
        m_text->setPlainText(letter.reply);
    refreshButtons();
}

void ReplyPanel::focusReply()
{
    m_text->setFocus();
}

QString ReplyPanel::selected() const
{
    QString text = m_text->textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u' ');
    return text.simplified();
}

void ReplyPanel::refreshButtons()
{
    m_keep->setEnabled(m_text->toPlainText() != m_letter.reply);
    for (QPushButton *button : {m_lesson, m_plan, m_reason})
        button->setEnabled(!selected().isEmpty());
    m_reason->setVisible(!m_letter.applicationId.isEmpty());
}

void ReplyPanel::keep()
{
    const QString reply = m_text->toPlainText();
    if (auto kept = m_services.drafts.keepReply(m_letter.id, reply); !kept) {
        emit failed(kept.error().message);
        return;
    }
    m_letter.reply = reply;
    m_text->setFocus(); // the button that has it is about to be switched off
    refreshButtons();
    emit noted(tr("Kept with the letter."));
}

void ReplyPanel::keepLesson()
{
    OwnLine line;
    line.kind = OwnLineKind::Lesson;
    line.text = selected();
    line.applicationId = m_letter.applicationId;
    line.sessionId = m_letter.sessionId;
    if (const auto kept = m_services.ownLines.add(line); !kept) {
        emit failed(kept.error().message);
        return;
    }
    emit noted(tr("Kept among your lessons."));
}

void ReplyPanel::keepReason()
{
    if (auto kept = m_services.applications.addReason(m_letter.applicationId, ReasonSource::Said, {}, selected()); !kept) {
        emit failed(kept.error().message);
        return;
    }
    emit noted(tr("Kept with the application, as something they said."));
}

void ReplyPanel::keepPlan()
{
    PlanItem item;
    item.then = selected();
    item.applicationId = m_letter.applicationId;
    item.sessionId = m_letter.sessionId;
    if (const auto kept = m_services.plan.add(item); !kept) {
        emit failed(kept.error().message);
        return;
    }
    emit noted(tr("Kept among your plans."));
}

} // namespace secondwind
