// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace secondwind {

enum class MessageKind { Info, Done, Attention };

// One message on the page instead of a box over it, with at most one thing to do about it.
// Hidden until there is something to say.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(MessageKind kind, const QString &text, const QString &actionText = {});
    void dismiss();
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    MessageKind m_kind = MessageKind::Info;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace secondwind
