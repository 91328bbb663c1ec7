// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/entrydelegate.h"

#include "app/shell/theme.h"
#include "app/widgets/moodpicker.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalmodel.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int Padding = 14;
constexpr int FaceSize = 26;
constexpr int TextLeft = Padding + FaceSize + 14;
constexpr int ExcerptLines = 2;
constexpr int ExcerptCharacters = 300;
constexpr int BeforeHit = 40; // characters
constexpr int ReadForHits = 20000; // of a very long entry

QString elidedToLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == ExcerptLines - 1) {
            lines.append(QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines.join(u'\n');
}

// Text of a few lines, with what was looked for marked by weight and ground.
void drawMarked(QPainter *painter, const QRect &place, const QString &text, const QFont &font, const QList<SearchQuery::Hit> &hits,
                const QPalette &palette, Qt::LayoutDirection direction)
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::ManualWrap);
    layout.setTextOption(option);
    QTextCharFormat marked;
    marked.setFontWeight(QFont::DemiBold);
    marked.setForeground(theme::color(palette, theme::Token::Accent));
    marked.setFontUnderline(true);
    QList<QTextLayout::FormatRange> formats;
    for (const SearchQuery::Hit &hit : hits)
        formats.append({static_cast<int>(hit.begin), static_cast<int>(hit.length), marked});
    layout.setFormats(formats);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width());
        line.setPosition(QPointF(0, y));
        y += QFontMetrics(font).lineSpacing();
    }
    layout.endLayout();
    layout.draw(painter, place.topLeft());
}

int headingHeight(const QModelIndex &index, const QFont &base)
{
    if (!index.data(JournalModel::FirstOfDayRole).toBool())
        return 0;
    return QFontMetrics(theme::font(theme::TextRole::SmallStrong, base)).height() + theme::Space4 + theme::Space2;
}

} // namespace

EntryDelegate::EntryDelegate(const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

// Markdown marks and line ends would be noise in two lines of excerpt.
QString EntryDelegate::excerpt(const QString &text) const
{
    qsizetype begin = 0;
    if (text.size() > ExcerptCharacters / 2 && !m_search.isEmpty()) {
        const auto hits = m_search.hits(text.left(ReadForHits));
        if (!hits.isEmpty() && hits.constFirst().begin > ExcerptCharacters / 2)
            begin = std::max<qsizetype>(0, text.indexOf(u' ', hits.constFirst().begin - BeforeHit));
    }
    QString plain = text.sliced(begin).left(ExcerptCharacters);
    plain.remove(u"**"_s);
    return (begin > 0 ? u"… "_s : QString()) + plain.simplified();
}

QString EntryDelegate::dayName(const QDate &day) const
{
    const QDate today = m_clock.today();
    if (day == today)
        return tr("Today");
    if (day == today.addDays(-1))
        return tr("Yesterday");
    return QLocale().toString(day, QLocale().dateFormat(QLocale::LongFormat));
}

QString EntryDelegate::caption(const QModelIndex &index) const
{
    const QString time = QLocale().toString(index.data(JournalModel::AtRole).toDateTime().time(), QLocale::ShortFormat);
    QStringList names;
    const QStringList emotions = index.data(JournalModel::EmotionsRole).toStringList();
    for (const QString &id : emotions) {
        const Emotion *emotion = m_catalogue.emotion(id);
        names.append(emotion ? emotion->name : id);
    }
    return names.isEmpty() ? time : tr("%1 · %2", "time, emotions").arg(time, names.join(u", "_s));
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const QFont small = theme::font(theme::TextRole::Small, option.font);
    const QFont heading = theme::font(theme::TextRole::SmallStrong, option.font);
    const QFont body = theme::font(theme::TextRole::Body, option.font);
    QRect rect = option.rect;

    if (const int height = headingHeight(index, option.font); height > 0) {
        painter->setFont(heading);
        painter->setPen(theme::color(palette, theme::Token::Muted));
        painter->drawText(rect.adjusted(Padding, theme::Space4, -Padding, 0), Qt::AlignLeading | Qt::AlignTop,
                          dayName(index.data(JournalModel::AtRole).toDateTime().date()));
        rect.setTop(rect.top() + height);
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::color(palette, selected ? theme::Token::SoftAccent : theme::Token::SoftSurface));
        painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme::RadiusControl, theme::RadiusControl);
    }
    if (selected && (option.state & QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme::color(palette, theme::Token::Accent), 2));
        painter->drawRoundedRect(rect.adjusted(2, 2, -2, -2), theme::RadiusControl, theme::RadiusControl);
    }

    const QRect face = QStyle::visualRect(option.direction, rect, QRect(rect.left() + Padding, rect.top() + Padding, FaceSize, FaceSize));
    paintMoodFace(*painter, face, index.data(JournalModel::MoodRole).toInt(), palette);
    QRect line(rect.left() + TextLeft, rect.top() + Padding - 2, rect.width() - TextLeft - Padding, QFontMetrics(small).height());
    const auto draw = [&](const QFont &font, theme::Token token, const QString &text, int height) {
        line.setHeight(height);
        painter->setFont(font);
        painter->setPen(theme::color(palette, token));
        painter->drawText(QStyle::visualRect(option.direction, rect, line), Qt::AlignLeading | Qt::AlignTop, text);
        line.moveTop(line.top() + height + 2);
    };
    draw(small, theme::Token::Muted, QFontMetrics(small).elidedText(caption(index), Qt::ElideRight, line.width()), line.height());
    const QString text = elidedToLines(excerpt(index.data(JournalModel::TextRole).toString()), body, line.width());
    if (!text.isEmpty()) {
        const int height = QFontMetrics(body).lineSpacing() * (1 + static_cast<int>(text.count(u'\n')));
        line.setHeight(height);
        painter->setPen(theme::color(palette, theme::Token::Text));
        drawMarked(painter, QStyle::visualRect(option.direction, rect, line), text, body, m_search.hits(text), palette, option.direction);
        line.moveTop(line.top() + height + 2);
    }
    const QStringList tags = index.data(JournalModel::TagsRole).toStringList();
    if (!tags.isEmpty())
        draw(small, theme::Token::Accent, QFontMetrics(small).elidedText(u"#"_s + tags.join(u" #"_s), Qt::ElideRight, line.width()), QFontMetrics(small).height());
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(theme::font(theme::TextRole::Small, option.font));
    const QFont bodyFont = theme::font(theme::TextRole::Body, option.font);
    const int width = qMax(120, option.rect.width() - TextLeft - Padding);
    int height = headingHeight(index, option.font) + 2 * Padding + small.height();
    const QString text = elidedToLines(excerpt(index.data(JournalModel::TextRole).toString()), bodyFont, width);
    if (!text.isEmpty())
        height += QFontMetrics(bodyFont).lineSpacing() * (1 + static_cast<int>(text.count(u'\n'))) + 2;
    if (!index.data(JournalModel::TagsRole).toStringList().isEmpty())
        height += small.height() + 2;
    return {width, height};
}

} // namespace secondwind
