// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonepatterncompiler.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using Word = ToneVocabulary::Word;

bool isVowel(QChar letter)
{
    return u"aeiou"_s.contains(letter);
}

// The forms English makes by rule. Some that no dictionary has are among them; nobody writes
// those, so they do no harm.
QStringList regularForms(const QString &word)
{
    QStringList forms{word, word + u's'};
    const QChar last = word.back();
    const QChar beforeLast = word.size() > 1 ? word.at(word.size() - 2) : QChar(u'a');
    const QString stem = word.chopped(1);
    if (last == u'e')
        forms << word + u'd' << stem + u"ing"_s;
    else
        forms << word + u"ed"_s << word + u"ing"_s << word + u"es"_s;
    if (last == u'y' && !isVowel(beforeLast))
        forms << stem + u"ies"_s << stem + u"ied"_s;
    const bool doubles = !isVowel(last) && isVowel(beforeLast) && !u"wxy"_s.contains(last);
    if (doubles)
        forms << word + last + u"ed"_s << word + last + u"ing"_s;
    return forms;
}

void sortOut(std::vector<Word> &words)
{
    std::ranges::sort(words);
    // Not std::ranges::unique: clang 14 cannot read the one of libstdc++ 12.
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

} // namespace

TonePatternCompiler::TonePatternCompiler(const ToneWords &words, ToneVocabulary &vocabulary)
    : m_words(words)
    , m_vocabulary(vocabulary)
{
    for (const ToneWordClass &each : words.classes) {
        std::vector<Nodes> patterns;
        for (const QString &pattern : each.patterns) {
            if (auto nodes = read(pattern))
                patterns.push_back(std::move(*nodes));
        }
        m_classes.insert(each.id, withOneSet(std::move(patterns)));
        m_classIds.insert(each.id);
    }
}

// Most ways are one word; those make one set instead of a way each.
TonePatternCompiler::Node TonePatternCompiler::withOneSet(std::vector<Nodes> &&patterns)
{
    Node set;
    Node either{Type::Either, {}, {}};
    for (Nodes &nodes : patterns) {
        const Node &only = nodes.front();
        if (nodes.size() == 1 && only.type == Type::Words)
            set.words.insert(set.words.end(), only.words.begin(), only.words.end());
        else
            either.patterns.push_back(std::move(nodes));
    }
    sortOut(set.words);
    if (either.patterns.empty())
        return set;
    if (!set.words.empty())
        either.patterns.push_back({set});
    return either;
}

std::vector<Word> TonePatternCompiler::formsOf(const QString &word)
{
    // What a contraction may stand for, as the text's reader leaves it.
    static const QMap<QString, QString> contracted{{u"would"_s, u"'d"_s}, {u"had"_s, u"'d"_s}, {u"is"_s, u"'s"_s}, {u"has"_s, u"'s"_s}};
    const bool all = word.endsWith(u'~');
    const QString base = all ? word.chopped(1) : word;
    const QStringList forms = all ? regularForms(base) + m_words.irregular.value(base) : QStringList{base};
    std::vector<Word> words;
    for (const QString &form : forms) {
        words.push_back(m_vocabulary.add(form));
        if (const auto it = contracted.constFind(form); it != contracted.constEnd())
            words.push_back(m_vocabulary.add(*it));
    }
    return words;
}

TonePatternCompiler::Node TonePatternCompiler::resolved(const TonePatternNode &written)
{
    using Written = TonePatternNode::Type;
    using Kind = TonePattern::Kind;
    static const QMap<Written, Kind> signs{{Written::Name, Kind::Name},   {Written::Number, Kind::Number},           {Written::Any, Kind::Any},
                                           {Written::Start, Kind::Start}, {Written::End, Kind::End},                 {Written::ClauseStart, Kind::ClauseStart},
                                           {Written::QuoteStart, Kind::QuoteStart}, {Written::Gap, Kind::Any}, {Written::GapInClause, Kind::SameClause}};
    static const QMap<Written, Type> types{{Written::Either, Type::Either}, {Written::Optional, Type::Optional}, {Written::Not, Type::Not},
                                           {Written::Gap, Type::Gap},       {Written::GapInClause, Type::Gap},   {Written::Words, Type::Words}};
    if (written.type == Written::Class)
        return m_classes.value(written.words.constFirst());
    Node node{types.value(written.type, Type::Sign), {}, {}, written.most, signs.value(written.type, Kind::Any)};
    for (const QString &word : written.words) {
        const std::vector<Word> forms = formsOf(word);
        node.words.insert(node.words.end(), forms.begin(), forms.end());
    }
    sortOut(node.words);
    for (const TonePatternNodes &pattern : written.patterns)
        node.patterns.push_back(resolved(pattern));
    return node.type == Type::Either ? withOneSet(std::move(node.patterns)) : node;
}

TonePatternCompiler::Nodes TonePatternCompiler::resolved(const TonePatternNodes &written)
{
    Nodes nodes;
    for (const TonePatternNode &each : written)
        nodes.push_back(resolved(each));
    return nodes;
}

std::optional<TonePatternCompiler::Nodes> TonePatternCompiler::read(const QString &pattern)
{
    // The catalogue has named the faults already; here a faulty pattern is only left out.
    QStringList faults;
    const auto written = readTonePattern(pattern, m_classIds, faults);
    if (!written)
        return std::nullopt;
    return resolved(*written);
}

std::optional<std::size_t> TonePatternCompiler::add(const QString &pattern)
{
    auto nodes = read(pattern);
    if (!nodes)
        return std::nullopt;
    m_patterns.push_back(std::move(*nodes));
    return m_patterns.size() - 1;
}

void TonePatternCompiler::emitNode(const Node &node, std::vector<TonePattern::Instruction> &program)
{
    using Kind = TonePattern::Kind;
    const auto here = [&] { return static_cast<int>(program.size()); };
    const auto split = [&] {
        program.push_back({Kind::Split, here() + 1, 0, {}});
        return program.size() - 1;
    };
    switch (node.type) {
    case Type::Words:
        program.push_back({Kind::Words, 0, 0, node.words});
        for (const Word word : node.words)
            program.back().sieve |= quint64(1) << (word % 64);
        break;
    case Type::Sign:
        program.push_back({node.kind, 0, 0, {}});
        break;
    case Type::Gap: {
        // As few words as will do: the next thing is tried first.
        std::vector<std::size_t> exits;
        for (int i = 0; i < node.most; ++i) {
            exits.push_back(split());
            program.back().other = here();
            program.push_back({node.kind, 0, 0, {}});
        }
        for (const std::size_t exit : exits)
            program[exit].next = here();
        break;
    }
    case Type::Optional: {
        const std::size_t skip = split();
        emitNodes(node.patterns.front(), program);
        program[skip].other = here();
        break;
    }
    case Type::Not: {
        program.push_back({Kind::NotHere, 0, here() + 1, {}});
        const std::size_t look = program.size() - 1;
        emitNodes(node.patterns.front(), program);
        program.push_back({Kind::Accept, 0, 0, {}});
        program[look].next = here();
        break;
    }
    case Type::Either: {
        std::vector<std::size_t> exits;
        for (std::size_t i = 0; i < node.patterns.size(); ++i) {
            const bool last = i + 1 == node.patterns.size();
            const std::size_t skip = last ? 0 : split();
            emitNodes(node.patterns[i], program);
            if (last)
                break;
            program.push_back({Kind::Jump, 0, 0, {}});
            exits.push_back(program.size() - 1);
            program[skip].other = here();
        }
        for (const std::size_t exit : exits)
            program[exit].next = here();
        break;
    }
    }
}

void TonePatternCompiler::emitNodes(const Nodes &nodes, std::vector<TonePattern::Instruction> &program)
{
    for (const Node &node : nodes)
        emitNode(node, program);
}

std::optional<std::vector<Word>> TonePatternCompiler::firstOf(const std::vector<TonePattern::Instruction> &program)
{
    using Kind = TonePattern::Kind;
    std::vector<Word> first;
    std::vector<int> open{0};
    std::vector<bool> seen(program.size());
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        const auto place = static_cast<std::size_t>(at);
        if (seen[place])
            continue;
        seen[place] = true;
        const TonePattern::Instruction &instruction = program[place];
        switch (instruction.kind) {
        case Kind::Words:
            first.insert(first.end(), instruction.words.begin(), instruction.words.end());
            break;
        case Kind::Number:
            first.push_back(ToneVocabulary::Number);
            break;
        case Kind::Split:
            open.push_back(instruction.next);
            open.push_back(instruction.other);
            break;
        case Kind::Jump:
        case Kind::NotHere:
            open.push_back(instruction.next);
            break;
        case Kind::Start:
        case Kind::End:
        case Kind::ClauseStart:
        case Kind::QuoteStart:
            open.push_back(at + 1);
            break;
        default:
            return std::nullopt;
        }
    }
    sortOut(first);
    return first;
}

void TonePatternCompiler::countUses(const Nodes &nodes, std::vector<qsizetype> &uses)
{
    for (const Node &node : nodes) {
        for (const Word word : node.words)
            ++uses[word];
        for (const Nodes &each : node.patterns)
            countUses(each, uses);
    }
}

std::vector<std::vector<Word>> TonePatternCompiler::needsOf(const Nodes &nodes, const std::vector<qsizetype> &uses)
{
    std::vector<std::vector<Word>> needs;
    for (const Node &node : nodes) {
        std::vector<Word> words;
        if (node.type == Type::Words) {
            words = node.words;
        } else if (node.type == Type::Sign && node.kind == TonePattern::Kind::Number) {
            words = {ToneVocabulary::Number};
        } else if (node.type == Type::Either) {
            for (const Nodes &each : node.patterns) {
                const std::vector<Word> some = anchorsOf(needsOf(each, uses), uses);
                if (some.empty()) {
                    words.clear();
                    break;
                }
                words.insert(words.end(), some.begin(), some.end());
            }
        }
        if (!words.empty()) {
            sortOut(words);
            needs.push_back(std::move(words));
        }
    }
    return needs;
}

// The words that stand in fewest patterns: a word common in patterns is common in letters.
std::vector<Word> TonePatternCompiler::anchorsOf(const std::vector<std::vector<Word>> &needs, const std::vector<qsizetype> &uses)
{
    const auto cost = [&](const std::vector<Word> &words) {
        return std::accumulate(words.begin(), words.end(), qsizetype(0), [&](qsizetype sum, Word word) { return sum + uses[word]; });
    };
    const auto best = std::ranges::min_element(needs, {}, cost);
    return best == needs.end() ? std::vector<Word>() : *best;
}

std::vector<TonePattern> TonePatternCompiler::compiled() const
{
    std::vector<qsizetype> uses(static_cast<std::size_t>(m_vocabulary.size()));
    for (const Nodes &nodes : m_patterns)
        countUses(nodes, uses);
    std::vector<TonePattern> patterns;
    patterns.reserve(m_patterns.size());
    for (const Nodes &nodes : m_patterns) {
        TonePattern pattern;
        emitNodes(nodes, pattern.m_program);
        pattern.m_program.push_back({TonePattern::Kind::Accept, 0, 0, {}});
        if (const auto first = firstOf(pattern.m_program)) {
            pattern.m_first.resize(uses.size());
            for (const Word word : *first)
                pattern.m_first[word] = true;
        }
        const std::vector<std::vector<Word>> needs = needsOf(nodes, uses);
        pattern.m_anchors = anchorsOf(needs, uses);
        for (const std::vector<Word> &words : needs) {
            pattern.m_needs.emplace_back();
            for (const Word word : words)
                pattern.m_needs.back().add(word);
        }
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

} // namespace secondwind
