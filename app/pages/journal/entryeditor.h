// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/journal/journalentry.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace secondwind {

class EmotionPicker;
class MoodPicker;
class Services;
class TagEdit;
class TextArea;

/// Writes a new journal entry or changes one: mood, emotions, words, tags, when, and which
/// application it belongs to. What is typed is kept as a draft at once. `services` outlives it.
class EntryEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryEditor)

public:
    explicit EntryEditor(Services &services, QWidget *parent = nullptr);

    /// Begins a new entry, or takes up the one left unsaved.
    void beginNew();
    void edit(const JournalEntry &entry);
    /// Keeps what is typed now, without waiting.
    void keepDraft();

signals:
    void saved(const QString &id);
    void cancelled();
    /// Something could not be saved; the message is fit to show, nothing typed is lost.
    void failed(const QString &message);
    /// An unsaved entry was found and put back.
    void draftRestored();

private:
    [[nodiscard]] JournalEntry entry() const;
    void show(const JournalEntry &entry);
    void fillApplications(const QString &chosen);
    void save();
    void cancel();

    Services &m_services;
    SaveTimer m_saveTimer;
    JournalEntry m_original;
    QLabel *m_title;
    MoodPicker *m_mood;
    EmotionPicker *m_emotions;
    TextArea *m_text;
    TagEdit *m_tags;
    QDateTimeEdit *m_at;
    QComboBox *m_application;
    QPushButton *m_save;
};

} // namespace secondwind
