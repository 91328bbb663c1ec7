// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/letterform.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/feedback/address.h"
#include "core/feedback/questionadvice.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int QuestionsAtFirst = 5;
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

QString lengthName(LetterLength length)
{
    switch (length) {
    case LetterLength::Short:
        return LetterForm::tr("Short");
    case LetterLength::Fuller:
        return LetterForm::tr("A little longer");
    }
    Q_UNREACHABLE();
}

QString questionOf(const QCheckBox *box)
{
    return box->property("questionId").toString();
}

} // namespace

LetterForm::LetterForm(const Catalogue &catalogue, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    addKinds(column);
    addRecipient(column);
    addQuestions(column);
    addVoice(column);
    addSender(column);
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
    m_companyLabel = caption(tr("Compan&y"), m_company);
    grid->addWidget(m_companyLabel, 3, 0);
    grid->addWidget(caption(tr("&Role"), m_role), 3, 1);
    grid->addWidget(m_company, 4, 0);
    grid->addWidget(m_role, 4, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 4);
    column->addLayout(grid);
    m_agency = new QCheckBox(tr("They are an agency that put me forwar&d"), this);
    m_agency->setObjectName(u"agencyCheck"_s);
    column->addWidget(m_agency);
    column->addWidget(makeInterview());
    connect(m_agency, &QCheckBox::clicked, this, [this] {
        showAgency();
        touched();
    });
    connect(m_toAddress, &QLineEdit::editingFinished, this, &LetterForm::checkAddress);
}

QWidget *LetterForm::makeInterview()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::Space2);
    m_interviewed = new QCheckBox(tr("We spo&ke on"), row);
    m_interviewed->setObjectName(u"interviewedCheck"_s);
    m_interviewedOn = new QDateEdit(m_clock.today(), row);
    m_interviewedOn->setObjectName(u"interviewedOnEdit"_s);
    m_interviewedOn->setAccessibleName(tr("Day of the interview"));
    m_interviewedOn->setCalendarPopup(true);
    m_interviewedOn->setEnabled(false);
    line->addWidget(m_interviewed);
    line->addWidget(m_interviewedOn);
    line->addStretch();
    connect(m_interviewed, &QCheckBox::toggled, m_interviewedOn, &QWidget::setEnabled);
    connect(m_interviewed, &QCheckBox::clicked, this, &LetterForm::touched);
    connect(m_interviewedOn, &QDateEdit::dateChanged, this, &LetterForm::touched);
    return row;
}

void LetterForm::addQuestions(QVBoxLayout *column)
{
    m_questionArea = new QWidget(this);
    auto *area = new QVBoxLayout(m_questionArea);
    area->setContentsMargins(0, theme::Space1, 0, theme::Space1);
    area->setSpacing(theme::Space1);
    area->addWidget(makeLabel(tr("Ask about (one or two get answered more often)"), theme::TextRole::SmallStrong, m_questionArea));
    m_advice = makeLabel({}, theme::TextRole::Small, m_questionArea);
    m_advice->setObjectName(u"questionAdvice"_s);
    setLabelTone(m_advice, LabelTone::Muted);
    m_adviceDisclosure = new Disclosure(tr("Which ones fit here, and why"), m_advice, m_questionArea);
    m_adviceDisclosure->setObjectName(u"questionAdviceDisclosure"_s);
    area->addWidget(m_adviceDisclosure);
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
    m_questionHint = makeLabel({}, theme::TextRole::Small, m_questionArea);
    m_questionHint->setObjectName(u"manyQuestionsHint"_s);
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
    m_length = new ChipGroup(ChipGroup::Selection::Single, this);
    m_length->setObjectName(u"letterLength"_s);
    m_length->setAccessibleName(tr("Length"));
    QList<Chip> lengths;
    for (const LetterLength length : allLengths())
        lengths.append({lengthId(length), lengthName(length), {}});
    m_length->setChips(lengths);
    column->addWidget(caption(tr("Lengt&h"), m_length));
    column->addWidget(m_length);
    connect(m_tone, &ChipGroup::selectionChanged, this, &LetterForm::touched);
    connect(m_length, &ChipGroup::selectionChanged, this, &LetterForm::touched);
}

void LetterForm::addSender(QVBoxLayout *column)
{
    m_sender = lineEdit(u"senderEdit"_s, tr("Your name"));
    column->addWidget(caption(tr("Yo&ur name"), m_sender));
    column->addWidget(m_sender);
    auto *more = new QWidget(this);
    auto *grid = new QGridLayout(more);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1 + 2);
    m_phone = lineEdit(u"phoneEdit"_s, tr("Telephone"));
    m_link = lineEdit(u"linkEdit"_s, tr("A page of yours"));
    grid->addWidget(caption(tr("Telephone"), m_phone), 0, 0);
    grid->addWidget(caption(tr("A page of yours"), m_link), 0, 1);
    grid->addWidget(m_phone, 1, 0);
    grid->addWidget(m_link, 1, 1);
    auto *disclosure = new Disclosure(tr("Telephone and a link under the letter"), more, this);
    disclosure->setObjectName(u"senderDisclosure"_s);
    column->addWidget(disclosure);
    for (const QLineEdit *edit : {m_sender, m_phone, m_link}) {
        connect(edit, &QLineEdit::editingFinished, this,
                [this] { emit senderEntered({m_sender->text().trimmed(), m_phone->text().trimmed(), m_link->text().trimmed()}); });
    }
}

void LetterForm::setStage(const QString &stage)
{
    m_stage = stage;
    showAdvice();
}

// Which questions fit, and why; choosing them stays with the person.
void LetterForm::showAdvice()
{
    const auto advised = recommendedQuestions(m_catalogue, {m_kind->selected().value(0), m_stage, m_agency->isChecked(), {}});
    QStringList lines;
    for (const QuestionAdvice &advice : advised) {
        const auto box = std::ranges::find(m_questions, advice.id, questionOf);
        if (box == m_questions.end())
            continue;
        (*box)->show();
        lines.append(tr("%1: %2", "a question, why it fits").arg((*box)->text(), advice.why));
    }
    m_advice->setText(lines.join(u'\n'));
    m_adviceDisclosure->setVisible(!lines.isEmpty());
}

void LetterForm::showAgency()
{
    m_companyLabel->setText(m_agency->isChecked() ? tr("Their client") : tr("Compan&y"));
    showAdvice();
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
    request.length = lengthFromId(m_length->selected().value(0)).value_or(LetterLength::Short);
    request.agency = m_agency->isChecked();
    if (m_interviewed->isChecked())
        request.interviewedOn = m_interviewedOn->date();
    request.appliedOn = m_appliedOn;
    request.senderName = m_sender->text().trimmed();
    request.senderPhone = m_phone->text().trimmed();
    request.senderLink = m_link->text().trimmed();
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
    m_length->setSelected({lengthId(request.length)});
    m_agency->setChecked(request.agency);
    m_interviewed->setChecked(request.interviewedOn.has_value());
    {
        const QSignalBlocker quiet(m_interviewedOn);
        m_interviewedOn->setDate(request.interviewedOn.value_or(m_clock.today()));
    }
    m_appliedOn = request.appliedOn;
    showAgency();
    m_toName->setText(request.toName);
    m_toAddress->setText(request.toAddress);
    m_company->setText(request.company);
    m_role->setText(request.role);
    m_appreciated->setText(request.appreciated);
    const auto *kind = m_catalogue.letterKind(request.kind);
    m_toRecruiter = !kind || kind->toRecruiter;
    m_otherAppreciated.clear();
    m_sender->setText(request.senderName);
    m_phone->setText(request.senderPhone);
    m_link->setText(request.senderLink);
    for (QLineEdit *field : {m_toName, m_toAddress, m_company, m_role, m_appreciated, m_sender, m_phone, m_link})
        field->setCursorPosition(0); // what is too long for its field shows how it begins
    for (QCheckBox *box : std::as_const(m_questions)) {
        const bool asked = request.questions.contains(questionOf(box));
        box->setChecked(asked);
        if (asked)
            box->show();
    }
    m_addressProblem->hide();
    showKind();
    showManyQuestions();
}

void LetterForm::showManyQuestions()
{
    m_questionHint->setText(wordOnManyQuestions(m_catalogue, request().questions.size()));
    m_questionHint->setVisible(!m_questionHint->text().isEmpty());
}

void LetterForm::focusAddress()
{
    m_toAddress->setFocus();
}

void LetterForm::touched()
{
    showManyQuestions();
    emit changed();
}

void LetterForm::checkAddress()
{
    const auto address = checkedAddresses(m_toAddress->text());
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
    m_agency->setVisible(!kind || kind->toRecruiter);
    showAdvice();
}

} // namespace secondwind
