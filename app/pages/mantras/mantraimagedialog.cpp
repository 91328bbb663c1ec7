// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantraimagedialog.h"

#include "app/pages/mantras/mantraimage.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "core/exchange/filewriting.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr QSize PreviewRoom(420, 320);

} // namespace

MantraImageDialog::MantraImageDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , chooseFile([this](const QString &suggestion) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
        return QFileDialog::getSaveFileName(this, tr("Save the picture"), folder + u'/' + suggestion, tr("PNG picture (*.png)"));
    })
    , m_text(text)
{
    setObjectName(u"mantraImageDialog"_s);
    setWindowTitle(tr("Save as a picture"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space5, theme::Space5, theme::Space5, theme::Space4);
    column->setSpacing(theme::Space3);
    m_preview = new QLabel(this);
    m_preview->setFixedSize(PreviewRoom);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview: %1").arg(text));
    column->addWidget(m_preview, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    const auto addBox = [&](const QString &text_, const QString &name) {
        auto *box = new QComboBox(this);
        box->setObjectName(name);
        QLabel *label = makeLabel(text_, theme::TextRole::SmallStrong, this);
        label->setWordWrap(false);
        label->setBuddy(box);
        box->setAccessibleName(QString(text_).remove(u'&'));
        row->addWidget(label);
        row->addWidget(box, 1);
        return box;
    };
    m_size = addBox(tr("Si&ze"), u"imageSizeBox"_s);
    m_size->addItem(tr("Square, 1080 × 1080"), QSize(1080, 1080));
    m_size->addItem(tr("Phone, 1080 × 1920"), QSize(1080, 1920));
    m_size->addItem(tr("Desktop, 1920 × 1080"), QSize(1920, 1080));
    m_colours = addBox(tr("&Colours"), u"imageColoursBox"_s);
    m_colours->addItem(tr("Light"), false);
    m_colours->addItem(tr("Dark"), true);
    m_colours->setCurrentIndex(theme::isDark(palette()) ? 1 : 0);
    column->addLayout(row);
    m_problem = makeLabel({}, theme::TextRole::Small, this);
    setLabelTone(m_problem, LabelTone::Attention);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, u"cancelImageButton"_s, this);
    auto *save = makeButton(tr("&Save…"), ButtonKind::Primary, u"saveImageButton"_s, this);
    for (QPushButton *button : {cancel, save})
        button->setAutoDefault(true);
    save->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &MantraImageDialog::save);
    connect(m_size, &QComboBox::currentIndexChanged, this, &MantraImageDialog::showPreview);
    connect(m_colours, &QComboBox::currentIndexChanged, this, &MantraImageDialog::showPreview);
    showPreview();
}

QSize MantraImageDialog::chosenSize() const
{
    return m_size->currentData().toSize();
}

QImage MantraImageDialog::image(const QSize &size) const
{
    return mantraImage(m_text, size, m_colours->currentData().toBool() ? ColorScheme::Dark : ColorScheme::Light);
}

void MantraImageDialog::showPreview()
{
    const double ratio = devicePixelRatioF();
    QImage shown = image(chosenSize()).scaled((QSizeF(PreviewRoom) * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    shown.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(shown));
}

void MantraImageDialog::save()
{
    const QString path = chooseFile(tr("mantra.png", "a file name"));
    if (path.isEmpty())
        return;
    QBuffer bytes;
    image(chosenSize()).save(&bytes, "PNG");
    const auto saved = writeFile(path, bytes.data());
    m_problem->setVisible(!saved);
    if (saved)
        accept();
    else
        m_problem->setText(saved.error().message);
}

} // namespace secondwind
