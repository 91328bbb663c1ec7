// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/reasonseditor.h"

#include "app/pages/applications/merged.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/taborder.h"
#include "core/content/catalogue.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int LongestTyped = 2000;

} // namespace

ReasonsEditor::ReasonsEditor(ReasonSource source, const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_catalogue(catalogue)
    , m_rows(new QVBoxLayout)
    , m_box(new QComboBox(this))
    , m_words(new QLineEdit(this))
{
    const QString prefix = reasonSourceId(source);
    const QString subject = source == ReasonSource::Said ? tr("What they said") : tr("What I assume");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(subject, theme::TextRole::SmallStrong, this));
    m_rows->setSpacing(theme::Space1);
    column->addLayout(m_rows);
    m_box->setObjectName(prefix + u"ReasonBox"_s);
    m_box->setAccessibleName(tr("%1: a usual reason").arg(subject));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_box->addItem(tr("Pick a reason"), QString());
    for (const RejectionReason &reason : catalogue.reasons())
        m_box->addItem(reason.name, reason.id);
    m_words->setObjectName(prefix + u"WordsEdit"_s);
    m_words->setAccessibleName(tr("%1: in words").arg(subject));
    m_words->setPlaceholderText(source == ReasonSource::Said ? tr("… or their words") : tr("… or my own words"));
    m_words->setMaxLength(LongestTyped);
    auto *add = makeButton(tr("Add"), ButtonKind::Secondary, prefix + u"AddButton"_s, this);
    add->setAccessibleName(tr("%1: add these words").arg(subject));
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(add);
    column->addWidget(m_box);
    column->addLayout(row);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        this->add(m_box->itemData(index).toString(), {});
        m_box->setCurrentIndex(0);
    });
    connect(m_words, &QLineEdit::returnPressed, this, &ReasonsEditor::addWords);
    connect(add, &QPushButton::clicked, this, &ReasonsEditor::addWords);
}

QList<ApplicationReason> ReasonsEditor::ofMySource(QList<ApplicationReason> reasons) const
{
    reasons.removeIf([this](const ApplicationReason &each) { return each.source != m_source; });
    return reasons;
}

void ReasonsEditor::setReasons(const QList<ApplicationReason> &reasons)
{
    m_reasons = ofMySource(reasons);
    m_saved = m_reasons;
    m_words->clear();
    showReasons();
}

void ReasonsEditor::refresh(const QList<ApplicationReason> &reasons)
{
    const QList<ApplicationReason> now = ofMySource(reasons);
    const QList<ApplicationReason> wanted = merged(m_reasons, m_saved, now);
    m_saved = now;
    if (wanted == m_reasons)
        return;
    m_reasons = wanted;
    showReasons();
}

void ReasonsEditor::addWords()
{
    const QString words = m_words->text().trimmed();
    m_words->clear();
    add({}, words);
}

void ReasonsEditor::flush()
{
    if (!m_words->text().trimmed().isEmpty())
        addWords();
    else if (isUnsaved())
        emit edited();
}

void ReasonsEditor::add(const QString &reason, const QString &words)
{
    const bool known = std::ranges::any_of(m_reasons, [&](const ApplicationReason &each) { return each.reason == reason && each.words == words; });
    if (known || (reason.isEmpty() && words.isEmpty()))
        return;
    m_reasons.append({m_source, reason, words, {}});
    showReasons();
    emit edited();
}

QString ReasonsEditor::textOf(const ApplicationReason &reason) const
{
    const auto known = std::ranges::find(m_catalogue.reasons(), reason.reason, &RejectionReason::id);
    const QString name = known == m_catalogue.reasons().end() ? reason.reason : known->name;
    if (name.isEmpty() || reason.words.isEmpty())
        return name + reason.words;
    return tr("%1: %2", "reason, words").arg(name, reason.words);
}

void ReasonsEditor::showReasons()
{
    clearLayout(m_rows);
    for (const ApplicationReason &each : std::as_const(m_reasons)) {
        auto *area = new QWidget(this);
        auto *row = new QHBoxLayout(area);
        row->setContentsMargins(0, 0, 0, 0);
        const QString text = textOf(each);
        auto *label = makeLabel(text, theme::TextRole::Body, area);
        label->setObjectName(reasonSourceId(m_source) + u"Reason"_s);
        auto *remove = makeButton({}, ButtonKind::Quiet, reasonSourceId(m_source) + u"RemoveButton"_s, area);
        remove->setIcon(icons::icon(u"close"_s));
        remove->setAccessibleName(tr("Take out: %1", "a reason").arg(text));
        remove->setToolTip(tr("Take it out"));
        row->addWidget(label, 1);
        row->addWidget(remove, 0, Qt::AlignTop);
        m_rows->addWidget(area);
        area->show();
        putStopsBefore(m_box, remove);
        connect(remove, &QPushButton::clicked, this, [this, each] {
            m_box->setFocus(); // the button that has it is about to go
            m_reasons.removeOne(each);
            showReasons();
            emit edited();
        });
    }
}

} // namespace secondwind
