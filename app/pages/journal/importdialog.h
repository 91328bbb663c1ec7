// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/transfertasks.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondwind {

class ImportChoicesForm;
class ImportReport;
class PageFrame;
class Services;
class TaskProgress;

// Brings entries in from another diary or a file of this one: choose a file, say what only the
// person can know about it, see what will happen, then let it happen or not. Reading and merging
// run beside the window and can be stopped; until the last button nothing is changed.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    explicit ImportDialog(Services &services, QWidget *parent = nullptr);
    ~ImportDialog() override;

    // Goes on with this file, or RedNotebook's folder.
    void openPath(const QString &path, ImportFormat format = ImportFormat::Detect, TextEncoding encoding = TextEncoding::Detect);

    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Stage { Choose, Preview, Done };

    [[nodiscard]] QWidget *makeChoose();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeSample();
    void makeFooter();
    void showStage(Stage stage);
    void chooseFile();
    void chooseFolder();
    void opened();
    void beginPreview();
    void previewed();
    void showSample(const ImportPlan &plan);
    void beginMerge();
    void merged();
    void refreshButtons();
    void fail(const Error &error);
    [[nodiscard]] bool isWorking() const;

    Services &m_services;
    PageFrame *m_frame;
    QWidget *m_choose = nullptr;
    QWidget *m_preview = nullptr;
    QLabel *m_readAs = nullptr;
    ImportChoicesForm *m_choices = nullptr;
    ImportReport *m_report = nullptr;
    QWidget *m_sample = nullptr;
    QVBoxLayout *m_sampleRows = nullptr;
    TaskProgress *m_progress = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_import = nullptr;
    QTimer m_previewTimer;
    QFutureWatcher<Result<ImportFile>> m_opening;
    QFutureWatcher<Result<transfertasks::ImportPreview>> m_previewing;
    QFutureWatcher<Result<ImportOutcome>> m_merging;
    std::optional<ImportFile> m_file;
    std::optional<ImportPlan> m_plan;
    QString m_path;
    Stage m_stage = Stage::Choose;
};

} // namespace secondwind
