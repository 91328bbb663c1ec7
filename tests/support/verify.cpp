// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verify.h"

#include <QLoggingCategory>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::test {

namespace {

QByteArray nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "InvalidInput";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::CannotOpen:
        return "CannotOpen";
    case ErrorCode::NotADatabase:
        return "NotADatabase";
    case ErrorCode::NewerSchema:
        return "NewerSchema";
    case ErrorCode::ReadOnly:
        return "ReadOnly";
    case ErrorCode::DiskFull:
        return "DiskFull";
    case ErrorCode::Storage:
        return "Storage";
    case ErrorCode::Content:
        return "Content";
    case ErrorCode::CannotWrite:
        return "CannotWrite";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::UnknownEncoding:
        return "UnknownEncoding";
    }
    return "an unknown code";
}

} // namespace

QByteArray describe(const Error &error)
{
    return nameOf(error.code) + ": " + error.message.toUtf8() + " (" + error.detail.toUtf8() + ')';
}

void failOnWarnings()
{
    // What the offscreen platform says of itself says nothing about the program.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
}

QuietStorageLog::QuietStorageLog()
{
    QLoggingCategory::setFilterRules(u"secondwind.storage.warning=false"_s);
}

QuietStorageLog::~QuietStorageLog()
{
    QLoggingCategory::setFilterRules({});
}

} // namespace secondwind::test
