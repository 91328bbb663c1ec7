// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chipgroup.h"

#include "app/widgets/accessibility.h"
#include "app/widgets/buttons.h"
#include "app/widgets/flowlayout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

ChipGroup::ChipGroup(Selection selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_more(makeButton(QString(), ButtonKind::Chip, u"moreChipsButton"_s, this))
{
    auto *flow = new FlowLayout(this);
    flow->addWidget(m_more);
    m_more->hide();
    m_more->installEventFilter(this);
    connect(m_more, &QPushButton::clicked, this, &ChipGroup::unfold);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::ClickFocus); // else the mnemonic of a label would not lead here; Tab goes to the chips
}

void ChipGroup::setChips(const QList<Chip> &chips)
{
    const QStringList before = selected();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chips = chips;
    layout()->removeWidget(m_more);
    QWidget *previous = m_more; // the group's own place in the order of the Tab key; new ones begin at the window's end
    for (const Chip &chip : chips) {
        QPushButton *button = makeButton(chip.text, ButtonKind::Chip, "chip-"_L1 + chip.id, this);
        button->setCheckable(true);
        if (m_selection != Selection::Multiple)
            setAccessibleRole(button, QAccessible::RadioButton);
        button->setChecked(before.contains(chip.id));
        button->setAccessibleDescription(chip.description);
        button->setToolTip(chip.description);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, button] { chipClicked(button); });
        layout()->addWidget(button);
        setTabOrder(previous, button);
        previous = button;
        m_buttons.append(button);
    }
    layout()->addWidget(m_more);
    nameChips();
    refreshVisible();
}

QStringList ChipGroup::selected() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->isChecked())
            ids.append(m_chips.at(i).id);
    }
    return ids;
}

void ChipGroup::setSelected(const QStringList &ids)
{
    bool found = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool wanted = ids.contains(m_chips.at(i).id);
        m_buttons.at(i)->setChecked(wanted && (m_selection == Selection::Multiple || !found));
        found = found || wanted;
    }
    refreshVisible();
}

void ChipGroup::setVisibleLimit(int limit)
{
    m_limit = limit;
    refreshVisible();
}

void ChipGroup::nameChipsAfter(const QString &subject)
{
    m_subject = subject;
    nameChips();
}

void ChipGroup::nameChips()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString &text = m_chips.at(i).text;
        m_buttons.at(i)->setAccessibleName(
            m_subject.isEmpty() ? text : tr("%1: %2", "subject, choice").arg(m_subject, text));
    }
}

void ChipGroup::chipClicked(QPushButton *chip)
{
    if (m_selection == Selection::Single && !chip->isChecked()) {
        chip->setChecked(true); // one of them always stays chosen
        return;
    }
    if (m_selection != Selection::Multiple) {
        for (QPushButton *other : std::as_const(m_buttons)) {
            if (other != chip)
                other->setChecked(false);
        }
    }
    setTabStop(chip);
    emit selectionChanged(selected());
}

void ChipGroup::unfold()
{
    const bool keyboard = m_more->hasFocus();
    const qsizetype firstHidden = qMin(qsizetype(m_limit), m_buttons.size() - 1);
    m_unfolded = true;
    refreshVisible();
    if (keyboard && firstHidden >= 0) {
        setTabStop(m_buttons.at(firstHidden));
        m_buttons.at(firstHidden)->setFocus(Qt::TabFocusReason);
    }
}

void ChipGroup::refreshVisible()
{
    const bool limited = m_limit > 0 && !m_unfolded && m_buttons.size() > m_limit;
    bool anyHidden = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QPushButton *button = m_buttons.at(i);
        const bool visible = !limited || i < m_limit || button->isChecked();
        button->setVisible(visible);
        anyHidden = anyHidden || !visible;
    }
    m_more->setText(tr("all %n …", "number of choices", static_cast<int>(m_chips.size())));
    m_more->setAccessibleDescription(tr("Shows the rest of the choices"));
    m_more->setVisible(anyHidden);

    QPushButton *stop = nullptr;
    const QList<QPushButton *> buttons = reachable();
    for (QPushButton *button : buttons) {
        if (stop == nullptr || (button->isChecked() && !stop->isChecked()))
            stop = button;
    }
    setTabStop(stop);
    updateGeometry();
}

// The group is one stop on the Tab key's way: the chip last used, else the first chosen one.
void ChipGroup::setTabStop(QPushButton *button)
{
    for (QPushButton *other : std::as_const(m_buttons))
        other->setFocusPolicy(other == button ? Qt::StrongFocus : Qt::ClickFocus);
    m_more->setFocusPolicy(m_more == button ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(button);
}

QList<QPushButton *> ChipGroup::reachable() const
{
    QList<QPushButton *> buttons;
    for (QPushButton *button : m_buttons) {
        if (!button->isHidden())
            buttons.append(button);
    }
    if (!m_more->isHidden())
        buttons.append(m_more);
    return buttons;
}

void ChipGroup::moveFocus(QPushButton *from, int key)
{
    const QList<QPushButton *> buttons = reachable();
    const qsizetype last = buttons.size() - 1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    qsizetype index = buttons.indexOf(from);
    switch (key) {
    case Qt::Key_Home:
        index = 0;
        break;
    case Qt::Key_End:
        index = last;
        break;
    case Qt::Key_Left:
        index += mirrored ? 1 : -1;
        break;
    case Qt::Key_Right:
        index += mirrored ? -1 : 1;
        break;
    case Qt::Key_Up:
        --index;
        break;
    default:
        ++index;
        break;
    }
    if (last < 0)
        return;
    QPushButton *target = buttons.at((index + last + 1) % (last + 1));
    setTabStop(target);
    target->setFocus(Qt::TabFocusReason);
}

bool ChipGroup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        moveFocus(static_cast<QPushButton *>(watched), key);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ChipGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refreshVisible();
}

} // namespace secondwind
