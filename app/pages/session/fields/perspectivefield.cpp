// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/perspectivefield.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/hundredpeople.h"
#include "app/widgets/labels.h"
#include "core/applications/applicationservice.h"
#include "core/applications/perspective.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString StageKey = u"stage"_s;
const QString ApplicantsKey = u"applicants"_s;
const QString FinalistsKey = u"finalists"_s;

std::optional<int> numberIn(const QLineEdit *edit)
{
    bool good = false;
    const int number = edit->text().toInt(&good);
    return good ? std::optional(number) : std::nullopt;
}

} // namespace

PerspectiveField::PerspectiveField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(theme::Space1);
    m_stage = new QComboBox(this);
    m_stage->setObjectName(u"perspectiveStageBox"_s);
    for (const ApplicationStage stage : allStages())
        m_stage->addItem(stageName(stage));
    const auto number = [this](const QString &name) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(name);
        edit->setValidator(new QIntValidator(0, 99'999'999, edit));
        edit->setPlaceholderText(tr("not known"));
        connect(edit, &QLineEdit::textEdited, this, &PerspectiveField::changed);
        return edit;
    };
    m_applicants = number(u"applicantsEdit"_s);
    m_finalists = number(u"finalistsEdit"_s);
    const auto place = [&](const QString &text, QWidget *edit, int at) {
        QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, this);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&'));
        grid->addWidget(label, 0, at);
        grid->addWidget(edit, 1, at);
        grid->setColumnStretch(at, 1);
    };
    place(tr("&You reached"), m_stage, 0);
    place(tr("Peo&ple who applied"), m_applicants, 1);
    place(tr("In the final &round"), m_finalists, 2);
    column->addLayout(grid);
    auto *card = new Card(CardKind::Plain, this);
    auto *inner = new QVBoxLayout(card);
    inner->setSpacing(theme::Space3);
    m_picture = new HundredPeople(card);
    inner->addWidget(m_picture);
    m_sentence = makeLabel({}, theme::TextRole::Strong, card);
    m_sentence->setObjectName(u"perspectiveSentence"_s);
    inner->addWidget(m_sentence);
    m_explanation = makeLabel({}, theme::TextRole::Small);
    setLabelTone(m_explanation, LabelTone::Muted);
    m_arithmetic = new Disclosure(tr("How this is worked out, and what it cannot say"), m_explanation, card);
    m_arithmetic->setObjectName(u"perspectiveArithmetic"_s);
    inner->addWidget(m_arithmetic);
    column->addWidget(card);
    setFocusProxy(m_stage);

    const auto application = services.applications.find(services.session.session().applicationId);
    if (application) {
        m_stage->setCurrentIndex(static_cast<int>(application->stage));
        if (application->applicants)
            m_applicants->setText(QString::number(*application->applicants));
        if (application->finalists)
            m_finalists->setText(QString::number(*application->finalists));
    }
    connect(m_stage, &QComboBox::currentIndexChanged, this, &PerspectiveField::changed);
    show();
}

Levels PerspectiveField::levels() const
{
    Levels levels{{StageKey, m_stage->currentIndex()}};
    if (const auto number = numberIn(m_applicants))
        levels.insert(ApplicantsKey, *number);
    if (const auto number = numberIn(m_finalists))
        levels.insert(FinalistsKey, *number);
    return levels;
}

void PerspectiveField::changed()
{
    show();
    emit answered(levels(), true);
}

void PerspectiveField::show()
{
    const PerspectiveQuestion question{allStages().value(m_stage->currentIndex()), numberIn(m_applicants), numberIn(m_finalists)};
    const auto result = perspective(question);
    setLabelTone(m_sentence, result ? LabelTone::Text : LabelTone::Attention);
    m_sentence->setText(result ? result->sentence : result.error().message);
    m_explanation->setText(result ? result->explanation : QString());
    m_arithmetic->setVisible(result.has_value());
    m_picture->setVisible(result && result->aheadHigh > 0);
    if (result) {
        m_picture->setAhead(result->aheadLow, result->aheadHigh);
        m_picture->setDescription(result->sentence);
    }
}

void PerspectiveField::setAnswer(const Answer &answer)
{
    const auto &levels = std::get<Levels>(answer);
    const QSignalBlocker blocker(this);
    m_stage->setCurrentIndex(levels.value(StageKey));
    m_applicants->setText(levels.contains(ApplicantsKey) ? QString::number(levels.value(ApplicantsKey)) : QString());
    m_finalists->setText(levels.contains(FinalistsKey) ? QString::number(levels.value(FinalistsKey)) : QString());
    show();
}

} // namespace secondwind
