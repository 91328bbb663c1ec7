// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestMantras final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void todaysMantraStaysAllDay()
    {
        m_journal->clock().set(QDateTime(QDate(2025, 3, 3), QTime(0, 0)));
        const QString id = todayId();
        for (int hour = 0; hour < 23; ++hour) {
            m_journal->clock().advance(std::chrono::hours(1));
            QCOMPARE(todayId(), id);
        }
        m_journal->reopen();
        QCOMPARE(todayId(), id);
    }

    void noMantraComesBackWithinThirtyDays()
    {
        QStringList chosen;
        for (int day = 0; day < 200; ++day) {
            const QString id = todayId();
            QVERIFY(!id.isEmpty());
            QVERIFY2(!chosen.mid(std::max<qsizetype>(0, chosen.size() - 30)).contains(id), qPrintable(id));
            chosen.append(id);
            m_journal->clock().advanceDays(1);
        }
    }

    void anotherOneTakesTodaysPlace()
    {
        const QString first = todayId();
        QSignalSpy changed(&service(), &MantraService::todayChanged);
        const auto other = service().anotherToday();
        VERIFY_OK(other);
        QVERIFY(other->mantra.id != first);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(todayId(), other->mantra.id);
    }

    void todaysMantraHasNoOpenBlank()
    {
        for (int i = 0; i < 300; ++i)
            QVERIFY(!service().anotherToday()->text().contains(u"____"_s));
    }

    void aBlankIsFilledKeptAndOpenedAgain()
    {
        const Mantra mantra = withBlank();
        QVERIFY(mantra.text.contains(u"____"_s));
        QSignalSpy changed(&service(), &MantraService::mantraChanged);
        VERIFY_OK(service().fillBlank(mantra.id, u"  asking\n the {question} ____ "_s));
        QCOMPARE(changed.count(), 1);
        m_journal->reopen();
        QString expected = mantra.text;
        expected.replace(u"____"_s, u"asking the {question} ____"_s);
        QCOMPARE(service().find(mantra.id)->text(), expected);
        VERIFY_OK(service().fillBlank(mantra.id, u" "_s));
        QCOMPARE(service().find(mantra.id)->text(), mantra.text);
    }

    void aFillingHasAtMostEightyCharacters()
    {
        const QString id = withBlank().id;
        VERIFY_OK(service().fillBlank(id, QString(80, u'x')));
        VERIFY_ERROR(service().fillBlank(id, QString(81, u'y')), ErrorCode::InvalidInput);
        QVERIFY(service().find(id)->text().contains(QString(80, u'x')));
    }

    void onlyABlankCanBeFilled()
    {
        VERIFY_ERROR(service().fillBlank(withoutBlank().id, u"x"_s), ErrorCode::InvalidInput);
    }

    void favouritesAreKeptAndListed()
    {
        const QString id = withoutBlank().id;
        VERIFY_OK(service().setFavourite(id, true));
        VERIFY_OK(service().fillBlank(withBlank().id, u"x"_s)); // a mark that is no favourite
        m_journal->reopen();
        QCOMPARE(ids({{}, {}, true}), QStringList{id});
        VERIFY_OK(service().setFavourite(id, false));
        QVERIFY(ids({{}, {}, true}).isEmpty());
    }

    void aFillingOutlivesTheFavourite()
    {
        const QString id = withBlank().id;
        VERIFY_OK(service().fillBlank(id, u"apples"_s));
        VERIFY_OK(service().setFavourite(id, true));
        QVERIFY(service().find(id)->text().contains(u"apples"_s));
        QVERIFY(service().find(id)->mark.favourite);
    }

    void aThemeListsItsOwnAndAllOfThem()
    {
        qsizetype all = 0;
        for (const Group &theme : (*m_journal)->catalogue.mantraThemes()) {
            const auto listed = service().list({theme.id, {}, false});
            QVERIFY(!listed.isEmpty());
            for (const MarkedMantra &each : listed)
                QCOMPARE(each.mantra.theme, theme.id);
            all += listed.size();
        }
        QCOMPARE(all, service().list().size());
        QVERIFY(ids({u"nowhere"_s, {}, false}).isEmpty());
    }

    void searchFoldsCaseAccentsAndApostrophes()
    {
        const auto mantras = (*m_journal)->catalogue.mantras();
        const auto curly = std::ranges::find_if(mantras, [](const Mantra &each) { return each.text.contains(u"’"_s); });
        QVERIFY(curly != mantras.end());
        QString typed = curly->text;
        typed.replace(u"’"_s, u"'"_s);
        QVERIFY(ids({{}, typed.toUpper(), false}).contains(curly->id));

        const QString id = withBlank().id;
        VERIFY_OK(service().fillBlank(id, u"Crème brûlée"_s));
        QCOMPARE(ids({{}, u" creme BRULEE "_s, false}), QStringList{id});
        QCOMPARE(ids({{}, u"Cre\u0300me"_s, false}), QStringList{id});
        QVERIFY(ids({{}, u"no such words anywhere"_s, false}).isEmpty());
    }

    void searchReadsTheThoughtItAnswers()
    {
        const Mantra &mantra = withoutBlank();
        QVERIFY(ids({{}, mantra.answers, false}).contains(mantra.id));
    }

    void anUnknownMantraIsNotFound()
    {
        VERIFY_ERROR(service().find(u"nobody"_s), ErrorCode::NotFound);
        VERIFY_ERROR(service().setFavourite(u"nobody"_s, true), ErrorCode::NotFound);
        VERIFY_ERROR(service().fillBlank(u"nobody"_s, u"x"_s), ErrorCode::NotFound);
    }

private:
    MantraService &service() { return (*m_journal)->mantras; }
    QString todayId()
    {
        const auto today = service().today();
        return today ? today->mantra.id : QString();
    }
    const Mantra &withBlank() { return *std::ranges::find_if((*m_journal)->catalogue.mantras(), &Mantra::hasBlank); }
    const Mantra &withoutBlank()
    {
        return *std::ranges::find_if((*m_journal)->catalogue.mantras(), [](const Mantra &each) { return !each.hasBlank(); });
    }
    QStringList ids(const MantraQuery &query)
    {
        QStringList found;
        for (const MarkedMantra &each : service().list(query))
            found.append(each.mantra.id);
        return found;
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestMantras)

#include "tst_mantras.moc"
