// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace secondwind {

enum class LabelTone { Text, Muted, Accent, Attention };

// Word wrap on, plain text.
[[nodiscard]] QLabel *makeLabel(const QString &text, theme::TextRole role,
                                QWidget *parent = nullptr);
void setLabelTone(QLabel *label, LabelTone tone);

// Text to read rather than to scan: a serif with open lines, at most 70 characters wide, that can
// be selected by mouse and keyboard. Line breaks in the text are kept, an empty line starts a
// paragraph.
class ReadingLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingLabel)

public:
    explicit ReadingLabel(QWidget *parent = nullptr);
    explicit ReadingLabel(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setRole(theme::TextRole role);
    void setTone(LabelTone tone);
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QString selectedText() const;

    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void place();
    [[nodiscard]] int measure() const;

    QLabel *m_label;
    QString m_text;
    theme::TextRole m_role = theme::TextRole::Reading;
    Qt::Alignment m_alignment = Qt::AlignLeading;
    mutable QHash<int, int> m_heights; // by width; each costs a layout of the whole text
};

} // namespace secondwind
