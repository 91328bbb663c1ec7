// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/textfields.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"
#include "core/content/catalogue.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int PlanRows = 3;

template<typename Edit>
Edit *named(Edit *edit, const SessionField &field)
{
    edit->setObjectName(field.id + u".edit"_s);
    edit->setAccessibleName(field.label);
    edit->setAccessibleDescription(field.help);
    edit->setPlaceholderText(field.placeholder);
    return edit;
}

} // namespace

TextField::TextField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_text(named(new TextArea(this), field))
{
    columnIn(this)->addWidget(m_text);
    // The pad is where the whole evening may go; the rest are answers of a few lines.
    const bool pad = field.summary.isEmpty();
    m_text->setReading(true);
    m_text->setLines(pad ? 9 : 2, pad ? 24 : 8);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { emit answered(m_text->toPlainText(), true); });
}

void TextField::setAnswer(const Answer &answer)
{
    const QSignalBlocker blocker(this);
    m_text->setPlainText(std::get<QString>(answer));
}

LineField::LineField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_line(named(new QLineEdit(this), field))
{
    columnIn(this)->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { emit answered(text, true); });
}

void LineField::setAnswer(const Answer &answer)
{
    m_line->setText(std::get<QString>(answer));
}

LinesField::LinesField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_text(named(new TextArea(this), field))
{
    columnIn(this)->addWidget(m_text);
    m_text->setLines(3, 10);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { emit answered(m_text->toPlainText().split(u'\n'), true); });
}

void LinesField::setAnswer(const Answer &answer)
{
    const QSignalBlocker blocker(this);
    m_text->setPlainText(std::get<QStringList>(answer).join(u'\n'));
}

ReflectionsField::ReflectionsField(const SessionField &field, QWidget *parent)
    : FieldWidget(field, parent)
    , m_pick(new QComboBox(this))
{
    auto *column = columnIn(this);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme::Space2);
    column->addLayout(m_rows);
    m_pick->setObjectName(field.id + u".pick"_s);
    m_pick->setAccessibleName(field.label);
    m_pick->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pick->addItem(tr("Pick a question …"), QString());
    for (const Option &option : field.options)
        m_pick->addItem(option.text, option.id);
    column->addWidget(m_pick);
    setFocusProxy(m_pick);
    connect(m_pick, &QComboBox::activated, this, [this](int index) {
        const QString id = m_pick->itemData(index).toString();
        m_pick->setCurrentIndex(0);
        if (!id.isEmpty())
            addQuestion(id)->setFocus();
    });
}

TextArea *ReflectionsField::addQuestion(const QString &id)
{
    if (TextArea *known = m_texts.value(id))
        return known;
    const auto it = std::ranges::find(field().options, id, &Option::id);
    auto *text = new TextArea(this);
    QLabel *label = makeLabel(it == field().options.end() ? id : it->text, theme::TextRole::Body, this);
    label->setBuddy(text);
    text->setObjectName(field().id + u"."_s + id);
    text->setAccessibleName(label->text());
    text->setReading(true);
    text->setLines(2, 8);
    m_rows->addWidget(label);
    m_rows->addWidget(text);
    m_texts.insert(id, text);
    connect(text, &QPlainTextEdit::textChanged, this, [this] { report(true); });
    return text;
}

void ReflectionsField::setAnswer(const Answer &answer)
{
    const QSignalBlocker blocker(this);
    const auto &texts = std::get<Texts>(answer);
    for (auto it = texts.begin(); it != texts.end(); ++it)
        addQuestion(it.key())->setPlainText(it.value());
}

void ReflectionsField::report(bool typed)
{
    Texts texts;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
        texts.insert(it.key(), it.value()->toPlainText());
    emit answered(texts, typed);
}

PlanField::PlanField(const SessionField &field, const Catalogue &catalogue, QWidget *parent)
    : FieldWidget(field, parent)
    , m_catalogue(catalogue)
{
    auto *column = columnIn(this);
    auto *ideas = new QComboBox(this);
    ideas->setObjectName(field.id + u".ideas"_s);
    ideas->setAccessibleName(tr("Take an idea"));
    ideas->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ideas->addItem(tr("Take an idea …"));
    for (const PlanStarter &starter : catalogue.planStarters())
        ideas->addItem(tr("When %1, then I will %2").arg(starter.when, starter.then));
    for (int number = 1; number <= PlanRows; ++number)
        addRow(number, column);
    column->addWidget(ideas);
    setFocusProxy(m_rows.constFirst().when);
    connect(ideas, &QComboBox::activated, this, [this, ideas](int index) {
        ideas->setCurrentIndex(0);
        take(index - 1);
    });
}

void PlanField::addRow(int number, QVBoxLayout *column)
{
    Row row{new QLineEdit(this), new QLineEdit(this)};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Space2);
    grid->setVerticalSpacing(theme::Space1);
    const auto add = [&](QLineEdit *edit, const QString &word, const QString &hint, const QString &key, int line) {
        QLabel *label = makeLabel(word, theme::TextRole::Body, this);
        label->setWordWrap(false);
        label->setBuddy(edit);
        edit->setObjectName(u"%1.%2.%3"_s.arg(field().id).arg(number).arg(key));
        edit->setAccessibleName(tr("Plan %1: %2", "number, when or then").arg(number).arg(word));
        edit->setPlaceholderText(number == 1 ? hint : QString());
        grid->addWidget(label, line, 0);
        grid->addWidget(edit, line, 1);
        connect(edit, &QLineEdit::textEdited, this, &PlanField::report);
    };
    add(row.when, tr("When"), tr("I sit down with coffee on Tuesday"), u"when"_s, 0);
    add(row.then, tr("then I will"), tr("rewrite the top third of my resume"), u"then"_s, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    if (number < PlanRows)
        column->addSpacing(theme::Space2);
    m_rows.append(row);
}

void PlanField::take(int starter)
{
    const auto &starters = m_catalogue.planStarters();
    if (starter < 0 || starter >= starters.size())
        return;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.when->text().isEmpty() || !row.then->text().isEmpty())
            continue;
        row.when->setText(starters.at(starter).when);
        row.then->setText(starters.at(starter).then);
        row.when->setFocus();
        report();
        return;
    }
}

void PlanField::setAnswer(const Answer &answer)
{
    const auto &texts = std::get<Texts>(answer);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).when->setText(texts.value(u"%1.when"_s.arg(i + 1)));
        m_rows.at(i).then->setText(texts.value(u"%1.then"_s.arg(i + 1)));
    }
}

void PlanField::report()
{
    Texts texts;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        texts.insert(u"%1.when"_s.arg(i + 1), m_rows.at(i).when->text());
        texts.insert(u"%1.then"_s.arg(i + 1), m_rows.at(i).then->text());
    }
    emit answered(texts, true);
}

} // namespace secondwind
