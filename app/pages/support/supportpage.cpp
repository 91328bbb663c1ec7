// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/support/supportpage.h"

#include "app/pages/support/helplinerow.h"
#include "app/pages/support/notedialog.h"
#include "app/pages/support/peoplepanel.h"
#include "app/pages/support/talkpanel.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/taborder.h"
#include "core/content/catalogue.h"
#include "core/services.h"
#include "core/storage/settings.h"
#include "core/support/supportservice.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString localeCountry()
{
    // "de_AT" -> "AT"; a bare "C" has none.
    return QLocale::system().name().section(u'_', 1, 1);
}

QLabel *selectable(const QString &text, theme::TextRole role, QWidget *parent)
{
    QLabel *label = makeLabel(text, role, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SupportPage::SupportPage(Services &services, Handoff &handoff, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame(tr("Need support now?"), this);
    m_frame->setSubtitle(tr("A person helps more than a program. Your reason does not have to be “big enough”."));
    outer->addWidget(m_frame);
    buildLines();
    m_frame->body()->addSpacing(theme::Space5);
    buildPeople(handoff);
    buildGuides();
    buildNotice();
    m_frame->body()->addStretch();
    connect(&services.support, &SupportService::linesChanged, this, &SupportPage::showLines);
    showLines();
}

void SupportPage::buildLines()
{
    auto *row = new QHBoxLayout;
    auto *label = makeLabel(tr("C&ountry"), theme::TextRole::SmallStrong, this);
    label->setWordWrap(false);
    m_country = new QComboBox(this);
    m_country->setObjectName(u"supportCountryBox"_s);
    m_country->setAccessibleName(tr("Country"));
    m_country->setMinimumWidth(220);
    label->setBuddy(m_country);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"supportSearchEdit"_s);
    m_search->setAccessibleName(tr("Search country or helpline"));
    m_search->setPlaceholderText(tr("Search country or helpline"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    row->addWidget(label);
    row->addWidget(m_country);
    row->addStretch();
    row->addWidget(m_search, 1);
    m_frame->body()->addLayout(row);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(theme::Space2);
    m_frame->body()->addLayout(m_lines);
    fillCountries();
    connect(m_country, &QComboBox::currentIndexChanged, this, &SupportPage::showLines);
    connect(m_search, &QLineEdit::textChanged, this, &SupportPage::showLines);
    connect(m_country, &QComboBox::activated, this, [this](int index) {
        check(m_services.settings.setValue(setting::Country, m_country->itemData(index).toString()));
    });
}

void SupportPage::buildPeople(Handoff &handoff)
{
    auto *people = new PeoplePanel(m_services, this);
    m_frame->body()->addWidget(people);
    connect(people, &PeoplePanel::copyWanted, this, &SupportPage::copy);
    connect(people, &PeoplePanel::failed, this, &SupportPage::showProblem);
    connect(people, &PeoplePanel::removed, this, [this](const TrustedPerson &person) {
        showUndo(tr("%1 is off the list.").arg(person.name), [this, person] {
            if (auto saved = m_services.support.savePerson(person); !saved)
                showProblem(saved.error().message);
        });
    });
    auto *talk = new TalkPanel(m_services, handoff, this);
    connect(talk, &TalkPanel::copyWanted, this, &SupportPage::copy);
    connect(talk, &TalkPanel::failed, this, &SupportPage::showProblem);
    connect(talk, &TalkPanel::letterWanted, this, &SupportPage::letterWanted);
    m_frame->body()->addWidget(new Disclosure(tr("A message to begin from"), talk, this));
}

void SupportPage::buildGuides()
{
    m_frame->body()->addSpacing(theme::Space3);
    m_frame->body()->addWidget(makeLabel(tr("How to find somebody"), theme::TextRole::Section, this));
    for (const HelpGuide &guide : m_services.catalogue.supportWords().guides) {
        auto *content = new QWidget(this);
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(theme::Space5, 0, 0, theme::Space3);
        column->setSpacing(theme::Space2);
        column->addWidget(makeLabel(guide.line, theme::TextRole::Body, content));
        for (const QString &step : guide.steps)
            column->addWidget(makeLabel(tr("• %1").arg(step), theme::TextRole::Body, content));
        column->addWidget(makeLabel(tr("What it costs"), theme::TextRole::SmallStrong, content));
        column->addWidget(makeLabel(guide.costs, theme::TextRole::Body, content));
        column->addWidget(makeLabel(tr("What to say"), theme::TextRole::SmallStrong, content));
        column->addWidget(selectable(guide.say, theme::TextRole::Body, content));
        m_frame->body()->addWidget(new Disclosure(guide.name, content, this));
    }
}

void SupportPage::buildNotice()
{
    const HelpLines &help = m_services.catalogue.helpLines();
    m_frame->body()->addSpacing(theme::Space3);
    m_frame->body()->addWidget(makeLabel(tr("Directories that cover the world"), theme::TextRole::SmallStrong, this));
    for (const HelpDirectory &directory : help.directories)
        m_frame->body()->addWidget(selectable(tr("%1: %2", "name, web address").arg(directory.name, directory.url), theme::TextRole::Small, this));
    const QString checked = tr("Numbers checked on %1. They change; if one fails, try a directory.").arg(QLocale().toString(help.checked, QLocale::LongFormat));
    for (const QString &text : {checked, m_services.catalogue.supportWords().notice}) {
        QLabel *label = makeLabel(text, theme::TextRole::Small, this);
        setLabelTone(label, LabelTone::Muted);
        m_frame->body()->addWidget(label);
    }
}

void SupportPage::fillCountries()
{
    m_country->addItem(tr("Elsewhere in the world"), QString());
    for (const HelpCountry &country : m_services.catalogue.helpLines().countries)
        m_country->addItem(country.name, country.code);
    const int index = m_country->findData(m_services.settings.value(setting::Country, localeCountry()));
    m_country->setCurrentIndex(qMax(0, index));
}

QString SupportPage::countryName(const QString &code) const
{
    const auto &countries = m_services.catalogue.helpLines().countries;
    const auto it = std::ranges::find(countries, code, &HelpCountry::code);
    return it == countries.end() ? QString() : it->name;
}

void SupportPage::showLines()
{
    clearLayout(m_lines);
    QWidget *before = m_search;
    const QString code = m_country->currentData().toString();
    const QString search = m_search->text().trimmed();
    const auto lines = m_services.support.lines();
    if (!search.isEmpty()) {
        const auto found = searched(lines, m_services.catalogue.helpLines(), search);
        addRows(found, m_lines, search);
        if (found.isEmpty())
            m_lines->addWidget(makeLabel(tr("No helpline matches. The directories below cover most of the world."), theme::TextRole::Body, this));
    } else {
        showCountry(code, lines);
    }
    for (int i = 0; i < m_lines->count(); ++i)
        putStopsAfter(before, m_lines->itemAt(i)->widget());
}

void SupportPage::showCountry(const QString &code, const QList<ShownHelpLine> &lines)
{
    addEmergency(code);
    addRows(ofCountry(lines, code), m_lines, {});
    auto *add = makeButton(tr("&Add a helpline of your own"), ButtonKind::Quiet, u"addHelpLineButton"_s, this);
    m_lines->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &SupportPage::addLine);
    addHidden(code);
}

void SupportPage::addEmergency(const QString &code)
{
    const auto &countries = m_services.catalogue.helpLines().countries;
    const auto it = std::ranges::find(countries, code, &HelpCountry::code);
    QLabel *label = selectable(it == countries.end() ? tr("In danger right now: ring your country’s emergency number. In many countries that is 112, in the United States and Canada 911. If you do not know it, ask someone near you or go to the nearest hospital.")
                                                     : tr("In danger right now: %1").arg(it->emergency),
                               theme::TextRole::Strong, this);
    label->setObjectName(u"emergencyLabel"_s);
    m_lines->addWidget(label);
}

void SupportPage::addRows(const QList<ShownHelpLine> &lines, QVBoxLayout *column, const QString &search)
{
    for (const ShownHelpLine &line : lines) {
        auto *row = new HelpLineRow(line, search.isEmpty() ? QString() : countryName(line.country), this);
        column->addWidget(row);
        connect(row, &HelpLineRow::copyWanted, this, &SupportPage::copy);
        connect(row, &HelpLineRow::changeWanted, this, [this, line] { editLine(line); });
        connect(row, &HelpLineRow::hideToggled, this, [this, line](bool hidden) { check(m_services.support.setLineHidden(line.key, hidden)); });
        connect(row, &HelpLineRow::removeWanted, this, [this, line] {
            const auto done = m_services.support.removeLine(line.key);
            check(done);
            if (!done)
                return;
            showUndo(line.origin == ShownHelpLine::Origin::Own ? tr("Removed.") : tr("Restored."), [this, line] {
                if (line.origin != ShownHelpLine::Origin::Own)
                    check(m_services.support.changeLine(line.key, line.line));
                else if (auto added = m_services.support.addLine(line.country, line.line); !added)
                    showProblem(added.error().message);
            });
        });
    }
}

void SupportPage::addHidden(const QString &code)
{
    const auto hidden = ofCountry(m_services.support.lines(), code, true);
    if (hidden.isEmpty())
        return;
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    addRows(hidden, column, {});
    m_lines->addWidget(new Disclosure(tr("Hidden helplines"), content, this));
}

void SupportPage::addLine()
{
    editLine({{}, m_country->currentData().toString(), {}, ShownHelpLine::Origin::Own, false});
}

void SupportPage::editLine(const ShownHelpLine &line)
{
    NoteDialog dialog(line.key.isEmpty() ? tr("Add a helpline of your own") : tr("Change this helpline"),
                      {{u"lineNameEdit"_s, tr("&Name"), line.line.name},
                       {u"linePhoneEdit"_s, tr("&Telephone"), line.line.phone},
                       {u"lineTextEdit"_s, tr("Te&xt or chat"), line.line.text},
                       {u"lineHoursEdit"_s, tr("&Hours"), line.line.hours},
                       {u"lineUrlEdit"_s, tr("&Web address"), line.line.url}},
                      [&](const QStringList &texts) -> Result<void> {
                          HelpLine changed = line.line;
                          changed.name = texts.at(0);
                          changed.phone = texts.at(1);
                          changed.text = texts.at(2);
                          changed.hours = texts.at(3);
                          changed.url = texts.at(4);
                          if (!line.key.isEmpty())
                              return m_services.support.changeLine(line.key, changed);
                          const auto added = m_services.support.addLine(line.country, changed);
                          if (!added)
                              return failure(added);
                          return {};
                      },
                      this);
    dialog.exec();
}

void SupportPage::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    disconnect(m_frame->messages(), &MessageBar::actionTriggered, this, nullptr);
    m_frame->messages()->showMessage(MessageKind::Done, tr("Copied."));
}

void SupportPage::check(const Result<void> &done)
{
    if (!done)
        showProblem(done.error().message);
}

void SupportPage::showProblem(const QString &message)
{
    disconnect(m_frame->messages(), &MessageBar::actionTriggered, this, nullptr);
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

void SupportPage::showUndo(const QString &message, const std::function<void()> &undo)
{
    MessageBar *bar = m_frame->messages();
    disconnect(bar, &MessageBar::actionTriggered, this, nullptr);
    connect(bar, &MessageBar::actionTriggered, this, [bar, undo] {
        bar->dismiss();
        undo();
    });
    bar->showMessage(MessageKind::Done, message, tr("Undo"));
}

} // namespace secondwind
