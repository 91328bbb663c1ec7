// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/card.h"
#include "core/journal/journalentry.h"
#include "core/journal/searchquery.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace secondwind {

class Services;

/// One journal entry to read. `services` outlives the view.
class EntryView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryView)

public:
    explicit EntryView(Services &services, QWidget *parent = nullptr);

    void setEntry(const JournalEntry &entry);
    /// What was typed into the search is marked in the words.
    void setSearch(const QString &typed);
    [[nodiscard]] QString entryId() const { return m_entry.id; }

signals:
    void editWanted(const QString &id);
    void deleteWanted(const QString &id);
    void versionsWanted(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Face;
    void showText();
    void markHits();

    Services &m_services;
    JournalEntry m_entry;
    Face *m_face;
    QLabel *m_caption;
    QLabel *m_when;
    QTextBrowser *m_text;
    QPushButton *m_versions;
    SearchQuery m_search;
};

} // namespace secondwind
