// SPDX-License-Identifier: GPL-3.0-or-later
// Seven cards in three columns:
//     0 1 2
//     3 4 5
//     6
#include "app/widgets/gridkeys.h"

#include <QTest>

using namespace secondwind;

class TestGridKeys final : public QObject
{
    Q_OBJECT

private slots:
    void aKeyLeadsTo_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QList<int>>("places"); // from 0, from 1, ...
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("right") << Qt::Key_Right << QList{1, 2, 3, 4, 5, 6, 6} << Qt::LeftToRight;
        QTest::newRow("left") << Qt::Key_Left << QList{0, 0, 1, 2, 3, 4, 5} << Qt::LeftToRight;
        QTest::newRow("right, read from the right") << Qt::Key_Right << QList{0, 0, 1, 2, 3, 4, 5} << Qt::RightToLeft;
        QTest::newRow("left, read from the right") << Qt::Key_Left << QList{1, 2, 3, 4, 5, 6, 6} << Qt::RightToLeft;
        QTest::newRow("up") << Qt::Key_Up << QList{0, 1, 2, 0, 1, 2, 3} << Qt::LeftToRight;
        QTest::newRow("down") << Qt::Key_Down << QList{3, 4, 5, 6, 6, 6, 6} << Qt::LeftToRight;
        QTest::newRow("home") << Qt::Key_Home << QList{0, 0, 0, 0, 0, 0, 0} << Qt::LeftToRight;
        QTest::newRow("end") << Qt::Key_End << QList{6, 6, 6, 6, 6, 6, 6} << Qt::LeftToRight;
    }

    void aKeyLeadsTo()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const QList<int>, places);
        QFETCH(const Qt::LayoutDirection, direction);
        for (int from = 0; from < places.size(); ++from)
            QCOMPARE(gridPlace(key, from, static_cast<int>(places.size()), 3, direction), std::optional(places.at(from)));
    }

    void otherKeysAreLeftToOthers()
    {
        QVERIFY(!gridPlace(Qt::Key_Space, 0, 7, 3, Qt::LeftToRight));
        QVERIFY(!gridPlace(Qt::Key_Tab, 0, 7, 3, Qt::LeftToRight));
    }
};

QTEST_GUILESS_MAIN(TestGridKeys)
#include "tst_gridkeys.moc"
