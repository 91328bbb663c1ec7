// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace secondwind {

class TextArea;

/// Several lines of text.
class TextField final : public FieldWidget
{
    Q_OBJECT

public:
    TextField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    TextArea *m_text;
};

/// One line of text.
class LineField final : public FieldWidget
{
    Q_OBJECT

public:
    LineField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    QLineEdit *m_line;
};

/// Questions picked from a bank, each answered in a few lines.
class ReflectionsField final : public FieldWidget
{
    Q_OBJECT

public:
    ReflectionsField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    TextArea *addQuestion(const QString &id);
    void report(bool typed);

    QComboBox *m_pick;
    QVBoxLayout *m_rows;
    QMap<QString, TextArea *> m_texts;
};

} // namespace secondwind
