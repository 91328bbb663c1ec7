// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationspage.h"

#include "app/pages/applications/applicationboard.h"
#include "app/pages/applications/applicationdetail.h"
#include "app/pages/applications/applicationfilter.h"
#include "app/pages/applications/applicationimport.h"
#include "app/pages/applications/applicationtable.h"
#include "app/pages/applications/newapplicationdialog.h"
#include "app/pages/applications/patternsview.h"
#include "app/platform/handoff.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/exchange/applicationcsv.h"
#include "core/exchange/filewriting.h"
#include "core/services.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString TableId = u"table"_s;
const QString BoardId = u"board"_s;
const QString PatternsId = u"patterns"_s;
constexpr int ShortestView = 260;

} // namespace

ApplicationsPage::ApplicationsPage(Services &services, Handoff &handoff, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_handoff(handoff)
    , m_model(services.applications)
    , m_stack(new QStackedWidget(this))
    , m_frame(new PageFrame(tr("Applications"), m_stack))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_frame);
    makeHeader();
    makeTools();
    makeViews();
    connect(&m_model, &ApplicationModel::failed, this, &ApplicationsPage::showProblem);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &ApplicationsPage::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ApplicationsPage::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ApplicationsPage::refresh);
    connect(&services.applications, &ApplicationService::applicationAdded, this, &ApplicationsPage::offerRest);
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, [this] {
        m_frame->messages()->dismiss();
        if (auto saved = m_services.applications.setRestHintOn(false); !saved)
            showProblem(saved.error().message);
    });
    refresh();
    showView();
}

void ApplicationsPage::makeHeader()
{
    m_frame->setSubtitle(tr("What is under way, and what has ended. A line for each is enough; the rest can wait until you want it."));
    m_new = makeButton(tr("&New application"), ButtonKind::Primary, u"newApplicationButton"_s, m_frame);
    m_more = makeButton(tr("Mo&re"), ButtonKind::Quiet, u"applicationsMoreButton"_s, m_frame);
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Import &from a table…"), this, &ApplicationsPage::bringIn)->setObjectName(u"applicationsImportAction"_s);
    menu->addAction(tr("&Export as a table…"), this, &ApplicationsPage::takeOut)->setObjectName(u"applicationsExportAction"_s);
    m_more->setMenu(menu);
    m_frame->headerRow()->addWidget(m_more, 0, Qt::AlignTop);
    m_frame->headerRow()->addWidget(m_new, 0, Qt::AlignTop);
    connect(m_new, &QPushButton::clicked, this, &ApplicationsPage::addOne);
}

void ApplicationsPage::makeTools()
{
    m_tools = new QWidget(m_frame);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Space3);
    m_switch = new ChipGroup(ChipGroup::Selection::Single, this);
    m_switch->setObjectName(u"applicationsView"_s);
    m_switch->setAccessibleName(tr("How to look at them"));
    m_switch->setChips({{TableId, tr("Table"), {}}, {BoardId, tr("Board"), {}}, {PatternsId, tr("Looking back"), {}}});
    m_switch->setSelected({TableId});
    m_switch->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"applicationSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the applications, the ended ones too"));
    m_search->setPlaceholderText(tr("Search, the ended ones too"));
    m_search->setClearButtonEnabled(true);
    m_ended = makeButton({}, ButtonKind::Secondary, u"showEndedButton"_s, this);
    m_ended->setCheckable(true);
    row->addWidget(m_switch, 0, Qt::AlignVCenter);
    row->addWidget(m_search, 1);
    row->addWidget(m_ended);
    m_frame->body()->addWidget(m_tools);
    connect(m_switch, &ChipGroup::selectionChanged, this, &ApplicationsPage::showView);
    connect(m_search, &QLineEdit::textChanged, this, &ApplicationsPage::applyFilters);
    connect(m_ended, &QPushButton::toggled, this, &ApplicationsPage::applyFilters);
    auto *find = new QShortcut(QKeySequence::Find, m_frame);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

void ApplicationsPage::makeViews()
{
    m_nothingFound = makeLabel({}, theme::TextRole::Body, m_frame);
    m_nothingFound->setObjectName(u"noApplicationFound"_s);
    setLabelTone(m_nothingFound, LabelTone::Muted);
    m_frame->body()->addWidget(m_nothingFound);
    m_views = new QStackedWidget(m_frame);
    m_views->setMinimumHeight(ShortestView);
    m_frame->body()->addWidget(m_views, 1);
    m_empty = makeEmpty();
    m_frame->body()->addWidget(m_empty);
    m_tableCard = new Card(CardKind::Plain, m_views);
    m_tableCard->setContentsMargins(theme::Space2, theme::Space2, theme::Space2, theme::Space2);
    auto *inner = new QVBoxLayout(m_tableCard);
    inner->setContentsMargins(0, 0, 0, 0);
    m_table = new ApplicationTable(m_model, m_tableCard);
    inner->addWidget(m_table);
    m_views->addWidget(m_tableCard);
    m_patterns = new PatternsView(m_services, m_frame);
    m_frame->body()->addWidget(m_patterns);
    m_frame->body()->addStretch();
    connect(m_table, &ApplicationTable::applicationWanted, this, &ApplicationsPage::openApplication);
    connect(m_patterns, &PatternsView::failed, this, &ApplicationsPage::showProblem);
}

QWidget *ApplicationsPage::makeEmpty()
{
    auto *card = new Card(CardKind::Plain, m_frame);
    card->setObjectName(u"noApplications"_s);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("Nothing here yet"), theme::TextRole::Section, card));
    column->addWidget(makeLabel(tr("Here you can keep where you applied and how far each one came. Letters, journal entries and sessions can then say which one they are about, "
                                   "and after a few endings you can see whether they have something in common."),
                                theme::TextRole::Body, card));
    auto *row = new QHBoxLayout;
    auto *add = makeButton(tr("Add the &first one"), ButtonKind::Primary, u"firstApplicationButton"_s, card);
    auto *table = makeButton(tr("Import from a &table"), ButtonKind::Secondary, u"firstTableButton"_s, card);
    row->addWidget(add);
    row->addWidget(table);
    row->addStretch();
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, &ApplicationsPage::addOne);
    connect(table, &QPushButton::clicked, this, &ApplicationsPage::bringIn);
    return card;
}

// Made when it is first wanted: six lists are not free.
ApplicationBoard *ApplicationsPage::board()
{
    if (!m_board) {
        m_board = new ApplicationBoard(m_model, m_views);
        m_views->addWidget(m_board);
        connect(m_board, &ApplicationBoard::applicationWanted, this, &ApplicationsPage::openApplication);
        connect(m_board, &ApplicationBoard::moveWanted, this, &ApplicationsPage::move);
    }
    return m_board;
}

ApplicationDetail *ApplicationsPage::detail()
{
    if (!m_detail) {
        m_detail = new ApplicationDetail(m_services, m_stack);
        m_stack->addWidget(m_detail);
        connect(m_detail, &ApplicationDetail::closed, this, &ApplicationsPage::closeDetail);
        connect(m_detail, &ApplicationDetail::letterWanted, this, &ApplicationsPage::letterWanted);
        connect(m_detail, &ApplicationDetail::entryWanted, this, &ApplicationsPage::entryWanted);
        connect(m_detail, &ApplicationDetail::lessonWanted, this, &ApplicationsPage::lessonWanted);
        connect(m_detail, &ApplicationDetail::letterForApplication, this, &ApplicationsPage::letterForApplication);
        connect(m_detail, &ApplicationDetail::sessionWanted, this, &ApplicationsPage::sessionWanted);
    }
    return m_detail;
}

void ApplicationsPage::showView()
{
    const QString view = m_switch->selected().value(0);
    if (view == BoardId)
        m_views->setCurrentWidget(board());
    else
        m_views->setCurrentWidget(m_tableCard);
    if (view == PatternsId)
        m_patterns->refresh();
    applyFilters();
}

void ApplicationsPage::applyFilters()
{
    const QString view = m_switch->selected().value(0);
    const bool patterns = view == PatternsId;
    const bool any = m_model.rowCount() > 0;
    m_table->filter()->setShows(m_ended->isChecked() ? ApplicationFilter::Shows::All : ApplicationFilter::Shows::OpenAndSearched);
    if (view == TableId)
        m_table->filter()->setSearch(m_search->text());
    if (view == BoardId) {
        m_board->setSearch(m_search->text());
        m_board->setEndedShown(m_ended->isChecked());
    }
    m_patterns->setVisible(patterns);
    m_empty->setVisible(!patterns && !any);
    m_tools->setVisible(patterns || any);
    m_new->setVisible(patterns || any); // the first one is offered below
    m_search->setEnabled(!patterns);
    m_ended->setVisible(!patterns);
    const bool nothing = view == TableId && any && m_table->filter()->rowCount() == 0;
    m_nothingFound->setText(m_search->text().trimmed().isEmpty() ? tr("None is open right now. The ended ones are folded away.") : tr("No application matches. Try fewer words."));
    m_nothingFound->setVisible(nothing);
    m_views->setVisible(!patterns && any && !nothing);
}

void ApplicationsPage::refresh()
{
    int ended = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        ended += m_model.at(row).application.isOpen() ? 0 : 1;
    m_ended->setText(tr("Ended (%1)", "count").arg(ended));
    m_ended->setAccessibleName(tr("Show the %n applications that have ended", nullptr, ended));
    m_ended->setEnabled(ended > 0 || m_ended->isChecked());
    if (m_switch->selected().value(0) == PatternsId && m_patterns->isVisible())
        m_patterns->refresh();
    applyFilters();
}

void ApplicationsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_patterns->isVisibleTo(this))
        m_patterns->refresh();
    offerRest();
}

void ApplicationsPage::openApplication(const QString &id)
{
    if (detail()->open(id))
        m_stack->setCurrentWidget(m_detail);
}

void ApplicationsPage::closeDetail()
{
    const QString id = m_detail->applicationId();
    m_stack->setCurrentWidget(m_frame);
    if (m_views->currentWidget() == m_tableCard) {
        m_table->goTo(id);
        m_table->setFocus();
    } else {
        m_board->goTo(id);
    }
    if (id.isEmpty())
        m_frame->messages()->showMessage(MessageKind::Done, tr("Deleted. What came from it stays."));
}

bool ApplicationsPage::mayLeave()
{
    return !m_detail || m_detail->mayLeave();
}

void ApplicationsPage::addOne()
{
    NewApplicationDialog dialog(m_services, this);
    if (dialog.exec() == QDialog::Accepted)
        openApplication(dialog.addedId());
}

void ApplicationsPage::move(const QString &id, ApplicationStage stage)
{
    if (auto moved = m_services.applications.moveTo(id, stage); !moved)
        showProblem(moved.error().message);
    m_board->goTo(id);
}

void ApplicationsPage::bringIn()
{
    ApplicationImport dialog(m_services, this);
    if (dialog.exec() == QDialog::Accepted)
        m_frame->messages()->showMessage(MessageKind::Done, tr("%n applications were added.", nullptr, dialog.imported()));
}

void ApplicationsPage::takeOut()
{
    const QString path = m_handoff.chooseFile(this, tr("applications.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    QList<ApplicationRecord> records;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto record = m_services.applications.record(m_model.at(row).application.id);
        if (!record) {
            showProblem(record.error().message);
            return;
        }
        records.append(*record);
    }
    if (const auto written = writeFile(path, applicationcsv::written(records)); !written)
        showProblem(written.error().message);
    else
        m_frame->messages()->showMessage(MessageKind::Done, tr("%n applications are in %1 now.", nullptr, static_cast<int>(records.size())).arg(QDir::toNativeSeparators(path)));
}

// Once a stretch, and only where it is seen.
void ApplicationsPage::offerRest()
{
    const auto since = isVisible() ? m_services.applications.restHintDue() : std::nullopt;
    if (!since)
        return;
    m_frame->messages()->showMessage(MessageKind::Info, ApplicationWords::restHint(), tr("Don’t show this again"));
    // Should this fail, it is said once more.
    (void)m_services.applications.noteRestHint(*since);
}

void ApplicationsPage::showProblem(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

} // namespace secondwind
