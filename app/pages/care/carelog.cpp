// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/carelog.h"

#include "app/pages/care/carewords.h"
#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/rowfocus.h"
#include "core/plan/careservice.h"
#include "core/services.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MostLately = 20;

QString moodWords(const CareEntry &entry)
{
    if (entry.moodBefore && entry.moodAfter)
        return CareLog::tr("%1, then %2", "mood before, mood after").arg(moodName(*entry.moodBefore), moodName(*entry.moodAfter));
    if (entry.moodAfter)
        return CareLog::tr("%1 afterwards", "mood").arg(moodName(*entry.moodAfter));
    return entry.moodBefore ? CareLog::tr("%1 before", "mood").arg(moodName(*entry.moodBefore)) : QString();
}

} // namespace

CareLog::CareLog(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    outer->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("What helped most"), theme::TextRole::Section, card));
    m_effects = new QVBoxLayout;
    m_effects->setSpacing(theme::Space1);
    column->addLayout(m_effects);
    auto *content = new QWidget(card);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme::Space1);
    m_lately = new Disclosure(tr("What you did lately"), content, card);
    m_lately->setObjectName(u"careLately"_s);
    column->addWidget(m_lately);
}

void CareLog::refresh()
{
    refreshEffects();
    refreshLately();
}

void CareLog::refreshEffects()
{
    const auto summary = m_services.care.summary();
    if (!summary) {
        emit failed(summary.error().message);
        return;
    }
    clearLayout(m_effects);
    const auto add = [this](const QString &text, LabelTone tone) {
        QLabel *label = makeLabel(text, theme::TextRole::Body, this);
        label->setObjectName(u"careEffect"_s);
        setLabelTone(label, tone);
        m_effects->addWidget(label);
        label->show();
    };
    const auto effects = CareWords::effects(*summary);
    for (const QString &line : effects)
        add(line, LabelTone::Text);
    add(CareWords::basis(*summary), LabelTone::Muted);
}

void CareLog::refreshLately()
{
    const auto done = m_services.care.done(MostLately);
    if (!done) {
        emit failed(done.error().message); // those shown before stay
        return;
    }
    const RowFocus focus(m_rows);
    clearLayout(m_rows);
    m_lately->setVisible(!done->isEmpty());
    for (const CareEntry &entry : *done) {
        auto *line = new QWidget(this);
        RowFocus::setId(line, entry.id);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        QStringList notes{QLocale().toString(entry.doneAt->date(), QLocale::ShortFormat), entry.name, moodWords(entry)};
        notes.removeAll(QString());
        row->addWidget(makeLabel(notes.join(u" · "_s), theme::TextRole::Body, line), 1);
        auto *removeButton = makeButton(tr("Delete"), ButtonKind::Quiet, u"deleteCareButton"_s, line);
        removeButton->setAccessibleName(tr("Delete: %1", "what was done").arg(notes.join(u", "_s)));
        row->addWidget(removeButton);
        connect(removeButton, &QPushButton::clicked, this, [this, id = entry.id, words = notes.join(u", "_s)] {
            if (!mayDelete(this, tr("Delete this for good?"), words))
                return;
            if (auto removed = m_services.care.remove(id); !removed)
                emit failed(removed.error().message);
        });
        m_rows->addWidget(line);
        line->show();
    }
    focus.restore(m_rows);
}

} // namespace secondwind
