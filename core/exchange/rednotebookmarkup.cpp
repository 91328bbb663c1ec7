// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rednotebookmarkup.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Mark {
    char16_t sign; ///< comes twice on each side
    const char *markdown;
};

constexpr std::array<Mark, 4> Marks{{{u'*', "**"}, {u'/', "*"}, {u'_', ""}, {u'-', "~~"}}};
constexpr unsigned AllMarks = 0xf;

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isMark() || character.isSurrogate();
}

// Six hexadecimal digits are a colour, as RedNotebook itself has it.
bool isColour(QStringView word)
{
    return word.size() == 6 && std::ranges::all_of(word, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

QString codeSpan(QStringView content)
{
    // The fence is longer than every run of backticks inside.
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar character : content) {
        run = character == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const QString space = content.startsWith(u'`') || content.endsWith(u'`') ? u" "_s : QString();
    return fence + space + content.toString() + space + fence;
}

QString destination(const QString &address)
{
    const bool plain = std::ranges::none_of(address, [](QChar c) { return c.isSpace() || c == u'(' || c == u')' || c == u'<' || c == u'>'; });
    if (plain)
        return address;
    QString inside = address;
    return u'<' + inside.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s) + u'>';
}

class Translator final
{
public:
    TranslatedMarkup result;

    void translate(const QString &text);

private:
    void line(QStringView line, QStringList &out);
    [[nodiscard]] QString inlineText(QStringView text, unsigned marks);
    [[nodiscard]] QString bracket(QStringView inside);
    void hashtags(QStringView text, QChar before);
    [[nodiscard]] QString listIndent(qsizetype indent, bool numbered);

    QSet<QString> m_seen;
    QList<std::pair<qsizetype, bool>> m_list; ///< indent in the source and whether numbered, outermost first
};

void Translator::hashtags(QStringView text, QChar before)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar previous = at > 0 ? text.at(at - 1) : before;
        if ((text.at(at) != u'#' && text.at(at) != u'＃') || isWordCharacter(previous) || previous == u'&' || previous == u'#')
            continue;
        qsizetype end = at + 1;
        while (end < text.size() && isWordCharacter(text.at(end)))
            ++end;
        const QStringView word = text.mid(at + 1, end - at - 1);
        const bool hasLetter = std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
        if (!hasLetter || isColour(word) || word == u"include")
            continue;
        const QString key = word.toString().toCaseFolded();
        if (!m_seen.contains(key)) {
            m_seen.insert(key);
            result.hashtags.append(word.toString());
        }
        at = end - 1;
    }
}

// What stands in brackets: a picture, a link, or neither (an empty answer).
QString Translator::bracket(QStringView inside)
{
    // Brackets in brackets are neither; looking no further keeps the time in proportion.
    if (inside.size() > 2000 || inside.contains(u'['))
        return {};
    const QString text = inside.toString();
    static const QRegularExpression picture(
        uR"re(^(?:""(.+)""(\.(?:png|jpe?g|gif|eps|bmp|svg))|(\S+\.(?:png|jpe?g|gif|eps|bmp|svg)))(?:\?\d+)?$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = picture.match(text); match.hasMatch()) {
        result.hadPicture = true;
        const QString address = match.captured(1) + match.captured(2) + match.captured(3);
        return u"![]("_s + destination(address) + u')';
    }
    static const QRegularExpression link(
        uR"re(^(.*?)(?:""(\S.*?)""|((?:https?|ftp|file|mailto):\S+|www\.\S+))$)re"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = link.match(text);
    if (!match.hasMatch())
        return {};
    const QString address = match.captured(2) + match.captured(3);
    const QString name = match.captured(1).trimmed();
    return u'[' + (name.isEmpty() ? address : name) + u"]("_s + destination(address) + u')';
}

QString Translator::inlineText(QStringView text, unsigned marks)
{
    QString out;
    qsizetype plainFrom = 0;
    qsizetype at = 0;
    // A sign that is not closed for one opening is not closed for a later one either; knowing
    // that keeps the time in proportion to the text.
    unsigned open = marks;
    bool codeMayClose = true;
    bool rawMayClose = true;
    qsizetype bracketEnd = 0; ///< the next one at or after `at`, -1 when there is none
    const auto flush = [&](qsizetype end) {
        const QStringView plain = text.mid(plainFrom, end - plainFrom);
        hashtags(plain, plainFrom > 0 ? text.at(plainFrom - 1) : QChar(u' '));
        out += plain;
    };
    const auto goOn = [&](qsizetype end) {
        at = end;
        plainFrom = end;
    };
    const auto pairAt = [&](qsizetype place, char16_t sign) {
        return place + 1 < text.size() && text.at(place) == sign && text.at(place + 1) == sign;
    };
    while (at < text.size()) {
        const QChar character = text.at(at);
        if (pairAt(at, u'`') && codeMayClose) {
            if (const qsizetype end = text.indexOf(u"``", at + 3); end >= 0) {
                flush(at);
                out += codeSpan(text.mid(at + 2, end - at - 2));
                goOn(end + 2);
                continue;
            }
            codeMayClose = false;
        }
        if (pairAt(at, u'"') && rawMayClose) {
            if (const qsizetype end = text.indexOf(u"\"\"", at + 3); end >= 0) {
                flush(at);
                out += text.mid(at + 2, end - at - 2);
                goOn(end + 2);
                continue;
            }
            rawMayClose = false;
        }
        if (character == u'[' && bracketEnd >= 0) {
            if (bracketEnd <= at)
                bracketEnd = text.indexOf(u']', at + 1);
            const QString translated = bracketEnd < 0 ? QString() : bracket(text.mid(at + 1, bracketEnd - at - 1));
            if (!translated.isEmpty()) {
                flush(at);
                out += translated;
                goOn(bracketEnd + 1);
                continue;
            }
        }
        if (pairAt(at, u'\\')) {
            flush(at);
            out += u"  \n"_s;
            goOn(at + 2);
            while (at < text.size() && text.at(at) == u' ')
                goOn(at + 1);
            continue;
        }
        // Addresses hold signs that mean nothing in them, "http://" above all.
        if (character == u':' && at + 2 < text.size() && pairAt(at + 1, u'/') && at > 0 && text.at(at - 1).isLetter()) {
            qsizetype end = at + 3;
            while (end < text.size() && !text.at(end).isSpace() && text.at(end) != u'"' && text.at(end) != u']')
                ++end;
            flush(at);
            out += text.mid(at, end - at);
            goOn(end);
            continue;
        }
        bool translated = false;
        for (size_t each = 0; each < Marks.size() && !translated; ++each) {
            const unsigned bit = 1U << each;
            const char16_t sign = Marks.at(each).sign;
            if (!(open & bit) || !pairAt(at, sign) || at + 2 >= text.size() || text.at(at + 2).isSpace() || text.at(at + 2) == sign)
                continue;
            qsizetype end = text.indexOf(QString(2, QChar(sign)), at + 3);
            while (end >= 0 && text.at(end - 1).isSpace())
                end = text.indexOf(QString(2, QChar(sign)), end + 1);
            if (end < 0) {
                open &= ~bit;
                continue;
            }
            flush(at);
            const QString around = QString::fromLatin1(Marks.at(each).markdown);
            result.hadUnderline = result.hadUnderline || sign == u'_';
            out += around + inlineText(text.mid(at + 2, end - at - 2), marks & ~bit) + around;
            goOn(end + 2);
            translated = true;
        }
        if (!translated)
            ++at;
    }
    flush(text.size());
    return out;
}

// How far a list item is indented in Markdown: as far as the text of the item around it.
QString Translator::listIndent(qsizetype indent, bool numbered)
{
    while (!m_list.isEmpty() && m_list.last().first >= indent)
        m_list.removeLast();
    qsizetype columns = 0;
    for (const auto &[source, wasNumbered] : std::as_const(m_list))
        columns += wasNumbered ? 3 : 2;
    // No one nests lists further, and Markdown readers slow down when somebody does.
    if (m_list.size() < 12)
        m_list.append({indent, numbered});
    return QString(columns, u' ');
}

void Translator::line(QStringView line, QStringList &out)
{
    const QStringView trimmed = line.trimmed();
    const auto allOf = [&](QChar sign) { return std::ranges::all_of(trimmed, [&](QChar c) { return c == sign; }); };
    if (trimmed.isEmpty()) {
        out.append(QString());
        return;
    }
    if (trimmed.size() >= 20 && (allOf(u'=') || allOf(u'-') || allOf(u'_'))) {
        out.append(u"***"_s);
        m_list.clear();
        return;
    }
    if (trimmed.size() > 2 && (trimmed.front() == u'=' || trimmed.front() == u'+')) {
        const QChar sign = trimmed.front();
        qsizetype level = 0;
        while (level < trimmed.size() && trimmed.at(level) == sign)
            ++level;
        qsizetype end = trimmed.size();
        // "= Title =[label]"
        if (trimmed.endsWith(u']')) {
            if (const qsizetype bracketAt = trimmed.lastIndexOf(u'['); bracketAt > 0 && trimmed.at(bracketAt - 1) == sign)
                end = bracketAt;
        }
        qsizetype closing = 0;
        while (end - closing > 0 && trimmed.at(end - closing - 1) == sign)
            ++closing;
        const QStringView title = level + closing < end ? trimmed.mid(level, end - level - closing).trimmed() : QStringView();
        if (level <= 5 && closing == level && !title.isEmpty()) {
            // Words in headings are no hashtags.
            const auto seen = m_seen;
            const auto tags = result.hashtags;
            out.append(QString(level, u'#') + u' ' + inlineText(title, AllMarks));
            m_seen = seen;
            result.hashtags = tags;
            m_list.clear();
            return;
        }
    }
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    const QStringView rest = line.mid(indent);
    if (rest.size() > 2 && (rest.startsWith(u"- ") || rest.startsWith(u"+ ")) && !rest.mid(2).trimmed().isEmpty()) {
        const bool numbered = rest.front() == u'+';
        out.append(listIndent(indent, numbered) + (numbered ? u"1. "_s : u"- "_s) + inlineText(rest.mid(2).trimmed(), AllMarks));
        return;
    }
    if (!m_list.isEmpty() && (trimmed == u"-" || trimmed == u"+")) {
        m_list.clear();
        out.append(QString());
        return;
    }
    if (indent == 0)
        m_list.clear();
    if (rest.startsWith(u'|'))
        result.hadTable = true;
    if (rest.startsWith(u'\t')) {
        qsizetype depth = 0;
        while (depth < rest.size() && depth < 12 && rest.at(depth) == u'\t')
            ++depth;
        out.append(u"> "_s.repeated(depth) + inlineText(rest.mid(depth).trimmed(), AllMarks));
        return;
    }
    // Indented by four a line would become code; under a list item it belongs to that.
    QString translated = (m_list.isEmpty() ? QString() : QString(std::min<qsizetype>(indent, 24), u' ')) + inlineText(rest, AllMarks);
    // What only Markdown would take for a heading.
    static const QRegularExpression heading(uR"(^(?:#{1,6}(?:\s|$)|=+\s*$|-+\s*$))"_s);
    if (heading.match(translated).hasMatch())
        translated.prepend(u'\\');
    out.append(translated);
}

void Translator::translate(const QString &text)
{
    QStringList out;
    QString block; // the sign of the verbatim or raw block we are in
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView each : lines) {
        const QStringView trimmed = each.trimmed();
        if (block.isEmpty() && (trimmed == u"```" || trimmed == u"\"\"\"")) {
            block = trimmed.toString();
            if (block == "```"_L1)
                out.append(block);
        } else if (!block.isEmpty() && trimmed == block) {
            if (block == "```"_L1)
                out.append(block);
            block.clear();
        } else if (!block.isEmpty()) {
            out.append(each.toString());
        } else {
            line(each, out);
        }
    }
    if (block == "```"_L1)
        out.append(block);
    result.markdown = out.join(u'\n');
}

} // namespace

TranslatedMarkup translatedRedNotebookMarkup(const QString &text)
{
    Translator translator;
    translator.translate(text);
    return std::move(translator.result);
}

} // namespace secondwind
