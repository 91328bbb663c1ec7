// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

bool StatementCache::takes(const QString &sql)
{
    constexpr std::array kept{"SELECT "_L1, "INSERT "_L1, "UPDATE "_L1, "DELETE "_L1, "BEGIN "_L1, "COMMIT"_L1};
    return std::ranges::any_of(kept, [&](QLatin1StringView word) { return sql.startsWith(word); });
}

std::unique_ptr<QSqlQuery> StatementCache::take(const QString &sql)
{
    auto found = m_waiting.extract(sql);
    return found ? std::make_unique<QSqlQuery>(std::move(found.mapped().query)) : nullptr;
}

void StatementCache::put(const QString &sql, QSqlQuery &&query)
{
    m_waiting.insert_or_assign(sql, Waiting{std::move(query), ++m_turn});
    if (m_waiting.size() > Most)
        m_waiting.erase(std::ranges::min_element(m_waiting, {}, [](const auto &each) { return each.second.since; }));
}

Statement::Statement(QSqlQuery &&query, QString sql, std::weak_ptr<StatementCache> cache)
    : QSqlQuery(std::move(query))
    , m_sql(std::move(sql))
    , m_cache(std::move(cache))
{
}

Statement::~Statement()
{
    const auto cache = m_cache.lock();
    if (!cache)
        return;
    finish();
    cache->put(m_sql, std::move(*this));
}

} // namespace secondwind
