// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/settings.h"

#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

Settings::Settings(Database &database)
    : m_database(database)
{
}

QString Settings::value(const QString &name, const QString &otherwise) const
{
    auto query = m_database.run(u"SELECT value FROM setting WHERE name = ?"_s, {name});
    return query && query->next() ? query->value(0).toString() : otherwise;
}

Result<void> Settings::setValue(const QString &name, const QString &value)
{
    auto query = m_database.run(u"INSERT INTO setting (name, value) VALUES (?, ?) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                                {name, value});
    if (!query)
        return failure(query);
    return {};
}

} // namespace secondwind
