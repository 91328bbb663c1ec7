// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/feedback/letterwriter.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestLetterWriter final : public QObject
{
    Q_OBJECT

private slots:
    void everyLetterReadsWell_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<LetterTone>("tone");
        QTest::addColumn<LetterLength>("length");
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const LetterTone tone : allTones()) {
                for (const LetterLength length : allLengths())
                    QTest::newRow(qPrintable(kind.id + u' ' + toneId(tone) + u' ' + lengthId(length))) << kind.id << tone << length;
            }
        }
    }
    void everyLetterReadsWell()
    {
        QFETCH(const QString, kind);
        QFETCH(const LetterTone, tone);
        QFETCH(const LetterLength, length);
        const bool asks = m_catalogue.letterKind(kind)->asksQuestions;
        // A first letter has room to be understood; thanks and a reminder may be shorter.
        const int least = kind == u"thanks"_s || kind == u"follow-up"_s ? 40 : 60;
        // Every set of known facts, with no question, one, two and the three longest.
        for (int known = 0; known < 128; ++known) {
            for (const int count : {0, 1, 2, 3}) {
                LetterRequest request = requestOf(kind, tone, known, count);
                request.length = length;
                const auto letter = m_writer.write(request);
                VERIFY_OK(letter);
                const QByteArray where = letter->subject.toUtf8() + "\n" + letter->body.toUtf8();
                for (const QString &text : {letter->subject, letter->body})
                    QVERIFY2(soundsWhole(text), where.constData());
                QVERIFY2(!letter->subject.isEmpty() && !letter->subject.contains(u'\n'), where.constData());
                const QStringList paragraphs = letter->body.split(u"\n\n"_s);
                QVERIFY2(paragraphs.size() >= 3, where.constData());
                for (const QString &paragraph : paragraphs)
                    QVERIFY2(!paragraph.trimmed().isEmpty() && paragraph == paragraph.trimmed(), where.constData());
                QVERIFY2(paragraphs.constFirst().endsWith(u','), where.constData());
                QVERIFY2(request.toName.isEmpty() || paragraphs.constFirst().contains(request.toName), where.constData());
                QVERIFY2(paragraphs.at(1).startsWith(u"Thank you"_s), where.constData());
                QCOMPARE(letter->body.count(u"thank"_s, Qt::CaseInsensitive), 1);
                const QString signOff = m_catalogue.letterParts().signOffs.value(toneId(tone));
                QCOMPARE(paragraphs.constLast(), request.senderName.isEmpty() ? signOff : signOff + u'\n' + request.senderName);
                for (const QString &id : request.questions)
                    QCOMPARE(letter->body.contains(questionText(id)), asks);
                QCOMPARE(letter->body.count(u"\n- "_s), asks && count > 1 ? count : 0);
                const int words = wordsIn(letter->body);
                QVERIFY2(words >= least && words <= 150, (QByteArray::number(words) + " words\n" + where).constData());
            }
        }
    }

    void theFullerLetterSaysMore()
    {
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const LetterTone tone : allTones()) {
                for (const int known : {0, 31, 64, 127}) {
                    for (const int count : {0, 1}) {
                        LetterRequest request = requestOf(kind.id, tone, known, count);
                        const auto brief = m_writer.write(request);
                        request.length = LetterLength::Fuller;
                        const auto fuller = m_writer.write(request);
                        VERIFY_OK(fuller);
                        const bool longer = wordsIn(fuller->body) > wordsIn(brief->body);
                        QVERIFY2(longer || (count == 1 && kind.asksQuestions), fuller->body.toUtf8().constData());
                        QVERIFY(wordsIn(fuller->body) >= wordsIn(brief->body));
                    }
                }
            }
        }
    }

    void anAgencyIsThankedForRepresentingAndAskedForWhatTheClientSaid()
    {
        for (const LetterTone tone : allTones()) {
            for (const QString &kind : {u"feedback"_s, u"call"_s, u"follow-up"_s}) {
                const auto known = m_writer.write(requestOf(kind, tone, 64 | 31, 0));
                VERIFY_OK(known);
                QVERIFY2(known->body.contains(u"forward for the Data analyst role at Northwind"_s)
                             || known->body.contains(u"representing me for the Data analyst position at Northwind"_s), qUtf8Printable(known->body));
                QVERIFY2(known->body.contains(u"Northwind said"_s) || known->body.contains(u"did Northwind say"_s)
                             || known->body.contains(u"Northwind has"_s), qUtf8Printable(known->body));
                const auto unknown = m_writer.write(requestOf(kind, tone, 64, 0));
                VERIFY_OK(unknown);
                QVERIFY2(unknown->body.contains(u"your client"_s), qUtf8Printable(unknown->body));
            }
            // One's own circle is no agency.
            QCOMPARE(m_writer.write(requestOf(u"network"_s, tone, 64 | 31, 0))->body, m_writer.write(requestOf(u"network"_s, tone, 31, 0))->body);
        }
    }

    void theDayIsInTheSubjectAndInTheLettersLanguage()
    {
        LetterRequest request = requestOf(u"feedback"_s, LetterTone::Warm, 31, 0);
        request.appliedOn = QDate(2025, 9, 3);
        QCOMPARE(m_writer.write(request)->subject, u"Feedback on my application: Data analyst at Northwind, applied on 3 September"_s);
        request.interviewedOn = QDate(2025, 11, 12);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto letter = m_writer.write(request);
        QLocale::setDefault(before);
        QCOMPARE(letter->subject, u"Feedback on my application: Data analyst at Northwind, interview on 12 November"_s);
        request.length = LetterLength::Fuller;
        QVERIFY(m_writer.write(request)->body.contains(u"My interview was on 12 November."_s));
        request.interviewedOn = QDate(2025, 2, 30); // no such day
        QVERIFY(m_writer.write(request)->subject.endsWith(u"applied on 3 September"_s));
        QVERIFY(!m_writer.write(requestOf(u"review"_s, LetterTone::Warm, 63, 0))->subject.contains(u"November"_s));
    }

    void peopleAreGreetedTogether_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("greeted");
        QTest::newRow("and") << u"Ms Okafor and Mr Lind"_s << u"Dear Ms Okafor and Mr Lind,"_s;
        QTest::newRow("comma") << u"Ana, Tom"_s << u"Dear Ana and Tom,"_s;
        QTest::newRow("semicolon") << u"Ana; Tom"_s << u"Dear Ana and Tom,"_s;
        QTest::newRow("ampersand") << u"Ana & Tom"_s << u"Dear Ana and Tom,"_s;
        QTest::newRow("three") << u"Ana, Tom and Li"_s << u"Dear Ana, Tom and Li,"_s;
        QTest::newRow("three with commas") << u"Ana,Tom, and Li"_s << u"Dear Ana, Tom and Li,"_s;
        QTest::newRow("other scripts") << u"李小龙, محمد"_s << u"Dear 李小龙 and محمد,"_s;
        QTest::newRow("one") << u"Andrea Sanders"_s << u"Dear Andrea Sanders,"_s;
        QTest::newRow("a title") << u"Ann Lee, PhD"_s << u"Dear Ann Lee, PhD,"_s;
        QTest::newRow("quotes") << u"O'Neil, \"Ann\" (HR)"_s << u"Dear O'Neil, \"Ann\" (HR),"_s;
        QTest::newRow("a comma too many") << u"Ann Lee,"_s << u"Dear Ann Lee,"_s;
        QTest::newRow("surname first, as the address shows") << u"Okafor, Ada"_s << u"Dear Ada Okafor,"_s;
        QTest::newRow("right to left") << u"محمد"_s << u"Dear محمد,"_s;
        QTest::newRow("an initial") << u"J. R. Smith"_s << u"Dear J. R. Smith,"_s;
        QTest::newRow("signs") << u";:,@"_s << u"Dear ;:,@,"_s;
    }
    void peopleAreGreetedTogether()
    {
        QFETCH(const QString, typed);
        LetterRequest request;
        request.tone = LetterTone::Formal;
        request.toName = typed;
        request.toAddress = u"ada.okafor@example.com"_s;
        const auto letter = m_writer.write(request);
        VERIFY_OK(letter);
        QTEST(letter->body.section(u'\n', 0, 0), "greeted");
        QCOMPARE(letter->toName, typed);
    }

    void whatWasAppreciatedFitsTheSentence_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &typed, const QString &said) { QTest::newRow(qPrintable(typed)) << typed << said; };
        row(u"the case discussion"_s, u" I especially appreciated the case discussion. "_s);
        row(u"The case discussion."_s, u" I especially appreciated the case discussion. "_s);
        row(u"Your clear answers!"_s, u" I especially appreciated your clear answers. "_s);
        row(u"SQL puzzles"_s, u" I especially appreciated SQL puzzles. "_s);
        row(u"Tom's patience"_s, u" I especially appreciated Tom's patience. "_s);
        row(u"How clearly you explained the role"_s, u" I especially appreciated how clearly you explained the role. "_s);
        row(u"the talk that was about pay"_s, u" I especially appreciated the talk that was about pay. "_s);
        row(u"the way the day was run"_s, u" I especially appreciated the way the day was run. "_s);
        row(u"the chat with Dr. Lee"_s, u" I especially appreciated the chat with Dr. Lee. "_s);
        row(u"the case discussion,"_s, u" I especially appreciated the case discussion. "_s);
        row(u"I enjoyed the case discussion"_s, u" I enjoyed the case discussion. "_s);
        row(u"i'd never been asked that"_s, u" I'd never been asked that. "_s);
        row(u"The case discussion was a pleasure."_s, u" The case discussion was a pleasure. "_s);
        row(u"You explained the role well"_s, u" You explained the role well. "_s);
        row(u"The discussion. It went deep."_s, u" The discussion. It went deep. "_s);
        row(u"!"_s, u" I especially appreciated !. "_s);
        row(u"محادثة الفريق"_s, u" I especially appreciated محادثة الفريق. "_s);
    }
    void whatWasAppreciatedFitsTheSentence()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        LetterRequest request;
        request.appreciated = typed;
        const auto letter = m_writer.write(request);
        VERIFY_OK(letter);
        QVERIFY2(letter->body.contains(said), letter->body.toUtf8().constData());
    }

    void roleAndCompanyFitTheSentence_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("said");
        QTest::newRow("both") << u"Analyst"_s << u"Northwind"_s << u"the Analyst role at Northwind, and"_s;
        QTest::newRow("a role with its article") << u"the analyst"_s << u"Northwind"_s << u"the analyst role at Northwind,"_s;
        QTest::newRow("a role that says so") << u"The Analyst position"_s << u"Northwind"_s << u"the Analyst role at Northwind,"_s;
        QTest::newRow("a role that is a role") << u"role"_s << u"Northwind"_s << u"the role role at"_s;
        QTest::newRow("a full stop") << u"Data analyst."_s << u"Northwind"_s << u"the Data analyst role"_s;
        QTest::newRow("at") << u"Analyst"_s << u"at Northwind"_s << u"role at Northwind,"_s;
        QTest::newRow("an article that belongs") << u"Analyst"_s << u"The Body Shop"_s << u"role at The Body Shop,"_s;
        QTest::newRow("no role") << QString() << u"Northwind"_s << u"my application to Northwind,"_s;
        QTest::newRow("no company") << u"Analyst"_s << QString() << u"the Analyst role, and"_s;
        QTest::newRow("neither") << QString() << QString() << u"about my application, and"_s;
    }
    void roleAndCompanyFitTheSentence()
    {
        QFETCH(const QString, role);
        QFETCH(const QString, company);
        QFETCH(const QString, said);
        LetterRequest request;
        request.role = role;
        request.company = company;
        const auto letter = m_writer.write(request);
        VERIFY_OK(letter);
        QVERIFY2(letter->body.contains(said), letter->body.toUtf8().constData());
    }

    void aCompanyWithAFullStopEndsTheSentenceOnce()
    {
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const LetterTone tone : allTones()) {
                for (const int known : {0, 4, 64}) {
                    LetterRequest request = requestOf(kind.id, tone, known, 0);
                    request.company = u"Acme Inc."_s;
                    const auto letter = m_writer.write(request);
                    VERIFY_OK(letter);
                    QVERIFY2(!letter->body.contains(u".."_s), letter->body.toUtf8().constData());
                }
            }
        }
    }

    void whatIsFilledInStandsUnderTheLetter()
    {
        LetterRequest request;
        request.senderName = u"Zoë"_s;
        request.senderPhone = u"+49 30 1234"_s;
        request.senderLink = u"https://example.com/zoe\r\nBcc: x"_s;
        QVERIFY(m_writer.write(request)->body.endsWith(u"\n\nKind regards,\nZoë\n+49 30 1234\nhttps://example.com/zoe Bcc: x"_s));
        request.senderName.clear();
        request.senderLink.clear();
        QVERIFY(m_writer.write(request)->body.endsWith(u"\n\nKind regards,\n+49 30 1234"_s));
    }

    void veryLongWordsStayWhole()
    {
        const QString longest = QString(u"Principal "_s).repeated(500).trimmed();
        for (QString LetterRequest::*field : {&LetterRequest::role, &LetterRequest::company, &LetterRequest::toName, &LetterRequest::appreciated}) {
            LetterRequest request;
            request.*field = longest;
            const auto letter = m_writer.write(request);
            VERIFY_OK(letter);
            QVERIFY(letter->body.contains(longest));
            QVERIFY(!letter->subject.contains(u'\n'));
        }
    }

    void severalAddressesPass()
    {
        LetterRequest request;
        request.toAddress = u"ana@example.com; tom@example.com"_s;
        VERIFY_OK(m_writer.write(request));
        request.toAddress = u"ana@example.com; tom"_s;
        VERIFY_ERROR(m_writer.write(request), ErrorCode::InvalidInput);
    }

    void whatIsKnownIsUsed()
    {
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const LetterTone tone : allTones()) {
                const auto letter = m_writer.write(requestOf(kind.id, tone, 31, 0));
                VERIFY_OK(letter);
                const QByteArray where = letter->subject.toUtf8() + "\n" + letter->body.toUtf8();
                QVERIFY2(where.contains("Data analyst"), where.constData());
                QVERIFY2(!kind.toRecruiter || where.contains("Northwind"), where.constData());
            }
        }
    }

    void thePersonsOwnBracesStay()
    {
        LetterRequest request = requestOf(u"feedback"_s, LetterTone::Warm, 31, 0);
        request.company = u"{role} & {Co} ____"_s;
        request.role = u"{company}"_s;
        request.toName = u"{name} }{"_s;
        request.appreciated = u"the {unknown} %1"_s;
        const auto letter = m_writer.write(request);
        VERIFY_OK(letter);
        QVERIFY(letter->body.contains(u"{role} & {Co} ____"_s));
        QVERIFY(letter->body.contains(u"{company}"_s));
        QVERIFY(letter->body.startsWith(u"Hello {name} }{,"_s));
        QVERIFY(letter->body.contains(u"the {unknown} %1"_s));
    }

    void lineBreaksInFieldsBecomeSpaces()
    {
        LetterRequest request = requestOf(u"feedback"_s, LetterTone::Formal, 31, 0);
        request.company = u"North\r\nBcc: x@y.de\n\nwind"_s;
        const auto letter = m_writer.write(request);
        VERIFY_OK(letter);
        QVERIFY(letter->subject.contains(u"North Bcc: x@y.de wind"_s));
        QVERIFY(!letter->subject.contains(u'\n'));
    }

    void blankFieldsCountAsUnknown()
    {
        LetterRequest request;
        const auto bare = m_writer.write(request);
        request.company = u" "_s;
        request.toName = u"\t"_s;
        request.senderName = u"\n"_s;
        const auto blank = m_writer.write(request);
        VERIFY_OK(blank);
        QCOMPARE(blank->body, bare->body);
        QCOMPARE(blank->subject, bare->subject);
    }

    void theRecipientIsHandedOn()
    {
        LetterRequest request = requestOf(u"thanks"_s, LetterTone::Brief, 31, 0);
        request.toAddress = u" ann@example.com "_s;
        const auto letter = m_writer.write(request);
        VERIFY_OK(letter);
        QCOMPARE(letter->toAddress, u"ann@example.com"_s);
        QCOMPARE(letter->toName, u"Ann Lee"_s);
    }

    void wrongRequestsAreRefused()
    {
        LetterRequest request;
        request.kind = u"threat"_s;
        VERIFY_ERROR(m_writer.write(request), ErrorCode::InvalidInput);
        request = {};
        request.questions = {u"why-oh-why"_s};
        VERIFY_ERROR(m_writer.write(request), ErrorCode::InvalidInput);
        request = {};
        request.toAddress = u"nobody"_s;
        VERIFY_ERROR(m_writer.write(request), ErrorCode::InvalidInput);
    }

private:
    // known: 1 name, 2 company, 4 role, 8 appreciated, 16 sender, 32 interview, 64 agency
    [[nodiscard]] LetterRequest requestOf(const QString &kind, LetterTone tone, int known, int questions) const
    {
        LetterRequest request;
        request.kind = kind;
        request.tone = tone;
        if (known & 1)
            request.toName = u"Ann Lee"_s;
        if (known & 2)
            request.company = u"Northwind"_s;
        if (known & 4)
            request.role = u"Data analyst"_s;
        if (known & 8)
            request.appreciated = u"the case discussion"_s;
        if (known & 16)
            request.senderName = u"Zoë Müller"_s;
        if (known & 32)
            request.interviewedOn = QDate(2025, 11, 12);
        request.agency = known & 64;
        for (int i = 0; i < questions; ++i)
            request.questions.append(m_longestFirst.at(i).id);
        return request;
    }
    static int wordsIn(const QString &text)
    {
        static const QRegularExpression gap(u"\\s+"_s);
        const QStringList words = text.split(gap, Qt::SkipEmptyParts);
        return static_cast<int>(words.size() - words.count(u"-"_s));
    }
    // No trace of having been put together.
    static bool soundsWhole(const QString &text)
    {
        for (const QString &never : {u"{"_s, u"}"_s, u"  "_s, u"____"_s, u" ,"_s, u" ."_s, u"!"_s, u"\t"_s, u" \n"_s, u"\n "_s, u".."_s, u".,"_s, u",,"_s,
                                     u"?."_s, u":."_s, u"at the at"_s})
            if (text.contains(never))
                return false;
        static const QRegularExpression twice(u"\\b(\\w+) \\1\\b"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression smallBeginning(u"[.?] [a-z]"_s);
        return !twice.match(text).hasMatch() && !smallBeginning.match(text).hasMatch();
    }
    [[nodiscard]] QString questionText(const QString &id) const
    {
        for (const FeedbackQuestion &question : m_catalogue.feedbackQuestions()) {
            if (question.id == id)
                return question.text;
        }
        return u"(no question)"_s;
    }

    static QList<FeedbackQuestion> longestFirst(QList<FeedbackQuestion> bank)
    {
        std::ranges::stable_sort(bank, std::greater(), [](const FeedbackQuestion &question) { return wordsIn(question.text); });
        return bank;
    }

    Catalogue m_catalogue;
    LetterWriter m_writer{m_catalogue};
    const QList<FeedbackQuestion> m_longestFirst = longestFirst(m_catalogue.feedbackQuestions());
};

QTEST_GUILESS_MAIN(TestLetterWriter)

#include "tst_letterwriter.moc"
