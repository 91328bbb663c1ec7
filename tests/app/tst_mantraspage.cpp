// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/labels.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"


#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestMantrasPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void arrowsMoveBetweenTheCards();
    void enterOpensTheReaderAndArrowsLeafThrough();
    void aFilledBlankStandsOnTheCard();
    void keptOnesAreATheme();
    void searchNarrowsTheCards();
    void aThemeShowsItsOwnLines();
    void copyPutsTheLineOnTheClipboard();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] MantraService &mantras() const { return m_app->journal->mantras; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void reach(const QString &name);
    void search(const QString &words);
    [[nodiscard]] QStringList cards() const;
    [[nodiscard]] QString here() const { return focused(window())->accessibleName(); }
    [[nodiscard]] QString read() const;

    std::unique_ptr<AppFixture> m_app;
};

void TestMantrasPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestMantrasPage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->window->openPage(page::Mantras);
}

void TestMantrasPage::cleanup()
{
    m_app.reset();
}

void TestMantrasPage::reach(const QString &name)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
}

void TestMantrasPage::search(const QString &words)
{
    reach(u"mantraSearchEdit"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    typeText(window(), words);
}

// The lines on the cards in sight, in the order they are read.
QStringList TestMantrasPage::cards() const
{
    QList<QWidget *> shown;
    const auto all = window()->findChildren<QWidget *>(u"mantraCard"_s);
    for (QWidget *card : all) {
        if (card->isVisible())
            shown.append(card);
    }
    std::ranges::sort(shown, {}, [this](const QWidget *card) {
        const QPoint at = card->mapTo(window(), QPoint());
        return std::pair(at.y(), at.x());
    });
    QStringList lines;
    for (const QWidget *card : std::as_const(shown))
        lines.append(card->accessibleName());
    return lines;
}

QString TestMantrasPage::read() const
{
    const auto *text = qobject_cast<const ReadingLabel *>(visibleChild(window(), u"readerText"_s));
    return text ? text->text() : QString();
}

void TestMantrasPage::arrowsMoveBetweenTheCards()
{
    const QStringList lines = cards();
    QCOMPARE(lines.size(), mantras().list().size());
    reach(u"mantraCard"_s);
    QCOMPARE(here(), lines.at(0));
    press(Qt::Key_Right);
    QCOMPARE(here(), lines.at(1));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(here(), lines.at(0));
    press(Qt::Key_Down);
    QCOMPARE(here(), lines.at(3));
    press(Qt::Key_Up);
    QCOMPARE(here(), lines.at(0));
}

void TestMantrasPage::enterOpensTheReaderAndArrowsLeafThrough()
{
    const QStringList lines = cards();
    reach(u"mantraCard"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QCOMPARE(read(), lines.at(1));
    press(Qt::Key_Right);
    QCOMPARE(read(), lines.at(2));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(read(), lines.at(0));
    press(Qt::Key_Left);
    QCOMPARE(read(), lines.constLast());
    press(Qt::Key_Right);
    press(Qt::Key_Escape);
    QVERIFY(!visibleChild(window(), u"readerText"_s));
    QCOMPARE(here(), lines.at(0));
}

void TestMantrasPage::aFilledBlankStandsOnTheCard()
{
    search(u"The part I am glad I did"_s);
    QCOMPARE(cards().size(), 1);
    reach(u"fillMantraButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(focused(window())->objectName(), u"fillingEdit"_s);
    typeText(window(), u"the test task"_s);
    press(Qt::Key_Return);
    const QString filled = u"The part I am glad I did is the test task. Nobody’s decision takes it off the list."_s;
    QCOMPARE(read(), filled);
    reach(u"closeReaderButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(cards(), QStringList{filled});
    m_app->restart();
    m_app->window->openPage(page::Mantras);
    QVERIFY(cards().contains(filled));
}

void TestMantrasPage::keptOnesAreATheme()
{
    const QStringList lines = cards();
    reach(u"mantraCard"_s);
    reach(u"keepMantraButton"_s);
    press(Qt::Key_Space);
    QVERIFY(qobject_cast<QAbstractButton *>(focused(window()))->isChecked());
    MantraQuery kept;
    kept.favouritesOnly = true;
    QCOMPARE(mantras().list(kept).size(), 1);
    // The themes stand before the cards.
    for (int i = 0; i < 20 && !focused(window())->objectName().startsWith(u"chip-"_s); ++i)
        press(Qt::Key_Backtab);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(cards(), lines.mid(0, 1));
    m_app->restart();
    QCOMPARE(mantras().list(kept).size(), 1);
}

void TestMantrasPage::searchNarrowsTheCards()
{
    const qsizetype all = cards().size();
    search(u"GLAD i did"_s);
    QVERIFY(cards().size() >= 1 && cards().size() < all);
    search(u"zebra"_s);
    QCOMPARE(cards().size(), 0);
    search(QString());
    QCOMPARE(cards().size(), all);
}

void TestMantrasPage::aThemeShowsItsOwnLines()
{
    const auto &themes = m_app->journal->catalogue.mantraThemes();
    reach(u"mantraThemes"_s);
    press(Qt::Key_Right);
    for (const Group &theme : themes) {
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QCOMPARE(focused(window())->objectName(), u"chip-"_s + theme.id);
        QStringList expected;
        MantraQuery query;
        query.theme = theme.id;
        const auto list = mantras().list(query);
        for (const MarkedMantra &marked : list)
            expected.append(marked.text());
        QStringList shown = cards();
        shown.sort();
        expected.sort();
        QCOMPARE(shown, expected);
    }
}

void TestMantrasPage::copyPutsTheLineOnTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    const QString first = cards().constFirst();
    reach(u"mantraCard"_s);
    reach(u"copyMantraButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), first);
    QGuiApplication::clipboard()->clear();
    reach(u"mantraCard"_s);
    press(Qt::Key_Return);
    const QString opened = read();
    reach(u"readerCopyButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), opened);
}

QTEST_MAIN(TestMantrasPage)
#include "tst_mantraspage.moc"
