// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantraservice.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace secondwind {

class BeliefPicture;
class PercentSlider;
class ReadingLabel;

/// One mantra alone on the page, to be read: large, the thought it answers above it, arrows
/// to the neighbours, the blank to fill and how true it feels below. Keys: arrows, K keep, C copy, H hide,
/// T to say how true it feels, Esc.
class MantraReader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MantraReader)

public:
    explicit MantraReader(QWidget *parent = nullptr);

    void setMantra(const MarkedMantra &marked, const QString &themeName, int place, int count);
    void setRatings(const QList<BeliefRating> &ratings);
    /// Hands on what is typed into the blank and was not left yet.
    void keepWords();
    /// Puts the cursor into the blank, if there is one.
    void focusBlank();

signals:
    void closed();
    void previousWanted();
    void nextWanted();
    void keepToggled(bool kept);
    void copyWanted();
    void blankFilled(const QString &filling);
    void rated(int belief);
    void ratingTakenBack();
    void hideToggled(bool hidden);
    void changeWanted();
    void removeWanted();
    void imageWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeRating();
    [[nodiscard]] QPushButton *makeMore();
    void rate();

    QLabel *m_place;
    QLabel *m_answers;
    ReadingLabel *m_text;
    QWidget *m_blank;
    QLabel *m_hint;
    QLineEdit *m_filling;
    QPushButton *m_keep;
    PercentSlider *m_slider;
    QPushButton *m_rate;
    QPushButton *m_unrate;
    BeliefPicture *m_picture;
    QLabel *m_form;
    QAction *m_hide;
    QAction *m_change;
    QAction *m_remove;
    QString m_id;
    QString m_filled; // the blank as it is kept
    bool m_hidden = false;
};

} // namespace secondwind
