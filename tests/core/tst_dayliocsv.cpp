// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayliocsv.h"
#include "core/journal/journalservice.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

const QString Header = u"full_date,date,weekday,time,mood,activities,note_title,note\n"_s;
const MoodMeanings English{{u"rad"_s, 5}, {u"good"_s, 4}, {u"meh"_s, 3}, {u"bad"_s, 2}, {u"awful"_s, 1}};

ImportPlan planOf(const QString &text, const MoodMeanings &moods = English)
{
    const auto plan = dayliocsv::parse(text, moods);
    if (!plan) {
        qWarning("%s", test::describe(plan).constData());
        return {};
    }
    return *plan;
}

JournalEntry only(const QString &row)
{
    const ImportPlan plan = planOf(Header + row);
    return plan.entries.size() == 1 ? plan.entries.first().entry : JournalEntry();
}

} // namespace

class TestDaylioCsv final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void anExportBecomesEntries()
    {
        const QString text = Header
            + u"2024-03-10,March 10,Sunday,21:05,rad,\"long walk | friends | 😉\",\"A title\",\"First line\nsecond, \"\"line\"\"\"\n"
              "2024-07-01,July 1,Monday,9:05 PM,awful,\"\",\"\",\"\"\n"_s;
        QVERIFY(dayliocsv::looksLikeIt(text));
        const ImportPlan plan = planOf(text);
        QCOMPARE(plan.issues, QList<ImportIssue>{});
        QCOMPARE(plan.entries.size(), 2);
        const JournalEntry first = plan.entries.first().entry;
        QCOMPARE(first.at, QDateTime(QDate(2024, 3, 10), QTime(21, 5), Qt::OffsetFromUTC, 3600));
        QCOMPARE(first.at.offsetFromUtc(), 3600);
        QCOMPARE(first.mood, 5);
        QCOMPARE(first.tags, (QStringList{u"long walk"_s, u"friends"_s, u"😉"_s}));
        QCOMPARE(first.text, u"# A title\n\nFirst line\nsecond, \"line\""_s);
        QVERIFY(first.id.isEmpty());
        QCOMPARE(plan.entries.first().line, 2);
        QVERIFY(plan.entries.first().changed.isNull());
        const JournalEntry second = plan.entries.last().entry;
        QCOMPARE(second.at, QDateTime(QDate(2024, 7, 1), QTime(21, 5), Qt::OffsetFromUTC, 7200));
        QCOMPARE(second.mood, 1);
        QCOMPARE(plan.entries.last().line, 4);
    }

    void timesAreReadAsPhonesWriteThem_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QTime>("expected");
        QTest::newRow("24 hours") << u"21:05"_s << QTime(21, 5);
        QTest::newRow("no leading zero") << u"9:05"_s << QTime(9, 5);
        QTest::newRow("12 hours") << u"9:05 PM"_s << QTime(21, 5);
        QTest::newRow("lower case") << u"11:54 pm"_s << QTime(23, 54);
        QTest::newRow("narrow space") << u"9:05\u202fPM"_s << QTime(21, 5);
        QTest::newRow("no-break space") << u"9:05\u00a0AM"_s << QTime(9, 5);
        QTest::newRow("no space") << u"9:05PM"_s << QTime(21, 5);
        QTest::newRow("Spanish") << u"9:05 p. m."_s << QTime(21, 5);
        QTest::newRow("Spanish, no-break") << u"9:05\u202fp.\u00a0m."_s << QTime(21, 5);
        QTest::newRow("midnight") << u"12:15 am"_s << QTime(0, 15);
        QTest::newRow("noon") << u"12:15 pm"_s << QTime(12, 15);
        QTest::newRow("Greek") << u"9:05 μ.μ."_s << QTime(21, 5);
        QTest::newRow("Korean") << u"오후 9:05"_s << QTime(21, 5);
        QTest::newRow("Chinese") << u"上午9:05"_s << QTime(9, 5);
        QTest::newRow("Arabic digits") << u"٢١:٠٥"_s << QTime(21, 5);
        QTest::newRow("Finnish") << u"21.05"_s << QTime(21, 5);
    }
    void timesAreReadAsPhonesWriteThem()
    {
        QFETCH(const QString, time);
        QFETCH(const QTime, expected);
        const ImportPlan plan = planOf(Header + u"2024-03-10,,,"_s + time + u",rad,,,\n"_s);
        QCOMPARE(plan.issues, QList<ImportIssue>{});
        QCOMPARE(plan.entries.first().entry.at.time(), expected);
    }

    void aTimeThatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("time");
        for (const char *time : {"", "25:00", "9:60", "9", "soon", "9:05 xm", "13:00 am", "9:05 PM AM", "99999999:05"})
            QTest::newRow(time) << QString::fromLatin1(time);
    }
    void aTimeThatCannotBeReadIsSaid()
    {
        QFETCH(const QString, time);
        const ImportPlan plan = planOf(Header + u"2024-03-10,,,"_s + time + u",rad,,,\n"_s);
        QCOMPARE(plan.entries.size(), 1);
        QCOMPARE(plan.entries.first().entry.at.time(), QTime(12, 0));
        QCOMPARE(plan.issues.size(), 1);
        QCOMPARE(plan.issues.first().line, 2);
        QVERIFY(!plan.issues.first().what.isEmpty() && !plan.issues.first().why.isEmpty());
    }

    void clockChangesAreSaid()
    {
        const ImportPlan skipped = planOf(Header + u"2024-03-31,,,02:30,rad,,,\n"_s);
        QCOMPARE(skipped.entries.first().entry.at, QDateTime(QDate(2024, 3, 31), QTime(3, 30), Qt::OffsetFromUTC, 7200));
        QCOMPARE(skipped.entries.first().entry.at.offsetFromUtc(), 7200);
        QCOMPARE(skipped.issues.size(), 1);
        QVERIFY2(skipped.issues.first().what.contains(u"03:30"_s), qPrintable(skipped.issues.first().what));
        const ImportPlan twice = planOf(Header + u"2024-10-27,,,02:30,rad,,,\n"_s);
        QCOMPARE(twice.entries.first().entry.at.offsetFromUtc(), 7200);
        QCOMPARE(twice.issues.size(), 1);
        QCOMPARE(planOf(Header + u"2024-10-27,,,03:30,rad,,,\n2024-03-31,,,03:00,rad,,,\n"_s).issues.size(), 0);
    }

    void daysThatDoNotExistAreLeftOut_data()
    {
        QTest::addColumn<QString>("date");
        for (const char *date : {"2024-02-30", "2023-02-29", "0000-01-01", "2024-13-01", "10.3.2024", "", "yesterday", "12024-01-01", "2024-01-00"})
            QTest::newRow(date) << QString::fromLatin1(date);
    }
    void daysThatDoNotExistAreLeftOut()
    {
        QFETCH(const QString, date);
        const ImportPlan plan = planOf(Header + date + u",,,21:05,rad,,,mine\n2024-03-10,,,21:05,rad,,,\n"_s);
        QCOMPARE(plan.entries.size(), 1);
        QCOMPARE(plan.entries.first().line, 3);
        QCOMPARE(plan.issues.size(), 1);
        QCOMPARE(plan.issues.first().line, 2);
    }

    void farDatesAreKept()
    {
        QCOMPARE(only(u"0001-01-01,,,21:05,rad,,,\n"_s).at.date(), QDate(1, 1, 1));
        QCOMPARE(only(u"9999-12-31,,,23:59,rad,,,\n"_s).at.date(), QDate(9999, 12, 31));
        QCOMPARE(only(u"2150-07-01,,,21:05,rad,,,\n"_s).at.time(), QTime(21, 5));
        // Before 1893 Berlin was 53 minutes and 28 seconds ahead; the journal keeps whole minutes.
        const JournalEntry old = only(u"1850-07-01,,,21:05,rad,,,\n"_s);
        QCOMPARE(old.at.time(), QTime(21, 5));
        QCOMPARE(old.at.offsetFromUtc(), 53 * 60);
    }

    void olderExportsHaveAYear()
    {
        const ImportPlan plan = planOf(u"year,date,weekday,time,mood,activities,note\n"
                                       "2018,18 May,Friday,11:54 pm,good,\"clean | cook\",\"Went out\"\n"
                                       "2018,May 17,Thursday,10:21 pm,bad,,\n"
                                       "2018,16. Mai,Mittwoch,22:21,bad,,\n"
                                       "2018,30 February,Friday,22:21,bad,,\n"_s);
        QCOMPARE(plan.entries.size(), 3);
        QCOMPARE(plan.entries.at(0).entry.at.date(), QDate(2018, 5, 18));
        QCOMPARE(plan.entries.at(0).entry.tags, (QStringList{u"clean"_s, u"cook"_s}));
        QCOMPARE(plan.entries.at(1).entry.at.date(), QDate(2018, 5, 17));
        QCOMPARE(plan.entries.at(2).entry.at.date(), QDate(2018, 5, 16));
        QCOMPARE(plan.issues.size(), 1);
    }

    void newerExportsHaveScales()
    {
        const ImportPlan plan = planOf(u"full_date,date,weekday,time,mood,activities,scales,note_title,note,weather\n"
                                       "2024-03-10,,,21:05,rad,walk,Sleep: 4,,A note,sunny\n"_s);
        QCOMPARE(plan.entries.first().entry.text, u"A note\n\nScales: Sleep: 4"_s);
        QCOMPARE(plan.issues.size(), 2);
        QVERIFY(std::ranges::any_of(plan.issues, [](const ImportIssue &issue) { return issue.what.contains(u"weather"_s); }));
    }

    void moodNamesAreCountedAndGuessed()
    {
        const auto names = dayliocsv::moodNames(Header
                                                + u"2024-03-10,,,21:05,ok,,,\n2024-03-11,,,21:05,irritable,,,\n"
                                                  "2024-03-12,,,21:05,Irritable ,,,\n2024-03-13,,,21:05,,,,\n"_s);
        VERIFY_OK(names);
        QCOMPARE(*names, (QList<MoodName>{{u"irritable"_s, 2, 0}, {u"ok"_s, 1, 3}}));
        const QList<std::pair<QString, int>> known{{u"rad"_s, 5}, {u"Gut"_s, 4}, {u"schlecht"_s, 2}, {u"lausig"_s, 1}, {u"génial"_s, 5},
                                                   {u"bof"_s, 3}, {u"bueno"_s, 4}, {u"źle"_s, 2}, {u"slecht"_s, 2}, {u"così così"_s, 3}};
        for (const auto &[name, mood] : known)
            QCOMPARE(guessedMood(name), mood);
        // A decomposed accent is the same word.
        QCOMPARE(guessedMood(u"ge\u0301nial"_s), 5);
    }

    void aMoodNobodyExplainedStaysOpen()
    {
        const ImportPlan plan = planOf(Header
                                       + u"2024-03-10,,,21:05,irritable,,,\n2024-03-11,,,21:05,irritable,,,\n"
                                         "2024-03-12,,,21:05,RAD,,,\n2024-03-13,,,21:05,,walk,,\n"_s);
        QCOMPARE(plan.entries.size(), 4);
        QCOMPARE(plan.entries.at(0).entry.mood, 0);
        QCOMPARE(plan.entries.at(2).entry.mood, 5);
        QCOMPARE(plan.issues.size(), 2);
        QCOMPARE(plan.issues.at(0).line, 2);
        QVERIFY(plan.issues.at(0).why.contains(u"irritable"_s));
        QCOMPARE(planOf(Header + u"2024-03-10,,,21:05,irritable,,,\n"_s, {{u"Irritable"_s, 9}}).entries.first().entry.mood, 0);
    }

    void longTagsAreCutAndSaid()
    {
        const QString tag = QString(59, u'x') + u"👍 more"_s;
        const ImportPlan plan = planOf(Header + u"2024-03-10,,,21:05,rad,"_s + tag + u" | ok | ok |  | "_s + QString(60, u'y') + u",,\n"_s);
        QCOMPARE(plan.entries.first().entry.tags, (QStringList{QString(59, u'x'), u"ok"_s, QString(60, u'y')}));
        QCOMPARE(plan.issues.size(), 1);
    }

    void simpleMarkupBecomesMarkdown()
    {
        QCOMPARE(only(u"2024-03-10,,,21:05,rad,,,\"<b>Big</b> day<br>R&amp;D<ul><li>one</li><li>two</li></ul>\"\n"_s).text,
                 u"**Big** day\nR&D\n- one\n- two"_s);
        QCOMPARE(only(u"2024-03-10,,,21:05,rad,,,\"a < b &amp; c > d\"\n"_s).text, u"a < b &amp; c > d"_s);
        QCOMPARE(planOf(Header + u"2024-03-10,,,21:05,rad,,,<u>x</u>\n"_s).issues.size(), 1);
    }

    void whatIsNotDaylioIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("another table") << u"date,mood\n2024-03-10,5\n"_s;
        QTest::newRow("no table") << u"Dear diary"_s;
        QTest::newRow("a quote left open") << Header + u"2024-03-10,,,21:05,rad,,,\"never closed\n"_s;
    }
    void whatIsNotDaylioIsRefused()
    {
        QFETCH(const QString, text);
        VERIFY_ERROR(dayliocsv::parse(text, English), ErrorCode::InvalidInput);
        VERIFY_ERROR(dayliocsv::moodNames(text), ErrorCode::InvalidInput);
    }

    void oddRowsLoseNothingSilently()
    {
        const ImportPlan plan = planOf(Header + u"2024-03-10,,,21:05,rad\n2024-03-11,,,21:05,rad,,,note,extra\n2024-03-12,,,21:05,,,,\n"_s);
        QCOMPARE(plan.entries.size(), 2);
        QCOMPARE(plan.issues.size(), 2);
        QCOMPARE(plan.issues.at(0).line, 3);
        QCOMPARE(plan.issues.at(1).line, 4);
        const QString broken = u"a"_s + QChar(0xd800) + u"b"_s;
        const ImportPlan replaced = planOf(Header + u"2024-03-10,,,21:05,rad,,,"_s + broken + u"\n"_s);
        QCOMPARE(replaced.entries.first().entry.text, u"a\ufffdb"_s);
        QCOMPARE(replaced.issues.size(), 1);
    }

    void itCanBeStopped()
    {
        const QString text = Header + u"2024-03-10,,,21:05,rad,,,\n"_s.repeated(1000);
        qint64 last = -1;
        const auto plan = dayliocsv::parse(text, English, [&](qint64 done, qint64 total) {
            last = done;
            return done * 2 < total;
        });
        VERIFY_ERROR(plan, ErrorCode::Cancelled);
        QVERIFY(last * 2 >= text.size());
    }

    void longNotesAreKept()
    {
        const QString note = u"wörd "_s.repeated(400'000);
        const ImportPlan plan = planOf(Header + u"2024-03-10,,,21:05,rad,,,\""_s + note + u"\"\n"_s);
        QCOMPARE(plan.entries.first().entry.text.size(), 2'000'000);
    }
};

QTEST_GUILESS_MAIN(TestDaylioCsv)

#include "tst_dayliocsv.moc"
