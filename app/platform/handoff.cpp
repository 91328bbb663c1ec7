// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/handoff.h"

#include "app/platform/mailportal.h"
#include "app/shell/theme.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

Handoff::~Handoff() = default;

bool SystemHandoff::isSandboxed() const
{
    return mailportal::isSandboxed();
}

bool SystemHandoff::openMail(const Letter &letter, const QByteArray &link)
{
    if (isSandboxed())
        return mailportal::compose(letter);
    return QDesktopServices::openUrl(QUrl::fromEncoded(link, QUrl::StrictMode));
}

QString SystemHandoff::chooseFile(QWidget *parent, const QString &suggestion, const QString &filter)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getSaveFileName(parent, tr("Save a file"), folder + u'/' + suggestion, filter);
}

bool SystemHandoff::print(QWidget *parent, const Letter &letter)
{
    QPrinter printer;
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QTextDocument document;
    document.setDefaultFont(theme::font(theme::TextRole::Reading, parent->font()));
    document.setPlainText(letter.subject + u"\n\n"_s + letter.body);
    document.print(&printer);
    return true;
}

} // namespace secondwind
