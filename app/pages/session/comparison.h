// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/sessionwords.h"
#include "app/widgets/card.h"

#include <QDate>
#include <QList>
#include <QWidget>

class QBoxLayout;

namespace secondwind {

/// One session in the picture: what was said at its beginning and at its end.
struct BeforeAndAfter {
    QDate day;
    int before = 0;
    int after = 0;
};

/// The finished sessions with both answers, oldest first, out of a list that has the newest first.
[[nodiscard]] QList<BeforeAndAfter> beforeAndAfter(const QList<PastSession> &sessions, Measure measure);

/// Two dots a session, joined by a line: before and after, oldest first.
class ComparisonPicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonPicture)

public:
    static constexpr int MostSessions = 12;

    /// Shows the last MostSessions of them.
    ComparisonPicture(Measure measure, const QList<BeforeAndAfter> &sessions, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString inWords(const BeforeAndAfter &session) const;
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] qreal heightOf(int value) const;
    void paintScale(QPainter &painter) const;
    void paintDays(QPainter &painter) const;
    void paintSession(QPainter &painter, qreal middle, const BeforeAndAfter &session) const;

    Measure m_measure;
    QList<BeforeAndAfter> m_sessions;
};

/// What several sessions had at their beginnings and ends. Empty and hidden while fewer than two
/// can be set side by side; draws no conclusion.
class Comparison final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Comparison)

public:
    explicit Comparison(QWidget *parent = nullptr);

    void setSessions(const QList<PastSession> &sessions);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makePanel(Measure measure, const QList<BeforeAndAfter> &sessions);
    [[nodiscard]] QWidget *makeLegend();

    QBoxLayout *m_panels = nullptr;
    Card *m_card = nullptr;
};

} // namespace secondwind
