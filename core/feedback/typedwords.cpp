// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/typedwords.h"

#include "core/content/contenttypes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr qsizetype MostPeople = 4;
constexpr qsizetype LongestAbbreviation = 4; // "Sen.", "Dept"

QString straightQuotes(QString text)
{
    return text.replace(u'\u2019', u'\'');
}

bool hasWord(const QStringList &list, const QString &word, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive)
{
    return list.contains(word, sensitivity);
}

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](char32_t each) { return QChar::isLetter(each); });
}

QString bare(QString word)
{
    static const QRegularExpression around(u"^[^\\w']+|[^\\w']+$"_s, QRegularExpression::UseUnicodePropertiesOption);
    return word.remove(around);
}

// "The talk was good" says something; in "how good the talk was" and "the talk that was about
// money" something before the verb makes a phrase of it.
bool saysSomething(const QStringList &inOrder, const TypedWords &words)
{
    for (const QString &each : inOrder.mid(1)) {
        if (hasWord(words.clauseBegins, each))
            return false;
        if (hasWord(words.verbs, each))
            return true;
    }
    return false;
}

bool isSentence(const QString &text, const TypedWords &words)
{
    static const QRegularExpression severalSentences(u"[.!?]\\s+\\p{Lu}"_s);
    QStringList inOrder;
    for (const QString &word : straightQuotes(text).split(u' ', Qt::SkipEmptyParts))
        inOrder.append(bare(word));
    if (inOrder.isEmpty())
        return false;
    // The abbreviation before a name ("Dr. Lee") ends no sentence.
    const auto stop = severalSentences.match(text);
    if (stop.hasMatch()) {
        const QString before = bare(text.left(stop.capturedStart()).section(u' ', -1));
        if (before.size() > LongestAbbreviation)
            return true;
    }
    return hasWord(words.sentenceBegins, inOrder.constFirst())
        || (!hasWord(words.clauseBegins, inOrder.constFirst()) && saysSomething(inOrder, words));
}

QString without(QString text, const QStringList &before, const QStringList &after)
{
    for (const QString &word : before) {
        if (text.startsWith(word + u' '))
            text = text.mid(word.size() + 1);
    }
    for (const QString &word : after) {
        if (text.endsWith(u' ' + word, Qt::CaseInsensitive))
            text.chop(word.size() + 1);
    }
    return text;
}

} // namespace

Appreciation appreciation(const QString &typed, const TypedWords &words)
{
    QString text = typed.trimmed();
    if (isSentence(text, words)) {
        text.replace(0, 1, text.at(0).toUpper());
        static const QRegularExpression ended(u"[.!?…。！？]$"_s);
        return {ended.match(text).hasMatch() ? text : text + u'.', true};
    }
    static const QRegularExpression end(u"[\\s.,;:!…]+$"_s);
    if (const QString kept = QString(text).remove(end); !kept.isEmpty())
        text = kept;
    const QString first = text.section(u' ', 0, 0);
    // Only words known to be small are made small: "SQL", "Tom's advice" stay.
    if (hasWord(words.phraseBegins, first, Qt::CaseSensitive))
        text.replace(0, 1, text.at(0).toLower());
    return {text, false};
}

QString roleInSentence(const QString &typed, const TypedWords &words)
{
    QString text = typed.trimmed();
    static const QRegularExpression lastWord(u"(\\w+)[.,;:]+$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (const auto end = lastWord.match(text); end.hasMatch() && end.capturedLength(1) > LongestAbbreviation)
        text.truncate(end.capturedEnd(1));
    text = without(text, words.roleBefore, words.roleAfter);
    return text.isEmpty() ? typed.trimmed() : text;
}

QString companyInSentence(const QString &typed, const TypedWords &words)
{
    return without(typed.trimmed(), words.companyBefore, {});
}

QStringList peopleIn(const QString &typed, const QString &address, const TypedWords &words)
{
    QString text = typed.trimmed();
    static const QRegularExpression loose(u"[\\s,;]+$"_s);
    if (const QString kept = QString(text).remove(loose); !kept.isEmpty())
        text = kept;
    static const QRegularExpression special(u"[\"()<>@\\[\\]{}\\d/\\\\]"_s);
    if (text.isEmpty() || text.contains(special))
        return {text};
    QStringList joins;
    for (const QString &join : words.nameJoins)
        joins.append(QRegularExpression::escape(join));
    const QRegularExpression between(u"\\s*[,;،、]\\s*(?:(?:%1)\\s+)?|\\s+(?:%1)\\s+"_s.arg(joins.join(u'|')),
                                     QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = text.split(between);
    const bool allNames = std::ranges::all_of(parts, [&](const QString &part) {
        return hasLetter(part) && !hasWord(words.nameTitles, QString(part).remove(u'.'));
    });
    if (parts.size() > MostPeople || !allNames)
        return {text};
    const bool twoWords = parts.size() == 2 && !parts.at(0).contains(u' ') && !parts.at(1).contains(u' ') && text.contains(u',');
    const QString local = address.section(u'@', 0, 0);
    if (twoWords && !address.contains(u',') && local.contains(parts.at(0), Qt::CaseInsensitive) && local.contains(parts.at(1), Qt::CaseInsensitive))
        return {parts.at(1) + u' ' + parts.at(0)};
    return parts;
}

} // namespace secondwind
