// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/summaryexits.h"

#include "app/platform/paper.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace secondwind {

SummaryExits::~SummaryExits() = default;

QString SystemSummaryExits::chooseFile(QWidget *parent, const QString &suggestion, const QString &filter)
{
    // Not the static function: a name typed without a suffix is to be given one before the
    // dialog asks whether a file may be replaced.
    QFileDialog dialog(parent, tr("Save the summary"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog.selectFile(suggestion);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.selectedFiles().value(0);
}

Result<bool> SystemSummaryExits::print(QWidget *parent, const SummarySheet &sheet)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(sheet.title);
    printer.setPageMargins(paper::Margins, QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    if (auto printed = SummaryDocument::print(sheet, printer); !printed)
        return failure(printed);
    return true;
}

} // namespace secondwind
