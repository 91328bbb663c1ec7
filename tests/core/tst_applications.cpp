// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestApplications final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void anApplicationComesBackAsItWasGiven()
    {
        Application application = full();
        application.id = *service().add(application);
        m_journal->reopen();
        const auto found = service().find(application.id);
        VERIFY_OK(found);
        QVERIFY(*found == application);
    }

    void whatIsUnknownStaysUnknown()
    {
        Application application;
        application.company = u"Northwind"_s;
        application.id = *service().add(application);
        m_journal->reopen();
        const auto found = service().find(application.id);
        VERIFY_OK(found);
        QVERIFY(*found == application);
        QVERIFY(!found->applicants && !found->finalists && !found->rejectedOn() && !found->endedOn);
        QVERIFY(m_journal->value(u"SELECT applicants IS NULL AND finalists IS NULL AND ended_on IS NULL FROM application"_s).toBool());
    }

    void everyStageIsKept()
    {
        for (const ApplicationStage stage : allStages()) {
            Application application = full();
            application.stage = stage;
            const auto id = service().add(application);
            VERIFY_OK(id);
            QCOMPARE(service().find(*id)->stage, stage);
            QCOMPARE(stageFromId(stageId(stage)).value_or(ApplicationStage::Applied), stage);
            QVERIFY(!stageName(stage).isEmpty());
        }
        QVERIFY(!stageFromId(u"hired"_s));
        QCOMPARE(stageIds().size(), allStages().size());
    }

    void everyOutcomeIsKept()
    {
        for (const ApplicationOutcome outcome : allOutcomes()) {
            Application application = full();
            application.outcome = outcome;
            if (application.isOpen())
                application.endedOn.reset();
            application.id = *service().add(application);
            QVERIFY(*service().find(application.id) == application);
            QCOMPARE(outcomeFromId(outcomeId(outcome)), std::optional(outcome));
            QVERIFY(!outcomeName(outcome).isEmpty());
            QCOMPARE(application.rejectedOn().has_value(), outcome == ApplicationOutcome::Rejected);
        }
        QVERIFY(!outcomeFromId(u"hired"_s));
        QCOMPARE(outcomeIds().size(), allOutcomes().size());
    }

    void anUpdateChangesAndIsTold()
    {
        Application application = full();
        application.id = *service().add(application);
        QSignalSpy changed(&service(), &ApplicationService::applicationChanged);
        application.applicants.reset();
        application.reopen();
        application.role = u"Other"_s;
        VERIFY_OK(service().update(application));
        QCOMPARE(changed.count(), 1);
        QVERIFY(*service().find(application.id) == application);
    }

    void theLastChangedStandsFirst()
    {
        Application first = full();
        first.company = u"First"_s;
        first.id = *service().add(first);
        m_journal->clock().advance(std::chrono::minutes(1));
        Application second = full();
        second.company = u"Second"_s;
        second.id = *service().add(second);
        QCOMPARE(companies(), (QStringList{u"Second"_s, u"First"_s}));
        m_journal->clock().advance(std::chrono::minutes(1));
        VERIFY_OK(service().update(first));
        QCOMPARE(companies(), (QStringList{u"First"_s, u"Second"_s}));
    }

    void wrongOnesAreRefused_data()
    {
        QTest::addColumn<Application>("application");
        const auto row = [](const char *name, const std::function<void(Application &)> &change) {
            Application application = full();
            change(application);
            QTest::newRow(name) << application;
        };
        row("no company", [](Application &a) { a.company = u" \t"_s; });
        row("a very long company", [](Application &a) { a.company = QString(201, u'x'); });
        row("a very long role", [](Application &a) { a.role = QString(201, u'x'); });
        row("a bad address", [](Application &a) { a.contactAddress = u"nobody"_s; });
        row("a second header", [](Application &a) { a.contactAddress = u"a@b.de\r\nBcc: c@d.de"_s; });
        row("no applicants", [](Application &a) { a.applicants = 0; });
        row("too many applicants", [](Application &a) { a.applicants = 10'000'001; });
        row("a negative number of finalists", [](Application &a) { a.finalists = -1; });
        row("more finalists than applicants", [](Application &a) { a.applicants = 3; a.finalists = 4; });
        row("30 February", [](Application &a) { a.endedOn = QDate(2025, 2, 30); });
        row("an end of an open one", [](Application &a) { a.outcome = ApplicationOutcome::Open; });
        row("a link of two lines", [](Application &a) { a.link = u"https://a.example\nb"_s; });
        row("a very long link", [](Application &a) { a.link = QString(2001, u'x'); });
    }
    void wrongOnesAreRefused()
    {
        QFETCH(const Application, application);
        VERIFY_ERROR(service().add(application), ErrorCode::InvalidInput);
        QVERIFY(service().list()->isEmpty());
        Application changed = application;
        changed.id = *service().add(full());
        VERIFY_ERROR(service().update(changed), ErrorCode::InvalidInput);
        QCOMPARE(service().find(changed.id)->company, full().company);
    }

    void anUnknownOneIsNotFound()
    {
        VERIFY_ERROR(service().find(u"nobody"_s), ErrorCode::NotFound);
        Application application = full();
        application.id = u"nobody"_s;
        QSignalSpy changed(&service(), &ApplicationService::applicationChanged);
        VERIFY_ERROR(service().update(application), ErrorCode::NotFound);
        QCOMPARE(changed.count(), 0);
    }

    void theTitleNamesCompanyAndRole()
    {
        QCOMPARE(ApplicationService::title(full()), u"Müller & Søn, Data analyst"_s);
        Application application = full();
        application.role.clear();
        QCOMPARE(ApplicationService::title(application), u"Müller & Søn"_s);
        // A placeholder in the person's words is left alone.
        application.company = u"%2 Corp"_s;
        application.role = u"Analyst"_s;
        QCOMPARE(ApplicationService::title(application), u"%2 Corp, Analyst"_s);
    }

private:
    static Application full()
    {
        Application application;
        application.company = u"Müller & Søn"_s;
        application.role = u"Data analyst"_s;
        application.stage = ApplicationStage::FurtherInterview;
        application.contactName = u"李小龙"_s;
        application.contactAddress = u"li@example.com"_s;
        application.applicants = 120;
        application.finalists = 3;
        application.reject(QDate(2024, 2, 29));
        application.link = u"https://jobs.example/42?a=b&c=ü"_s;
        application.notes = u"two\nlines"_s;
        return application;
    }
    ApplicationService &service() { return (*m_journal)->applications; }
    QStringList companies()
    {
        QStringList found;
        const auto applications = service().list();
        for (const Application &each : *applications)
            found.append(each.company);
        return found;
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestApplications)

#include "tst_applications.moc"
