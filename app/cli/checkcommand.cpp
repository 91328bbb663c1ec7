// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "core/content/catalogue.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::CheckCommand)
};

Result<Reply> run(const Call &call)
{
    const QStringList problems = call.catalogue().problems();
    if (!problems.isEmpty()) {
        return failure(ErrorCode::Content,
                       Words::tr("The content has %n faults, the first in %1.", nullptr, static_cast<int>(problems.size()))
                           .arg(problems.constFirst()));
    }
    // Looking makes no journal where there is none.
    const QString path = Services::journalFile(call.dataFolder());
    if (!QFileInfo::exists(path)) {
        return Reply{QJsonObject{{u"content"_s, u"ok"_s}, {u"journal"_s, u"none"_s}, {u"file"_s, path}},
                     (Words::tr("The content is whole. There is no journal at %1 yet.").arg(QDir::toNativeSeparators(path)) + u'\n').toUtf8(), {}};
    }
    const auto services = call.services();
    if (!services)
        return failure(services);
    if (const auto whole = (*services)->database().checkIntegrity(); !whole)
        return failure(whole);
    return Reply{QJsonObject{{u"content"_s, u"ok"_s}, {u"journal"_s, u"ok"_s}, {u"file"_s, path}},
                 (Words::tr("The content and the journal at %1 are whole.").arg(QDir::toNativeSeparators(path)) + u'\n').toUtf8(), {}};
}

} // namespace

Commands checkCommands()
{
    return {{{u"check"_s}, {}, Words::tr("Checks that the journal file and the content are whole."), {}, run}};
}

} // namespace secondwind::cli
