// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace secondwind {

class MessageBar;

// What every page shares: title row, message bar, a body that scrolls and, when asked for, a
// footer that does not.
class PageFrame final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageFrame)

public:
    explicit PageFrame(const QString &title, QWidget *parent = nullptr);
    ~PageFrame() override;

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle); // empty hides it
    // The side margin of a page this wide, for parts that stand outside a frame.
    [[nodiscard]] static int sideMargin(int pageWidth);
    [[nodiscard]] QHBoxLayout *headerRow() const;
    [[nodiscard]] MessageBar *messages() const;
    [[nodiscard]] QVBoxLayout *body() const;
    [[nodiscard]] QHBoxLayout *footer(); // made on the first call
    [[nodiscard]] QScrollArea *scrollArea() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusMoved(QWidget *from, QWidget *to);
    void fitMargins();

    QWidget *m_header;
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_headerRow;
    MessageBar *m_messages;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_body;
    QWidget *m_footerArea = nullptr;
    QHBoxLayout *m_footer = nullptr;
    QVBoxLayout *m_outer;
};

} // namespace secondwind
