// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/journaltransfer.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace secondwind {

class Card;
class Disclosure;

// What an import would do or did: how many entries become what, and each thing that was left out
// or understood differently, with the reason.
class ImportReport final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportReport)

public:
    explicit ImportReport(QWidget *parent = nullptr);

    void setOutcome(const ImportOutcome &outcome, JournalService::Run run);

private:
    Card *m_card;
    QLabel *m_title;
    QLabel *m_counts;
    Disclosure *m_disclosure;
    QPlainTextEdit *m_issues;
};

} // namespace secondwind
