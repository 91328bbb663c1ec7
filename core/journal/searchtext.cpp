// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchtext.h"

#include <QStringList>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::searchtext {

namespace {

bool writtenWithoutSpaces(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

struct Term {
    QString text;
    bool phrase = false;
};

QList<Term> termsOf(const QString &typed)
{
    QList<Term> terms;
    const QStringList parts = typed.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // An odd part stands between quotes; a quote still open counts as closed at the end.
        if (i % 2 == 1) {
            if (!parts.at(i).trimmed().isEmpty())
                terms.append({parts.at(i).simplified(), true});
            continue;
        }
        const auto words = parts.at(i).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            terms.append({word, false});
    }
    return terms;
}

// The expression ends for SQLite at a NUL, in the middle of a quoted term.
QString withoutControls(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

bool hasLetterOrDigit(const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isLetterOrNumber(character))
            return true;
    }
    return false;
}

} // namespace

QString indexed(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        const bool apart = writtenWithoutSpaces(character);
        if (apart)
            result += u' ';
        result += QString::fromUcs4(&character, 1);
        if (apart)
            result += u' ';
    }
    return result;
}

QString matchExpression(const QString &typed)
{
    QStringList expression;
    const QList<Term> terms = termsOf(withoutControls(typed).simplified());
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const Term &term = terms.at(i);
        // The tokenizer drops signs; a term of signs alone would match nothing at all.
        if (!hasLetterOrDigit(term.text))
            continue;
        const bool unfinished = i == terms.size() - 1 && !term.phrase;
        expression.append(u"\"%1\"%2"_s.arg(indexed(term.text).simplified(), unfinished ? u"*"_s : QString()));
    }
    return expression.join(u" AND "_s);
}

} // namespace secondwind::searchtext
