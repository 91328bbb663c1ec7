// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantracard.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

MantraCard::MantraCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(CardKind::Plain, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->setClickable(true);
    m_card->setObjectName(u"mantraCard"_s);
    auto *column = new QVBoxLayout(m_card);
    column->setSpacing(theme::Space2);
    m_theme = makeLabel({}, theme::TextRole::Small, m_card);
    setLabelTone(m_theme, LabelTone::Muted);
    column->addWidget(m_theme);
    m_text = new ReadingLabel(m_card);
    m_text->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_text);
    column->addStretch();

    auto *blank = new QHBoxLayout; // a row of its own: four buttons side by side would widen the page
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space1);
    m_keep = makeButton(tr("Keep"), ButtonKind::Quiet, u"keepMantraButton"_s, m_card);
    m_keep->setCheckable(true);
    m_copy = makeButton(tr("Copy"), ButtonKind::Quiet, u"copyMantraButton"_s, m_card);
    m_fill = makeButton(tr("Fill the blank"), ButtonKind::Quiet, u"fillMantraButton"_s, m_card);
    row->addWidget(m_keep);
    row->addWidget(m_copy);
    m_hide = makeButton({}, ButtonKind::Quiet, u"hideMantraButton"_s, m_card);
    m_belief = makeLabel({}, theme::TextRole::Small, m_card);
    m_belief->setWordWrap(false);
    setLabelTone(m_belief, LabelTone::Muted);
    row->addWidget(m_hide);
    row->addStretch();
    blank->addWidget(m_fill);
    blank->addStretch();
    column->addLayout(blank);
    column->addWidget(m_belief);
    column->addLayout(row);

    connect(m_card, &Card::activated, this, [this] { emit opened(m_id); });
    connect(m_keep, &QPushButton::clicked, this, [this](bool kept) { emit keepToggled(m_id, kept); });
    connect(m_copy, &QPushButton::clicked, this, [this] { emit copyWanted(m_id); });
    connect(m_fill, &QPushButton::clicked, this, [this] { emit fillWanted(m_id); });
    connect(m_hide, &QPushButton::clicked, this, [this] { emit hideToggled(m_id, !m_hidden); });
    const QWidgetList focusable = parts();
    for (QWidget *part : focusable)
        part->installEventFilter(this);
    setTabStop(false);
}

void MantraCard::setTabStop(bool stop)
{
    const QWidgetList focusable = parts();
    for (QWidget *part : focusable)
        part->setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
}

bool MantraCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        emit reached();
    return QWidget::eventFilter(watched, event);
}

void MantraCard::setMantra(const MarkedMantra &marked, const QString &themeName)
{
    m_id = marked.mantra.id;
    if (marked.own)
        m_theme->setText(themeName.isEmpty() ? tr("Yours") : tr("%1 · yours", "theme").arg(themeName));
    else
        m_theme->setText(marked.mark.wording.isEmpty() ? themeName : tr("%1 · in your words", "theme").arg(themeName));
    m_text->setText(marked.text());
    m_card->setAccessibleName(marked.text());
    m_card->setAccessibleDescription(marked.mantra.answers.isEmpty() ? QString() : tr("Answers: %1").arg(marked.mantra.answers));
    m_hidden = marked.mark.hidden;
    m_hide->setText(m_hidden ? tr("Show again") : tr("Hide"));
    m_belief->setVisible(marked.belief.has_value());
    if (marked.belief)
        m_belief->setText(tr("Last time it felt %1 out of 100 true").arg(*marked.belief));
    m_keep->setChecked(marked.mark.favourite);
    m_keep->setText(marked.mark.favourite ? tr("Kept") : tr("Keep"));
    m_fill->setVisible(marked.mantra.hasBlank() && marked.mark.wording.isEmpty());
    m_fill->setText(marked.mark.filling.isEmpty() ? tr("Fill the blank") : tr("Change the words"));
}

} // namespace secondwind
