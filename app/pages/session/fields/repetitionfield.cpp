// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/repetitionfield.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

namespace {

constexpr int LongestWord = 40;

} // namespace

RepetitionField::RepetitionField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_word(new QLineEdit(this))
    , m_bar(new QProgressBar(this))
{
    auto *column = columnIn(this);
    auto *row = new QHBoxLayout;
    m_word->setObjectName(field.id + u".edit"_s);
    m_word->setAccessibleName(tr("The word"));
    m_word->setPlaceholderText(field.placeholder);
    m_word->setMaxLength(LongestWord);
    m_start = makeButton(tr("Start 30 seconds"), ButtonKind::Secondary, field.id + u".start"_s, this);
    m_start->setEnabled(false);
    row->addWidget(m_word, 1);
    row->addWidget(m_start);
    column->addLayout(row);
    m_shown = makeLabel({}, theme::TextRole::ReadingDisplay, this);
    m_shown->setObjectName(field.id + u".word"_s);
    m_shown->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_shown);
    m_bar->setRange(0, Seconds);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Seconds of thirty"));
    column->addWidget(m_bar);
    m_status = makeLabel({}, theme::TextRole::Body, this);
    m_status->setObjectName(field.id + u".status"_s);
    setLabelTone(m_status, LabelTone::Muted);
    column->addWidget(m_status);
    for (QWidget *part : {static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_status)})
        part->hide();
    setFocusProxy(m_word);

    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &RepetitionField::tick);
    connect(m_start, &QPushButton::clicked, this, &RepetitionField::toggle);
    connect(m_word, &QLineEdit::returnPressed, this, [this] {
        if (m_start->isEnabled())
            toggle();
    });
    connect(m_word, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_start->setEnabled(!text.trimmed().isEmpty());
        emit answered(text, true);
    });
}

void RepetitionField::setAnswer(const Answer &answer)
{
    m_word->setText(std::get<QString>(answer));
    m_start->setEnabled(!m_word->text().trimmed().isEmpty());
}

void RepetitionField::toggle()
{
    if (m_timer.isActive())
        stop();
    else
        start();
}

void RepetitionField::start()
{
    m_shown->setText(m_word->text().trimmed());
    m_shown->show();
    m_bar->setValue(0);
    m_bar->show();
    m_status->setText(tr("Say it aloud or under your breath, about once a second. Only the sound of it."));
    m_status->show();
    m_word->setEnabled(false);
    m_start->setText(tr("Stop"));
    m_start->setFocus();
    m_clock.start();
    m_timer.start();
}

void RepetitionField::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    m_word->setEnabled(true);
    m_start->setText(tr("Start 30 seconds"));
    m_shown->hide();
    m_bar->hide();
    m_status->setText(tr("How does the word sound now? The second slider below asks how much you believe the thought."));
    announce(m_status);
}

void RepetitionField::tick()
{
    const int seconds = static_cast<int>(m_clock.elapsed() / 1000);
    m_bar->setValue(std::min(seconds, Seconds));
    if (seconds >= Seconds)
        stop();
}

void RepetitionField::hideEvent(QHideEvent *event)
{
    FieldWidget::hideEvent(event);
    stop();
}

} // namespace secondwind
