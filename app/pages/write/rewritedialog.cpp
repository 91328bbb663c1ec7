// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/rewritedialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString cut(const QString &text, const TextSpan &span)
{
    return text.mid(span.begin, span.length);
}

// Old words struck through, new ones underlined on a ground: told apart without colour as well.
void append(QTextCursor &cursor, const LetterMerge &merge, const QString &before, const QPalette &palette)
{
    QTextCharFormat plain;
    QTextCharFormat gone;
    gone.setFontStrikeOut(true);
    gone.setForeground(theme::color(palette, theme::Token::Muted));
    QTextCharFormat fresh;
    fresh.setBackground(theme::color(palette, theme::Token::SoftAccent));
    fresh.setFontUnderline(true);
    for (const LetterChange &change : merge.changes) {
        switch (change.kind) {
        case LetterChange::Kind::Kept:
        case LetterChange::Kind::Own:
            cursor.insertText(cut(merge.text, change.after), plain);
            break;
        case LetterChange::Kind::Added:
        case LetterChange::Kind::Removed:
        case LetterChange::Kind::Changed:
            cursor.insertText(cut(before, change.before), gone);
            cursor.insertText(cut(merge.text, change.after), fresh);
            break;
        }
    }
}

} // namespace

RewriteDialog::RewriteDialog(const Letter &before, const Rewriting &rewriting, QWidget *parent)
    : QDialog(parent)
    , m_before(before)
    , m_rewriting(rewriting)
{
    setObjectName(u"rewriteDialog"_s);
    setWindowTitle(tr("What would change"));
    resize(680, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space4);
    column->setSpacing(theme::Space3);
    column->addWidget(makeLabel(tr("What would change"), theme::TextRole::Section, this));
    QLabel *line = makeLabel(tr("Your own words stay. What is underlined comes from the form, what is struck through goes."), theme::TextRole::Body, this);
    setLabelTone(line, LabelTone::Muted);
    column->addWidget(line);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(u"rewriteText"_s);
    m_text->setAccessibleName(tr("The letter with the changes"));
    m_text->setFont(theme::font(theme::TextRole::Reading, font()));
    m_text->setTabChangesFocus(true);
    column->addWidget(m_text, 1);
    addConflicts(column);
    auto *buttons = new QHBoxLayout;
    auto *keep = makeButton(tr("&Leave it as it is"), ButtonKind::Secondary, u"keepLetterButton"_s, this);
    auto *take = makeButton(tr("&Take the changes"), ButtonKind::Primary, u"takeRewriteButton"_s, this);
    for (QPushButton *button : {keep, take})
        button->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    take->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(take);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    showText();
}

void RewriteDialog::showText()
{
    QTextCursor cursor(m_text->document());
    append(cursor, m_rewriting.subject, m_before.subject, palette());
    cursor.insertText(u"\n\n"_s, QTextCharFormat());
    append(cursor, m_rewriting.body, m_before.body, palette());
    m_text->moveCursor(QTextCursor::Start);
}

void RewriteDialog::addConflicts(QVBoxLayout *column)
{
    for (const LetterConflict &conflict : std::as_const(m_rewriting.body.conflicts)) {
        auto *card = new Card(CardKind::Soft, this);
        card->setContentsMargins(theme::Space3, theme::Space2, theme::Space3, theme::Space2);
        auto *rows = new QVBoxLayout(card);
        rows->setSpacing(theme::Space1);
        const QString yours = cut(m_rewriting.body.text, conflict.place).trimmed();
        const QString offered = conflict.offered.trimmed();
        rows->addWidget(makeLabel(tr("You: “%1”").arg(yours), theme::TextRole::Small, card));
        rows->addWidget(makeLabel(offered.isEmpty() ? tr("The form has nothing here any more.") : tr("The form: “%1”").arg(offered), theme::TextRole::Small, card));
        auto *take = new QCheckBox(offered.isEmpty() ? tr("Leave mine out as well") : tr("Take the form's words here"), card);
        take->setObjectName(u"takeOfferCheck"_s);
        rows->addWidget(take);
        m_takes.append(take);
        column->addWidget(card);
    }
}

Rewriting RewriteDialog::rewriting() const
{
    Rewriting taken = m_rewriting;
    const auto &conflicts = m_rewriting.body.conflicts;
    // From the end, so that the places before stay where they are.
    for (qsizetype each = conflicts.size() - 1; each >= 0; --each) {
        const TextSpan place = conflicts.at(each).place;
        if (m_takes.at(each)->isChecked())
            taken.body.text.replace(place.begin, place.length, conflicts.at(each).offered);
    }
    return taken;
}

} // namespace secondwind
