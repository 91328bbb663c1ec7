// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace secondwind {

// The program's pages at the left edge, and the way to support at its foot. One Tab stop for the
// pages (arrows move), one for support.
class NavigationRail final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationRail)

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void addItem(const QString &id, const QString &icon, const QString &text,
                 const QString &objectName);
    void setFooterItem(const QString &id, const QString &icon, const QString &text,
                       const QString &objectName);
    void setCurrent(const QString &id); // emits nothing; an unknown id marks none
    [[nodiscard]] QString current() const;
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;

signals:
    void activated(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Item;
    class Brand;
    void moveFocus(int from, int step);
    void setTabStop(const QAbstractButton *button);
    void connectItem(Item *item);

    QList<Item *> m_items;
    Item *m_footer = nullptr;
    Brand *m_brand;
    QVBoxLayout *m_column;
    QString m_current;
    bool m_compact = false;
};

} // namespace secondwind
