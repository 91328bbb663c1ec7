// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/disclosure.h"

#include "app/shell/theme.h"
#include "app/widgets/accessiblebutton.h"
#include "app/widgets/wrappedtext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int ChevronRoom = 22;
constexpr int SidePadding = theme::Space2;
constexpr int TurnMilliseconds = 140;
constexpr qreal Open = 90; // degrees
constexpr qreal RingWidth = 2.0;

class AccessibleHead final : public AccessibleButton
{
public:
    explicit AccessibleHead(QAbstractButton *head)
        : AccessibleButton(head, QAccessible::Button)
    {
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = AccessibleButton::state();
        state.expandable = true;
        state.expanded = button()->isChecked();
        state.collapsed = !button()->isChecked();
        return state;
    }
};

} // namespace

class Disclosure::Head final : public QAbstractButton
{
public:
    explicit Head(QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(u"disclosureButton"_s);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void setTitle(const QString &title)
    {
        m_title = title;
        setAccessibleName(title);
        updateGeometry();
        update();
    }

    void setTurn(qreal degrees)
    {
        m_degrees = degrees;
        update();
    }

    [[nodiscard]] qreal turn() const { return m_degrees; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        const int height = words().size(width - ChevronRoom - 2 * SidePadding).height();
        return qMax(theme::ControlHeight, height + 16);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int width = words().naturalSize().width() + ChevronRoom + 2 * SidePadding;
        return {width, heightForWidth(width)};
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {ChevronRoom + 2 * SidePadding + 60, theme::ControlHeight};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !event->isAutoRepeat())
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = rect();
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::color(palette(), Token::SoftAccent));
            painter.drawRoundedRect(area, theme::RadiusControl, theme::RadiusControl);
        }
        const QColor accent = theme::color(palette(), Token::Accent);
        painter.setBrush(Qt::NoBrush);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(accent, RingWidth));
            const qreal half = RingWidth / 2;
            painter.drawRoundedRect(area.adjusted(half, half, -half, -half),
                                    theme::RadiusControl - half, theme::RadiusControl - half);
        }
        painter.setPen(accent);
        const QRect place(SidePadding + ChevronRoom, 0, width() - 2 * SidePadding - ChevronRoom,
                          height());
        words().draw(painter, QStyle::visualRect(layoutDirection(), rect(), place),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
        paintChevron(painter, accent);
    }

private:
    [[nodiscard]] const WrappedText &words() const
    {
        QFont font = this->font();
        font.setWeight(QFont::Medium);
        m_words.set(m_title, font);
        return m_words;
    }

    void paintChevron(QPainter &painter, const QColor &color) const
    {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect place(SidePadding, 0, 14, height());
        painter.translate(
            QRectF(QStyle::visualRect(layoutDirection(), rect(), place)).center());
        painter.scale(mirrored ? -1 : 1, 1); // closed, it points where reading goes on
        painter.rotate(m_degrees);
        painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QList<QPointF>{{-2.25, -4.5}, {2.25, 0}, {-2.25, 4.5}});
    }

    QString m_title;
    mutable WrappedText m_words;
    qreal m_degrees = 0;
};

Disclosure::Disclosure(const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_head(new Head(this))
    , m_content(content)
{
    static const bool installed = [] {
        QAccessible::installFactory(&Disclosure::makeInterface);
        return true;
    }();
    Q_UNUSED(installed)

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space1);
    column->addWidget(m_head, 0, Qt::AlignLeading | Qt::AlignTop);
    auto *below = new QHBoxLayout; // so that the content begins where the title's words do
    below->addSpacing(SidePadding + ChevronRoom);
    below->addWidget(m_content);
    column->addLayout(below);
    m_content->hide();
    setFocusProxy(m_head);
    setTitle(title);
    m_turn.setDuration(TurnMilliseconds);
    m_turn.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_turn, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &degrees) { m_head->setTurn(degrees.toReal()); });
    connect(m_head, &QAbstractButton::clicked, this, &Disclosure::setExpanded);
}

void Disclosure::setTitle(const QString &title)
{
    m_head->setTitle(title);
}

void Disclosure::setExpanded(bool expanded)
{
    if (expanded == m_expanded)
        return;
    m_expanded = expanded;
    // What goes out of sight must not keep the keyboard.
    const QWidget *focus = QApplication::focusWidget();
    if (!expanded && focus && (focus == m_content || m_content->isAncestorOf(focus)))
        m_head->setFocus(Qt::OtherFocusReason);
    m_head->setChecked(expanded);
    m_content->setVisible(expanded);
    turnChevron(expanded);
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent event(m_head, changed);
    QAccessible::updateAccessibility(&event);
    emit toggled(expanded);
}

bool Disclosure::isExpanded() const
{
    return m_expanded;
}

QAccessibleInterface *Disclosure::makeInterface(const QString &, QObject *object)
{
    if (auto *head = dynamic_cast<Head *>(object))
        return new AccessibleHead(head);
    return nullptr;
}

void Disclosure::turnChevron(bool expanded)
{
    const qreal target = expanded ? Open : 0;
    m_turn.stop();
    if (!isVisible() || theme::reducedMotion()) {
        m_head->setTurn(target);
        return;
    }
    m_turn.setStartValue(m_head->turn());
    m_turn.setEndValue(target);
    m_turn.start();
}

} // namespace secondwind
