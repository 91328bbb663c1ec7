// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/percentslider.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int Middle = 50;
constexpr const char *UntouchedProperty = "untouched"; // the style draws a slider without a value

} // namespace

PercentSlider::PercentSlider(QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_number(makeLabel(QString(), theme::TextRole::Strong, this))
    , m_low(makeLabel(QString(), theme::TextRole::Small, this))
    , m_high(makeLabel(QString(), theme::TextRole::Small, this))
{
    m_slider->setObjectName(u"percentSlider"_s);
    m_slider->setRange(0, 100);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(10);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->installEventFilter(this);
    m_number->setWordWrap(false);
    m_number->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_number->setMinimumWidth(m_number->fontMetrics().horizontalAdvance(u"100"_s) + 2);
    for (QLabel *label : {m_low, m_high}) {
        setLabelTone(label, LabelTone::Muted);
        label->hide();
    }
    m_high->setAlignment(Qt::AlignTrailing | Qt::AlignTop);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::Space3);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_slider, 0, 0, 1, 2);
    grid->addWidget(m_number, 0, 2);
    grid->addWidget(m_low, 1, 0);
    grid->addWidget(m_high, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_slider);
    setValue(std::nullopt);

    connect(m_slider, &QSlider::valueChanged, this, &PercentSlider::touched);
    // A click that lands where the handle already rests is an answer too.
    connect(m_slider, &QSlider::sliderPressed, this, [this] { touched(m_slider->value()); });
}

std::optional<int> PercentSlider::value() const
{
    return m_value;
}

void PercentSlider::setValue(std::optional<int> value)
{
    const QSignalBlocker blocker(m_slider);
    m_value = value;
    m_slider->setValue(value.value_or(Middle));
    showValue();
}

void PercentSlider::setLabels(const QString &low, const QString &high)
{
    m_low->setText(low);
    m_low->setVisible(!low.isEmpty());
    m_high->setText(high);
    m_high->setVisible(!high.isEmpty());
}

void PercentSlider::touched(int value)
{
    const bool changed = m_value != value;
    m_value = value;
    showValue();
    if (changed)
        emit valueChanged(value);
}

void PercentSlider::showValue()
{
    m_slider->setProperty(UntouchedProperty, !m_value.has_value());
    m_slider->setAccessibleDescription(m_value ? QString() : tr("Not answered yet"));
    m_number->setText(m_value ? locale().toString(*m_value) : u"–"_s);
    m_slider->update();
}

bool PercentSlider::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (const int key = static_cast<QKeyEvent *>(event)->key();
            key == Qt::Key_Space && !m_value) {
            touched(m_slider->value());
            return true;
        }
        break;
    case QEvent::FocusIn:
        m_slider->setAccessibleName(accessibleName());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool PercentSlider::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_slider->setAccessibleName(accessibleName());
    return QWidget::event(event);
}

} // namespace secondwind
