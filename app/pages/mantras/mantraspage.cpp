// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantraspage.h"

#include "app/pages/mantras/mantracard.h"
#include "app/pages/mantras/mantrareader.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/gridkeys.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/services.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString AllThemes = u"all"_s;
const QString KeptOnes = u"kept"_s;
const QString OwnOnes = u"own"_s;
const QString HiddenOnes = u"hidden"_s;
constexpr int CardWidth = 300;

} // namespace

MantrasPage::MantrasPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services.mantras, services.catalogue)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    m_frame = new PageFrame(tr("Mantras"), this);
    m_frame->setSubtitle(tr("Lines to hold on to while the louder thought is talking. Keep what rings true, leave the rest."));
    m_stack->addWidget(m_frame);
    m_reader = new MantraReader(this);
    m_stack->addWidget(m_reader);

    buildHeader();
    buildThemes();
    buildForms();
    buildSuggestions();
    m_empty = makeLabel(tr("No mantra matches. Try a shorter word or another theme."), theme::TextRole::Body, this);
    setLabelTone(m_empty, LabelTone::Muted);
    m_frame->body()->addWidget(m_empty);
    m_grid = new QGridLayout;
    m_grid->setSpacing(theme::Space4);
    m_frame->body()->addLayout(m_grid);
    m_frame->body()->addStretch();

    connect(&m_model, &MantraModel::modelReset, this, &MantrasPage::showCards);
    connect(&m_model, &MantraModel::dataChanged, this, [this](const QModelIndex &changed) { refreshCard(changed.row()); });
    connectReader();
    showCards();
}

void MantrasPage::connectReader()
{
    connect(m_reader, &MantraReader::closed, this, &MantrasPage::closeReader);
    connect(m_reader, &MantraReader::previousWanted, this, [this] { showInReader(m_readerRow - 1); });
    connect(m_reader, &MantraReader::nextWanted, this, [this] { showInReader(m_readerRow + 1); });
    connect(m_reader, &MantraReader::keepToggled, this, [this](bool kept) { keep(m_model.at(m_readerRow).mantra.id, kept); });
    connect(m_reader, &MantraReader::copyWanted, this, [this] { copy(m_model.at(m_readerRow).mantra.id); });
    connect(m_reader, &MantraReader::blankFilled, this, &MantrasPage::fillBlank);
    const auto here = [this] { return m_model.at(m_readerRow).mantra.id; };
    connect(m_reader, &MantraReader::hideToggled, this, [this, here](bool hidden) { hideMantra(here(), hidden); });
    connect(m_reader, &MantraReader::changeWanted, this, [this, here] { change(here()); });
    connect(m_reader, &MantraReader::removeWanted, this, [this, here] { remove(here()); });
    connect(m_reader, &MantraReader::imageWanted, this, [this, here] { saveImage(here()); });
    connect(m_reader, &MantraReader::rated, this, [this, here](int belief) {
        if (auto done = m_services.mantras.rate(here(), belief); !done)
            showProblem(done.error().message);
    });
    connect(m_reader, &MantraReader::ratingTakenBack, this, [this, here] {
        if (auto done = m_services.mantras.takeBackRating(here()); !done)
            showProblem(done.error().message);
    });
}

void MantrasPage::buildHeader()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"mantraSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the mantras"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    auto *shuffle = makeButton(tr("Sh&uffle"), ButtonKind::Secondary, u"shuffleMantrasButton"_s, this);
    shuffle->setIcon(icons::icon(u"shuffle"_s));
    m_frame->headerRow()->addWidget(m_search);
    m_frame->headerRow()->addWidget(shuffle);
    connect(m_search, &QLineEdit::textChanged, this, &MantrasPage::query);
    connect(shuffle, &QPushButton::clicked, &m_model, &MantraModel::shuffle);
}

void MantrasPage::buildThemes()
{
    m_themes = new ChipGroup(ChipGroup::Selection::Single, this);
    m_themes->setObjectName(u"mantraThemes"_s);
    m_themes->setAccessibleName(tr("Themes"));
    QList<Chip> chips{{AllThemes, tr("All"), {}}, {KeptOnes, tr("Kept"), tr("The ones you kept")}};
    for (const Group &theme : m_services.catalogue.mantraThemes())
        chips.append({theme.id, theme.name, theme.line});
    chips.append({OwnOnes, tr("Yours"), tr("Your own, and those in your own words")});
    chips.append({HiddenOnes, tr("Hidden"), tr("The ones you hid")});
    m_themes->setChips(chips);
    m_themes->setSelected({AllThemes});
    m_frame->body()->addWidget(m_themes);
    connect(m_themes, &ChipGroup::selectionChanged, this, &MantrasPage::query);
}

void MantrasPage::query()
{
    const QString theme = m_themes->selected().value(0);
    MantraQuery query;
    query.search = m_search->text();
    query.favouritesOnly = theme == KeptOnes;
    if (theme == OwnOnes)
        query.whose = MantraQuery::Whose::Own;
    else if (theme == HiddenOnes)
        query.hidden = MantraQuery::Hidden::Only;
    else if (theme != AllThemes && theme != KeptOnes)
        query.theme = theme;
    if (!query.search.isEmpty())
        m_empty->setText(tr("No mantra matches. Try a shorter word or another theme."));
    else if (theme == OwnOnes)
        m_empty->setText(tr("Nothing of yours yet. “Write your own” begins one; while reading, “More” lets you put any mantra in your own words."));
    else if (theme == HiddenOnes)
        m_empty->setText(tr("Nothing is hidden. A mantra that does not ring true can go here; it stays out of sight until you fetch it back."));
    else
        m_empty->setText(tr("Nothing kept yet. “Keep” on a card puts it here."));
    m_model.setQuery(query);
}

int MantrasPage::columnCount() const
{
    const int room = width() - 2 * theme::Space6;
    return std::clamp(room / CardWidth, 1, 3);
}

void MantrasPage::showCards()
{
    m_shown = m_model.rowCount();
    while (m_cards.size() < m_shown) {
        auto *card = new MantraCard(this);
        card->installEventFilter(this);
        card->findChild<QWidget *>(u"mantraCard"_s)->installEventFilter(this);
        connect(card, &MantraCard::reached, this, [this, row = static_cast<int>(m_cards.size())] { setTabStop(row); });
        connect(card, &MantraCard::opened, this, &MantrasPage::open);
        connect(card, &MantraCard::keepToggled, this, &MantrasPage::keep);
        connect(card, &MantraCard::copyWanted, this, &MantrasPage::copy);
        connect(card, &MantraCard::hideToggled, this, &MantrasPage::hideMantra);
        connect(card, &MantraCard::fillWanted, this, [this](const QString &id) {
            open(id);
            m_reader->focusBlank();
        });
        m_cards.append(card);
    }
    for (int row = 0; row < m_shown; ++row)
        refreshCard(row);
    setTabStop(std::clamp(m_tabStop, 0, std::max(0, m_shown - 1)));
    m_empty->setVisible(m_shown == 0);
    fitSuggestions();
    placeCards();
    m_readerRow = std::min(m_readerRow, m_shown - 1);
}

void MantrasPage::setTabStop(int row)
{
    if (m_tabStop < m_cards.size())
        m_cards.at(m_tabStop)->setTabStop(false);
    m_tabStop = row;
    if (row < m_cards.size())
        m_cards.at(row)->setTabStop(true);
}

void MantrasPage::placeCards()
{
    m_columns = columnCount();
    for (int i = 0; i < m_cards.size(); ++i) {
        m_grid->removeWidget(m_cards.at(i));
        m_cards.at(i)->setVisible(i < m_shown);
        if (i < m_shown)
            m_grid->addWidget(m_cards.at(i), i / m_columns, i % m_columns);
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
}

void MantrasPage::refreshCard(int row)
{
    if (row < m_cards.size())
        m_cards.at(row)->setMantra(m_model.at(row), themeName(row));
    if (row == m_readerRow && m_stack->currentWidget() == m_reader)
        showReaderRow();
}

void MantrasPage::showReaderRow()
{
    const MarkedMantra &marked = m_model.at(m_readerRow);
    m_reader->setMantra(marked, themeName(m_readerRow), m_readerRow + 1, m_shown);
    m_reader->setRatings(m_services.mantras.ratings(marked.mantra.id).value_or(QList<BeliefRating>()));
}

QString MantrasPage::themeName(int row) const
{
    return m_model.index(row).data(MantraModel::ThemeNameRole).toString();
}

void MantrasPage::open(const QString &id)
{
    if (m_model.rowOf(id) < 0) {
        // One that is suggested need not be among those in sight.
        m_search->clear();
        m_themes->setSelected({AllThemes});
        query();
    }
    if (m_model.rowOf(id) < 0)
        return;
    showInReader(m_model.rowOf(id));
    m_stack->setCurrentWidget(m_reader);
    m_reader->setFocus();
}

void MantrasPage::showInReader(int row)
{
    if (m_shown == 0)
        return;
    if (m_stack->currentWidget() == m_reader)
        m_reader->keepWords(); // a mnemonic leaves the cursor where it is
    m_readerRow = (row + m_shown) % m_shown;
    showReaderRow();
}

void MantrasPage::keepWords()
{
    if (m_stack->currentWidget() == m_reader)
        m_reader->keepWords();
    if (m_name->isVisibleTo(this))
        saveName();
}

void MantrasPage::closeReader()
{
    const bool reading = m_stack->currentWidget() == m_reader;
    m_stack->setCurrentWidget(m_frame);
    if (reading)
        m_reader->keepWords();
    if (m_readerRow >= 0 && m_readerRow < m_cards.size())
        m_cards.at(m_readerRow)->findChild<QWidget *>(u"mantraCard"_s)->setFocus();
}

void MantrasPage::copy(const QString &id)
{
    if (const auto marked = m_services.mantras.find(id)) {
        QGuiApplication::clipboard()->setText(marked->text());
        showDone(tr("Copied."), {}, {});
    }
}

void MantrasPage::keep(const QString &id, bool kept)
{
    if (auto done = m_services.mantras.setFavourite(id, kept); !done)
        showProblem(done.error().message);
}

void MantrasPage::fillBlank(const QString &filling)
{
    if (auto done = m_services.mantras.fillBlank(m_model.at(m_readerRow).mantra.id, filling); !done)
        showProblem(done.error().message);
}

void MantrasPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showForms();
    showSuggestions();
}

void MantrasPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columnCount() != m_columns)
        placeCards();
}

bool MantrasPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched->objectName() != u"mantraCard"_s)
        return QWidget::eventFilter(watched, event);
    const auto it = std::ranges::find_if(m_cards, [&](const MantraCard *card) { return watched->parent() == card; });
    if (it == m_cards.end())
        return false;
    const auto here = static_cast<int>(std::distance(m_cards.begin(), it));
    const auto place = gridPlace(static_cast<QKeyEvent *>(event)->key(), here, m_shown, m_columns, layoutDirection());
    if (!place)
        return false;
    m_cards.at(*place)->takeKeyboard();
    return true;
}

} // namespace secondwind
