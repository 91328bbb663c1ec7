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
        QCOMPARE(model.index(0, ApplicationModel::Company).data().toString(), u"Second"_s);
        QCOMPARE(model.index(1, 0).data(ApplicationModel::IdRole).toString(), first.id);

        first.role = u"Analyst"_s;
        first.stage = ApplicationStage::Interview;
        VERIFY_OK(journal->applications.update(first));
        const QModelIndex row = model.index(model.rowOf(first.id), 0);
        QCOMPARE(row.data(ApplicationModel::TitleRole).toString(), u"First, Analyst"_s);
        QCOMPARE(row.siblingAtColumn(ApplicationModel::Stage).data().toString(), u"Interview"_s);
        QCOMPARE(row.data(ApplicationModel::BegunRole).toDate(), journal.clock().today());
        QCOMPARE(model.rowOf(u"nobody"_s), -1);
        QVERIFY(!row.data(Qt::ForegroundRole).isValid());
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"First, Analyst. Interview."_s));

        VERIFY_OK(journal->applications.remove(first.id));
        QCOMPARE(model.rowCount(), 1);
        VERIFY_OK(journal->applications.import({{first, {}, {}}, {first, {}, {}}}));
        QCOMPARE(model.rowCount(), 3);
    }

    void searchKnowsNeitherCaseNorAccents()
    {
        test::TempJournal journal;
        ApplicationModel model(journal->applications);
        Application application;
        application.company = u"Müller & Søn"_s;
        application.role = u"Data Analyst"_s;
        application.notes = u"Met at the fair"_s;
        application.reject(journal.clock().today());
        application.id = *journal->applications.add(application);
        const auto found = [&](const QString &typed) { return ApplicationModel::matches(model.index(0, 0).data(ApplicationModel::SearchRole).toString(), typed); };
        for (const QString &typed : {u"muller"_s, u"MÜLL"_s, u"analyst data"_s, u"fair"_s, u""_s, u"they said no"_s})
            QVERIFY2(found(typed), qPrintable(typed));
        for (const QString &typed : {u"mueller"_s, u"data scientist"_s, u"x"_s})
            QVERIFY2(!found(typed), qPrintable(typed));
        application.company = u"Contoso"_s;
        VERIFY_OK(journal->applications.update(application));
        QVERIFY(!found(u"muller"_s) && found(u"contoso"_s));
    }
};

QTEST_GUILESS_MAIN(TestApplicationModel)

#include "tst_applicationmodel.moc"
