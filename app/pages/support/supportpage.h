// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/support/helplinebook.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace secondwind {

class Handoff;
class PageFrame;
class Services;

/// Where to turn when it is too much: help lines by country first, then people, messages to them, how to
/// find a professional, and what this app is not. `services` and `handoff` outlive the page.
class SupportPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupportPage)

public:
    SupportPage(Services &services, Handoff &handoff, QWidget *parent = nullptr);

signals:
    /// The letter composer is wanted, for a letter of this kind.
    void letterWanted(const QString &kind);

private:
    void buildLines();
    void buildPeople(Handoff &handoff);
    void buildGuides();
    void buildNotice();
    void fillCountries();
    void showLines();
    void showCountry(const QString &code, const QList<ShownHelpLine> &lines);
    void addEmergency(const QString &code);
    void addRows(const QList<ShownHelpLine> &lines, QVBoxLayout *column, const QString &search);
    void addHidden(const QString &code);
    void editLine(const ShownHelpLine &line);
    void addLine();
    void copy(const QString &text);
    void showProblem(const QString &message);
    void showUndo(const QString &message, const std::function<void()> &undo);
    void check(const Result<void> &done);
    [[nodiscard]] QString countryName(const QString &code) const;

    Services &m_services;
    PageFrame *m_frame;
    QComboBox *m_country;
    QLineEdit *m_search;
    QVBoxLayout *m_lines;
};

} // namespace secondwind
