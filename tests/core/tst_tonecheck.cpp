// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/feedback/letterwriter.h"
#include "core/feedback/tonecheck.h"
#include "tests/support/verify.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

// A letter that is fine around the words looked at.
QString framed(const QString &words)
{
    return u"Dear Ms. Weber,\n\nThank you for the talk on Monday. "_s + words + u"\n\nKind regards,\nAda Klein"_s;
}

QString applied(const QString &body, const ToneSuggestion &suggestion)
{
    return QString(body).replace(suggestion.start, suggestion.length, suggestion.text);
}

} // namespace

class TestToneCheck final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void wordsAreReadInTheirContext_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("labels"); // all there are
        const auto row = [](const char *name, const QString &words, const QStringList &labels = {}) { QTest::newRow(name) << words << labels; };
        const QStringList blame{u"blame"_s};
        const QStringList entitled{u"entitled"_s};
        const QStringList self{u"self-deprecating"_s};

        row("veiled blame", u"I had expected a more professional process."_s, blame);
        row("could have", u"You could at least have called me, and nobody answered my mails."_s, blame);
        row("plainly unfair", u"This was unfair."_s, blame);
        row("not unfair", u"It was not unfair in the least."_s);
        row("never unfair", u"I never felt that it was unfair."_s);
        row("if unfair", u"If it had been unfair, I would have told you."_s);
        row("own answer", u"I was frustrated with my own answer to the second question."_s);
        row("own carelessness", u"My answer was careless, and I know why."_s);
        row("own lateness", u"I could have asked earlier."_s);
        row("job task", u"I have been thinking about the angry-customer case study."_s);
        row("shouted by an actor", u"In the role play the customer called the agent an idiot and threatened to sue."_s);
        row("quoted", u"The guest said “this is a disgrace, you idiot” and I stayed calm."_s);
        row("idiom kill", u"We killed the process and restarted the server."_s);
        row("idiom takeover", u"The hostile takeover case was hard."_s);
        row("names", u"Working with Stupid Hackers Ltd. would still be my dream."_s);
        row("insult", u"You are a bunch of idiots."_s, {u"hostile"_s});
        row("threat", u"You will hear from my lawyer."_s, {u"hostile"_s});
        row("demand", u"I demand an answer by Friday."_s, entitled);
        row("courteous demand", u"I trust you will reconsider."_s, entitled);
        row("deserved", u"I deserved this job."_s, entitled);
        row("not deserved", u"I do not think that I deserved it more than she did."_s);
        row("no demand", u"I am not asking you to reconsider, and you owe me nothing."_s);
        row("somebody else's deadline", u"Another company asked me for an answer by Friday."_s);
        row("begging", u"I am begging you, please, please give me a second chance."_s, {u"pleading"_s});
        row("one please", u"Please keep my details on file."_s);
        row("self-contempt", u"I am such a failure."_s, self);
        row("quiet self-contempt", u"Nobody wants someone like me."_s, self);
        row("sober about oneself", u"My biggest mistake was that I spoke too fast."_s);
        row("failure as a topic", u"You asked about my worst failure, and I told you of the lost shipment."_s);
        row("mock thanks", u"Thank you for nothing."_s, {u"sarcastic"_s});
        row("scare quotes", u"So that is your “careful consideration”."_s, {u"sarcastic"_s});
        row("a word that was used", u"You used the word “overqualified”, and I have been wondering about it."_s);
        row("shouted", u"I WAITED for three days."_s, {u"shouting"_s});
        row("marks", u"Did you get my mail?!"_s, {u"shouting"_s});
        row("abbreviations", u"The NASA and ESA internships are in my CV now, as HR asked."_s);
        row("one exclamation mark", u"What a good hour that was!"_s);
        row("a blank", u"The role of [Job Title] would have suited me."_s, {u"placeholder"_s});
        row("another blank", u"I read about XXX with interest."_s, {u"placeholder"_s});
        row("an address", u"My portfolio is at <https://example.org/ada>."_s);
        row("a footnote", u"The study [1] is by a friend."_s);
    }
    void wordsAreReadInTheirContext()
    {
        QFETCH(const QString, words);
        QFETCH(const QStringList, labels);
        const ToneReport report = m_check.check({{}, framed(words), {}, {}});
        QStringList found;
        for (const ToneFinding &finding : report.findings) {
            if (!found.contains(finding.label))
                found.append(finding.label);
        }
        QCOMPARE(found.join(u' '), labels.join(u' '));
        QCOMPARE(report.verdict(), labels.isEmpty() ? ToneVerdict::Send : ToneVerdict::Revise);
    }

    void greetingsAreKnownInManyForms_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line : {u"Hi both,"_s, u"Good morning,"_s, u"To whom it may concern:"_s, u"Dear Dr. X and Ms. Y,"_s, u"Hello"_s, u"Hey Tom!"_s, u"Morning Earl,"_s,
                                    u"Ms. Keller,"_s, u"Tom –"_s, u"Dear Sir or Madam"_s, u"To the hiring team,"_s, u"hi there"_s, u"Good day"_s})
            QTest::newRow(qPrintable(line)) << line;
    }
    void greetingsAreKnownInManyForms()
    {
        QFETCH(const QString, line);
        QCOMPARE(labelsOf(line + u"\n\nThank you for your answer. It helps me.\n\nBest,\nAda"_s), QStringList());
    }

    void closingsAreKnownInManyForms_data()
    {
        QTest::addColumn<QString>("end");
        for (const QString &end : {u"Cheers"_s, u"All the best,\nTom"_s, u"Tom"_s, u"Thanks again, Tom"_s, u"With kind regards to you and the staff,\nJoan Attwell"_s,
                                   u"Talk soon,\nDwayne"_s, u"Greetings from Kassel\nEmre Yildiz"_s, u"Best\n\nTom Byrne\n+49 30 1234567\ntom@example.org"_s,
                                   u"Yours sincerely,\nAda\n\nP.S. I found the umbrella."_s, u"Have a great week,\nJamie"_s})
            QTest::newRow(qPrintable(end)) << end;
    }
    void closingsAreKnownInManyForms()
    {
        QFETCH(const QString, end);
        QCOMPARE(labelsOf(u"Dear Ann,\n\nthank you for your answer. It helps me a good deal.\n\n"_s + end), QStringList());
    }

    void whatIsMissingCanBePutIn()
    {
        const QString body = u"Could you tell me which skill I lacked for the post?"_s;
        QCOMPARE(labelsOf(body), (QStringList{u"no-greeting"_s, u"no-thanks"_s, u"no-sign-off"_s}));
        const ToneReport report = m_check.check({{}, body, u"Ms. Weber"_s, u"Ada Klein"_s});
        QString better = body;
        for (auto finding = report.findings.crbegin(); finding != report.findings.crend(); ++finding) {
            QVERIFY(finding->suggestion && finding->length == 0);
            better = applied(better, *finding->suggestion);
        }
        QVERIFY2(better.contains(u"Hello Ms. Weber,\n\n"_s) && better.endsWith(u"Kind regards,\nAda Klein"_s), qPrintable(better));
        QCOMPARE(labelsOf(better), QStringList());
    }

    void mockThanksAreNoThanks()
    {
        QVERIFY(labelsOf(u"Dear Ann,\n\nThanks for nothing.\n\nBest,\nTom"_s).contains(u"no-thanks"_s));
        QVERIFY(labelsOf(u"Dear Ann,\n\nI would be grateful for your comments.\n\nBest,\nTom"_s).contains(u"no-thanks"_s));
        QVERIFY(!labelsOf(u"Dear Ann,\n\nIt was kind of you to ring.\n\nBest,\nTom"_s).contains(u"no-thanks"_s));
    }

    void tooLongBeginsAfterTwoHundredAndFiftyWords()
    {
        const QString start = u"Dear Ann, thank you. "_s; // four words
        const QString end = u"\n\nBest,\nTom"_s;          // two
        QCOMPARE(labelsOf(start + u"word "_s.repeated(244) + end), QStringList());
        const QString body = start + u"word "_s.repeated(245) + end;
        const ToneReport report = m_check.check({{}, body, {}, {}});
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.constFirst().label, u"too-long"_s);
        QCOMPARE(report.findings.constFirst().text, u"Tom"_s);
        QVERIFY(report.findings.constFirst().why.contains(u"251"_s));
    }

    void placesAreUtf16UnitsOfTheBody()
    {
        for (const QString &before : {QString(), u"🙂🙂 "_s, u"e\u0301 ü "_s, u"\u202eabc\u202c "_s}) {
            const QString body = framed(before + u"\r\nThis was unfair!!"_s);
            const ToneReport report = m_check.check({{}, body, {}, {}});
            QCOMPARE(report.findings.size(), 2);
            for (const ToneFinding &finding : report.findings)
                QCOMPARE(body.mid(finding.start, finding.length), finding.text);
            QVERIFY(report.findings.at(0).text.endsWith(u"unfair"_s));
            QCOMPARE(report.findings.at(1).text, u"!!"_s);
        }
    }

    void aSuggestionTakesItsFindingAway()
    {
        for (const QString &words : {u"I demand an answer by Friday."_s, u"This was unfair."_s, u"You are a bunch of idiots."_s, u"I am such a failure."_s,
                                     u"Thank you for nothing."_s, u"I am begging you to think again."_s, u"I WAITED long."_s}) {
            const QString body = framed(words);
            const ToneReport report = m_check.check({{}, body, {}, {}});
            QCOMPARE(report.findings.size(), 1);
            const ToneFinding &finding = report.findings.constFirst();
            QVERIFY2(finding.suggestion, qPrintable(words));
            QVERIFY2(labelsOf(applied(body, *finding.suggestion)).isEmpty(), qPrintable(applied(body, *finding.suggestion)));
        }
    }

    void gentlerWordingIsGentle()
    {
        for (const ToneRule &rule : m_catalogue.toneWords().rules) {
            if (!rule.instead.isEmpty())
                QVERIFY2(labelsOf(framed(rule.instead)).isEmpty(), qPrintable(rule.id));
        }
    }

    void ourOwnLettersMayGo()
    {
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const LetterTone tone : allTones()) {
                LetterRequest request;
                request.kind = kind.id;
                request.tone = tone;
                request.toName = u"Ms. Weber"_s;
                request.company = u"Northwind"_s;
                request.role = u"analyst"_s;
                request.appreciated = u"the case discussion"_s;
                request.senderName = u"Ada Klein"_s;
                if (kind.asksQuestions)
                    request.questions = {m_catalogue.feedbackQuestions().constFirst().id};
                const auto letter = LetterWriter(m_catalogue).write(request);
                VERIFY_OK(letter);
                QStringList labels = labelsOf(letter->body);
                // Asking a friend to look over a résumé or writing anew thanks for nothing yet.
                labels.removeAll(u"no-thanks"_s);
                QVERIFY2(labels.isEmpty(), qPrintable(kind.id + u' ' + toneId(tone) + u": "_s + labels.join(u' ') + u'\n' + letter->body));
            }
        }
    }

    void theSubjectIsReadToo()
    {
        const ToneReport report = m_check.check({u"Feedback at [Company]"_s, framed({}), {}, {}});
        QCOMPARE(report.findings.size(), 1);
        QVERIFY(report.findings.constFirst().inSubject);
        QCOMPARE(report.findings.constFirst().text, u"[Company]"_s);
    }

    void theSameLetterGetsTheSameAnswer()
    {
        const QString body = framed(u"I demand an answer by Friday. This was unfair. You are idiots."_s);
        const ToneCheck other(m_catalogue);
        const auto one = m_check.check({{}, body, {}, {}});
        const auto two = other.check({{}, body, {}, {}});
        QCOMPARE(one.findings.size(), two.findings.size());
        for (qsizetype i = 0; i < one.findings.size(); ++i)
            QCOMPARE(one.findings.at(i).why, two.findings.at(i).why);
    }

    void anyTextIsRead_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("nothing") << QString();
        QTest::newRow("space") << u" \n\t\r\n "_s;
        QTest::newRow("a mark") << u"!"_s;
        QTest::newRow("lone surrogates") << QString(QChar(0xd83d)) + u"unfair"_s + QChar(0xde00);
        QTest::newRow("carriage returns") << u"Dear Ann,\rthis was unfair.\rBest\rTom"_s;
        QTest::newRow("Arabic") << u"السلام عليكم، شكرا لكم"_s;
        QTest::newRow("Chinese") << u"您好，谢谢。此致敬礼"_s;
        QTest::newRow("NUL") << u"Dear Ann,"_s + QChar(0) + u"unfair"_s;
        QTest::newRow("1 MB of letters") << QString(1 << 20, u'a');
        QTest::newRow("1 MB of spaces") << QString(1 << 20, u' ');
        QTest::newRow("1 MB of marks") << u"?!"_s.repeated(1 << 19);
        QTest::newRow("1 MB of quotes") << QString(1 << 20, u'"');
        QTest::newRow("1 MB of brackets") << QString(1 << 20, u'[');
        QTest::newRow("1 MB of apostrophes") << u"a'"_s.repeated(1 << 19);
        QTest::newRow("1 MB of lines") << u"a\n"_s.repeated(1 << 19);
        QTest::newRow("1 MB of one sharp word") << u"you "_s.repeated(1 << 18);
        QTest::newRow("1 MB of sharp sentences") << u"You could have at least told me that it was unfair and I demand please an answer. "_s.repeated(1 << 13);
    }
    void anyTextIsRead()
    {
        QFETCH(const QString, body);
        const ToneReport report = m_check.check({body.left(100), body, {}, {}});
        QVERIFY(!report.findings.isEmpty());
        for (const ToneFinding &finding : report.findings) {
            QVERIFY(finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= body.size());
            QVERIFY(toneLabels().contains(finding.label) && !finding.why.isEmpty());
        }
    }

private:
    QStringList labelsOf(const QString &body) const
    {
        QStringList labels;
        for (const ToneFinding &finding : m_check.check({{}, body, {}, {}}).findings)
            labels.append(finding.label);
        return labels;
    }

    const Catalogue m_catalogue;
    const ToneCheck m_check{m_catalogue};
};

QTEST_GUILESS_MAIN(TestToneCheck)

#include "tst_tonecheck.moc"
