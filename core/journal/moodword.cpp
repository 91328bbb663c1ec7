// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/moodword.h"

#include <QCoreApplication>

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::MoodWord)
};

} // namespace

QString moodWord(int mood)
{
    switch (mood) {
    case 1:
        return Words::tr("very low");
    case 2:
        return Words::tr("low");
    case 3:
        return Words::tr("okay");
    case 4:
        return Words::tr("good");
    case 5:
        return Words::tr("very good");
    default:
        return {};
    }
}

} // namespace secondwind
