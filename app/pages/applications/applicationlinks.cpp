// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationlinks.h"

#include "app/pages/write/letterlistmodel.h"
#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/taborder.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MostShown = 12;
constexpr qsizetype LongestExcerpt = 90;

QString excerpt(const QString &text)
{
    const QString plain = QString(text).remove(u"**"_s).simplified();
    return plain.size() <= LongestExcerpt ? plain : plain.left(LongestExcerpt).trimmed() + u'…';
}

} // namespace

ApplicationLinks::ApplicationLinks(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::Space2);
}

void ApplicationLinks::showFor(const QString &applicationId)
{
    clearLayout(m_column);
    addLetters(applicationId);
    addEntries(applicationId);
    addLessons(applicationId);
    if (m_column->count() == 0)
        addLine(tr("Nothing yet. Letters, journal entries and lessons about this application gather here."), u"noLinks"_s);
}

void ApplicationLinks::addTitle(const QString &title)
{
    m_column->addWidget(makeLabel(title, theme::TextRole::SmallStrong, this));
}

void ApplicationLinks::addLine(const QString &text, const QString &objectName)
{
    auto *label = makeLabel(text, theme::TextRole::Body, this);
    label->setObjectName(objectName);
    setLabelTone(label, LabelTone::Muted);
    m_column->addWidget(label);
    label->show();
}

void ApplicationLinks::addLink(const QString &text, const QString &objectName, const std::function<void()> &open)
{
    auto *card = new Card(CardKind::Soft, this);
    card->setObjectName(objectName);
    card->setClickable(true);
    card->setAccessibleName(text);
    auto *row = new QHBoxLayout(card);
    card->setContentsMargins(theme::Space3, theme::Space2, theme::Space3, theme::Space2);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(text, theme::TextRole::Body, card));
    m_column->addWidget(card);
    card->show();
    putStopsBefore(stopBehind(this), card);
    connect(card, &Card::activated, this, open);
}

void ApplicationLinks::addLetters(const QString &applicationId)
{
    const auto letters = m_services.drafts.list();
    if (!letters)
        return;
    int shown = 0;
    for (const LetterDraft &each : *letters) {
        if (each.applicationId != applicationId || shown == MostShown)
            continue;
        if (shown++ == 0)
            addTitle(tr("Letters"));
        const auto *kind = m_services.catalogue.letterKind(each.request.kind);
        addLink(tr("%1. %2", "kind of letter, where it stands").arg(kind ? kind->name : each.request.kind, letterStateWords(each)), u"linkedLetter"_s,
                [this, id = each.id] { emit letterWanted(id); });
    }
}

void ApplicationLinks::addEntries(const QString &applicationId)
{
    EntryQuery about;
    about.applicationId = applicationId;
    about.limit = MostShown;
    const auto entries = m_services.journal.list(about);
    if (!entries || entries->isEmpty())
        return;
    addTitle(tr("Journal entries"));
    for (const ListedEntry &each : *entries) {
        addLink(tr("%1: %2", "day, beginning of the entry").arg(QLocale().toString(each.entry.at.date(), QLocale::ShortFormat), excerpt(each.entry.text)),
                u"linkedEntry"_s, [this, id = each.entry.id] { emit entryWanted(id); });
    }
}

void ApplicationLinks::addLessons(const QString &applicationId)
{
    const auto lessons = m_services.ownLines.list(OwnLineKind::Lesson);
    if (!lessons)
        return;
    bool titled = false;
    for (const OwnLine &each : *lessons) {
        if (each.applicationId != applicationId)
            continue;
        if (!titled)
            addTitle(tr("Lessons"));
        titled = true;
        addLink(each.text, u"linkedLesson"_s, [this, id = each.id] { emit lessonWanted(id); });
    }
}

} // namespace secondwind
