// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/writepage.h"

#include "app/platform/handoff.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/textarea.h"
#include "core/feedback/address.h"
#include "core/services.h"

#include <QCheckBox>
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
constexpr int QuestionsAtFirst = 5;
constexpr int QuestionsAdvised = 2;

QString toneName(LetterTone tone)
{
    switch (tone) {
    case LetterTone::Warm:
        return WritePage::tr("Warm");
    case LetterTone::Formal:
        return WritePage::tr("Formal");
    case LetterTone::Brief:
        return WritePage::tr("Brief");
    }
    Q_UNREACHABLE();
}

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
    m_form = makeForm();
    m_letterCard = makeLetter();
    m_columns->addWidget(m_form, 0, 0);
    m_columns->addWidget(m_letterCard, 0, 1);
    m_columns->setColumnStretch(0, 4);
    m_columns->setColumnStretch(1, 6);
    m_frame->body()->addLayout(m_columns);
    makeExits();

    connect(&m_saveTimer, &SaveTimer::due, this, &WritePage::save);
    if (const auto draft = services.drafts.unfinished())
        show(*draft);
    else
        beginLetter(u"feedback"_s);
}

QWidget *WritePage::makeForm()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    const auto caption = [&](const QString &text, QWidget *buddy) {
        QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, form);
        label->setBuddy(buddy);
        return label;
    };
    const auto lineEdit = [&](const QString &name, const QString &accessibleName) {
        auto *edit = new QLineEdit(form);
        edit->setObjectName(name);
        edit->setAccessibleName(accessibleName);
        edit->setMaxLength(200);
        connect(edit, &QLineEdit::textEdited, this, &WritePage::formChanged);
        return edit;
    };

    m_kind = new ChipGroup(ChipGroup::Selection::Single, form);
    m_kind->setObjectName(u"letterKind"_s);
    m_kind->setAccessibleName(tr("What do you want to send?"));
    QList<Chip> kinds;
    for (const LetterKindParts &kind : m_services.catalogue.letterParts().kinds)
        kinds.append({kind.id, kind.name, kind.line});
    m_kind->setChips(kinds);
    column->addWidget(caption(tr("&What do you want to send?"), m_kind));
    column->addWidget(m_kind);
    m_kindLine = makeLabel({}, theme::TextRole::Small, form);
    setLabelTone(m_kindLine, LabelTone::Muted);
    column->addWidget(m_kindLine);
    column->addSpacing(theme::Space1);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1 + 2);
    m_toName = lineEdit(u"toNameEdit"_s, tr("To"));
    m_toAddress = lineEdit(u"toAddressEdit"_s, tr("E-mail address"));
    m_company = lineEdit(u"companyEdit"_s, tr("Company"));
    m_role = lineEdit(u"roleEdit"_s, tr("Role"));
    m_sender = lineEdit(u"senderEdit"_s, tr("Your name"));
    grid->addWidget(caption(tr("T&o"), m_toName), 0, 0);
    grid->addWidget(caption(tr("E-&mail"), m_toAddress), 0, 1);
    grid->addWidget(m_toName, 1, 0);
    grid->addWidget(m_toAddress, 1, 1);
    m_addressProblem = makeLabel({}, theme::TextRole::Small, form);
    setLabelTone(m_addressProblem, LabelTone::Attention);
    m_addressProblem->hide();
    grid->addWidget(m_addressProblem, 2, 0, 1, 2);
    grid->addWidget(caption(tr("Compan&y"), m_company), 3, 0);
    grid->addWidget(caption(tr("&Role"), m_role), 3, 1);
    grid->addWidget(m_company, 4, 0);
    grid->addWidget(m_role, 4, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    column->addLayout(grid);
    makeQuestions(column);

    m_appreciated = lineEdit(u"appreciatedEdit"_s, tr("One thing you truly appreciated"));
    m_appreciated->setPlaceholderText(tr("the case discussion"));
    column->addWidget(caption(tr("One thing you truly &appreciated"), m_appreciated));
    column->addWidget(m_appreciated);
    m_tone = new ChipGroup(ChipGroup::Selection::Single, form);
    m_tone->setObjectName(u"letterTone"_s);
    m_tone->setAccessibleName(tr("Tone"));
    QList<Chip> tones;
    for (const LetterTone tone : allTones())
        tones.append({toneId(tone), toneName(tone), {}});
    m_tone->setChips(tones);
    column->addWidget(caption(tr("&Tone"), m_tone));
    column->addWidget(m_tone);
    column->addWidget(caption(tr("Yo&ur name"), m_sender));
    column->addWidget(m_sender);
    column->addStretch();

    connect(m_kind, &ChipGroup::selectionChanged, this, &WritePage::formChanged);
    connect(m_tone, &ChipGroup::selectionChanged, this, &WritePage::formChanged);
    connect(m_toAddress, &QLineEdit::editingFinished, this, [this] {
        const auto address = checkedAddress(m_toAddress->text());
        const bool wrong = !m_toAddress->text().trimmed().isEmpty() && !address;
        m_addressProblem->setText(wrong ? address.error().message : QString());
        m_addressProblem->setVisible(wrong);
        m_toAddress->setCursorPosition(0);
    });
    connect(m_sender, &QLineEdit::editingFinished, this, [this] {
        if (auto saved = m_services.settings.setValue(setting::PersonName, m_sender->text().trimmed()); !saved)
            showProblem(saved.error().message);
    });
    return form;
}

void WritePage::makeQuestions(QVBoxLayout *column)
{
    m_questionArea = new QWidget(this);
    auto *area = new QVBoxLayout(m_questionArea);
    area->setContentsMargins(0, theme::Space1, 0, theme::Space1);
    area->setSpacing(theme::Space1);
    area->addWidget(makeLabel(tr("Ask about (one or two get answered more often)"), theme::TextRole::SmallStrong, m_questionArea));
    auto *card = new Card(CardKind::Plain, m_questionArea);
    auto *list = new QVBoxLayout(card);
    list->setSpacing(theme::Space2);
    card->setContentsMargins(theme::Space3, theme::Space3, theme::Space3, theme::Space3);
    const auto &bank = m_services.catalogue.feedbackQuestions();
    for (const FeedbackQuestion &question : bank) {
        auto *box = new QCheckBox(question.label, card);
        box->setObjectName(u"question-"_s + question.id);
        box->setToolTip(question.text);
        box->setAccessibleDescription(question.text);
        box->setProperty("questionId", question.id);
        box->setVisible(m_questions.size() < QuestionsAtFirst);
        list->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &WritePage::formChanged);
        m_questions.append(box);
    }
    const int more = static_cast<int>(bank.size()) - QuestionsAtFirst;
    m_moreQuestions = makeButton(tr("%n more questions", nullptr, more), ButtonKind::Quiet, u"moreQuestionsButton"_s, card);
    list->addWidget(m_moreQuestions, 0, Qt::AlignLeft);
    area->addWidget(card);
    m_questionHint = makeLabel(tr("Three or more start to feel like a questionnaire. The two you most want to know get the better answer."),
                               theme::TextRole::Small, m_questionArea);
    setLabelTone(m_questionHint, LabelTone::Attention);
    m_questionHint->hide();
    area->addWidget(m_questionHint);
    column->addWidget(m_questionArea);
    connect(m_moreQuestions, &QPushButton::clicked, this, [this] {
        for (QCheckBox *box : std::as_const(m_questions))
            box->show();
        m_questions.at(QuestionsAtFirst)->setFocus();
        m_moreQuestions->hide();
    });
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

LetterRequest WritePage::request() const
{
    LetterRequest request;
    request.kind = m_kind->selected().value(0, u"feedback"_s);
    request.tone = toneFromId(m_tone->selected().value(0)).value_or(LetterTone::Warm);
    request.toName = m_toName->text().trimmed();
    request.toAddress = m_toAddress->text().trimmed();
    request.company = m_company->text().trimmed();
    request.role = m_role->text().trimmed();
    request.appreciated = m_appreciated->text().trimmed();
    request.senderName = m_sender->text().trimmed();
    for (const QCheckBox *box : m_questions) {
        if (box->isChecked())
            request.questions.append(box->property("questionId").toString());
    }
    return request;
}

void WritePage::show(const LetterDraft &draft)
{
    m_saveTimer.flush();
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_draft = draft;
    const LetterRequest &request = draft.request;
    m_kind->setSelected({request.kind});
    m_tone->setSelected({toneId(request.tone)});
    m_toName->setText(request.toName);
    m_toAddress->setText(request.toAddress);
    m_company->setText(request.company);
    m_role->setText(request.role);
    m_appreciated->setText(request.appreciated);
    m_sender->setText(request.senderName);
    for (QCheckBox *box : std::as_const(m_questions)) {
        const bool asked = request.questions.contains(box->property("questionId").toString());
        box->setChecked(asked);
        if (asked)
            box->show();
    }
    m_addressProblem->hide();
    putWords(draft.letter());
    showKind();
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
    if (parts && parts->asksQuestions && bank.size() >= QuestionsAdvised)
        draft.request.questions = {bank.at(0).id};
    if (const auto letter = m_services.drafts.write(draft.request)) {
        draft.subject = letter->subject;
        draft.body = letter->body;
    }
    show(draft);
    if (!sessionId.isEmpty())
        save();
}

void WritePage::formChanged()
{
    if (m_filling)
        return;
    const QString oldKind = m_draft.request.kind;
    m_draft.request = request();
    if (oldKind != m_draft.request.kind)
        showKind();
    if (!m_draft.edited)
        regenerate();
    m_questionHint->setVisible(m_draft.request.questions.size() > QuestionsAdvised);
    m_saveTimer.touch();
}

void WritePage::regenerate()
{
    LetterRequest request = this->request();
    // A half-typed address does not hold up the letter; it is checked when the letter leaves.
    request.toAddress.clear();
    const auto letter = m_services.drafts.write(request);
    if (!letter) {
        showProblem(letter.error().message);
        return;
    }
    const QScopedValueRollback<bool> filling(m_filling, true);
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

void WritePage::showKind()
{
    const auto *kind = m_services.catalogue.letterKind(m_draft.request.kind);
    m_kindLine->setText(kind ? kind->line : QString());
    m_questionArea->setVisible(kind && kind->asksQuestions);
    m_questionHint->setVisible(m_draft.request.questions.size() > QuestionsAdvised);
}

void WritePage::save()
{
    m_draft.request = request();
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
    return {m_toName->text().trimmed(), m_toAddress->text().trimmed(), m_subject->text(), m_body->toPlainText()};
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
