// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/paintedparts.h"
#include "core/insights/insightsservice.h"

#include <QWidget>

namespace secondwind {

/// A bar for each rejection: the days until the usual level was back. A bar without an end was not
/// back yet; where nothing can be said there are words in place of a bar. Arrow keys go from one
/// to the next.
class RecoveryChart final : public QWidget, public PaintedParts
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryChart)

public:
    /// How many are drawn; the last ones.
    static constexpr int MostRows = 12;

    explicit RecoveryChart(QWidget *parent = nullptr);

    /// Oldest first.
    void setRejections(const QList<RejectionInsight> &insights);

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] int currentPart() const override;
    [[nodiscard]] QString partText(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int partAt(const QPoint &position) const override;
    void activatePart(int part) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The application of this rejection is wanted.
    void applicationActivated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setCurrent(int part);
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int labelWidth() const;
    void paintRow(QPainter &painter, int row) const;

    QList<RejectionInsight> m_rows;
    int m_longest = 1; ///< days, of what is drawn
    int m_current = -1;
};

} // namespace secondwind
