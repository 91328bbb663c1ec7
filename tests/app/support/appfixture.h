// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/mainwindow.h"
#include "app/shell/pages.h"
#include "app/shell/theme.h"
#include "tests/app/support/fakehandoff.h"
#include "tests/support/tempjournal.h"

#include <QTest>
#include <QWidget>

#include <memory>

namespace secondwind::test {

/// The whole program on a journal of its own, its main window shown.
class AppFixture final
{
public:
    explicit AppFixture(const QSize &size = {1280, 800}, ColorScheme scheme = ColorScheme::Light);
    ~AppFixture();

    /// Ends the window and the journal and starts both again, as the next start does.
    void restart();
    /// Shows the window, sized, active, and painted.
    void show();

    TempJournal journal;
    Theme theme;
    FakeHandoff handoff;
    std::unique_ptr<MainWindow> window;

private:
    QSize m_size;
};

/// The one visible child with this object name; fails the test loudly when there is none.
[[nodiscard]] QWidget *visibleChild(QWidget *root, const QString &name);

template<typename T>
[[nodiscard]] T *visible(QWidget *root, const QString &name)
{
    auto *widget = qobject_cast<T *>(visibleChild(root, name));
    if (!widget)
        qFatal("no visible %s", qPrintable(name));
    return widget;
}

/// Presses Tab until a widget with this name (or inside it) has the focus; false after 300.
[[nodiscard]] bool tabTo(QWidget *window, const QString &name);

/// The focus of the window, or the window itself.
[[nodiscard]] QWidget *focused(QWidget *window);

/// Types into whatever has the focus.
void typeText(QWidget *window, const QString &text);
void press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

} // namespace secondwind::test
