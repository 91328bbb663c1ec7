// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayliocsv.h"
#include "tests/fuzz/fuzzed.h"

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = fuzz::text(data, size);
    for (const QString &file : {text, u"full_date,date,weekday,time,mood,activities,scales,note_title,note\n"_s + text,
                                u"year,date,weekday,time,mood,activities,note\n"_s + text}) {
        const auto names = dayliocsv::moodNames(file);
        fuzz::check(dayliocsv::parse(file, names ? guessedMeanings(*names) : MoodMeanings()));
    }
    return 0;
}
