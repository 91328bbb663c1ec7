// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/entryview.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpicker.h"
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

/// The mood as a face.
class EntryView::Face final : public QWidget
{
public:
    explicit Face(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(34, 34);
    }
    void setMood(int mood)
    {
        m_mood = mood;
        setAccessibleName(moodName(mood));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMoodFace(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_mood, palette());
    }

private:
    int m_mood = 0;
};

EntryView::EntryView(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(CardKind::Plain, this);
    outer->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space4);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::Space3);
    m_face = new Face(card);
    top->addWidget(m_face, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_caption = makeLabel({}, theme::TextRole::Strong, card);
    m_when = makeLabel({}, theme::TextRole::Small, card);
    setLabelTone(m_when, LabelTone::Muted);
    words->addWidget(m_caption);
    words->addWidget(m_when);
    top->addLayout(words, 1);
    auto *edit = makeButton(tr("&Edit"), ButtonKind::Quiet, u"editEntryButton"_s, card);
    auto *remove = makeButton(tr("&Delete"), ButtonKind::Quiet, u"deleteEntryButton"_s, card);
    top->addWidget(edit, 0, Qt::AlignTop);
    top->addWidget(remove, 0, Qt::AlignTop);
    column->addLayout(top);
    m_text = new QTextBrowser(card);
    m_text->setObjectName(u"entryText"_s);
    m_text->setAccessibleName(tr("The entry’s words"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(0);
    column->addWidget(m_text, 1);
    m_versions = makeButton(tr("Earlier &versions"), ButtonKind::Quiet, u"entryVersionsButton"_s, card);
    column->addWidget(m_versions, 0, Qt::AlignLeading);
    connect(m_versions, &QPushButton::clicked, this, [this] { emit versionsWanted(m_entry.id); });
    connect(edit, &QPushButton::clicked, this, [this] { emit editWanted(m_entry.id); });
    connect(remove, &QPushButton::clicked, this, [this] { emit deleteWanted(m_entry.id); });
}

void EntryView::setEntry(const JournalEntry &entry)
{
    m_entry = entry;
    m_face->setMood(entry.mood);
    QStringList names;
    for (const EmotionRating &rating : entry.emotions) {
        const Emotion *emotion = m_services.catalogue.emotion(rating.emotion);
        const QString name = emotion ? emotion->name : rating.emotion;
        names.append(rating.intensity ? tr("%1 %2", "emotion, strength").arg(name).arg(*rating.intensity) : name);
    }
    const QString mood = moodName(entry.mood);
    m_caption->setText(names.isEmpty() ? mood : tr("%1 · %2", "mood, emotions").arg(mood, names.join(u", "_s)));
    QString when = QLocale().toString(entry.at.date(), QLocale().dateFormat(QLocale::LongFormat));
    when = tr("%1, %2", "day, time").arg(when, QLocale().toString(entry.at.time(), QLocale::ShortFormat));
    const auto application = m_services.applications.find(entry.applicationId);
    if (!entry.applicationId.isEmpty() && application)
        when = tr("%1 · %2", "date and time, application").arg(when, ApplicationService::title(*application));
    m_when->setText(when);
    m_versions->setVisible(!m_services.journal.versions(entry.id).value_or(QList<EntryVersion>()).isEmpty());
    showText();
}

void EntryView::setSearch(const QString &typed)
{
    m_search = SearchQuery(typed);
    markHits();
}

void EntryView::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_search.isEmpty()) {
        const auto hits = m_search.hits(m_text->toPlainText());
        for (const SearchQuery::Hit &hit : hits) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(static_cast<int>(hit.begin));
            mark.cursor.setPosition(static_cast<int>(hit.begin + hit.length), QTextCursor::KeepAnchor);
            mark.format.setBackground(theme::color(palette(), theme::Token::SoftAccent));
            mark.format.setFontUnderline(true);
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
}

void EntryView::showText()
{
    m_text->document()->setDefaultFont(theme::font(theme::TextRole::Reading, font()));
    QString text = m_entry.text;
    if (text.isEmpty())
        text = tr("*No words for this one.*");
    if (!m_entry.tags.isEmpty())
        text += u"\n\n"_s + u"*#"_s + m_entry.tags.join(u" #"_s) + u"*"_s;
    // Only the marks of Markdown are read; HTML in a person's words stays visible as typed.
    m_text->document()->setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark)
                                              | QTextDocument::MarkdownNoHTML);
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(theme::Space2);
        cursor.setBlockFormat(format);
    }
    markHits();
}

void EntryView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && !m_entry.id.isEmpty())
        showText();
}

} // namespace secondwind
