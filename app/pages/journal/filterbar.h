// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace secondwind {

class ChipGroup;
class PeriodPicker;
class Services;

/// Narrows the list of entries: by mood, emotion, tag, application and days, all together.
/// `services` outlives it.
class FilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)

public:
    explicit FilterBar(Services &services, QWidget *parent = nullptr);

    /// What is chosen; `search` is left empty.
    [[nodiscard]] EntryQuery query() const;
    [[nodiscard]] bool isNarrowing() const;
    /// Everything again, except these days.
    void showDays(const QDate &from, const QDate &to);
    void clear();
    /// Tags and applications as they are now; what is chosen stays chosen.
    void refresh();

signals:
    void changed();

private:
    [[nodiscard]] QComboBox *makeBox(const QString &name, const QString &accessibleName);
    void fillTags();
    void fillApplications();
    void report();

    Services &m_services;
    ChipGroup *m_moods;
    QComboBox *m_emotion;
    QComboBox *m_tag;
    QComboBox *m_application;
    PeriodPicker *m_period;
    QPushButton *m_clear;
};

} // namespace secondwind
