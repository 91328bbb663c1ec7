// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rednotebook.h"
#include "core/exchange/rednotebookmarkup.h"
#include "tests/fuzz/fuzzed.h"

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = fuzz::text(data, size);
    fuzz::check(rednotebook::parse({{u"2012-03.txt"_s, text}}));
    if (translatedRedNotebookMarkup(text).hashtags.contains(QString()))
        std::abort();
    return 0;
}
