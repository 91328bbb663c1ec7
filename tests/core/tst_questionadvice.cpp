// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/application.h"
#include "core/content/catalogue.h"
#include "core/feedback/questionadvice.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestQuestionAdvice final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void atMostThreeOnDifferentTopicsEachWithAReason()
    {
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const QString &stage : stageIds() + QStringList{QString()}) {
                for (const bool agency : {false, true}) {
                    const auto advice = recommendedQuestions(m_catalogue, {kind.id, stage, agency, {}});
                    QCOMPARE(advice.isEmpty(), !kind.asksQuestions);
                    QVERIFY(advice.size() <= (kind.mayFollowUp ? MostQuestionsAdvised : 1));
                    QStringList topics;
                    for (const QuestionAdvice &each : advice) {
                        const FeedbackQuestion &found = question(each.id);
                        QVERIFY(!topics.contains(found.topic));
                        topics.append(found.topic);
                        QVERIFY(!each.why.isEmpty());
                        QVERIFY(!agency || found.forAgency);
                        QVERIFY(found.stages.isEmpty() || found.stages.contains(stage));
                    }
                }
            }
        }
    }

    void withoutAnInterviewNothingIsAskedAboutIt()
    {
        QCOMPARE(ids({u"feedback"_s, u"applied"_s, false, {}}), (QStringList{u"better-fit"_s, u"skill-concerns"_s, u"consider-again"_s}));
        QCOMPARE(ids({u"feedback"_s, u"interview"_s, false, {}}), (QStringList{u"interview-better"_s, u"better-fit"_s, u"skill-concerns"_s}));
        QCOMPARE(ids({u"feedback"_s, {}, false, {}}), ids({u"feedback"_s, u"applied"_s, false, {}}));
    }

    void aLikelyReasonComesFirstAndIsNamed()
    {
        const auto advice = recommendedQuestions(m_catalogue, {u"feedback"_s, u"interview"_s, false, {u"salary"_s, u"experience"_s}});
        QCOMPARE(advice.constFirst().id, u"salary"_s);
        QVERIFY2(advice.constFirst().why.contains(u"Salary expectations"_s), qPrintable(advice.constFirst().why));
        // One topic, one question: the second reason's question of the same topic gives way.
        QCOMPARE(advice.at(1).id, u"missing-experience"_s);
        QVERIFY(recommendedQuestions(m_catalogue, {u"feedback"_s, {}, false, {u"no such reason"_s}}).size() == 3);
    }

    void anAgencyIsNotAskedWhatOnlyTheEmployerKnows()
    {
        const QStringList reasons{u"preparation"_s};
        QCOMPARE(ids({u"feedback"_s, u"interview"_s, false, reasons}).constFirst(), u"questions-i-asked"_s);
        QCOMPARE(ids({u"feedback"_s, u"interview"_s, true, reasons}).constFirst(), u"interview-better"_s);
    }

    void fewIsBetterIsSaidFromTheFourthOn()
    {
        QVERIFY(wordOnManyQuestions(m_catalogue, 3).isEmpty());
        QVERIFY(!wordOnManyQuestions(m_catalogue, 4).isEmpty());
    }

    void theBankNamesStagesAndReasonsThatExist()
    {
        for (const FeedbackQuestion &each : m_catalogue.feedbackQuestions()) {
            for (const QString &stage : each.stages)
                QVERIFY2(stageIds().contains(stage), qPrintable(each.id));
            for (const QString &reason : each.reasons)
                QVERIFY2(std::ranges::count(m_catalogue.reasons(), reason, &RejectionReason::id) == 1, qPrintable(reason));
        }
    }

private:
    [[nodiscard]] QStringList ids(const QuestionContext &context) const
    {
        QStringList found;
        for (const QuestionAdvice &each : recommendedQuestions(m_catalogue, context))
            found.append(each.id);
        return found;
    }
    [[nodiscard]] const FeedbackQuestion &question(const QString &id) const
    {
        return *std::ranges::find(m_catalogue.feedbackQuestions(), id, &FeedbackQuestion::id);
    }

    Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(TestQuestionAdvice)

#include "tst_questionadvice.moc"
