// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

class QAccessibleInterface;

namespace secondwind {

// A quiet line that shows and hides what lies below it. Collapsed at first; what is hidden is out
// of the Tab key's way too. The chevron turns unless the system asks for less motion.
class Disclosure final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Disclosure)

public:
    // Takes over the content.
    Disclosure(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;

signals:
    void toggled(bool expanded);

private:
    class Head;

    static QAccessibleInterface *makeInterface(const QString &key, QObject *object);

    void turnChevron(bool expanded);

    Head *m_head;
    QWidget *m_content;
    QVariantAnimation m_turn;
    bool m_expanded = false;
};

} // namespace secondwind
