// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Answer)
};

// The value an unanswered field of this kind would have; its type is the field's type.
Answer blankAnswer(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Application:
    case FieldKind::Text:
    case FieldKind::Line:
    case FieldKind::Choice:
    case FieldKind::Letter:
    case FieldKind::Mantra:
    case FieldKind::Pad:
    case FieldKind::Until:
    case FieldKind::Repetition:
    case FieldKind::WritingDays:
    case FieldKind::Patterns:
    case FieldKind::Effort:
    case FieldKind::Rehearsals:
    case FieldKind::Echo:
    case FieldKind::Summary:
        return QString();
    case FieldKind::Mood:
    case FieldKind::Percent:
    case FieldKind::Breathing:
        return 0;
    case FieldKind::Lines:
    case FieldKind::Choices:
        return QStringList();
    case FieldKind::Emotions:
    case FieldKind::Perspective:
        return Levels();
    case FieldKind::Sorter:
    case FieldKind::Reflections:
    case FieldKind::Plan:
        return Texts();
    }
    Q_UNREACHABLE();
}

bool between(int value, int least, int most)
{
    return value >= least && value <= most;
}

struct EmptyCheck {
    bool operator()(const QString &text) const { return text.trimmed().isEmpty(); }
    bool operator()(int) const { return false; }
    bool operator()(const QStringList &items) const
    {
        return std::ranges::all_of(items, [](const QString &item) { return item.trimmed().isEmpty(); });
    }
    bool operator()(const Levels &levels) const { return levels.isEmpty(); }
    bool operator()(const Texts &texts) const
    {
        return std::ranges::all_of(texts, [](const QString &text) { return text.trimmed().isEmpty(); });
    }
};

struct ToJson {
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(int number) const { return number; }
    QJsonValue operator()(const QStringList &items) const { return QJsonArray::fromStringList(items); }
    QJsonValue operator()(const Levels &levels) const
    {
        QJsonObject object;
        for (auto it = levels.begin(); it != levels.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }
    QJsonValue operator()(const Texts &texts) const
    {
        QJsonObject object;
        for (auto it = texts.begin(); it != texts.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }
};

struct FromJson {
    QJsonValue value;

    Answer operator()(const QString &) const { return value.toString(); }
    Answer operator()(int) const { return value.toInt(); }
    Answer operator()(const QStringList &) const
    {
        QStringList items;
        // A field that took one text in an earlier version and takes several now.
        if (value.isString())
            items.append(value.toString());
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            items.append(item.toString());
        return items;
    }
    Answer operator()(const Levels &) const
    {
        Levels levels;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            levels.insert(it.key(), it->toInt());
        return levels;
    }
    Answer operator()(const Texts &) const
    {
        Texts texts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            texts.insert(it.key(), it->toString());
        return texts;
    }
};

} // namespace

bool isEmpty(const Answer &answer)
{
    return std::visit(EmptyCheck(), answer);
}

Result<void> checkAnswer(FieldKind kind, const Answer &answer)
{
    const auto wrong = [] { return failure(ErrorCode::InvalidInput, Words::tr("This answer does not fit the question.")); };
    if (answer.index() != blankAnswer(kind).index())
        return wrong();
    if (kind == FieldKind::Mood && !between(std::get<int>(answer), 1, 5))
        return failure(ErrorCode::InvalidInput, Words::tr("Mood goes from 1 (very low) to 5 (very good)."));
    if (kind == FieldKind::Percent && !between(std::get<int>(answer), 0, 100))
        return failure(ErrorCode::InvalidInput, Words::tr("Belief goes from 0 to 100."));
    if (kind == FieldKind::Breathing && std::get<int>(answer) < 0)
        return wrong();
    if (kind == FieldKind::Until && !isEmpty(answer) && !QDateTime::fromString(std::get<QString>(answer), Qt::ISODate).isValid())
        return failure(ErrorCode::InvalidInput, Words::tr("This date and time do not exist. Choose another end."));
    if (kind == FieldKind::Emotions) {
        const auto &levels = std::get<Levels>(answer);
        if (!std::ranges::all_of(levels, [](int level) { return between(level, 0, 100); }))
            return failure(ErrorCode::InvalidInput, Words::tr("The strength of an emotion goes from 0 to 100."));
    }
    return {};
}

QString answerToJson(const Answer &answer)
{
    // Wrapped in an array, because a JSON document of this Qt version is an array or an object.
    const QJsonArray wrapped{std::visit(ToJson(), answer)};
    return QString::fromUtf8(QJsonDocument(wrapped).toJson(QJsonDocument::Compact));
}

Answer answerFromJson(FieldKind kind, const QString &json)
{
    const QJsonArray wrapped = QJsonDocument::fromJson(json.toUtf8()).array();
    return std::visit(FromJson{wrapped.at(0)}, blankAnswer(kind));
}

} // namespace secondwind
