// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icalendar.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind::icalendar {

namespace {

constexpr qsizetype LongestLine = 75; // octets, without the line end

// RFC 5545, 3.3.11. Control characters are not allowed in a text at all.
QString escaped(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QString result;
    result.reserve(text.size());
    for (const QChar character : std::as_const(text)) {
        if (character == u'\n')
            result += u"\\n"_s;
        else if (character == u'\\' || character == u';' || character == u',')
            result += u'\\' + QString(character);
        else if (character == u'\t' || (character.unicode() >= 0x20 && character.unicode() != 0x7f))
            result += character;
    }
    return result;
}

// Folded where a character ends; a line that goes on begins with a space.
void append(QByteArray &file, const QByteArray &name, const QString &value)
{
    const QByteArray line = name + ':' + value.toUtf8();
    qsizetype from = 0;
    qsizetype room = LongestLine;
    while (line.size() - from > room) {
        qsizetype to = from + room;
        while ((static_cast<uchar>(line.at(to)) & 0xc0) == 0x80)
            --to;
        file += line.mid(from, to - from) + "\r\n ";
        from = to;
        room = LongestLine - 1;
    }
    file += line.mid(from) + "\r\n";
}

void append(QByteArray &file, const Event &event, const QDateTime &written)
{
    append(file, "BEGIN", u"VEVENT"_s);
    append(file, "UID", escaped(event.uid));
    append(file, "DTSTAMP", written.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    if (event.wholeDay)
        append(file, "DTSTART;VALUE=DATE", event.start.date().toString(u"yyyyMMdd"_s));
    else
        append(file, "DTSTART", event.start.toString(u"yyyyMMdd'T'HHmmss"_s));
    if (!event.rule.isEmpty())
        append(file, "RRULE", QString::fromLatin1(event.rule));
    append(file, "SUMMARY", escaped(event.summary));
    if (!event.description.isEmpty())
        append(file, "DESCRIPTION", escaped(event.description));
    append(file, "TRANSP", u"TRANSPARENT"_s); // nobody is busy because of it
    append(file, "CLASS", u"PRIVATE"_s);
    if (event.alarm) {
        append(file, "BEGIN", u"VALARM"_s);
        append(file, "ACTION", u"DISPLAY"_s);
        append(file, "DESCRIPTION", escaped(event.summary));
        append(file, "TRIGGER", u"PT0S"_s);
        append(file, "END", u"VALARM"_s);
    }
    append(file, "END", u"VEVENT"_s);
}

} // namespace

QByteArray file(const QList<Event> &events, const QDateTime &written)
{
    QByteArray file;
    append(file, "BEGIN", u"VCALENDAR"_s);
    append(file, "VERSION", u"2.0"_s);
    append(file, "PRODID", u"-//Second Wind//Second Wind//EN"_s);
    for (const Event &event : events)
        append(file, event, written);
    append(file, "END", u"VCALENDAR"_s);
    return file;
}

} // namespace secondwind::icalendar
