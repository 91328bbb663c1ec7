// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/letterform.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "core/content/catalogue.h"
#include "core/feedback/address.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int QuestionsAtFirst = 5;
constexpr int QuestionsAdvised = 2;
constexpr int LongestField = 200;

QString toneName(LetterTone tone)
{
    switch (tone) {
    case LetterTone::Warm:
        return LetterForm::tr("Warm");
    case LetterTone::Formal:
        return LetterForm::tr("Formal");
    case LetterTone::Brief:
        return LetterForm::tr("Brief");
    }
    Q_UNREACHABLE();
}

QString questionOf(const QCheckBox *box)
{
    return box->property("questionId").toString();
}

} // namespace

LetterForm::LetterForm(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    addKinds(column);
    addRecipient(column);
    addQuestions(column);
    addVoice(column);
    column->addStretch();
}

QLabel *LetterForm::caption(const QString &text, QWidget *buddy)
{
    QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, this);
    label->setBuddy(buddy);
    return label;
}

QLineEdit *LetterForm::lineEdit(const QString &name, const QString &accessibleName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setMaxLength(LongestField);
    connect(edit, &QLineEdit::textEdited, this, &LetterForm::touched);
    return edit;
}

void LetterForm::addKinds(QVBoxLayout *column)
{
    m_kind = new ChipGroup(ChipGroup::Selection::Single, this);
    m_kind->setObjectName(u"letterKind"_s);
    m_kind->setAccessibleName(tr("What do you want to send?"));
    QList<Chip> kinds;
    for (const LetterKindParts &kind : m_catalogue.letterParts().kinds)
        kinds.append({kind.id, kind.name, kind.line});
    m_kind->setChips(kinds);
    column->addWidget(caption(tr("&What do you want to send?"), m_kind));
    column->addWidget(m_kind);
    m_kindLine = makeLabel({}, theme::TextRole::Small, this);
    setLabelTone(m_kindLine, LabelTone::Muted);
    column->addWidget(m_kindLine);
    column->addSpacing(theme::Space1);
    connect(m_kind, &ChipGroup::selectionChanged, this, [this] {
        swapAppreciated();
        showKind();
        touched();
    });
}

void LetterForm::addRecipient(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1 + 2);
    m_toName = lineEdit(u"toNameEdit"_s, tr("To"));
    m_toAddress = lineEdit(u"toAddressEdit"_s, tr("E-mail address"));
    m_company = lineEdit(u"companyEdit"_s, tr("Company"));
    m_role = lineEdit(u"roleEdit"_s, tr("Role"));
    m_addressProblem = makeLabel({}, theme::TextRole::Small, this);
    setLabelTone(m_addressProblem, LabelTone::Attention);
    m_addressProblem->hide();
    grid->addWidget(caption(tr("T&o"), m_toName), 0, 0);
    grid->addWidget(caption(tr("E-&mail"), m_toAddress), 0, 1);
    grid->addWidget(m_toName, 1, 0);
    grid->addWidget(m_toAddress, 1, 1);
    grid->addWidget(m_addressProblem, 2, 0, 1, 2);
    grid->addWidget(caption(tr("Compan&y"), m_company), 3, 0);
    grid->addWidget(caption(tr("&Role"), m_role), 3, 1);
    grid->addWidget(m_company, 4, 0);
    grid->addWidget(m_role, 4, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    column->addLayout(grid);
    connect(m_toAddress, &QLineEdit::editingFinished, this, &LetterForm::checkAddress);
}

void LetterForm::addQuestions(QVBoxLayout *column)
{
    m_questionArea = new QWidget(this);
    auto *area = new QVBoxLayout(m_questionArea);
    area->setContentsMargins(0, theme::Space1, 0, theme::Space1);
    area->setSpacing(theme::Space1);
    area->addWidget(makeLabel(tr("Ask about (one or two get answered more often)"), theme::TextRole::SmallStrong, m_questionArea));
    auto *card = new Card(CardKind::Plain, m_questionArea);
    card->setContentsMargins(theme::Space3, theme::Space3, theme::Space3, theme::Space3);
    auto *list = new QVBoxLayout(card);
    list->setSpacing(theme::Space2);
    const auto &bank = m_catalogue.feedbackQuestions();
    for (const FeedbackQuestion &question : bank) {
        auto *box = new QCheckBox(question.label, card);
        box->setObjectName(u"question-"_s + question.id);
        box->setToolTip(question.text);
        box->setAccessibleDescription(question.text);
        box->setProperty("questionId", question.id);
        box->setVisible(m_questions.size() < QuestionsAtFirst);
        list->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &LetterForm::touched);
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
    connect(m_moreQuestions, &QPushButton::clicked, this, &LetterForm::showAllQuestions);
}

void LetterForm::addVoice(QVBoxLayout *column)
{
    m_appreciated = lineEdit(u"appreciatedEdit"_s, tr("One thing you truly appreciated"));
    m_appreciated->setPlaceholderText(tr("the case discussion"));
    column->addWidget(caption(tr("One thing you truly &appreciated"), m_appreciated));
    column->addWidget(m_appreciated);
    m_tone = new ChipGroup(ChipGroup::Selection::Single, this);
    m_tone->setObjectName(u"letterTone"_s);
    m_tone->setAccessibleName(tr("Tone"));
    QList<Chip> tones;
    for (const LetterTone tone : allTones())
        tones.append({toneId(tone), toneName(tone), {}});
    m_tone->setChips(tones);
    column->addWidget(caption(tr("&Tone"), m_tone));
    column->addWidget(m_tone);
    m_sender = lineEdit(u"senderEdit"_s, tr("Your name"));
    column->addWidget(caption(tr("Yo&ur name"), m_sender));
    column->addWidget(m_sender);
    connect(m_tone, &ChipGroup::selectionChanged, this, &LetterForm::touched);
    connect(m_sender, &QLineEdit::editingFinished, this, [this] { emit senderEntered(m_sender->text().trimmed()); });
}

void LetterForm::showAllQuestions()
{
    for (QCheckBox *box : std::as_const(m_questions))
        box->show();
    m_questions.at(QuestionsAtFirst)->setFocus();
    m_moreQuestions->hide();
}

LetterRequest LetterForm::request() const
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
            request.questions.append(questionOf(box));
    }
    return request;
}

void LetterForm::setRequest(const LetterRequest &request)
{
    m_kind->setSelected({request.kind});
    m_tone->setSelected({toneId(request.tone)});
    m_toName->setText(request.toName);
    m_toAddress->setText(request.toAddress);
    m_company->setText(request.company);
    m_role->setText(request.role);
    m_appreciated->setText(request.appreciated);
    const auto *kind = m_catalogue.letterKind(request.kind);
    m_toRecruiter = !kind || kind->toRecruiter;
    m_otherAppreciated.clear();
    m_sender->setText(request.senderName);
    for (QCheckBox *box : std::as_const(m_questions)) {
        const bool asked = request.questions.contains(questionOf(box));
        box->setChecked(asked);
        if (asked)
            box->show();
    }
    m_addressProblem->hide();
    showKind();
    m_questionHint->setVisible(request.questions.size() > QuestionsAdvised);
}

void LetterForm::focusAddress()
{
    m_toAddress->setFocus();
}

void LetterForm::touched()
{
    m_questionHint->setVisible(request().questions.size() > QuestionsAdvised);
    emit changed();
}

void LetterForm::checkAddress()
{
    const auto address = checkedAddress(m_toAddress->text());
    const bool wrong = !m_toAddress->text().trimmed().isEmpty() && !address;
    m_addressProblem->setText(wrong ? address.error().message : QString());
    m_addressProblem->setVisible(wrong);
    m_toAddress->setCursorPosition(0);
}

// What one appreciated in an interview reads oddly in a letter to a mentor, so each of the two
// audiences keeps its own phrase.
void LetterForm::swapAppreciated()
{
    const auto *kind = m_catalogue.letterKind(m_kind->selected().value(0));
    if (!kind || kind->toRecruiter == m_toRecruiter)
        return;
    m_toRecruiter = kind->toRecruiter;
    const QString other = m_otherAppreciated;
    m_otherAppreciated = m_appreciated->text();
    m_appreciated->setText(other);
}

void LetterForm::showKind()
{
    const auto *kind = m_catalogue.letterKind(m_kind->selected().value(0));
    m_kindLine->setText(kind ? kind->line : QString());
    m_questionArea->setVisible(kind && kind->asksQuestions);
}

} // namespace secondwind
