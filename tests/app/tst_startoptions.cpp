// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mainwindow.h"
#include "app/shell/pages.h"
#include "app/shell/startoptions.h"
#include "core/services.h"
#include "tests/support/verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestStartOptions final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void wishesAreRead_data();
    void wishesAreRead();
    void everyPageCanBeAskedFor();
    void theFolderIsRead_data();
    void theFolderIsRead();
    void mistakesAreSaid_data();
    void mistakesAreSaid();
    void helpAndVersionArePrinted_data();
    void helpAndVersionArePrinted();
    void theSelfTestIsAskedFor();
};

void TestStartOptions::wishesAreRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("wishes");
    QTest::newRow("none") << QStringList{} << QStringList{};
    QTest::newRow("a page") << QStringList{u"--page"_s, u"journal"_s} << QStringList{u"journal"_s};
    QTest::newRow("a page, joined") << QStringList{u"--page=breathe"_s} << QStringList{u"breathe"_s};
    QTest::newRow("mantras") << QStringList{u"--mantras"_s} << QStringList{u"mantras"_s};
    QTest::newRow("breathe") << QStringList{u"--breathe"_s} << QStringList{u"breathe"_s};
    QTest::newRow("new entry") << QStringList{u"--new-entry"_s} << QStringList{u"new-entry"_s};
    QTest::newRow("feedback") << QStringList{u"--draft-feedback"_s} << QStringList{u"draft-feedback"_s};
    QTest::newRow("two") << QStringList{u"--new-entry"_s, u"--page"_s, u"today"_s} << QStringList{u"today"_s, u"new-entry"_s};
}

void TestStartOptions::wishesAreRead()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, wishes);
    const auto options = readStartOptions(QStringList{u"secondwind"_s} + arguments);
    VERIFY_OK(options);
    QCOMPARE(options->wishes, wishes);
    QVERIFY(!options->selfTest);
    QVERIFY(options->output.isEmpty());
}

void TestStartOptions::everyPageCanBeAskedFor()
{
    const QStringList names = MainWindow::pageNames();
    for (const QString &name : names) {
        const auto options = readStartOptions({u"secondwind"_s, u"--page"_s, name});
        VERIFY_OK(options);
        QCOMPARE(options->wishes, QStringList{name});
    }
}

void TestStartOptions::theFolderIsRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("folder");
    QTest::newRow("the usual one") << QStringList{} << Services::defaultDataFolder();
    QTest::newRow("given") << QStringList{u"--data-dir"_s, u"/tmp/journal"_s} << u"/tmp/journal"_s;
    QTest::newRow("joined") << QStringList{u"--data-dir=/tmp/journal"_s} << u"/tmp/journal"_s;
    QTest::newRow("with spaces and letters") << QStringList{u"--data-dir"_s, u"/tmp/Mein Ordner Ä"_s} << u"/tmp/Mein Ordner Ä"_s;
}

void TestStartOptions::theFolderIsRead()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, folder);
    const auto options = readStartOptions(QStringList{u"secondwind"_s} + arguments);
    VERIFY_OK(options);
    QCOMPARE(options->dataFolder, folder);
}

void TestStartOptions::mistakesAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown page") << QStringList{u"--page"_s, u"nonsense"_s} << u"nonsense"_s;
    QTest::newRow("a page in capitals") << QStringList{u"--page"_s, u"Journal"_s} << u"Journal"_s;
    QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("a stray word") << QStringList{u"nonsense"_s} << u"nonsense"_s;
    QTest::newRow("a folder without a name") << QStringList{u"--data-dir"_s, u""_s} << u"--data-dir"_s;
    QTest::newRow("a folder of spaces") << QStringList{u"--data-dir"_s, u"  "_s} << u"--data-dir"_s;
    QTest::newRow("a page without a name") << QStringList{u"--page"_s} << u"page"_s;
    QTest::newRow("a value too many") << QStringList{u"--mantras=yes"_s} << u"mantras"_s;
}

void TestStartOptions::mistakesAreSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const auto options = readStartOptions(QStringList{u"secondwind"_s} + arguments);
    VERIFY_ERROR(options, ErrorCode::InvalidInput);
    QVERIFY2(options.error().message.contains(named), qPrintable(options.error().message));
}

void TestStartOptions::helpAndVersionArePrinted_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("contained");
    QTest::newRow("help") << u"--help"_s << u"--data-dir"_s;
    QTest::newRow("help names the pages") << u"-h"_s << MainWindow::pageNames().join(u", "_s);
    QTest::newRow("version") << u"--version"_s << QCoreApplication::applicationVersion();
}

void TestStartOptions::helpAndVersionArePrinted()
{
    QFETCH(const QString, option);
    QFETCH(const QString, contained);
    const auto options = readStartOptions({u"secondwind"_s, option});
    VERIFY_OK(options);
    // The help is broken into lines where the words end.
    QVERIFY2(options->output.simplified().contains(contained), qPrintable(options->output));
    QVERIFY(options->output.endsWith(u'\n'));
}

void TestStartOptions::theSelfTestIsAskedFor()
{
    const auto options = readStartOptions({u"secondwind"_s, u"--self-test"_s});
    VERIFY_OK(options);
    QVERIFY(options->selfTest);
}

QTEST_MAIN(TestStartOptions)
#include "tst_startoptions.moc"
