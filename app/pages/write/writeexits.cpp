// SPDX-License-Identifier: GPL-3.0-or-later
// How a letter leaves the composer, and what is asked afterwards.
#include "app/pages/write/writepage.h"

#include "app/pages/write/letterform.h"
#include "app/platform/handoff.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/textarea.h"
#include "core/feedback/address.h"
#include "core/feedback/eml.h"
#include "core/feedback/mailto.h"
#include "core/services.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

void WritePage::showProblem(const QString &message)
{
    showMessage(message, {}, {});
}

void WritePage::showMessage(const QString &text, const QString &action, const std::function<void()> &then)
{
    MessageBar *bar = m_frame->messages();
    disconnect(bar, &MessageBar::actionTriggered, this, nullptr);
    if (then) {
        connect(bar, &MessageBar::actionTriggered, this, [bar, then] {
            bar->dismiss();
            then();
        });
    }
    bar->showMessage(then ? MessageKind::Info : MessageKind::Attention, text, action);
}

bool WritePage::readyToLeave()
{
    m_saveTimer.flush();
    const QString typed = letter().toAddress;
    if (typed.isEmpty())
        return true;
    if (const auto address = checkedAddress(typed); !address) {
        showProblem(address.error().message);
        m_form->focusAddress();
        return false;
    }
    return true;
}

void WritePage::openInMailProgram()
{
    if (!readyToLeave())
        return;
    const auto link = mailtoLink(letter());
    if (!link) {
        showProblem(link.error().message);
        return;
    }
    if (link->size() > LongestMailto) {
        showMessage(tr("This letter is too long for a mail link; some programs would cut it off. As a file it opens whole."),
                    tr("Save .eml"), [this] { saveAsFile(); });
        return;
    }
    if (m_handoff.openMail(*link))
        askHowItWent();
    else
        showMessage(tr("No mail program answered. Copy the letter, or save it as a file and open it from your mail program."),
                    tr("Copy"), [this] { copyLetter(); });
}

void WritePage::askHowItWent()
{
    save();
    const QString id = m_draft.id;
    showMessage(tr("Your mail program was asked to open it. If nothing came up, Copy and Save .eml work without one. Did you send it?"),
                tr("I sent it"), [this, id] {
                    if (auto done = m_services.drafts.setState(id, DraftState::HandedOver); !done) {
                        showProblem(done.error().message);
                        return;
                    }
                    m_draft.state = DraftState::HandedOver;
                    showMessage(tr("Noted. Silence from here on is the usual answer, and it is not a second no."),
                                tr("Write another"), [this] { beginLetter(u"feedback"_s); });
                });
}

void WritePage::saveAsFile()
{
    if (!readyToLeave())
        return;
    const auto file = emlFile(letter(), m_services.clock.now());
    if (!file) {
        showProblem(file.error().message);
        return;
    }
    const QString path = m_handoff.chooseFile(this, tr("letter.eml"), tr("Mail draft (*.eml)"));
    if (path.isEmpty())
        return;
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(*file) != file->size() || !out.commit()) {
        showProblem(tr("The file %1 could not be written. Choose another place.").arg(QDir::toNativeSeparators(path)));
        return;
    }
    m_frame->messages()->showMessage(MessageKind::Done, tr("Saved as %1. Opened in a mail program, it is a draft you can still change.")
                                                            .arg(QDir::toNativeSeparators(path)));
}

void WritePage::copyLetter()
{
    m_saveTimer.flush();
    const Letter current = letter();
    QGuiApplication::clipboard()->setText(tr("Subject: %1", "first line of a copied letter").arg(current.subject) + u"\n\n"_s + current.body);
    m_frame->messages()->showMessage(MessageKind::Done, tr("Subject and letter are on the clipboard."));
}

void WritePage::printLetter()
{
    m_saveTimer.flush();
    if (m_handoff.print(this, letter()))
        m_frame->messages()->showMessage(MessageKind::Done, tr("Sent to the printer."));
}

void WritePage::letRest()
{
    save();
    if (auto done = m_services.drafts.restUntilTomorrow(m_draft.id); !done) {
        showProblem(done.error().message);
        return;
    }
    m_draft.state = DraftState::Resting;
    m_draft.restUntil = m_services.drafts.tomorrow();
    m_frame->messages()->showMessage(MessageKind::Done, tr("It rests here and waits on the Today page. Tomorrow you read it with other eyes."));
}

} // namespace secondwind
