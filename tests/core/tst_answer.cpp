// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/session/answer.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestAnswer final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindComesBackFromTheFile_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<Answer>("answer");
        const auto row = [](FieldKind kind, const Answer &answer) {
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(fieldKindId(kind)).arg(answer.index()))) << kind << answer;
        };
        row(FieldKind::Application, u"0190-id"_s);
        row(FieldKind::Mood, 4);
        row(FieldKind::Emotions, Levels{{u"sad"_s, 0}, {u"angry"_s, 100}});
        row(FieldKind::Text, u"  two\nlines, \"quotes\" \\ and 🙂\u0001 "_s);
        row(FieldKind::Line, u"李小龙"_s);
        row(FieldKind::Lines, QStringList{u"one"_s, u""_s, u"three, with a comma"_s});
        row(FieldKind::Percent, 0);
        row(FieldKind::Choice, u"keep"_s);
        row(FieldKind::Choices, QStringList{u"a"_s, u"b"_s});
        row(FieldKind::Sorter, Texts{{u"budget"_s, u"not"_s}});
        row(FieldKind::Breathing, 301);
        row(FieldKind::Perspective, Levels{{u"applicants"_s, 10'000'000}, {u"finalists"_s, 3}});
        row(FieldKind::Reflections, Texts{{u"q1"_s, u"words\n"_s}, {u"q2"_s, u""_s}});
        row(FieldKind::Plan, Texts{{u"1.when"_s, u"x"_s}, {u"1.then"_s, u"y"_s}});
        row(FieldKind::Letter, u"id"_s);
        row(FieldKind::Pad, u"all\nof it"_s);
        row(FieldKind::Until, u"2025-03-03T23:00:00+01:00"_s);
        row(FieldKind::Repetition, u"fraud"_s);
        row(FieldKind::Mantra, u"id"_s);
    }
    void everyKindComesBackFromTheFile()
    {
        QFETCH(const FieldKind, kind);
        QFETCH(const Answer, answer);
        VERIFY_OK(checkAnswer(kind, answer));
        QVERIFY(answerFromJson(kind, answerToJson(answer)) == answer);
    }

    void anAnswerOfAnotherTypeIsRefused()
    {
        VERIFY_ERROR(checkAnswer(FieldKind::Mood, u"4"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Text, 4), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Choices, u"one"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Emotions, Texts{{u"sad"_s, u"very"_s}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Plan, QStringList{u"x"_s}), ErrorCode::InvalidInput);
    }

    void numbersKeepToTheirRange()
    {
        for (const int wrong : {0, 6, -1})
            VERIFY_ERROR(checkAnswer(FieldKind::Mood, wrong), ErrorCode::InvalidInput);
        for (const int wrong : {-1, 101})
            VERIFY_ERROR(checkAnswer(FieldKind::Percent, wrong), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Until, u"2025-02-30T23:00:00+01:00"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Until, u"evening"_s), ErrorCode::InvalidInput);
        VERIFY_OK(checkAnswer(FieldKind::Until, QString()));
        VERIFY_ERROR(checkAnswer(FieldKind::Breathing, -1), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkAnswer(FieldKind::Emotions, Levels{{u"sad"_s, 101}}), ErrorCode::InvalidInput);
        VERIFY_OK(checkAnswer(FieldKind::Percent, 100));
        VERIFY_OK(checkAnswer(FieldKind::Mood, 1));
    }

    void nothingSaidIsEmpty()
    {
        QVERIFY(isEmpty(u" \n"_s));
        QVERIFY(isEmpty(QStringList{}));
        QVERIFY(isEmpty(QStringList{u""_s, u" "_s}));
        QVERIFY(isEmpty(Levels{}));
        QVERIFY(isEmpty(Texts{{u"a"_s, u" "_s}}));
        QVERIFY(!isEmpty(0));
        QVERIFY(!isEmpty(Levels{{u"sad"_s, 0}}));
        QVERIFY(!isEmpty(QStringList{u""_s, u"x"_s}));
    }

    void aDamagedAnswerReadsAsEmpty()
    {
        for (const QString &damaged : {u""_s, u"["_s, u"{}"_s, u"[null]"_s, u"nonsense"_s}) {
            QVERIFY(answerFromJson(FieldKind::Text, damaged) == Answer(QString()));
            QVERIFY(answerFromJson(FieldKind::Plan, damaged) == Answer(Texts()));
            QVERIFY(answerFromJson(FieldKind::Choices, damaged) == Answer(QStringList()));
        }
    }

    void oneTextIsReadAsAListOfOne()
    {
        // Fields that took one text in an earlier version take several now.
        QVERIFY(answerFromJson(FieldKind::Lines, answerToJson(u"a lesson"_s)) == Answer(QStringList{u"a lesson"_s}));
    }
};

QTEST_GUILESS_MAIN(TestAnswer)

#include "tst_answer.moc"
