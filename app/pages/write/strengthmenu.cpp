// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/strengthmenu.h"

#include "core/plan/ownlineservice.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int WidestLine = 420; // pixels

}

StrengthMenu::StrengthMenu(OwnLineService &ownLines, QWidget *parent)
    : QMenu(parent)
    , m_ownLines(ownLines)
{
    setObjectName(u"strengthMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &StrengthMenu::fill);
}

void StrengthMenu::fill()
{
    clear();
    const auto lines = m_ownLines.list(OwnLineKind::Strength);
    if (!lines) {
        addAction(lines.error().message)->setEnabled(false);
        return;
    }
    if (lines->isEmpty())
        addAction(tr("None noted yet. Plan has a page for them."))->setEnabled(false);
    for (const OwnLine &line : *lines) {
        // A lone ampersand would be taken for a mnemonic.
        const QString shown = fontMetrics().elidedText(line.text.simplified(), Qt::ElideRight, WidestLine).replace(u'&', u"&&"_s);
        connect(addAction(shown), &QAction::triggered, this, [this, text = line.text.simplified()] { emit chosen(text); });
    }
}

} // namespace secondwind
