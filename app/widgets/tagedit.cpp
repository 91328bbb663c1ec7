// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tagedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int OfferedAtOnce = 8;

const QRegularExpression &separators()
{
    static const QRegularExpression separators(u"[,#;\\n]+"_s);
    return separators;
}

} // namespace

TagEdit::TagEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_known(new QStringListModel(this))
    , m_completer(new QCompleter(m_known, this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(OfferedAtOnce);
    // Not setCompleter(): that would complete the whole line, not the tag at the cursor.
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] {
        offer();
        emit tagsEdited();
    });
}

void TagEdit::setKnownTags(const QStringList &tags)
{
    m_known->setStringList(tags);
}

QStringList TagEdit::tags() const
{
    QStringList tags;
    const QStringList parts = text().split(separators());
    for (const QString &part : parts) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

void TagEdit::setTags(const QStringList &tags)
{
    setText(tags.join(u", "_s));
}

TagEdit::Part TagEdit::partAtCursor() const
{
    const QString typed = text();
    Part part{0, typed.size()};
    auto separator = separators().globalMatch(typed);
    while (separator.hasNext()) {
        const auto match = separator.next();
        if (match.capturedEnd() <= cursorPosition())
            part.begin = match.capturedEnd();
        else if (match.capturedStart() >= cursorPosition() && match.capturedStart() < part.end)
            part.end = match.capturedStart();
    }
    return part;
}

void TagEdit::offer()
{
    const Part part = partAtCursor();
    const QString begun = text().sliced(part.begin, part.end - part.begin).trimmed();
    m_completer->setCompletionPrefix(begun);
    const bool done = m_completer->completionCount() == 1 && m_completer->currentCompletion() == begun;
    if (begun.isEmpty() || done || m_completer->completionCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void TagEdit::take(const QString &tag)
{
    const Part part = partAtCursor();
    const QString before = text().left(part.begin);
    const QString after = text().sliced(part.end);
    const QString gap = before.isEmpty() || before.endsWith(u' ') || before.endsWith(u'#') ? QString() : u" "_s;
    const QString ending = after.isEmpty() ? u", "_s : QString();
    setText(before + gap + tag + ending + after);
    setCursorPosition(static_cast<int>((before + gap + tag + ending).size()));
    emit tagsEdited();
}

void TagEdit::keyPressEvent(QKeyEvent *event)
{
    // The list hands on the keys that belong to it; the page is not to take them for its own.
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore();
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace secondwind
