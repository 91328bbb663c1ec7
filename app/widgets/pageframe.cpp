// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/pageframe.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int WidestContent = 1040;
constexpr int NarrowPage = 760;
constexpr int WidestSubtitle = 100; // characters
constexpr int SideMargin = 40;
constexpr int TopMargin = 32;
constexpr int NarrowMargin = 24;

} // namespace

PageFrame::PageFrame(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new QWidget(this))
    , m_title(makeLabel(title, theme::TextRole::PageTitle, m_header))
    , m_subtitle(makeLabel(QString(), theme::TextRole::Body, m_header))
    , m_headerRow(new QHBoxLayout)
    , m_messages(new MessageBar(m_header))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_body(new QVBoxLayout(m_content))
    , m_outer(new QVBoxLayout(this))
{
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_title->setMinimumHeight(theme::ControlHeight); // the same height with and without buttons
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_messages->setObjectName(u"pageMessages"_s);
    m_subtitle->setMaximumWidth(m_subtitle->fontMetrics().averageCharWidth() * WidestSubtitle);
    setLabelTone(m_subtitle, LabelTone::Muted);
    m_subtitle->hide();

    m_headerRow->setContentsMargins(0, 0, 0, 0);
    m_headerRow->setSpacing(10);
    m_headerRow->addWidget(m_title, 1);

    auto *header = new QVBoxLayout(m_header);
    header->setSpacing(theme::Space2);
    header->addLayout(m_headerRow);
    header->addWidget(m_subtitle, 0);
    header->addWidget(m_messages);

    m_scroll->setObjectName(u"pageScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    // The page's own background shows through; painting it again would only cost.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    m_body->setSpacing(theme::Space4);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_header);
    m_outer->addWidget(m_scroll, 1);
    setAccessibleName(title);
    m_scroll->verticalScrollBar()->installEventFilter(this);
    fitMargins();

    connect(qApp, &QApplication::focusChanged, this, &PageFrame::focusMoved);
}

// Children lose the focus while QWidget takes them down, when this is no page any more.
PageFrame::~PageFrame()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void PageFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageFrame::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QHBoxLayout *PageFrame::headerRow() const
{
    return m_headerRow;
}

MessageBar *PageFrame::messages() const
{
    return m_messages;
}

QVBoxLayout *PageFrame::body() const
{
    return m_body;
}

QHBoxLayout *PageFrame::footer()
{
    if (m_footer == nullptr) {
        m_footerArea = new QWidget(this);
        m_footer = new QHBoxLayout(m_footerArea);
        m_footer->setSpacing(10);
        m_outer->addWidget(m_footerArea);
        fitMargins();
    }
    return m_footer;
}

QScrollArea *PageFrame::scrollArea() const
{
    return m_scroll;
}

void PageFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMargins();
}

int PageFrame::sideMargin(int pageWidth)
{
    return pageWidth < NarrowPage ? NarrowMargin : SideMargin;
}

// Wider than the widest content, the rest of the room goes to the far side.
void PageFrame::fitMargins()
{
    const bool narrow = width() < NarrowPage;
    const int side = sideMargin(width());
    const int top = narrow ? NarrowMargin : TopMargin;
    const int rest = qMax(side, width() - side - WidestContent);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? rest : side;
    const int right = mirrored ? side : rest;
    m_header->layout()->setContentsMargins(left, top, right, theme::Space3);
    const int below = m_footer != nullptr ? theme::Space3 : top;
    // The bar takes its room from the margin, so that the body stays in line with header and
    // footer.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const int taken = bar->isVisibleTo(m_scroll) ? bar->sizeHint().width() : 0;
    m_body->setContentsMargins(mirrored ? left - taken : left, theme::Space2,
                               mirrored ? right : right - taken, below);
    if (m_footer != nullptr)
        m_footer->setContentsMargins(left, theme::Space3, right, narrow ? theme::Space4 : 28);
}

bool PageFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        fitMargins();
    return QWidget::eventFilter(watched, event);
}

// A press of the mouse is already where the person looks; anything else may be out of sight.
void PageFrame::focusMoved(QWidget *, QWidget *to)
{
    if (to != nullptr && QApplication::mouseButtons() == Qt::NoButton
        && m_content->isAncestorOf(to))
        m_scroll->ensureWidgetVisible(to, 0, theme::Space5);
}

void PageFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        fitMargins();
}

} // namespace secondwind
