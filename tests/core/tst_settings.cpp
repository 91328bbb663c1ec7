// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/settings.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestSettings final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void anUnknownSettingHasTheOtherValue()
    {
        test::TempJournal journal;
        QCOMPARE(journal->settings.value(setting::Theme, u"system"_s), u"system"_s);
        QVERIFY(journal->settings.value(setting::Theme).isEmpty());
    }

    void aSettingOutlivesTheProgram()
    {
        test::TempJournal journal;
        VERIFY_OK(journal->settings.setValue(setting::Theme, u"light"_s));
        VERIFY_OK(journal->settings.setValue(setting::Theme, u"dark"_s));
        VERIFY_OK(journal->settings.setValue(setting::PersonName, u"Zoë 李"_s));
        journal.reopen();
        QCOMPARE(journal->settings.value(setting::Theme, u"system"_s), u"dark"_s);
        QCOMPARE(journal->settings.value(setting::PersonName), u"Zoë 李"_s);
    }

    void anEmptySettingIsNotAMissingOne()
    {
        test::TempJournal journal;
        VERIFY_OK(journal->settings.setValue(setting::Theme, {}));
        QCOMPARE(journal->settings.value(setting::Theme, u"system"_s), u""_s);
    }
};

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
