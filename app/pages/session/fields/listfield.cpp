// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/listfield.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MostEarlier = 8;
constexpr int LongestOnAButton = 48;
const QChar Ellipsis = u'…';

QString shortened(const QString &text)
{
    return text.size() > LongestOnAButton ? text.left(LongestOnAButton - 1).trimmed() + Ellipsis : text;
}

} // namespace

ListField::ListField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
    , m_text(new TextArea(this))
{
    auto *column = columnIn(this);
    m_text->setObjectName(field.id + u".edit"_s);
    m_text->setAccessibleName(field.label);
    m_text->setAccessibleDescription(field.help);
    m_text->setPlaceholderText(field.placeholder);
    m_text->setLines(3, 10);
    column->addWidget(m_text);
    makeBeginnings();
    makeEarlier();
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ListField::report);
}

void ListField::makeBeginnings()
{
    if (field().options.isEmpty())
        return;
    QLabel *label = makeLabel(tr("Ways to begin a line:"), theme::TextRole::Small, this);
    setLabelTone(label, LabelTone::Muted);
    layout()->addWidget(label);
    auto *flow = new FlowLayout(nullptr, theme::Space1, theme::Space1);
    for (const Option &option : field().options) {
        auto *button = makeButton(option.text, ButtonKind::Quiet, field().id + u".begin."_s + option.id, this);
        button->setAccessibleName(tr("Begin a line: %1").arg(option.text));
        connect(button, &QPushButton::clicked, this, [this, text = option.text] {
            addLine(text.endsWith(Ellipsis) ? text.chopped(1) : text);
        });
        flow->addWidget(button);
    }
    layout()->addItem(flow);
}

void ListField::makeEarlier()
{
    const auto kind = ownLineKindFromId(field().keep);
    const auto lines = kind ? m_services.ownLines.list(*kind) : Result<QList<OwnLine>>(QList<OwnLine>());
    if (!lines)
        return;
    auto *flow = new FlowLayout(nullptr, theme::Space1, theme::Space1);
    for (const OwnLine &line : *lines) {
        if (flow->count() == MostEarlier)
            break;
        if (line.sessionId == m_services.session.session().id)
            continue;
        auto *button = makeButton(shortened(line.text), ButtonKind::Quiet, field().id + u".earlier"_s, this);
        button->setAccessibleName(tr("Take from before: %1").arg(line.text));
        button->setToolTip(line.text);
        connect(button, &QPushButton::clicked, this, [this, text = line.text] { addLine(text); });
        flow->addWidget(button);
    }
    if (flow->count() == 0) {
        delete flow;
        return;
    }
    QLabel *label = makeLabel(tr("From before, if it still fits:"), theme::TextRole::Small, this);
    setLabelTone(label, LabelTone::Muted);
    layout()->addWidget(label);
    layout()->addItem(flow);
}

// On a line of its own, the cursor behind it, so that a beginning can be written on.
void ListField::addLine(const QString &text)
{
    const QStringList lines = m_text->toPlainText().split(u'\n');
    if (!lines.contains(text)) {
        QTextCursor cursor(m_text->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(lines.constLast().trimmed().isEmpty() ? text : u'\n' + text);
    }
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus();
}

void ListField::setAnswer(const Answer &answer)
{
    const QSignalBlocker blocker(this);
    m_text->setPlainText(std::get<QStringList>(answer).join(u'\n'));
}

void ListField::report()
{
    emit answered(m_text->toPlainText().split(u'\n'), true);
}

} // namespace secondwind
