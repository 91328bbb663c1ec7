// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/applicationcsv.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace secondwind {

class Disclosure;
class PageFrame;
class Services;

// Brings a table of applications in, after showing what would come. `services` outlives it.
class ApplicationImport final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationImport)

public:
    explicit ApplicationImport(Services &services, QWidget *parent = nullptr);

    // Reads the file and shows what it would bring.
    void openPath(const QString &path);
    // How many were brought in.
    [[nodiscard]] int imported() const { return m_imported; }

private:
    void makePreview();
    void makeFooter();
    void chooseFile();
    void showPlan();
    void bringIn();
    void showProblem(const QString &message);

    Services &m_services;
    applicationcsv::Plan m_plan;
    int m_imported = 0;
    PageFrame *m_frame;
    QLabel *m_ways;
    QWidget *m_preview = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_sample = nullptr;
    QLabel *m_columns = nullptr;
    Disclosure *m_disclosure = nullptr;
    QPlainTextEdit *m_issues = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace secondwind
