// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class Card;
class ChipGroup;
class DueItems;
class MoodPicker;
class NextDayCard;
class PageFrame;
class ReadingLabel;
class Services;

/// The first page: how are you, the way into the session, what waits, today's mantra.
/// `services` outlives the page.
class TodayPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TodayPage)

public:
    explicit TodayPage(Services &services, QWidget *parent = nullptr);

    /// Shows what is true now: the hour, what waits, what is over.
    void refresh();

signals:
    void sessionWanted();
    void sessionResumed();
    void letterWanted(const QString &draftId);
    void entryWanted(const QString &entryId);
    void writingWanted();
    void planWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeCheckIn();
    [[nodiscard]] QWidget *makeBegin();
    [[nodiscard]] QWidget *makeWaiting();
    [[nodiscard]] QWidget *makeMantra();
    void showCheckIn();
    void refreshGreeting();
    void refreshWaiting();
    void refreshMantra();
    void showEmotionLines(const QStringList &ids);
    void saveCheckIn();
    void setNarrow(bool narrow);

    Services &m_services;
    PageFrame *m_frame;
    QGridLayout *m_columns;
    QWidget *m_side;
    MoodPicker *m_mood;
    QWidget *m_naming;
    ChipGroup *m_emotions;
    QLabel *m_emotionLines;
    QPushButton *m_save;
    QWidget *m_checkIn;
    NextDayCard *m_nextDay;
    Card *m_waiting;
    QVBoxLayout *m_waitingRows;
    DueItems *m_due = nullptr;
    ReadingLabel *m_mantra;
    QPushButton *m_keep;
    QString m_mantraId;
    bool m_narrow = false;
};

} // namespace secondwind
