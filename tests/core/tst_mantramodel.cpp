// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/mantras/mantramodel.h"
#include "core/mantras/mantraservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestMantraModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
        m_model = std::make_unique<MantraModel>((*m_journal)->mantras, (*m_journal)->catalogue);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_journal.reset();
    }

    void showsTheCatalogueInItsOrder()
    {
        const auto &mantras = (*m_journal)->catalogue.mantras();
        QCOMPARE(m_model->rowCount(), static_cast<int>(mantras.size()));
        QCOMPARE(ids().first(5), (QStringList{mantras.at(0).id, mantras.at(1).id, mantras.at(2).id, mantras.at(3).id, mantras.at(4).id}));
        const QModelIndex first = m_model->index(0);
        QCOMPARE(first.data().toString(), mantras.at(0).text);
        QCOMPARE(first.data(MantraModel::AnswersRole).toString(), mantras.at(0).answers);
        QCOMPARE(first.data(MantraModel::ThemeRole).toString(), mantras.at(0).theme);
        QCOMPARE(first.data(MantraModel::ThemeNameRole).toString(), (*m_journal)->catalogue.mantraThemes().constFirst().name);
        QVERIFY(!first.data(MantraModel::FavouriteRole).toBool());
    }

    void searchNarrowsAndWidens()
    {
        m_model->setQuery({{}, u"no such words"_s, false});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setQuery({u"effort"_s, {}, false});
        QVERIFY(m_model->rowCount() > 0);
        QCOMPARE(m_model->query().theme, u"effort"_s);
        m_model->setQuery({});
        QCOMPARE(m_model->rowCount(), static_cast<int>((*m_journal)->catalogue.mantras().size()));
    }

    void aChangedMarkChangesItsRowAlone()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        const QString id = ids().at(7);
        VERIFY_OK((*m_journal)->mantras.setFavourite(id, true));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 7);
        QVERIFY(m_model->index(7).data(MantraModel::FavouriteRole).toBool());
    }

    void oneTakenBackStaysUntilAskedAnew()
    {
        const QString id = ids().at(3);
        VERIFY_OK((*m_journal)->mantras.setFavourite(id, true));
        m_model->setQuery({{}, {}, true});
        QCOMPARE(ids(), QStringList{id});
        VERIFY_OK((*m_journal)->mantras.setFavourite(id, false));
        QCOMPARE(ids(), QStringList{id});
        QVERIFY(!m_model->at(0).mark.favourite);
        m_model->setQuery({{}, {}, true});
        QCOMPARE(m_model->rowCount(), 0);
        // A mark on one out of sight changes nothing here.
        VERIFY_OK((*m_journal)->mantras.setFavourite(id, true));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aFilledBlankIsShown()
    {
        int row = 0;
        while (m_model->index(row).data(MantraModel::BlankRole).toString().isEmpty())
            ++row;
        VERIFY_OK((*m_journal)->mantras.fillBlank(ids().at(row), u"plums"_s));
        QVERIFY(m_model->index(row).data().toString().contains(u"plums"_s));
        QCOMPARE(m_model->index(row).data(MantraModel::FillingRole).toString(), u"plums"_s);
    }

    void shufflingLosesNone()
    {
        QStringList before = ids();
        m_model->shuffle();
        QStringList after = ids();
        QVERIFY(before != after);
        QCOMPARE(m_model->rowOf(after.at(5)), 5);
        before.sort();
        after.sort();
        QCOMPARE(after, before);
    }

private:
    QStringList ids() const
    {
        QStringList found;
        for (int row = 0; row < m_model->rowCount(); ++row)
            found.append(m_model->index(row).data(MantraModel::IdRole).toString());
        return found;
    }

    std::unique_ptr<test::TempJournal> m_journal;
    std::unique_ptr<MantraModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestMantraModel)

#include "tst_mantramodel.moc"
