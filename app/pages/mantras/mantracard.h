// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/card.h"
#include "core/mantras/mantraservice.h"

#include <QPushButton>
#include <QWidget>

class QLabel;

namespace secondwind {

class ReadingLabel;

/// One mantra on the page: its theme, its words, and what can be done with it. Shows and
/// reports; the page does the work.
class MantraCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MantraCard)

public:
    explicit MantraCard(QWidget *parent = nullptr);

    void setMantra(const MarkedMantra &marked, const QString &themeName);
    [[nodiscard]] QString mantraId() const { return m_id; }

    /// Whether Tab comes to the card and its buttons. One card of a page is enough: the arrows lead
    /// to the others.
    void setTabStop(bool stop);

    void takeKeyboard() { m_card->setFocus(Qt::TabFocusReason); }

signals:
    /// The card, or a button of it, has the keyboard.
    void reached();
    void opened(const QString &id);
    void keepToggled(const QString &id, bool kept);
    void copyWanted(const QString &id);
    void fillWanted(const QString &id);
    void hideToggled(const QString &id, bool hidden);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidgetList parts() const { return {m_card, m_fill, m_keep, m_copy, m_hide}; }

    QString m_id;
    Card *m_card;
    QLabel *m_theme;
    ReadingLabel *m_text;
    QPushButton *m_keep;
    QPushButton *m_copy;
    QPushButton *m_fill;
    QPushButton *m_hide;
    QLabel *m_belief;
    bool m_hidden = false;
};

} // namespace secondwind
