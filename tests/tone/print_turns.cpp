// SPDX-License-Identifier: GPL-3.0-or-later
// What learn_weights.py learns from: reads one sentence a line from standard input and writes its
// turns of phrase, parted by tabs, a line each. The program reads them with the same code.
#include "core/feedback/toneturns.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

// Every word there is, whole and in the parts that contractions have.
void learnWords(const QStringList &sentences, ToneVocabulary &vocabulary, QHash<ToneVocabulary::Word, QString> &names)
{
    static const QRegularExpression word(uR"([\p{L}\p{N}\p{M}_]+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto add = [&](const QString &text) { names.insert(vocabulary.add(text), text); };
    for (const QString &text : {u"<s>"_s, u"</s>"_s, u"?"_s, u"!"_s, u"\""_s, u"not"_s, u"am"_s, u"are"_s, u"have"_s, u"will"_s, u"'d"_s, u"'s"_s})
        add(text);
    for (const QString &sentence : sentences) {
        auto matches = word.globalMatch(sentence.toLower());
        while (matches.hasNext()) {
            const QString found = matches.next().captured();
            add(found);
            if (found.endsWith(u'n'))
                add(found.chopped(1)); // of "didn't"
        }
    }
    names.insert(ToneVocabulary::Number, u"0"_s);
}

QString written(const ToneTurn &turn, const QHash<ToneVocabulary::Word, QString> &names)
{
    QStringList words;
    for (const auto word : turn.words) {
        if (word != ToneVocabulary::Unknown)
            words.append(names.value(word));
    }
    const QString between = turn.kind == ToneTurn::Kind::OverOne ? u" _ "_s : turn.kind == ToneTurn::Kind::Apart ? u" … "_s : u" "_s;
    return words.join(between);
}

} // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QStringList sentences = QString::fromUtf8(input.readAll()).split(u'\n', Qt::SkipEmptyParts);
    ToneVocabulary vocabulary;
    const ToneTurnReader reader(vocabulary);
    QHash<ToneVocabulary::Word, QString> names;
    learnWords(sentences, vocabulary, names);
    QTextStream out(stdout);
    for (const QString &sentence : sentences) {
        const ToneText text(sentence, vocabulary);
        QStringList turns;
        // What one label is given to may be more than one sentence to the program.
        for (const ToneSentence &each : text.sentences()) {
            reader.read(text, each, [&](const ToneTurn &turn) { turns.append(written(turn, names)); });
        }
        turns.removeDuplicates();
        out << turns.join(u'\t') << '\n';
    }
    return 0;
}
