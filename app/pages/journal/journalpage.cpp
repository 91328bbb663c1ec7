// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/journalpage.h"

#include "app/pages/journal/entrydelegate.h"
#include "app/pages/journal/entryeditor.h"
#include "app/pages/journal/entryview.h"
#include "app/pages/journal/exportdialog.h"
#include "app/pages/journal/filterbar.h"
#include "app/pages/journal/importdialog.h"
#include "app/pages/journal/moodsview.h"
#include "app/pages/journal/reminderdialog.h"
#include "app/pages/journal/trashview.h"
#include "app/pages/journal/versionsdialog.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/bestmatches.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString EntriesId = u"entries"_s;
const QString MoodsId = u"moods"_s;
constexpr int NarrowBelow = 760;
constexpr int CountDelay = 150; // milliseconds after the last key
constexpr int RestDelay = 150;

} // namespace

JournalPage::JournalPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services.journal)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Space4);
    column->addWidget(makeHeader());
    m_messages = new MessageBar(this);
    column->addWidget(m_messages);
    m_views = new QStackedWidget(this);
    m_entries = makeEntries();
    m_views->addWidget(m_entries);
    column->addWidget(m_views, 1);

    const auto attention = [this](const QString &message) { m_messages->showMessage(MessageKind::Attention, message); };
    connect(&m_model, &JournalModel::failed, this, attention);
    connect(m_editor, &EntryEditor::failed, this, attention);
    connect(m_messages, &MessageBar::actionTriggered, this, &JournalPage::undoDelete);
    connect(&m_model, &JournalModel::modelReset, this, &JournalPage::refreshFound);
    connect(&m_model, &JournalModel::rowsRemoved, this, &JournalPage::refreshFound);
    for (const auto changed : {&JournalService::entryAdded, &JournalService::entryRemoved})
        connect(&services.journal, changed, this, &JournalPage::refreshCount);
    connect(&services.journal, &JournalService::entriesMerged, this, &JournalPage::refreshCount);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(CountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, [this] {
        const int found = m_services.journal.count(m_model.query()).value_or(0);
        m_found->setText(tr("%Ln entries found", nullptr, found));
    });
    // The first page is there at once; the rest gets its rows when the typing pauses, so that the bar
    // and the End key reach the oldest entry.
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(RestDelay);
    connect(&m_restTimer, &QTimer::timeout, &m_model, &JournalModel::fetchAll);
    connect(&m_model, &JournalModel::modelReset, &m_restTimer, qOverload<>(&QTimer::start));
    refreshCount();
    m_model.reload();
    if (m_services.journal.draft())
        beginNewEntry();
}

QWidget *JournalPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::Space3);
    auto *title = makeLabel(tr("Journal"), theme::TextRole::PageTitle, header);
    title->setWordWrap(false);
    auto *add = makeButton(tr("&New entry"), ButtonKind::Primary, u"newEntryButton"_s, header);
    top->addWidget(title, 1);
    top->addWidget(add);
    column->addLayout(top);
    connect(add, &QPushButton::clicked, this, &JournalPage::beginNewEntry);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(theme::Space2);
    addTools(tools);
    column->addLayout(tools);
    m_filters = new FilterBar(m_services, header);
    m_filters->hide();
    column->addWidget(m_filters);
    connect(m_filters, &FilterBar::changed, this, &JournalPage::applyQuery);
    m_found = makeLabel({}, theme::TextRole::Small, header);
    m_found->setObjectName(u"journalFound"_s);
    setLabelTone(m_found, LabelTone::Muted);
    m_found->hide();
    column->addWidget(m_found);
    return header;
}

void JournalPage::addTools(QHBoxLayout *row)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"journalSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setAccessibleDescription(tr("Quotes keep words together, a minus leaves a word out, OR lets either do. Enter puts the best match first."));
    m_search->setToolTip(m_search->accessibleDescription());
    m_search->setClearButtonEnabled(true);
    m_filterButton = makeButton(tr("&Filter"), ButtonKind::Secondary, u"journalFilterButton"_s, this);
    m_filterButton->setCheckable(true);
    m_more = makeButton(tr("Mo&re"), ButtonKind::Quiet, u"journalMoreButton"_s, this);
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("&Import journal entries…"), this, &JournalPage::importEntries)->setObjectName(u"journalImportAction"_s);
    menu->addAction(tr("&Export the journal…"), this, &JournalPage::exportEntries)->setObjectName(u"journalExportAction"_s);
    menu->addSeparator();
    menu->addAction(tr("&Reminder…"), this, &JournalPage::setReminder)->setObjectName(u"journalReminderAction"_s);
    menu->addAction(tr("&Trash"), this, &JournalPage::showTrash)->setObjectName(u"journalTrashAction"_s);
    m_more->setMenu(menu);
    m_switch = new ChipGroup(ChipGroup::Selection::Single, this);
    m_switch->setObjectName(u"journalView"_s);
    m_switch->setAccessibleName(tr("What to look at"));
    m_switch->setChips({{EntriesId, tr("Entries"), {}}, {MoodsId, tr("Moods"), {}}});
    m_switch->setSelected({EntriesId});
    m_switch->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    connect(m_switch, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) { showView(ids.value(0)); });
    row->addWidget(m_switch, 0, Qt::AlignVCenter);
    row->addWidget(m_search, 1);
    row->addWidget(m_filterButton);
    row->addWidget(m_more);
    connect(m_search, &QLineEdit::textChanged, this, &JournalPage::applyQuery);
    connect(m_search, &QLineEdit::returnPressed, this, &JournalPage::findBest);
    connect(&m_best, &QFutureWatcherBase::finished, this, &JournalPage::showBest);
    connect(m_filterButton, &QPushButton::toggled, this, &JournalPage::setFiltersShown);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

QWidget *JournalPage::makeEntries()
{
    auto *entries = new QWidget(this);
    auto *sides = new QHBoxLayout(entries);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(theme::Space5);
    m_listSide = makeList();
    sides->addWidget(m_listSide, 4);
    sides->addWidget(makeDetail(), 5);
    return entries;
}

QWidget *JournalPage::makeList()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_empty = makeLabel({}, theme::TextRole::Body, side);
    m_empty->setObjectName(u"journalEmpty"_s);
    setLabelTone(m_empty, LabelTone::Muted);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(0, theme::Space4, 0, 0);
    column->addWidget(m_empty, 1);
    m_list = new QListView(side);
    m_list->setObjectName(u"journalList"_s);
    m_list->setAccessibleName(tr("Journal entries, newest first"));
    m_list->setModel(&m_model);
    m_delegate = new EntryDelegate(m_services.catalogue, m_services.clock, m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    connect(m_list->verticalScrollBar(), &QAbstractSlider::valueChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalPage::showCurrent);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        editEntry(index.data(JournalModel::IdRole).toString());
    });
    return side;
}

QWidget *JournalPage::makeDetail()
{
    m_detail = new QStackedWidget(this);
    m_hint = makeLabel({}, theme::TextRole::Body, m_detail);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(theme::Space6);
    setLabelTone(m_hint, LabelTone::Muted);
    m_detail->addWidget(m_hint);
    m_view = new EntryView(m_services, m_detail);
    m_detail->addWidget(m_view);
    m_editorArea = new QScrollArea(m_detail);
    m_editorArea->setFrameShape(QFrame::NoFrame);
    m_editorArea->setWidgetResizable(true);
    m_editorArea->viewport()->setAutoFillBackground(false);
    m_editor = new EntryEditor(m_services, m_editorArea);
    m_editor->setAutoFillBackground(false);
    m_editor->setContentsMargins(2, 2, theme::Space3, 2);
    m_editorArea->setWidget(m_editor);
    m_detail->addWidget(m_editorArea);
    connect(m_view, &EntryView::editWanted, this, &JournalPage::editEntry);
    connect(m_view, &EntryView::deleteWanted, this, &JournalPage::moveToTrash);
    connect(m_view, &EntryView::versionsWanted, this, &JournalPage::showVersions);
    connect(m_editor, &EntryEditor::cancelled, this, &JournalPage::leaveEditor);
    connect(m_editor, &EntryEditor::draftRestored, this, [this] {
        m_messages->showMessage(MessageKind::Info, tr("These words were not saved yet. They are back as you left them."));
    });
    connect(m_editor, &EntryEditor::saved, this, [this](const QString &id) {
        leaveEditor();
        showEntry(id);
        m_messages->showMessage(MessageKind::Done, tr("Saved."));
    });
    return m_detail;
}

void JournalPage::applyQuery()
{
    EntryQuery query = m_filters->query();
    query.search = m_search->text();
    m_delegate->setSearch(query.search);
    m_view->setSearch(query.search);
    m_model.setQuery(query);
    m_list->viewport()->update();
    const bool narrowing = m_filters->isNarrowing();
    // Filters that are on stay in sight; a list that is short for no visible reason is a riddle.
    if (narrowing && !m_filters->isVisible())
        m_filterButton->setChecked(true);
    m_found->setVisible(narrowing || !query.search.trimmed().isEmpty());
    m_found->setText({});
    m_countTimer.start();
    m_messages->dismiss(); // what it said was about something else
    showEntries();
}

// Newest first while typing; Enter asks for the best first.
void JournalPage::findBest()
{
    if (m_search->text().trimmed().isEmpty())
        return;
    m_bestFor = m_model.query();
    m_best.setFuture(bestMatches(m_services.database().path(), m_bestFor));
}

void JournalPage::showBest()
{
    const auto found = m_best.result();
    if (!found) {
        m_messages->showMessage(MessageKind::Attention, found.error().message);
        return;
    }
    if (m_bestFor != m_model.query())
        return; // something else is asked for by now
    m_model.showFound(m_bestFor, *found);
    m_countTimer.stop();
    m_found->setText(tr("%n entries, the best match first", nullptr, static_cast<int>(found->size())));
}

void JournalPage::setFiltersShown(bool shown)
{
    if (shown)
        m_filters->refresh();
    else
        m_filters->clear();
    m_filters->setVisible(shown);
}

void JournalPage::refreshCount()
{
    const int count = m_services.journal.count().value_or(0);
    m_search->setPlaceholderText(count == 0 ? tr("Search") : tr("Search %Ln entries", nullptr, count));
    m_filterButton->setEnabled(count > 0 || m_filterButton->isChecked());
    m_countTimer.start();
    refreshFound();
}

void JournalPage::refreshFound()
{
    const bool empty = m_model.rowCount() == 0;
    const bool asked = m_filters->isNarrowing() || !m_search->text().trimmed().isEmpty();
    m_empty->setText(asked ? tr("No entry matches. Try fewer words or clear the filters.") : tr("Nothing written yet. The first entry can be one word long."));
    m_empty->setVisible(empty);
    m_hint->setText(empty ? QString() : tr("Pick an entry to read it, or begin a new one. Several a day are fine; so are none for weeks."));
    m_list->setVisible(!empty);
}

void JournalPage::beginNewEntry()
{
    showEntries();
    m_editor->keepDraft();
    m_detail->setCurrentWidget(m_editorArea);
    m_editor->beginNew();
    fitNarrow();
}

void JournalPage::editEntry(const QString &id)
{
    const auto entry = m_services.journal.find(id);
    if (!entry) {
        m_messages->showMessage(MessageKind::Attention, entry.error().message);
        return;
    }
    showEntries();
    m_editor->keepDraft();
    m_detail->setCurrentWidget(m_editorArea);
    m_editor->edit(*entry);
    fitNarrow();
}

void JournalPage::showEntry(const QString &id)
{
    const auto entry = m_services.journal.find(id);
    if (!entry) {
        m_messages->showMessage(MessageKind::Attention, entry.error().message);
        return;
    }
    showEntries();
    const int row = m_model.rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    m_view->setEntry(*entry);
    m_detail->setCurrentWidget(m_view);
    fitNarrow();
}

void JournalPage::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    m_editor->keepDraft();
    const auto entry = m_services.journal.find(index.data(JournalModel::IdRole).toString());
    if (!entry)
        return;
    m_view->setEntry(*entry);
    m_detail->setCurrentWidget(m_view);
}

void JournalPage::leaveEditor()
{
    m_messages->dismiss();
    const bool reading = !m_view->entryId().isEmpty();
    m_detail->setCurrentIndex(reading ? 1 : 0);
    fitNarrow();
    m_list->setFocus();
}

// No question beforehand: it can be undone for 30 days.
void JournalPage::moveToTrash(const QString &id)
{
    if (auto removed = m_services.journal.moveToTrash(id); !removed) {
        m_messages->showMessage(MessageKind::Attention, removed.error().message);
        return;
    }
    m_undoId = id;
    m_view->setEntry({});
    m_detail->setCurrentIndex(0);
    m_list->setFocus();
    m_messages->showMessage(MessageKind::Done, tr("In the trash, where it stays for %n days.", nullptr, EntryArchive::DaysInTrash), tr("&Undo"));
}

void JournalPage::undoDelete()
{
    const QString id = std::exchange(m_undoId, {});
    m_messages->dismiss();
    if (auto restored = m_services.journal.restore(id); !restored) {
        m_messages->showMessage(MessageKind::Attention, restored.error().message);
        return;
    }
    showEntry(id);
    m_list->setFocus();
}

void JournalPage::showVersions(const QString &id)
{
    const auto versions = m_services.journal.versions(id);
    if (!versions) {
        m_messages->showMessage(MessageKind::Attention, versions.error().message);
        return;
    }
    VersionsDialog dialog(*versions, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    JournalEntry entry = dialog.chosen();
    // The application may have gone since.
    if (!m_services.applications.find(entry.applicationId))
        entry.applicationId.clear();
    if (auto changed = m_services.journal.update(entry); !changed) {
        m_messages->showMessage(MessageKind::Attention, changed.error().message);
        return;
    }
    showEntry(id);
    m_messages->showMessage(MessageKind::Done, tr("That version is restored. The other one is among the earlier versions now."));
}

void JournalPage::importEntries()
{
    keepDraft();
    ImportDialog dialog(m_services, this);
    dialog.exec();
}

void JournalPage::exportEntries()
{
    keepDraft();
    ExportDialog dialog(m_services, this);
    dialog.exec();
}

void JournalPage::setReminder()
{
    ReminderDialog dialog(m_services, this);
    if (dialog.exec() == QDialog::Accepted)
        emit reminderChanged();
}

void JournalPage::showTrash()
{
    if (!m_trash) {
        m_trash = new TrashView(m_services, this);
        m_views->addWidget(m_trash);
        connect(m_trash, &TrashView::closed, this, [this] {
            showEntries();
            m_list->setFocus();
        });
        connect(m_trash, &TrashView::failed, this,
                [this](const QString &message) { m_messages->showMessage(MessageKind::Attention, message); });
        connect(m_trash, &TrashView::restored, this,
                [this] { m_messages->showMessage(MessageKind::Done, tr("Back in the journal, where it was.")); });
    }
    m_messages->dismiss();
    m_views->setCurrentWidget(m_trash);
    m_trash->begin();
}

void JournalPage::showView(const QString &view)
{
    if (view == MoodsId)
        showMoods();
    else
        showEntries();
}

void JournalPage::showMoods()
{
    if (!m_moods) {
        m_moods = new MoodsView(m_services, this);
        m_views->addWidget(m_moods);
        connect(m_moods, &MoodsView::failed, this,
                [this](const QString &message) { m_messages->showMessage(MessageKind::Attention, message); });
        connect(m_moods, &MoodsView::dayActivated, this, &JournalPage::showDay);
    }
    m_editor->keepDraft();
    m_messages->dismiss();
    m_switch->setSelected({MoodsId});
    m_views->setCurrentWidget(m_moods);
    m_moods->begin();
}

void JournalPage::showDay(const QDate &day)
{
    m_filters->showDays(day, day);
    m_list->setFocus();
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

void JournalPage::showEntries()
{
    m_switch->setSelected({EntriesId});
    m_views->setCurrentWidget(m_entries);
}

void JournalPage::keepDraft()
{
    m_editor->keepDraft();
}

void JournalPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = PageFrame::sideMargin(width());
    layout()->setContentsMargins(side, std::min(side, theme::Space6), side, theme::Space5);
    m_narrow = width() < NarrowBelow;
    fitNarrow();
}

void JournalPage::fitNarrow()
{
    // Side by side needs room; without it, writing takes the whole page.
    m_listSide->setVisible(!m_narrow || m_detail->currentWidget() != m_editorArea);
}

} // namespace secondwind
