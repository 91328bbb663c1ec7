// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importfile.h"

#include "core/content/catalogue.h"
#include "core/exchange/dayliocsv.h"
#include "core/exchange/secondwindjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

Result<QString> textOf(const QString &path, TextEncoding encoding)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, ImportFile::tr("The file %1 cannot be read. Check that it still exists, or choose another file.").arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    }
    if (auto good = checkedFileSize(file.size()); !good)
        return failure(good);
    return decodedText(file.readAll(), encoding);
}

bool isRedNotebook(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() || rednotebook::isMonthFile(info.fileName());
}

ImportFormat formatOf(const QString &text)
{
    if (secondwindjson::looksLikeIt(text))
        return ImportFormat::Json;
    return dayliocsv::looksLikeIt(text) ? ImportFormat::DaylioCsv : ImportFormat::Csv;
}

} // namespace

QString importFormatName(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Json:
        return ImportFile::tr("Second Wind");
    case ImportFormat::DaylioCsv:
        return ImportFile::tr("Daylio");
    case ImportFormat::RedNotebook:
        return ImportFile::tr("RedNotebook");
    case ImportFormat::Csv:
        return ImportFile::tr("a table");
    case ImportFormat::Detect:
        break;
    }
    return {};
}

Result<ImportFile> ImportFile::openRedNotebook(const QString &path, TextEncoding encoding)
{
    QStringList paths{path};
    if (const QDir folder(path); QFileInfo(path).isDir()) {
        paths.clear();
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            if (rednotebook::isMonthFile(name))
                paths.append(folder.filePath(name));
        }
        if (paths.isEmpty()) {
            return failure(ErrorCode::NotFound,
                           tr("The folder %1 holds no month files of RedNotebook, such as 2026-03.txt.").arg(QDir::toNativeSeparators(path)));
        }
    }
    ImportFile file;
    file.m_path = path;
    file.m_format = ImportFormat::RedNotebook;
    for (const QString &each : std::as_const(paths)) {
        const auto text = textOf(each, encoding);
        if (!text)
            return failure(text);
        file.m_months.append({QFileInfo(each).fileName(), *text});
    }
    return file;
}

Result<ImportFile> ImportFile::open(const QString &path, ImportFormat format, TextEncoding encoding)
{
    if (format == ImportFormat::RedNotebook || (format == ImportFormat::Detect && isRedNotebook(path)))
        return openRedNotebook(path, encoding);
    const auto text = textOf(path, encoding);
    if (!text)
        return failure(text);
    ImportFile file;
    file.m_path = path;
    file.m_text = *text;
    file.m_format = format == ImportFormat::Detect ? formatOf(*text) : format;
    if (file.m_format == ImportFormat::DaylioCsv) {
        const auto names = dayliocsv::moodNames(*text);
        if (!names)
            return failure(names);
        file.m_moodNames = *names;
    } else if (file.m_format == ImportFormat::Csv) {
        const auto table = plaincsv::columns(*text);
        if (!table)
            return failure(table);
        file.m_table = *table;
        file.m_moodNames = table->moodNames;
    }
    return file;
}

ImportChoices ImportFile::guess() const
{
    ImportChoices choices;
    choices.moods = guessedMeanings(m_moodNames);
    if (m_table) {
        choices.table = m_table->guess;
        if (choices.table.moodNames.isEmpty())
            choices.table.moodNames = choices.moods;
    }
    return choices;
}

Result<ImportPlan> ImportFile::read(const ImportChoices &choices, const importing::EmotionNames &emotions, const ImportProgress &progress) const
{
    switch (m_format) {
    case ImportFormat::Json:
        return secondwindjson::parse(m_text, emotions, progress);
    case ImportFormat::DaylioCsv:
        return dayliocsv::parse(m_text, choices.moods, progress);
    case ImportFormat::RedNotebook:
        return rednotebook::parse(m_months, progress);
    case ImportFormat::Csv:
    case ImportFormat::Detect:
        break;
    }
    plaincsv::Mapping mapping = choices.table;
    mapping.emotionNames = emotions;
    return plaincsv::parse(m_text, mapping, progress);
}

importing::EmotionNames emotionNames(const Catalogue &catalogue)
{
    importing::EmotionNames names;
    for (const Emotion &emotion : catalogue.emotions()) {
        names.insert(emotion.name.toLower(), emotion.id);
        names.insert(emotion.id.toLower(), emotion.id);
    }
    return names;
}

} // namespace secondwind
