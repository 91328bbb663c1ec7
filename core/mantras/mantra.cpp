// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantra.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Mantra)
};

const QString Blank = u"____"_s;

bool speaksOfI(const QString &text)
{
    const QString words = Words::tr("i|me|my|mine|myself|we|us|our|ours", "words that speak of the one who says them, in lower case, parted by |");
    const QRegularExpression pattern(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(words),
                                     QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

} // namespace

QString mantraFormId(MantraForm form)
{
    switch (form) {
    case MantraForm::You:
        return u"you"_s;
    case MantraForm::Name:
        return u"name"_s;
    case MantraForm::I:
        break;
    }
    return u"i"_s;
}

MantraForm mantraFormFromId(const QString &id)
{
    if (id == u"you"_s)
        return MantraForm::You;
    return id == u"name"_s ? MantraForm::Name : MantraForm::I;
}

bool MarkedMantra::isSpoken() const
{
    return !own && mark.wording.isEmpty() && !mantra.you.isEmpty() && !speaksOfI(mark.filling);
}

QString MarkedMantra::text() const
{
    QString line = mark.wording.isEmpty() ? mantra.text : mark.wording;
    if (form != MantraForm::I && isSpoken())
        line = mantra.you;
    if (mantra.hasBlank() && !mark.filling.isEmpty())
        line.replace(Blank, mark.filling);
    // The name is called before the line rather than put into it: no verb has to follow it.
    if (form == MantraForm::Name && isSpoken() && !name.isEmpty())
        return Words::tr("%1: %2", "the person's name, what is said to them").arg(name, line);
    return line;
}

bool MarkedMantra::isReadable() const
{
    return !mantra.hasBlank() || !mark.filling.isEmpty() || (!mark.wording.isEmpty() && !mark.wording.contains(Blank));
}

} // namespace secondwind
