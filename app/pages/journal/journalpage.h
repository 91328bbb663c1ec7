// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace secondwind {

class EntryEditor;
class EntryView;
class MessageBar;
class Services;

/// The mood journal: entries by day with search at the left, the chosen entry or the editor
/// at the right. `services` outlives the page.
class JournalPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalPage)

public:
    explicit JournalPage(Services &services, QWidget *parent = nullptr);

    void beginNewEntry();
    void showEntry(const QString &id);
    void editEntry(const QString &id);
    /// Keeps an unsaved entry as a draft, before the window closes.
    void keepDraft();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeDetail();
    void refreshCount();
    void showCurrent();
    void leaveEditor();
    void askToDelete(const QString &id);
    void fitNarrow();

    Services &m_services;
    JournalModel m_model;
    QLineEdit *m_search;
    MessageBar *m_messages;
    QListView *m_list;
    QLabel *m_empty;
    QWidget *m_listSide;
    QStackedWidget *m_detail;
    EntryView *m_view;
    EntryEditor *m_editor;
    QScrollArea *m_editorArea;
    bool m_narrow = false;
};

} // namespace secondwind
