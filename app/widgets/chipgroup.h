// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QPushButton;

namespace secondwind {

struct Chip
{
    QString id;
    QString text;
    QString description;
};

// A wrapping set of pills to choose from. One Tab stop; arrows move inside, Space toggles.
class ChipGroup final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipGroup)

public:
    enum class Selection { Single, SingleOptional, Multiple };

    explicit ChipGroup(Selection selection, QWidget *parent = nullptr);

    void setChips(const QList<Chip> &chips);
    [[nodiscard]] QStringList selected() const; // in the order of the chips
    void setSelected(const QStringList &ids); // emits nothing
    void setVisibleLimit(int limit); // 0 shows all

    // Where one page holds several groups with the same words, what they are about is read out
    // before each word.
    void nameChipsAfter(const QString &subject);

signals:
    void selectionChanged(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chipClicked(QPushButton *chip);
    void unfold();
    void refreshVisible();
    void nameChips();
    void moveFocus(QPushButton *from, int key);
    void setTabStop(QPushButton *button);
    [[nodiscard]] QList<QPushButton *> reachable() const;

    Selection m_selection;
    QList<Chip> m_chips;
    QList<QPushButton *> m_buttons;
    QPushButton *m_more;
    QString m_subject;
    int m_limit = 0;
    bool m_unfolded = false;
};

} // namespace secondwind
