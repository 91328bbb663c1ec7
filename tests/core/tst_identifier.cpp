// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identifier.h"
#include "tests/support/fakeclock.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::FakeClock;

class TestIdentifier final : public QObject
{
    Q_OBJECT

private slots:
    void hasTheFormOfVersionSeven()
    {
        static const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        const FakeClock clock;
        for (int i = 0; i < 1000; ++i) {
            const QString id = newIdentifier(clock);
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        }
    }

    void beginsWithTheMillisecondItWasMadeIn()
    {
        FakeClock clock;
        clock.set(QDateTime::fromMSecsSinceEpoch(0x018f'1234'5678));
        QCOMPARE(newIdentifier(clock).left(13), u"018f1234-5678"_s);
    }

    void laterOnesSortAfterEarlierOnes()
    {
        FakeClock clock;
        QString before;
        for (int i = 0; i < 500; ++i) {
            const QString id = newIdentifier(clock);
            QVERIFY2(before < id, qPrintable(before + u" < "_s + id));
            before = id;
            clock.advance(std::chrono::milliseconds(1 + i * 977));
        }
    }

    void noneIsMadeTwice()
    {
        const FakeClock clock;
        QSet<QString> made;
        for (int i = 0; i < 20000; ++i)
            made.insert(newIdentifier(clock));
        QCOMPARE(made.size(), 20000);
    }
};

QTEST_GUILESS_MAIN(TestIdentifier)

#include "tst_identifier.moc"
