// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/mantras/mantrarepository.h"

#include <QObject>

namespace secondwind {

class Catalogue;

/// A mantra of the catalogue together with what the person made of it.
struct MarkedMantra {
    Mantra mantra;
    MantraMark mark;

    /// The line to read: the blank filled when the person filled it.
    [[nodiscard]] QString text() const;
};

/// Which mantras to list.
struct MantraQuery {
    QString theme;
    QString search; ///< in text, answered thought and filling; case and accents do not matter
    bool favouritesOnly = false;
};

/// The library of mantras as the screens see it. The only writer of the marks on them.
class MantraService final : public QObject
{
    Q_OBJECT

public:
    MantraService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QList<MarkedMantra> list(const MantraQuery &query = {}) const;
    [[nodiscard]] Result<MarkedMantra> find(const QString &id) const;
    /// Today's mantra: the same all day, and not one of the last 30 days' while others are left.
    [[nodiscard]] Result<MarkedMantra> today();
    /// Puts another one in today's place.
    [[nodiscard]] Result<MarkedMantra> anotherToday();

    [[nodiscard]] Result<void> setFavourite(const QString &id, bool favourite);
    /// Fills the blank, with at most 80 characters; an empty text opens it again.
    [[nodiscard]] Result<void> fillBlank(const QString &id, const QString &filling);

signals:
    void mantraChanged(const QString &id);
    void todayChanged();

private:
    [[nodiscard]] Result<MarkedMantra> chooseToday(const QString &notThis);
    [[nodiscard]] Result<void> saveMark(const QString &id, const MantraMark &mark);

    MantraRepository m_repository;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
};

} // namespace secondwind
