// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/writepage.h"

#include "app/pages/write/letterform.h"
#include "app/pages/write/letterlist.h"
#include "app/pages/write/letterstatus.h"
#include "app/pages/write/rewritedialog.h"
#include "app/pages/write/strengthmenu.h"
#include "app/pages/write/tonepanel.h"
#include "app/platform/handoff.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/textarea.h"
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/feedback/senderprofile.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

namespace {

constexpr int NarrowBelow = 820;
constexpr auto ToneDelay = 350ms; // after the last key
constexpr auto AnswerDelay = 5s;  // what a slow mail program takes to come up

} // namespace

WritePage::WritePage(Services &services, Handoff &handoff, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_handoff(handoff)
    , m_answerTimer(this)
    , m_stack(new QStackedWidget(this))
    , m_frame(new PageFrame(tr("Write to them"), m_stack))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_frame);
    makeComposer();
    makeExits();

    m_toneTimer.setSingleShot(true);
    m_toneTimer.setInterval(ToneDelay);
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(AnswerDelay);
    m_answerTimer.setObjectName(u"mailAnswerTimer"_s);
    connect(&m_toneTimer, &QTimer::timeout, this, &WritePage::checkTone);
    connect(&m_answerTimer, &QTimer::timeout, this, &WritePage::nothingOpened);
    connect(&m_saveTimer, &SaveTimer::due, this, &WritePage::save);
    connect(m_form, &LetterForm::changed, this, &WritePage::formChanged);
    connect(m_form, &LetterForm::senderEntered, this, [this](const SenderProfile &profile) {
        if (auto kept = keepSenderProfile(m_services.settings, profile); !kept)
            showProblem(kept.error().message);
    });
    connect(&services.applications, &ApplicationService::applicationRemoved, this, [this](const QString &id) {
        if (m_draft.applicationId == id)
            m_draft.applicationId.clear(); // the letter goes on without it
    });
    if (const auto draft = services.drafts.unfinished())
        show(*draft);
    else
        beginLetter(u"feedback"_s);
}

void WritePage::makeComposer()
{
    m_frame->setSubtitle(tr("Most requests get no answer, and that says nothing about you. One in a while teaches you something you could not see."));
    auto *all = makeButton(tr("Your letter&s"), ButtonKind::Secondary, u"allLettersButton"_s, m_frame);
    auto *fresh = makeButton(tr("&New letter"), ButtonKind::Secondary, u"beginLetterButton"_s, m_frame);
    m_frame->headerRow()->addWidget(all, 0, Qt::AlignTop);
    m_frame->headerRow()->addWidget(fresh, 0, Qt::AlignTop);
    connect(all, &QPushButton::clicked, this, &WritePage::showList);
    connect(fresh, &QPushButton::clicked, this, [this] { beginLetter(u"feedback"_s); });

    m_columns = new QGridLayout;
    m_columns->setHorizontalSpacing(theme::Space5);
    m_columns->setVerticalSpacing(theme::Space5);
    m_form = new LetterForm(m_services.catalogue, m_services.clock, this);
    m_letterSide = makeLetterSide();
    m_columns->addWidget(m_form, 0, 0);
    m_columns->addWidget(m_letterSide, 0, 1);
    m_columns->setColumnStretch(0, 4);
    m_columns->setColumnStretch(1, 6);
    m_frame->body()->addLayout(m_columns);
}

QWidget *WritePage::makeLetterSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space4);
    m_status = new LetterStatus(m_services, side);
    column->addWidget(m_status);
    column->addWidget(makeLetter());
    m_tone = new TonePanel(m_services.catalogue, side);
    column->addWidget(m_tone);
    column->addStretch();
    connect(m_status, &LetterStatus::failed, this, &WritePage::showProblem);
    connect(m_status, &LetterStatus::noted, this,
            [this](const QString &message) { m_frame->messages()->showMessage(MessageKind::Done, message); });
    connect(m_status, &LetterStatus::followUpBegun, this, &WritePage::openDraft);
    connect(m_status, &LetterStatus::calendarWanted, this, &WritePage::saveCalendar);
    connect(m_tone, &TonePanel::reported, this, &WritePage::markFindings);
    connect(m_tone, &TonePanel::findingChosen, this, &WritePage::showFinding);
    connect(m_tone, &TonePanel::suggestionTaken, this, &WritePage::takeSuggestion);
    return side;
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
    m_body->setLines(12, 40);
    bodyLabel->setBuddy(m_body);
    auto *head = new QHBoxLayout;
    head->addWidget(bodyLabel, 1);
    auto *strength = makeButton(tr("Add a strength"), ButtonKind::Quiet, u"addStrengthButton"_s, card);
    strength->setToolTip(tr("Puts one of the strengths you noted where the cursor is"));
    auto *strengths = new StrengthMenu(m_services.ownLines, strength);
    strength->setMenu(strengths);
    head->addWidget(strength);
    column->addLayout(head);
    column->addWidget(m_body);
    connect(strengths, &StrengthMenu::chosen, this, &WritePage::insertWords);
    auto *row = new QHBoxLayout;
    m_edited = makeLabel({}, theme::TextRole::Small, card);
    m_edited->setObjectName(u"editedLine"_s);
    setLabelTone(m_edited, LabelTone::Muted);
    m_rewrite = makeButton(tr("&See what would change"), ButtonKind::Quiet, u"rewriteButton"_s, card);
    row->addWidget(m_edited, 1);
    row->addWidget(m_rewrite);
    column->addLayout(row);
    connect(m_subject, &QLineEdit::textEdited, this, &WritePage::wordsEdited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &WritePage::wordsEdited);
    connect(m_rewrite, &QPushButton::clicked, this, &WritePage::previewRewriting);
    return card;
}

// At the cursor, with a space to the words before and behind.
void WritePage::insertWords(const QString &words)
{
    QTextCursor cursor = m_body->textCursor();
    const QString before = m_body->document()->toPlainText().left(cursor.selectionStart());
    const QString behind = m_body->document()->toPlainText().mid(cursor.selectionEnd());
    const bool apart = !before.isEmpty() && !before.back().isSpace();
    const bool apartBehind = !behind.isEmpty() && behind.front().isLetterOrNumber();
    cursor.insertText((apart ? u" "_s : QString()) + words + (apartBehind ? u" "_s : QString()));
    m_body->setTextCursor(cursor);
    m_body->setFocus(Qt::OtherFocusReason);
}

void WritePage::show(const LetterDraft &draft)
{
    m_saveTimer.flush();
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_answerTimer.stop();
    m_frame->messages()->dismiss();
    m_draft = draft;
    m_form->setRequest(draft.request);
    const auto application = m_services.applications.find(draft.applicationId);
    m_form->setStage(application ? stageId(application->stage) : QString());
    putWords(draft.letter());
    m_status->setLetter(draft.id);
    m_toneTimer.start(); // when the page is on the screen
    showComposer();
    emit draftOpened(draft.id);
}

void WritePage::showComposer()
{
    m_stack->setCurrentWidget(m_frame);
}

void WritePage::showList()
{
    keepDraft();
    if (!m_list) {
        m_list = new LetterList(m_services, m_stack);
        m_stack->addWidget(m_list);
        connect(m_list, &LetterList::closed, this, &WritePage::showComposer);
        connect(m_list, &LetterList::newWanted, this, [this] { beginLetter(u"feedback"_s); });
        connect(m_list, &LetterList::letterWanted, this, [this](const QString &id) {
            openDraft(id);
            showComposer();
        });
        connect(&m_services.drafts, &DraftService::draftRemoved, this, [this](const QString &id) {
            if (id == m_draft.id)
                beginLetter(u"feedback"_s);
            m_stack->setCurrentWidget(m_list);
        });
    }
    m_stack->setCurrentWidget(m_list);
    m_list->begin();
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
    fillInSender(draft.request, senderProfile(m_services.settings));
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
    if (m_draft.edited)
        offerRewriting();
    else
        regenerate();
    m_saveTimer.touch();
    m_toneTimer.start();
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
    m_draft.generatedSubject = letter->subject;
    m_draft.generatedBody = letter->body;
    putWords(*letter);
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
    offerRewriting();
}

void WritePage::wordsEdited()
{
    if (m_filling)
        return;
    m_draft.subject = m_subject->text();
    m_draft.body = m_body->toPlainText();
    m_draft.edited = true;
    m_saveTimer.touch();
    m_toneTimer.start();
    showWhatChanged();
}

// The person's words are theirs: a form that has changed since only says that it has.
void WritePage::showWhatChanged()
{
    m_edited->setVisible(m_draft.edited);
    if (m_draft.edited && m_rewrite->isHidden())
        m_edited->setText(tr("You changed the words. From here on the form leaves them alone."));
}

void WritePage::offerRewriting()
{
    bool changes = false;
    if (m_draft.edited) {
        const auto rewriting = m_services.drafts.rewrite(m_draft);
        changes = rewriting && (rewriting->subject.changesAnything() || rewriting->body.changesAnything() || !rewriting->body.conflicts.isEmpty());
    }
    m_rewrite->setVisible(changes);
    if (changes)
        m_edited->setText(tr("The form says something else now. Your own words stay either way."));
    showWhatChanged();
}

void WritePage::previewRewriting()
{
    const auto rewriting = m_services.drafts.rewrite(m_draft);
    if (!rewriting) {
        showProblem(rewriting.error().message);
        return;
    }
    RewriteDialog dialog(m_draft.letter(), *rewriting, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const LetterDraft before = m_draft;
    const LetterDraft after = DraftService::rewritten(m_draft, dialog.rewriting());
    {
        const QScopedValueRollback<bool> filling(m_filling, true);
        m_draft = after;
        putWords(after.letter());
    }
    m_saveTimer.touch();
    checkTone();
    showMessage(tr("Changed where the form changed."), tr("Undo"), [this, before] {
        show(before);
        m_saveTimer.touch();
    });
}

void WritePage::checkTone()
{
    m_toneTimer.stop();
    const LetterRequest request = m_form->request();
    m_tone->check({m_subject->text(), m_body->toPlainText(), request.toName, request.senderName});
}

// Underlined with a wave, as a spelling mistake is, and never in colour alone.
void WritePage::markFindings()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const ToneFinding &finding : m_tone->report().findings) {
        if (finding.length == 0 || finding.inSubject || finding.label == u"too-long")
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_body->document());
        mark.cursor.setPosition(static_cast<int>(finding.start));
        mark.cursor.setPosition(static_cast<int>(finding.start + finding.length), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme::color(palette(), theme::Token::Attention));
        mark.format.setBackground(theme::color(palette(), theme::Token::SoftAttention));
        mark.format.setToolTip(finding.why);
        marks.append(mark);
    }
    m_body->setExtraSelections(marks);
}

void WritePage::showFinding(const ToneFinding &finding)
{
    if (finding.inSubject) {
        m_subject->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_tone->checked().body != m_body->toPlainText()) {
        checkTone(); // the places are those of other words
        return;
    }
    QTextCursor cursor(m_body->document());
    cursor.setPosition(static_cast<int>(finding.start));
    cursor.setPosition(static_cast<int>(finding.start + finding.length), QTextCursor::KeepAnchor);
    m_body->setTextCursor(cursor);
    m_body->setFocus(Qt::OtherFocusReason);
}

void WritePage::takeSuggestion(const ToneSuggestion &suggestion)
{
    if (m_tone->checked().body != m_body->toPlainText()) {
        checkTone();
        return;
    }
    QTextCursor cursor(m_body->document());
    cursor.setPosition(static_cast<int>(suggestion.start));
    cursor.setPosition(static_cast<int>(suggestion.start + suggestion.length), QTextCursor::KeepAnchor);
    cursor.insertText(suggestion.text); // can be undone like anything typed
    checkTone();
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
    if (fresh) {
        m_status->setLetter(m_draft.id);
        emit draftOpened(m_draft.id);
    }
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
    m_columns->removeWidget(m_letterSide);
    m_columns->addWidget(m_letterSide, narrow ? 1 : 0, narrow ? 0 : 1);
    m_columns->setColumnStretch(1, narrow ? 0 : 6);
}

} // namespace secondwind
