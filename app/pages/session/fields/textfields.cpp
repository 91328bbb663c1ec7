// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/textfields.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

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
    m_text->setReading(true);
    m_text->setLines(2, 8);
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

} // namespace secondwind
