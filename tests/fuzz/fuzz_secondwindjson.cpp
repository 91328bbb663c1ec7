// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"
#include "core/exchange/secondwindjson.h"
#include "tests/fuzz/fuzzed.h"

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = fuzz::text(data, size);
    fuzz::check(secondwindjson::parse(text));
    const auto plan = secondwindjson::parse(u"{\"format\":\"secondwind-journal\",\"version\":1,\"entries\":["_s + text + u"]}"_s);
    fuzz::check(plan);
    if (!plan)
        return 0;
    // What was read is written and read again without loss.
    const auto exporter = jsonExporter({}, plan->applications);
    QByteArray file = exporter->begin();
    for (const ImportedEntry &imported : plan->entries)
        file += exporter->entry({imported.entry, imported.created, imported.changed});
    const auto again = secondwindjson::parse(QString::fromUtf8(file + exporter->end()));
    if (!again || !again->issues.isEmpty() || again->entries.size() != plan->entries.size())
        std::abort();
    for (qsizetype at = 0; at < plan->entries.size(); ++at) {
        if (again->entries.at(at).entry != plan->entries.at(at).entry)
            std::abort();
    }
    return 0;
}
