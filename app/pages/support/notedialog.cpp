// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/support/notedialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/linedialog.h"
#include "core/support/supportservice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

NoteDialog::NoteDialog(const QString &title, const QList<Field> &fields, Save save, QWidget *parent)
    : QDialog(parent)
    , m_save(std::move(save))
{
    setObjectName(u"noteDialog"_s);
    setWindowTitle(title);
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space4);
    column->setSpacing(theme::Space2);
    for (const Field &field : fields) {
        auto *edit = new QLineEdit(field.text, this);
        edit->setObjectName(field.name);
        edit->setMaxLength(SupportService::LongestText);
        edit->setAccessibleName(QString(field.label).remove(u'&'));
        QLabel *label = makeLabel(field.label, theme::TextRole::SmallStrong, this);
        label->setBuddy(edit);
        column->addWidget(label);
        column->addWidget(edit);
        m_edits.append(edit);
    }
    m_before = texts();
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(u"noteProblem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelNoteButton"_s, this);
    auto *keep = makeButton(tr("&Save"), ButtonKind::Primary, u"saveNoteButton"_s, this);
    cancel->setAutoDefault(true);
    keep->setAutoDefault(true);
    keep->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &NoteDialog::reject);
    connect(keep, &QPushButton::clicked, this, &NoteDialog::keep);
}

QStringList NoteDialog::texts() const
{
    QStringList texts;
    for (const QLineEdit *edit : m_edits)
        texts.append(edit->text());
    return texts;
}

void NoteDialog::reject()
{
    if (texts() == m_before || mayDiscardWords(this))
        QDialog::reject();
}

void NoteDialog::keep()
{
    const auto saved = m_save(texts());
    m_problem->setVisible(!saved);
    if (saved) {
        accept();
        return;
    }
    m_problem->setText(saved.error().message);
    m_edits.constFirst()->setFocus();
}

} // namespace secondwind
