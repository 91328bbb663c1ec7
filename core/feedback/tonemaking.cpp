// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonemaking.h"

#include "core/content/catalogue.h"

#include <QtConcurrentRun>

namespace secondwind {

namespace {

// A catalogue reads its files when they are first asked for, so each thread has its own.
struct CheckWithCatalogue {
    explicit CheckWithCatalogue(const Catalogue &original)
        : catalogue(original)
        , check(catalogue)
    {
    }

    Catalogue catalogue;
    ToneCheck check;
};

} // namespace

QFuture<std::shared_ptr<const ToneCheck>> makeToneCheck(const Catalogue &catalogue)
{
    return QtConcurrent::run([copy = catalogue]() -> std::shared_ptr<const ToneCheck> {
        const auto made = std::make_shared<const CheckWithCatalogue>(copy);
        return {made, &made->check};
    });
}

} // namespace secondwind
