// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/mantras/mantrarepository.h"
#include "core/storage/settings.h"

#include <QObject>

namespace secondwind {

class Catalogue;

/// Which mantras to list.
struct MantraQuery {
    enum class Whose { Everybodys, Own };
    enum class Hidden { LeftOut, Only };

    QString theme;
    QString search; ///< in text, answered thought and filling; case and accents do not matter
    bool favouritesOnly = false;
    Whose whose = Whose::Everybodys;
    Hidden hidden = Hidden::LeftOut;
};

/// A removed mantra of the person's own with all that belonged to it, to be put back.
struct RemovedMantra {
    Mantra mantra;
    MantraMark mark;
    QList<BeliefRating> ratings;
};

/// The library of mantras as the screens see it: the shipped ones, then the person's own. The only
/// writer of what the person made of them.
class MantraService final : public QObject
{
    Q_OBJECT

public:
    /// The longest own line, own wording and answered thought, in characters.
    static constexpr int LongestLine = 160;
    static constexpr int LongestFilling = 80;
    /// A mantra does not come back as the day's for so many days while others are left.
    static constexpr int DaysWithoutRepeat = 30;
    /// So many chances has a favourite to be the day's, where another has one.
    static constexpr int FavouriteChances = 3;

    MantraService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QList<MarkedMantra> list(const MantraQuery &query = {}) const;
    [[nodiscard]] Result<MarkedMantra> find(const QString &id) const;

    /// Today's mantra: the same all day. Chosen by chance among those that are not hidden and have no
    /// open blank and were not the day's within DaysWithoutRepeat; a favourite has FavouriteChances.
    /// Are there none, then the one that was the day's longest ago. One that is hidden or removed
    /// during the day makes room for another.
    [[nodiscard]] Result<MarkedMantra> today();
    /// Puts another one in today's place.
    [[nodiscard]] Result<MarkedMantra> anotherToday();

    [[nodiscard]] Result<void> setFavourite(const QString &id, bool favourite);
    [[nodiscard]] Result<void> setHidden(const QString &id, bool hidden);
    /// Fills the blank, with at most LongestFilling characters; an empty text opens it again.
    [[nodiscard]] Result<void> fillBlank(const QString &id, const QString &filling);
    /// The person's own words for a shipped mantra; empty, or as shipped, takes them back.
    [[nodiscard]] Result<void> setWording(const QString &id, const QString &wording);

    /// Adds a mantra of the person's own and returns its id. `theme` and `answers` may be empty.
    [[nodiscard]] Result<QString> addOwn(const QString &text, const QString &answers, const QString &theme);
    [[nodiscard]] Result<void> changeOwn(const QString &id, const QString &text, const QString &answers, const QString &theme);
    [[nodiscard]] Result<RemovedMantra> removeOwn(const QString &id);
    [[nodiscard]] Result<void> putBack(const RemovedMantra &removed);

    /// Notes how true it feels now, 0 to 100. Each time is kept, several a day as well.
    [[nodiscard]] Result<void> rate(const QString &id, int belief);
    [[nodiscard]] Result<void> takeBackRating(const QString &id);
    /// Oldest first.
    [[nodiscard]] Result<QList<BeliefRating>> ratings(const QString &id) const { return m_repository.ratings(id); }

    [[nodiscard]] MantraForm form() const;
    [[nodiscard]] QString personName() const;
    [[nodiscard]] Result<void> setForm(MantraForm form);
    [[nodiscard]] Result<void> setPersonName(const QString &name);

signals:
    void mantraChanged(const QString &id);
    /// One came, went, was hidden or shown again, or all speak in another form.
    void listChanged();
    void todayChanged();

private:
    [[nodiscard]] Result<QList<MarkedMantra>> all() const;
    [[nodiscard]] Result<MarkedMantra> chooseToday(const QString &notThis);
    [[nodiscard]] Result<void> saveMark(const QString &id, const MantraMark &mark);
    [[nodiscard]] Result<Mantra> checkedOwn(const QString &text, const QString &answers, const QString &theme) const;

    Database &m_database;
    MantraRepository m_repository;
    Settings m_settings;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
};

} // namespace secondwind
