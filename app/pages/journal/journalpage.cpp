// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/journalpage.h"

#include "app/pages/journal/entrydelegate.h"
#include "app/pages/journal/entryeditor.h"
#include "app/pages/journal/entryview.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/services.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int NarrowBelow = 760;

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
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::Space5);
    m_listSide = makeList();
    sides->addWidget(m_listSide, 4);
    sides->addWidget(makeDetail(), 5);
    column->addLayout(sides, 1);

    const auto attention = [this](const QString &message) { m_messages->showMessage(MessageKind::Attention, message); };
    connect(&m_model, &JournalModel::failed, this, attention);
    connect(m_editor, &EntryEditor::failed, this, attention);
    connect(&m_model, &JournalModel::modelReset, this, &JournalPage::refreshCount);
    connect(&m_model, &JournalModel::rowsRemoved, this, &JournalPage::refreshCount);
    m_model.reload();
    if (m_services.journal.draft())
        beginNewEntry();
}

QWidget *JournalPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Space3);
    auto *title = makeLabel(tr("Journal"), theme::TextRole::PageTitle, header);
    title->setWordWrap(false);
    m_search = new QLineEdit(header);
    m_search->setObjectName(u"journalSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(300);
    auto *add = makeButton(tr("&New entry"), ButtonKind::Primary, u"newEntryButton"_s, header);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_search, 1);
    row->addWidget(add);
    connect(m_search, &QLineEdit::textChanged, &m_model, &JournalModel::setSearch);
    connect(add, &QPushButton::clicked, this, &JournalPage::beginNewEntry);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    return header;
}

QWidget *JournalPage::makeList()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_empty = makeLabel({}, theme::TextRole::Body, side);
    setLabelTone(m_empty, LabelTone::Muted);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(0, theme::Space4, 0, 0);
    column->addWidget(m_empty, 1);
    m_list = new QListView(side);
    m_list->setObjectName(u"journalList"_s);
    m_list->setAccessibleName(tr("Journal entries, newest first"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_services.catalogue, m_services.clock, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalPage::showCurrent);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        editEntry(index.data(JournalModel::IdRole).toString());
    });
    return side;
}

QWidget *JournalPage::makeDetail()
{
    m_detail = new QStackedWidget(this);
    auto *hint = makeLabel(tr("Pick an entry to read it, or begin a new one. Several a day are fine; so are none for weeks."),
                           theme::TextRole::Body, m_detail);
    hint->setAlignment(Qt::AlignCenter);
    hint->setMargin(theme::Space6);
    setLabelTone(hint, LabelTone::Muted);
    m_detail->addWidget(hint);
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
    connect(m_view, &EntryView::deleteWanted, this, &JournalPage::askToDelete);
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

void JournalPage::refreshCount()
{
    const int count = m_services.journal.count().value_or(0);
    m_search->setPlaceholderText(count == 0 ? tr("Search") : tr("Search %n entries", nullptr, count));
    const bool empty = m_model.rowCount() == 0;
    m_empty->setText(count == 0 ? tr("Nothing written yet. The first entry can be one word long.")
                                : tr("No entry has all of these words."));
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
}

void JournalPage::beginNewEntry()
{
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

void JournalPage::askToDelete(const QString &id)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Delete this entry?"), tr("Delete this entry for good?"), QMessageBox::NoButton, this);
    box.setInformativeText(tr("It cannot be brought back."));
    QPushButton *remove = box.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("&Keep it"), QMessageBox::RejectRole));
    box.setObjectName(u"deleteEntryBox"_s);
    box.exec();
    if (box.clickedButton() != remove)
        return;
    if (auto removed = m_services.journal.removeForGood(id); !removed) {
        m_messages->showMessage(MessageKind::Attention, removed.error().message);
        return;
    }
    if (auto forgotten = m_services.journal.forgetRemoved(); !forgotten)
        m_messages->showMessage(MessageKind::Attention, forgotten.error().message);
    m_view->setEntry({});
    m_detail->setCurrentIndex(0);
    m_list->setFocus();
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
