// SPDX-License-Identifier: GPL-3.0-or-later
// How long a step of the guided session keeps the GUI thread busy, from the click on Next until
// the step is laid out and painted, beside a page of plain Qt widgets of the same number; and
// what a pad of 50,000 words costs to type in and to save.
#include "app/widgets/textarea.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"

#include <QElapsedTimer>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTextStream>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

constexpr double FrameMs = 16.0;
constexpr int Runs = 15;

double medianMs(const std::function<void()> &prepare, const std::function<void()> &measured)
{
    QList<double> times;
    for (int run = 0; run < Runs; ++run) {
        prepare();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        measured();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times.at(Runs / 2);
}

int visibleWidgets(const QWidget *window)
{
    const auto widgets = window->findChildren<QWidget *>();
    return static_cast<int>(std::ranges::count_if(widgets, [](const QWidget *each) { return each->isVisible(); }));
}

// As many widgets as the step shows, half labels, half fields, in one scrolled column.
double plainPageMs(int widgets)
{
    QWidget window;
    window.resize(1280, 800);
    auto *column = new QVBoxLayout(&window);
    window.show();
    QScrollArea *page = nullptr;
    return medianMs([&] { delete page; },
                    [&] {
                        page = new QScrollArea(&window);
                        auto *content = new QWidget(page);
                        auto *form = new QFormLayout(content);
                        for (int i = 0; i < widgets / 2; ++i)
                            form->addRow(new QLabel(u"A label"_s, content), new QLineEdit(content));
                        page->setWidget(content);
                        page->setWidgetResizable(true);
                        column->addWidget(page);
                        page->show();
                        QCoreApplication::processEvents();
                    });
}

void measureSteps(QTextStream &out)
{
    AppFixture app;
    SessionService &session = app.journal->session;
    (void)session.start(u"full"_s);
    app.window->openPage(page::Session);
    const QStringList steps = session.script().route(u"full"_s)->steps;
    out << "step            ms    of a frame   plain page of as many widgets   ratio   saving alone\n";
    for (qsizetype i = 1; i < steps.size(); ++i) {
        const double took = medianMs([&] { (void)session.goTo(steps.at(i - 1)); },
                                     [&] {
                                         (void)session.next();
                                         QCoreApplication::processEvents();
                                     });
        const double saving = medianMs([] {}, [&] { (void)session.setAnswer(u"thought.belief-before"_s, 50); });
        const double plain = plainPageMs(visibleWidgets(app.window.get()));
        out << steps.at(i).leftJustified(12) << QString::number(took, 'f', 1).rightJustified(7) << QString::number(took / FrameMs, 'f', 2).rightJustified(12)
            << QString::number(plain, 'f', 1).rightJustified(20) << QString::number(took / plain, 'f', 2).rightJustified(20)
            << QString::number(saving, 'f', 1).rightJustified(12) << Qt::endl;
    }
}

void measurePad(QTextStream &out)
{
    AppFixture app;
    SessionService &session = app.journal->session;
    (void)session.start(u"full"_s);
    (void)session.goTo(u"let-out"_s);
    app.window->openPage(page::Session);
    const QString words = u"and then they said nothing for two weeks "_s.repeated(6250); // 50,000 words
    auto *pad = visible<TextArea>(app.window.get(), u"let-out.pad.edit"_s);
    pad->setPlainText(words);
    QCoreApplication::processEvents();
    const double key = medianMs([] {}, [&] {
        QTest::keyClick(pad, Qt::Key_A);
        QCoreApplication::processEvents();
    });
    QPlainTextEdit plain;
    plain.resize(pad->size());
    plain.show();
    plain.setPlainText(words);
    QCoreApplication::processEvents();
    const double plainKey = medianMs([] {}, [&] {
        QTest::keyClick(&plain, Qt::Key_A);
        QCoreApplication::processEvents();
    });
    int run = 0;
    const double save = medianMs([] {}, [&] { (void)session.setAnswer(sessionfield::VentPad, words + QString::number(++run)); });
    const double small = medianMs([] {}, [&] { (void)session.setAnswer(u"thought.thought"_s, QString::number(++run)); });
    out << "50,000 words: a key " << QString::number(key, 'f', 2) << " ms, in a bare QPlainTextEdit " << QString::number(plainKey, 'f', 2)
        << " ms; a save " << QString::number(save, 'f', 2) << " ms, of one line " << QString::number(small, 'f', 2) << " ms" << Qt::endl;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    measureSteps(out);
    if (!QApplication::arguments().contains(u"--steps"_s))
        measurePad(out);
    return 0;
}
