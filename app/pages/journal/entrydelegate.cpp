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
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int Padding = 12;
constexpr int FaceSize = 26;
constexpr int AfterFace = 12;
constexpr int MostExcerptLines = 2;
constexpr int ExcerptCharacters = 300;
constexpr int BeforeHit = 40; // characters
constexpr int ReadForHits = 20000; // of a very long entry

QString elidedToLines(const QString &text, const QFont &font, int width, int most)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
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

// Room for the day beside the first entry of it, as wide as its longest line gets. In a narrow list
// the words need it more, and the day stands before the time.
int gutterOf(const QStyleOptionViewItem &option)
{
    const QFontMetrics small(theme::font(theme::TextRole::Small, option.font));
    const int width = small.horizontalAdvance(u"00 000 0000"_s) + Padding;
    return option.rect.width() < 4 * width ? 0 : width;
}

// Marks at the start of a line, which would be noise in two lines of excerpt.
QString withoutMarks(QString markdown)
{
    // Where a heading, a paragraph or an item ends without a mark of its own, a dot says so.
    static const QRegularExpression heading(u"^(#{1,6} [^\\n]*[^\\s.:?!…。？！])\\s*\\n+(?:[-*+] )?"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression partEnd(u"([^\\s.:?!…。？！])(?:\\n\\s*\\n(?:[-*+] )?|\\n[-*+] )(?:\\[[ xX]\\] )?"_s);
    static const QRegularExpression atLineStart(u"^(#{1,6} |> |[-*+] (\\[[ xX]\\] )?)"_s, QRegularExpression::MultilineOption);
    markdown.replace(heading, u"\\1 · "_s);
    markdown.replace(partEnd, u"\\1 · "_s);
    markdown.remove(atLineStart);
    markdown.remove(u"**"_s);
    return markdown.simplified();
}

} // namespace

EntryDelegate::EntryDelegate(const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

QString EntryDelegate::excerpt(const QString &text) const
{
    qsizetype begin = 0;
    if (text.size() > ExcerptCharacters / 2 && !m_search.isEmpty()) {
        const auto hits = m_search.hits(text.left(ReadForHits));
        if (!hits.isEmpty() && hits.constFirst().begin > ExcerptCharacters / 2)
            begin = std::max<qsizetype>(0, text.indexOf(u' ', hits.constFirst().begin - BeforeHit));
    }
    return (begin > 0 ? u"… "_s : QString()) + withoutMarks(text.sliced(begin).left(ExcerptCharacters));
}

// Today and yesterday by their names, others by weekday; the year when it is not this one.
QStringList EntryDelegate::dayLines(const QDate &day) const
{
    const QLocale locale;
    const QDate today = m_clock.today();
    const QString name = day == today ? tr("Today") : day == today.addDays(-1) ? tr("Yesterday") : locale.dayName(day.dayOfWeek(), QLocale::ShortFormat);
    const QString date = day.year() == today.year() ? locale.toString(day, tr("d MMM", "day and short month of an entry, as in 22 Nov"))
                                                    : locale.toString(day, tr("d MMM yyyy", "day, short month and year of an entry, as in 22 Nov 2024"));
    return {name, date};
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
    const int gutter = gutterOf(option);
    // The row at the upper edge names its day as well, so that the day is in sight wherever the list is.
    const bool first = index.data(JournalModel::FirstOfDayRole).toBool();
    const bool named = first || rect.top() <= 0;
    if (named && gutter > 0) {
        if (first && index.row() > 0) {
            painter->setPen(theme::color(palette, theme::Token::Line));
            painter->drawLine(rect.topLeft(), rect.topRight());
        }
        const QStringList day = dayLines(index.data(JournalModel::AtRole).toDateTime().date());
        const int heights = QFontMetrics(heading).height() + 2 + QFontMetrics(small).height();
        const int top = qMin(qMax(rect.top(), 0) + Padding, rect.bottom() - heights);
        QRect place(rect.left(), top, gutter - Padding, QFontMetrics(heading).height());
        for (const auto &[font, token, text] : {std::tuple(heading, theme::Token::Text, day.at(0)), std::tuple(small, theme::Token::Muted, day.at(1))}) {
            painter->setFont(font);
            painter->setPen(theme::color(palette, token));
            painter->drawText(QStyle::visualRect(option.direction, rect, place), Qt::AlignLeading | Qt::AlignTop, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
            place.moveTop(place.bottom() + 3);
        }
    }
    rect = QStyle::visualRect(option.direction, rect, rect.adjusted(gutter, 2, 0, -2));
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
    const int textLeft = Padding + FaceSize + AfterFace;
    QRect line(rect.left() + textLeft, rect.top() + Padding - 2, rect.width() - textLeft - Padding, QFontMetrics(small).height());
    const auto draw = [&](const QFont &font, theme::Token token, const QString &text, int height) {
        line.setHeight(height);
        painter->setFont(font);
        painter->setPen(theme::color(palette, token));
        painter->drawText(QStyle::visualRect(option.direction, rect, line), Qt::AlignLeading | Qt::AlignTop, text);
        line.moveTop(line.top() + height + 2);
    };
    const QString day = named && gutter == 0 ? dayLines(index.data(JournalModel::AtRole).toDateTime().date()).join(u' ') : QString();
    const QString above = day.isEmpty() ? caption(index) : tr("%1 · %2", "day, time and emotions").arg(day, caption(index));
    draw(day.isEmpty() ? small : heading, day.isEmpty() ? theme::Token::Muted : theme::Token::Text, QFontMetrics(heading).elidedText(above, Qt::ElideRight, line.width()), line.height());
    // All rows are of one height, so that a list of any length knows its own: tags take the place of the second line.
    const QStringList tags = index.data(JournalModel::TagsRole).toStringList();
    const QString text = elidedToLines(excerpt(index.data(JournalModel::TextRole).toString()), body, line.width(), tags.isEmpty() ? MostExcerptLines : MostExcerptLines - 1);
    if (!text.isEmpty()) {
        const int height = QFontMetrics(body).lineSpacing() * (1 + static_cast<int>(text.count(u'\n')));
        line.setHeight(height);
        painter->setPen(theme::color(palette, theme::Token::Text));
        drawMarked(painter, QStyle::visualRect(option.direction, rect, line), text, body, m_search.hits(text), palette, option.direction);
        line.moveTop(line.top() + height + 2);
    }
    if (!tags.isEmpty())
        draw(small, theme::Token::Accent, QFontMetrics(small).elidedText(u"#"_s + tags.join(u" #"_s), Qt::ElideRight, line.width()), QFontMetrics(small).height());
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics small(theme::font(theme::TextRole::Small, option.font));
    const QFontMetrics body(theme::font(theme::TextRole::Body, option.font));
    return {0, 2 * Padding + small.height() + 2 + MostExcerptLines * body.lineSpacing() + 2};
}

} // namespace secondwind
