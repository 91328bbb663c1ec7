// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/mantras/mantrasuggestion.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestMantraSuggestion final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void aThoughtIsAnsweredByTheLineThatAnswersItsLike()
    {
        const auto found = suggested({u"It must have been that typo in my cover letter."_s, {}});
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.constFirst().mantra, u"small-things-on-trial"_s);
        QCOMPARE(found.constFirst().why, MantraSuggestion::Why::Thought);
        QCOMPARE(suggested({u"I am HOPELESS at interviewing"_s, {}}).constFirst().mantra, u"rehearse-one-question"_s);
    }

    void emotionsAreAnsweredInTurn()
    {
        const auto found = suggested({{}, {u"ghosted"_s, u"jealous"_s}});
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0).emotion, u"ghosted"_s);
        QCOMPARE(found.at(1).emotion, u"jealous"_s);
        QCOMPARE(found.at(2).emotion, u"ghosted"_s);
        for (const MantraSuggestion &each : found)
            QVERIFY((*m_journal)->catalogue.mantra(each.mantra)->feelings.contains(each.emotion));
    }

    void thoughtAndEmotionsBothHaveTheirSay()
    {
        const auto found = suggested({u"It was the typo in my cover letter."_s, {u"ashamed"_s}});
        QCOMPARE(found.constFirst().why, MantraSuggestion::Why::Thought);
        QVERIFY(std::ranges::any_of(found, [](const MantraSuggestion &each) { return each.emotion == u"ashamed"_s; }));
    }

    void theSameOccasionGivesTheSameLines()
    {
        const MantraOccasion occasion{u"Nothing ever works out and nobody replied."_s, {u"sad"_s, u"tired"_s}};
        const auto ids = [&] {
            QStringList list;
            for (const MantraSuggestion &each : suggested(occasion))
                list.append(each.mantra);
            return list;
        };
        const QStringList first = ids();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(ids(), first);
    }

    void everyEmotionHasALine()
    {
        for (const Emotion &emotion : (*m_journal)->catalogue.emotions())
            QVERIFY2(!suggested({{}, {emotion.id}}).isEmpty(), qPrintable(emotion.id));
        for (const Mantra &mantra : (*m_journal)->catalogue.mantras()) {
            for (const QString &feeling : mantra.feelings)
                QVERIFY2((*m_journal)->catalogue.emotion(feeling), qPrintable(mantra.id + u' ' + feeling));
        }
    }

    void hiddenAndUnbelievedOnesAreLeftOut()
    {
        const MantraOccasion occasion{u"It was the typo in my cover letter."_s, {}};
        const QString id = suggested(occasion).constFirst().mantra;
        VERIFY_OK((*m_journal)->mantras.rate(id, LeastBelief - 1));
        QVERIFY(!has(suggested(occasion), id));
        VERIFY_OK((*m_journal)->mantras.rate(id, LeastBelief));
        QVERIFY(has(suggested(occasion), id));
        VERIFY_OK((*m_journal)->mantras.setHidden(id, true));
        QVERIFY(!has(suggested(occasion), id));
        for (const MantraSuggestion &each : suggested({u"I could not think; my mind went blank, nobody needs me"_s, {}}))
            QVERIFY((*m_journal)->mantras.find(each.mantra)->isReadable());
    }

    void nothingSaidOrNothingTellingGivesNothing()
    {
        QVERIFY(suggested({}).isEmpty());
        QVERIFY(suggested({u"it was what it was and I am the one"_s, {u"no-such-emotion"_s}}).isEmpty());
    }

    void itSaysWhy()
    {
        const auto &emotions = (*m_journal)->catalogue.emotions();
        const MantraOccasion occasion{u"I am\n a fraud."_s, {u"ashamed"_s}};
        QCOMPARE(reasonFor({u"x"_s, MantraSuggestion::Why::Emotion, u"ashamed"_s}, occasion, emotions), u"Because you named “ashamed”."_s);
        QCOMPARE(reasonFor({u"x"_s, MantraSuggestion::Why::Thought, {}}, occasion, emotions), u"Because the thought was “I am a fraud”."_s);
        const QString cut = reasonFor({u"x"_s, MantraSuggestion::Why::Thought, {}}, {u"word "_s.repeated(60), {}}, emotions);
        QVERIFY(cut.size() < 130 && cut.contains(u'…'));
    }

    void theLastSessionIsTheOccasion()
    {
        SessionService &session = (*m_journal)->session;
        QVERIFY(session.mantraOccasion().isEmpty());
        VERIFY_OK(session.start(u"full"_s));
        VERIFY_OK(session.setAnswer(sessionfield::Emotions, Levels{{u"angry"_s, 40}, {u"sad"_s, 80}}));
        VERIFY_OK(session.setAnswer(session.script().thoughtField, u"They saw through me."_s));
        QCOMPARE(session.mantraOccasion().emotions, (QStringList{u"sad"_s, u"angry"_s}));
        VERIFY_OK(session.finish());
        m_journal->reopen();
        QCOMPARE((*m_journal)->session.mantraOccasion().thought, u"They saw through me."_s);
        QCOMPARE((*m_journal)->session.mantraOccasion().emotions, (QStringList{u"sad"_s, u"angry"_s}));
    }

private:
    QList<MantraSuggestion> suggested(const MantraOccasion &occasion) { return suggestedMantras(occasion, (*m_journal)->mantras.list()); }
    static bool has(const QList<MantraSuggestion> &found, const QString &id)
    {
        return std::ranges::any_of(found, [&](const MantraSuggestion &each) { return each.mantra == id; });
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestMantraSuggestion)

#include "tst_mantrasuggestion.moc"
