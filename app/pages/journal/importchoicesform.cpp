// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/importchoicesform.h"

#include "app/shell/theme.h"
#include "app/widgets/card.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using plaincsv::DateOrder;
using plaincsv::MoodScale;
using plaincsv::Role;

constexpr int SampleLength = 60;
constexpr int NameLength = 40;
constexpr int MostMoodRows = 60;

QList<std::pair<QString, Role>> roles()
{
    return {
        {ImportChoicesForm::tr("nothing to import"), Role::Ignored},
        {ImportChoicesForm::tr("the date"), Role::Date},
        {ImportChoicesForm::tr("the time"), Role::Time},
        {ImportChoicesForm::tr("the mood"), Role::Mood},
        {ImportChoicesForm::tr("the text"), Role::Text},
        {ImportChoicesForm::tr("a heading"), Role::Title},
        {ImportChoicesForm::tr("tags"), Role::Tags},
        {ImportChoicesForm::tr("emotions"), Role::Emotions},
        {ImportChoicesForm::tr("the application"), Role::Application},
        {ImportChoicesForm::tr("an identifier"), Role::Id},
    };
}

QString shortened(const QString &text, int length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : line.left(length - 1) + u'…';
}

// What stands in a column, to recognise it by.
QString sample(const plaincsv::Preview &table, int column)
{
    for (const QStringList &row : table.rows) {
        if (const QString cell = row.value(column).simplified(); !cell.isEmpty())
            return shortened(cell, SampleLength);
    }
    return ImportChoicesForm::tr("empty in the first lines");
}

template<typename T>
void choose(QComboBox *box, T value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

template<typename T>
T chosen(const QComboBox *box)
{
    return static_cast<T>(box->currentData().toInt());
}

} // namespace

ImportChoicesForm::ImportChoicesForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space4);
    m_columns = makeColumns();
    m_moods = makeMoods();
    column->addWidget(m_columns);
    column->addWidget(m_moods);
}

Card *ImportChoicesForm::makeMoods()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("What the moods are called there"), theme::TextRole::Section, card));
    QLabel *line = makeLabel(tr("Say which of the five moods here each one means. If you leave one open, its entries are imported without a mood."),
                             theme::TextRole::Body, card);
    setLabelTone(line, LabelTone::Muted);
    column->addWidget(line);
    m_moodRows = new QGridLayout;
    m_moodRows->setHorizontalSpacing(theme::Space4);
    m_moodRows->setVerticalSpacing(theme::Space2);
    m_moodRows->setColumnStretch(0, 1);
    column->addLayout(m_moodRows);
    return card;
}

Card *ImportChoicesForm::makeColumns()
{
    auto *card = new Card(CardKind::Plain, this);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("What the columns hold"), theme::TextRole::Section, card));
    m_columnRows = new QGridLayout;
    m_columnRows->setHorizontalSpacing(theme::Space4);
    m_columnRows->setVerticalSpacing(theme::Space2);
    m_columnRows->setColumnStretch(1, 1);
    column->addLayout(m_columnRows);

    m_header = new QCheckBox(tr("The &first line names the columns"), card);
    m_header->setObjectName(u"importHeaderCheck"_s);
    auto *details = new QGridLayout;
    details->setHorizontalSpacing(theme::Space4);
    details->setVerticalSpacing(theme::Space2);
    details->setColumnStretch(0, 1);
    const auto addBox = [&](const QString &text, const QString &name, int row, const QList<std::pair<QString, int>> &choices) {
        auto *box = new QComboBox(card);
        box->setObjectName(name);
        for (const auto &[shown, value] : choices)
            box->addItem(shown, value);
        QLabel *label = makeLabel(text, theme::TextRole::Body, card);
        label->setBuddy(box);
        box->setAccessibleName(QString(text).remove(u'&'));
        details->addWidget(label, row, 0);
        details->addWidget(box, row, 1);
        connect(box, &QComboBox::activated, this, [this] { refreshDetails(); emit changed(); });
        return std::pair(label, box);
    };
    std::tie(m_orderLabel, m_order) = addBox(tr("3/4 stands f&or"), u"importOrderBox"_s, 0,
                                             {{tr("3 April, the day first"), static_cast<int>(DateOrder::DayFirst)},
                                              {tr("March 4, the month first"), static_cast<int>(DateOrder::MonthFirst)}});
    std::tie(m_scaleLabel, m_scale) = addBox(tr("&Moods are written as"), u"importScaleBox"_s, 1,
                                             {{tr("numbers from 1 to 5"), static_cast<int>(MoodScale::OneToFive)},
                                              {tr("numbers from 1 to 10"), static_cast<int>(MoodScale::OneToTen)},
                                              {tr("words"), static_cast<int>(MoodScale::Names)}});
    column->addSpacing(theme::Space2);
    column->addWidget(m_header);
    column->addLayout(details);
    connect(m_header, &QCheckBox::toggled, this, &ImportChoicesForm::changed);
    return card;
}

void ImportChoicesForm::setFile(const ImportFile &file)
{
    m_file = file;
    m_table = file.table();
    m_moodNames = file.moodNames();
    m_meanings = file.guess().moods;
    m_columns->setVisible(m_table && !m_table->guess.own);
    if (m_columns->isVisibleTo(this))
        showTable();
    showMoods();
    setVisible(m_columns->isVisibleTo(this) || m_moods->isVisibleTo(this));
}

QComboBox *ImportChoicesForm::makeRole(int column)
{
    auto *box = new QComboBox(m_columns);
    box->setObjectName(u"importRole%1"_s.arg(column));
    for (const auto &[text, role] : roles())
        box->addItem(text, static_cast<int>(role));
    choose(box, m_table->guess.roles.value(column));
    box->setAccessibleName(tr("What the column “%1” holds").arg(m_table->names.value(column)));
    box->setAccessibleDescription(sample(*m_table, column));
    connect(box, &QComboBox::activated, this, &ImportChoicesForm::assignColumns);
    return box;
}

void ImportChoicesForm::showTable()
{
    clearLayout(m_columnRows);
    m_roles.clear();
    for (int column = 0; column < m_table->names.size(); ++column) {
        QLabel *name = makeLabel(shortened(m_table->names.at(column), NameLength), theme::TextRole::Strong, m_columns);
        name->setWordWrap(false);
        QLabel *cells = makeLabel(sample(*m_table, column), theme::TextRole::Small, m_columns);
        setLabelTone(cells, LabelTone::Muted);
        QComboBox *box = makeRole(column);
        m_roles.append(box);
        m_columnRows->addWidget(name, column, 0);
        m_columnRows->addWidget(cells, column, 1);
        m_columnRows->addWidget(box, column, 2);
    }
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(m_table->guess.hasHeader);
    choose(m_order, m_table->guess.dateOrder == DateOrder::MonthFirst ? DateOrder::MonthFirst : DateOrder::DayFirst);
    choose(m_scale, m_table->guess.moodScale);
    refreshDetails();
}

// The columns mean something else now, so dates and moods are looked for elsewhere.
void ImportChoicesForm::assignColumns()
{
    QList<Role> assigned;
    for (const QComboBox *box : std::as_const(m_roles))
        assigned.append(chosen<Role>(box));
    if (const auto table = m_file->tableWith(assigned)) {
        m_table = *table;
        m_moodNames = table->moodNames;
        choose(m_scale, m_table->guess.moodScale);
        for (auto it = m_table->guess.moodNames.cbegin(); it != m_table->guess.moodNames.cend(); ++it) {
            if (!m_meanings.contains(it.key()))
                m_meanings.insert(it.key(), it.value());
        }
    }
    refreshDetails();
    emit changed();
}

void ImportChoicesForm::refreshDetails()
{
    const bool orderOpen = m_table && m_table->dateOrderOpen;
    m_orderLabel->setVisible(orderOpen);
    m_order->setVisible(orderOpen);
    const bool moods = m_table && m_table->guess.roles.contains(Role::Mood);
    m_scaleLabel->setVisible(moods);
    m_scale->setVisible(moods);
    showMoods();
}

void ImportChoicesForm::showMoods()
{
    const bool asked = !m_moodNames.isEmpty() && (!m_table || (!m_table->guess.own && chosen<MoodScale>(m_scale) == MoodScale::Names));
    m_moods->setVisible(asked);
    clearLayout(m_moodRows);
    if (!asked)
        return;
    const auto count = std::min<qsizetype>(m_moodNames.size(), MostMoodRows);
    for (int row = 0; row < count; ++row) {
        const MoodName &each = m_moodNames.at(row);
        const QString name = shortened(each.name, NameLength);
        auto *box = new QComboBox(m_moods);
        box->setObjectName(u"importMood%1"_s.arg(row));
        box->addItem(tr("left open"), 0);
        for (int mood = 5; mood >= 1; --mood)
            box->addItem(moodName(mood), mood);
        box->setCurrentIndex(std::max(0, box->findData(m_meanings.value(moodNameKey(each.name)))));
        box->setAccessibleName(tr("What “%1” means").arg(name));
        connect(box, &QComboBox::activated, this, [this, box, key = moodNameKey(each.name)] {
            m_meanings.insert(key, box->currentData().toInt());
            emit changed();
        });
        QLabel *label = makeLabel(name, theme::TextRole::Strong, m_moods);
        label->setBuddy(box);
        QLabel *entries = makeLabel(tr("%n entries", nullptr, each.entries), theme::TextRole::Small, m_moods);
        setLabelTone(entries, LabelTone::Muted);
        entries->setWordWrap(false);
        m_moodRows->addWidget(label, row, 0);
        m_moodRows->addWidget(entries, row, 1);
        m_moodRows->addWidget(box, row, 2);
    }
}

ImportChoices ImportChoicesForm::choices() const
{
    ImportChoices choices;
    for (auto it = m_meanings.cbegin(); it != m_meanings.cend(); ++it) {
        if (it.value() > 0)
            choices.moods.insert(it.key(), it.value());
    }
    if (!m_table)
        return choices;
    choices.table = m_table->guess;
    choices.table.moodNames = choices.moods;
    if (m_table->guess.own)
        return choices;
    choices.table.hasHeader = m_header->isChecked();
    if (m_table->dateOrderOpen)
        choices.table.dateOrder = chosen<DateOrder>(m_order);
    choices.table.moodScale = chosen<MoodScale>(m_scale);
    return choices;
}

} // namespace secondwind
