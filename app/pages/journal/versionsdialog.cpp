// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/versionsdialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

VersionsDialog::VersionsDialog(const QList<EntryVersion> &versions, QWidget *parent)
    : QDialog(parent)
    , m_versions(versions)
{
    setObjectName(u"versionsDialog"_s);
    setWindowTitle(tr("Earlier versions"));
    resize(720, 460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space4);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("What this entry said before"), theme::TextRole::Section, this));
    QLabel *line = makeLabel(tr("The last ten versions are kept. Restoring one keeps the present one among them."),
                             theme::TextRole::Body, this);
    setLabelTone(line, LabelTone::Muted);
    column->addWidget(line);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::Space4);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"versionsList"_s);
    m_list->setAccessibleName(tr("Versions, newest first"));
    for (const EntryVersion &version : versions)
        m_list->addItem(tr("until %1", "moment").arg(QLocale().toString(version.until, QLocale::ShortFormat)));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"versionText"_s);
    m_text->setAccessibleName(tr("The words of this version"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::font(theme::TextRole::Reading, font()));
    sides->addWidget(m_list, 2);
    sides->addWidget(m_text, 4);
    column->addLayout(sides, 1);
    auto *buttons = new QHBoxLayout;
    auto *close = makeButton(tr("&Close"), ButtonKind::Secondary, u"closeVersionsButton"_s, this);
    m_take = makeButton(tr("&Restore this version"), ButtonKind::Primary, u"takeVersionButton"_s, this);
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    for (QPushButton *button : {close, m_take})
        button->setAutoDefault(true); // Enter presses what has the focus
    m_take->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showCurrent);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

JournalEntry VersionsDialog::chosen() const
{
    return m_versions.value(m_list->currentRow()).entry;
}

void VersionsDialog::showCurrent()
{
    m_text->setPlainText(chosen().text);
    m_take->setEnabled(m_list->currentRow() >= 0);
}

} // namespace secondwind
