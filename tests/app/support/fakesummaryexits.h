// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/summaryexits.h"

namespace secondwind::test {

/// Ways out that lead nowhere and remember what went through them.
class FakeSummaryExits final : public SummaryExits
{
public:
    QString chooseFile(QWidget *, const QString &suggested, const QString &) override
    {
        suggestion = suggested;
        return file;
    }
    Result<bool> print(QWidget *, const SummarySheet &sheet) override
    {
        if (printAnswer && *printAnswer)
            printed.append(sheet);
        return printAnswer;
    }

    void forget()
    {
        file.clear();
        suggestion.clear();
        printed.clear();
        printAnswer = true;
    }

    QString file;
    QString suggestion;
    Result<bool> printAnswer = true;
    QList<SummarySheet> printed;
};

} // namespace secondwind::test
