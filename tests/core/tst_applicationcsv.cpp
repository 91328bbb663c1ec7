// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/exchange/applicationcsv.h"
#include "core/exchange/csv.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

const QStringList Reasons{u"budget"_s, u"salary"_s};

} // namespace

class TestApplicationCsv final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void whatIsWrittenReadsBackTheSame()
    {
        QRandomGenerator random(7);
        const QStringList awkward{u"=1+1"_s, u"'=x"_s, u"+49 30"_s, u"-"_s, u"@me"_s, u"a,b;c"_s, u"\"quoted\""_s, u"a|b\\c"_s, u"ünïcode 李"_s, u"a: b"_s, u"two words"_s};
        const auto words = [&] { return awkward.at(random.bounded(static_cast<int>(awkward.size()))); };
        QList<ApplicationRecord> records;
        for (int i = 0; i < 60; ++i) {
            Application application;
            application.company = words();
            application.role = words();
            application.stage = allStages().at(random.bounded(5));
            application.outcome = allOutcomes().at(random.bounded(6));
            if (!application.isOpen() && random.bounded(3) > 0)
                application.endedOn = QDate(2025, 1, 1).addDays(random.bounded(60));
            application.contactName = words();
            application.contactAddress = random.bounded(2) == 0 ? QString() : u"li@example.com"_s;
            application.link = words();
            if (random.bounded(2) == 0)
                application.applicants = 5 + random.bounded(100);
            if (random.bounded(2) == 0)
                application.finalists = 1 + random.bounded(4);
            application.notes = words() + u"\nand "_s + words();
            application.id = *service().add(application);
            QList<ApplicationStep> steps;
            for (const ApplicationStage stage : allStages()) {
                if (stage <= application.stage && random.bounded(2) == 0)
                    steps.append({stageId(stage), random.bounded(4) == 0 ? std::nullopt : std::optional(QDate(2024, 12, 1).addDays(random.bounded(90))), words()});
            }
            VERIFY_OK(service().setHistory(application.id, steps));
            VERIFY_OK(service().setReasons(application.id, {{ReasonSource::Said, u"salary"_s, words(), {}}, {ReasonSource::Said, {}, words(), {}},
                                                            {ReasonSource::Assumed, u"budget"_s, {}, {}}}));
            records.append(*service().record(application.id));
        }
        const QByteArray table = applicationcsv::written(records);
        test::TempJournal other;
        const auto plan = applicationcsv::read(QString::fromUtf8(table), Reasons, other->applications);
        VERIFY_OK(plan);
        QVERIFY(plan->issues.isEmpty() && plan->toNotes.isEmpty());
        QCOMPARE(plan->known, 0);
        VERIFY_OK(other->applications.import(plan->fresh));
        for (const ApplicationRecord &each : records)
            QCOMPARE(*other->applications.record(each.application.id), each);
        // A second time they are all there.
        const auto again = applicationcsv::read(QString::fromUtf8(table), Reasons, other->applications);
        QCOMPARE(again->known, 60);
        QVERIFY(again->fresh.isEmpty());
    }

    void nothingInTheTableIsAFormula()
    {
        Application application;
        application.company = u"=HYPERLINK(\"http://evil\")"_s;
        application.notes = u"@SUM(A1)"_s;
        const QString table = QString::fromUtf8(applicationcsv::written({{application, {}, {{ReasonSource::Said, {}, u"-1"_s, {}}}}}));
        csv::Reader reader(table);
        VERIFY_OK(reader.next());
        const auto line = reader.next();
        for (const QString &cell : (*line)->cells)
            QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), qPrintable(cell));
    }

    void anotherLogIsUnderstoodAsFarAsItGoes()
    {
        const auto plan = read(u"Employer;Job Title;Status;Date applied;E-Mail;Salary\n"
                               "Northwind;Analyst;Phone screen;2025-02-03;ann@northwind.example;50k\n"
                               "Contoso;Baker;ghosted;13/02/2025;not an address;\n"
                               "Fabrikam;;who knows;3/4/2025;;\n"
                               ";Nobody;;;;\n"_s);
        QCOMPARE(plan.toNotes, QStringList{u"Salary"_s});
        QCOMPARE(plan.fresh.size(), 3);
        const ApplicationRecord &first = plan.fresh.at(0);
        QCOMPARE(first.application.company, u"Northwind"_s);
        QCOMPARE(first.application.role, u"Analyst"_s);
        QCOMPARE(first.application.stage, ApplicationStage::Screening);
        QCOMPARE(first.application.notes, u"Salary: 50k"_s);
        QCOMPARE(first.steps, (QList<ApplicationStep>{{u"applied"_s, QDate(2025, 2, 3), {}}}));
        const ApplicationRecord &second = plan.fresh.at(1);
        QCOMPARE(second.application.outcome, ApplicationOutcome::NoAnswer);
        QCOMPARE(second.application.contactAddress, QString());
        QVERIFY(second.application.notes.contains(u"not an address"_s));
        QCOMPARE(second.steps.constFirst().on, std::optional(QDate(2025, 2, 13)));
        // Two days in two countries: kept as it was written.
        const ApplicationRecord &third = plan.fresh.at(2);
        QVERIFY(third.steps.isEmpty());
        QVERIFY(third.application.notes.contains(u"3/4/2025"_s) && third.application.notes.contains(u"who knows"_s));
        QList<int> lines;
        for (const ImportIssue &issue : plan.issues) {
            QVERIFY(!issue.what.isEmpty() && !issue.why.isEmpty());
            lines.append(issue.line);
        }
        QCOMPARE(lines, (QList<int>{3, 4, 4, 5}));
        VERIFY_OK(service().import(plan.fresh));
        QCOMPARE(read(u"company,role,applied on\nNORTHWIND,analyst,2025-02-03\nNorthwind,Analyst,2025-02-04\n"_s).known, 1);
    }

    void aTableBroughtInTwiceAddsNothing()
    {
        // Its own numbers say nothing here, and one that knows no day is known by its name.
        const QString numbered = u"ID,Company,Role,Date applied\n1,Northwind,Analyst,2025-02-03\n2,Contoso,Baker,\n"_s;
        const auto plan = read(numbered);
        QCOMPARE(plan.fresh.size(), 2);
        QVERIFY(plan.issues.isEmpty());
        QCOMPARE(plan.fresh.constFirst().application.id, QString());
        QCOMPARE(plan.fresh.constFirst().application.notes, u"id: 1"_s);
        VERIFY_OK(service().import(plan.fresh));
        QCOMPARE(read(numbered).known, 2);
        QVERIFY(read(numbered).fresh.isEmpty());
        const auto dateless = read(u"company,role\nFabrikam,Cook\n"_s);
        VERIFY_OK(service().import(dateless.fresh));
        QCOMPARE(read(u"company,role\nFABRIKAM,cook\n"_s).known, 1);
        // Another day is another application.
        QCOMPARE(read(u"company,role,applied on\nFabrikam,Cook,2025-02-04\n"_s).fresh.size(), 1);
    }

    void ourOwnLinesAreUnderstoodWithTheirColumnsMoved()
    {
        const auto plan = read(u"id,company,notes\n0195a3c4-1111-7222-8333-944455556666,Northwind,'=2+2\n,Contoso,'=2+2\n"_s);
        QCOMPARE(plan.fresh.size(), 2);
        QCOMPARE(plan.fresh.at(0).application.notes, u"=2+2"_s);
        QCOMPARE(plan.fresh.at(1).application.notes, u"'=2+2"_s);
    }

    void reasonsInOwnWordsAreUnderstood()
    {
        const auto plan = read(u"company,said,assumed\nNorthwind,salary: too high|Note: we liked you,budget\n"_s);
        const QList<ApplicationReason> expected{{ReasonSource::Said, u"salary"_s, u" too high"_s, {}}, {ReasonSource::Said, {}, u"Note: we liked you"_s, {}},
                                                {ReasonSource::Assumed, u"budget"_s, {}, {}}};
        QCOMPARE(plan.fresh.constFirst().reasons, expected);
    }

    void aTableWithoutACompanyIsRefused()
    {
        for (const QString &text : {u"name,age\nAnn,40\n"_s, u""_s, u"\"open"_s})
            VERIFY_ERROR(applicationcsv::read(text, Reasons, service()), ErrorCode::InvalidInput);
    }

    void anImportIsAllOrNothing()
    {
        Application good;
        good.company = u"Northwind"_s;
        VERIFY_ERROR(service().import({{good, {}, {}}, {Application(), {}, {}}}), ErrorCode::InvalidInput);
        QVERIFY(service().list()->isEmpty());
    }

private:
    applicationcsv::Plan read(const QString &text)
    {
        const auto plan = applicationcsv::read(text, Reasons, service());
        if (!plan)
            qFatal("%s", test::describe(plan.error()).constData());
        return *plan;
    }
    ApplicationService &service() { return (*m_journal)->applications; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestApplicationCsv)

#include "tst_applicationcsv.moc"
