// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/help/sourcesdialog.h"

#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/pageframe.h"
#include "core/content/catalogue.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

SourcesDialog::SourcesDialog(const Catalogue &catalogue, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Sources"));
    setObjectName(u"sourcesDialog"_s);
    resize(640, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new PageFrame(tr("Sources"), this);
    frame->setSubtitle(tr("The ideas in this app come from five articles, told here in our own words, and from the research named beside each step of a session."));
    outer->addWidget(frame);
    for (const Source &source : catalogue.sources()) {
        auto *card = new Card(CardKind::Plain, this);
        auto *column = new QVBoxLayout(card);
        column->setSpacing(theme::Space1);
        column->addWidget(makeLabel(source.title, theme::TextRole::Strong, card));
        QLabel *author = makeLabel(source.author, theme::TextRole::Small, card);
        setLabelTone(author, LabelTone::Muted);
        column->addWidget(author);
        column->addWidget(makeLabel(source.line, theme::TextRole::Body, card));
        frame->body()->addWidget(card);
    }
    frame->body()->addStretch();
    auto *close = makeButton(tr("&Close"), ButtonKind::Primary, u"closeSourcesButton"_s, this);
    close->setAutoDefault(true); // in a dialog Enter presses the button that has the focus
    frame->footer()->addStretch();
    frame->footer()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace secondwind
