// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoding.h"
#include "tests/fuzz/fuzzed.h"

using namespace secondwind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    for (const TextEncoding encoding : {TextEncoding::Detect, TextEncoding::Windows1252}) {
        const auto text = decodedText(bytes, encoding);
        if (text ? !text->isValidUtf16() : text.error().message.isEmpty())
            std::abort();
    }
    return 0;
}
