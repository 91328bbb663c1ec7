// SPDX-License-Identifier: GPL-3.0-or-later
// The letters the program writes itself, one paragraph a line with an empty line between letters:
// what learn_weights.py takes for fine.
#include "core/content/catalogue.h"
#include "core/feedback/letterwriter.h"

#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

int main()
{
    const Catalogue catalogue;
    const LetterWriter writer(catalogue);
    QTextStream out(stdout);
    for (const LetterKindParts &kind : catalogue.letterParts().kinds) {
        for (const LetterTone tone : allTones()) {
            for (const LetterLength length : allLengths()) {
                for (const FeedbackQuestion &question : catalogue.feedbackQuestions()) {
                    LetterRequest request;
                    request.kind = kind.id;
                    request.tone = tone;
                    request.length = length;
                    request.toName = u"Ms. Weber"_s;
                    request.company = u"Northwind"_s;
                    request.role = u"analyst"_s;
                    request.appreciated = u"the case discussion"_s;
                    if (kind.asksQuestions)
                        request.questions = {question.id};
                    if (const auto letter = writer.write(request))
                        out << QString(letter->body).replace(u"\n\n"_s, u"\n"_s) << "\n\n";
                    if (!kind.asksQuestions)
                        break;
                }
            }
        }
    }
    return 0;
}
