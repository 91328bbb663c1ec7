// SPDX-License-Identifier: GPL-3.0-or-later
// What the tone check costs on 10,000 words, beside one pass that only cuts the same text into
// words, and beside the 16 ms a frame lasts.
#include "core/content/catalogue.h"
#include "core/feedback/tonecheck.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

constexpr double FrameMs = 16.0;
constexpr int Runs = 31;
constexpr qsizetype Words = 10000;

double medianMs(const std::function<void()> &measured)
{
    QList<double> times;
    for (int run = 0; run < Runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        measured();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times.at(Runs / 2);
}

// Letters one after the other, calm and sharp ones, so that rules have work to do.
QString manyWords()
{
    const QString letters =
        u"Dear Ms. Weber, thank you for letting me know your decision about my application, and for the time it took to "
        u"consider me. I had hoped for a different answer, and I respect this one. If you can name one thing that would have "
        u"made my application stronger, I would be glad to hear it. A line or two is plenty.\n\n"
        u"I must admit that I had expected a more professional process. You could at least have called. After six weeks of "
        u"silence I got two lines from an address called no-reply, and nobody has answered my mails since. I worked on the "
        u"task for two evenings, and the case about the angry customer was my favourite part of the whole day.\n\n"_s;
    QString text;
    qsizetype words = 0;
    const qsizetype each = letters.split(u' ').size();
    for (; words < Words; words += each)
        text += letters;
    return text;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const Catalogue catalogue;
    (void)catalogue.toneWords();
    const double making = medianMs([&] { const ToneCheck made(catalogue); });
    const ToneCheck check(catalogue);
    const ToneLetter letter{{}, manyWords(), {}, {}};
    qsizetype seen = 0;
    const double plain = medianMs([&] { seen += letter.body.split(u' ', Qt::SkipEmptyParts).size(); });
    const double checking = medianMs([&] { seen += check.check(letter).findings.size(); });
    out << "10,000 words: " << QString::number(checking, 'f', 2) << " ms, " << QString::number(checking / FrameMs, 'f', 2) << " of a frame; only cutting into words "
        << QString::number(plain, 'f', 2) << " ms; ratio " << QString::number(checking / plain, 'f', 1) << "; making the check once " << QString::number(making, 'f', 1)
        << " ms" << Qt::endl;
    return seen > 0 ? 0 : 1;
}
