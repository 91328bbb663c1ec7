// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/handoff.h"

namespace secondwind::test {

/// Ways out that lead nowhere and remember what went through them.
class FakeHandoff final : public Handoff
{
public:
    bool openMail(const QByteArray &link) override
    {
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
    QString file;
    QByteArrayList links;
    QList<Letter> printed;
};

} // namespace secondwind::test
