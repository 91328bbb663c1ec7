// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace secondwind {

struct TypedWords;

/// Fits what the person typed into sentences. Every function takes one line and changes as
/// little as it can; what it does not understand stays as typed.

/// What was appreciated, ready for a sentence.
struct Appreciation {
    QString text;
    bool sentence = false; ///< `text` is a whole sentence with its full stop, to stand alone
};

/// "The case discussion." becomes "the case discussion"; "I liked the case" a sentence.
[[nodiscard]] Appreciation appreciation(const QString &typed, const TypedWords &words);

/// The role without what the sentences say around it: "the analyst position" becomes "analyst".
[[nodiscard]] QString roleInSentence(const QString &typed, const TypedWords &words);

/// The company without what the sentences say before it: "at Northwind" becomes "Northwind".
[[nodiscard]] QString companyInSentence(const QString &typed, const TypedWords &words);

/// The people greeted: "Ana, Tom", "Ana; Tom" and "Ana and Tom" are two, "Lee, PhD" is one. A
/// comma between two single words is one person surname first when `address` holds both
/// ("Okafor, Ada", ada.okafor@...). Anything with quotes, brackets or digits stays whole.
[[nodiscard]] QStringList peopleIn(const QString &typed, const QString &address, const TypedWords &words);

} // namespace secondwind
