// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/linkfields.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/mantras/mantrasuggestion.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MantrasOffered = 3;

} // namespace

ApplicationField::ApplicationField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
    , m_box(new QComboBox(this))
{
    auto *column = columnIn(this);
    auto *row = new QHBoxLayout;
    m_box->setObjectName(field.id + u".box"_s);
    m_box->setAccessibleName(field.label);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_adding = makeButton(tr("&Add one"), ButtonKind::Secondary, u"addApplicationButton"_s, this);
    m_adding->setCheckable(true);
    row->addWidget(m_box, 1);
    row->addWidget(m_adding);
    column->addLayout(row);

    m_form = new QWidget(this);
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, theme::Space1, 0, 0);
    grid->setHorizontalSpacing(theme::Space3);
    m_company = new QLineEdit(m_form);
    m_company->setObjectName(u"newCompanyEdit"_s);
    m_role = new QLineEdit(m_form);
    m_role->setObjectName(u"newRoleEdit"_s);
    m_stage = new QComboBox(m_form);
    m_stage->setObjectName(u"newStageBox"_s);
    for (const ApplicationStage stage : allStages())
        m_stage->addItem(stageName(stage), stageId(stage));
    auto *save = makeButton(tr("Add &it"), ButtonKind::Primary, u"saveApplicationButton"_s, m_form);
    const auto place = [&](const QString &text, QWidget *edit, int line, int side) {
        QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, m_form);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&'));
        grid->addWidget(label, line, side);
        grid->addWidget(edit, line + 1, side);
    };
    place(tr("&Company"), m_company, 0, 0);
    place(tr("&Role"), m_role, 0, 1);
    place(tr("How &far it got"), m_stage, 2, 0);
    grid->addWidget(save, 3, 1, Qt::AlignRight);
    m_problem = makeLabel({}, theme::TextRole::Small, m_form);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    grid->addWidget(m_problem, 4, 0, 1, 2);
    m_form->hide();
    column->addWidget(m_form);
    m_ending = new QWidget(this);
    auto *ending = new QHBoxLayout(m_ending);
    ending->setContentsMargins(0, 0, 0, 0);
    m_endingText = makeLabel({}, theme::TextRole::Small, m_ending);
    m_endingText->setObjectName(u"endingText"_s);
    setLabelTone(m_endingText, LabelTone::Muted);
    m_endingButton = makeButton({}, ButtonKind::Quiet, u"endingButton"_s, m_ending);
    ending->addWidget(m_endingText, 1);
    ending->addWidget(m_endingButton);
    column->addWidget(m_ending);
    setFocusProxy(m_box);
    fill({});

    connect(m_endingButton, &QPushButton::clicked, this, &ApplicationField::toggleEnding);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        emit answered(m_box->itemData(index).toString(), false);
        showEnding();
    });
    connect(m_adding, &QPushButton::toggled, m_form, &QWidget::setVisible);
    connect(m_adding, &QPushButton::clicked, this, [this](bool shown) {
        if (shown)
            m_company->setFocus();
    });
    connect(save, &QPushButton::clicked, this, &ApplicationField::add);
    connect(m_company, &QLineEdit::returnPressed, this, &ApplicationField::add);
    connect(m_role, &QLineEdit::returnPressed, this, &ApplicationField::add);
}

void ApplicationField::fill(const QString &chosen)
{
    m_box->clear();
    m_box->addItem(tr("None in particular"), QString());
    if (const auto applications = m_services.applications.overview()) {
        const QStringList names = ApplicationWords::names(*applications);
        for (qsizetype i = 0; i < names.size(); ++i)
            m_box->addItem(names.at(i), applications->at(i).application.id);
    }
    m_box->setCurrentIndex(std::max(0, m_box->findData(chosen)));
    showEnding();
}

// An application picked here may not know yet that it ended: one click notes it, another takes
// the note back.
void ApplicationField::showEnding()
{
    const QString id = m_box->currentData().toString();
    const auto application = id.isEmpty() ? Result<Application>(Application()) : m_services.applications.find(id);
    const bool open = application && !application->id.isEmpty() && application->isOpen();
    const bool noted = application && !id.isEmpty() && id == m_endedId;
    m_ending->setVisible(open || noted);
    m_endingText->setText(noted ? tr("Its end is noted with today’s date.") : tr("This application is still marked as open."));
    m_endingButton->setText(noted ? tr("Undo") : tr("Note that it ended today"));
}

void ApplicationField::toggleEnding()
{
    auto application = m_services.applications.find(m_box->currentData().toString());
    if (!application)
        return;
    const bool noted = application->id == m_endedId;
    if (noted)
        application->reopen();
    else
        application->reject(m_services.clock.today());
    const auto saved = m_services.applications.update(*application);
    if (!saved) {
        m_endingText->setText(saved.error().message);
        return;
    }
    m_endedId = noted ? QString() : application->id;
    showEnding();
}

void ApplicationField::add()
{
    Application application;
    application.company = m_company->text().trimmed();
    application.role = m_role->text().trimmed();
    application.stage = stageFromId(m_stage->currentData().toString()).value_or(ApplicationStage::Applied);
    application.reject(m_services.clock.today());
    const auto added = m_services.applications.add(application);
    m_problem->setVisible(!added);
    if (!added) {
        m_problem->setText(added.error().message);
        m_company->setFocus();
        return;
    }
    m_company->clear();
    m_role->clear();
    m_adding->setChecked(false);
    fill(*added);
    m_box->setFocus();
    emit answered(*added, false);
}

void ApplicationField::setAnswer(const Answer &answer)
{
    fill(std::get<QString>(answer));
}

LetterField::LetterField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
{
    auto *column = columnIn(this);
    auto *card = new Card(CardKind::Accent, this);
    auto *row = new QHBoxLayout(card);
    row->setSpacing(theme::Space4);
    m_line = makeLabel({}, theme::TextRole::Body, card);
    m_open = makeButton({}, ButtonKind::Secondary, u"openComposerButton"_s, card);
    row->addWidget(m_line, 1);
    row->addWidget(m_open);
    column->addWidget(card);
    setFocusProxy(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { emit letterWanted(m_draftId); });
    refresh();
}

void LetterField::setAnswer(const Answer &answer)
{
    m_draftId = std::get<QString>(answer);
    refresh();
}

void LetterField::refresh()
{
    m_draftId = m_services.session.session().textOf(field().id);
    const bool begun = !m_draftId.isEmpty();
    m_line->setText(begun ? tr("The letter is begun and kept. This session waits while you work on it.")
                          : tr("Opens the letter, filled in as far as possible. This session waits for you."));
    m_open->setText(begun ? tr("&Open the letter") : tr("&Write the letter"));
}

MantraField::MantraField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
{
    auto *column = columnIn(this);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(theme::Space2);
    column->addLayout(m_cards);
    auto *others = makeButton(tr("Show &others"), ButtonKind::Quiet, u"otherMantrasButton"_s, this);
    column->addWidget(others, 0, Qt::AlignLeft);
    connect(others, &QPushButton::clicked, this, [this] { offer({}); });
    offerFitting();
}

// First those that answer what was said in this session.
void MantraField::offerFitting()
{
    const MantraOccasion occasion = m_services.session.mantraOccasion();
    QStringList ids;
    const auto fitting = suggestedMantras(occasion, m_services.mantras.list(), MantrasOffered);
    for (const MantraSuggestion &each : fitting) {
        ids.append(each.mantra);
        m_reasons.insert(each.mantra, reasonFor(each, occasion, m_services.catalogue.emotions()));
    }
    offer(ids);
}

void MantraField::offer(const QStringList &first)
{
    QStringList pool;
    const auto all = m_services.mantras.list();
    for (const MarkedMantra &marked : all) {
        const bool readable = !marked.mantra.hasBlank() || !marked.mark.filling.isEmpty();
        if (readable && !m_cardOf.contains(marked.mantra.id))
            pool.append(marked.mantra.id);
    }
    QStringList offered = first;
    if (!m_chosen.isEmpty() && !offered.contains(m_chosen))
        offered.prepend(m_chosen);
    std::shuffle(pool.begin(), pool.end(), *QRandomGenerator::global());
    for (const QString &id : std::as_const(pool)) {
        if (offered.size() >= MantrasOffered)
            break;
        if (!offered.contains(id))
            offered.append(id);
    }
    showOffered(offered);
}

void MantraField::showOffered(const QStringList &ids)
{
    for (Card *card : std::as_const(m_cardOf))
        card->deleteLater();
    m_cardOf.clear();
    for (const QString &id : ids) {
        const auto marked = m_services.mantras.find(id);
        if (!marked)
            continue;
        auto *card = new Card(CardKind::Plain, this);
        card->setObjectName(u"offeredMantra"_s);
        card->setClickable(true);
        card->setAccessibleName(marked->text());
        card->setSelected(id == m_chosen);
        auto *inner = new QVBoxLayout(card);
        auto *text = new ReadingLabel(marked->text(), card);
        text->setFocusPolicy(Qt::NoFocus);
        text->setAttribute(Qt::WA_TransparentForMouseEvents);
        inner->addWidget(text);
        if (const QString reason = m_reasons.value(id); !reason.isEmpty()) {
            QLabel *because = makeLabel(reason, theme::TextRole::Small, card);
            because->setObjectName(u"offeredBecause"_s);
            because->setAttribute(Qt::WA_TransparentForMouseEvents);
            setLabelTone(because, LabelTone::Muted);
            card->setAccessibleDescription(reason);
            inner->addWidget(because);
        }
        m_cards->addWidget(card);
        m_cardOf.insert(id, card);
        connect(card, &Card::activated, this, [this, id] { choose(id); });
    }
    if (!m_cardOf.isEmpty())
        setFocusProxy(m_cards->itemAt(0)->widget());
}

void MantraField::choose(const QString &id)
{
    // Choosing the chosen one again takes it back.
    m_chosen = id == m_chosen ? QString() : id;
    for (auto it = m_cardOf.begin(); it != m_cardOf.end(); ++it)
        it.value()->setSelected(it.key() == m_chosen);
    emit answered(m_chosen, false);
}

void MantraField::setAnswer(const Answer &answer)
{
    m_chosen = std::get<QString>(answer);
    if (m_cardOf.contains(m_chosen)) {
        m_cardOf.value(m_chosen)->setSelected(true);
        return;
    }
    QStringList ids{m_chosen};
    ids.append(m_cardOf.keys().mid(0, MantrasOffered - 1));
    showOffered(ids);
}

} // namespace secondwind
