// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/write/letterlist.h"

#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/listlines.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/feedback/draftservice.h"
#include "core/feedback/eml.h"
#include "core/services.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

class LetterDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        listlines::paintPanel(*painter, option);
        listlines::paint(*painter, option, lines(index, option.font));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {2 * listlines::Padding, listlines::heightOf(lines(index, option.font)) + 2 * listlines::Padding};
    }

private:
    [[nodiscard]] static QList<listlines::Line> lines(const QModelIndex &index, const QFont &base)
    {
        using theme::TextRole;
        using theme::Token;
        return {{index.data(LetterListModel::TitleRole).toString(), theme::font(TextRole::Strong, base), Token::Text},
                {index.data(LetterListModel::SubjectRole).toString(), theme::font(TextRole::Reading, base), Token::Text},
                {index.data(LetterListModel::StateRole).toString(), theme::font(TextRole::Small, base), Token::Muted}};
    }
};

// "2026-11-22 Feedback on my application.eml", with nothing in it that a file system refuses.
QString fileName(const LetterDraft &letter, int number)
{
    constexpr int LongestName = 60;
    QString words;
    for (const QChar character : letter.subject.left(LongestName))
        words += character.isLetterOrNumber() || character == u' ' ? character : QChar(u' ');
    return u"%1 %2 %3.eml"_s.arg(letter.changed.toLocalTime().date().toString(Qt::ISODate)).arg(number, 2, 10, QChar(u'0')).arg(words.simplified());
}

} // namespace

LetterList::LetterList(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services)
    , m_frame(new PageFrame(tr("Your letters"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    makeHeader();
    makeList();
    makeFooter();
    connect(&m_model, &LetterListModel::failed, this,
            [this](const QString &message) { m_frame->messages()->showMessage(MessageKind::Attention, message); });
    connect(&m_model, &LetterListModel::modelReset, this, &LetterList::refresh);
    for (const auto changed : {&DraftService::draftSaved, &DraftService::draftRemoved}) {
        connect(&services.drafts, changed, this, [this] {
            if (isVisible())
                m_model.reload();
        });
    }
}

void LetterList::makeHeader()
{
    auto *back = makeButton(tr("&Back"), ButtonKind::Secondary, u"closeLettersButton"_s, m_frame);
    m_new = makeButton(tr("&New letter"), ButtonKind::Primary, u"newLetterButton"_s, m_frame);
    m_frame->headerRow()->addWidget(back, 0, Qt::AlignTop);
    m_frame->headerRow()->addWidget(m_new, 0, Qt::AlignTop);
    connect(back, &QPushButton::clicked, this, &LetterList::closed);
    connect(m_new, &QPushButton::clicked, this, &LetterList::newWanted);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &LetterList::closed);
    m_search = new QLineEdit(m_frame);
    m_search->setObjectName(u"letterSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the letters"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_frame->body()->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, &m_model, &LetterListModel::setSearch);
}

void LetterList::makeList()
{
    m_empty = makeLabel({}, theme::TextRole::Body, m_frame);
    m_empty->setObjectName(u"noLetters"_s);
    setLabelTone(m_empty, LabelTone::Muted);
    m_frame->body()->addWidget(m_empty, 0, Qt::AlignTop);
    m_list = new QListView(m_frame);
    m_list->setObjectName(u"lettersList"_s);
    m_list->setAccessibleName(tr("Letters, last changed first"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new LetterDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frame->body()->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, &LetterList::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LetterList::refreshButtons);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, m_list);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &LetterList::remove);
}

void LetterList::makeFooter()
{
    m_delete = makeButton(tr("&Delete"), ButtonKind::Danger, u"deleteLetterButton"_s, m_frame);
    m_save = makeButton(tr("&Save all…"), ButtonKind::Quiet, u"saveLettersButton"_s, m_frame);
    m_duplicate = makeButton(tr("Begin another &from it"), ButtonKind::Secondary, u"duplicateLetterButton"_s, m_frame);
    m_open = makeButton(tr("&Open"), ButtonKind::Primary, u"openLetterButton"_s, m_frame);
    QHBoxLayout *row = m_frame->footer();
    row->addWidget(m_delete);
    row->addWidget(m_save);
    row->addStretch();
    row->addWidget(m_duplicate);
    row->addWidget(m_open);
    connect(m_delete, &QPushButton::clicked, this, &LetterList::remove);
    connect(m_save, &QPushButton::clicked, this, &LetterList::chooseFolder);
    connect(m_duplicate, &QPushButton::clicked, this, &LetterList::duplicate);
    connect(m_open, &QPushButton::clicked, this, &LetterList::open);
}

void LetterList::begin()
{
    m_frame->messages()->dismiss();
    m_model.reload();
    takeFocus();
}

void LetterList::takeFocus()
{
    QWidget *const first = m_model.rowCount() > 0 ? static_cast<QWidget *>(m_list) : isSearched() ? static_cast<QWidget *>(m_search) : m_new;
    first->setFocus();
}

bool LetterList::isSearched() const
{
    return !m_search->text().trimmed().isEmpty();
}

void LetterList::refresh()
{
    const bool empty = m_model.rowCount() == 0;
    m_empty->setText(isSearched() ? tr("No letter matches. Try fewer words.") : tr("No letters yet. The first one can wait until you want it."));
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    // With no letter there is nothing to search and nothing to do to it.
    m_search->setVisible(!empty || isSearched());
    for (QPushButton *button : {m_open, m_duplicate, m_delete, m_save})
        button->setVisible(!empty);
    if (!empty)
        m_list->setCurrentIndex(m_model.index(0));
    refreshButtons();
}

void LetterList::refreshButtons()
{
    const bool any = m_list->currentIndex().isValid();
    for (QPushButton *button : {m_open, m_duplicate, m_delete})
        button->setEnabled(any);
}

QString LetterList::currentId() const
{
    return m_list->currentIndex().data(LetterListModel::IdRole).toString();
}

void LetterList::open()
{
    if (!currentId().isEmpty())
        emit letterWanted(currentId());
}

void LetterList::duplicate()
{
    const auto copy = m_services.drafts.duplicate(currentId());
    if (copy)
        emit letterWanted(*copy);
    else
        m_frame->messages()->showMessage(MessageKind::Attention, copy.error().message);
}

void LetterList::remove()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    if (!mayDelete(this, tr("Delete this letter for good?"), tr("It cannot be brought back, nor can the answer kept with it. What you learned from it stays.")))
        return;
    if (auto removed = m_services.drafts.remove(id); !removed)
        m_frame->messages()->showMessage(MessageKind::Attention, removed.error().message);
    else
        m_frame->messages()->showMessage(MessageKind::Done, tr("Deleted."));
    takeFocus();
}

void LetterList::chooseFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder for the letters"), documents); !folder.isEmpty())
        saveAll(folder);
}

void LetterList::saveAll(const QString &folder)
{
    int number = 0;
    for (const LetterDraft &draft : m_model.letters()) {
        Letter letter = draft.letter();
        auto bytes = emlFile(letter, draft.changed);
        if (!bytes) {
            letter.toAddress.clear(); // half typed; the words matter more
            bytes = emlFile(letter, draft.changed);
        }
        const QString path = QDir(folder).filePath(fileName(draft, ++number));
        QFile file(path);
        if (!bytes || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(*bytes) != bytes->size() || !file.flush()) {
            m_frame->messages()->showMessage(MessageKind::Attention,
                                             tr("The file %1 could not be written, perhaps because there is one already. Choose an empty folder.")
                                                 .arg(QDir::toNativeSeparators(path)));
            return;
        }
    }
    m_frame->messages()->showMessage(MessageKind::Done, tr("%n letters are in %1 now.", nullptr, number).arg(QDir::toNativeSeparators(folder)));
}

} // namespace secondwind
