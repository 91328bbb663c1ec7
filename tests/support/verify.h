// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTest>

namespace secondwind::test {

/// "DiskFull: There is no room left ... (driver text)"
[[nodiscard]] QByteArray describe(const Error &error);

template<typename T>
[[nodiscard]] QByteArray describe(const Result<T> &result)
{
    return result ? QByteArray("it succeeded") : describe(result.error());
}

/// Makes every warning a failure of the running test function; call it in init().
void failOnWarnings();

/// Silences the storage log while a test provokes failures that are logged.
class QuietStorageLog final
{
public:
    QuietStorageLog();
    ~QuietStorageLog();
    Q_DISABLE_COPY_MOVE(QuietStorageLog)
};

} // namespace secondwind::test

/// Fails with the error's own words unless the Result holds a value.
#define VERIFY_OK(expression) \
    do { \
        const auto &verifiedResult = (expression); \
        QVERIFY2(verifiedResult.has_value(), secondwind::test::describe(verifiedResult).constData()); \
    } while (false)

/// Fails unless the Result holds an error with this code and a message for the person.
#define VERIFY_ERROR(expression, expectedCode) \
    do { \
        const auto &verifiedResult = (expression); \
        QVERIFY2(!verifiedResult.has_value(), "it succeeded, an error was expected"); \
        QVERIFY2(verifiedResult.error().code == (expectedCode), secondwind::test::describe(verifiedResult).constData()); \
        QVERIFY(!verifiedResult.error().message.isEmpty()); \
    } while (false)
