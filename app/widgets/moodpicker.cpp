// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moodpicker.h"

#include "app/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int MoodCount = 5;
constexpr qreal RingWidth = 2.0;

// A radio button to assistive technology, a tile to the eye.
class MoodTile final : public QRadioButton
{
public:
    MoodTile(int mood, QWidget *parent)
        : QRadioButton(parent)
        , m_mood(mood)
    {
        setFont(theme::font(theme::TextRole::Small, QApplication::font()));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    void setCompact(bool compact)
    {
        m_compact = compact;
        setSizePolicy(compact ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
        updateGeometry();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        if (m_compact)
            return {40, 40};
        const QFontMetrics metrics = fontMetrics();
        return {qMax(76, metrics.horizontalAdvance(text()) + 2 * theme::Space3),
                qMax(88, 64 + metrics.height() + theme::Space2)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        if (m_compact)
            return sizeHint();
        return {fontMetrics().horizontalAdvance(text()) + theme::Space3, sizeHint().height()};
    }

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return rect().contains(position);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPanel(painter);
        const qreal side = m_compact ? 28 : 34;
        const QRectF face((width() - side) / 2.0, m_compact ? (height() - side) / 2.0 : 15, side,
                          side);
        paintMoodFace(painter, face, m_mood, palette());
        if (m_compact)
            return;
        painter.setFont(font());
        painter.setPen(isEnabled() ? theme::color(palette(), Token::Text)
                                   : palette().color(QPalette::Disabled, QPalette::Text));
        const QRectF line(0, face.bottom() + 7, width(), fontMetrics().height() + 4);
        painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    void paintPanel(QPainter &painter) const
    {
        const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        QColor fill = theme::color(palette(), isChecked() ? Token::SoftAccent : Token::Surface);
        QColor border = theme::color(palette(), Token::Line);
        if (isEnabled() && underMouse() && !isChecked()) {
            border = theme::color(palette(), Token::Muted);
            if (m_compact)
                fill = theme::color(palette(), Token::SoftSurface);
        }
        const bool bare = m_compact && !isChecked() && !underMouse() && !focused;
        if (bare)
            return;
        const bool strong = isChecked() || focused;
        QRectF area = rect();
        if (focused && isChecked()) { // chosen and focused: one more line tells them apart
            painter.setPen(QPen(theme::color(palette(), Token::Accent), RingWidth));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme::RadiusControl,
                                    theme::RadiusControl);
            area.adjust(3.5, 3.5, -3.5, -3.5);
        }
        const qreal width = strong ? RingWidth : 1.0;
        painter.setPen(m_compact && !strong
                           ? QPen(Qt::NoPen)
                           : QPen(strong ? theme::color(palette(), Token::Accent) : border, width));
        painter.setBrush(fill);
        const qreal half = width / 2;
        const qreal radius =
            area == QRectF(rect()) ? theme::RadiusControl : theme::RadiusControl - 2;
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius);
    }

    int m_mood;
    bool m_compact = false;
};

// How far the ends of the mouth hang below (+) or above (-) its middle, in 34ths of the face.
qreal mouthBend(int mood)
{
    switch (mood) {
    case 1:
        return 3.6;
    case 2:
        return 2.2;
    case 4:
        return -2.6;
    case 5:
        return -4.0;
    default:
        return 0.0;
    }
}

} // namespace

void paintMoodFace(QPainter &painter, const QRectF &rect, int mood, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = rect.width() / 34.0;
    const bool known = mood >= 1 && mood <= MoodCount;
    const QColor ring = known ? theme::mood(palette, mood) : theme::color(palette, Token::Muted);
    QColor fill = ring;
    fill.setAlphaF(theme::isDark(palette) ? 0.24F : 0.22F);
    painter.setPen(QPen(ring, qMax(1.4, 1.9 * unit)));
    painter.setBrush(known ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawEllipse(rect.adjusted(unit, unit, -unit, -unit));
    if (known) {
        const QColor feature = theme::color(palette, Token::Text);
        const QPointF center = rect.center();
        painter.setPen(Qt::NoPen);
        painter.setBrush(feature);
        for (const qreal side : {-1.0, 1.0})
            painter.drawEllipse(center + QPointF(side * 5.2, -3.6) * unit, 1.75 * unit,
                                1.75 * unit);
        const QPointF middle(0, 6.4 + (mouthBend(mood) < 0 ? 0.2 : 0.6));
        paintMoodMouth(painter, center + middle * unit, unit, mood, feature);
    }
    painter.restore();
}

void paintMoodMouth(QPainter &painter, const QPointF &center, qreal unit, int mood, const QColor &color)
{
    const qreal bend = mouthBend(mood);
    const qreal half = mood == 1 || mood == 5 ? 6.6 : 5.8;
    QPainterPath mouth(center + QPointF(-half, bend / 2) * unit);
    mouth.quadTo(center + QPointF(0, -1.5 * bend) * unit, center + QPointF(half, bend / 2) * unit);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, qMax(1.2, 1.8 * unit), Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(mouth);
}

QString moodName(int mood)
{
    switch (mood) {
    case 1:
        return MoodPicker::tr("Very low");
    case 2:
        return MoodPicker::tr("Low");
    case 3:
        return MoodPicker::tr("Okay");
    case 4:
        return MoodPicker::tr("Good");
    case 5:
        return MoodPicker::tr("Very good");
    default:
        return MoodPicker::tr("No mood chosen");
    }
}

MoodPicker::MoodPicker(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (int mood = 1; mood <= MoodCount; ++mood) {
        auto *tile = new MoodTile(mood, this);
        tile->setObjectName(u"mood%1"_s.arg(mood));
        tile->setAutoExclusive(false); // a group that can also have none chosen is kept by hand
        tile->installEventFilter(this);
        connect(tile, &QRadioButton::clicked, this, [this, mood] { choose(mood); });
        row->addWidget(tile);
        m_tiles.append(tile);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
    setMood(0);
}

int MoodPicker::mood() const
{
    return m_mood;
}

void MoodPicker::setMood(int mood)
{
    m_mood = mood >= 1 && mood <= MoodCount ? mood : 0;
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        QAbstractButton *tile = m_tiles.at(i);
        tile->setChecked(i + 1 == m_mood);
        const bool isStop = m_mood == 0 ? i == 0 : i + 1 == m_mood;
        tile->setFocusPolicy(isStop ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(m_tiles.at(qMax(0, m_mood - 1)));
}

void MoodPicker::setCompact(bool compact)
{
    m_compact = compact;
    for (QAbstractButton *tile : std::as_const(m_tiles))
        static_cast<MoodTile *>(tile)->setCompact(compact);
    layout()->setSpacing(compact ? 4 : 10);
    setSizePolicy(compact ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

bool MoodPicker::isCompact() const
{
    return m_compact;
}

void MoodPicker::choose(int mood)
{
    const bool changed = mood != m_mood;
    setMood(mood);
    if (changed)
        emit moodChanged(m_mood);
}

bool MoodPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int from = static_cast<int>(m_tiles.indexOf(static_cast<QAbstractButton *>(watched))) + 1;
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int target = 0;
    switch (key) {
    case Qt::Key_Right:
        target = from + ahead;
        break;
    case Qt::Key_Left:
        target = from - ahead;
        break;
    case Qt::Key_Down:
        target = from + 1;
        break;
    case Qt::Key_Up:
        target = from - 1;
        break;
    default:
        if (key < Qt::Key_1 || key > Qt::Key_5)
            return QWidget::eventFilter(watched, event);
        target = key - Qt::Key_0;
        break;
    }
    choose(qBound(1, target, MoodCount));
    m_tiles.at(m_mood - 1)->setFocus(Qt::TabFocusReason);
    return true;
}

void MoodPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MoodPicker::retranslate()
{
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const int mood = static_cast<int>(i) + 1;
        const QString name = moodName(mood);
        m_tiles.at(i)->setText(name);
        m_tiles.at(i)->setAccessibleName(tr("Mood %1 of 5: %2").arg(mood).arg(name.toLower()));
        m_tiles.at(i)->setToolTip(m_compact ? name : QString());
    }
}

} // namespace secondwind
