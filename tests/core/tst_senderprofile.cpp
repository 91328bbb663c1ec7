// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/letter.h"
#include "core/feedback/senderprofile.h"
#include "core/storage/settings.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestSenderProfile final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void comesBackAsKept()
    {
        test::TempJournal journal;
        const SenderProfile profile{u"Zoë Müller"_s, u"+49 30 1234"_s, u"https://example.com/zoe"_s};
        VERIFY_OK(keepSenderProfile(journal->settings, profile));
        journal.reopen();
        QCOMPARE(senderProfile(journal->settings), profile);
        LetterRequest request;
        request.company = u"Northwind"_s;
        fillInSender(request, profile);
        QCOMPARE(request.senderName, profile.name);
        QCOMPARE(request.senderPhone, profile.phone);
        QCOMPARE(request.senderLink, profile.link);
        QCOMPARE(request.company, u"Northwind"_s);
    }

    void theNameTheAppUsesStandsInUntilThereIsOne()
    {
        test::TempJournal journal;
        QCOMPARE(senderProfile(journal->settings), SenderProfile());
        VERIFY_OK(journal->settings.setValue(setting::PersonName, u"Zoë"_s));
        QCOMPARE(senderProfile(journal->settings).name, u"Zoë"_s);
        VERIFY_OK(keepSenderProfile(journal->settings, {u"Zoë Müller"_s, {}, {}}));
        QCOMPARE(senderProfile(journal->settings).name, u"Zoë Müller"_s);
        QCOMPARE(journal->settings.value(setting::PersonName), u"Zoë"_s);
    }

    void everyLineIsOneLine()
    {
        test::TempJournal journal;
        VERIFY_OK(keepSenderProfile(journal->settings, {u" Zoë\r\nBcc: x "_s, u"\t1\n2"_s, u"\u2028"_s}));
        QCOMPARE(senderProfile(journal->settings), (SenderProfile{u"Zoë Bcc: x"_s, u"1 2"_s, {}}));
    }
};

QTEST_GUILESS_MAIN(TestSenderProfile)

#include "tst_senderprofile.moc"
