// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationmodel.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestApplicationModel final : public QObject
{
    Q_OBJECT

private slots:
    void followsTheService()
    {
        test::failOnWarnings();
        test::TempJournal journal;
        ApplicationModel model(journal->applications);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);

        Application first;
        first.company = u"First"_s;
        first.id = *journal->applications.add(first);
        journal.clock().advance(std::chrono::minutes(1));
        Application second;
        second.company = u"Second"_s;
        second.id = *journal->applications.add(second);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"Second"_s);
        QCOMPARE(model.index(1).data(ApplicationModel::IdRole).toString(), first.id);

        journal.clock().advance(std::chrono::minutes(1));
        first.role = u"Analyst"_s;
        VERIFY_OK(journal->applications.update(first));
        QCOMPARE(model.rowOf(first.id), 0);
        QCOMPARE(model.index(0).data().toString(), u"First, Analyst"_s);
        QCOMPARE(model.rowOf(u"nobody"_s), -1);
        QVERIFY(!model.index(0).data(Qt::ForegroundRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestApplicationModel)

#include "tst_applicationmodel.moc"
