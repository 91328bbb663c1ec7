// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/askbox.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::AskBox)
};

} // namespace

bool isAgreedTo(const Question &question, QWidget *parent)
{
    QMessageBox box(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box.setObjectName(question.objectName);
    if (!question.more.isEmpty())
        box.setInformativeText(question.more);
    const auto labels = box.findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText);
    const QPushButton *yes = box.addButton(question.yes, QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(question.no, QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == yes;
}

bool mayDelete(QWidget *parent, const QString &question, const QString &what)
{
    return isAgreedTo({u"deleteBox"_s, question, question, what, Words::tr("&Delete"), Words::tr("&Keep it")}, parent);
}

} // namespace secondwind
