// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may type into the search has to be an expression that SQLite understands, and
// what is marked in a text has to lie in it. One half of the bytes is typed, the other the text.
#include "core/journal/searchquery.h"
#include "tests/fuzz/fuzzed.h"

#include <sqlite3.h>

using namespace secondwind;

namespace {

sqlite3 *index()
{
    static sqlite3 *const opened = [] {
        sqlite3 *database = nullptr;
        if (sqlite3_open(":memory:", &database) != SQLITE_OK
            || sqlite3_exec(database, "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')", nullptr, nullptr, nullptr) != SQLITE_OK)
            std::abort();
        return database;
    }();
    return opened;
}

void match(const QString &expression)
{
    if (expression.isEmpty())
        return;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(index(), "SELECT count(*) FROM words WHERE words MATCH ?", -1, &statement, nullptr) != SQLITE_OK)
        std::abort();
    const QByteArray bytes = expression.toUtf8();
    sqlite3_bind_text(statement, 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    if (sqlite3_step(statement) != SQLITE_ROW)
        std::abort();
    sqlite3_finalize(statement);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const SearchQuery query(fuzz::text(data, size / 2));
    const QString text = fuzz::text(data + size / 2, size - size / 2);
    match(query.matchExpression());
    match(query.excludedExpression());
    qsizetype end = 0;
    for (const SearchQuery::Hit &hit : query.hits(text)) {
        if (hit.begin < end || hit.length <= 0 || hit.begin + hit.length > text.size())
            std::abort();
        end = hit.begin + hit.length;
    }
    return 0;
}
