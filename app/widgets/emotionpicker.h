// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace secondwind {

class Catalogue;
class ChipGroup;

// Emotions to choose from; each chosen one is answered by its line and can be given a strength.
// The chips carry the object name `name`.chips, each slider `name`.EMOTION. `catalogue` outlives
// it.
class EmotionPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmotionPicker)

public:
    EmotionPicker(const Catalogue &catalogue, const QString &name, QWidget *parent = nullptr);

    void setLabel(const QString &label); // for assistive technology
    void setVisibleLimit(int limit);
    // The strength a newly chosen emotion begins with; without, it has none until it is given one.
    void setUsualIntensity(std::optional<int> intensity);

    [[nodiscard]] QList<EmotionRating> ratings() const; // in the order of the catalogue
    void setRatings(const QList<EmotionRating> &ratings); // emits nothing

signals:
    void ratingsChanged();

private:
    void choose(const QStringList &ids);
    void showRows(const QStringList &ids);
    void addRow(const QString &id);

    const Catalogue &m_catalogue;
    QString m_name;
    ChipGroup *m_chips;
    QVBoxLayout *m_rows;
    QHash<QString, QWidget *> m_rowOf;
    QHash<QString, std::optional<int>> m_levels;
    std::optional<int> m_usual;
};

} // namespace secondwind
