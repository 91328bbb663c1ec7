// SPDX-License-Identifier: GPL-3.0-or-later
// What the person makes of the mantras, and the lines that are suggested to them.
#include "app/pages/mantras/mantradialog.h"
#include "app/pages/mantras/mantraimagedialog.h"
#include "app/pages/mantras/mantrareader.h"
#include "app/pages/mantras/mantraspage.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/taborder.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/mantras/mantrasuggestion.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

void MantrasPage::buildForms()
{
    auto *row = new QHBoxLayout;
    auto *own = makeButton(tr("&Write your own"), ButtonKind::Secondary, u"writeMantraButton"_s, this);
    auto *label = makeLabel(tr("Written &as"), theme::TextRole::SmallStrong, this);
    label->setWordWrap(false);
    m_forms = new QComboBox(this);
    m_forms->setObjectName(u"mantraFormBox"_s);
    m_forms->setAccessibleName(tr("Whom the mantras speak to"));
    m_forms->addItem(tr("I"), mantraFormId(MantraForm::I));
    m_forms->addItem(tr("You"), mantraFormId(MantraForm::You));
    m_forms->addItem(tr("By name"), mantraFormId(MantraForm::Name));
    m_forms->setToolTip(tr("Some find a mantra easier to believe when it is said to them."));
    label->setBuddy(m_forms);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"mantraNameEdit"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setMaxLength(60);
    m_name->setMaximumWidth(180);
    row->addWidget(own);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_forms);
    row->addWidget(m_name);
    m_frame->body()->addLayout(row);
    showForms();
    connect(own, &QPushButton::clicked, this, &MantrasPage::writeOwn);
    connect(m_forms, &QComboBox::activated, this, [this](int index) {
        const MantraForm form = mantraFormFromId(m_forms->itemData(index).toString());
        if (auto done = m_services.mantras.setForm(form); !done)
            showProblem(done.error().message);
        showForms();
        if (form == MantraForm::Name && m_name->text().isEmpty())
            m_name->setFocus();
    });
    connect(m_name, &QLineEdit::editingFinished, this, &MantrasPage::saveName);
}

void MantrasPage::saveName()
{
    if (m_name->text().simplified() == m_services.mantras.personName())
        return;
    if (auto done = m_services.mantras.setPersonName(m_name->text()); !done)
        showProblem(done.error().message);
}

void MantrasPage::showForms()
{
    const MantraForm form = m_services.mantras.form();
    m_forms->setCurrentIndex(m_forms->findData(mantraFormId(form)));
    m_name->setVisible(form == MantraForm::Name);
    if (!m_name->hasFocus())
        m_name->setText(m_services.mantras.personName());
}

void MantrasPage::buildSuggestions()
{
    m_suggestions = new Card(CardKind::Accent, this);
    auto *column = new QVBoxLayout(m_suggestions);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("Lines that may answer your last session"), theme::TextRole::Strong, m_suggestions));
    m_suggested = new QVBoxLayout;
    m_suggested->setSpacing(theme::Space2);
    column->addLayout(m_suggested);
    m_frame->body()->addWidget(m_suggestions);
    m_suggestions->hide();
}

void MantrasPage::showSuggestions()
{
    clearLayout(m_suggested);
    const MantraOccasion occasion = m_services.session.mantraOccasion();
    const auto suggestions = suggestedMantras(occasion, m_services.mantras.list());
    QWidget *before = m_name;
    for (const MantraSuggestion &suggestion : suggestions) {
        const auto marked = m_services.mantras.find(suggestion.mantra);
        if (!marked)
            continue;
        const QString reason = reasonFor(suggestion, occasion, m_services.catalogue.emotions());
        auto *line = new Card(CardKind::Plain, m_suggestions);
        line->setObjectName(u"suggestedMantra"_s);
        line->setClickable(true);
        line->setContentsMargins(theme::Space4, theme::Space2, theme::Space4, theme::Space2);
        line->setAccessibleName(marked->text());
        line->setAccessibleDescription(reason);
        auto *column = new QVBoxLayout(line);
        column->setSpacing(theme::Space1);
        auto *text = new ReadingLabel(marked->text(), line);
        text->setFocusPolicy(Qt::NoFocus);
        text->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(text);
        QLabel *why = makeLabel(reason, theme::TextRole::Small, line);
        setLabelTone(why, LabelTone::Muted);
        column->addWidget(why);
        m_suggested->addWidget(line);
        putStopsAfter(before, line);
        connect(line, &Card::activated, this, [this, id = suggestion.mantra] { open(id); });
    }
    fitSuggestions();
}

// They stand before everything; a choice of others is not kept waiting behind them.
void MantrasPage::fitSuggestions()
{
    const MantraQuery &asked = m_model.query();
    const bool everything = asked.theme.isEmpty() && asked.search.isEmpty() && !asked.favouritesOnly
        && asked.whose == MantraQuery::Whose::Everybodys && asked.hidden == MantraQuery::Hidden::LeftOut;
    m_suggestions->setVisible(everything && m_suggested->count() > 0);
}

void MantrasPage::writeOwn()
{
    MantraDialog dialog(m_services, std::nullopt, this);
    if (dialog.exec() == QDialog::Accepted)
        open(dialog.mantraId());
}

void MantrasPage::change(const QString &id)
{
    const auto marked = m_services.mantras.find(id);
    if (!marked) {
        showProblem(marked.error().message);
        return;
    }
    MantraDialog dialog(m_services, *marked, this);
    dialog.exec();
    m_reader->setFocus();
}

void MantrasPage::hideMantra(const QString &id, bool hidden)
{
    closeReader();
    if (auto done = m_services.mantras.setHidden(id, hidden); !done) {
        showProblem(done.error().message);
        return;
    }
    showSuggestions();
    showDone(hidden ? tr("Hidden. It will not be today’s mantra either.") : tr("It is in sight again."), tr("Undo"),
             [this, id, hidden] { hideMantra(id, !hidden); });
}

void MantrasPage::remove(const QString &id)
{
    closeReader();
    const auto removed = m_services.mantras.removeOwn(id);
    if (!removed) {
        showProblem(removed.error().message);
        return;
    }
    showDone(tr("Removed."), tr("Undo"), [this, kept = *removed] {
        if (auto done = m_services.mantras.putBack(kept); !done)
            showProblem(done.error().message);
    });
}

void MantrasPage::saveImage(const QString &id)
{
    const auto marked = m_services.mantras.find(id);
    if (!marked)
        return;
    MantraImageDialog dialog(marked->text(), this);
    dialog.exec();
    m_reader->setFocus();
}

void MantrasPage::showProblem(const QString &message)
{
    // The reader has no room for messages.
    if (m_stack->currentWidget() == m_reader)
        closeReader();
    disconnect(m_frame->messages(), &MessageBar::actionTriggered, this, nullptr);
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

void MantrasPage::showDone(const QString &message, const QString &action, const std::function<void()> &then)
{
    MessageBar *bar = m_frame->messages();
    disconnect(bar, &MessageBar::actionTriggered, this, nullptr);
    if (then) {
        connect(bar, &MessageBar::actionTriggered, this, [bar, then] {
            bar->dismiss();
            then();
        });
    }
    bar->showMessage(MessageKind::Done, message, action);
}

} // namespace secondwind
