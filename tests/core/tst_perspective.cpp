// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/perspective.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

using Number = std::optional<int>;

class TestPerspective final : public QObject
{
    Q_OBJECT

private slots:
    void counts_data()
    {
        QTest::addColumn<ApplicationStage>("stage");
        QTest::addColumn<Number>("applicants");
        QTest::addColumn<Number>("finalists");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::addColumn<bool>("estimated");
        const auto row = [](const char *name, ApplicationStage stage, Number applicants, Number finalists, int low, int high, bool estimated) {
            QTest::newRow(name) << stage << applicants << finalists << low << high << estimated;
        };
        using enum ApplicationStage;
        row("final, both known", Final, 200, 4, 98, 98, false);
        row("rounded down", Final, 300, 2, 99, 99, false);
        row("rounded down further", Final, 7, 3, 57, 57, false);
        row("the only one in the final round", Final, 100, 1, 99, 99, false);
        row("never 100", Final, 10'000'000, 1, 99, 99, false);
        row("all applicants in the final round", Final, 5, 5, 0, 0, false);
        row("one applicant", Final, 1, 1, 0, 0, false);
        row("the most", Final, 10'000'000, 10'000'000, 0, 0, false);
        row("final, finalists unknown", Final, 200, {}, 98, 99, true);
        row("final, applicants unknown", Final, {}, 4, 80, 98, true);
        row("final, nothing known", Final, {}, {}, 80, 99, true);
        row("final, more finalists than usually apply", Final, {}, 1000, 0, 90, true);
        row("interview", Interview, 200, {}, 95, 98, true);
        row("interview, many finalists", Interview, 200, 12, 88, 94, true);
        row("interview, few finalists", Interview, 200, 2, 95, 98, true);
        row("interview, few applicants", Interview, 5, {}, 0, 20, true);
        row("interview, nothing known", Interview, {}, {}, 50, 98, true);
        row("further interview", FurtherInterview, 100, {}, 94, 97, true);
        row("screening", Screening, 100, {}, 80, 92, true);
        row("screening, nothing known", Screening, {}, {}, 0, 96, true);
        row("applied", Applied, 1000, {}, 0, 0, false);
        row("applied, nothing known", Applied, {}, {}, 0, 0, true);
    }
    void counts()
    {
        QFETCH(const ApplicationStage, stage);
        QFETCH(const Number, applicants);
        QFETCH(const Number, finalists);
        const auto result = perspective({stage, applicants, finalists});
        VERIFY_OK(result);
        QTEST(result->aheadLow, "low");
        QTEST(result->aheadHigh, "high");
        QTEST(result->estimated, "estimated");
        QVERIFY(result->sentence.endsWith(u'.'));
        QVERIFY(result->explanation.endsWith(u'.'));
        QVERIFY(!result->sentence.contains(u'%') && !result->explanation.contains(u'%'));
    }

    void theSentenceSaysTheNumbers()
    {
        QVERIFY(perspective({ApplicationStage::Final, 200, 4})->sentence.contains(u"98 in 100"_s));
        const QString range = perspective({ApplicationStage::Final, {}, 4})->sentence;
        QVERIFY2(range.contains(u"80"_s) && range.contains(u"98"_s), qPrintable(range));
        const QString explained = perspective({ApplicationStage::Final, 200, 4})->explanation;
        QVERIFY(explained.contains(u"200"_s) && explained.contains(u"196"_s));
        QVERIFY(perspective({ApplicationStage::Interview, {}, {}})->explanation.startsWith(u"Assumed"_s));
    }

    void boundsHoldForAllNumbers()
    {
        const QList<Number> numbers{std::nullopt, 1, 2, 3, 5, 19, 20, 21, 249, 250, 251, 5000, 9'999'999, 10'000'000};
        for (const ApplicationStage stage : allStages()) {
            for (const Number &applicants : numbers) {
                for (const Number &finalists : numbers) {
                    const auto result = perspective({stage, applicants, finalists});
                    if (applicants && finalists && *finalists > *applicants) {
                        VERIFY_ERROR(result, ErrorCode::InvalidInput);
                        continue;
                    }
                    VERIFY_OK(result);
                    QVERIFY(0 <= result->aheadLow && result->aheadLow <= result->aheadHigh && result->aheadHigh < 100);
                }
            }
        }
    }

    void numbersOutOfBoundsAreRefused()
    {
        for (const int wrong : {0, -1, 10'000'001, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
            VERIFY_ERROR(perspective({ApplicationStage::Final, wrong, {}}), ErrorCode::InvalidInput);
            VERIFY_ERROR(perspective({ApplicationStage::Final, {}, wrong}), ErrorCode::InvalidInput);
        }
        VERIFY_ERROR(perspective({ApplicationStage::Applied, 3, 4}), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestPerspective)

#include "tst_perspective.moc"
