// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/exchange/plaincsv.h"
#include "tests/fuzz/fuzzed.h"

using namespace secondwind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = fuzz::text(data, size);
    if (csv::unprotectedCell(csv::protectedCell(text)) != text)
        std::abort();
    if (const auto preview = plaincsv::columns(text)) {
        fuzz::check(plaincsv::parse(text, preview->guess));
        plaincsv::Mapping mapping = preview->guess;
        using plaincsv::Role;
        mapping.roles = {Role::Date, Role::Time, Role::Mood, Role::Text, Role::Title, Role::Tags, Role::Emotions, Role::Application, Role::Id};
        mapping.moodScale = plaincsv::MoodScale::OneToTen;
        mapping.own = size % 2 == 0;
        fuzz::check(plaincsv::parse(text, mapping));
    }
    return 0;
}
