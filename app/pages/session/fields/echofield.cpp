// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/fields/echofield.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/storage/settings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString FormMe = u"me"_s;
const QString FormYou = u"you"_s;
const QString FormName = u"name"_s;

} // namespace

EchoField::EchoField(const SessionField &field, Services &services, QWidget *parent)
    : FieldWidget(field, parent)
    , m_services(services)
    , m_forms(new ChipGroup(ChipGroup::Selection::Single, this))
{
    auto *column = columnIn(this);
    m_forms->setObjectName(field.id + u".forms"_s);
    m_forms->setAccessibleName(tr("How the words speak to you"));
    m_forms->setChips({{FormMe, tr("To me"), tr("Dear me, …")},
                       {FormYou, tr("To you"), tr("Dear you, … A little distance makes a fair view easier.")},
                       {FormName, tr("By my name"), tr("Your own name in place of your friend’s.")}});
    const QString form = services.settings.value(setting::AddressForm, FormYou);
    m_forms->setSelected({form});
    column->addWidget(m_forms);

    m_naming = new QWidget(this);
    auto *row = new QHBoxLayout(m_naming);
    row->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit(services.settings.value(setting::PersonName), m_naming);
    m_name->setObjectName(field.id + u".name"_s);
    m_name->setMaxLength(60);
    QLabel *label = makeLabel(tr("&Your name"), theme::TextRole::Body, m_naming);
    label->setWordWrap(false);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Your name"));
    row->addWidget(label);
    row->addWidget(m_name, 1);
    m_naming->setVisible(form == FormName);
    column->addWidget(m_naming);
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);

    auto *card = new Card(CardKind::Accent, this);
    auto *inner = new QVBoxLayout(card);
    m_text = new ReadingLabel(card);
    m_text->setObjectName(field.id + u".text"_s);
    inner->addWidget(m_text);
    column->addWidget(card);
    setFocusProxy(m_forms);
    connect(m_forms, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) { choose(ids.value(0)); });
    connect(m_name, &QLineEdit::textEdited, this, &EchoField::refresh);
    connect(m_name, &QLineEdit::editingFinished, this, &EchoField::keepName);
    refresh();
}

Address EchoField::address() const
{
    const QString form = m_forms->selected().value(0);
    if (form == FormName)
        return Address::Name;
    return form == FormMe ? Address::Me : Address::You;
}

void EchoField::choose(const QString &form)
{
    m_naming->setVisible(form == FormName);
    if (form == FormName && m_name->text().trimmed().isEmpty())
        m_name->setFocus();
    refresh();
    const auto saved = m_services.settings.setValue(setting::AddressForm, form);
    m_problem->setVisible(!saved);
    if (!saved)
        m_problem->setText(saved.error().message);
}

void EchoField::keepName()
{
    const auto saved = m_services.settings.setValue(setting::PersonName, m_name->text().trimmed());
    m_problem->setVisible(!saved);
    if (!saved)
        m_problem->setText(saved.error().message);
}

void EchoField::refresh()
{
    const GuidedSession &session = m_services.session.session();
    const QString words = session.textOf(field().from).trimmed();
    m_text->setText(words.isEmpty() ? tr("Your words to your friend appear here, addressed to you.")
                                    : readdressed(words, session.textOf(sessionfield::FriendName), m_name->text(), address()));
}

} // namespace secondwind
