// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/tonepanel.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "core/feedback/tonemaking.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr qsizetype MostShown = 8;
constexpr int LongestQuotation = 140;
constexpr int LongestOffer = 60;

QString labelName(const QString &label)
{
    static const QHash<QString, QString> names{
        {u"hostile"_s, TonePanel::tr("May read as harsh")},
        {u"blame"_s, TonePanel::tr("May read as blame")},
        {u"entitled"_s, TonePanel::tr("May read as a claim")},
        {u"pleading"_s, TonePanel::tr("May read as pleading")},
        {u"self-deprecating"_s, TonePanel::tr("Perhaps too hard on yourself")},
        {u"sarcastic"_s, TonePanel::tr("May read as sarcasm")},
        {u"shouting"_s, TonePanel::tr("May read as loud")},
        {u"placeholder"_s, TonePanel::tr("Something left to fill in")},
        {u"too-long"_s, TonePanel::tr("Length")},
        {u"no-thanks"_s, TonePanel::tr("No thanks yet")},
        {u"no-greeting"_s, TonePanel::tr("No greeting")},
        {u"no-sign-off"_s, TonePanel::tr("No sign-off")},
    };
    return names.value(label, label);
}

QString shortened(const QString &text, int length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : line.left(length - 1).trimmed() + u'…';
}

bool same(const ToneFinding &one, const ToneFinding &other)
{
    return one.label == other.label && one.start == other.start && one.text == other.text && one.why == other.why;
}

} // namespace

TonePanel::TonePanel(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"tonePanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("How it may read"), theme::TextRole::Section, this));
    m_summary = makeLabel({}, theme::TextRole::Body, this);
    m_summary->setObjectName(u"toneSummary"_s);
    setLabelTone(m_summary, LabelTone::Muted);
    column->addWidget(m_summary);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme::Space2);
    column->addLayout(m_rows);
    connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
        m_check = m_making.result();
        if (m_isWaiting)
            read();
    });
    m_making.setFuture(makeToneCheck(catalogue));
}

void TonePanel::check(const ToneLetter &letter)
{
    m_letter = letter;
    m_isWaiting = !m_check;
    if (m_check)
        read();
}

void TonePanel::read()
{
    m_isWaiting = false;
    ToneReport report = m_check->check(m_letter);
    // While somebody types, rows that stay the same keep the focus they may have.
    const bool unchanged = !m_summary->text().isEmpty() && std::ranges::equal(report.findings, m_report.findings, same);
    m_report = std::move(report);
    if (!unchanged)
        show(m_report);
    emit reported();
}

void TonePanel::show(const ToneReport &report)
{
    const bool hadFocus = focusWidget() && focusWidget()->hasFocus();
    clearLayout(m_rows);
    const auto count = static_cast<int>(report.findings.size());
    m_summary->setText(count == 0 ? tr("Nothing here looks as if it would sting. Your own reading counts for more.")
                                  : tr("%n places to look at before it leaves. You decide; nothing is held back.", nullptr, count));
    for (qsizetype row = 0; row < std::min<qsizetype>(count, MostShown); ++row)
        m_rows->addWidget(makeFinding(report.findings.at(row)));
    if (count > MostShown)
        m_rows->addWidget(makeLabel(tr("and %n more, marked in the letter", nullptr, static_cast<int>(count - MostShown)), theme::TextRole::Small, this));
    if (hadFocus && m_rows->count() > 0) {
        if (auto *next = m_rows->itemAt(0)->widget()->findChild<QPushButton *>())
            next->setFocus();
    }
}

QWidget *TonePanel::makeFinding(const ToneFinding &finding)
{
    // Quiet ground: this says something, it does not scold.
    auto *card = new Card(CardKind::Plain, this);
    card->setContentsMargins(theme::Space3, theme::Space3, theme::Space3, theme::Space2);
    card->setObjectName(u"toneFinding"_s);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space1);
    QLabel *name = makeLabel(labelName(finding.label), theme::TextRole::SmallStrong, card);
    setLabelTone(name, LabelTone::Attention);
    column->addWidget(name);
    if (!finding.text.trimmed().isEmpty() && finding.label != u"too-long")
        column->addWidget(makeLabel(tr("“%1”", "words quoted from the letter").arg(shortened(finding.text, LongestQuotation)), theme::TextRole::Reading, card));
    column->addWidget(makeLabel(finding.why, theme::TextRole::Body, card));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Space2);
    auto *see = makeButton(tr("Show it"), ButtonKind::Quiet, u"showFindingButton"_s, card);
    see->setAccessibleName(tr("Show in the letter: %1").arg(labelName(finding.label)));
    connect(see, &QPushButton::clicked, this, [this, finding] { emit findingChosen(finding); });
    buttons->addWidget(see);
    if (finding.suggestion) {
        const QString offer = shortened(finding.suggestion->text, LongestOffer);
        const QString text = offer.isEmpty() ? tr("Take it out") : finding.suggestion->length == 0 ? tr("Add “%1”").arg(offer) : tr("Put instead: “%1”").arg(offer);
        auto *take = makeButton(text, ButtonKind::Quiet, u"takeSuggestionButton"_s, card);
        take->setToolTip(finding.suggestion->text);
        connect(take, &QPushButton::clicked, this, [this, suggestion = *finding.suggestion] { emit suggestionTaken(suggestion); });
        buttons->addWidget(take);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    return card;
}

} // namespace secondwind
