// SPDX-License-Identifier: GPL-3.0-or-later
// What helped, against a slow count that looks at one activity after the other.
#include "core/plan/carestatistics.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

CareEntry entry(const QString &activity, int before, int after, int minute)
{
    CareEntry entry;
    entry.activityId = activity;
    entry.name = u"%1 at %2"_s.arg(activity).arg(minute);
    entry.doneAt = QDateTime(QDate(2025, 3, 3), QTime(8, 0)).addSecs(60 * minute);
    if (before > 0)
        entry.moodBefore = before;
    if (after > 0)
        entry.moodAfter = after;
    return entry;
}

std::optional<double> slowMean(const QList<CareEntry> &entries, const QString &activity, int &count)
{
    double sum = 0;
    count = 0;
    for (const CareEntry &each : entries) {
        if (each.activityId == activity && each.doneAt && each.moodBefore && each.moodAfter) {
            sum += *each.moodAfter;
            sum -= *each.moodBefore;
            ++count;
        }
    }
    return count < 3 ? std::nullopt : std::optional(sum / count);
}

} // namespace

class TestCareStatistics final : public QObject
{
    Q_OBJECT

private slots:
    void meansAndCountsAreThoseOfASlowCount()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 200; ++round) {
            QList<CareEntry> entries;
            QSet<QString> activities;
            for (int i = random.bounded(60); i > 0; --i) {
                const QString activity = QString(QChar(u'a' + random.bounded(8)));
                activities.insert(activity);
                entries.append(entry(activity, random.bounded(6), random.bounded(6), random.bounded(500)));
                if (random.bounded(6) == 0)
                    entries.last().doneAt.reset();
            }
            const CareSummary summary = careSummary(entries);
            int shown = 0;
            for (const QString &activity : std::as_const(activities)) {
                int count = 0;
                const auto mean = slowMean(entries, activity, count);
                const auto it = std::ranges::find(summary.effects, activity, &CareEffect::activityId);
                QCOMPARE(it != summary.effects.end(), mean.has_value());
                if (!mean)
                    continue;
                ++shown;
                QCOMPARE(it->count, count);
                QVERIFY(qAbs(it->meanChange - *mean) < 1e-9);
            }
            QCOMPARE(summary.effects.size(), shown);
            QVERIFY(std::ranges::is_sorted(summary.effects, std::ranges::greater(), &CareEffect::meanChange));
            QCOMPARE(summary.done, static_cast<int>(std::ranges::count_if(entries, [](const CareEntry &each) { return each.doneAt.has_value(); })));
        }
    }

    void twoAreNotEnough()
    {
        QList<CareEntry> entries{entry(u"walk"_s, 2, 4, 1), entry(u"walk"_s, 2, 3, 2), entry(u"walk"_s, 0, 3, 3)};
        CareSummary summary = careSummary(entries);
        QVERIFY(summary.effects.isEmpty());
        QCOMPARE(summary.measured, 2);
        QCOMPARE(summary.done, 3);
        entries.append(entry(u"walk"_s, 3, 3, 4));
        summary = careSummary(entries);
        QCOMPARE(summary.effects.size(), 1);
        QCOMPARE(summary.effects.constFirst().count, 3);
        QCOMPARE(summary.effects.constFirst().meanChange, 1.0);
    }

    void theNewestNameIsTheOneShown()
    {
        QList<CareEntry> entries{entry(u"a"_s, 2, 3, 30), entry(u"a"_s, 2, 3, 90), entry(u"a"_s, 2, 3, 60)};
        QCOMPARE(careSummary(entries).effects.constFirst().name, u"a at 90"_s);
    }

    void equalOnesStandInAFixedOrder()
    {
        QList<CareEntry> entries;
        for (const QString &activity : {u"b"_s, u"a"_s, u"c"_s}) {
            for (int i = 0; i < (activity == u"c"_s ? 4 : 3); ++i)
                entries.append(entry(activity, 2, 3, 1));
        }
        QStringList order;
        for (const CareEffect &effect : careSummary(entries).effects)
            order.append(effect.activityId);
        QCOMPARE(order, (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCareStatistics)
#include "tst_carestatistics.moc"
