// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QListView>
#include <QWidget>

#include <optional>

namespace secondwind {

/// The list of a part of the plan: rows that wrap, frameless on the page, scrolling by itself. The
/// keys pass over its headings.
class RowList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowList)

public:
    RowList(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

/// What stands there while a part is empty: what it is for, and a button for the first step.
class EmptyPart final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyPart)

public:
    EmptyPart(const QString &objectName, const QString &words, QWidget *parent = nullptr);

signals:
    void beginWanted();
};

/// Asks for a day from today on; nothing when the person decides against it.
[[nodiscard]] std::optional<QDate> askDay(QWidget *parent, QDate suggested, QDate today);

} // namespace secondwind
