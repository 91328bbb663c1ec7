// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/tonepatternsyntax.h"
#include "core/content/tonewords.h"
#include "core/feedback/tonepattern.h"

#include <QMap>
#include <QSet>

#include <optional>
#include <vector>

namespace secondwind {

/// Turns written patterns (see readTonePattern()) into ready ones that share a vocabulary.
class TonePatternCompiler final
{
public:
    /// Reads the classes of `words`; `vocabulary` takes up their words.
    TonePatternCompiler(const ToneWords &words, ToneVocabulary &vocabulary);
    Q_DISABLE_COPY_MOVE(TonePatternCompiler)

    /// Takes a pattern up and returns its place among the patterns, or nothing when it is faulty.
    std::optional<std::size_t> add(const QString &pattern);
    /// All patterns added so far, in order. Each is anchored at words that few of them have.
    [[nodiscard]] std::vector<TonePattern> compiled() const;

private:
    using Word = ToneVocabulary::Word;
    enum class Type { Words, Either, Optional, Not, Gap, Sign };
    struct Node {
        Type type = Type::Words;
        std::vector<Word> words;                  // Words
        std::vector<std::vector<Node>> patterns;  // Either, Optional, Not
        int most = 0;                             // Gap
        TonePattern::Kind kind = TonePattern::Kind::Any; // Gap, Sign
    };
    using Nodes = std::vector<Node>;

    [[nodiscard]] std::optional<Nodes> read(const QString &pattern);
    [[nodiscard]] Node resolved(const TonePatternNode &written);
    [[nodiscard]] static Node withOneSet(std::vector<Nodes> &&patterns);
    [[nodiscard]] Nodes resolved(const TonePatternNodes &written);
    [[nodiscard]] std::vector<Word> formsOf(const QString &word);

    static void emitNodes(const Nodes &nodes, std::vector<TonePattern::Instruction> &program);
    static void emitNode(const Node &node, std::vector<TonePattern::Instruction> &program);
    static std::optional<std::vector<Word>> firstOf(const std::vector<TonePattern::Instruction> &program);
    static void countUses(const Nodes &nodes, std::vector<qsizetype> &uses);
    static std::vector<std::vector<Word>> needsOf(const Nodes &nodes, const std::vector<qsizetype> &uses);
    static std::vector<Word> anchorsOf(const std::vector<std::vector<Word>> &needs, const std::vector<qsizetype> &uses);

    const ToneWords &m_words;
    ToneVocabulary &m_vocabulary;
    QMap<QString, Node> m_classes;
    QSet<QString> m_classIds;
    std::vector<Nodes> m_patterns;
};

} // namespace secondwind
