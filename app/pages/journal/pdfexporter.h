// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporter.h"

#include <functional>
#include <memory>

namespace secondwind {

/// Makes an exporter that writes the journal as PDF: days as headings, entries below them, pages
/// numbered. The fonts and the paper are looked up here, on the GUI thread; the exporter itself
/// may work on another one. It keeps a few dozen pages in memory, however long the journal is.
[[nodiscard]] std::function<std::unique_ptr<Exporter>(const ExportWords &)> pdfExporter();

} // namespace secondwind
