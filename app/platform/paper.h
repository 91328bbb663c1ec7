// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>

namespace secondwind::paper {

inline constexpr QMarginsF Margins{20, 18, 20, 14}; ///< millimetres

/// The paper of the country: Letter or A4.
[[nodiscard]] QPageSize::PageSizeId of(const QLocale &locale);
/// A page of it, upright, with our margins.
[[nodiscard]] QPageLayout layout(const QLocale &locale);

} // namespace secondwind::paper
