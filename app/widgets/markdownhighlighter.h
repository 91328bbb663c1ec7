// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

#include <functional>

class QPlainTextEdit;

namespace secondwind {

// Shows the common marks of Markdown while they are typed: headings, strong, emphasis, strike
// through, code, lists, quotes and links look the way they will be read, their marks stay and step
// back. Follows the editor's font and palette.
class MarkdownHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownHighlighter)

public:
    explicit MarkdownHighlighter(QPlainTextEdit *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void highlightBlock(const QString &text) override;

private:
    void markLineStart(const QString &text);
    void markInside(const QString &text);
    void merge(qsizetype begin, qsizetype length, const std::function<void(QTextCharFormat &)> &change);
    void quieten(qsizetype begin, qsizetype length);

    QPlainTextEdit *m_editor;
};

} // namespace secondwind
