// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/appfixture.h"

#include "core/session/sessionservice.h"

#include <QApplication>
#include <QKeyEvent>

namespace secondwind::test {

AppFixture::AppFixture(const QSize &size, ColorScheme scheme)
    : m_size(size)
{
    theme.apply(scheme);
    show();
}

AppFixture::~AppFixture()
{
    window.reset();
}

void AppFixture::show()
{
    window = std::make_unique<MainWindow>(journal.services(), theme, handoff);
    window->resize(m_size);
    window->QWidget::show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window did not become active");
}

void AppFixture::restart()
{
    window->close();
    window.reset();
    journal.reopen();
    if (!journal->session.resume())
        qFatal("the session could not be resumed");
    show();
}

QWidget *visibleChild(QWidget *root, const QString &name)
{
    const auto children = root->findChildren<QWidget *>(name);
    for (QWidget *child : children) {
        if (child->isVisible())
            return child;
    }
    return nullptr;
}

QWidget *focused(QWidget *window)
{
    QWidget *focus = QApplication::focusWidget();
    return focus && window->isAncestorOf(focus) ? focus : window;
}

bool tabTo(QWidget *window, const QString &name)
{
    for (int i = 0; i < 300; ++i) {
        for (QWidget *at = focused(window); at; at = at->parentWidget()) {
            if (at->objectName() == name)
                return true;
        }
        press(window, Qt::Key_Tab);
    }
    return false;
}

void typeText(QWidget *window, const QString &text)
{
    // QTest::keyClicks() takes ASCII only; people do not.
    for (const QChar character : text) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(character));
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_unknown, Qt::NoModifier, QString(character));
        QWidget *target = focused(window);
        QApplication::sendEvent(target, &down);
        QApplication::sendEvent(target, &up);
    }
}

void press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focused(window), key, modifiers);
}

} // namespace secondwind::test
