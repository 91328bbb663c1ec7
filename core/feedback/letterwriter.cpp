// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/letterwriter.h"

#include "core/content/catalogue.h"
#include "core/feedback/address.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// What is known, by the names the letter parts use for it.
using Fields = QMap<QString, QString>;

QString fill(const QString &text, const Fields &fields)
{
    // One pass from left to right, so that braces in the person's own words stay as typed.
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto field = fields.constFind(text.mid(open + 1, close - open - 1));
        result += QStringView(text).mid(at, open - at);
        result += field == fields.constEnd() ? text.mid(open, close - open + 1) : *field;
        at = close + 1;
    }
    return result.append(QStringView(text).mid(at));
}

/// The wording that uses most of the known fields, filled in; empty when none fits.
QString bestWording(const Variants &variants, const Fields &fields)
{
    QString best;
    qsizetype bestCount = -1;
    for (auto it = variants.begin(); it != variants.end(); ++it) {
        const QStringList needed = it.key().split(u'+', Qt::SkipEmptyParts);
        const bool fits = std::ranges::all_of(needed, [&](const QString &name) { return fields.contains(name); });
        if (fits && needed.size() > bestCount) {
            best = it.value();
            bestCount = needed.size();
        }
    }
    return fill(best, fields);
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
        if (auto address = checkedAddress(request.toAddress); !address)
            return failure(address);
    }

    Fields fields;
    const auto know = [&](const QString &name, const QString &value) {
        if (const QString text = headerText(value); !text.isEmpty())
            fields.insert(name, text);
    };
    know(u"name"_s, request.toName);
    know(u"company"_s, request.company);
    know(u"role"_s, request.role);
    know(u"appreciated"_s, request.appreciated);
    QStringList questions;
    for (const QString &id : request.questions) {
        const auto &bank = m_catalogue.feedbackQuestions();
        const auto it = std::ranges::find(bank, id, &FeedbackQuestion::id);
        if (it == bank.end())
            return failure(ErrorCode::InvalidInput, tr("There is no question with the id “%1”.").arg(id));
        questions.append(it->text);
    }
    if (kind->asksQuestions && questions.size() == 1)
        fields.insert(u"question"_s, questions.constFirst());
    else if (kind->asksQuestions && questions.size() > 1)
        fields.insert(u"questions"_s, u"- "_s + questions.join(u"\n- "_s));

    const auto &parts = m_catalogue.letterParts();
    const QString tone = toneId(request.tone);
    QStringList body{bestWording(parts.greetings.value(tone), fields)};
    for (const Variants &paragraph : kind->paragraphs.value(tone)) {
        if (const QString text = bestWording(paragraph, fields); !text.isEmpty())
            body.append(text);
    }
    const QString sender = headerText(request.senderName);
    const QString signOff = parts.signOffs.value(tone);
    body.append(sender.isEmpty() ? signOff : signOff + u'\n' + sender);

    return Letter{headerText(request.toName), request.toAddress.trimmed(), bestWording(kind->subject, fields),
                  body.join(u"\n\n"_s)};
}

} // namespace secondwind
