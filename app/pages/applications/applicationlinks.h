// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace secondwind {

class Services;

// What has come from an application: letters, journal entries, lessons. `services` outlives it.
class ApplicationLinks final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationLinks)

public:
    explicit ApplicationLinks(Services &services, QWidget *parent = nullptr);

    void showFor(const QString &applicationId);

signals:
    void letterWanted(const QString &id);
    void entryWanted(const QString &id);
    void lessonWanted(const QString &id);

private:
    void addTitle(const QString &title);
    void addLink(const QString &text, const QString &objectName, const std::function<void()> &open);
    void addLine(const QString &text, const QString &objectName);
    void addLetters(const QString &applicationId);
    void addEntries(const QString &applicationId);
    void addLessons(const QString &applicationId);

    Services &m_services;
    QVBoxLayout *m_column;
};

} // namespace secondwind
