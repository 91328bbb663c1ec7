// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/writepage.h"

#include "app/pages/write/letterform.h"
#include "app/platform/handoff.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/textarea.h"
#include "core/services.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowBelow = 820;

} // namespace

WritePage::WritePage(Services &services, Handoff &handoff, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_handoff(handoff)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame(tr("Write to them"), this);
    m_frame->setSubtitle(tr("Most requests get no answer, and that says nothing about you. One in a while teaches you something you could not see."));
    outer->addWidget(m_frame);
    m_columns = new QGridLayout;
    m_columns->setHorizontalSpacing(theme::Space5);
    m_columns->setVerticalSpacing(theme::Space5);
    m_form = new LetterForm(services.catalogue, this);
    m_letterCard = makeLetter();
    m_columns->addWidget(m_form, 0, 0);
    m_columns->addWidget(m_letterCard, 0, 1);
    m_columns->setColumnStretch(0, 4);
    m_columns->setColumnStretch(1, 6);
    m_frame->body()->addLayout(m_columns);
    makeExits();

    connect(&m_saveTimer, &SaveTimer::due, this, &WritePage::save);
    connect(m_form, &LetterForm::changed, this, &WritePage::formChanged);
    connect(m_form, &LetterForm::senderEntered, this, [this](const QString &name) {
        if (auto saved = m_services.settings.setValue(setting::PersonName, name); !saved)
            showProblem(saved.error().message);
    });
    if (const auto draft = services.drafts.unfinished())
        show(*draft);
    else
        beginLetter(u"feedback"_s);
}

QWidget *WritePage::makeLetter()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    auto *subjectLabel = makeLabel(tr("Sub&ject"), theme::TextRole::SmallStrong, card);
    m_subject = new QLineEdit(card);
    m_subject->setObjectName(u"subjectEdit"_s);
    m_subject->setAccessibleName(tr("Subject"));
    subjectLabel->setBuddy(m_subject);
    column->addWidget(subjectLabel);
    column->addWidget(m_subject);
    auto *bodyLabel = makeLabel(tr("&Letter"), theme::TextRole::SmallStrong, card);
    m_body = new TextArea(card);
    m_body->setObjectName(u"bodyEdit"_s);
    m_body->setAccessibleName(tr("Letter"));
    m_body->setReading(true);
    m_body->setLines(14, 40);
    bodyLabel->setBuddy(m_body);
    column->addWidget(bodyLabel);
    column->addWidget(m_body);
    auto *row = new QHBoxLayout;
    m_edited = makeLabel(tr("You changed the words, so the form no longer rewrites them."), theme::TextRole::Small, card);
    setLabelTone(m_edited, LabelTone::Muted);
    m_rewrite = makeButton(tr("Write it ane&w"), ButtonKind::Quiet, u"rewriteButton"_s, card);
    row->addWidget(m_edited, 1);
    row->addWidget(m_rewrite);
    column->addLayout(row);
    column->addStretch();
    connect(m_subject, &QLineEdit::textEdited, this, &WritePage::wordsEdited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &WritePage::wordsEdited);
    connect(m_rewrite, &QPushButton::clicked, this, [this] {
        const LetterDraft before = m_draft;
        m_draft.edited = false;
        regenerate();
        showMessage(tr("Written anew from the form."), tr("Bring my words back"), [this, before] { show(before); m_saveTimer.touch(); });
    });
    return card;
}

void WritePage::makeExits()
{
    QHBoxLayout *row = m_frame->footer();
    auto *rest = makeButton(tr("Let it rest until tomorrow"), ButtonKind::Quiet, u"restButton"_s, this);
    auto *print = makeButton(tr("&Print"), ButtonKind::Secondary, u"printButton"_s, this);
    auto *copy = makeButton(tr("&Copy"), ButtonKind::Secondary, u"copyButton"_s, this);
    auto *file = makeButton(tr("Save .e&ml"), ButtonKind::Secondary, u"saveEmlButton"_s, this);
    auto *mail = makeButton(tr("Open in mail pro&gram"), ButtonKind::Primary, u"openMailButton"_s, this);
    row->addWidget(rest);
    row->addStretch();
    for (QPushButton *button : {print, copy, file, mail})
        row->addWidget(button);
    connect(rest, &QPushButton::clicked, this, &WritePage::letRest);
    connect(print, &QPushButton::clicked, this, &WritePage::printLetter);
    connect(copy, &QPushButton::clicked, this, &WritePage::copyLetter);
    connect(file, &QPushButton::clicked, this, &WritePage::saveAsFile);
    connect(mail, &QPushButton::clicked, this, &WritePage::openInMailProgram);
}

void WritePage::show(const LetterDraft &draft)
{
    m_saveTimer.flush();
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_draft = draft;
    m_form->setRequest(draft.request);
    putWords(draft.letter());
    emit draftOpened(draft.id);
}

void WritePage::openDraft(const QString &id)
{
    if (id == m_draft.id)
        return;
    const auto draft = m_services.drafts.find(id);
    if (draft)
        show(*draft);
    else
        showProblem(draft.error().message);
}

void WritePage::beginLetter(const QString &kind, const QString &applicationId, const QString &sessionId)
{
    m_saveTimer.flush();
    LetterDraft draft;
    draft.request.kind = kind;
    draft.request.senderName = m_services.settings.value(setting::PersonName);
    draft.applicationId = applicationId;
    draft.sessionId = sessionId;
    const auto application = m_services.applications.find(applicationId);
    if (!applicationId.isEmpty() && application) {
        draft.request.company = application->company;
        draft.request.role = application->role;
        draft.request.toName = application->contactName;
        draft.request.toAddress = application->contactAddress;
    }
    const auto *parts = m_services.catalogue.letterKind(kind);
    const auto &bank = m_services.catalogue.feedbackQuestions();
    if (parts && parts->asksQuestions && !bank.isEmpty())
        draft.request.questions = {bank.at(0).id};
    if (const auto letter = m_services.drafts.write(draft.request)) {
        draft.subject = draft.generatedSubject = letter->subject;
        draft.body = draft.generatedBody = letter->body;
    }
    show(draft);
    if (!sessionId.isEmpty())
        save();
}

void WritePage::formChanged()
{
    m_draft.request = m_form->request();
    if (!m_draft.edited)
        regenerate();
    m_saveTimer.touch();
}

void WritePage::regenerate()
{
    LetterRequest request = m_form->request();
    // A half-typed address does not hold up the letter; it is checked when the letter leaves.
    request.toAddress.clear();
    const auto letter = m_services.drafts.write(request);
    if (!letter) {
        showProblem(letter.error().message);
        return;
    }
    const QScopedValueRollback<bool> filling(m_filling, true);
    putWords(*letter);
    m_draft.generatedSubject = letter->subject;
    m_draft.generatedBody = letter->body;
    m_saveTimer.touch();
}

void WritePage::putWords(const Letter &letter)
{
    m_subject->setText(letter.subject);
    m_subject->setCursorPosition(0);
    if (m_body->toPlainText() != letter.body)
        m_body->setPlainText(letter.body);
    m_draft.subject = letter.subject;
    m_draft.body = letter.body;
    m_edited->setVisible(m_draft.edited);
    m_rewrite->setVisible(m_draft.edited);
}

void WritePage::wordsEdited()
{
    if (m_filling)
        return;
    m_draft.subject = m_subject->text();
    m_draft.body = m_body->toPlainText();
    m_draft.edited = true;
    m_edited->show();
    m_rewrite->show();
    m_saveTimer.touch();
}

void WritePage::save()
{
    m_draft.request = m_form->request();
    const auto saved = m_services.drafts.save(m_draft);
    if (!saved) {
        showProblem(saved.error().message);
        return;
    }
    const bool fresh = m_draft.id.isEmpty();
    m_draft.id = *saved;
    if (fresh)
        emit draftOpened(m_draft.id);
}

void WritePage::keepDraft()
{
    m_saveTimer.flush();
}

Letter WritePage::letter() const
{
    const LetterRequest request = m_form->request();
    return {request.toName, request.toAddress, m_subject->text(), m_body->toPlainText()};
}

void WritePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void WritePage::fitWidth()
{
    const bool narrow = width() < NarrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_columns->removeWidget(m_letterCard);
    m_columns->addWidget(m_letterCard, narrow ? 1 : 0, narrow ? 0 : 1);
    m_columns->setColumnStretch(1, narrow ? 0 : 6);
}

} // namespace secondwind
