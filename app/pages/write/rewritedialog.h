// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/draftservice.h"

#include <QDialog>

class QCheckBox;
class QTextBrowser;
class QVBoxLayout;

namespace secondwind {

// What writing the letter anew would change, before anything changes: the person's own words stay
// wherever they are; where the form changed the same place, its words are only offered.
class RewriteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RewriteDialog)

public:
    // `before` is the letter as it stands.
    RewriteDialog(const Letter &before, const Rewriting &rewriting, QWidget *parent = nullptr);

    // What to take when the dialog was accepted.
    [[nodiscard]] Rewriting rewriting() const;

private:
    void showText();
    void addConflicts(QVBoxLayout *column);

    Letter m_before;
    Rewriting m_rewriting;
    QTextBrowser *m_text;
    QList<QCheckBox *> m_takes; // one for each conflict
};

} // namespace secondwind
