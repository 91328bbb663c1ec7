// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/linedialog.h"

#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int DialogWidth = 480;

QString withoutMnemonic(const QString &text)
{
    return QString(text).remove(u'&');
}

} // namespace

LineDialog::LineDialog(const QString &title, const QString &label, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_before(text)
    , m_text(new TextArea(this))
    , m_choice(new QComboBox(this))
{
    setObjectName(u"lineDialog"_s);
    setWindowTitle(title);
    setMinimumWidth(DialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space5);
    column->setSpacing(theme::Space2);
    QLabel *caption = makeLabel(label, theme::TextRole::SmallStrong, this);
    caption->setBuddy(m_text);
    column->addWidget(caption);
    m_text->setObjectName(u"lineEdit"_s);
    m_text->setAccessibleName(withoutMnemonic(label));
    m_text->setLines(2, 6);
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    column->addWidget(m_text);
    m_choiceLabel = makeLabel({}, theme::TextRole::SmallStrong, this);
    m_choiceLabel->setBuddy(m_choice);
    m_choice->setObjectName(u"lineChoice"_s);
    column->addWidget(m_choiceLabel);
    column->addWidget(m_choice);
    m_choiceLabel->hide();
    m_choice->hide();
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(u"lineProblem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space2);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelLineButton"_s, this);
    auto *save = makeButton(tr("&Save"), ButtonKind::Primary, u"saveLineButton"_s, this);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(save);
    column->addSpacing(theme::Space2);
    column->addLayout(row);
    for (QPushButton *button : {cancel, save})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &LineDialog::accept);
    auto *quick = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(quick, &QShortcut::activated, this, &LineDialog::accept);
    m_text->setFocus();
}

void LineDialog::setChoices(const QString &label, const QList<std::pair<QString, QString>> &choices, const QString &chosen)
{
    m_choice->clear();
    for (const auto &[id, words] : choices)
        m_choice->addItem(words, id);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
    m_choice->setAccessibleName(withoutMnemonic(label));
    m_choiceLabel->setText(label);
    m_choiceLabel->setVisible(!choices.isEmpty());
    m_choice->setVisible(!choices.isEmpty());
}

void LineDialog::setSave(Save save)
{
    m_save = std::move(save);
}

void LineDialog::accept()
{
    const QString problem = m_save ? m_save(m_text->toPlainText().trimmed(), m_choice->currentData().toString()) : QString();
    if (problem.isEmpty()) {
        QDialog::accept();
        return;
    }
    m_problem->setText(problem);
    m_problem->show();
    m_text->setFocus();
}

void LineDialog::reject()
{
    if (m_text->toPlainText() == m_before || mayDiscardWords(this))
        QDialog::reject();
}

bool mayDiscardWords(QWidget *parent)
{
    const QString question = LineDialog::tr("Leave without saving what you wrote?");
    return isAgreedTo({u"discardWordsBox"_s, question, question, {}, LineDialog::tr("&Leave it"), LineDialog::tr("&Go on writing")}, parent);
}

} // namespace secondwind
