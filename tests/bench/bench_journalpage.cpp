// SPDX-License-Identifier: GPL-3.0-or-later
// How long the journal's page keeps the GUI thread busy, until it is laid out and painted: opened,
// searched key by key, scrolled anywhere, another year of moods; beside a bare QListView of as many
// plain lines. `bench_journalpage [ENTRIES]...`, 1,000, 10,000 and 100,000 without.
#include "core/journal/journalservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/bench/diarywords.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

constexpr int Runs = 60;
constexpr int Openings = 15;

QList<StoredEntry> entries(int count)
{
    QRandomGenerator random(7);
    const bench::DiaryWords words;
    QList<StoredEntry> made;
    QDateTime at(QDate(2016, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 3600);
    const qint64 apart = at.secsTo(at.addYears(10)) / count;
    for (int i = 0; i < count; ++i) {
        JournalEntry entry;
        entry.id = u"00000000-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0'));
        entry.at = at.addSecs(i * apart);
        entry.mood = 1 + random.bounded(5);
        entry.text = words.text(random);
        if (i % 3 == 0)
            entry.tags = {words.word(random)};
        made.append({entry, entry.at, entry.at});
    }
    return made;
}

class Bench final
{
public:
    Bench(int count, QTextStream &out)
        : m_out(out)
    {
        const auto made = entries(count);
        if (!m_app.journal->journal.merge(made, JournalService::Run::Real))
            qFatal("The journal cannot be filled.");
        QStringList lines;
        for (const StoredEntry &each : made)
            lines.append(each.entry.text.left(60));
        m_lines.setStringList(lines);
        m_plain.resize(400, 600);
        m_plain.setUniformItemSizes(true);
        m_plain.setModel(&m_lines);
        m_plain.show();
        m_out << count << " entries" << Qt::endl;
    }

    void run()
    {
        measure("opening the page", Openings, [&] { m_app.restart(); }, [&] { m_app.window->openPage(page::Journal); },
                [&] {
                    m_plain.setModel(nullptr);
                    QCoreApplication::processEvents();
                },
                [&] { m_plain.setModel(&m_lines); });
        auto *list = visible<QListView>(m_app.window.get(), u"journalList"_s);
        const int all = m_app.journal->journal.count().value_or(0);
        const auto complete = [&](int rows) {
            if (!QTest::qWaitFor([&] { return list->model()->rowCount() >= rows; }, 10'000))
                qFatal("Not every entry has a row.");
        };
        complete(all);
        measure("scrolled anywhere", Runs, {}, [&] { drag(*list); }, {}, [&] { drag(m_plain); });
        auto *search = visible<QLineEdit>(m_app.window.get(), u"journalSearchEdit"_s);
        search->setFocus();
        QString typed;
        measure("a key in the search", Runs,
                [&] {
                    if (typed.isEmpty()) {
                        search->clear();
                        typed = m_words.word(m_random);
                    }
                    m_next = typed.at(0);
                    typed.remove(0, 1);
                },
                [&] { QTest::keyClick(search, m_next.toLatin1()); }, {}, [&] { drag(m_plain); });
        search->clear();
        complete(all);
        if (!tabTo(m_app.window.get(), u"journalView"_s))
            qFatal("The moods cannot be reached.");
        press(m_app.window.get(), Qt::Key_Right);
        press(m_app.window.get(), Qt::Key_Space);
        QCoreApplication::processEvents();
        auto *earlier = visible<QAbstractButton>(m_app.window.get(), u"earlierYearButton"_s);
        auto *later = visible<QAbstractButton>(m_app.window.get(), u"laterYearButton"_s);
        bool back = true;
        measure("another year of moods", Openings, [&] { back = !back; }, [&] { (back ? later : earlier)->click(); }, {}, [&] { drag(m_plain); });
    }

private:
    void drag(QListView &list)
    {
        list.verticalScrollBar()->setValue(m_random.bounded(std::max(1, list.verticalScrollBar()->maximum())));
    }

    [[nodiscard]] static double busy(const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    void measure(const char *what, int runs, const std::function<void()> &prepare, const std::function<void()> &work, const std::function<void()> &preparePlain,
                 const std::function<void()> &plainWork)
    {
        QList<double> ours;
        QList<double> plain;
        for (int i = 0; i < runs; ++i) {
            if (prepare)
                prepare();
            QCoreApplication::processEvents();
            ours.append(busy(work));
            if (preparePlain)
                preparePlain();
            plain.append(busy(plainWork));
        }
        std::ranges::sort(ours);
        std::ranges::sort(plain);
        const auto number = [](double value) { return QString::number(value, 'f', 1).rightJustified(7); };
        m_out << QString::fromLatin1(what).leftJustified(24) << "median " << number(ours.at(runs / 2)) << " ms, p99 " << number(ours.at(runs * 99 / 100)) << ", bare list "
              << number(plain.at(runs / 2)) << ", ratio " << number(ours.at(runs / 2) / plain.at(runs / 2)) << Qt::endl;
    }

    QTextStream &m_out;
    AppFixture m_app;
    QStringListModel m_lines;
    QListView m_plain;
    const bench::DiaryWords m_words;
    QRandomGenerator m_random{11};
    QChar m_next;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {u"1000"_s, u"10000"_s, u"100000"_s};
    for (const QString &size : std::as_const(sizes))
        Bench(std::max(1, size.toInt()), out).run();
    return 0;
}
