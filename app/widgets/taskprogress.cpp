// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/taskprogress.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

TaskProgress::TaskProgress(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel({}, theme::TextRole::Body, this))
    , m_bar(new QProgressBar(this))
    , m_stop(makeButton(tr("&Stop"), ButtonKind::Secondary, u"stopTaskButton"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space3);
    m_bar->setTextVisible(false);
    row->addWidget(m_bar, 1, Qt::AlignVCenter);
    row->addWidget(m_stop);
    column->addLayout(row);
    m_stop->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_watcher)
            m_watcher->cancel();
        emit stopped();
    });
    hide();
}

void TaskProgress::follow(QFutureWatcherBase &watcher, const QString &text)
{
    if (m_watcher)
        m_watcher->disconnect(this);
    m_watcher = &watcher;
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    m_bar->setRange(watcher.progressMinimum(), watcher.progressMaximum());
    m_bar->setValue(watcher.progressValue());
    connect(&watcher, &QFutureWatcherBase::progressRangeChanged, this, [this](int least, int most) { m_bar->setRange(least, most); });
    connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) { m_bar->setValue(value); });
    connect(&watcher, &QFutureWatcherBase::finished, this, [this] {
        m_watcher = nullptr;
        hide();
    });
    show();
}

} // namespace secondwind
