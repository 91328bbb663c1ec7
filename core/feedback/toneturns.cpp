// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/toneturns.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

ToneTurn ToneTurn::parsed(QStringView written, ToneVocabulary &vocabulary)
{
    Kind kind = Kind::Row;
    std::array<Word, 3> words{};
    std::size_t count = 0;
    for (const QStringView part : written.tokenize(u' ')) {
        if (part == u"_")
            kind = Kind::OverOne;
        else if (part == u"…")
            kind = Kind::Apart;
        else if (count < words.size())
            words[count++] = part == u"0" ? ToneVocabulary::Number : vocabulary.add(part.toString());
    }
    return ToneTurn(kind, words);
}

ToneTurnReader::ToneTurnReader(ToneVocabulary &vocabulary)
    : m_begin(vocabulary.add(u"<s>"_s))
    , m_end(vocabulary.add(u"</s>"_s))
    , m_asked(vocabulary.add(u"?"_s))
    , m_called(vocabulary.add(u"!"_s))
    , m_quoted(vocabulary.add(u"\""_s))
{
}

} // namespace secondwind
