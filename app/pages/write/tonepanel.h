// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonecheck.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace secondwind {

// What in a letter may not land as meant: the words, why, and gentler ones to take. It only says;
// nothing is kept from leaving. Its rules are read at the first check, which takes some frames.
// `catalogue` outlives it.
class TonePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TonePanel)

public:
    explicit TonePanel(const Catalogue &catalogue, QWidget *parent = nullptr);

    // Checks the letter and shows what was found.
    void check(const ToneLetter &letter);
    [[nodiscard]] const ToneReport &report() const { return m_report; }
    [[nodiscard]] const ToneLetter &checked() const { return m_letter; }

signals:
    void reported();
    // The person wants to see the words in the letter.
    void findingChosen(const secondwind::ToneFinding &finding);
    void suggestionTaken(const secondwind::ToneSuggestion &suggestion);

private:
    [[nodiscard]] QWidget *makeFinding(const ToneFinding &finding);
    void show(const ToneReport &report);

    const Catalogue &m_catalogue;
    std::optional<ToneCheck> m_check;
    ToneLetter m_letter;
    ToneReport m_report;
    QLabel *m_summary;
    QVBoxLayout *m_rows;
};

} // namespace secondwind
