// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/support/supportpage.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/content/catalogue.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

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

QWidget *lineCard(const HelpLine &line, QWidget *parent)
{
    auto *card = new Card(CardKind::Plain, parent);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space1);
    column->addWidget(makeLabel(line.name, theme::TextRole::Strong, card));
    if (!line.phone.isEmpty()) {
        QLabel *phone = selectable(line.phone, theme::TextRole::Section, card);
        phone->setAccessibleName(SupportPage::tr("%1, telephone %2").arg(line.name, line.phone));
        column->addWidget(phone);
    }
    if (!line.text.isEmpty())
        column->addWidget(selectable(line.text, theme::TextRole::Body, card));
    const QString languages = QLocale().createSeparatedList(line.languages);
    const QString about = line.hours.isEmpty() ? languages : SupportPage::tr("%1 · %2", "hours, languages").arg(line.hours, languages);
    QLabel *small = makeLabel(about, theme::TextRole::Small, card);
    setLabelTone(small, LabelTone::Muted);
    column->addWidget(small);
    if (!line.url.isEmpty()) {
        QLabel *url = selectable(line.url, theme::TextRole::Small, card);
        setLabelTone(url, LabelTone::Muted);
        column->addWidget(url);
    }
    return card;
}

} // namespace

SupportPage::SupportPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame(tr("Need support now?"), this);
    m_frame->setSubtitle(tr("If tonight is more than a bad evening, a person helps more than a program. These lines are there for exactly that, and you need no reason that is “big enough”."));
    outer->addWidget(m_frame);

    auto *row = new QHBoxLayout;
    auto *label = makeLabel(tr("&Country"), theme::TextRole::SmallStrong, this);
    label->setWordWrap(false);
    m_country = new QComboBox(this);
    m_country->setObjectName(u"supportCountryBox"_s);
    m_country->setAccessibleName(tr("Country"));
    m_country->setMinimumWidth(260);
    label->setBuddy(m_country);
    row->addWidget(label);
    row->addWidget(m_country);
    row->addStretch();
    m_frame->body()->addLayout(row);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(theme::Space3);
    m_frame->body()->addLayout(m_lines);

    m_frame->body()->addSpacing(theme::Space4);
    m_frame->body()->addWidget(makeLabel(tr("Closer by"), theme::TextRole::Section, this));
    m_frame->body()->addWidget(makeLabel(
        tr("Ring one person and say: “I got a no today and I do not want to be alone with it.” You need not ask for advice.\n\n"
           "A family doctor can help you find a counsellor or therapist. A career coach helps with the search itself; many job centres offer one for nothing."),
        theme::TextRole::Body, this));
    auto *notice = makeLabel(tr("Second Wind is a notebook with good questions. It does not treat or diagnose anything, and it notices nothing by itself: nobody reads along."),
                             theme::TextRole::Small, this);
    setLabelTone(notice, LabelTone::Muted);
    m_frame->body()->addWidget(notice);
    m_frame->body()->addStretch();

    fillCountries();
    connect(m_country, &QComboBox::currentIndexChanged, this, &SupportPage::showCountry);
    connect(m_country, &QComboBox::activated, this, [this](int index) {
        const QString code = m_country->itemData(index).toString();
        if (auto saved = m_services.settings.setValue(setting::Country, code); !saved)
            m_frame->messages()->showMessage(MessageKind::Attention, saved.error().message);
    });
    showCountry(m_country->currentIndex());
}

void SupportPage::fillCountries()
{
    m_country->addItem(tr("Elsewhere in the world"), QString());
    for (const HelpCountry &country : m_services.catalogue.helpLines().countries)
        m_country->addItem(country.name, country.code);
    const int index = m_country->findData(m_services.settings.value(setting::Country, localeCountry()));
    m_country->setCurrentIndex(qMax(0, index));
}

void SupportPage::showCountry(int index)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const HelpLines &help = m_services.catalogue.helpLines();
    const QString code = m_country->itemData(index).toString();
    for (const HelpCountry &country : help.countries) {
        if (country.code != code)
            continue;
        m_lines->addWidget(selectable(tr("In danger right now: %1").arg(country.emergency), theme::TextRole::Strong, this));
        for (const HelpLine &line : country.lines)
            m_lines->addWidget(lineCard(line, this));
    }
    if (code.isEmpty())
        m_lines->addWidget(selectable(tr("In danger right now: 112 works in most countries, 911 in the Americas."), theme::TextRole::Strong, this));
    auto *more = new Card(CardKind::Soft, this);
    auto *column = new QVBoxLayout(more);
    column->setSpacing(theme::Space1);
    column->addWidget(makeLabel(tr("Directories that cover the world"), theme::TextRole::SmallStrong, more));
    for (const HelpDirectory &directory : help.directories)
        column->addWidget(selectable(tr("%1: %2", "name, web address").arg(directory.name, directory.url), theme::TextRole::Body, more));
    m_lines->addWidget(more);
    auto *checked = makeLabel(tr("Checked on %1. Numbers change; if one fails, try a directory.").arg(QLocale().toString(help.checked, QLocale::LongFormat)),
                              theme::TextRole::Small, this);
    setLabelTone(checked, LabelTone::Muted);
    m_lines->addWidget(checked);
}

} // namespace secondwind
