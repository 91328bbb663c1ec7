// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/letterwriter.h"

#include "core/content/catalogue.h"
#include "core/feedback/address.h"
#include "core/feedback/typedwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// What is known: facts with words of their own, and circumstances, which are empty.
struct Facts {
    QMap<QString, QString> words;
    QString remark; ///< what was appreciated, as a sentence of the person's own

    [[nodiscard]] bool has(const QString &fact) const { return words.contains(fact); }
};

QString fill(const QString &text, const Facts &facts)
{
    // One pass from left to right, so that braces in the person's own words stay as typed.
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto word = facts.words.constFind(text.mid(open + 1, close - open - 1));
        result += QStringView(text).mid(at, open - at);
        result += word == facts.words.constEnd() ? text.mid(open, close - open + 1) : *word;
        at = close + 1;
        // "Acme Inc." at the end of a sentence brings the full stop along.
        if (result.endsWith(u'.') && at < text.size() && text.at(at) == u'.')
            ++at;
    }
    return result.append(QStringView(text).mid(at));
}

/// The wording that needs most of what is known, not yet filled in; empty when none fits.
QString bestWording(const Variants &variants, const Facts &facts)
{
    QString best;
    qsizetype bestCount = -1;
    for (auto it = variants.begin(); it != variants.end(); ++it) {
        const QStringList needed = it.key().split(u'+', Qt::SkipEmptyParts);
        const bool fits = std::ranges::all_of(needed, [&](const QString &name) { return facts.has(name); });
        if (fits && needed.size() > bestCount) {
            best = it.value();
            bestCount = needed.size();
        }
    }
    return best;
}

bool holds(const QString &condition, const Facts &facts)
{
    return condition.startsWith(LetterSentence::Not) ? !facts.has(condition.mid(LetterSentence::Not.size())) : facts.has(condition);
}

/// The sentence in the wording that fits; empty when it is not to be said.
QString said(const LetterSentence &sentence, const Facts &facts)
{
    if (!std::ranges::all_of(sentence.conditions, [&](const QString &condition) { return holds(condition, facts); }))
        return {};
    const QString wording = bestWording(sentence.texts, facts);
    if (!facts.remark.isEmpty() && wording.contains("{appreciated}"_L1))
        return facts.remark;
    return fill(wording, facts);
}

/// Sentences one after the other, with a space between them where the script has spaces.
QString joined(const QStringList &sentences)
{
    static const QString withoutSpaceAfter = u"\u3002\uff01\uff1f"_s;
    QString text;
    for (const QString &sentence : sentences) {
        if (!text.isEmpty() && !withoutSpaceAfter.contains(text.back()))
            text += u' ';
        text += sentence;
    }
    return text;
}

QString paragraphOf(const LetterParagraph &paragraph, const Facts &facts)
{
    QStringList sentences;
    for (const LetterSentence &sentence : paragraph.sentences) {
        if (const QString text = said(sentence, facts); !text.isEmpty())
            sentences.append(text);
    }
    return joined(sentences);
}

Facts factsOf(const LetterRequest &request, const LetterKindParts &kind, const LetterParts &parts)
{
    Facts facts;
    const QLocale locale(parts.locale);
    const auto know = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            facts.words.insert(name, text);
    };
    const QString name = headerText(request.toName);
    if (!name.isEmpty())
        know(u"name"_s, locale.createSeparatedList(peopleIn(name, request.toAddress, parts.typed)));
    know(u"company"_s, companyInSentence(headerText(request.company), parts.typed));
    know(u"role"_s, roleInSentence(headerText(request.role), parts.typed));
    if (const QString typed = headerText(request.appreciated); !typed.isEmpty()) {
        const Appreciation found = appreciation(typed, parts.typed);
        know(u"appreciated"_s, found.text);
        facts.remark = found.sentence ? found.text : QString();
    }
    for (const auto &[fact, date] : {std::pair(u"interview"_s, request.interviewedOn), std::pair(u"applied"_s, request.appliedOn)}) {
        if (kind.toRecruiter && date && date->isValid())
            know(fact, locale.toString(*date, parts.dateFormat));
    }
    if (!kind.toRecruiter)
        facts.words.insert(u"circle"_s, {});
    else if (request.agency)
        facts.words.insert(u"agency"_s, {});
    if (request.length == LetterLength::Fuller)
        facts.words.insert(u"fuller"_s, {});
    return facts;
}

QString signOffBlock(const QString &signOff, const LetterRequest &request)
{
    QStringList lines{signOff};
    for (const QString &typed : {request.senderName, request.senderPhone, request.senderLink}) {
        if (const QString line = headerText(typed); !line.isEmpty())
            lines.append(line);
    }
    return lines.join(u'\n');
}

QString subjectLine(const LetterKindParts &kind, const LetterParts &parts, const Facts &facts)
{
    const QString subject = fill(bestWording(kind.subject, facts), facts);
    // The day tells a recruiter with many candidates which one this is. It is a note of its own
    // behind the subject, so it needs no grammar.
    for (const QString &fact : {u"interview"_s, u"applied"_s}) {
        if (facts.has(fact) && parts.subjectDates.contains(fact))
            return subject + u", "_s + fill(parts.subjectDates.value(fact), facts);
    }
    return subject;
}

} // namespace

LetterWriter::LetterWriter(const Catalogue &catalogue)
    : m_catalogue(catalogue)
{
}

Result<Letter> LetterWriter::write(const LetterRequest &request) const
{
    const LetterKindParts *kind = m_catalogue.letterKind(request.kind);
    if (!kind)
        return failure(ErrorCode::InvalidInput, tr("There is no kind of letter called “%1”.").arg(request.kind));
    if (!request.toAddress.isEmpty()) {
        if (auto addresses = checkedAddresses(request.toAddress); !addresses)
            return failure(addresses);
    }
    QStringList questions;
    for (const QString &id : request.questions) {
        const auto &bank = m_catalogue.feedbackQuestions();
        const auto it = std::ranges::find(bank, id, &FeedbackQuestion::id);
        if (it == bank.end())
            return failure(ErrorCode::InvalidInput, tr("There is no question with the id “%1”.").arg(id));
        questions.append(it->text);
    }

    const LetterParts &parts = m_catalogue.letterParts();
    Facts facts = factsOf(request, *kind, parts);
    if (kind->asksQuestions && questions.size() == 1)
        facts.words.insert(u"question"_s, questions.constFirst());
    else if (kind->asksQuestions && questions.size() > 1)
        facts.words.insert(u"questions"_s, u"- "_s + questions.join(u"\n- "_s));

    const QString tone = toneId(request.tone);
    QStringList body{fill(bestWording(parts.greetings.value(tone), facts), facts)};
    for (const LetterParagraph &paragraph : kind->paragraphs.value(tone)) {
        if (const QString text = paragraphOf(paragraph, facts); !text.isEmpty())
            body.append(text);
    }
    body.append(signOffBlock(parts.signOffs.value(tone), request));
    return Letter{headerText(request.toName), request.toAddress.trimmed(), subjectLine(*kind, parts, facts), body.join(u"\n\n"_s)};
}

} // namespace secondwind
