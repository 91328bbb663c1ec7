// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/settings.h"
#include "core/support/supportservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestSupportPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init();
    void cleanup() { m_app.reset(); }

    void theNumbersAreInSightWithoutScrolling_data();
    void theNumbersAreInSightWithoutScrolling();
    void aNumberIsCopied();
    void searchFindsACountry();
    void aLineIsHiddenAndBroughtBack();
    void aMessageGoesToTheMailProgram();
    void aChangedMessageKeepsItsSubject();
    void peopleStayInSightAndTheKeyboardWithThem();
    void thePageStandsWhenTheFileCannotBeRead();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] QList<QLabel *> phones() const;
    void choose(const QString &country);

    std::unique_ptr<AppFixture> m_app;
};

void TestSupportPage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>(QSize(800, 600));
    m_app->window->openPage(page::Support);
    choose(u"DE"_s);
}

void TestSupportPage::choose(const QString &country)
{
    auto *box = visible<QComboBox>(window(), u"supportCountryBox"_s);
    box->setCurrentIndex(box->findData(country));
    QCoreApplication::processEvents();
}

QList<QLabel *> TestSupportPage::phones() const
{
    // New widgets are shown when their layout is done, hidden ones go a turn later.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    QList<QLabel *> shown;
    const auto all = window()->findChildren<QLabel *>(u"helpLinePhone"_s);
    for (QLabel *label : all) {
        if (label->isVisible())
            shown.append(label);
    }
    return shown;
}

void TestSupportPage::theNumbersAreInSightWithoutScrolling_data()
{
    QTest::addColumn<QString>("country");
    for (const QString &code : {u"DE"_s, u"GB"_s, u"US"_s, u"JP"_s, u"FR"_s, u"IN"_s})
        QTest::newRow(qPrintable(code)) << code;
}

void TestSupportPage::theNumbersAreInSightWithoutScrolling()
{
    QFETCH(QString, country);
    choose(country);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QVERIFY(!phones().isEmpty());
    for (QLabel *phone : phones())
        QVERIFY2(phone->visibleRegion().boundingRect() == phone->rect(), qPrintable(phone->text()));
}

void TestSupportPage::aNumberIsCopied()
{
    const QString number = phones().constFirst()->text();
    // The numbers come right after the search.
    visible<QWidget>(window(), u"supportSearchEdit"_s)->setFocus();
    for (int i = 0; i < 6 && focused(window())->objectName() != u"copyNumberButton"_s; ++i)
        press(window(), Qt::Key_Tab);
    QCOMPARE(focused(window())->objectName(), u"copyNumberButton"_s);
    QVERIFY(tabTo(window(), u"copyNumberButton"_s));
    press(window(), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), number);
}

void TestSupportPage::searchFindsACountry()
{
    QVERIFY(tabTo(window(), u"supportSearchEdit"_s));
    typeText(window(), u"japan"_s);
    QCOMPARE(phones().size(), 4);
    visible<QLineEdit>(window(), u"supportSearchEdit"_s)->setText(u"zebra"_s);
    QVERIFY(phones().isEmpty());
}

void TestSupportPage::aLineIsHiddenAndBroughtBack()
{
    const qsizetype before = phones().size();
    const QString key = ofCountry(m_app->journal->support.lines(), u"DE"_s).constFirst().key;
    VERIFY_OK(m_app->journal->support.setLineHidden(key, true));
    QCOMPARE(phones().size(), before - 1);
    VERIFY_OK(m_app->journal->support.setLineHidden(key, false));
    QCOMPARE(phones().size(), before);
}

void TestSupportPage::aMessageGoesToTheMailProgram()
{
    auto *button = window()->findChild<QAbstractButton *>(u"mailTalkButton"_s);
    QVERIFY(button);
    button->click();
    QCOMPARE(m_app->handoff.letters.size(), 1);
    QVERIFY(m_app->handoff.letters.constFirst().body.startsWith(u"Hi,"_s));
}

void TestSupportPage::aChangedMessageKeepsItsSubject()
{
    auto *drafts = window()->findChild<QComboBox *>(u"talkDraftBox"_s);
    auto *text = window()->findChild<QPlainTextEdit *>(u"talkTextEdit"_s);
    auto *mail = window()->findChild<QAbstractButton *>(u"mailTalkButton"_s);
    auto *anew = window()->findChild<QAbstractButton *>(u"freshTalkButton"_s);
    QVERIFY(drafts && text && mail && anew);
    QVERIFY(anew->isHidden());
    text->setPlainText(u"Hi, can we talk?"_s);
    mail->click();
    const int last = drafts->count() - 1;
    drafts->setCurrentIndex(last);
    emit drafts->activated(last);
    mail->click();
    QCOMPARE(m_app->handoff.letters.at(1).body, u"Hi, can we talk?"_s);
    QCOMPARE(m_app->handoff.letters.at(1).subject, m_app->handoff.letters.at(0).subject);
    QVERIFY(!anew->isHidden());
    anew->click();
    mail->click();
    QVERIFY(anew->isHidden());
    QVERIFY(m_app->handoff.letters.at(2).body != u"Hi, can we talk?"_s);
    QVERIFY(m_app->handoff.letters.at(2).subject != m_app->handoff.letters.at(0).subject);
}

void TestSupportPage::peopleStayInSightAndTheKeyboardWithThem()
{
    SupportService &support = m_app->journal->support;
    for (const QString &name : {u"Noor"_s, u"Tom"_s})
        VERIFY_OK(support.savePerson({{}, name, u"0151 5"_s, {}}));
    const auto people = support.people();
    const auto cards = [this] {
        int count = 0;
        const auto all = window()->findChildren<QWidget *>(u"personCard"_s);
        for (const QWidget *each : all)
            count += each->isHidden() ? 0 : 1;
        return count;
    };
    QCOMPARE(cards(), 2);
    QVERIFY(tabTo(window(), u"personMenuButton"_s));
    const QString name = focused(window())->accessibleName();
    QVERIFY(name.contains(u"Noor"_s));
    const QString kept = focused(window())->accessibleName();
    VERIFY_OK(support.movePerson(kept.contains(u"Noor"_s) ? people->at(0).id : people->at(1).id, kept.contains(u"Noor"_s) ? 1 : -1));
    QCOMPARE(focused(window())->accessibleName(), kept);
    const QuietStorageLog quiet;
    QVERIFY(m_app->journal->database().run(u"DROP TABLE trusted_person"_s).has_value());
    emit support.peopleChanged();
    QCOMPARE(cards(), 2);
}

void TestSupportPage::thePageStandsWhenTheFileCannotBeRead()
{
    const QuietStorageLog quiet;
    for (const QString &table : {u"own_help_line"_s, u"trusted_person"_s, u"setting"_s})
        QVERIFY(m_app->journal->database().run(u"DROP TABLE "_s + table).has_value());
    choose(u"GB"_s);
    QVERIFY(!phones().isEmpty());
    QVERIFY(tabTo(window(), u"copyNumberButton"_s));
    press(window(), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), phones().constFirst()->text());
}

QTEST_MAIN(TestSupportPage)
#include "tst_supportpage.moc"
