// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tempjournal.h"

#include "core/journal/journalservice.h"
#include "core/storage/database.h"
#include "tests/support/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace secondwind::test {

TempJournal::TempJournal()
{
    reopen();
}

void TempJournal::reopen()
{
    m_services.reset();
    m_services = second();
}

std::unique_ptr<Services> TempJournal::second()
{
    auto opened = Services::open(m_folder.path(), m_clock);
    if (!opened)
        qFatal("The test journal cannot be opened: %s", describe(opened.error()).constData());
    return std::move(*opened);
}

QVariant TempJournal::value(const QString &sql, const QVariantList &values)
{
    auto query = m_services->database().run(sql, values);
    return query && query->next() ? query->value(0) : QVariant();
}

QByteArray TempJournal::bytes() const
{
    if (m_services && !QTest::qWaitFor([this] { return !m_services->journal.forgetting().isRunning(); }, 60'000))
        qFatal("Words deleted for good do not leave the file.");
    QByteArray bytes;
    QDirIterator files(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

} // namespace secondwind::test
