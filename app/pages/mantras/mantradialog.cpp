// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantradialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/linedialog.h"
#include "app/widgets/textarea.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/services.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

MantraDialog::MantraDialog(Services &services, const std::optional<MarkedMantra> &marked, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_marked(marked)
    , m_text(new TextArea(this))
{
    const bool shipped = marked && !marked->own;
    setObjectName(u"mantraDialog"_s);
    setWindowTitle(shipped ? tr("In your own words") : marked ? tr("Change your mantra") : tr("Write your own"));
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space4);
    column->setSpacing(theme::Space2);
    QLabel *label = makeLabel(tr("The &line"), theme::TextRole::SmallStrong, this);
    label->setBuddy(m_text);
    column->addWidget(label);
    m_text->setObjectName(u"mantraTextEdit"_s);
    m_text->setAccessibleName(tr("The line"));
    m_text->setReading(true);
    m_text->setLines(2, 5);
    column->addWidget(m_text);
    if (shipped) {
        m_text->setPlainText(marked->mark.wording.isEmpty() ? marked->mantra.text : marked->mark.wording);
        QLabel *hint = makeLabel(tr("The original: “%1”").arg(marked->mantra.text), theme::TextRole::Small, this);
        setLabelTone(hint, LabelTone::Muted);
        column->addWidget(hint);
    } else {
        addOwnFields(column);
    }
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    m_problem->setObjectName(u"mantraProblem"_s);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    if (shipped && !marked->mark.wording.isEmpty()) {
        auto *back = makeButton(tr("&Restore the original"), ButtonKind::Quiet, u"shippedWordsButton"_s, this);
        back->setAutoDefault(true);
        row->addWidget(back);
        connect(back, &QPushButton::clicked, this, &MantraDialog::useShipped);
    }
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelMantraButton"_s, this);
    auto *keep = makeButton(tr("&Save"), ButtonKind::Primary, u"saveMantraButton"_s, this);
    for (QPushButton *button : {cancel, keep})
        button->setAutoDefault(true);
    keep->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &MantraDialog::reject);
    connect(keep, &QPushButton::clicked, this, &MantraDialog::save);
    m_text->setFocus();
    m_before = typed();
}

void MantraDialog::addOwnFields(QVBoxLayout *column)
{
    m_text->setPlaceholderText(tr("A line you would believe on a bad evening"));
    m_answers = new QLineEdit(this);
    m_answers->setObjectName(u"mantraAnswersEdit"_s);
    m_answers->setMaxLength(MantraService::LongestLine);
    m_theme = new QComboBox(this);
    m_theme->setObjectName(u"mantraThemeBox"_s);
    m_theme->addItem(tr("No theme"), QString());
    for (const Group &theme : m_services.catalogue.mantraThemes())
        m_theme->addItem(theme.name, theme.id);
    const auto place = [&](const QString &text, QWidget *edit) {
        QLabel *label = makeLabel(text, theme::TextRole::SmallStrong, this);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&'));
        column->addWidget(label);
        column->addWidget(edit);
    };
    place(tr("The &thought it answers, if there is one"), m_answers);
    place(tr("Th&eme"), m_theme);
    if (m_marked) {
        m_text->setPlainText(m_marked->mantra.text);
        m_answers->setText(m_marked->mantra.answers);
        m_theme->setCurrentIndex(qMax(0, m_theme->findData(m_marked->mantra.theme)));
    }
}

QStringList MantraDialog::typed() const
{
    QStringList words{m_text->toPlainText()};
    if (m_answers)
        words << m_answers->text() << m_theme->currentData().toString();
    return words;
}

void MantraDialog::reject()
{
    if (typed() == m_before || mayDiscardWords(this))
        QDialog::reject();
}

void MantraDialog::save()
{
    MantraService &mantras = m_services.mantras;
    const QString text = m_text->toPlainText();
    Result<QString> saved = m_marked ? m_marked->mantra.id : QString();
    Result<void> done;
    if (m_marked && !m_marked->own) {
        done = mantras.setWording(*saved, text);
    } else if (m_marked) {
        done = mantras.changeOwn(*saved, text, m_answers->text(), m_theme->currentData().toString());
    } else {
        saved = mantras.addOwn(text, m_answers->text(), m_theme->currentData().toString());
        if (!saved)
            done = failure(saved);
    }
    m_problem->setVisible(!done);
    if (!done) {
        m_problem->setText(done.error().message);
        m_text->setFocus();
        return;
    }
    m_id = *saved;
    accept();
}

void MantraDialog::useShipped()
{
    m_text->setPlainText(m_marked->mantra.text);
    save();
}

} // namespace secondwind
