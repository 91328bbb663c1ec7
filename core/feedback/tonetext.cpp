// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonetext.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// A line at least this long may go on in the next one: mail programs wrap.
constexpr qsizetype WrappedLine = 50;
// More words in quotation marks are somebody's words, not a raised eyebrow.
constexpr qsizetype ShortQuotation = 3;
constexpr qsizetype LongestQuotation = 600;

constexpr std::array<QStringView, 8> Titles{u"mr", u"mrs", u"ms", u"mx", u"dr", u"prof", u"st", u"approx"};
// After these, 's is "is" or "has"; after other words it tells whose.
constexpr std::array<QStringView, 18> IsAfter{u"it",    u"that",  u"what",   u"there",   u"here",     u"who",     u"he",        u"she",      u"let",
                             u"how",   u"where", u"nobody", u"someone", u"everyone", u"nothing", u"something", u"everything", u"this"};

bool isApostrophe(QChar character)
{
    return character == u'\'' || character == u'’' || character == u'‘' || character == u'ʼ';
}

bool partsClauses(QChar character)
{
    switch (character.unicode()) {
    case u',': case u';': case u':': case u'(': case u')': case u'–': case u'—': case u'…': case u'/':
        return true;
    default:
        return false;
    }
}

bool endsSentence(QChar character)
{
    return character == u'.' || character == u'!' || character == u'?' || character == u'…' || character == u'。';
}

bool hasDrawnOutLetter(QStringView word)
{
    for (qsizetype i = 2; i < word.size(); ++i) {
        if (word.at(i) == word.at(i - 1) && word.at(i) == word.at(i - 2))
            return true;
    }
    return false;
}

template<typename List>
bool contains(const List &list, QStringView word)
{
    return std::ranges::any_of(list, [&](QStringView each) { return word == each; });
}

} // namespace

ToneVocabulary::Word ToneVocabulary::add(const QString &word)
{
    if (const auto known = m_numbers.find(word); known != m_numbers.end())
        return known->second;
    if (size() > std::numeric_limits<Word>::max())
        return Unknown;
    const auto number = static_cast<Word>(size());
    m_words.push_back(word);
    m_numbers.emplace(m_words.back(), number);
    return number;
}

ToneText::ToneText(const QString &text, const ToneVocabulary &vocabulary)
    : m_text(text)
    , m_folded(text)
{
    for (QChar &character : m_folded) {
        const char16_t unit = character.unicode();
        if (unit < 0x80)
            character = unit >= u'A' && unit <= u'Z' ? QChar(unit + (u'a' - u'A')) : character;
        else
            character = isApostrophe(character) ? QChar(u'\'') : character.toLower();
    }
    findLines();
    readTokens(vocabulary);
    markQuotations();
    findSentences();
}

void ToneText::findLines()
{
    const auto isEnd = [this](qsizetype at) { return m_text.at(at) == u'\n' || m_text.at(at) == u'\r' || m_text.at(at) == QChar::ParagraphSeparator; };
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        qsizetype end = at;
        while (end < m_text.size() && !isEnd(end))
            ++end;
        qsizetype begin = at;
        at = end;
        while (begin < end && m_text.at(begin).isSpace())
            ++begin;
        while (end > begin && m_text.at(end - 1).isSpace())
            --end;
        if (end > begin)
            m_lines.push_back({begin, end - begin, 0, 0});
    }
}

void ToneText::append(qsizetype begin, qsizetype length, QStringView word, const ToneVocabulary &vocabulary)
{
    const bool number = word.front().isDigit();
    const ToneVocabulary::Word known = number ? ToneVocabulary::Number : vocabulary.find(word);
    m_tokens.push_back({begin, length, known, m_text.at(begin).isUpper(), known != ToneVocabulary::Unknown && vocabulary.isClauseWord(known)});
}

void ToneText::readWord(qsizetype begin, qsizetype end, const ToneVocabulary &vocabulary)
{
    struct Contraction {
        QStringView suffix;
        QStringView word;
    };
    static const std::array contractions{Contraction{u"n't", u"not"}, Contraction{u"'m", u"am"},  Contraction{u"'re", u"are"},
                                         Contraction{u"'ve", u"have"}, Contraction{u"'ll", u"will"}, Contraction{u"'d", u"'d"},
                                         Contraction{u"'s", u"'s"}};
    static constexpr std::array<QStringView, 10> bare{u"dont", u"didnt", u"doesnt", u"cant", u"couldnt", u"wouldnt", u"isnt", u"wasnt", u"havent", u"wont"};

    const QStringView word = QStringView(m_folded).sliced(begin, end - begin);
    const bool apostrophe = word.contains(u'\'');
    if (word.endsWith(u't') && contains(bare, word)) {
        const QStringView verb = word == u"cant" ? QStringView(u"can") : word == u"wont" ? QStringView(u"will") : word.chopped(2);
        append(begin, verb.size(), verb, vocabulary);
        append(begin + verb.size(), word.size() - verb.size(), u"not", vocabulary);
        return;
    }
    for (const Contraction &each : contractions) {
        if (!apostrophe)
            break;
        if (word.size() <= each.suffix.size() || !word.endsWith(each.suffix))
            continue;
        QStringView stem = word.chopped(each.suffix.size());
        const qsizetype length = stem.size();
        if (word == u"can't")
            stem = u"can";
        else if (word == u"won't")
            stem = u"will";
        append(begin, length, stem, vocabulary);
        if (each.suffix != u"'s" || contains(IsAfter, stem))
            append(begin + length, each.suffix.size(), each.word, vocabulary);
        return;
    }
    append(begin, end - begin, word, vocabulary);
    // "sooo" is "so".
    if (m_tokens.back().word == ToneVocabulary::Unknown && hasDrawnOutLetter(word)) {
        QString once;
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (i < 2 || word.at(i) != word.at(i - 1) || word.at(i) != word.at(i - 2))
                once += word.at(i);
            else if (i + 1 == word.size() || word.at(i + 1) != word.at(i))
                once.chop(1);
        }
        if (once.size() < word.size())
            m_tokens.back().word = vocabulary.find(once);
    }
}

void ToneText::readTokens(const ToneVocabulary &vocabulary)
{
    const auto isLetter = [this](qsizetype at) { return isWordCharacter(m_text.at(at)); };
    bool clauseStart = false;
    for (Line &line : m_lines) {
        line.firstToken = static_cast<qsizetype>(m_tokens.size());
        const qsizetype end = line.begin + line.length;
        for (qsizetype at = line.begin; at < end;) {
            if (!isLetter(at)) {
                const bool dash = m_text.at(at) == u'-' && (at == line.begin || m_text.at(at - 1).isSpace() || m_text.at(at - 1) == u'-');
                clauseStart = clauseStart || dash || partsClauses(m_text.at(at));
                ++at;
                continue;
            }
            qsizetype wordEnd = at;
            while (wordEnd < end && (isLetter(wordEnd) || (isApostrophe(m_text.at(wordEnd)) && wordEnd + 1 < end && isLetter(wordEnd + 1))))
                ++wordEnd;
            const auto before = m_tokens.size();
            readWord(at, wordEnd, vocabulary);
            if (std::exchange(clauseStart, false))
                m_tokens.at(before).clauseStart = true;
            at = wordEnd;
        }
        line.tokenCount = static_cast<qsizetype>(m_tokens.size()) - line.firstToken;
    }
}

void ToneText::markQuotation(qsizetype open, qsizetype close)
{
    const auto first = std::ranges::lower_bound(m_tokens, open, {}, &ToneToken::begin);
    const auto last = std::ranges::lower_bound(m_tokens, close, {}, &ToneToken::begin);
    for (auto token = first; token != last; ++token)
        token->quoted = true;
    if (first != last && last - first <= ShortQuotation)
        first->quoteStart = true;
}

void ToneText::markQuotations()
{
    for (const Line &line : m_lines) {
        const qsizetype end = line.begin + line.length;
        // An answered mail quotes the one before.
        if (m_text.at(line.begin) == u'>') {
            markQuotation(line.begin, end);
            continue;
        }
        for (qsizetype at = line.begin; at < end; ++at) {
            const QChar open = m_text.at(at);
            if (isWordCharacter(open) || open == u' ')
                continue;
            const bool lineStart = at == line.begin || !m_text.at(at - 1).isLetterOrNumber();
            QStringView closing;
            if (open == u'"' && lineStart)
                closing = u"\"";
            else if (open == u'“' || open == u'„')
                closing = u"”“\"";
            else if (open == u'«')
                closing = u"»";
            else if ((open == u'\'' || open == u'‘') && lineStart)
                closing = u"'’";
            if (closing.isEmpty())
                continue;
            qsizetype close = at + 1;
            const auto closes = [&](qsizetype place) {
                // An apostrophe inside a word closes nothing.
                return closing.contains(m_text.at(place)) && (place + 1 >= m_text.size() || !m_text.at(place + 1).isLetterOrNumber());
            };
            const qsizetype limit = std::min(end, at + LongestQuotation);
            while (close < limit && !closes(close))
                ++close;
            if (close == limit)
                continue;
            markQuotation(at, close);
            at = close;
        }
    }
}

bool ToneText::endsAfter(qsizetype token) const
{
    const ToneToken &word = m_tokens.at(static_cast<std::size_t>(token));
    qsizetype at = word.begin + word.length;
    if (at >= m_text.size() || !endsSentence(m_text.at(at))) {
        // A quotation may close before the full stop, and a bracket too.
        while (at < m_text.size() && u"\"”’')]*"_s.contains(m_text.at(at)))
            ++at;
        if (at >= m_text.size() || !endsSentence(m_text.at(at)))
            return false;
    }
    const QStringView folded = QStringView(m_folded).sliced(word.begin, word.length);
    const bool initial = folded.size() == 1 && folded != u"i"; // of a name, or "e.g."
    if (m_text.at(at) == u'.' && (initial || contains(Titles, folded)))
        return false;
    while (at < m_text.size() && endsSentence(m_text.at(at)))
        ++at;
    return at >= m_text.size() || !m_text.at(at).isLetterOrNumber();
}

bool ToneText::sentenceEndsWithLine(qsizetype index) const
{
    const auto at = static_cast<std::size_t>(index);
    if (at + 1 >= m_lines.size())
        return true;
    const Line &line = m_lines.at(at);
    const Line &next = m_lines.at(at + 1);
    const QStringView between = QStringView(m_text).sliced(line.begin + line.length, next.begin - line.begin - line.length);
    const bool blankLine = between.count(u'\n') > 1 || between.count(u'\r') > 1;
    return blankLine || line.length < WrappedLine || !m_text.at(next.begin).isLetterOrNumber();
}

void ToneText::findSentences()
{
    ToneSentence open;
    const auto close = [&] {
        if (open.tokenCount == 0)
            return;
        const ToneToken &last = m_tokens.at(static_cast<std::size_t>(open.firstToken + open.tokenCount - 1));
        qsizetype end = last.begin + last.length;
        while (end < m_text.size() && (endsSentence(m_text.at(end)) || u"\"”’')]*"_s.contains(m_text.at(end))))
            ++end;
        open.length = end - open.begin;
        m_sentences.push_back(open);
        open = {};
    };
    for (std::size_t index = 0; index < m_lines.size(); ++index) {
        const Line &line = m_lines.at(index);
        for (qsizetype token = line.firstToken; token < line.firstToken + line.tokenCount; ++token) {
            const ToneToken &word = m_tokens.at(static_cast<std::size_t>(token));
            if (open.tokenCount == 0) {
                open.firstToken = token;
                open.begin = word.begin;
                // What opens before the first word belongs to the sentence.
                while (open.begin > line.begin && u"\"“„(['‘¿¡*"_s.contains(m_text.at(open.begin - 1)))
                    --open.begin;
            }
            ++open.tokenCount;
            if (open.tokenCount == ToneSentence::MostWords || endsAfter(token))
                close();
        }
        if (sentenceEndsWithLine(static_cast<qsizetype>(index)))
            close();
    }
    close();
}

} // namespace secondwind
