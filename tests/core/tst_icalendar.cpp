// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves for a calendar, read back by the icalendar package of Python.
#include "core/exchange/icalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestICalendar final : public QObject
{
    Q_OBJECT

private slots:
    void aReminderComesBackAsItWas()
    {
        icalendar::Event daily;
        daily.uid = u"check-in@second-wind"_s;
        daily.start = QDateTime(QDate(2026, 11, 22), QTime(21, 30));
        daily.rule = "FREQ=DAILY";
        daily.alarm = true;
        daily.summary = u"How is it?"_s;
        icalendar::Event day;
        day.uid = u"2"_s;
        day.start = QDateTime(QDate(2026, 12, 1), QTime(10, 0));
        day.wholeDay = true;
        day.summary = u"Follow up"_s;
        day.description = u"two\nlines"_s;
        const QJsonArray events = readBack({daily, day});
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0).toObject(), (QJsonObject{{u"uid"_s, daily.uid},
                                                       {u"start"_s, u"2026-11-22T21:30:00"_s},
                                                       {u"stamp"_s, u"2026-11-22T19:05:00+00:00"_s},
                                                       {u"daily"_s, true},
                                                       {u"alarms"_s, QJsonArray{0.0}},
                                                       {u"summary"_s, daily.summary},
                                                       {u"description"_s, QString()}}));
        QCOMPARE(events.at(1).toObject(), (QJsonObject{{u"uid"_s, u"2"_s},
                                                       {u"start"_s, u"2026-12-01"_s},
                                                       {u"stamp"_s, u"2026-11-22T19:05:00+00:00"_s},
                                                       {u"daily"_s, false},
                                                       {u"alarms"_s, QJsonArray()},
                                                       {u"summary"_s, day.summary},
                                                       {u"description"_s, day.description}}));
    }

    void anyWordsComeBack_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("marks") << u"a; b, c\\ d: \"e\" \\"_s; // not \\n, which icalendar 4 takes for a line end
        QTest::newRow("long") << u"word "_s.repeated(100).trimmed();
        QTest::newRow("long, many octets each") << u"我被拒了🙂"_s.repeated(40);
        QTest::newRow("right to left") << u"مرحبا بالعالم ، نعم؛ لا"_s.repeated(5);
        QTest::newRow("like another property") << u"x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil"_s;
        QTest::newRow("line ends of all kinds") << u"a\nb\n\nc"_s;
    }
    void anyWordsComeBack()
    {
        QFETCH(const QString, words);
        icalendar::Event event;
        event.uid = u"1"_s;
        event.start = QDateTime(QDate(2026, 1, 2), QTime(3, 4));
        event.summary = words;
        event.description = words;
        const QJsonArray events = readBack({event});
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.at(0)[u"summary"_s].toString(), words);
        QCOMPARE(events.at(0)[u"description"_s].toString(), words);
    }

    void whatNoCalendarAllowsIsLeftOut()
    {
        icalendar::Event event;
        event.uid = u"1"_s;
        event.start = QDateTime(QDate(2026, 1, 2), QTime(3, 4));
        event.summary = u"a\r\nb\rc"_s + QChar(0x07) + QChar(0x7f) + u"d"_s;
        QCOMPARE(readBack({event}).at(0)[u"summary"_s].toString(), u"a\nb\ncd"_s);
    }

private:
    static QJsonArray readBack(const QList<icalendar::Event> &events)
    {
        const QDateTime written(QDate(2026, 11, 22), QTime(20, 5), Qt::OffsetFromUTC, 3600);
        QProcess python;
        python.start(QStringLiteral(SECONDWIND_PYTHON), {u"-B"_s, QFINDTESTDATA("icalendarcheck.py")});
        python.write(icalendar::file(events, written));
        python.closeWriteChannel();
        if (!python.waitForFinished() || python.exitCode() != 0) {
            qWarning("%s", python.readAllStandardError().constData());
            return {};
        }
        const QJsonObject read = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        return read[u"version"_s].toString() == u"2.0" ? read[u"events"_s].toArray() : QJsonArray();
    }
};

QTEST_GUILESS_MAIN(TestICalendar)

#include "tst_icalendar.moc"
