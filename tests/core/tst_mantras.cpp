// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/mantras/beliefhistory.h"
#include "core/mantras/mantraservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
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

    void ownOnesAreAddedChangedRemovedAndPutBack()
    {
        QSignalSpy listed(&service(), &MantraService::listChanged);
        VERIFY_ERROR(service().addOwn(u"  "_s, {}, {}), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().addOwn(QString(161, u'x'), {}, {}), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().addOwn(u"x"_s, {}, u"nowhere"_s), ErrorCode::InvalidInput);
        QCOMPARE(listed.count(), 0);
        const auto id = service().addOwn(u" My aunt\n was right. "_s, u"Nobody warned me."_s, u"worth"_s);
        VERIFY_OK(id);
        QCOMPARE(listed.count(), 1);
        m_journal->reopen();
        QCOMPARE(service().find(*id)->text(), u"My aunt was right."_s);
        QVERIFY(service().find(*id)->own);
        QCOMPARE(ownIds(), QStringList{*id});
        QVERIFY(ids({u"worth"_s, u"AUNT"_s, false}).contains(*id));
        VERIFY_OK(service().changeOwn(*id, u"My aunt was nearly right."_s, {}, {}));
        VERIFY_OK(service().setFavourite(*id, true));
        VERIFY_OK(service().rate(*id, 30));
        const auto removed = service().removeOwn(*id);
        VERIFY_OK(removed);
        VERIFY_ERROR(service().find(*id), ErrorCode::NotFound);
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM mantra_mark"_s).toInt() + m_journal->value(u"SELECT count(*) FROM mantra_rating"_s).toInt(), 0);
        VERIFY_OK(service().putBack(*removed));
        QCOMPARE(service().find(*id)->text(), u"My aunt was nearly right."_s);
        QVERIFY(service().find(*id)->mark.favourite);
        QCOMPARE(service().ratings(*id)->size(), 1);
    }

    void aShippedOneIsNeitherChangedNorRemoved()
    {
        VERIFY_ERROR(service().changeOwn(withoutBlank().id, u"x"_s, {}, {}), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().removeOwn(withoutBlank().id), ErrorCode::InvalidInput);
    }

    void ownWordingStandsInPlaceOfTheShippedOneUntilTakenBack()
    {
        const Mantra mantra = withoutBlank();
        VERIFY_OK(service().setWording(mantra.id, u"In my own words."_s));
        m_journal->reopen();
        QCOMPARE(service().find(mantra.id)->text(), u"In my own words."_s);
        QCOMPARE(ownIds(), QStringList{mantra.id});
        VERIFY_ERROR(service().setWording(mantra.id, QString(161, u'x')), ErrorCode::InvalidInput);
        VERIFY_OK(service().setWording(mantra.id, mantra.text));
        QVERIFY(service().find(mantra.id)->mark.wording.isEmpty());
        VERIFY_OK(service().setWording(mantra.id, u"Others."_s));
        VERIFY_OK(service().setWording(mantra.id, {}));
        QCOMPARE(service().find(mantra.id)->text(), mantra.text);
    }

    void hiddenOnesAreLeftOutAndFoundAgain()
    {
        const QString id = withoutBlank().id;
        VERIFY_OK(service().setHidden(id, true));
        m_journal->reopen();
        QVERIFY(!ids({}).contains(id));
        MantraQuery hidden;
        hidden.hidden = MantraQuery::Hidden::Only;
        QCOMPARE(ids(hidden), QStringList{id});
        VERIFY_OK(service().setHidden(id, false));
        QVERIFY(ids({}).contains(id));
    }

    void aHiddenOneIsNeverTheDays()
    {
        const auto all = service().list();
        QStringList left;
        for (const MarkedMantra &each : all) {
            if (!each.mantra.hasBlank() && left.size() < 3)
                left.append(each.mantra.id);
            else
                VERIFY_OK(service().setHidden(each.mantra.id, true));
        }
        for (int day = 0; day < 40; ++day) {
            QVERIFY(left.contains(todayId()));
            m_journal->clock().advanceDays(1);
        }
        const QString now = todayId();
        VERIFY_OK(service().setHidden(now, true));
        QVERIFY(todayId() != now && left.contains(todayId()));
        for (const QString &id : std::as_const(left))
            VERIFY_OK(service().setHidden(id, true));
        VERIFY_ERROR(service().today(), ErrorCode::NotFound);
    }

    void whenAllWereShownTheOneLongestAgoComesBack()
    {
        QStringList left;
        for (const MarkedMantra &each : service().list()) {
            if (!each.mantra.hasBlank() && left.size() < 4)
                left.append(each.mantra.id);
            else
                VERIFY_OK(service().setHidden(each.mantra.id, true));
        }
        QStringList chosen;
        for (int day = 0; day < 12; ++day) {
            chosen.append(todayId());
            m_journal->clock().advanceDays(1);
        }
        QCOMPARE(chosen.mid(4, 4), chosen.first(4));
        QCOMPARE(chosen.mid(8, 4), chosen.first(4));
    }

    void oneThatWasWavedAwayDoesNotComeBackTomorrow()
    {
        const QString first = todayId();
        VERIFY_OK(service().anotherToday());
        for (int day = 0; day < 30; ++day) {
            m_journal->clock().advanceDays(1);
            QVERIFY(todayId() != first);
        }
    }

    void favouritesComeMoreOften()
    {
        QStringList kept;
        for (const MarkedMantra &each : service().list()) {
            if (!each.mantra.hasBlank() && kept.size() < 10) {
                kept.append(each.mantra.id);
                VERIFY_OK(service().setFavourite(each.mantra.id, true));
            }
        }
        int hits = 0;
        for (int day = 0; day < 300; ++day) {
            hits += kept.contains(todayId()) ? 1 : 0;
            m_journal->clock().advanceDays(1);
        }
        // By chance alone: 10 of some 90, so about 33; by their chances, and 30 days' rest, about 75.
        QVERIFY2(hits > 48, qPrintable(QString::number(hits)));
    }

    void eachRatingIsKeptAndTheLastCanBeTakenBack()
    {
        const QString id = withoutBlank().id;
        QVERIFY(!service().find(id)->belief);
        VERIFY_ERROR(service().rate(id, 101), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().rate(id, -1), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().rate(u"nobody"_s, 5), ErrorCode::NotFound);
        VERIFY_OK(service().rate(id, 20));
        m_journal->clock().advance(std::chrono::hours(1));
        VERIFY_OK(service().rate(id, 35));
        m_journal->reopen();
        const auto ratings = service().ratings(id);
        QCOMPARE(ratings->size(), 2);
        QCOMPARE(ratings->constLast().at, m_journal->clock().now());
        QCOMPARE(ratings->constLast().at.offsetFromUtc(), m_journal->clock().now().offsetFromUtc());
        QCOMPARE(service().find(id)->belief, std::optional(35));
        VERIFY_OK(service().takeBackRating(id));
        QCOMPARE(service().find(id)->belief, std::optional(20));
    }

    void aBeliefBecomesALineAndASentence()
    {
        const QDateTime start(QDate(2025, 3, 3), QTime(20, 0));
        QVERIFY(beliefLine({}).isEmpty() && beliefSummary({}).isEmpty());
        QCOMPARE(beliefLine({{40, start}}), (QList<QPointF>{{0.5, 0.4}}));
        const QList<BeliefRating> three{{40, start}, {20, start.addDays(1)}, {60, start.addDays(4)}};
        QCOMPARE(beliefLine(three), (QList<QPointF>{{0, 0.4}, {0.25, 0.2}, {1, 0.6}}));
        QCOMPARE(beliefLine({{1, start}, {2, start}}), (QList<QPointF>{{0, 0.01}, {1, 0.02}}));
        const QString summary = beliefSummary(three, QLocale(u"en_GB"_s));
        for (const QString &part : {u"3"_s, u"40"_s, u"60"_s, u"20"_s, u"7 March 2025"_s})
            QVERIFY2(summary.contains(part), qPrintable(summary));
    }

    void theFormChangesTheLinesThatCanBeSaid()
    {
        VERIFY_OK(service().setForm(MantraForm::You));
        VERIFY_OK(service().setPersonName(u" Ada "_s));
        const QString id = u"did-what-i-knew"_s;
        QCOMPARE(service().find(id)->text(), u"You did the work you knew how to do, in the time you had."_s);
        VERIFY_OK(service().setForm(MantraForm::Name));
        m_journal->reopen();
        QCOMPARE(service().find(id)->text(), u"Ada: You did the work you knew how to do, in the time you had."_s);
        // Own words stay as they are, and so does a line whose blank speaks of "I".
        VERIFY_OK(service().setWording(id, u"I did it."_s));
        QCOMPARE(service().find(id)->text(), u"I did it."_s);
        VERIFY_OK(service().fillBlank(u"matter-to-someone"_s, u"my sister"_s));
        QCOMPARE(service().find(u"matter-to-someone"_s)->text(), u"I matter to my sister, and my job has never come into it."_s);
        VERIFY_OK(service().fillBlank(u"matter-to-someone"_s, u"Noor"_s));
        QCOMPARE(service().find(u"matter-to-someone"_s)->text(), u"Ada: You matter to Noor, and your job has never come into it."_s);
        VERIFY_OK(service().setForm(MantraForm::I));
        QCOMPARE(service().find(u"matter-to-someone"_s)->text(), u"I matter to Noor, and my job has never come into it."_s);
    }

    void noLineSaidToYouSpeaksOfI()
    {
        const QRegularExpression first(u"\\b(I|me|my|mine|myself)\\b|’m\\b"_s, QRegularExpression::CaseInsensitiveOption);
        for (const Mantra &mantra : (*m_journal)->catalogue.mantras()) {
            QVERIFY2(!first.match(mantra.you).hasMatch(), qPrintable(mantra.you));
            QVERIFY2(!mantra.you.isEmpty() || !first.match(mantra.text).hasMatch(), qPrintable(mantra.text));
        }
    }

private:
    QStringList ownIds()
    {
        MantraQuery query;
        query.whose = MantraQuery::Whose::Own;
        return ids(query);
    }
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
