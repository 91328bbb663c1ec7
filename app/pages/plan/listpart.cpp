// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/listpart.h"

#include "app/pages/plan/rowdelegate.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::ListPart)
};

} // namespace

RowList::RowList(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new RowDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

QModelIndex RowList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = QListView::moveCursor(action, modifiers);
    const bool back = action == MoveEnd || action == MovePageDown;
    // The first row is a heading, and so may be the one a page away.
    for (int row = index.row(); index.isValid() && row >= 0 && row < model()->rowCount(); row += back ? -1 : 1) {
        if (model()->flags(model()->index(row, 0)) & Qt::ItemIsEnabled)
            return model()->index(row, 0);
    }
    return index;
}

EmptyPart::EmptyPart(const QString &objectName, const QString &words, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    outer->addWidget(card);
    outer->addStretch();
    auto *row = new QHBoxLayout(card);
    row->setSpacing(theme::Space5);
    row->addWidget(makeLabel(words, theme::TextRole::Body, card), 1);
    auto *begin = makeButton(tr("&Begin"), ButtonKind::Secondary, objectName + u"Button"_s, card);
    row->addWidget(begin, 0, Qt::AlignVCenter);
    connect(begin, &QPushButton::clicked, this, &EmptyPart::beginWanted);
}

std::optional<QDate> askDay(QWidget *parent, QDate suggested, QDate today)
{
    QDialog dialog(parent);
    dialog.setObjectName(u"dayDialog"_s);
    dialog.setWindowTitle(Words::tr("Another day"));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space5);
    column->setSpacing(theme::Space3);
    auto *day = new QDateEdit(std::max(suggested, today), &dialog);
    day->setObjectName(u"dayEdit"_s);
    day->setAccessibleName(Words::tr("The day"));
    day->setMinimumDate(today);
    day->setCalendarPopup(true);
    column->addWidget(day);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space2);
    auto *cancel = makeButton(Words::tr("Cancel"), ButtonKind::Secondary, u"cancelDayButton"_s, &dialog);
    auto *take = makeButton(Words::tr("&Move it there"), ButtonKind::Primary, u"takeDayButton"_s, &dialog);
    for (QPushButton *button : {cancel, take})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    take->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(take);
    column->addLayout(row);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(take, &QPushButton::clicked, &dialog, &QDialog::accept);
    return dialog.exec() == QDialog::Accepted ? std::optional(day->date()) : std::nullopt;
}

} // namespace secondwind
