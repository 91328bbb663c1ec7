// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/comparison.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::TextRole;
using theme::Token;

constexpr int FewestSessions = 2;
constexpr int PlotHeight = 84;
constexpr int FaceSize = 18;
constexpr int DotRadius = 4;
constexpr int WidestSlot = 56;
constexpr int NarrowBelow = 620;

void paintDot(QPainter &painter, const QPointF &at, bool filled, const QPalette &palette)
{
    const QColor accent = theme::color(palette, Token::Accent);
    painter.setPen(QPen(accent, 1.6));
    painter.setBrush(filled ? accent : theme::color(palette, Token::Surface));
    painter.drawEllipse(at, DotRadius, DotRadius);
}

/// The dot of a legend.
class LegendDot final : public QWidget
{
public:
    LegendDot(bool filled, QWidget *parent)
        : QWidget(parent)
        , m_filled(filled)
    {
        setFixedSize(2 * DotRadius + 4, 2 * DotRadius + 4);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintDot(painter, QRectF(rect()).center(), m_filled, palette());
    }

private:
    bool m_filled;
};

} // namespace

QList<BeforeAndAfter> beforeAndAfter(const QList<PastSession> &sessions, Measure measure)
{
    QList<BeforeAndAfter> result;
    for (const PastSession &session : sessions) {
        const Moments moments = SessionWords::moments(session, measure);
        if (session.state == SessionState::Finished && moments.before && moments.after)
            result.append({session.started.date(), *moments.before, *moments.after});
    }
    std::reverse(result.begin(), result.end());
    return result;
}

ComparisonPicture::ComparisonPicture(Measure measure, const QList<BeforeAndAfter> &sessions, QWidget *parent)
    : QWidget(parent)
    , m_measure(measure)
    , m_sessions(sessions.last(std::min<qsizetype>(sessions.size(), MostSessions)))
{
    setAccessiblePicture(this);
    setObjectName(measure == Measure::Mood ? u"moodComparison"_s : u"beliefComparison"_s);
    setAccessibleName(measure == Measure::Mood ? tr("Mood before and after each session, oldest first")
                                               : tr("Belief in the thought before and after each session, oldest first"));
    QStringList lines;
    for (const BeforeAndAfter &session : std::as_const(m_sessions))
        lines.append(inWords(session));
    setAccessibleDescription(lines.join(u'\n'));
    setToolTip(lines.join(u'\n'));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString ComparisonPicture::inWords(const BeforeAndAfter &session) const
{
    return tr("%1: %2 before, %3 after", "day, values")
        .arg(SessionWords::day(session.day), SessionWords::value(m_measure, session.before), SessionWords::value(m_measure, session.after));
}

QSize ComparisonPicture::sizeHint() const
{
    return {280, PlotHeight + theme::Space2 + QFontMetrics(theme::font(TextRole::Small, font())).height()};
}

QSize ComparisonPicture::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

QRect ComparisonPicture::plot() const
{
    const QFontMetrics small(theme::font(TextRole::Small, font()));
    const int scale = m_measure == Measure::Mood ? FaceSize : small.horizontalAdvance(QLocale().toString(100));
    const int room = width() - scale - theme::Space3;
    const int wanted = WidestSlot * static_cast<int>(m_sessions.size());
    return {scale + theme::Space3, 0, std::min(room, wanted), PlotHeight};
}

qreal ComparisonPicture::heightOf(int value) const
{
    const qreal share = m_measure == Measure::Mood ? (value - 1) / 4.0 : value / 100.0;
    const qreal edge = FaceSize / 2.0;
    return edge + (1 - share) * (PlotHeight - 2 * edge);
}

void ComparisonPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    paintDays(painter);
    const QRect area = plot();
    const qreal slot = area.width() / qreal(m_sessions.size());
    for (qsizetype i = 0; i < m_sessions.size(); ++i) {
        const qreal middle = area.left() + (qreal(i) + 0.5) * slot;
        paintSession(painter, layoutDirection() == Qt::RightToLeft ? width() - middle : middle, m_sessions.at(i));
    }
}

void ComparisonPicture::paintScale(QPainter &painter) const
{
    const QFont small = theme::font(TextRole::Small, font());
    const QRect area = plot();
    const auto place = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const QList<int> marks = m_measure == Measure::Mood ? QList{1, 3, 5} : QList{0, 50, 100};
    painter.setFont(small);
    for (const int mark : marks) {
        const int y = qRound(heightOf(mark));
        painter.fillRect(place(QRect(area.left(), y, area.width(), 1)), theme::color(palette(), Token::Line));
        const QRect label = place(QRect(0, y - FaceSize / 2, area.left() - theme::Space3, FaceSize));
        if (m_measure == Measure::Mood) {
            paintMoodFace(painter, label, mark, palette());
            continue;
        }
        painter.setPen(theme::color(palette(), Token::Muted));
        painter.drawText(label, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter, QLocale().toString(mark));
    }
}

void ComparisonPicture::paintDays(QPainter &painter) const
{
    const QFont small = theme::font(TextRole::Small, font());
    const QRect area = plot();
    const QRect line(area.left(), PlotHeight + theme::Space2, area.width(), QFontMetrics(small).height());
    const QRect visual = QStyle::visualRect(layoutDirection(), rect(), line);
    const auto draw = [&](Qt::Alignment side, const QDate &day) {
        painter.drawText(visual, int(QStyle::visualAlignment(layoutDirection(), side)) | Qt::TextSingleLine,
                         QLocale().toString(day, tr("d MMM", "day and month on a chart")));
    };
    painter.setFont(small);
    painter.setPen(theme::color(palette(), Token::Muted));
    draw(Qt::AlignLeft, m_sessions.constFirst().day);
    draw(Qt::AlignRight, m_sessions.constLast().day);
}

void ComparisonPicture::paintSession(QPainter &painter, qreal middle, const BeforeAndAfter &session) const
{
    const qreal step = layoutDirection() == Qt::RightToLeft ? -DotRadius - 2.0 : DotRadius + 2.0;
    const QPointF before(middle - step, heightOf(session.before));
    const QPointF after(middle + step, heightOf(session.after));
    painter.setPen(QPen(theme::color(palette(), Token::Accent), 1.6));
    painter.drawLine(before, after);
    paintDot(painter, before, false, palette());
    paintDot(painter, after, true, palette());
}

Comparison::Comparison(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"comparison"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void Comparison::setSessions(const QList<PastSession> &sessions)
{
    delete m_card;
    m_card = nullptr;
    m_panels = nullptr;
    const auto moods = beforeAndAfter(sessions, Measure::Mood);
    const auto beliefs = beforeAndAfter(sessions, Measure::Belief);
    const bool enough = moods.size() >= FewestSessions || beliefs.size() >= FewestSessions;
    setVisible(enough);
    if (!enough)
        return;
    m_card = new Card(CardKind::Plain, this);
    layout()->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setSpacing(theme::Space4);
    column->addWidget(makeLegend());
    m_panels = new QBoxLayout(width() < NarrowBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_panels->setSpacing(theme::Space5);
    column->addLayout(m_panels);
    if (moods.size() >= FewestSessions)
        m_panels->addWidget(makePanel(Measure::Mood, moods), 1);
    if (beliefs.size() >= FewestSessions)
        m_panels->addWidget(makePanel(Measure::Belief, beliefs), 1);
    // At once, not when the layout gets to it, or the page would move a moment later.
    m_card->show();
}

QWidget *Comparison::makeLegend()
{
    auto *legend = new QWidget(m_card);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Space2);
    row->addWidget(makeLabel(tr("Before and after"), TextRole::Section, legend), 1);
    const auto add = [&](bool filled, const QString &text) {
        auto *label = makeLabel(text, TextRole::Small, legend);
        label->setWordWrap(false);
        setLabelTone(label, LabelTone::Muted);
        row->addWidget(new LegendDot(filled, legend));
        row->addWidget(label);
    };
    add(false, tr("before"));
    row->addSpacing(theme::Space2);
    add(true, tr("after"));
    return legend;
}

QWidget *Comparison::makePanel(Measure measure, const QList<BeforeAndAfter> &sessions)
{
    auto *panel = new QWidget(m_card);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(measure == Measure::Mood ? tr("Mood") : tr("Belief in the thought"), TextRole::SmallStrong, panel));
    column->addWidget(new ComparisonPicture(measure, sessions, panel));
    const int all = static_cast<int>(sessions.size());
    const int shown = std::min(all, ComparisonPicture::MostSessions);
    QLabel *source = makeLabel(shown < all ? tr("The last %n of %1 sessions with both answers.", nullptr, shown).arg(all)
                                           : tr("%n sessions with both answers.", nullptr, all),
                               TextRole::Small, panel);
    setLabelTone(source, LabelTone::Muted);
    column->addWidget(source);
    column->addStretch();
    return panel;
}

void Comparison::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_panels)
        m_panels->setDirection(width() < NarrowBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace secondwind
