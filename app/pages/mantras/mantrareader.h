// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantraservice.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace secondwind {

class ReadingLabel;

/// One mantra alone on the page, to be read: large, the thought it answers above it, arrows
/// to the neighbours, the blank to fill below.
class MantraReader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MantraReader)

public:
    explicit MantraReader(QWidget *parent = nullptr);

    void setMantra(const MarkedMantra &marked, const QString &themeName, int place, int count);
    /// Puts the cursor into the blank, if there is one.
    void focusBlank();

signals:
    void closed();
    void previousWanted();
    void nextWanted();
    void keepToggled(bool kept);
    void copyWanted();
    void blankFilled(const QString &filling);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_place;
    QLabel *m_answers;
    ReadingLabel *m_text;
    QWidget *m_blank;
    QLabel *m_hint;
    QLineEdit *m_filling;
    QPushButton *m_keep;
};

} // namespace secondwind
