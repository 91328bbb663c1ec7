// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonecheck.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace secondwind {

// What in a letter may not land as meant: the words, why, and gentler ones to take. It only says;
// nothing is kept from leaving. Until its rules are read, it says nothing and the letter waits.
class TonePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TonePanel)

public:
    explicit TonePanel(const Catalogue &catalogue, QWidget *parent = nullptr);

    // Checks the letter and shows what was found: at once, or as soon as the rules are read.
    void check(const ToneLetter &letter);
    [[nodiscard]] const ToneReport &report() const { return m_report; }
    [[nodiscard]] const ToneLetter &checked() const { return m_letter; }

signals:
    void reported();
    // The person wants to see the words in the letter.
    void findingChosen(const secondwind::ToneFinding &finding);
    void suggestionTaken(const secondwind::ToneSuggestion &suggestion);

private:
    void read();
    [[nodiscard]] QWidget *makeFinding(const ToneFinding &finding);
    void show(const ToneReport &report);

    QFutureWatcher<std::shared_ptr<const ToneCheck>> m_making;
    std::shared_ptr<const ToneCheck> m_check;
    ToneLetter m_letter;
    ToneReport m_report;
    bool m_isWaiting = false;
    QLabel *m_summary;
    QVBoxLayout *m_rows;
};

} // namespace secondwind
