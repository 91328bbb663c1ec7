// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace secondwind {

// A question before something is gone for good.
struct Question {
    QString objectName;
    QString title;
    QString text;
    QString more; // said in smaller words; may be empty
    QString yes;
    QString no;   // what Enter and Esc choose
};

// Asks over `parent` and waits. The words may be a person's own, so they are shown as they are typed
// and never read as markup.
[[nodiscard]] bool isAgreedTo(const Question &question, QWidget *parent);

// The same for one thing that is to be deleted; `what` are its own words or what the deletion means.
[[nodiscard]] bool mayDelete(QWidget *parent, const QString &question, const QString &what);

} // namespace secondwind
