// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

namespace secondwind {

/// Reads one JSON object of a content file field by field and notes everything that is wrong
/// with it as "file, item, field: what", so that one run names every fault.
class JsonItem final
{
public:
    /// `problems` outlives the reader and collects what it finds.
    JsonItem(QString file, QString item, QJsonObject object, QStringList &problems);

    /// A text that must be there, not empty, and no longer than `longest` characters.
    [[nodiscard]] QString text(const QString &field, int longest = 400);
    [[nodiscard]] QString optionalText(const QString &field, int longest = 400);
    /// A text out of a given set.
    [[nodiscard]] QString oneOf(const QString &field, const QStringList &allowed);
    [[nodiscard]] QString optionalOneOf(const QString &field, const QStringList &allowed);
    [[nodiscard]] int integer(const QString &field, int least, int most);
    [[nodiscard]] double number(const QString &field, double least, double most);
    [[nodiscard]] bool boolean(const QString &field);
    [[nodiscard]] bool optionalFlag(const QString &field); ///< false when absent
    [[nodiscard]] QStringList texts(const QString &field);
    [[nodiscard]] QStringList optionalTexts(const QString &field);
    /// Text values by key, every one a text.
    [[nodiscard]] QMap<QString, QString> textsByKey(const QString &field);
    /// Texts that may be empty or absent, by field.
    [[nodiscard]] QMap<QString, QString> optionalPlain(const QStringList &fields);
    [[nodiscard]] QJsonObject object(const QString &field);
    /// The objects of an array, each as a reader named by its "id" (or its place).
    [[nodiscard]] QList<JsonItem> items(const QString &field, qsizetype least = 1);
    [[nodiscard]] QList<JsonItem> optionalItems(const QString &field);

    void complain(const QString &field, const QString &what);
    /// Complains about fields nobody asked for: usually a misspelt name.
    void finish();
    [[nodiscard]] QString name() const { return m_item; }
    [[nodiscard]] bool has(const QString &field) const { return m_object.contains(field); }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

private:
    [[nodiscard]] QJsonValue take(const QString &field);

    QString m_file;
    QString m_item;
    QJsonObject m_object;
    QStringList *m_problems;
    QSet<QString> m_read;
};

} // namespace secondwind
