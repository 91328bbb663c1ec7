// SPDX-License-Identifier: GPL-3.0-or-later
// How a letter leaves the composer, and what is asked afterwards.
#include "app/pages/write/letterform.h"
#include "app/pages/write/letterstatus.h"
#include "app/pages/write/writepage.h"
#include "app/platform/handoff.h"
#include "app/widgets/buttons.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/textarea.h"
#include "core/clock.h"
#include "core/exchange/filewriting.h"
#include "core/exchange/icalendar.h"
#include "core/feedback/address.h"
#include "core/feedback/draftservice.h"
#include "core/feedback/eml.h"
#include "core/feedback/mailto.h"
#include "core/services.h"


#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

void WritePage::makeExits()
{
    QHBoxLayout *row = m_frame->footer();
    auto *print = makeButton(tr("&Print"), ButtonKind::Secondary, u"printButton"_s, this);
    auto *file = makeButton(tr("Sav&e .eml"), ButtonKind::Secondary, u"saveEmlButton"_s, this);
    auto *mail = makeButton(tr("Open in mail pro&gram"), ButtonKind::Primary, u"openMailButton"_s, this);
    row->addWidget(makeRestButton());
    row->addStretch();
    for (QPushButton *button : {print, makeCopyButton(), file, mail})
        row->addWidget(button);
    connect(print, &QPushButton::clicked, this, &WritePage::printLetter);
    connect(file, &QPushButton::clicked, this, &WritePage::saveAsFile);
    connect(mail, &QPushButton::clicked, this, &WritePage::openInMailProgram);
}

QPushButton *WritePage::makeCopyButton()
{
    auto *copy = makeButton(tr("&Copy"), ButtonKind::Secondary, u"copyButton"_s, this);
    auto *menu = new QMenu(copy);
    const auto add = [&](const QString &text, const QString &name, auto action) { menu->addAction(text, this, action)->setObjectName(name); };
    add(tr("&Everything"), u"copyAllAction"_s, [this] { copyLetter(); });
    add(tr("The &subject"), u"copySubjectAction"_s, [this] { copyText(m_subject->text(), tr("The subject is on the clipboard.")); });
    add(tr("The &letter"), u"copyBodyAction"_s, [this] { copyText(m_body->toPlainText(), tr("The letter is on the clipboard.")); });
    add(tr("The &address"), u"copyAddressAction"_s, [this] { copyText(letter().toAddress, tr("The address is on the clipboard.")); });
    copy->setMenu(menu);
    return copy;
}

QPushButton *WritePage::makeRestButton()
{
    auto *rest = makeButton(tr("Let &it rest"), ButtonKind::Quiet, u"restButton"_s, this);
    auto *menu = new QMenu(rest);
    for (const int hour : {7, 9, 12, 18}) {
        QAction *action = menu->addAction(tr("Tomorrow at %1", "time of day").arg(QLocale().toString(QTime(hour, 0), QLocale::ShortFormat)), this,
                                          [this, hour] { letRest(hour); });
        action->setObjectName(u"restUntil%1"_s.arg(hour));
    }
    rest->setMenu(menu);
    return rest;
}

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
    if (const auto addresses = checkedAddresses(typed); !addresses) {
        showProblem(addresses.error().message);
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
    // A sandbox hands the words over as they are; only a link has a length.
    if (!m_handoff.isSandboxed() && link->size() > LongestMailto) {
        showMessage(tr("This letter is too long for a mail link; some programs would cut it off. As a file it opens whole."),
                    tr("Save .eml"), [this] { saveAsFile(); });
        return;
    }
    if (m_handoff.openMail(letter(), *link)) {
        askHowItWent(tr("Your mail program was asked to open it. Whether you send it is up to you. Did you?"));
        m_answerTimer.start();
    } else {
        showMessage(tr("No mail program answered. Copy the letter, or save it as a file and open it from your mail program."),
                    tr("Copy"), [this] { copyLetter(); });
    }
}

// A mail program that comes up takes the keyboard; while this window still has it, probably none did.
void WritePage::nothingOpened()
{
    if (isActiveWindow())
        askHowItWent(tr("If no mail program came up: Copy and Save .eml, below, work without one. Have you sent it?"));
}

void WritePage::askHowItWent(const QString &question)
{
    save();
    showMessage(question, tr("I sent it"), [this] { noteSent(); });
}

void WritePage::noteSent()
{
    m_answerTimer.stop();
    if (auto done = m_services.drafts.setState(m_draft.id, DraftState::HandedOver); !done) {
        showProblem(done.error().message);
        return;
    }
    m_draft.state = DraftState::HandedOver;
    m_status->setLetter(m_draft.id);
    showMessage(tr("Noted. Silence from here on is the usual answer, and it is not a second no."), tr("Write another"),
                [this] { beginLetter(u"feedback"_s); });
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
    if (const auto written = writeFile(path, *file); !written) {
        showProblem(written.error().message);
        return;
    }
    save();
    showMessage(tr("Saved as %1. Opened in a mail program, it is a draft you can still change.").arg(QDir::toNativeSeparators(path)),
                tr("I sent it"), [this] { noteSent(); });
}

void WritePage::copyText(const QString &text, const QString &message)
{
    QGuiApplication::clipboard()->setText(text);
    m_frame->messages()->showMessage(MessageKind::Done, message);
}

void WritePage::copyLetter()
{
    m_saveTimer.flush();
    const Letter current = letter();
    save();
    QGuiApplication::clipboard()->setText(tr("Subject: %1", "first line of a copied letter").arg(current.subject) + u"\n\n"_s + current.body);
    showMessage(tr("Subject and letter are on the clipboard. When it has gone out, note it here."), tr("I sent it"), [this] { noteSent(); });
}

void WritePage::printLetter()
{
    m_saveTimer.flush();
    if (m_handoff.print(this, letter()))
        m_frame->messages()->showMessage(MessageKind::Done, tr("Sent to the printer."));
}

void WritePage::letRest(int hour)
{
    save();
    if (auto chosen = m_services.drafts.setRestingHour(hour); !chosen) {
        showProblem(chosen.error().message);
        return;
    }
    if (auto done = m_services.drafts.restUntilTomorrow(m_draft.id); !done) {
        showProblem(done.error().message);
        return;
    }
    if (const auto kept = m_services.drafts.find(m_draft.id))
        m_draft = *kept;
    m_status->setLetter(m_draft.id);
    showMessage(tr("It rests here and waits on the Today page. Tomorrow you read it with other eyes."), tr("A file for my calendar…"),
                [this] { saveCalendar(); });
}

// The end of the rest, or the first day of the one reminder.
void WritePage::saveCalendar()
{
    icalendar::Event event;
    event.uid = m_draft.id + u"@second-wind"_s;
    event.alarm = true;
    const QString whom = m_draft.request.toName.isEmpty() ? m_draft.request.company : m_draft.request.toName;
    if (m_draft.state == DraftState::Resting && m_draft.restUntil) {
        event.start = m_draft.restUntil->toLocalTime();
        event.summary = whom.isEmpty() ? tr("Read the letter again") : tr("Read the letter to %1 again").arg(whom);
    } else if (const auto window = m_services.drafts.windowOf(m_draft.id)) {
        event.start = window->from.startOfDay();
        event.wholeDay = true;
        event.summary = whom.isEmpty() ? tr("A short reminder would be in place, if you want") : tr("A short reminder to %1 would be in place, if you want").arg(whom);
    } else {
        return;
    }
    const QString path = m_handoff.chooseFile(this, tr("letter.ics"), tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeFile(path, icalendar::file({event}, m_services.clock.now())); written)
        m_frame->messages()->showMessage(MessageKind::Done, tr("Open %1 in your calendar program to add it.").arg(QDir::toNativeSeparators(path)));
    else
        showProblem(written.error().message);
}

} // namespace secondwind
