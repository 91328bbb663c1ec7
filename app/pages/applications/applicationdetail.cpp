// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationdetail.h"

#include "app/pages/applications/applicationform.h"
#include "app/pages/applications/applicationlinks.h"
#include "app/pages/applications/historyeditor.h"
#include "app/pages/applications/reasonseditor.h"
#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowBelow = 820;

QVBoxLayout *sideCard(const QString &title, QVBoxLayout *column, QWidget *parent)
{
    auto *card = new Card(CardKind::Plain, parent);
    auto *inner = new QVBoxLayout(card);
    inner->setSpacing(theme::Space3);
    inner->addWidget(makeLabel(title, theme::TextRole::Section, card));
    column->addWidget(card);
    return inner;
}

} // namespace

ApplicationDetail::ApplicationDetail(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_frame(new PageFrame({}, this))
    , m_columns(new QGridLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    // In the order of the Tab key.
    makeHeader();
    m_form = new ApplicationForm(services, this);
    m_side = makeSide();
    makeFooter();
    m_columns->setHorizontalSpacing(theme::Space5);
    m_columns->setVerticalSpacing(theme::Space4);
    m_columns->addWidget(m_form, 0, 0);
    m_columns->addWidget(m_side, 0, 1);
    m_columns->setColumnStretch(0, 1);
    m_columns->setColumnStretch(1, 1);
    m_frame->body()->addLayout(m_columns);
    m_frame->body()->addStretch();
    connect(m_form, &ApplicationForm::failed, this, &ApplicationDetail::showProblem);
    connect(m_form, &ApplicationForm::edited, this, [this] { m_leaving = false; });
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, &ApplicationDetail::close);
    // What is linked to it is kept by others.
    connect(&services.drafts, &DraftService::draftSaved, this, &ApplicationDetail::showLinks);
    connect(&services.drafts, &DraftService::draftRemoved, this, &ApplicationDetail::showLinks);
    connect(&services.ownLines, &OwnLineService::linesChanged, this, &ApplicationDetail::showLinks);
    const JournalService &journal = services.journal;
    for (const auto changed : {&JournalService::entryAdded, &JournalService::entryChanged, &JournalService::entryRemoved})
        connect(&journal, changed, this, &ApplicationDetail::showLinks);
    connect(&journal, &JournalService::entriesMerged, this, &ApplicationDetail::showLinks);

    connect(&services.applications, &ApplicationService::applicationChanged, this, &ApplicationDetail::refresh);
    connect(&services.applications, &ApplicationService::applicationRemoved, this, [this](const QString &id) {
        if (id == m_id)
            m_id.clear();
    });
}

void ApplicationDetail::makeHeader()
{
    auto *back = makeButton(tr("&Back"), ButtonKind::Secondary, u"closeApplicationButton"_s, m_frame);
    m_frame->headerRow()->addWidget(back, 0, Qt::AlignTop);
    connect(back, &QPushButton::clicked, this, &ApplicationDetail::leave);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ApplicationDetail::leave);
}

void ApplicationDetail::makeFooter()
{
    auto *remove = makeButton(tr("D&elete"), ButtonKind::Danger, u"deleteApplicationButton"_s, m_frame);
    auto *write = makeButton(tr("&Write to them"), ButtonKind::Secondary, u"writeToThemButton"_s, m_frame);
    auto *session = makeButton(tr("Start a &session"), ButtonKind::Secondary, u"sessionForButton"_s, m_frame);
    QHBoxLayout *footer = m_frame->footer();
    footer->addWidget(remove);
    footer->addStretch();
    footer->addWidget(write);
    footer->addWidget(session);
    connect(remove, &QPushButton::clicked, this, &ApplicationDetail::askToDelete);
    connect(write, &QPushButton::clicked, this, [this] {
        keep();
        emit letterForApplication(m_id);
    });
    connect(session, &QPushButton::clicked, this, [this] {
        keep();
        emit sessionWanted(m_id);
    });
}

QWidget *ApplicationDetail::makeSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space4);
    m_history = new HistoryEditor(m_services.clock, side);
    sideCard(tr("Its history"), column, side)->addWidget(m_history);
    m_said = new ReasonsEditor(ReasonSource::Said, m_services.catalogue, side);
    m_assumed = new ReasonsEditor(ReasonSource::Assumed, m_services.catalogue, side);
    QVBoxLayout *reasons = sideCard(tr("Why it ended"), column, side);
    QLabel *apart = makeLabel(tr("What they said and what you guess are easily mixed up. Here they stay apart."), theme::TextRole::Small, side);
    setLabelTone(apart, LabelTone::Muted);
    reasons->addWidget(apart);
    reasons->addWidget(m_said);
    reasons->addSpacing(theme::Space2);
    reasons->addWidget(m_assumed);
    m_links = new ApplicationLinks(m_services, side);
    sideCard(tr("What came of it"), column, side)->addWidget(m_links);
    column->addStretch();
    connect(m_history, &HistoryEditor::edited, this, &ApplicationDetail::saveHistory);
    connect(m_said, &ReasonsEditor::edited, this, &ApplicationDetail::saveReasons);
    connect(m_assumed, &ReasonsEditor::edited, this, &ApplicationDetail::saveReasons);
    connect(m_links, &ApplicationLinks::letterWanted, this, [this](const QString &id) {
        keep();
        emit letterWanted(id);
    });
    connect(m_links, &ApplicationLinks::entryWanted, this, [this](const QString &id) {
        keep();
        emit entryWanted(id);
    });
    connect(m_links, &ApplicationLinks::lessonWanted, this, [this](const QString &id) {
        keep();
        emit lessonWanted(id);
    });
    return side;
}

bool ApplicationDetail::open(const QString &id)
{
    const bool same = id == m_id;
    if (same ? !keep() : !mayLeave())
        return true;
    const auto record = m_services.applications.record(id);
    if (!record)
        return false;
    if (!same) {
        m_id = id;
        m_leaving = false;
        m_frame->messages()->dismiss();
        m_form->setApplication(record->application);
        m_history->setSteps(record->steps);
        m_said->setReasons(record->reasons);
        m_assumed->setReasons(record->reasons);
    }
    refresh(id);
    showLinks(); // or when it comes into sight
    m_frame->scrollArea()->verticalScrollBar()->setValue(0);
    findChild<QWidget *>(u"closeApplicationButton"_s)->setFocus();
    return true;
}

void ApplicationDetail::refresh(const QString &id)
{
    if (id != m_id)
        return;
    const auto record = m_services.applications.record(id);
    const auto listed = m_services.applications.listed(id);
    if (!record || !listed)
        return;
    m_frame->setTitle(ApplicationService::title(record->application));
    m_frame->setSubtitle(ApplicationWords::told(*listed));
    m_form->refresh(record->application);
    m_history->refresh(record->steps);
    m_said->refresh(record->reasons);
    m_assumed->refresh(record->reasons);
}

void ApplicationDetail::showLinks()
{
    if (!m_id.isEmpty() && isVisible())
        m_links->showFor(m_id);
}

void ApplicationDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showLinks();
}

bool ApplicationDetail::keep()
{
    if (m_id.isEmpty())
        return true;
    const bool kept = m_form->flush();
    m_history->flush();
    m_said->flush();
    m_assumed->flush();
    return kept && !m_history->isUnsaved() && !m_said->isUnsaved() && !m_assumed->isUnsaved();
}

void ApplicationDetail::saveHistory()
{
    if (m_id.isEmpty())
        return;
    if (auto saved = m_services.applications.setHistory(m_id, m_history->steps()); !saved)
        showProblem(saved.error().message);
}

void ApplicationDetail::saveReasons()
{
    if (m_id.isEmpty())
        return;
    if (auto saved = m_services.applications.setReasons(m_id, m_said->reasons() + m_assumed->reasons()); !saved)
        showProblem(saved.error().message);
}

bool ApplicationDetail::mayLeave()
{
    if (!keep()) {
        m_frame->messages()->showMessage(MessageKind::Attention, m_frame->messages()->text(), tr("Leave without saving it"));
        return false;
    }
    QWidget *unsaved = m_id.isEmpty() ? nullptr : m_form->unsavedField();
    if (!unsaved || m_leaving)
        return true;
    m_leaving = true;
    unsaved->setFocus();
    m_frame->messages()->showMessage(MessageKind::Attention, tr("“%1” is not complete, so it is not saved. Correct it, or leave without saving that field.", "name of a field").arg(unsaved->accessibleName()),
                                     tr("Leave without saving it"));
    return false;
}

void ApplicationDetail::leave()
{
    if (mayLeave())
        close();
}

// Nothing of it is asked for again: what could not be kept is left with it.
void ApplicationDetail::close()
{
    emit closed();
    m_id.clear();
}

void ApplicationDetail::askToDelete()
{
    const auto application = m_services.applications.find(m_id);
    if (!application)
        return;
    const Question question{u"deleteApplicationBox"_s, tr("Delete this application?"), tr("Delete “%1” for good?").arg(ApplicationService::title(*application)),
                            tr("Its history, reasons and notes cannot be brought back. Journal entries, letters, sessions, lessons and plans that came from it "
                               "stay; they no longer say which application they are about."),
                            tr("&Delete"), tr("&Keep it")};
    if (!isAgreedTo(question, this))
        return;
    if (auto removed = m_services.applications.remove(application->id); !removed && !m_id.isEmpty())
        showProblem(removed.error().message);
    else
        close();
}

void ApplicationDetail::showProblem(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

void ApplicationDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < NarrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_columns->removeWidget(m_side);
    m_columns->addWidget(m_side, narrow ? 1 : 0, narrow ? 0 : 1);
    m_columns->setColumnStretch(1, narrow ? 0 : 1);
}

} // namespace secondwind
