// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantrareader.h"

#include "app/pages/mantras/beliefpicture.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/percentslider.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
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
    m_form = makeLabel(tr("These are your own words, so they stay as you wrote them."), theme::TextRole::Small, this);
    setLabelTone(m_form, LabelTone::Muted);
    m_form->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_form);
    column->addStretch(3);
    m_picture = new BeliefPicture(this);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addLayout(makeRating());

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
    bottom->addWidget(makeMore());
    bottom->addStretch();
    bottom->addWidget(next);
    column->addLayout(bottom);

    connect(close, &QPushButton::clicked, this, &MantraReader::closed);
    connect(previous, &QPushButton::clicked, this, &MantraReader::previousWanted);
    connect(next, &QPushButton::clicked, this, &MantraReader::nextWanted);
    connect(m_keep, &QPushButton::clicked, this, &MantraReader::keepToggled);
    connect(copy, &QPushButton::clicked, this, &MantraReader::copyWanted);
    connect(m_filling, &QLineEdit::editingFinished, this, [this] { keepWords(); });
}

QHBoxLayout *MantraReader::makeRating()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space3);
    auto *label = makeLabel(tr("How true does it feel?"), theme::TextRole::SmallStrong, this);
    label->setWordWrap(false);
    m_slider = new PercentSlider(this);
    m_slider->setObjectName(u"beliefSlider"_s);
    m_slider->setAccessibleName(tr("How true does it feel? 0 to 100"));
    m_slider->setMaximumWidth(280);
    m_rate = makeButton(tr("Note &it"), ButtonKind::Secondary, u"rateMantraButton"_s, this);
    m_unrate = makeButton(tr("&Take back"), ButtonKind::Quiet, u"takeBackRatingButton"_s, this);
    m_unrate->setAccessibleName(tr("Take the last answer back"));
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_slider, 2);
    row->addWidget(m_rate);
    row->addWidget(m_unrate);
    row->addStretch();
    connect(m_rate, &QPushButton::clicked, this, &MantraReader::rate);
    connect(m_unrate, &QPushButton::clicked, this, &MantraReader::ratingTakenBack);
    connect(m_slider, &PercentSlider::valueChanged, this, [this] { m_rate->setEnabled(true); });
    return row;
}

QPushButton *MantraReader::makeMore()
{
    auto *more = makeButton(tr("&More"), ButtonKind::Quiet, u"readerMoreButton"_s, this);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Save as a &picture…"), this, &MantraReader::imageWanted)->setObjectName(u"mantraImageAction"_s);
    m_change = menu->addAction({}, this, &MantraReader::changeWanted);
    m_change->setObjectName(u"changeMantraAction"_s);
    m_hide = menu->addAction({}, this, [this] { emit hideToggled(!m_hidden); });
    m_hide->setObjectName(u"hideMantraAction"_s);
    m_remove = menu->addAction(tr("&Remove"), this, &MantraReader::removeWanted);
    m_remove->setObjectName(u"removeMantraAction"_s);
    more->setMenu(menu);
    return more;
}

void MantraReader::rate()
{
    keepWords();
    if (const auto value = m_slider->value())
        emit rated(*value);
}

void MantraReader::keepWords()
{
    if (m_filling->text().simplified() != m_filled)
        emit blankFilled(m_filling->text());
}

void MantraReader::setRatings(const QList<BeliefRating> &ratings)
{
    m_picture->setRatings(ratings);
    m_unrate->setVisible(!ratings.isEmpty());
}

void MantraReader::setMantra(const MarkedMantra &marked, const QString &themeName, int place, int count)
{
    m_place->setText(tr("%1 · %2 of %3", "theme, place, number of mantras").arg(themeName).arg(place).arg(count));
    const bool other = marked.mantra.id != m_id;
    if (other) {
        m_slider->setValue(std::nullopt);
        m_rate->setEnabled(false);
    }
    m_id = marked.mantra.id;
    m_answers->setVisible(!marked.mantra.answers.isEmpty());
    m_answers->setText(tr("When the thought says: “%1”").arg(marked.mantra.answers));
    m_form->setVisible(marked.form != MantraForm::I && !marked.isSpoken() && (marked.own || !marked.mark.wording.isEmpty() || !marked.mark.filling.isEmpty()));
    m_hidden = marked.mark.hidden;
    m_hide->setText(m_hidden ? tr("&Show it again") : tr("&Hide it"));
    m_change->setText(marked.own ? tr("&Change it…") : tr("In your &own words…"));
    m_remove->setVisible(marked.own);
    m_text->setText(marked.text());
    m_blank->setVisible(marked.mantra.hasBlank() && marked.mark.wording.isEmpty());
    m_hint->setText(tr("In the blank: %1").arg(marked.mantra.blank));
    m_filling->setAccessibleName(m_hint->text());
    // What is being typed stays, whatever else of this mantra changed.
    m_filled = marked.mark.filling;
    if (other || (!m_filling->hasFocus() && m_filling->text().simplified() != m_filled))
        m_filling->setText(m_filled);
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
    case Qt::Key_K:
        m_keep->click();
        return;
    case Qt::Key_C:
        emit copyWanted();
        return;
    case Qt::Key_H:
        emit hideToggled(!m_hidden);
        return;
    case Qt::Key_T:
        m_slider->setFocus(Qt::ShortcutFocusReason);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace secondwind
