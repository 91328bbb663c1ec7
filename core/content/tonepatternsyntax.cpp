// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/tonepatternsyntax.h"

#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using Type = TonePatternNode::Type;

constexpr int DeepestNesting = 6;

// "(a|b)? c" as "(", "a", "|", "b", ")?", "c".
QStringList partsOf(const QString &pattern)
{
    QStringList parts;
    QString part;
    const auto flush = [&] {
        if (!part.isEmpty())
            parts.append(std::exchange(part, {}));
    };
    for (const QChar each : pattern) {
        if (each.isSpace()) {
            flush();
        } else if (each == u'(') {
            part += each;
            flush();
        } else if (each == u'|' || each == u')') {
            flush();
            part = each;
            if (each == u'|')
                flush();
        } else {
            if (part == u")"_s && each != u'?')
                flush();
            part += each;
        }
    }
    flush();
    return parts;
}

class Reader final
{
public:
    Reader(const QString &pattern, const QSet<QString> &classes)
        : m_parts(partsOf(pattern))
        , m_classes(classes)
    {
    }

    std::optional<TonePatternNodes> read()
    {
        auto nodes = sequence(0);
        if (nodes && m_at < m_parts.size())
            return fault(u"a bracket closes that was not opened"_s);
        return nodes;
    }

    [[nodiscard]] const QString &faultFound() const { return m_fault; }

private:
    std::nullopt_t fault(const QString &what)
    {
        m_fault = what;
        return std::nullopt;
    }

    std::optional<TonePatternNodes> sequence(int depth)
    {
        if (depth > DeepestNesting)
            return fault(u"brackets are nested too deep"_s);
        TonePatternNodes nodes;
        while (m_at < m_parts.size() && m_parts.at(m_at) != u"|"_s && !m_parts.at(m_at).startsWith(u')')) {
            auto node = item(depth);
            if (!node)
                return std::nullopt;
            nodes.push_back(std::move(*node));
        }
        if (nodes.empty())
            return fault(u"there is nothing to look for"_s);
        return nodes;
    }

    std::optional<TonePatternNode> item(int depth)
    {
        QString part = m_parts.at(m_at++);
        // In front of a bracket it stands alone after the split.
        const bool negated = part.startsWith(u'!');
        if (negated)
            part.remove(0, 1);
        bool optional = false;
        std::optional<TonePatternNode> node;
        if (part == u"("_s) {
            node = bracket(depth, optional);
        } else {
            optional = part.size() > 1 && part.endsWith(u'?');
            node = plain(optional ? part.chopped(1) : part);
        }
        if (node && optional)
            node = TonePatternNode{Type::Optional, {}, {{std::move(*node)}}};
        if (node && negated)
            node = TonePatternNode{Type::Not, {}, {{std::move(*node)}}};
        return node;
    }

    std::optional<TonePatternNode> bracket(int depth, bool &optional)
    {
        TonePatternNode either{Type::Either, {}, {}};
        QString close;
        do {
            auto nodes = sequence(depth + 1);
            if (!nodes)
                return std::nullopt;
            either.patterns.push_back(std::move(*nodes));
            close = m_parts.value(m_at++);
        } while (close == u"|"_s);
        if (!close.startsWith(u')'))
            return fault(u"a bracket is not closed"_s);
        optional = close == u")?"_s;
        return either;
    }

    std::optional<TonePatternNode> plain(const QString &part)
    {
        static const QMap<QString, Type> signs{{u"^"_s, Type::Start},     {u"$"_s, Type::End},         {u","_s, Type::ClauseStart}, {u"\""_s, Type::QuoteStart},
                                               {u"%name"_s, Type::Name},  {u"%number"_s, Type::Number}, {u"%any"_s, Type::Any}};
        if (const auto sign = signs.constFind(part); sign != signs.constEnd())
            return TonePatternNode{*sign, {}, {}};
        if (part.startsWith(u'@')) {
            if (!m_classes.contains(part.mid(1)))
                return fault(u"no class \"%1\" stands above it"_s.arg(part.mid(1)));
            return TonePatternNode{Type::Class, {part.mid(1)}, {}};
        }
        if (part.startsWith(u'*') || part.startsWith(u'_')) {
            const int most = part.size() == 2 ? part.at(1).digitValue() : -1;
            if (most < 1)
                return fault(u"\"%1\" needs a number from 1 to 9"_s.arg(part));
            return TonePatternNode{part.startsWith(u'*') ? Type::Gap : Type::GapInClause, {}, {}, most};
        }
        const QStringList words = part.split(u'/');
        for (const QString &word : words) {
            const QString letters = word.endsWith(u'~') ? word.chopped(1) : word;
            if (letters.isEmpty() || !std::ranges::all_of(letters, [](QChar each) { return each.isLetter() && !each.isUpper(); }))
                return fault(u"\"%1\" is no word in lower-case letters"_s.arg(word));
        }
        return TonePatternNode{Type::Words, words, {}};
    }

    QStringList m_parts;
    const QSet<QString> &m_classes;
    qsizetype m_at = 0;
    QString m_fault;
};

} // namespace

std::optional<TonePatternNodes> readTonePattern(const QString &pattern, const QSet<QString> &classes, QStringList &faults)
{
    Reader reader(pattern, classes);
    auto nodes = reader.read();
    if (!nodes)
        faults.append(u"\"%1\": %2"_s.arg(pattern, reader.faultFound()));
    return nodes;
}

bool asksForAWord(const TonePatternNodes &pattern)
{
    return std::ranges::any_of(pattern, [](const TonePatternNode &node) {
        switch (node.type) {
        case Type::Words:
        case Type::Class:
        case Type::Number:
            return true;
        case Type::Either:
            return std::ranges::all_of(node.patterns, asksForAWord);
        default:
            return false;
        }
    });
}

} // namespace secondwind
