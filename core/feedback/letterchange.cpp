// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/letterchange.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace secondwind {

namespace {

// Beyond this many comparisons what lies between the common beginning and end is one piece.
constexpr qsizetype MostComparisons = 4'000'000;
// Matching one sentence is worth more than matching all the gaps of a letter.
constexpr int SentenceWeight = 100'000;
constexpr int GapWeight = 1;

bool isGap(const QString &token)
{
    return token.at(0).isSpace();
}

void appendSentences(QStringList &tokens, const QString &stretch)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, stretch);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        qsizetype last = end;
        while (last > begin && stretch.at(last - 1).isSpace())
            --last;
        if (last > begin)
            tokens.append(stretch.sliced(begin, last - begin));
        if (end > last)
            tokens.append(stretch.sliced(last, end - last));
        begin = end;
    }
}

// Sentences and the white space between them, in turn; joined they are the text again. A line
// ends a sentence too: greetings and questions in a list have no full stop.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        if (text.at(at).isSpace()) {
            while (end < text.size() && text.at(end).isSpace())
                ++end;
            tokens.append(text.sliced(at, end - at));
        } else {
            end = text.indexOf(u'\n', at);
            if (end < 0)
                end = text.size();
            while (text.at(end - 1).isSpace())
                --end;
            appendSentences(tokens, text.sliced(at, end - at));
        }
        at = end;
    }
    return tokens;
}

// For every token of `from` the place of its partner in `to`, or -1; partners never cross.
QList<qsizetype> partners(const QStringList &from, const QStringList &to)
{
    QList<qsizetype> found(from.size(), -1);
    qsizetype head = 0;
    while (head < from.size() && head < to.size() && from.at(head) == to.at(head)) {
        found[head] = head;
        ++head;
    }
    qsizetype rows = from.size();
    qsizetype columns = to.size();
    while (rows > head && columns > head && from.at(rows - 1) == to.at(columns - 1))
        found[--rows] = --columns;
    rows -= head;
    columns -= head;
    if (rows == 0 || columns == 0 || rows > MostComparisons / columns)
        return found;

    // best(i, j): the most that tokens from i and from j on can match.
    QList<qint64> best((rows + 1) * (columns + 1), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> qint64 & { return best[row * (columns + 1) + column]; };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            at(row, column) = std::max(at(row + 1, column), at(row, column + 1));
            const QString &token = from.at(head + row);
            if (token == to.at(head + column)) {
                const qint64 weight = isGap(token) ? GapWeight : SentenceWeight;
                at(row, column) = std::max(at(row, column), at(row + 1, column + 1) + weight);
            }
        }
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        const QString &token = from.at(head + row);
        const qint64 weight = isGap(token) ? GapWeight : SentenceWeight;
        if (token == to.at(head + column) && at(row, column) == at(row + 1, column + 1) + weight)
            found[head + row++] = head + column++;
        else if (at(row, column) == at(row + 1, column))
            ++row;
        else
            ++column;
    }
    return found;
}

// Builds the merged text and, beside it, what became of the one on the screen.
class Merging final
{
public:
    void add(LetterChange::Kind kind, const QString &before, const QString &after)
    {
        if (before.isEmpty() && after.isEmpty())
            return;
        const TextSpan here{m_read, before.size()};
        const TextSpan there{m_merge.text.size(), after.size()};
        m_read += before.size();
        m_merge.text += after;
        const bool goesOn = !m_merge.changes.isEmpty() && m_merge.changes.constLast().kind == kind
            && (kind == LetterChange::Kind::Kept || kind == LetterChange::Kind::Own);
        if (goesOn) {
            m_merge.changes.last().before.length += here.length;
            m_merge.changes.last().after.length += there.length;
        } else {
            m_merge.changes.append({kind, here, there});
        }
    }

    void chunk(const QString &base, const QString &theirs, const QString &fresh)
    {
        using Kind = LetterChange::Kind;
        if (theirs == fresh)
            add(theirs == base ? Kind::Kept : Kind::Own, theirs, theirs);
        else if (theirs == base)
            add(theirs.isEmpty() ? Kind::Added : fresh.isEmpty() ? Kind::Removed : Kind::Changed, theirs, fresh);
        else {
            if (fresh != base)
                m_merge.conflicts.append({{m_merge.text.size(), theirs.size()}, base, fresh});
            add(Kind::Own, theirs, theirs);
        }
    }

    [[nodiscard]] LetterMerge result() const { return m_merge; }

private:
    LetterMerge m_merge;
    qsizetype m_read = 0;
};

QString slice(const QStringList &tokens, qsizetype from, qsizetype to)
{
    return tokens.mid(from, to - from).join(QString());
}

} // namespace

bool LetterMerge::changesAnything() const
{
    return std::ranges::any_of(changes, [](const LetterChange &change) {
        return change.kind != LetterChange::Kind::Kept && change.kind != LetterChange::Kind::Own;
    });
}

QString LetterMerge::withOffer(qsizetype conflict) const
{
    const LetterConflict &taken = conflicts.at(conflict);
    return QString(text).replace(taken.place.begin, taken.place.length, taken.offered);
}

LetterMerge mergedLetter(const QString &base, const QString &theirs, const QString &fresh)
{
    const QStringList was = tokensOf(base);
    const QStringList own = tokensOf(theirs);
    const QStringList now = tokensOf(fresh);
    const QList<qsizetype> inOwn = partners(was, own);
    const QList<qsizetype> inNow = partners(was, now);

    Merging merging;
    qsizetype i = 0;
    qsizetype j = 0;
    qsizetype k = 0;
    for (qsizetype next = 0; next < was.size(); ++next) {
        if (inOwn.at(next) < 0 || inNow.at(next) < 0)
            continue;
        // Everything up to a token that all three share is one chunk.
        merging.chunk(slice(was, i, next), slice(own, j, inOwn.at(next)), slice(now, k, inNow.at(next)));
        merging.add(LetterChange::Kind::Kept, was.at(next), was.at(next));
        i = next + 1;
        j = inOwn.at(next) + 1;
        k = inNow.at(next) + 1;
    }
    merging.chunk(slice(was, i, was.size()), slice(own, j, own.size()), slice(now, k, now.size()));
    return merging.result();
}

} // namespace secondwind
