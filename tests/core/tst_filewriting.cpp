// SPDX-License-Identifier: GPL-3.0-or-later
// A file that leaves the program is whole or is not there, and why not is said in plain words.
#include "core/exchange/filewriting.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestFileWriting final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasThereIsReplaced()
    {
        const QString path = m_folder.filePath(u"Grüße, 計画.ics"_s);
        VERIFY_OK(writeFile(path, "a long first version"));
        VERIFY_OK(writeFile(path, "second\r\n"));
        QCOMPARE(contentOf(path), QByteArray("second\r\n"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"Grüße, 計画.ics"_s});
    }

    void aMissingFolderIsNamed()
    {
        const auto written = writeFile(m_folder.filePath(u"gone/letter.eml"_s), "x");
        VERIFY_ERROR(written, ErrorCode::CannotWrite);
        QCOMPARE(written.error().message,
                 u"Nothing can be saved in the folder %1. Choose another place."_s.arg(QDir::toNativeSeparators(m_folder.filePath(u"gone"_s))));
    }

    void aFolderOfThatNameStays()
    {
        const QString path = m_folder.filePath(u"plan.ics"_s);
        QVERIFY(QDir(m_folder.path()).mkdir(u"plan.ics"_s));
        const auto written = writeFile(path, "x");
        VERIFY_ERROR(written, ErrorCode::CannotWrite);
        QCOMPARE(written.error().message, u"The file %1 could not be written. Choose another place."_s.arg(QDir::toNativeSeparators(path)));
        QVERIFY(QFileInfo(path).isDir());
    }

#ifdef Q_OS_LINUX
    void aFullDiskIsCalledFull()
    {
        QFile full(u"/dev/full"_s); // takes nothing: there is never room
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(full.write("x"), -1);
        const Result<void> refused = cannotWrite(m_folder.filePath(u"letter.eml"_s), full);
        VERIFY_ERROR(refused, ErrorCode::DiskFull);
        QVERIFY2(refused.error().message.contains(u"no room left"_s), qPrintable(refused.error().message));
    }
#endif

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFileWriting)
#include "tst_filewriting.moc"
