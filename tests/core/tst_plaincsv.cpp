// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plaincsv.h"
#include "core/journal/journalservice.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using plaincsv::DateOrder;
using plaincsv::Mapping;
using plaincsv::MoodScale;
using plaincsv::Role;

namespace {

// Reads a table the way it is guessed.
ImportPlan guessed(const QString &text)
{
    const auto preview = plaincsv::columns(text);
    if (!preview) {
        qWarning("%s", test::describe(preview).constData());
        return {};
    }
    const auto plan = plaincsv::parse(text, preview->guess);
    if (!plan) {
        qWarning("%s", test::describe(plan).constData());
        return {};
    }
    return *plan;
}

} // namespace

class TestPlainCsv final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void aTableIsUnderstoodFromItsHeader()
    {
        const QString text = u"Date;Time;Mood;Title;Notes;Tags\n2024-03-10;21:05;4;A day;Went \"out\";work, long walk\n2024-03-11;08:00;2;;Stayed in;\n"_s;
        const auto preview = plaincsv::columns(text);
        VERIFY_OK(preview);
        QCOMPARE(preview->names, (QStringList{u"Date"_s, u"Time"_s, u"Mood"_s, u"Title"_s, u"Notes"_s, u"Tags"_s}));
        QCOMPARE(preview->rows.size(), 2);
        QCOMPARE(preview->guess.roles, (QList{Role::Date, Role::Time, Role::Mood, Role::Title, Role::Text, Role::Tags}));
        QVERIFY(preview->guess.hasHeader && !preview->guess.own && !preview->dateOrderOpen);
        const ImportPlan plan = guessed(text);
        QCOMPARE(plan.issues, QList<ImportIssue>{});
        QCOMPARE(plan.entries.size(), 2);
        const JournalEntry entry = plan.entries.first().entry;
        QCOMPARE(entry.at, QDateTime(QDate(2024, 3, 10), QTime(21, 5), Qt::OffsetFromUTC, 3600));
        QCOMPARE(entry.mood, 4);
        QCOMPARE(entry.text, u"# A day\n\nWent \"out\""_s);
        QCOMPARE(entry.tags, (QStringList{u"work"_s, u"long walk"_s}));
        QCOMPARE(plan.entries.first().line, 2);
    }

    void aTableWithoutHeaderIsUnderstoodFromItsCells()
    {
        const QString text = u"10/03/2024 21:05,3,a rather long text about the day\n25/03/2024 08:00,5,short\n"_s;
        const auto preview = plaincsv::columns(text);
        VERIFY_OK(preview);
        QVERIFY(!preview->guess.hasHeader);
        QCOMPARE(preview->guess.roles.first(), Role::Date);
        QCOMPARE(preview->guess.roles.last(), Role::Text);
        QCOMPARE(preview->guess.dateOrder, DateOrder::DayFirst);
        QCOMPARE(guessed(text).entries.first().entry.at, QDateTime(QDate(2024, 3, 10), QTime(21, 5), Qt::OffsetFromUTC, 3600));
    }

    void aGermanDayIsNoTag()
    {
        const auto preview = plaincsv::columns(u"Tag;Stimmung;Notiz\n10.03.2024;gut;Ein Tag\n"_s);
        VERIFY_OK(preview);
        QCOMPARE(preview->guess.roles, (QList{Role::Date, Role::Mood, Role::Text}));
        QCOMPARE(preview->guess.moodScale, MoodScale::Names);
        QCOMPARE(preview->moodNames, (QList<MoodName>{{u"gut"_s, 1, 4}}));
    }

    void datesAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<QDateTime>("at");
        const auto local = [](int year, int month, int day, int hour = 12, int minute = 0) {
            return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::OffsetFromUTC, month > 3 && month < 11 ? 7200 : 3600);
        };
        QTest::newRow("ISO") << u"2024-03-10"_s << DateOrder::YearFirst << local(2024, 3, 10);
        QTest::newRow("ISO with time") << u"2024-03-10T21:05:00"_s << DateOrder::YearFirst << local(2024, 3, 10, 21, 5);
        QTest::newRow("ISO with offset") << u"2024-03-10T21:05:00+05:30"_s << DateOrder::YearFirst
                                         << QDateTime(QDate(2024, 3, 10), QTime(21, 5), Qt::OffsetFromUTC, 19800);
        QTest::newRow("UTC") << u"2024-03-10 21:05:00Z"_s << DateOrder::YearFirst << QDateTime(QDate(2024, 3, 10), QTime(21, 5), Qt::UTC);
        QTest::newRow("German") << u"10.3.2024"_s << DateOrder::DayFirst << local(2024, 3, 10);
        QTest::newRow("German with time") << u"10.03.2024, 21:05"_s << DateOrder::DayFirst << local(2024, 3, 10, 21, 5);
        QTest::newRow("American") << u"3/10/2024 9:05 PM"_s << DateOrder::MonthFirst << local(2024, 3, 10, 21, 5);
        QTest::newRow("British") << u"10/3/2024"_s << DateOrder::DayFirst << local(2024, 3, 10);
        QTest::newRow("in words") << u"10 March 2024"_s << DateOrder::Guess << local(2024, 3, 10);
        QTest::newRow("American words") << u"Sunday, March 10, 2024 9:05 PM"_s << DateOrder::Guess << local(2024, 3, 10, 21, 5);
        QTest::newRow("German words") << u"10. Dezember 2024"_s << DateOrder::Guess << local(2024, 12, 10);
        QTest::newRow("Spanish words") << u"10 de marzo de 2024"_s << DateOrder::Guess << local(2024, 3, 10);
        QTest::newRow("Japanese") << u"2024年3月10日"_s << DateOrder::Guess << local(2024, 3, 10);
        QTest::newRow("Korean") << u"2024. 3. 10. 오후 9:05"_s << DateOrder::Guess << local(2024, 3, 10, 21, 5);
    }
    void datesAreReadAsTheyAreWritten()
    {
        QFETCH(const QString, cell);
        QFETCH(const DateOrder, order);
        QFETCH(const QDateTime, at);
        Mapping mapping;
        mapping.roles = {Role::Date, Role::Text};
        mapping.dateOrder = order;
        const auto plan = plaincsv::parse(u"a,b\n\""_s + cell + u"\",text\n"_s, mapping);
        VERIFY_OK(plan);
        QVERIFY2(plan->entries.size() == 1, plan->issues.isEmpty() ? "" : qPrintable(plan->issues.first().why));
        QCOMPARE(plan->entries.first().entry.at, at);
        QCOMPARE(plan->entries.first().entry.at.offsetFromUtc(), at.offsetFromUtc());
    }

    void daysThatDoNotExistAreLeftOut()
    {
        Mapping mapping;
        mapping.roles = {Role::Date, Role::Text};
        const auto read = plaincsv::parse(u"date,text\n2024-02-30,a\n2024-13-01,b\n,c\nnever,d\n2024-02-29,e\n0000-01-01,f\n"_s, mapping);
        VERIFY_OK(read);
        QCOMPARE(read->entries.size(), 1);
        QCOMPARE(read->entries.first().entry.text, u"e"_s);
        QCOMPARE(read->issues.size(), 6); // five days, and noon once
    }

    void anOpenOrderIsSaid()
    {
        const QString text = u"date,text\n3/4/2024,a\n5/6/2024,b\n"_s;
        const auto preview = plaincsv::columns(text);
        VERIFY_OK(preview);
        QVERIFY(preview->dateOrderOpen);
        QCOMPARE(preview->guess.dateOrder, DateOrder::Guess);
        const ImportPlan plan = guessed(text);
        QCOMPARE(plan.entries.first().entry.at.date(), QDate(2024, 4, 3));
        QCOMPARE(plan.issues.first().line, 0);
        Mapping chosen = preview->guess;
        chosen.dateOrder = DateOrder::MonthFirst;
        const auto read = plaincsv::parse(text, chosen);
        VERIFY_OK(read);
        QCOMPARE(read->entries.first().entry.at.date(), QDate(2024, 3, 4));
        QCOMPARE(read->issues.size(), 1); // noon
        QCOMPARE(plaincsv::columns(u"date,text\n3/4/2024,a\n5/26/2024,b\n"_s)->guess.dateOrder, DateOrder::MonthFirst);
        const ImportPlan shortYears = guessed(u"date,text\n26/3/24,a\n27/3/99,b\n"_s);
        QCOMPARE(shortYears.entries.first().entry.at.date(), QDate(2024, 3, 26));
        QCOMPARE(shortYears.entries.last().entry.at.date(), QDate(1999, 3, 27));
        QCOMPARE(shortYears.issues.size(), 2);
    }

    void moodsAreReadOnTheirScale()
    {
        Mapping mapping;
        mapping.roles = {Role::Date, Role::Mood, Role::Text};
        const auto moods = [&](const QString &cells, qsizetype issues) {
            QString text = u"date,mood,text\n"_s;
            for (const QString &cell : cells.split(u' '))
                text += u"2024-03-10 12:00,\""_s + cell + u"\",x\n"_s;
            const auto plan = plaincsv::parse(text, mapping);
            QList<int> found;
            for (const ImportedEntry &imported : plan->entries)
                found.append(imported.entry.mood);
            if (plan->issues.size() != issues)
                found.append(int(plan->issues.size()) + 100);
            return found;
        };
        QCOMPARE(moods(u"1 2 3 4 5  4/5"_s, 0), (QList{1, 2, 3, 4, 5, 0, 4}));
        QCOMPARE(moods(u"0 6 good nan inf -1"_s, 6), (QList{0, 0, 0, 0, 0, 0}));
        QCOMPARE(moods(u"3.5 2,4"_s, 1), (QList{4, 2}));
        mapping.moodScale = MoodScale::OneToTen;
        QCOMPARE(moods(u"1 2 3 4 5 6 7 8 9 10"_s, 1), (QList{1, 1, 2, 2, 3, 3, 4, 4, 5, 5}));
        QCOMPARE(moods(u"11"_s, 1), (QList{0}));
        mapping.moodScale = MoodScale::Names;
        mapping.moodNames = {{u"Low"_s, 2}};
        QCOMPARE(moods(u"low LOW high"_s, 1), (QList{2, 2, 0}));
        QCOMPARE(plaincsv::columns(u"date,mood\n2024-03-10,4\n2024-03-10,8\n"_s)->guess.moodScale, MoodScale::OneToTen);
        QCOMPARE(plaincsv::columns(u"date,mood\n2024-03-10,4/10\n"_s)->guess.moodScale, MoodScale::OneToTen);
    }

    void emotionsAreReadByName()
    {
        Mapping mapping;
        mapping.roles = {Role::Date, Role::Emotions};
        mapping.emotionNames = {{u"hurt"_s, u"hurt"_s}, {u"verletzt"_s, u"hurt"_s}, {u"traurig"_s, u"sad"_s}};
        const auto plan = plaincsv::parse(u"date,emotions\n2024-03-10 12:00,\"Verletzt=70|traurig|hurt=5|wistful|traurig=900\"\n"_s, mapping);
        VERIFY_OK(plan);
        const JournalEntry entry = plan->entries.first().entry;
        QCOMPARE(entry.emotions, (QList<EmotionRating>{{u"hurt"_s, 70}, {u"sad"_s, std::nullopt}}));
        QCOMPARE(entry.tags, QStringList{u"wistful"_s});
        QCOMPARE(plan->issues.size(), 1);
    }

    void whatWasNotChosenIsRefused()
    {
        VERIFY_ERROR(plaincsv::columns(u"\n\n"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(plaincsv::columns(u"a,\"b"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(plaincsv::parse(u"a,b\n1,2\n"_s, Mapping()), ErrorCode::InvalidInput);
        Mapping mapping;
        mapping.roles = {Role::Date};
        VERIFY_ERROR(plaincsv::parse(u"date\n2024-03-10\n\"open"_s, mapping), ErrorCode::InvalidInput);
        mapping.roles = {Role::Date, Role::Text};
        VERIFY_ERROR(plaincsv::parse(u"date,text\n2024-03-10,x\n"_s, mapping, [](qint64, qint64) { return false; }), ErrorCode::Cancelled);
    }

    void foreignApostrophesStay()
    {
        QCOMPARE(guessed(u"date,text\n2024-03-10 12:00,'-tis a text\n"_s).entries.first().entry.text, u"'-tis a text"_s);
    }

    void emptyAndLongRowsAreSaid()
    {
        const ImportPlan plan = guessed(u"date,text,mood\n2024-03-10 12:00,,\n2024-03-11 12:00,x,3,more\n"_s);
        QCOMPARE(plan.entries.size(), 1);
        QCOMPARE(plan.issues.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPlainCsv)

#include "tst_plaincsv.moc"
