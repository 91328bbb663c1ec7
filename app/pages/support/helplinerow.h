// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/helplinebook.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace secondwind {

/// One help line: its number in sight, to copy, correct or hide. Shows and reports; the page does
/// the work.
class HelpLineRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpLineRow)

public:
    /// `place`: the country's name where lines of several are listed together; otherwise empty.
    HelpLineRow(const ShownHelpLine &shown, const QString &place, QWidget *parent = nullptr);

signals:
    void copyWanted(const QString &number);
    void changeWanted();
    void hideToggled(bool hidden);
    /// An own line goes, or a corrected one is again as shipped.
    void removeWanted();

private:
    [[nodiscard]] QVBoxLayout *makeWords(const QString &place);
    void addMenu(QHBoxLayout *row);

    ShownHelpLine m_shown;
};

} // namespace secondwind
