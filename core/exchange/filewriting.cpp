// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/filewriting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace secondwind {

namespace {

struct FileWriting {
    Q_DECLARE_TR_FUNCTIONS(secondwind::FileWriting)
};

} // namespace

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return cannotWrite(path, file);
}

tl::unexpected<Error> cannotWrite(const QString &path, const QFileDevice &file)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (file.error() == QFileDevice::ResourceError)
        return failure(ErrorCode::DiskFull, FileWriting::tr("There is no room left for the file %1. Make some room, or choose another place.").arg(shown), file.errorString());
    if (!folder.isDir() || !folder.isWritable())
        return failure(ErrorCode::CannotWrite,
                       FileWriting::tr("Nothing can be saved in the folder %1. Choose another place.").arg(QDir::toNativeSeparators(folder.filePath())), file.errorString());
    return failure(ErrorCode::CannotWrite, FileWriting::tr("The file %1 could not be written. Choose another place.").arg(shown), file.errorString());
}

} // namespace secondwind
