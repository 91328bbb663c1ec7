// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/labels.h"

#include "app/widgets/wrappedtext.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStringBuilder>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int LineHeightPercent = 112; // on top of the serif's own open line, about 1.5 of its size
constexpr int WidestLine = 70;
constexpr int MeasureWidth = 80; // characters; a label that may choose is no wider

// A label whose lines stand a little further apart than the font would have it: most interface
// fonts are made for single lines. Text that is rich or selectable is left to QLabel.
class OpenLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    // Not left to the size policy, which loses the wish whenever somebody sets another policy.
    [[nodiscard]] bool hasHeightForWidth() const override { return wordWrap(); }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (!isOurs())
            return QLabel::heightForWidth(width);
        const QSize around = margins();
        return words().size(width - around.width()).height() + around.height();
    }

    // Wide and low rather than a narrow column, as QLabel would have it, and as its layouts expect.
    [[nodiscard]] QSize sizeHint() const override
    {
        if (!isOurs())
            return QLabel::sizeHint();
        const QFontMetrics metrics(font());
        const int widest = qMin(metrics.averageCharWidth() * MeasureWidth, maximumWidth());
        QSize size = words().size(widest);
        const int few = 4 * metrics.lineSpacing();
        if (size.height() < few && size.width() > widest / 2)
            size = words().size(widest / 2);
        if (size.height() < few / 2 && size.width() > widest / 4)
            size = words().size(widest / 4);
        return size + margins();
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        if (!isOurs())
            return QLabel::minimumSizeHint();
        return QSize(words().widestWord(), words().naturalSize().height()) + margins();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!isOurs()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        words().draw(painter, contentsRect().marginsRemoved({margin(), margin(), margin(), margin()}),
                     QStyle::visualAlignment(textDirection(), alignment()));
    }

private:
    [[nodiscard]] bool isOurs() const
    {
        return wordWrap() && textFormat() == Qt::PlainText
            && textInteractionFlags() == Qt::LinksAccessibleByMouse
            && (buddy() == nullptr || !text().contains(u'&'));
    }

    [[nodiscard]] Qt::LayoutDirection textDirection() const
    {
        return text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    }

    [[nodiscard]] QSize margins() const
    {
        const QMargins outer = contentsMargins() + QMargins(margin(), margin(), margin(), margin());
        return {outer.left() + outer.right(), outer.top() + outer.bottom()};
    }

    [[nodiscard]] const WrappedText &words() const
    {
        ensurePolished();
        const bool bold = font().weight() > QFont::Medium;
        const qreal opening = QFontMetricsF(font()).height() * (bold ? 0.1 : 0.2);
        m_words.set(text(), font(), qRound(opening));
        return m_words;
    }

    mutable WrappedText m_words;
};

// Tones are palette roles, so a label follows every change of palette without being told.
QPalette::ColorRole roleOf(LabelTone tone)
{
    switch (tone) {
    case LabelTone::Text:
        break;
    case LabelTone::Muted:
        return QPalette::PlaceholderText;
    case LabelTone::Accent:
        return QPalette::Link;
    case LabelTone::Attention:
        return QPalette::BrightText;
    }
    return QPalette::WindowText;
}

QString asHtml(const QString &text, Qt::Alignment alignment)
{
    QString html;
    const auto align = alignment.testFlag(Qt::AlignHCenter) ? " align=\"center\""_L1 : ""_L1;
    const QStringList paragraphs = text.split(u"\n\n"_s);
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        QString paragraph = paragraphs.at(i).toHtmlEscaped();
        paragraph.replace(u'\n', "<br/>"_L1);
        html += "<p"_L1 % align % " style=\"margin:"_L1 % (i == 0 ? "0"_L1 : "0.7em 0 0 0"_L1)
            % "; line-height:"_L1 % QString::number(LineHeightPercent) % "%\">"_L1 % paragraph
            % "</p>"_L1;
    }
    return html;
}

} // namespace

QLabel *makeLabel(const QString &text, theme::TextRole role, QWidget *parent)
{
    auto *label = new OpenLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role != theme::TextRole::Body)
        label->setFont(theme::font(role, QApplication::font()));
    return label;
}

void setLabelTone(QLabel *label, LabelTone tone)
{
    label->setForegroundRole(roleOf(tone));
}

ReadingLabel::ReadingLabel(QWidget *parent)
    : ReadingLabel(QString(), parent)
{
}

ReadingLabel::ReadingLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_text(text)
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setObjectName(u"readingText"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_label);
    setRole(m_role);
}

void ReadingLabel::setText(const QString &text)
{
    m_text = text;
    rebuild();
}

QString ReadingLabel::text() const
{
    return m_text;
}

void ReadingLabel::setRole(theme::TextRole role)
{
    m_role = role;
    m_label->setFont(theme::font(role, QApplication::font()));
    rebuild();
}

void ReadingLabel::setTone(LabelTone tone)
{
    setLabelTone(m_label, tone);
}

void ReadingLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    rebuild();
}

QString ReadingLabel::selectedText() const
{
    return m_label->selectedText();
}

bool ReadingLabel::hasHeightForWidth() const
{
    return true;
}

int ReadingLabel::heightForWidth(int width) const
{
    const int lineWidth = qMin(width, measure());
    const auto known = m_heights.constFind(lineWidth);
    return known != m_heights.constEnd() ? *known : *m_heights.insert(lineWidth, m_label->heightForWidth(lineWidth));
}

QSize ReadingLabel::sizeHint() const
{
    const QFontMetrics metrics(m_label->font());
    int longest = 0;
    const QStringList lines = m_text.split(u'\n');
    for (const QString &line : lines)
        longest = qMax(longest, metrics.horizontalAdvance(line) + 2);
    const int width = qMin(longest, measure());
    return {width, heightForWidth(width)};
}

QSize ReadingLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(m_label->font());
    return {metrics.averageCharWidth() * 12, metrics.height()};
}

void ReadingLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ReadingLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
    else if (event->type() == QEvent::FontChange)
        setRole(m_role);
}

void ReadingLabel::rebuild()
{
    m_label->setText(asHtml(m_text, m_alignment));
    m_label->setAccessibleName(m_text);
    m_heights.clear();
    updateGeometry();
    place();
}

void ReadingLabel::place()
{
    const int width = qMin(this->width(), measure());
    int x = layoutDirection() == Qt::RightToLeft ? this->width() - width : 0;
    if (m_alignment.testFlag(Qt::AlignHCenter))
        x = (this->width() - width) / 2;
    m_label->setGeometry(x, 0, width, height());
    m_label->setAlignment(Qt::AlignTop | (m_alignment & Qt::AlignHorizontal_Mask));
}

int ReadingLabel::measure() const
{
    return QFontMetrics(m_label->font()).averageCharWidth() * WidestLine;
}

} // namespace secondwind
