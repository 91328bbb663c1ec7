// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchquery.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

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
    return std::ranges::any_of(text.toUcs4(), [](char32_t each) { return QChar::isLetterOrNumber(each); });
}

// A letter without its accents; nothing for an accent standing alone.
char32_t withoutAccents(char32_t character)
{
    // Syllables of Hangul come apart into letters, not into a letter and an accent.
    if (QChar::script(character) == QChar::Script_Hangul)
        return character;
    while (QChar::decompositionTag(character) == QChar::Canonical) {
        const QList<uint> parts = QChar::decomposition(character).toUcs4();
        if (parts.size() < 2 || QChar::category(parts.at(1)) != QChar::Mark_NonSpacing)
            break;
        character = parts.constFirst();
    }
    return character;
}

// How many words from `first` on are the words looked for: all of them or none.
qsizetype wordsMatched(const QList<searchtext::Word> &looked, bool unfinished, const QList<searchtext::Word> &words, qsizetype first)
{
    if (looked.isEmpty() || first + looked.size() > words.size())
        return 0;
    for (qsizetype i = 0; i < looked.size(); ++i) {
        const QString &there = words.at(first + i).folded;
        const QString &wanted = looked.at(i).folded;
        const bool last = i == looked.size() - 1;
        if (last && unfinished ? !there.startsWith(wanted) : there != wanted)
            return 0;
    }
    return looked.size();
}

} // namespace

namespace searchtext {

QString indexed(const QString &text)
{
    // Most texts hold no such script, and are passed on as they are: nothing below Thai, nor
    // among the signs from the typographic quotes up to the radicals.
    const auto surelyWithSpaces = [](char32_t character) { return character < 0x0e00 || (character >= 0x2000 && character < 0x2e80); };
    if (std::ranges::all_of(text, [&](QChar character) { return surelyWithSpaces(character.unicode()); }))
        return text;
    QString result;
    result.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        const bool apart = !surelyWithSpaces(character) && writtenWithoutSpaces(character);
        if (apart)
            result += u' ';
        result += QStringView(QChar::fromUcs4(character));
        if (apart)
            result += u' ';
    }
    return result;
}

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    bool open = false;
    for (qsizetype at = 0; at < text.size();) {
        char32_t character = text.at(at).unicode();
        qsizetype length = 1;
        if (text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
            length = 2;
        }
        const QChar::Category category = QChar::category(character);
        const bool mark = category == QChar::Mark_NonSpacing;
        const bool apart = writtenWithoutSpaces(character);
        const bool letter = QChar::isLetterOrNumber(character) || category == QChar::Other_PrivateUse;
        if (mark && open) {
            words.last().length += length;
        } else if (letter) {
            if (!open || apart)
                words.append({QString(), at, 0});
            const char32_t folded = QChar::toLower(withoutAccents(character));
            words.last().folded += QString::fromUcs4(&folded, 1);
            words.last().length += length;
        }
        open = (letter || (mark && open)) && !apart;
        at += length;
    }
    return words;
}

} // namespace searchtext

SearchQuery::SearchQuery(const QString &typed)
{
    const QString text = withoutControls(typed);
    bool orPending = false;
    // The last word is still being typed, unless a space or a quote ended it.
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        bool exclude = false;
        if (text.at(at) == u'-' && at + 1 < text.size() && !text.at(at + 1).isSpace()) {
            exclude = true;
            ++at;
        }
        Term term;
        if (text.at(at) == u'"') {
            // A quote still open counts as closed at the end.
            qsizetype end = text.indexOf(u'"', at + 1);
            if (end < 0)
                end = text.size();
            term = {text.sliced(at + 1, end - at - 1).simplified(), true, false};
            at = end + 1;
        } else {
            qsizetype end = at;
            while (end < text.size() && !text.at(end).isSpace() && text.at(end) != u'"')
                ++end;
            term = {text.sliced(at, end - at), false, end == text.size()};
            at = end;
        }
        const bool either = !term.phrase && !exclude && (term.text == u"OR"_s || term.text == u"|"_s);
        if (either && !m_groups.isEmpty()) {
            orPending = true;
            continue;
        }
        // The tokenizer drops signs; a term of signs alone would match nothing at all.
        if (!hasLetterOrDigit(term.text))
            continue;
        if (exclude) {
            term.unfinished = false;
            m_excluded.append(term);
        } else if (orPending) {
            m_groups.last().append(term);
        } else {
            m_groups.append(QList<Term>{term});
        }
        orPending = false;
    }
}

QString SearchQuery::expression(const Term &term)
{
    return u"\"%1\"%2"_s.arg(searchtext::indexed(term.text).simplified(), term.unfinished ? u"*"_s : QString());
}

QString SearchQuery::expression(const QList<Term> &alternatives)
{
    QStringList parts;
    for (const Term &term : alternatives)
        parts.append(expression(term));
    return parts.size() == 1 ? parts.constFirst() : u"(%1)"_s.arg(parts.join(u" OR "_s));
}

QString SearchQuery::matchExpression() const
{
    QStringList parts;
    for (const QList<Term> &group : m_groups)
        parts.append(expression(group));
    return parts.join(u" AND "_s);
}

QString SearchQuery::excludedExpression() const
{
    return m_excluded.isEmpty() ? QString() : expression(m_excluded);
}

bool SearchQuery::matches(const QString &text) const
{
    const QList<searchtext::Word> words = searchtext::wordsOf(text);
    const auto occurs = [&](const Term &term) {
        const QList<searchtext::Word> looked = searchtext::wordsOf(term.text);
        for (qsizetype first = 0; first + looked.size() <= words.size(); ++first) {
            if (wordsMatched(looked, term.unfinished, words, first) > 0)
                return true;
        }
        return false;
    };
    return std::ranges::all_of(m_groups, [&](const QList<Term> &either) { return std::ranges::any_of(either, occurs); })
        && std::ranges::none_of(m_excluded, occurs);
}

QList<SearchQuery::Hit> SearchQuery::hits(const QString &text) const
{
    const QList<searchtext::Word> words = searchtext::wordsOf(text);
    struct Looked {
        QList<searchtext::Word> words;
        bool unfinished = false;
    };
    QList<Looked> looked;
    for (const QList<Term> &group : m_groups) {
        for (const Term &term : group)
            looked.append({searchtext::wordsOf(term.text), term.unfinished});
    }
    QList<Hit> hits;
    for (qsizetype first = 0; first < words.size();) {
        qsizetype count = 0;
        for (const Looked &term : std::as_const(looked))
            count = std::max(count, wordsMatched(term.words, term.unfinished, words, first));
        if (count > 0) {
            const searchtext::Word &last = words.at(first + count - 1);
            hits.append({words.at(first).begin, last.begin + last.length - words.at(first).begin});
        }
        first += std::max<qsizetype>(count, 1);
    }
    return hits;
}

} // namespace secondwind
