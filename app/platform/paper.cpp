// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/paper.h"

namespace secondwind::paper {

QPageSize::PageSizeId of(const QLocale &locale)
{
    // Where the Unicode locale data says that people write on Letter.
    static const QList<QLocale::Territory> letter{
        QLocale::Belize, QLocale::Canada, QLocale::Chile, QLocale::Colombia, QLocale::CostaRica,
        QLocale::ElSalvador, QLocale::Guatemala, QLocale::Mexico, QLocale::Nicaragua, QLocale::Panama,
        QLocale::Philippines, QLocale::PuertoRico, QLocale::UnitedStates, QLocale::Venezuela};
    return letter.contains(locale.territory()) ? QPageSize::Letter : QPageSize::A4;
}

QPageLayout layout(const QLocale &locale)
{
    return {QPageSize(of(locale)), QPageLayout::Portrait, Margins, QPageLayout::Millimeter};
}

} // namespace secondwind::paper
