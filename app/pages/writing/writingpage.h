// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"

#include <QWidget>

class QPushButton;

namespace secondwind {

class MoodPicker;
class PageFrame;
class Services;
class WritingPad;

/// One day of the five writing days: the pad, and what becomes of the words. `services` outlives
/// it.
class WritingPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WritingPage)

public:
    explicit WritingPage(Services &services, QWidget *parent = nullptr);

    /// Shows today's page with what was typed on it before.
    void begin();
    /// Saves what is typed now, without waiting.
    void keepWords();

signals:
    void closed();

private:
    void makeFooter();
    void refresh();
    void keep();
    void letGo();
    void stop();
    [[nodiscard]] bool letsGo();
    void finishDay();
    template<typename T>
    bool report(const T &result);

    Services &m_services;
    SaveTimer m_saveTimer;
    PageFrame *m_frame;
    WritingPad *m_pad;
    MoodPicker *m_mood;
    QPushButton *m_keep;
    QPushButton *m_letGo;
};

} // namespace secondwind
