// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationwords.h"
#include "core/applications/patterns.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

const QStringList Reasons{u"budget"_s, u"preparation"_s, u"salary"_s, u"timing"_s};

// Slow and written apart: asks every question of the whole list anew.
int slowCount(const QList<EndedApplication> &ended, const QString &reason, bool said)
{
    int count = 0;
    for (const EndedApplication &each : ended) {
        if ((said ? each.said : each.assumed).contains(reason))
            ++count;
    }
    return count;
}

int slowCount(const QList<EndedApplication> &ended, ApplicationStage stage)
{
    int count = 0;
    for (const EndedApplication &each : ended)
        count += each.stage == stage ? 1 : 0;
    return count;
}

QList<EndedApplication> randomOnes(QRandomGenerator &random)
{
    QList<EndedApplication> ended;
    for (quint32 i = random.bounded(25U); i > 0; --i) {
        EndedApplication one;
        // Leaning to one side, so that something stands out now and then.
        one.stage = allStages().at(std::min(random.bounded(5), random.bounded(5)));
        for (int k = random.bounded(4); k > 0; --k)
            (random.bounded(2) == 0 ? one.said : one.assumed).append(Reasons.at(std::min(random.bounded(4), random.bounded(4))));
        ended.append(one);
    }
    return ended;
}

void compareReasons(const QList<ReasonCount> &counts, const QStringList &often, const QList<EndedApplication> &ended, bool said)
{
    const bool enough = ended.size() >= 5;
    int named = 0;
    for (const QString &reason : Reasons) {
        const int slow = slowCount(ended, reason, said);
        const auto it = std::ranges::find(counts, reason, &ReasonCount::reason);
        QCOMPARE(it == counts.end() ? 0 : it->count, slow);
        named += slow > 0 ? 1 : 0;
        QCOMPARE(often.contains(reason), enough && slow >= 3 && slow * 2 >= ended.size());
    }
    QCOMPARE(counts.size(), named);
    for (qsizetype i = 1; i < counts.size(); ++i) {
        const ReasonCount &before = counts.at(i - 1);
        QVERIFY(before.count > counts.at(i).count || (before.count == counts.at(i).count && before.reason < counts.at(i).reason));
    }
}

} // namespace

class TestPatterns final : public QObject
{
    Q_OBJECT

private slots:
    void countsAgreeWithASlowCount()
    {
        QRandomGenerator random(20261122);
        int stood = 0;
        for (int round = 0; round < 2000; ++round) {
            const auto ended = randomOnes(random);
            const Patterns patterns = patternsOf(ended);
            QCOMPARE(patterns.ended, static_cast<int>(ended.size()));
            QCOMPARE(patterns.isEnough(), ended.size() >= 5);
            QCOMPARE(patterns.stages.size(), 5);
            std::optional<ApplicationStage> often;
            for (int i = 0; i < 5; ++i) {
                const ApplicationStage stage = allStages().at(i);
                QCOMPARE(patterns.stages.at(i).stage, stage);
                QCOMPARE(patterns.stages.at(i).count, slowCount(ended, stage));
                if (ended.size() >= 5 && slowCount(ended, stage) * 2 > ended.size())
                    often = stage;
            }
            QCOMPARE(patterns.stageOften, often);
            stood += often ? 1 : 0;
            compareReasons(patterns.said, patterns.saidOften, ended, true);
            compareReasons(patterns.assumed, patterns.assumedOften, ended, false);
        }
        QVERIFY(stood > 100 && stood < 1900); // both cases were met
    }

    void fourEndingsShowNothingAndFiveDo()
    {
        const EndedApplication one{ApplicationStage::Interview, {u"salary"_s}, {}};
        const Patterns four = patternsOf(QList<EndedApplication>(4, one));
        QVERIFY(!four.isEnough() && !four.stageOften && four.saidOften.isEmpty());
        QVERIFY(ApplicationWords::notEnough(4).contains(u"4 of 5"_s));
        const Patterns five = patternsOf(QList<EndedApplication>(5, one));
        QCOMPARE(five.stageOften, std::optional(ApplicationStage::Interview));
        QCOMPARE(five.saidOften, QStringList{u"salary"_s});
        QVERIFY(five.assumedOften.isEmpty());
        QVERIFY(ApplicationWords::stagePattern(five).startsWith(u"5 of 5"_s));
    }

    void onlyANoAndSilenceAreEndings()
    {
        QList<Application> applications;
        for (const ApplicationOutcome outcome : allOutcomes()) {
            Application application;
            application.id = outcomeId(outcome);
            application.outcome = outcome;
            applications.append(application);
        }
        const QHash<QString, QList<ApplicationReason>> reasons{
            {u"rejected"_s, {{ReasonSource::Said, u"salary"_s, u"too high"_s, {}}, {ReasonSource::Said, {}, u"own words"_s, {}}, {ReasonSource::Assumed, u"timing"_s, {}, {}}}}};
        const QList<EndedApplication> expected{{ApplicationStage::Applied, {u"salary"_s}, {u"timing"_s}}, {}};
        QCOMPARE(endedApplications(applications, reasons), expected);
    }

    void twoOfTheSameNameAreToldApart()
    {
        ListedApplication one;
        one.application.company = u"Northwind"_s;
        one.begun = QDate(2025, 3, 3);
        ListedApplication same = one;
        same.application.company = u"NORTHWIND"_s;
        same.application.stage = ApplicationStage::Final;
        ListedApplication other = one;
        other.application.company = u"Contoso"_s;
        const QStringList names = ApplicationWords::names({one, same, other});
        QVERIFY(names.at(0).startsWith(u"Northwind (from "_s) && names.at(0).endsWith(u"Applied)"_s));
        QVERIFY(names.at(1).endsWith(u"Final round)"_s));
        QCOMPARE(names.at(2), u"Contoso"_s);
    }

    void everyStageHasAdviceOfItsOwn()
    {
        QStringList said;
        for (const ApplicationStage stage : allStages()) {
            const QString advice = ApplicationWords::stageAdvice(stage);
            QVERIFY(!advice.isEmpty() && !said.contains(advice));
            QVERIFY(!advice.contains(u'!') && !advice.contains(u"should"_s));
            said.append(advice);
        }
    }
};

QTEST_GUILESS_MAIN(TestPatterns)

#include "tst_patterns.moc"
