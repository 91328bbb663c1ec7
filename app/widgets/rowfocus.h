// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLayout>
#include <QString>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace secondwind {

// Where the keyboard is among rows that are about to be made anew: to come back to the same control
// of the same row, or of the one that took its place.
class RowFocus final
{
public:
    // Names a row for restore(); best by the id of what it shows.
    static void setId(QWidget *row, const QString &id) { row->setProperty(Id, id); }

    explicit RowFocus(const QLayout *rows)
    {
        const QWidget *focus = QApplication::focusWidget();
        for (int i = 0; focus && i < rows->count(); ++i) {
            const QWidget *row = rows->itemAt(i)->widget();
            if (!row || (row != focus && !row->isAncestorOf(focus)))
                continue;
            m_place = i;
            m_id = row->property(Id).toString();
            m_control = focus->objectName();
        }
    }

    void restore(const QLayout *rows) const
    {
        if (m_place < 0 || rows->isEmpty())
            return;
        int place = std::min(m_place, rows->count() - 1);
        for (int i = 0; i < rows->count(); ++i) {
            const QWidget *row = rows->itemAt(i)->widget();
            if (row && !m_id.isEmpty() && row->property(Id).toString() == m_id)
                place = i;
        }
        QWidget *row = rows->itemAt(place)->widget();
        QWidget *control = row && row->objectName() != m_control ? row->findChild<QWidget *>(m_control) : row;
        if (control)
            control->setFocus();
    }

private:
    static constexpr auto Id = "secondwindRowId";
    int m_place = -1;
    QString m_id;
    QString m_control;
};

} // namespace secondwind
