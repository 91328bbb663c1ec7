// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantrareader.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

MantraReader::MantraReader(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space7, theme::Space6, theme::Space7, theme::Space6);
    column->setSpacing(theme::Space4);

    auto *top = new QHBoxLayout;
    auto *close = makeButton(tr("&Back to all"), ButtonKind::Quiet, u"closeReaderButton"_s, this);
    close->setIcon(icons::icon(u"back"_s, theme::Token::Accent));
    m_place = makeLabel({}, theme::TextRole::Small, this);
    m_place->setWordWrap(false);
    setLabelTone(m_place, LabelTone::Muted);
    top->addWidget(close);
    top->addStretch();
    top->addWidget(m_place);
    column->addLayout(top);
    column->addStretch(2);

    m_answers = makeLabel({}, theme::TextRole::Body, this);
    setLabelTone(m_answers, LabelTone::Muted);
    m_answers->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_answers);
    m_text = new ReadingLabel(this);
    m_text->setObjectName(u"readerText"_s);
    m_text->setRole(theme::TextRole::ReadingDisplay);
    m_text->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_text);

    m_blank = new QWidget(this);
    auto *blank = new QVBoxLayout(m_blank);
    m_hint = makeLabel({}, theme::TextRole::SmallStrong, m_blank);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_filling = new QLineEdit(m_blank);
    m_filling->setObjectName(u"fillingEdit"_s);
    m_filling->setMaximumWidth(420);
    m_filling->setMaxLength(80);
    blank->addWidget(m_hint);
    auto *fillingRow = new QHBoxLayout;
    fillingRow->addStretch(1);
    fillingRow->addWidget(m_filling, 4);
    fillingRow->addStretch(1);
    blank->addLayout(fillingRow);
    column->addWidget(m_blank);
    column->addStretch(3);

    auto *bottom = new QHBoxLayout;
    auto *previous = makeButton(tr("&Previous"), ButtonKind::Secondary, u"previousMantraButton"_s, this);
    previous->setIcon(icons::icon(u"left"_s));
    auto *next = makeButton(tr("&Next"), ButtonKind::Secondary, u"nextMantraButton"_s, this);
    next->setIcon(icons::icon(u"right"_s));
    m_keep = makeButton(tr("&Keep"), ButtonKind::Secondary, u"readerKeepButton"_s, this);
    m_keep->setCheckable(true);
    auto *copy = makeButton(tr("&Copy"), ButtonKind::Quiet, u"readerCopyButton"_s, this);
    bottom->addWidget(previous);
    bottom->addStretch();
    bottom->addWidget(m_keep);
    bottom->addWidget(copy);
    bottom->addStretch();
    bottom->addWidget(next);
    column->addLayout(bottom);

    connect(close, &QPushButton::clicked, this, &MantraReader::closed);
    connect(previous, &QPushButton::clicked, this, &MantraReader::previousWanted);
    connect(next, &QPushButton::clicked, this, &MantraReader::nextWanted);
    connect(m_keep, &QPushButton::clicked, this, &MantraReader::keepToggled);
    connect(copy, &QPushButton::clicked, this, &MantraReader::copyWanted);
    connect(m_filling, &QLineEdit::editingFinished, this, [this] { emit blankFilled(m_filling->text()); });
}

void MantraReader::setMantra(const MarkedMantra &marked, const QString &themeName, int place, int count)
{
    m_place->setText(tr("%1 · %2 of %3", "theme, place, number of mantras").arg(themeName).arg(place).arg(count));
    m_answers->setText(tr("When the thought says: “%1”").arg(marked.mantra.answers));
    m_text->setText(marked.text());
    m_blank->setVisible(marked.mantra.hasBlank());
    m_hint->setText(tr("In the blank: %1").arg(marked.mantra.blank));
    m_filling->setAccessibleName(m_hint->text());
    if (!m_filling->hasFocus() || m_filling->text().simplified() != marked.mark.filling)
        m_filling->setText(marked.mark.filling);
    m_keep->setChecked(marked.mark.favourite);
    m_keep->setText(marked.mark.favourite ? tr("&Kept") : tr("&Keep"));
}

void MantraReader::focusBlank()
{
    if (m_blank->isVisibleTo(this))
        m_filling->setFocus();
    else
        setFocus();
}

void MantraReader::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        mirrored ? emit nextWanted() : emit previousWanted();
        return;
    case Qt::Key_Right:
        mirrored ? emit previousWanted() : emit nextWanted();
        return;
    case Qt::Key_Escape:
        emit closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace secondwind
