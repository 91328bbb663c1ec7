// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importing.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::importing {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Importing)
};

enum class HalfOfDay { Unsaid, Morning, Afternoon, Unknown };

HalfOfDay halfOfDay(const QString &mark)
{
    QString bare = mark.toLower();
    bare.remove(u'.').remove(u' ');
    static const QStringList none{u""_s, u"h"_s, u"uhr"_s};
    static const QStringList morning{u"am"_s, u"a"_s, u"vorm"_s, u"πμ"_s, u"上午"_s, u"午前"_s, u"오전"_s, u"ص"_s};
    static const QStringList afternoon{u"pm"_s, u"p"_s, u"nachm"_s, u"μμ"_s, u"下午"_s, u"午後"_s, u"오후"_s, u"م"_s};
    if (none.contains(bare))
        return HalfOfDay::Unsaid;
    if (morning.contains(bare))
        return HalfOfDay::Morning;
    return afternoon.contains(bare) ? HalfOfDay::Afternoon : HalfOfDay::Unknown;
}

QHash<QString, int> monthNames()
{
    QHash<QString, int> names;
    const QList<QLocale::Language> languages{QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish, QLocale::Italian,
                                             QLocale::Portuguese, QLocale::Dutch, QLocale::Polish};
    for (const QLocale::Language language : languages) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (QString name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                    name = name.toLower().remove(u'.');
                    // The first language to use a name keeps it.
                    if (!name.isEmpty() && !names.contains(name))
                        names.insert(name, month);
                }
            }
        }
    }
    return names;
}

} // namespace

void Issues::add(int line, const QString &what, const QString &why)
{
    m_issues.append({line, what, why, m_file});
}

void Issues::addOnce(const QString &key, int line, const QString &what, const QString &why)
{
    if (m_said.contains(key))
        return;
    m_said.insert(key);
    add(line, what, why);
}

bool Pace::goOn(qint64 done)
{
    constexpr int stride = 64;
    if (!m_progress || m_steps++ % stride != 0)
        return true;
    return m_progress(std::min(done, m_total), m_total);
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, Words::tr("The import was stopped; nothing was added to the journal."));
}

QString wholeCharacters(QString text, int line, Issues &issues)
{
    bool replaced = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        const bool pair = character.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (pair) {
            ++at;
        } else if (character.isSurrogate() || character.isNull()) {
            text[at] = QChar::ReplacementCharacter;
            replaced = true;
        }
    }
    if (replaced) {
        issues.add(line, Words::tr("A character was replaced by “�”."),
                   Words::tr("The file has a code there that is no character."));
    }
    return text;
}

QString cleanText(QString text, int line, Issues &issues)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return wholeCharacters(std::move(text), line, issues);
}

void addOwnTag(JournalEntry &entry, const QString &tag, int line, Issues &issues)
{
    if (tag.size() > LongestTag || tag.trimmed().isEmpty())
        return addTag(entry, tag, line, issues);
    const QString kept = wholeCharacters(tag, line, issues);
    if (!entry.tags.contains(kept))
        entry.tags.append(kept);
}

void addTag(JournalEntry &entry, const QString &tag, int line, Issues &issues)
{
    QString kept = cleanText(tag, line, issues).simplified();
    if (kept.size() > LongestTag) {
        qsizetype end = LongestTag;
        if (kept.at(end - 1).isHighSurrogate())
            --end;
        kept = kept.left(end).trimmed();
        issues.add(line, Words::tr("A tag was shortened to “%1”.").arg(kept),
                   Words::tr("A tag has at most %n characters.", nullptr, int(LongestTag)));
    }
    if (!kept.isEmpty() && !entry.tags.contains(kept))
        entry.tags.append(kept);
}

void addEmotion(JournalEntry &entry, const QString &name, std::optional<double> intensity, const EmotionNames &names, int line,
                Issues &issues)
{
    const QString said = name.simplified();
    if (said.isEmpty())
        return;
    const QString id = names.isEmpty() ? said : names.value(said.toLower());
    if (id.isEmpty()) {
        issues.addOnce(u"emotion "_s + said, line, Words::tr("The emotion “%1” became a tag.").arg(said),
                       Words::tr("It is not among the emotions this journal knows."));
        addTag(entry, said, line, issues);
        return;
    }
    if (std::ranges::any_of(entry.emotions, [&](const EmotionRating &rating) { return rating.emotion == id; }))
        return;
    EmotionRating rating{id, std::nullopt};
    if (intensity) {
        if (*intensity >= 0 && *intensity <= 100) {
            rating.intensity = int(std::lround(*intensity));
        } else {
            issues.add(line, Words::tr("The strength of “%1” was left out.").arg(said),
                       Words::tr("The strength of an emotion goes from 0 to 100."));
        }
    }
    entry.emotions.append(rating);
}

QString plainDigitsAndSpaces(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        if (character.digitValue() >= 0)
            plain += QChar(u'0' + character.digitValue());
        else if (character.isSpace() || character == QChar(0x200e) || character == QChar(0x200f))
            plain += u' ';
        else
            plain += character;
    }
    return plain.simplified();
}

std::optional<QDate> calendarDay(int year, int month, int day)
{
    if (year < 1 || year > 9999 || !QDate::isValid(year, month, day))
        return std::nullopt;
    return QDate(year, month, day);
}

std::optional<QTime> timeOfDay(const QString &text)
{
    if (text.size() > 40)
        return std::nullopt;
    static const QRegularExpression form(
        uR"re(^([^\d]*)(\d{1,2})(?: ?[:.h] ?(\d{2}))?(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?([^\d]*)$)re"_s);
    const auto match = form.match(plainDigitsAndSpaces(text));
    if (!match.hasMatch())
        return std::nullopt;
    const HalfOfDay before = halfOfDay(match.captured(1));
    const HalfOfDay after = halfOfDay(match.captured(6));
    if (before != HalfOfDay::Unsaid && after != HalfOfDay::Unsaid)
        return std::nullopt;
    const HalfOfDay half = before == HalfOfDay::Unsaid ? after : before;
    // "9 PM" is a time, "9" alone could be anything.
    if (half == HalfOfDay::Unknown || (match.captured(3).isEmpty() && half == HalfOfDay::Unsaid))
        return std::nullopt;
    int hour = match.captured(2).toInt();
    if (half == HalfOfDay::Morning && hour > 12)
        return std::nullopt;
    if (half == HalfOfDay::Morning && hour == 12)
        hour = 0;
    if (half == HalfOfDay::Afternoon && hour < 12)
        hour += 12;
    const int milliseconds = match.captured(5).leftJustified(3, u'0', true).toInt();
    const QTime time(hour, match.captured(3).toInt(), match.captured(4).toInt(), milliseconds);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<int> monthByName(const QString &name)
{
    static const QHash<QString, int> names = monthNames();
    const auto found = names.constFind(name.toLower().remove(u'.').trimmed());
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

QDateTime withMinuteOffset(const QDateTime &moment)
{
    const int offset = moment.offsetFromUtc();
    const int rounded = int(std::lround(offset / 60.0)) * 60;
    return QDateTime(moment.date(), moment.time(), Qt::OffsetFromUTC, rounded);
}

QDateTime localMoment(const QDate &date, const QTime &time, int line, Issues &issues)
{
    // QDateTime's own answer for times in a gap differs between Qt versions, so the offsets of the
    // day before and after are tried: one of them holds, both, or in a gap neither.
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDateTime wall(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(wall.addDays(-1));
    const int after = zone.offsetFromUtc(wall.addDays(1));
    const auto holds = [&](int offset) { return zone.offsetFromUtc(wall.addSecs(-offset)) == offset; };
    const auto moment = [&](int offset) { return withMinuteOffset(QDateTime(date, time, Qt::OffsetFromUTC, offset)); };
    const bool first = holds(before);
    const bool second = before != after && holds(after);
    if (first && second) {
        issues.add(line, Words::tr("The time of the entry came twice that night; the first of the two was taken."),
                   Words::tr("The clocks were set back."));
    }
    if (first)
        return moment(before);
    if (second)
        return moment(after);
    const QDateTime past = wall.addSecs(after - before);
    issues.add(line,
               Words::tr("The entry is at %1 instead of %2.")
                   .arg(past.time().toString(u"HH:mm"_s), time.toString(u"HH:mm"_s)),
               Words::tr("The clocks were set forward, so that time did not exist on that day."));
    return withMinuteOffset(QDateTime(past.date(), past.time(), Qt::OffsetFromUTC, after));
}

bool saysSomething(const JournalEntry &entry)
{
    return entry.mood != 0 || !entry.emotions.isEmpty() || !entry.tags.isEmpty() || !entry.text.trimmed().isEmpty();
}

} // namespace secondwind::importing
