// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/feedback/letterwriter.h"
#include "tests/support/verify.h"

#include <QTest>

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
        for (const LetterKindParts &kind : m_catalogue.letterParts().kinds) {
            for (const LetterTone tone : allTones())
                QTest::newRow(qPrintable(kind.id + u' ' + toneId(tone))) << kind.id << tone;
        }
    }
    void everyLetterReadsWell()
    {
        QFETCH(const QString, kind);
        QFETCH(const LetterTone, tone);
        const bool asks = m_catalogue.letterKind(kind)->asksQuestions;
        // Every set of known fields, each with no, one and three questions.
        for (int known = 0; known < 32; ++known) {
            for (const int count : {0, 1, 3}) {
                const LetterRequest request = requestOf(kind, tone, known, count);
                const auto letter = m_writer.write(request);
                VERIFY_OK(letter);
                const QByteArray where = letter->subject.toUtf8() + "\n" + letter->body.toUtf8();
                for (const QString &text : {letter->subject, letter->body}) {
                    for (const QString &never : {u"{"_s, u"}"_s, u"  "_s, u"____"_s, u" ,"_s, u" ."_s, u"!"_s, u"\t"_s, u" \n"_s, u"\n "_s})
                        QVERIFY2(!text.contains(never), where.constData());
                }
                QVERIFY2(!letter->subject.isEmpty() && !letter->subject.contains(u'\n'), where.constData());
                const QStringList paragraphs = letter->body.split(u"\n\n"_s);
                QVERIFY2(paragraphs.size() >= 3, where.constData());
                for (const QString &paragraph : paragraphs)
                    QVERIFY2(!paragraph.trimmed().isEmpty() && paragraph == paragraph.trimmed(), where.constData());
                QVERIFY2(paragraphs.constFirst().endsWith(u','), where.constData());
                QVERIFY2(request.toName.isEmpty() || paragraphs.constFirst().contains(request.toName), where.constData());
                const QString signOff = m_catalogue.letterParts().signOffs.value(toneId(tone));
                QCOMPARE(paragraphs.constLast(), request.senderName.isEmpty() ? signOff : signOff + u'\n' + request.senderName);
                for (const QString &id : request.questions)
                    QCOMPARE(letter->body.contains(questionText(id)), asks);
                QCOMPARE(letter->body.count(u"\n- "_s), asks && count > 1 ? count : 0);
                QVERIFY2(letter->body.split(u' ').size() < 250, where.constData());
            }
        }
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
        for (int i = 0; i < questions; ++i)
            request.questions.append(m_catalogue.feedbackQuestions().at(i * 3).id);
        return request;
    }
    [[nodiscard]] QString questionText(const QString &id) const
    {
        for (const FeedbackQuestion &question : m_catalogue.feedbackQuestions()) {
            if (question.id == id)
                return question.text;
        }
        return u"(no question)"_s;
    }

    Catalogue m_catalogue;
    LetterWriter m_writer{m_catalogue};
};

QTEST_GUILESS_MAIN(TestLetterWriter)

#include "tst_letterwriter.moc"
