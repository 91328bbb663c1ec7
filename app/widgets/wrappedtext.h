// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QList>
#include <QSize>
#include <QString>

#include <memory>

class QPainter;
class QRectF;
class QTextLayout;

namespace secondwind {

// Plain text in lines as wide as there is room. Layouts ask a wrapping text for its height at one
// width after the other, and shaping is what showing a page costs most; so the text is shaped
// once, and any width is answered by adding up its words.
//
// Lines end at line feeds and where Unicode lets them (UAX 14); a word wider than the room is
// broken anywhere. What is measured is what is drawn.
class WrappedText final
{
    Q_DISABLE_COPY_MOVE(WrappedText)

public:
    WrappedText();
    ~WrappedText();

    // Cheap when nothing changed. `opening` is the room between two lines, in pixels, on top of
    // what the font has.
    void set(const QString &text, const QFont &font, int opening = 0);

    // The widest line and the height of all of them, in whole pixels.
    [[nodiscard]] QSize size(int width) const;
    [[nodiscard]] QSize naturalSize() const; // only line feeds end a line
    [[nodiscard]] int widestWord() const;

    // In the painter's pen. `alignment` is visual: left is left also in right-to-left text.
    void draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment) const;

private:
    struct Line
    {
        qsizetype begin = 0;
        qsizetype length = 0;
    };
    struct Word;
    struct Paragraph;

    void shape() const;
    void shapeParagraph(qsizetype begin, const QString &text) const;
    void forget() const;
    [[nodiscard]] QList<Line> lines(int width, qreal *widest) const;
    void breakWords(const Paragraph &paragraph, int width, QList<Line> &lines, qreal &widest) const;
    qreal layOutParagraph(const Paragraph &paragraph, int width, QList<Line> &lines,
                          qreal &widest) const;

    QString m_text;
    QFont m_font;
    int m_opening = 0;
    mutable QList<Paragraph> m_paragraphs; // empty until shaped
    mutable qreal m_lineHeight = 0;
    mutable QHash<int, QSize> m_sizes; // by width
    mutable std::unique_ptr<QTextLayout> m_drawn;
    mutable int m_drawnWidth = -1;
    mutable Qt::Alignment m_drawnAlignment;
};

} // namespace secondwind
