// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace secondwind {

class Catalogue;

/// Help > Sources: the articles the app's ideas come from, with thanks.
class SourcesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesDialog)

public:
    explicit SourcesDialog(const Catalogue &catalogue, QWidget *parent = nullptr);
};

} // namespace secondwind
