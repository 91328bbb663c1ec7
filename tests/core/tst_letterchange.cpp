// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/letterchange.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using Kind = LetterChange::Kind;

namespace {

const QString Base = u"Hello Ann,\n\nThank you for the talk. I liked it. I respect the answer.\n\nWhat was missing?\n\nKind regards,\nZoë"_s;

QString part(const QString &text, const TextSpan &span)
{
    return text.sliced(span.begin, span.length);
}

QList<Kind> kindsOf(const LetterMerge &merge)
{
    QList<Kind> kinds;
    for (const LetterChange &change : merge.changes)
        kinds.append(change.kind);
    return kinds;
}

// A text of sentences, each unlike any other, in paragraphs.
QString textOf(const QStringList &sentences, QRandomGenerator &random)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (!text.isEmpty())
            text += random.bounded(4) == 0 ? u"\n\n"_s : u" "_s;
        text += sentence;
    }
    return text;
}

} // namespace

class TestLetterChange final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void withoutEditsTheNewLetterIsTaken()
    {
        QString fresh = Base;
        fresh.replace(u"I liked it."_s, u"I liked the case. It was long."_s).replace(u"Ann"_s, u"Tom"_s);
        const LetterMerge merge = mergedLetter(Base, Base, fresh);
        QCOMPARE(merge.text, fresh);
        QVERIFY(merge.conflicts.isEmpty());
        QVERIFY(merge.changesAnything());
    }

    void anEditStaysAndTheRestIsRenewed()
    {
        QString theirs = Base;
        theirs.replace(u"I liked it."_s, u"I liked the coffee."_s);
        QString fresh = Base;
        fresh.replace(u"What was missing?"_s, u"What decided it?"_s);
        const LetterMerge merge = mergedLetter(Base, theirs, fresh);
        QCOMPARE(merge.text, QString(theirs).replace(u"What was missing?"_s, u"What decided it?"_s));
        QCOMPARE(kindsOf(merge), (QList<Kind>{Kind::Kept, Kind::Own, Kind::Kept, Kind::Changed, Kind::Kept}));
        QCOMPARE(part(theirs, merge.changes.at(1).before), u"I liked the coffee."_s);
        QCOMPARE(part(theirs, merge.changes.at(3).before), u"What was missing?"_s);
        QCOMPARE(part(merge.text, merge.changes.at(3).after), u"What decided it?"_s);
        QVERIFY(merge.conflicts.isEmpty());
    }

    void neighboursDoNotDisturbEachOther()
    {
        QString theirs = Base;
        theirs.replace(u"I liked it."_s, u"I liked the coffee."_s);
        QString fresh = Base;
        fresh.replace(u"Thank you for the talk."_s, u"Thank you for the call."_s).replace(u"I respect the answer."_s, u"I accept it."_s);
        const LetterMerge merge = mergedLetter(Base, theirs, fresh);
        QVERIFY(merge.text.contains(u"Thank you for the call. I liked the coffee. I accept it."_s));
        QVERIFY(merge.conflicts.isEmpty());
    }

    void whereBothChangedTheEditStaysAndTheNewWordsAreOffered()
    {
        QString theirs = Base;
        theirs.replace(u"I liked it."_s, u"I liked the coffee."_s);
        QString fresh = Base;
        fresh.replace(u"I liked it."_s, u"I liked the case."_s);
        const LetterMerge merge = mergedLetter(Base, theirs, fresh);
        QCOMPARE(merge.text, theirs);
        QVERIFY(!merge.changesAnything());
        QCOMPARE(merge.conflicts.size(), 1);
        const LetterConflict &conflict = merge.conflicts.constFirst();
        QCOMPARE(part(merge.text, conflict.place), u"I liked the coffee."_s);
        QCOMPARE(conflict.was, u"I liked it."_s);
        QCOMPARE(conflict.offered, u"I liked the case."_s);
        QCOMPARE(merge.withOffer(0), fresh);
    }

    void whatThePersonTookOutStaysOut()
    {
        QString theirs = Base;
        theirs.remove(u" I liked it."_s);
        QString fresh = Base;
        fresh.replace(u"Thank you for the talk."_s, u"Thank you for the call."_s);
        const LetterMerge merge = mergedLetter(Base, theirs, fresh);
        QVERIFY(!merge.text.contains(u"I liked it"_s));
        QVERIFY(merge.text.contains(u"Thank you for the call. I respect the answer."_s));
        // The form says it otherwise now: still out, but offered.
        fresh = QString(Base).replace(u"I liked it."_s, u"I liked the case."_s);
        const LetterMerge again = mergedLetter(Base, theirs, fresh);
        QCOMPARE(again.text, theirs);
        QCOMPARE(again.conflicts.size(), 1);
        QCOMPARE(again.conflicts.constFirst().place.length, 0);
        QCOMPARE(again.withOffer(0), fresh);
    }

    void aSentenceAddedByTheFormIsAdded()
    {
        QString fresh = Base;
        fresh.replace(u"I liked it."_s, u"I liked it. My interview was on 12 November."_s);
        const LetterMerge merge = mergedLetter(Base, Base, fresh);
        QCOMPARE(kindsOf(merge), (QList<Kind>{Kind::Kept, Kind::Added, Kind::Kept}));
        QCOMPARE(merge.changes.at(1).before.length, 0);
        const LetterMerge back = mergedLetter(fresh, fresh, Base);
        QCOMPARE(kindsOf(back), (QList<Kind>{Kind::Kept, Kind::Removed, Kind::Kept}));
        QCOMPARE(back.text, Base);
    }

    void positionsAreUtf16()
    {
        const QString base = u"🙂 Hello. One."_s;
        const LetterMerge merge = mergedLetter(base, base, u"🙂 Hello. Two."_s);
        QCOMPARE(merge.changes.constLast().kind, Kind::Changed);
        QCOMPARE(part(base, merge.changes.constLast().before), u"One."_s);
    }

    void nothingKnownOfTheFormMeansEverythingIsTheirs()
    {
        // A draft from before the form's words were kept.
        const LetterMerge merge = mergedLetter({}, u"All mine."_s, Base);
        QCOMPARE(merge.text, u"All mine."_s);
        QCOMPARE(merge.conflicts.constFirst().offered, Base);
        QCOMPARE(mergedLetter({}, {}, Base).text, Base);
        QCOMPARE(mergedLetter({}, {}, {}).text, QString());
        QVERIFY(mergedLetter({}, {}, {}).changes.isEmpty());
    }

    void editsAreNeverLost()
    {
        QRandomGenerator random(20250303);
        int conflicts = 0;
        for (int round = 0; round < 4000; ++round) {
            QStringList sentences;
            for (int i = 0, count = random.bounded(1, 14); i < count; ++i)
                sentences.append(u"Base %1."_s.arg(i));
            QRandomGenerator gaps(static_cast<quint32>(round));
            const QString base = textOf(sentences, gaps);

            // The person changes, drops and adds; every own sentence is unlike all others.
            QStringList own;
            QStringList dropped;
            QString theirs = base;
            for (int edit = 0, edits = random.bounded(0, 4); edit < edits; ++edit) {
                const QString victim = sentences.at(random.bounded(static_cast<int>(sentences.size())));
                const QString mine = u"Mine %1."_s.arg(edit);
                const int how = random.bounded(3);
                const qsizetype at = theirs.indexOf(victim);
                if (at < 0)
                    continue;
                if (how == 0) {
                    theirs.insert(at, mine + (random.bounded(2) ? u" "_s : u"\n\n"_s));
                } else {
                    theirs.replace(at, victim.size(), how == 1 ? mine : QString());
                    dropped.append(victim);
                }
                if (how != 2)
                    own.append(mine);
            }
            QStringList formed = sentences;
            for (int change = 0, changes = random.bounded(0, 4); change < changes; ++change) {
                const int at = random.bounded(static_cast<int>(formed.size()));
                const int how = random.bounded(3);
                if (how == 0)
                    formed.insert(at, u"Form %1."_s.arg(change));
                else if (how == 1)
                    formed[at] = u"Form %1."_s.arg(change);
                else if (formed.size() > 1)
                    formed.removeAt(at);
            }
            QRandomGenerator otherGaps(static_cast<quint32>(random.bounded(2) ? round : round + 1));
            const QString fresh = textOf(formed, otherGaps);

            const LetterMerge merge = mergedLetter(base, theirs, fresh);
            const QByteArray where = u"%1\n--\n%2\n--\n%3\n==\n%4"_s.arg(base, theirs, fresh, merge.text).toUtf8();
            for (const QString &mine : std::as_const(own))
                QVERIFY2(!theirs.contains(mine) || merge.text.contains(mine), where.constData());
            for (const QString &gone : std::as_const(dropped))
                QVERIFY2(!merge.text.contains(gone), where.constData());
            conflicts += static_cast<int>(merge.conflicts.size());

            // Both texts are covered, in order, and what is kept is the same on both sides.
            qsizetype before = 0;
            qsizetype after = 0;
            for (const LetterChange &change : merge.changes) {
                QCOMPARE(change.before.begin, before);
                QCOMPARE(change.after.begin, after);
                before += change.before.length;
                after += change.after.length;
                const bool same = part(theirs, change.before) == part(merge.text, change.after);
                QVERIFY2(same == (change.kind == Kind::Kept || change.kind == Kind::Own), where.constData());
            }
            QCOMPARE(before, theirs.size());
            QCOMPARE(after, merge.text.size());
            for (const LetterConflict &conflict : merge.conflicts)
                QVERIFY2(theirs.contains(part(merge.text, conflict.place)) && conflict.offered != conflict.was, where.constData());

            QCOMPARE(mergedLetter(base, base, fresh).text, fresh);
            QCOMPARE(mergedLetter(base, theirs, base).text, theirs);
            QVERIFY(!mergedLetter(base, theirs, base).changesAnything());
            // Once taken, the fresh letter is the base, and nothing more changes.
            QVERIFY2(mergedLetter(fresh, merge.text, fresh).text == merge.text, where.constData());
            QCOMPARE(merge.text == theirs, !merge.changesAnything());
        }
        QVERIFY(conflicts > 100); // the hard case was among them
    }

    void aMegabyteIsMergedInReasonableTime()
    {
        QString base;
        for (int i = 0; base.size() < 1'000'000; ++i)
            base += u"Sentence number %1 of a very long letter. "_s.arg(i);
        QString theirs = base;
        theirs.replace(u"number 7 "_s, u"number seven "_s).replace(u"number 20000 "_s, u"twenty thousand "_s);
        const QString fresh = QString(base).replace(u"number 12000 "_s, u"number twelve thousand "_s);
        QElapsedTimer timer;
        timer.start();
        const LetterMerge merge = mergedLetter(base, theirs, fresh);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(merge.text.contains(u"number seven "_s) && merge.text.contains(u"twenty thousand "_s));
    }
};

QTEST_GUILESS_MAIN(TestLetterChange)

#include "tst_letterchange.moc"
