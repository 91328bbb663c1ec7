// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace secondwind {

class OwnLineService;

/// The person's own strengths to choose from, read when the menu opens. `ownLines` outlives it.
class StrengthMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StrengthMenu)

public:
    StrengthMenu(OwnLineService &ownLines, QWidget *parent = nullptr);

signals:
    void chosen(const QString &strength);

private:
    void fill();

    OwnLineService &m_ownLines;
};

} // namespace secondwind
