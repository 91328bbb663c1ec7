// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/planfield.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int Rows = 3;

} // namespace

PlanField::PlanField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
{
    auto *column = columnIn(this);
    for (int number = 1; number <= Rows; ++number)
        addRow(number, column);
    addStarters(column);
    showRows();
    setFocusProxy(m_rows.constFirst().when);
}

void PlanField::addRow(int number, QVBoxLayout *column)
{
    Row row{new QWidget(this), new QLineEdit(this), new QLineEdit(this)};
    auto *grid = new QGridLayout(row.line);
    grid->setContentsMargins(0, 0, 0, number < Rows ? theme::Space2 : 0);
    grid->setHorizontalSpacing(theme::Space2);
    grid->setVerticalSpacing(theme::Space1);
    const QList<QLineEdit *> edits{row.when, row.then};
    for (int half = 0; half < edits.size(); ++half) {
        const Option part = field().parts.value(half);
        QLineEdit *edit = edits.at(half);
        QLabel *label = makeLabel(part.text, theme::TextRole::Body, this);
        label->setWordWrap(false);
        label->setBuddy(edit);
        edit->setObjectName(u"%1.%2.%3"_s.arg(field().id).arg(number).arg(part.id));
        edit->setAccessibleName(tr("%1 %2: %3", "what is planned, number, when or then").arg(field().label).arg(number).arg(part.text));
        edit->setPlaceholderText(number == 1 ? part.line : QString());
        grid->addWidget(label, half, 0);
        grid->addWidget(edit, half, 1);
        connect(edit, &QLineEdit::textEdited, this, &PlanField::report);
    }
    grid->setColumnStretch(1, 1);
    column->addWidget(row.line);
    m_rows.append(row);
}

void PlanField::addStarters(QVBoxLayout *column)
{
    if (field().options.isEmpty())
        return;
    auto *starters = new QComboBox(this);
    starters->setObjectName(field().id + u".ideas"_s);
    starters->setAccessibleName(tr("Take an idea"));
    starters->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    starters->addItem(tr("Take an idea …"));
    for (const Option &starter : field().options)
        starters->addItem(field().sentence.arg(starter.text, starter.line));
    column->addWidget(starters);
    connect(starters, &QComboBox::activated, this, [this, starters](int index) {
        starters->setCurrentIndex(0);
        if (index > 0)
            take(field().options.at(index - 1));
    });
}

void PlanField::take(const Option &starter)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.when->text().isEmpty() || !row.then->text().isEmpty())
            continue;
        row.when->setText(starter.text);
        row.then->setText(starter.line);
        row.when->setFocus();
        report();
        return;
    }
}

// One empty row at a time: six empty fields look like work.
void PlanField::showRows()
{
    bool wanted = true;
    for (const Row &row : std::as_const(m_rows)) {
        const bool empty = row.when->text().isEmpty() && row.then->text().isEmpty();
        row.line->setVisible(wanted || !empty);
        wanted = !empty;
    }
}

void PlanField::setAnswer(const Answer &answer)
{
    const auto &texts = std::get<Texts>(answer);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).when->setText(texts.value(u"%1.when"_s.arg(i + 1)));
        m_rows.at(i).then->setText(texts.value(u"%1.then"_s.arg(i + 1)));
    }
    showRows();
}

void PlanField::report()
{
    Texts texts;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        texts.insert(u"%1.when"_s.arg(i + 1), m_rows.at(i).when->text());
        texts.insert(u"%1.then"_s.arg(i + 1), m_rows.at(i).then->text());
    }
    showRows();
    emit answered(texts, true);
}

} // namespace secondwind
