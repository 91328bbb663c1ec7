// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/localized.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// Fields that name things and are no words for a person.
const QStringList NamingFields{u"id"_s, u"kind"_s, u"theme"_s, u"family"_s, u"topic"_s, u"covers"_s, u"control"_s, u"category"_s,
                               u"options"_s, u"from"_s, u"keep"_s, u"field"_s, u"anyOf"_s, u"steps"_s, u"brief"_s, u"thought"_s,
                               u"if"_s, u"audience"_s, u"stages"_s, u"reasons"_s};

QJsonValue merged(const QJsonValue &english, const QJsonValue &other, const QString &path, QStringList &unknown);

QString idOf(const QJsonValue &value)
{
    return value.toObject().value(u"id"_s).toString();
}

// Ids and lists of ids; a list of items under the same name ("steps") is not meant, nor are the
// words of the brief tone, which share their name with the steps a route cuts short.
bool namesThings(const QString &field, const QJsonValue &value)
{
    if (value.isObject() || (field == u"brief"_s && !value.isArray()))
        return false;
    return NamingFields.contains(field) && !value.toArray().first().isObject();
}

QJsonArray mergedItems(const QJsonArray &english, const QJsonArray &other, const QString &path, QStringList &unknown)
{
    QHash<QString, QJsonValue> byId;
    for (const QJsonValue &item : other)
        byId.insert(idOf(item), item);
    QJsonArray items;
    for (const QJsonValue &item : english) {
        const QString id = idOf(item);
        items.append(byId.contains(id) ? merged(item, byId.take(id), path + u'/' + id, unknown) : item);
    }
    QStringList left = byId.keys();
    left.sort();
    for (const QString &id : std::as_const(left))
        unknown.append(path + u'/' + id);
    return items;
}

QJsonObject mergedObject(QJsonObject english, const QJsonObject &other, const QString &path, QStringList &unknown)
{
    for (auto it = other.begin(); it != other.end(); ++it) {
        const QString inside = path.isEmpty() ? it.key() : path + u'/' + it.key();
        if (!english.contains(it.key()))
            unknown.append(inside);
        else if (!namesThings(it.key(), english.value(it.key())))
            english.insert(it.key(), merged(english.value(it.key()), it.value(), inside, unknown));
    }
    return english;
}

QJsonValue merged(const QJsonValue &english, const QJsonValue &other, const QString &path, QStringList &unknown)
{
    if (english.type() != other.type())
        return english;
    if (english.isObject())
        return mergedObject(english.toObject(), other.toObject(), path, unknown);
    if (english.isString())
        return other.toString().trimmed().isEmpty() ? english : other;
    if (!english.isArray())
        return english;
    const QJsonArray items = english.toArray();
    const bool haveIds = std::ranges::all_of(items, [](const QJsonValue &item) { return !idOf(item).isEmpty(); });
    if (haveIds)
        return mergedItems(items, other.toArray(), path, unknown);
    return other.toArray().isEmpty() ? english : other;
}

} // namespace

QJsonObject localized(const QJsonObject &english, const QJsonObject &other, QStringList &unknown)
{
    return mergedObject(english, other, {}, unknown);
}

} // namespace secondwind
