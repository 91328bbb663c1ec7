// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/trashview.h"

#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int LineLength = 80; // characters of the entry in the list

} // namespace

TrashView::TrashView(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    auto *head = new QHBoxLayout;
    m_back = makeButton(tr("&Back to the journal"), ButtonKind::Quiet, u"leaveTrashButton"_s, this);
    m_empty = makeButton(tr("&Empty the trash"), ButtonKind::Quiet, u"emptyTrashButton"_s, this);
    head->addWidget(m_back);
    head->addStretch();
    head->addWidget(m_empty);
    column->addLayout(head);
    column->addWidget(makeLabel(tr("Trash"), theme::TextRole::Section, this));
    QLabel *line = makeLabel(tr("Deleted entries stay here for %n days, then they are gone for good.", nullptr, EntryArchive::DaysInTrash),
                             theme::TextRole::Body, this);
    setLabelTone(line, LabelTone::Muted);
    column->addWidget(line);
    m_none = makeLabel(tr("Nothing is in the trash."), theme::TextRole::Body, this);
    column->addWidget(m_none, 1, Qt::AlignTop);

    m_some = new QWidget(this);
    auto *sides = new QHBoxLayout(m_some);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(theme::Space5);
    m_list = new QListWidget(m_some);
    m_list->setObjectName(u"trashList"_s);
    m_list->setAccessibleName(tr("Deleted entries, last deleted first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sides->addWidget(m_list, 4);
    auto *right = new QVBoxLayout;
    auto *area = new QScrollArea(m_some);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    m_text = makeLabel({}, theme::TextRole::Body, area);
    m_text->setObjectName(u"trashText"_s);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    area->setWidget(m_text);
    right->addWidget(area, 1);
    auto *buttons = new QHBoxLayout;
    m_remove = makeButton(tr("&Delete for good"), ButtonKind::Quiet, u"deleteForGoodButton"_s, m_some);
    m_restore = makeButton(tr("&Put it back"), ButtonKind::Primary, u"restoreEntryButton"_s, m_some);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_restore);
    right->addLayout(buttons);
    sides->addLayout(right, 5);
    column->addWidget(m_some, 1);

    connect(m_back, &QPushButton::clicked, this, &TrashView::closed);
    connect(m_list, &QListWidget::currentRowChanged, this, &TrashView::showCurrent);
    connect(m_restore, &QPushButton::clicked, this, &TrashView::restore);
    connect(m_remove, &QPushButton::clicked, this, &TrashView::remove);
    connect(m_empty, &QPushButton::clicked, this, &TrashView::empty);
    connect(&services.journal, &JournalService::trashChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void TrashView::begin()
{
    m_list->setFocus();
    refresh();
}

void TrashView::refresh()
{
    const auto trash = m_services.journal.trash();
    if (!trash)
        emit failed(trash.error().message);
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const TrashedEntry &each : trash.value_or(QList<TrashedEntry>())) {
        const QString day = QLocale().toString(each.entry.at.date(), QLocale::ShortFormat);
        const QString words = each.entry.text.simplified();
        auto *item = new QListWidgetItem(words.isEmpty() ? tr("%1 · no words", "day").arg(day)
                                                         : tr("%1 · %2", "day, first words").arg(day, words.left(LineLength)),
                                         m_list);
        item->setData(Qt::UserRole, each.entry.id);
        item->setData(Qt::UserRole + 1, each.entry.text);
        item->setToolTip(tr("Deleted on %1").arg(QLocale().toString(each.deleted, QLocale::ShortFormat)));
    }
    const bool some = m_list->count() > 0;
    m_some->setVisible(some);
    m_none->setVisible(!some);
    m_empty->setVisible(some);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
    if (!some)
        m_back->setFocus(); // what had the keyboard has just gone
}

void TrashView::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString text = item ? item->data(Qt::UserRole + 1).toString() : QString();
    m_text->setText(item && text.isEmpty() ? tr("No words for this one.") : text);
    m_restore->setEnabled(item != nullptr);
    m_remove->setEnabled(item != nullptr);
}

QString TrashView::currentId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void TrashView::restore()
{
    const QString id = currentId();
    if (auto done = m_services.journal.restore(id); !done)
        emit failed(done.error().message);
    else
        emit restored(id);
}

bool TrashView::sure(const QString &question, const QString &consequence, const QString &doIt)
{
    return isAgreedTo({u"deleteForGoodBox"_s, question, question, consequence, doIt, tr("&Keep it")}, this);
}

void TrashView::remove()
{
    if (!sure(tr("Delete this entry for good?"), tr("It cannot be brought back."), tr("&Delete for good")))
        return;
    auto removed = m_services.journal.removeForGood(currentId());
    if (removed)
        removed = m_services.journal.forgetRemoved();
    if (!removed)
        emit failed(removed.error().message);
}

void TrashView::empty()
{
    if (!sure(tr("Delete %n entries for good?", nullptr, m_list->count()), tr("They cannot be brought back."), tr("&Empty the trash")))
        return;
    if (auto emptied = m_services.journal.emptyTrash(); !emptied)
        emit failed(emptied.error().message);
}

} // namespace secondwind
