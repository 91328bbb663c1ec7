// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/writingpad.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/sessiontimer.h"
#include "app/widgets/textarea.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace secondwind {

WritingPad::WritingPad(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *surface = new Card(CardKind::Soft, this);
    outer->addWidget(surface);
    auto *column = new QVBoxLayout(surface);
    column->setSpacing(theme::Space4);
    m_text = new TextArea(surface);
    m_text->setReading(true);
    m_text->setLines(9, 24);
    column->addWidget(m_text);
    m_timer = new SessionTimer(surface);
    m_timer->setMinutesOffered({5, 10, 15, 20});
    m_timer->setMinutes(10);
    column->addWidget(m_timer);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &WritingPad::textChanged);
}

void WritingPad::setText(const QString &text)
{
    const QSignalBlocker blocker(this);
    m_text->setPlainText(text);
}

QString WritingPad::text() const
{
    return m_text->toPlainText();
}

void WritingPad::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer->pause();
}

} // namespace secondwind
