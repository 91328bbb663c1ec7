// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/handoff.h"

namespace secondwind::test {

/// Ways out that lead nowhere and remember what went through them.
class FakeHandoff final : public Handoff
{
public:
    bool isSandboxed() const override { return sandboxed; }
    bool openMail(const Letter &letter, const QByteArray &link) override
    {
        letters.append(letter);
        links.append(link);
        return mailAnswers;
    }
    QString chooseFile(QWidget *, const QString &, const QString &) override { return file; }
    bool print(QWidget *, const Letter &letter) override
    {
        printed.append(letter);
        return true;
    }

    bool mailAnswers = true;
    bool sandboxed = false;
    QList<Letter> letters;
    QString file;
    QByteArrayList links;
    QList<Letter> printed;
};

} // namespace secondwind::test
