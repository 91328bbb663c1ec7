// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/buttonwords.h"

#include "core/plaintip.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr qsizetype MostCharacters = 60;

} // namespace

void setButtonWords(QPushButton *button, const QString &words)
{
    const QString whole = words.simplified();
    QString shown = whole;
    if (whole.size() > MostCharacters)
        shown = whole.left(MostCharacters - 1).trimmed() + u'…';
    button->setToolTip(shown == whole ? QString() : plainTip(whole));
    button->setText(shown.replace(u'&', u"&&"_s));
    button->setAccessibleName(whole);
}

} // namespace secondwind
