// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace secondwind {

enum class CardKind { Plain, Soft, Accent, Attention };

// A rounded surface for things that belong together. Its contents margins are the padding; give it
// a layout of its own. Clickable, it acts like one large button around its children.
class Card final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    explicit Card(CardKind kind, QWidget *parent = nullptr);

    void setKind(CardKind kind);
    [[nodiscard]] CardKind kind() const;
    void setSelected(bool selected);
    [[nodiscard]] bool isSelected() const;
    void setClickable(bool clickable);
    [[nodiscard]] bool isClickable() const;
    /// As if it were clicked; nothing when it is not clickable.
    void activate();

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    CardKind m_kind;
    bool m_selected = false;
    bool m_clickable = false;
    bool m_pressed = false;
};

} // namespace secondwind
