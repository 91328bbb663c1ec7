// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace secondwind {

/// What went wrong, for callers that branch on it.
enum class ErrorCode {
    InvalidInput,
    NotFound,
    CannotOpen,
    NotADatabase,
    NewerSchema,
    ReadOnly,
    DiskFull,
    Storage,
    Content,
    CannotWrite,
    Cancelled,
    UnknownEncoding, ///< text, but not in a code that was recognised
};

/// A failure as a value: `message` is translated and fit to show to the person as it is,
/// `detail` is the driver's own text and goes to the log only.
struct Error {
    ErrorCode code = ErrorCode::Storage;
    QString message;
    QString detail = {};
};

/// Every function of core that can fail returns this; core never throws across its border.
template<typename T>
using Result = tl::expected<T, Error>;

/// The failing half of a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, const QString &message,
                                                   const QString &detail = {})
{
    return tl::unexpected<Error>(Error{code, message, detail});
}

/// Hands an error of one Result on as the error of another.
template<typename T>
[[nodiscard]] tl::unexpected<Error> failure(const Result<T> &failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace secondwind
