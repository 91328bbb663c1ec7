// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/support/talkpanel.h"

#include "app/platform/handoff.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/textarea.h"
#include "core/content/catalogue.h"
#include "core/feedback/mailto.h"
#include "core/services.h"
#include "core/storage/settings.h"
#include "core/support/talk.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

TalkPanel::TalkPanel(Services &services, Handoff &handoff, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_handoff(handoff)
    , m_drafts(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_text(new TextArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Space2, 0, theme::Space2);
    column->setSpacing(theme::Space2);
    auto *top = new QHBoxLayout;
    m_drafts->setObjectName(u"talkDraftBox"_s);
    m_drafts->setAccessibleName(tr("Which message"));
    for (const TalkDraft &draft : services.catalogue.supportWords().drafts)
        m_drafts->addItem(draft.name, draft.id);
    m_name->setObjectName(u"talkNameEdit"_s);
    m_name->setAccessibleName(tr("Their name"));
    m_name->setPlaceholderText(tr("Their name"));
    m_name->setMaxLength(60);
    top->addWidget(m_drafts, 2);
    top->addWidget(m_name, 1);
    column->addLayout(top);
    m_text->setObjectName(u"talkTextEdit"_s);
    m_text->setAccessibleName(tr("The message"));
    m_text->setReading(true);
    m_text->setLines(5, 12);
    column->addWidget(m_text);
    QLabel *notKept = makeLabel(tr("What you change here is not kept; copied or opened as a mail, it leaves with you."), theme::TextRole::Small, this);
    setLabelTone(notKept, LabelTone::Muted);
    column->addWidget(notKept);
    m_anew = makeButton(tr("Begin anew from this one"), ButtonKind::Quiet, u"freshTalkButton"_s, this);
    m_anew->hide();
    column->addWidget(m_anew, 0, Qt::AlignLeft);
    connect(m_anew, &QPushButton::clicked, this, [this] {
        m_text->setFocus(); // the button is about to go
        show(fresh());
    });
    auto *row = new QHBoxLayout;
    auto *copy = makeButton(tr("Cop&y the message"), ButtonKind::Secondary, u"copyTalkButton"_s, this);
    auto *mail = makeButton(tr("Open in &mail program"), ButtonKind::Secondary, u"mailTalkButton"_s, this);
    auto *review = makeButton(tr("A &longer letter asking for a review"), ButtonKind::Quiet, u"reviewLetterButton"_s, this);
    row->addWidget(copy);
    row->addWidget(mail);
    row->addWidget(review);
    row->addStretch();
    column->addLayout(row);
    connect(m_drafts, &QComboBox::activated, this, &TalkPanel::showDraft);
    connect(m_name, &QLineEdit::textEdited, this, &TalkPanel::showDraft);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyWanted(m_text->toPlainText()); });
    connect(mail, &QPushButton::clicked, this, &TalkPanel::openMail);
    connect(review, &QPushButton::clicked, this, [this] { emit letterWanted(u"review"_s); });
    showDraft();
}

Letter TalkPanel::fresh() const
{
    const SupportWords &words = m_services.catalogue.supportWords();
    return talkMessage(words.drafts.value(m_drafts->currentIndex()), words, m_name->text(), m_services.settings.value(setting::PersonName));
}

void TalkPanel::showDraft()
{
    const Letter letter = fresh();
    // What the person changed is theirs, with its subject; another draft does not wipe it away.
    if (m_text->toPlainText() == m_written)
        show(letter);
    else
        m_anew->setVisible(letter.body != m_written);
}

void TalkPanel::show(const Letter &letter)
{
    m_subject = letter.subject;
    m_written = letter.body;
    m_text->setPlainText(letter.body);
    m_anew->hide();
}

void TalkPanel::openMail()
{
    const Letter letter{m_name->text().simplified(), {}, m_subject, m_text->toPlainText()};
    const auto link = mailtoLink(letter);
    if (!link)
        emit failed(link.error().message);
    else if ((!m_handoff.isSandboxed() && link->size() > LongestMailto) || !m_handoff.openMail(letter, *link))
        emit failed(tr("No mail program answered, or the message is too long for it. Copying it works all the same."));
}

} // namespace secondwind
