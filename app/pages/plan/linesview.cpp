// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/linesview.h"

#include "app/pages/plan/listpart.h"
#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/linedialog.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QList<LineModel::Kind> modelKinds(const QList<LinesView::Kind> &kinds)
{
    QList<LineModel::Kind> result;
    for (const LinesView::Kind &kind : kinds)
        result.append({kind.kind, kinds.size() > 1 ? kind.heading : QString()});
    return result;
}

} // namespace

LinesView::LinesView(Services &services, const QString &prefix, const QList<Kind> &kinds, const QString &empty, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_prefix(prefix)
    , m_kinds(kinds)
    , m_model(services, modelKinds(kinds))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    m_empty = new EmptyPart(prefix + u"Empty"_s, empty, this);
    column->addWidget(m_empty);
    connect(m_empty, &EmptyPart::beginWanted, this, &LinesView::add);
    m_list = new RowList(prefix + u"List"_s, kinds.constFirst().heading, this);
    m_list->setModel(&m_model);
    column->addWidget(m_list, 1);
    makeButtons();
    connect(m_list, &QListView::activated, this, &LinesView::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinesView::refreshButtons);
    connect(&m_model, &LineModel::failed, this, &LinesView::failed);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, m_list);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &LinesView::remove);
    connect(&services.ownLines, &OwnLineService::linesChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&services.plan, &PlanService::planChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void LinesView::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space2);
    m_remove = makeButton(tr("&Delete"), ButtonKind::Quiet, m_prefix + u"DeleteButton"_s, this);
    m_copy = makeButton(tr("&Copy"), ButtonKind::Quiet, m_prefix + u"CopyButton"_s, this);
    m_edit = makeButton(tr("&Edit"), ButtonKind::Secondary, m_prefix + u"EditButton"_s, this);
    m_plan = makeButton(tr("&Make a plan of it"), ButtonKind::Secondary, m_prefix + u"PlanButton"_s, this);
    row->addWidget(m_remove);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(m_edit);
    row->addWidget(m_plan);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_remove, &QPushButton::clicked, this, &LinesView::remove);
    connect(m_copy, &QPushButton::clicked, this, &LinesView::copy);
    connect(m_edit, &QPushButton::clicked, this, &LinesView::edit);
    connect(m_plan, &QPushButton::clicked, this, [this] {
        if (const OwnLine *line = m_model.line(m_list->currentIndex()))
            emit planWanted(line->id);
    });
}

void LinesView::refresh()
{
    const OwnLine *current = m_model.line(m_list->currentIndex());
    const QString id = current ? current->id : QString();
    const int row = std::max(0, m_list->currentIndex().row());
    m_model.reload();
    QModelIndex index = m_model.indexOf(id);
    for (int i = std::min(row, m_model.rowCount() - 1); !index.isValid() && i < m_model.rowCount() && i >= 0; ++i) {
        if (m_model.line(m_model.index(i)))
            index = m_model.index(i);
    }
    m_list->setCurrentIndex(index);
    const bool any = m_model.lineCount() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    for (QPushButton *button : {m_remove, m_copy, m_edit, m_plan})
        button->setVisible(any);
    refreshButtons();
}

void LinesView::refreshButtons()
{
    const bool any = m_model.line(m_list->currentIndex()) != nullptr;
    for (QPushButton *button : {m_remove, m_copy, m_edit, m_plan})
        button->setEnabled(any);
}

void LinesView::focusList()
{
    m_list->setFocus();
}

QList<std::pair<QString, QString>> LinesView::kindChoices() const
{
    QList<std::pair<QString, QString>> choices;
    if (m_kinds.size() > 1) {
        for (const Kind &kind : m_kinds)
            choices.append({ownLineKindId(kind.kind), kind.name});
    }
    return choices;
}

void LinesView::add()
{
    LineDialog dialog(m_kinds.constFirst().heading, m_kinds.size() > 1 ? tr("In your own &words") : m_kinds.constFirst().name, {}, this);
    dialog.setChoices(tr("&What it is"), kindChoices(), {});
    QString id;
    dialog.setSave([&](const QString &text, const QString &choice) {
        OwnLine line;
        line.kind = ownLineKindFromId(choice).value_or(m_kinds.constFirst().kind);
        line.text = text;
        const auto added = m_services.ownLines.add(line);
        id = added.value_or(QString());
        return added ? QString() : added.error().message;
    });
    if (dialog.exec() != QDialog::Accepted)
        return;
    refresh();
    goTo(id);
}

void LinesView::goTo(const QString &id)
{
    if (const QModelIndex index = m_model.indexOf(id); index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    focusList();
}

void LinesView::edit()
{
    const OwnLine *current = m_model.line(m_list->currentIndex());
    if (!current)
        return;
    const OwnLine line = *current;
    LineDialog dialog(m_kinds.constFirst().heading, tr("In your own &words"), line.text, this);
    dialog.setChoices(tr("&What it is"), kindChoices(), ownLineKindId(line.kind));
    dialog.setSave([&](const QString &text, const QString &choice) {
        const OwnLineKind kind = ownLineKindFromId(choice).value_or(line.kind);
        const auto saved = m_services.ownLines.change(line.id, text, kind, line.topic);
        return saved ? QString() : saved.error().message;
    });
    dialog.exec();
    m_list->setFocus();
}

void LinesView::remove()
{
    const OwnLine *current = m_model.line(m_list->currentIndex());
    if (!current)
        return;
    const QString id = current->id;
    if (!mayDelete(this, tr("Delete this line?"), tr("It cannot be brought back. What was planned because of it stays.")))
        return;
    if (auto removed = m_services.ownLines.remove(id); !removed)
        emit failed(removed.error().message);
    m_list->setFocus();
}

void LinesView::copy()
{
    if (const OwnLine *line = m_model.line(m_list->currentIndex())) {
        QGuiApplication::clipboard()->setText(line->text);
        emit done(tr("Copied."));
    }
}

} // namespace secondwind
