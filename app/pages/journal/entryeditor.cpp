// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/entryeditor.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/textarea.h"
#include "core/services.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int EmotionsAtFirst = 10;

QStringList tagsOf(const QString &typed)
{
    static const QRegularExpression separators(u"[\\s,#]+"_s);
    QStringList tags = typed.split(separators, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    return tags;
}

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
    column->addWidget(caption(tr("&Mood"), m_mood));
    column->addWidget(m_mood);

    m_emotions = new ChipGroup(ChipGroup::Selection::Multiple, this);
    m_emotions->setObjectName(u"entryEmotions"_s);
    m_emotions->setAccessibleName(tr("Emotions"));
    QList<Chip> chips;
    for (const Emotion &emotion : services.catalogue.emotions())
        chips.append({emotion.id, emotion.name, emotion.line});
    m_emotions->setChips(chips);
    m_emotions->setVisibleLimit(EmotionsAtFirst);
    column->addWidget(caption(tr("&Emotions, if you like"), m_emotions));
    column->addWidget(m_emotions);
    m_emotionLine = makeLabel({}, theme::TextRole::Small, this);
    setLabelTone(m_emotionLine, LabelTone::Muted);
    column->addWidget(m_emotionLine);

    m_text = new TextArea(this);
    m_text->setObjectName(u"entryTextEdit"_s);
    m_text->setAccessibleName(tr("What happened, in your words"));
    m_text->setPlaceholderText(tr("What happened, what you thought, what you did. A line is enough."));
    m_text->setReading(true);
    m_text->setLines(6, 18);
    column->addWidget(caption(tr("&Words"), m_text));
    column->addWidget(m_text);

    auto *grid = new QGridLayout;
    grid->setSpacing(theme::Space2);
    m_tags = new QLineEdit(this);
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

    connect(m_save, &QPushButton::clicked, this, &EntryEditor::save);
    connect(cancelButton, &QPushButton::clicked, this, &EntryEditor::cancel);
    connect(&m_saveTimer, &SaveTimer::due, this, [this] {
        if (auto kept = m_services.journal.saveDraft(entry()); !kept)
            emit failed(kept.error().message);
    });
    const auto touched = [this] { m_saveTimer.touch(); };
    connect(m_text, &QPlainTextEdit::textChanged, this, touched);
    connect(m_tags, &QLineEdit::textEdited, this, touched);
    connect(m_mood, &MoodPicker::moodChanged, this, touched);
    connect(m_emotions, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) {
        showEmotionLine(ids);
        m_saveTimer.touch();
    });
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
    QStringList ids;
    for (const EmotionRating &rating : entry.emotions)
        ids.append(rating.emotion);
    m_emotions->setSelected(ids);
    showEmotionLine({});
    m_text->setPlainText(entry.text);
    m_tags->setText(entry.tags.join(u", "_s));
    m_at->setDateTime(entry.at.isValid() ? QDateTime(entry.at.date(), entry.at.time()) : m_services.clock.now());
    fillApplications(entry.applicationId);
    m_saveTimer.cancel();
}

void EntryEditor::fillApplications(const QString &chosen)
{
    m_application->clear();
    m_application->addItem(tr("Nothing in particular"), QString());
    const auto applications = m_services.applications.list();
    if (applications) {
        for (const Application &application : *applications)
            m_application->addItem(ApplicationService::title(application), application.id);
    }
    m_application->setCurrentIndex(std::max(0, m_application->findData(chosen)));
}

JournalEntry EntryEditor::entry() const
{
    JournalEntry entry = m_original;
    entry.mood = m_mood->mood();
    QList<EmotionRating> ratings;
    const QStringList ids = m_emotions->selected();
    for (const QString &id : ids) {
        const auto known = std::ranges::find(m_original.emotions, id, &EmotionRating::emotion);
        ratings.append(known == m_original.emotions.end() ? EmotionRating{id, std::nullopt} : *known);
    }
    entry.emotions = ratings;
    entry.text = m_text->toPlainText();
    entry.tags = tagsOf(m_tags->text());
    entry.applicationId = m_application->currentData().toString();
    // A time shown to the minute must not cut the seconds off an entry whose time nobody changed.
    const QDateTime shown = m_at->dateTime();
    const bool same = m_original.at.isValid() && shown.date() == m_original.at.date()
        && shown.time().hour() == m_original.at.time().hour() && shown.time().minute() == m_original.at.time().minute();
    entry.at = same ? m_original.at : shown;
    return entry;
}

void EntryEditor::showEmotionLine(const QStringList &ids)
{
    const Emotion *last = ids.isEmpty() ? nullptr : m_services.catalogue.emotion(ids.constLast());
    m_emotionLine->setText(last ? last->line : QString());
    m_emotionLine->setVisible(last != nullptr);
}

void EntryEditor::keepDraft()
{
    m_saveTimer.flush();
}

void EntryEditor::save()
{
    const JournalEntry written = entry();
    if (written.mood == 0) {
        emit failed(tr("One thing is missing: pick a mood, even a rough one. Your words are kept."));
        m_mood->setFocus();
        return;
    }
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
