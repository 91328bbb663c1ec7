// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Arguments)
};

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control || character == QChar::LineSeparator
        || character == QChar::ParagraphSeparator;
}

} // namespace

Result<QString> oneLine(const QString &option, const QString &typed)
{
    if (std::ranges::any_of(typed, isControl))
        return failure(ErrorCode::InvalidInput, Words::tr("%1 takes one line without line breaks or other control characters.").arg(option));
    if (typed.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("%1 is empty; write something or leave it out.").arg(option));
    return typed.trimmed();
}

Result<QString> severalLines(const QString &option, const QString &typed)
{
    QString text = typed;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const auto refused = [](QChar character) {
        return character.category() == QChar::Other_Control && character != u'\n' && character != u'\t';
    };
    if (std::ranges::any_of(text, refused))
        return failure(ErrorCode::InvalidInput, Words::tr("%1 holds a control character that is neither a line break nor a tab.").arg(option));
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("%1 is empty; write something or leave it out.").arg(option));
    return text;
}

Result<int> wholeNumber(const QString &option, const QString &typed, int least, int most)
{
    bool good = false;
    const int number = typed.toInt(&good);
    if (!good || number < least || number > most) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 takes a whole number from %2 to %3.").arg(option).arg(least).arg(most));
    }
    return number;
}

Result<QDate> day(const QString &option, const QString &typed)
{
    const QDate date = QDate::fromString(typed, Qt::ISODate);
    // Qt overlooks what follows the day.
    if (!date.isValid() || date.toString(Qt::ISODate) != typed) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 takes a day of the calendar, written as in 2025-03-31.").arg(option));
    }
    return date;
}

Result<QDateTime> moment(const QString &option, const QString &typed)
{
    static const QRegularExpression pattern(
        uR"re(^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$)re"_s);
    const QDateTime at = QDateTime::fromString(typed, Qt::ISODate);
    if (!at.isValid() || !pattern.match(typed).hasMatch()) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 takes a date and time that exist, written as in 2025-03-31T21:05:00+02:00.").arg(option));
    }
    return at;
}

Result<QString> oneOf(const QString &option, const QString &typed, const QStringList &ids)
{
    if (!ids.contains(typed)) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 takes one of these: %2.").arg(option, ids.join(u", "_s)));
    }
    return typed;
}

Result<QString> standardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("Standard input cannot be read."), input.errorString());
    // Stateless, because a character cut off at the end is a fault too.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(input.readAll());
    if (decoder.hasError())
        return failure(ErrorCode::InvalidInput, Words::tr("Standard input is not valid UTF-8."));
    return text;
}

QString isoText(const QDateTime &at)
{
    return at.toString(Qt::ISODateWithMs);
}

} // namespace secondwind::cli
