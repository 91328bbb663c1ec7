// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;

namespace secondwind {

/// Shows a mantra as a picture and saves it in the size and colours chosen.
class MantraImageDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MantraImageDialog)

public:
    explicit MantraImageDialog(const QString &text, QWidget *parent = nullptr);

    /// Asks where to save, given a name to suggest; empty is a change of mind. Tests put their own.
    std::function<QString(const QString &suggestion)> chooseFile;

private:
    void showPreview();
    void save();
    [[nodiscard]] QSize chosenSize() const;
    [[nodiscard]] QImage image(const QSize &size) const;

    QString m_text;
    QLabel *m_preview;
    QComboBox *m_size;
    QComboBox *m_colours;
    QLabel *m_problem;
};

} // namespace secondwind
