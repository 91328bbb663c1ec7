// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/journaltransfer.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace secondwind {

class ChipGroup;
class PageFrame;
class PeriodPicker;
class Services;
class TaskProgress;

// Takes the journal out into a file: which kind, which days, and what exactly leaves. Writing runs
// beside the window and can be stopped.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    explicit ExportDialog(Services &services, QWidget *parent = nullptr);
    ~ExportDialog() override;

    // Writes what is chosen to this file, or into this folder for a file a day.
    void writeTo(const QString &path);

    void reject() override;

private:
    [[nodiscard]] QWidget *makeFormats();
    [[nodiscard]] QWidget *makePreview();
    void makeFooter();
    [[nodiscard]] ExportOrder order() const;
    void refresh();
    void chooseFile();
    void written();

    Services &m_services;
    PageFrame *m_frame;
    ChipGroup *m_formats = nullptr;
    QLabel *m_formatLine = nullptr;
    PeriodPicker *m_period = nullptr;
    QLabel *m_count = nullptr;
    QTextBrowser *m_preview = nullptr;
    TaskProgress *m_progress = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_save = nullptr;
    QFutureWatcher<Result<int>> m_writing;
    QString m_path;
};

} // namespace secondwind
