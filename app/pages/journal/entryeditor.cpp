// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/entryeditor.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/emotionpicker.h"
#include "app/widgets/labels.h"
#include "app/widgets/markdownhighlighter.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/tagedit.h"
#include "app/widgets/textarea.h"
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int EmotionsAtFirst = 10;

} // namespace

EntryEditor::EntryEditor(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    m_title = makeLabel({}, theme::TextRole::Section, this);
    column->addWidget(m_title);

    const auto caption = [&](const QString &text, QWidget *buddy) {
        QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, this);
        label->setBuddy(buddy);
        return label;
    };
    m_mood = new MoodPicker(this);
    m_mood->setObjectName(u"entryMood"_s);
    m_mood->setCompact(true);
    column->addWidget(caption(tr("&Mood, if you like"), m_mood));
    column->addWidget(m_mood);

    m_emotions = new EmotionPicker(services.catalogue, u"entryEmotions"_s, this);
    m_emotions->setLabel(tr("Emotions"));
    m_emotions->setVisibleLimit(EmotionsAtFirst);
    column->addWidget(caption(tr("&Emotions, if you like"), m_emotions));
    column->addWidget(m_emotions);

    m_text = new TextArea(this);
    m_text->setObjectName(u"entryTextEdit"_s);
    m_text->setAccessibleName(tr("What happened, in your words"));
    m_text->setPlaceholderText(tr("What happened, what you thought, what you did. A line is enough."));
    m_text->setReading(true);
    m_text->setLines(6, 18);
    new MarkdownHighlighter(m_text);
    column->addWidget(caption(tr("&Words"), m_text));
    column->addWidget(m_text);

    auto *grid = new QGridLayout;
    grid->setSpacing(theme::Space2);
    m_tags = new TagEdit(this);
    m_tags->setObjectName(u"entryTagsEdit"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("interview, family"));
    m_at = new QDateTimeEdit(this);
    m_at->setObjectName(u"entryTimeEdit"_s);
    m_at->setAccessibleName(tr("When"));
    m_at->setCalendarPopup(true);
    m_application = new QComboBox(this);
    m_application->setObjectName(u"entryApplicationBox"_s);
    m_application->setAccessibleName(tr("Application"));
    grid->addWidget(caption(tr("&Tags"), m_tags), 0, 0);
    grid->addWidget(caption(tr("Whe&n"), m_at), 0, 1);
    grid->addWidget(m_tags, 1, 0);
    grid->addWidget(m_at, 1, 1);
    grid->addWidget(caption(tr("A&bout"), m_application), 2, 0, 1, 2);
    grid->addWidget(m_application, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);

    auto *row = new QHBoxLayout;
    m_save = makeButton(tr("&Save entry"), ButtonKind::Primary, u"saveEntryButton"_s, this);
    auto *cancelButton = makeButton(tr("&Cancel"), ButtonKind::Quiet, u"cancelEntryButton"_s, this);
    row->addWidget(cancelButton);
    row->addStretch();
    row->addWidget(m_save);
    column->addSpacing(theme::Space2);
    column->addLayout(row);
    column->addStretch();

    connect(&services.applications, &ApplicationService::applicationRemoved, this, [this](const QString &id) {
        if (m_application->currentData().toString() == id)
            m_application->setCurrentIndex(0);
        m_application->removeItem(m_application->findData(id));
        if (m_original.applicationId == id)
            m_original.applicationId.clear();
    });
    connect(m_save, &QPushButton::clicked, this, &EntryEditor::save);
    connect(cancelButton, &QPushButton::clicked, this, &EntryEditor::cancel);
    connect(&m_saveTimer, &SaveTimer::due, this, [this] {
        if (auto kept = m_services.journal.saveDraft(entry()); !kept)
            emit failed(kept.error().message);
    });
    const auto touched = [this] { m_saveTimer.touch(); };
    connect(m_text, &QPlainTextEdit::textChanged, this, touched);
    connect(m_tags, &TagEdit::tagsEdited, this, touched);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, touched);
    connect(m_application, &QComboBox::activated, this, touched);
    connect(m_mood, &MoodPicker::moodChanged, this, touched);
    connect(m_emotions, &EmotionPicker::ratingsChanged, this, touched);
}

void EntryEditor::beginNew()
{
    if (const auto draft = m_services.journal.draft()) {
        show(*draft);
        emit draftRestored();
    } else {
        show({});
    }
    m_mood->setFocus();
}

void EntryEditor::edit(const JournalEntry &entry)
{
    m_original = entry;
    const auto draft = m_services.journal.draft(entry.id);
    show(draft ? *draft : entry);
    if (draft)
        emit draftRestored();
    m_text->setFocus();
}

void EntryEditor::show(const JournalEntry &entry)
{
    if (entry.id.isEmpty())
        m_original = {};
    m_title->setText(entry.id.isEmpty() ? tr("New entry") : tr("Change this entry"));
    m_mood->setMood(entry.mood);
    m_emotions->setRatings(entry.emotions);
    m_text->setPlainText(entry.text);
    QStringList known;
    const auto counted = m_services.journal.tags().value_or(QList<TagCount>());
    for (const TagCount &each : counted)
        known.append(each.tag);
    m_tags->setKnownTags(known);
    m_tags->setTags(entry.tags);
    m_at->setDateTime(entry.at.isValid() ? QDateTime(entry.at.date(), entry.at.time()) : m_services.clock.now());
    fillApplications(entry.applicationId);
    m_saveTimer.cancel();
}

void EntryEditor::fillApplications(const QString &chosen)
{
    m_application->clear();
    m_application->addItem(tr("Nothing in particular"), QString());
    if (const auto applications = m_services.applications.overview()) {
        const QStringList names = ApplicationWords::names(*applications);
        for (qsizetype i = 0; i < names.size(); ++i)
            m_application->addItem(names.at(i), applications->at(i).application.id);
    }
    m_application->setCurrentIndex(std::max(0, m_application->findData(chosen)));
}

JournalEntry EntryEditor::entry() const
{
    JournalEntry entry = m_original;
    entry.mood = m_mood->mood();
    entry.emotions = m_emotions->ratings();
    entry.text = m_text->toPlainText();
    entry.tags = m_tags->tags();
    entry.applicationId = m_application->currentData().toString();
    // A time shown to the minute must not cut the seconds off an entry whose time nobody changed.
    const QDateTime shown = m_at->dateTime();
    const bool same = m_original.at.isValid() && shown.date() == m_original.at.date()
        && shown.time().hour() == m_original.at.time().hour() && shown.time().minute() == m_original.at.time().minute();
    entry.at = same ? m_original.at : shown;
    return entry;
}

void EntryEditor::keepDraft()
{
    m_saveTimer.flush();
}

void EntryEditor::save()
{
    const JournalEntry written = entry();
    QString id = written.id;
    if (id.isEmpty()) {
        const auto added = m_services.journal.add(written);
        if (!added) {
            emit failed(added.error().message);
            return;
        }
        id = *added;
    } else if (auto changed = m_services.journal.update(written); !changed) {
        emit failed(changed.error().message);
        return;
    }
    m_saveTimer.cancel();
    if (auto done = m_services.journal.discardDraft(written.id); !done)
        emit failed(done.error().message);
    emit saved(id);
}

void EntryEditor::cancel()
{
    m_saveTimer.cancel();
    if (auto done = m_services.journal.discardDraft(m_original.id); !done)
        emit failed(done.error().message);
    emit cancelled();
}

} // namespace secondwind
