// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalmodel.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace secondwind {

class ChipGroup;
class EntryDelegate;
class EntryEditor;
class EntryView;
class FilterBar;
class MessageBar;
class MoodsView;
class Services;
class TrashView;

/// The mood journal: entries by day with search at the left, the chosen entry or the editor
/// at the right. `services` outlives the page.
class JournalPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalPage)

public:
    explicit JournalPage(Services &services, QWidget *parent = nullptr);

    void beginNewEntry();
    /// The entries of this day.
    void showDay(const QDate &day);
    void showEntry(const QString &id);
    void editEntry(const QString &id);
    /// Keeps an unsaved entry as a draft, before the window closes.
    void keepDraft();
    void importEntries();
    void exportEntries();
    void setReminder();

signals:
    void reminderChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeDetail();
    [[nodiscard]] QWidget *makeEntries();
    void addTools(QHBoxLayout *row);
    void applyQuery();
    void findBest();
    void showBest();
    void setFiltersShown(bool shown);
    void refreshCount();
    void refreshFound();
    void showCurrent();
    void leaveEditor();
    void moveToTrash(const QString &id);
    void undoDelete();
    void showVersions(const QString &id);
    void showView(const QString &view);
    void showMoods();
    void showTrash();
    void showEntries();
    void fitNarrow();

    Services &m_services;
    JournalModel m_model;
    QLineEdit *m_search;
    ChipGroup *m_switch;
    QPushButton *m_filterButton;
    QPushButton *m_more;
    FilterBar *m_filters;
    QLabel *m_found;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_entries;
    MoodsView *m_moods = nullptr;
    TrashView *m_trash = nullptr;
    EntryDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_empty;
    QWidget *m_listSide;
    QStackedWidget *m_detail;
    QLabel *m_hint;
    EntryView *m_view;
    EntryEditor *m_editor;
    QScrollArea *m_editorArea;
    QTimer m_countTimer;
    QTimer m_restTimer;
    QFutureWatcher<Result<QList<ListedEntry>>> m_best;
    EntryQuery m_bestFor; // what m_best was asked
    QString m_undoId; // of the entry just moved to the trash
    bool m_narrow = false;
};

} // namespace secondwind
