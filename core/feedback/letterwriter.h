// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Catalogue;

/// Assembles letters from the catalogue's parts. Of each sentence the wording is taken that
/// needs most of what the person filled in; a sentence with no fitting wording is left out.
class LetterWriter final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::LetterWriter)

public:
    explicit LetterWriter(const Catalogue &catalogue);

    /// Fails on an unknown kind or question, or an address that cannot be one. An empty
    /// address is fine: the letter is still being written.
    [[nodiscard]] Result<Letter> write(const LetterRequest &request) const;

private:
    const Catalogue &m_catalogue;
};

} // namespace secondwind
