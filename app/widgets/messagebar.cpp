// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/messagebar.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int IconSize = 20;
constexpr int IconLeft = theme::Space4;
constexpr int SidePadding = 6;

Token fillToken(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        break;
    case MessageKind::Done:
        return Token::SoftAccent;
    case MessageKind::Attention:
        return Token::SoftAttention;
    }
    return Token::SoftSurface;
}

QString iconName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        break;
    case MessageKind::Done:
        return u"check"_s;
    case MessageKind::Attention:
        return u"attention"_s;
    }
    return u"info"_s;
}

Token iconToken(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        break;
    case MessageKind::Done:
        return Token::Accent;
    case MessageKind::Attention:
        return Token::Attention;
    }
    return Token::Muted;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel(QString(), theme::TextRole::Body, this))
    , m_action(makeButton(QString(), ButtonKind::Quiet, u"messageActionButton"_s, this))
    , m_close(new QToolButton(this))
{
    m_text->setObjectName(u"messageText"_s);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setObjectName(u"messageCloseButton"_s);
    m_close->setIcon(icons::icon(u"close"_s, Token::Muted));
    m_close->setAutoRaise(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(SidePadding, 5, SidePadding, 5);
    row->setSpacing(theme::Space1);
    row->addSpacing(IconLeft + IconSize + theme::Space2 - SidePadding); // the icon is painted there
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
    hide();

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::showMessage(MessageKind kind, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    show();
    update();
    announce(this);
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    // The page behind takes the keyboard back, or it would be nowhere.
    if (isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        focusNextChild();
    hide();
    emit dismissed();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(palette(), fillToken(m_kind)));
    painter.drawRoundedRect(rect(), theme::RadiusControl, theme::RadiusControl);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint place(mirrored ? width() - IconLeft - IconSize : IconLeft,
                       (height() - IconSize) / 2);
    painter.drawPixmap(place,
                       icons::pixmap(iconName(m_kind), IconSize,
                                     theme::color(palette(), iconToken(m_kind)),
                                     devicePixelRatioF()));
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::retranslate()
{
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
}

} // namespace secondwind
