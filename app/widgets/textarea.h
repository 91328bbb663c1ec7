// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace secondwind {

// Room to write that grows with its text. Tab leaves it; what is pasted comes in as plain text.
class TextArea final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextArea)

public:
    explicit TextArea(QWidget *parent = nullptr);

    void setLines(int minimum, int maximum);
    void setReading(bool reading);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitToContent();
    [[nodiscard]] int heightForLines(int lines) const;

    int m_minimumLines = 3;
    int m_maximumLines = 12;
};

} // namespace secondwind
