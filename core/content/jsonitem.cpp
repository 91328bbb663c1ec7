// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/jsonitem.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

JsonItem::JsonItem(QString file, QString item, QJsonObject object, QStringList &problems)
    : m_file(std::move(file))
    , m_item(std::move(item))
    , m_object(std::move(object))
    , m_problems(&problems)
{
}

void JsonItem::complain(const QString &field, const QString &what)
{
    m_problems->append(u"%1, item \"%2\", field \"%3\": %4"_s.arg(m_file, m_item, field, what));
}

QJsonValue JsonItem::take(const QString &field)
{
    m_read.insert(field);
    return m_object.value(field);
}

QString JsonItem::text(const QString &field, int longest)
{
    const QJsonValue value = take(field);
    const QString text = value.toString();
    if (!value.isString())
        complain(field, value.isUndefined() ? u"is missing"_s : u"is not a text"_s);
    else if (text.trimmed().isEmpty())
        complain(field, u"is empty"_s);
    else if (text.size() > longest)
        complain(field, u"has %1 characters, at most %2 fit"_s.arg(text.size()).arg(longest));
    else if (text != text.trimmed())
        complain(field, u"begins or ends with white space"_s);
    return text;
}

QString JsonItem::optionalText(const QString &field, int longest)
{
    return m_object.contains(field) ? text(field, longest) : QString();
}

QString JsonItem::oneOf(const QString &field, const QStringList &allowed)
{
    const QString value = text(field);
    if (!value.isEmpty() && !allowed.contains(value))
        complain(field, u"\"%1\" is none of %2"_s.arg(value, allowed.join(u", "_s)));
    return value;
}

QString JsonItem::optionalOneOf(const QString &field, const QStringList &allowed)
{
    return m_object.contains(field) ? oneOf(field, allowed) : QString();
}

int JsonItem::integer(const QString &field, int least, int most)
{
    const double value = number(field, least, most);
    if (value != static_cast<int>(value))
        complain(field, u"is not a whole number"_s);
    return static_cast<int>(value);
}

double JsonItem::number(const QString &field, double least, double most)
{
    const QJsonValue value = take(field);
    const double number = value.toDouble();
    if (!value.isDouble())
        complain(field, value.isUndefined() ? u"is missing"_s : u"is not a number"_s);
    else if (number < least || number > most)
        complain(field, u"%1 is not between %2 and %3"_s.arg(number).arg(least).arg(most));
    return number;
}

bool JsonItem::boolean(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isBool())
        complain(field, value.isUndefined() ? u"is missing"_s : u"is neither true nor false"_s);
    return value.toBool();
}

bool JsonItem::optionalFlag(const QString &field)
{
    return m_object.contains(field) && boolean(field);
}

QStringList JsonItem::texts(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isArray() || value.toArray().isEmpty())
        complain(field, value.isUndefined() ? u"is missing"_s : u"is not a list with something in it"_s);
    QStringList found;
    for (const QJsonValue &each : value.toArray()) {
        if (!each.isString() || each.toString().isEmpty())
            complain(field, u"holds something that is not a text"_s);
        found.append(each.toString());
    }
    return found;
}

QStringList JsonItem::optionalTexts(const QString &field)
{
    return m_object.contains(field) ? texts(field) : QStringList();
}

QMap<QString, QString> JsonItem::textsByKey(const QString &field)
{
    QMap<QString, QString> found;
    const QJsonObject object = this->object(field);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString() || it->toString().isEmpty())
            complain(field, u"\"%1\" is not a text"_s.arg(it.key()));
        found.insert(it.key(), it->toString());
    }
    return found;
}

QMap<QString, QString> JsonItem::optionalPlain(const QStringList &fields)
{
    QMap<QString, QString> found;
    for (const QString &field : fields) {
        const QJsonValue value = take(field);
        if (!value.isUndefined() && !value.isString())
            complain(field, u"is not a text"_s);
        found.insert(field, value.toString());
    }
    return found;
}

QJsonObject JsonItem::object(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isObject() || value.toObject().isEmpty())
        complain(field, value.isUndefined() ? u"is missing"_s : u"is not an object with something in it"_s);
    return value.toObject();
}

QList<JsonItem> JsonItem::items(const QString &field, qsizetype least)
{
    const QJsonValue value = take(field);
    const QJsonArray array = value.toArray();
    if (!value.isArray())
        complain(field, value.isUndefined() ? u"is missing"_s : u"is not a list"_s);
    else if (array.size() < least)
        complain(field, u"has %1 items, at least %2 are needed"_s.arg(array.size()).arg(least));
    QList<JsonItem> found;
    QSet<QString> ids;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject object = array.at(i).toObject();
        const QString id = object.value(u"id"_s).toString();
        const QString name = id.isEmpty() ? u"%1[%2]"_s.arg(field).arg(i) : id;
        if (!array.at(i).isObject())
            complain(field, u"entry %1 is not an object"_s.arg(i));
        if (!id.isEmpty() && ids.contains(id))
            complain(field, u"the id \"%1\" occurs twice"_s.arg(id));
        ids.insert(id);
        found.append(JsonItem(m_file, name, object, *m_problems));
    }
    return found;
}

QList<JsonItem> JsonItem::optionalItems(const QString &field)
{
    return m_object.contains(field) ? items(field) : QList<JsonItem>();
}

void JsonItem::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_read.contains(key))
            complain(key, u"is not known here"_s);
    }
}

} // namespace secondwind
