// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantradialog.h"
#include "app/pages/mantras/mantraimagedialog.h"
#include "app/widgets/labels.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"


#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QTemporaryDir>
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
    void aBlankIsKeptHoweverItIsLeft();
    void keptOnesAreATheme();
    void searchNarrowsTheCards();
    void aThemeShowsItsOwnLines();
    void copyPutsTheLineOnTheClipboard();
    void theReaderKeepsAndHidesByKey();
    void howTrueItFeelsIsNotedAndDrawn();
    void anOwnOneIsWrittenAndRemoved();
    void theFormIsChosen();
    void theLastSessionIsAnswered();
    void aPictureIsSavedInItsSize_data();
    void aPictureIsSavedInItsSize();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] MantraService &mantras() const { return m_app->journal->mantras; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void reach(const QString &name);
    void search(const QString &words);
    void undo()
    {
        visible<QWidget>(window(), u"messageActionButton"_s)->setFocus();
        press(Qt::Key_Space);
        QCoreApplication::processEvents();
    }
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

void TestMantrasPage::aBlankIsKeptHoweverItIsLeft()
{
    const auto begin = [this] {
        m_app->window->openPage(page::Mantras);
        search(u"The part I am glad I did"_s);
        reach(u"fillMantraButton"_s);
        press(Qt::Key_Space);
        visible<QLineEdit>(window(), u"fillingEdit"_s)->clear();
    };
    const auto kept = [this] {
        const auto all = mantras().list();
        const auto it = std::ranges::find_if(all, [](const MarkedMantra &each) { return !each.mark.filling.isEmpty(); });
        return it == all.end() ? QString() : it->mark.filling;
    };
    begin();
    typeText(window(), u"the test task"_s);
    visible<QAbstractButton>(window(), u"nextMantraButton"_s)->click(); // as Alt+N does: the cursor stays in the blank
    QCOMPARE(kept(), u"the test task"_s);
    press(Qt::Key_Escape);
    begin();
    typeText(window(), u"the last talk"_s);
    m_app->restart();
    QCOMPARE(kept(), u"the last talk"_s);
    // A name as well.
    m_app->window->openPage(page::Mantras);
    auto *forms = visible<QComboBox>(window(), u"mantraFormBox"_s);
    forms->setCurrentIndex(2);
    emit forms->activated(2);
    visible<QLineEdit>(window(), u"mantraNameEdit"_s)->setFocus();
    typeText(window(), u"Ada"_s);
    m_app->restart();
    QCOMPARE(mantras().personName(), u"Ada"_s);
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

void TestMantrasPage::theReaderKeepsAndHidesByKey()
{
    const QString first = cards().constFirst();
    const QString id = mantras().list().constFirst().mantra.id;
    reach(u"mantraCard"_s);
    press(Qt::Key_Return);
    press(Qt::Key_K);
    QVERIFY(mantras().find(id)->mark.favourite);
    press(Qt::Key_H);
    QVERIFY(mantras().find(id)->mark.hidden);
    QVERIFY(!visibleChild(window(), u"readerText"_s));
    QVERIFY(!cards().contains(first));
    undo();
    QVERIFY(!mantras().find(id)->mark.hidden);
    QVERIFY(cards().contains(first));
}

void TestMantrasPage::howTrueItFeelsIsNotedAndDrawn()
{
    const QString id = mantras().list().constFirst().mantra.id;
    reach(u"mantraCard"_s);
    press(Qt::Key_Return);
    QVERIFY(!visibleChild(window(), u"beliefPicture"_s));
    press(Qt::Key_T);
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    reach(u"rateMantraButton"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QCOMPARE(mantras().ratings(id)->size(), 2);
    QCOMPARE(mantras().find(id)->belief, std::optional(5));
    QVERIFY(visible<QWidget>(window(), u"beliefPicture"_s)->accessibleName().contains(u"5 of 100"_s));
    reach(u"takeBackRatingButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(mantras().ratings(id)->size(), 1);
}

void TestMantrasPage::anOwnOneIsWrittenAndRemoved()
{
    {
        MantraDialog dialog(m_app->journal.services(), std::nullopt, window());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(visible<QWidget>(&dialog, u"saveMantraButton"_s), Qt::Key_Space);
        QVERIFY(visibleChild(&dialog, u"mantraProblem"_s));
        QTest::keyClicks(visible<QWidget>(&dialog, u"mantraTextEdit"_s), u"I came back before."_s);
        QTest::keyClick(visible<QWidget>(&dialog, u"saveMantraButton"_s), Qt::Key_Space);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    }
    QCoreApplication::processEvents(); // shows the new card
    QVERIFY(cards().contains(u"I came back before."_s));
    m_app->restart();
    m_app->window->openPage(page::Mantras);
    QVERIFY(cards().contains(u"I came back before."_s));
    search(u"I came back before"_s);
    reach(u"mantraCard"_s);
    press(Qt::Key_Return);
    window()->findChild<QAction *>(u"removeMantraAction"_s)->trigger();
    QVERIFY(cards().isEmpty());
    undo();
    QCOMPARE(cards(), QStringList{u"I came back before."_s});
}

void TestMantrasPage::theFormIsChosen()
{
    reach(u"mantraFormBox"_s);
    press(Qt::Key_Down);
    QCOMPARE(mantras().form(), MantraForm::You);
    QCOMPARE(cards().constFirst(), u"You did the work you knew how to do, in the time you had."_s);
    press(Qt::Key_Down);
    reach(u"mantraNameEdit"_s);
    typeText(window(), u"Ada"_s);
    press(Qt::Key_Return);
    QCOMPARE(cards().constFirst(), u"Ada: You did the work you knew how to do, in the time you had."_s);
}

void TestMantrasPage::theLastSessionIsAnswered()
{
    QVERIFY(!visibleChild(window(), u"suggestedMantra"_s));
    SessionService &session = m_app->journal->session;
    VERIFY_OK(session.start(u"full"_s));
    VERIFY_OK(session.setAnswer(session.script().thoughtField, u"It was the typo in my cover letter."_s));
    m_app->window->openPage(page::Today);
    m_app->window->openPage(page::Mantras);
    visible<QWidget>(window(), u"mantraSearchEdit"_s)->setFocus(); // there are more stops behind than reach() goes
    reach(u"suggestedMantra"_s);
    const QString line = here();
    QVERIFY(focused(window())->accessibleDescription().contains(u"the thought was “It was the typo"_s));
    press(Qt::Key_Return);
    QCOMPARE(read(), line);
}

void TestMantrasPage::aPictureIsSavedInItsSize_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QSize>("size");
    QTest::newRow("square") << 0 << QSize(1080, 1080);
    QTest::newRow("phone") << 1 << QSize(1080, 1920);
    QTest::newRow("desktop") << 2 << QSize(1920, 1080);
}

void TestMantrasPage::aPictureIsSavedInItsSize()
{
    QFETCH(int, index);
    QFETCH(QSize, size);
    QTemporaryDir folder;
    // As long as a line may be.
    MantraImageDialog dialog(u"Nothing of this was wasted. "_s.repeated(6).left(160), window());
    dialog.chooseFile = [&](const QString &suggestion) { return folder.filePath(suggestion); };
    dialog.show();
    visible<QComboBox>(&dialog, u"imageSizeBox"_s)->setCurrentIndex(index);
    visible<QComboBox>(&dialog, u"imageColoursBox"_s)->setCurrentIndex(1);
    QTest::keyClick(visible<QWidget>(&dialog, u"saveImageButton"_s), Qt::Key_Space);
    const QImage image(folder.filePath(u"mantra.png"_s));
    QCOMPARE(image.size(), size);
    // Nothing is drawn at the edges, and something in the middle.
    const QColor ground = theme::color(theme::palette(ColorScheme::Dark), theme::Token::Background);
    const int margin = qMin(size.width(), size.height()) / 10;
    bool drawn = false;
    for (int y = 0; y < size.height(); y += 3) {
        for (int x = 0; x < size.width(); x += 3) {
            const bool plain = image.pixelColor(x, y) == ground;
            QVERIFY2(plain || (x >= margin && x < size.width() - margin), qPrintable(u"%1 %2"_s.arg(x).arg(y)));
            drawn = drawn || !plain;
        }
    }
    QVERIFY(drawn);
}

QTEST_MAIN(TestMantrasPage)
#include "tst_mantraspage.moc"
