// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/summarydocument.h"
#include "app/pages/session/summaryexits.h"
#include "core/session/guidedsession.h"

#include <QWidget>

class QVBoxLayout;

namespace secondwind {

class Card;
class PageFrame;
class Services;

/// One session after its end: what changed, what it holds, and the ways to keep it elsewhere.
/// `services` outlives it.
class SessionResult final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionResult)

public:
    enum class Occasion { JustFinished, LookingBack };

    SessionResult(Services &services, Occasion occasion, QWidget *parent = nullptr);

    /// Puts other ways out in the place of the system's; they outlive this widget.
    void setExits(SummaryExits &exits) { m_exits = &exits; }
    void setSession(const PastSession &session, const QList<SummaryPart> &parts);
    [[nodiscard]] QString sessionId() const { return m_session.id; }
    /// Puts the keyboard where the summary is read: arrows and Page keys scroll there.
    void focusSummary();
    [[nodiscard]] PageFrame *frame() const { return m_frame; }

signals:
    void closed();
    void entryWanted(const QString &entryId);
    /// The session was set aside and is to be gone on with.
    void pickUpWanted(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFooter(Occasion occasion);
    void fillBody();
    void addLeftOpen(QVBoxLayout *column);
    void addEntryLine(QVBoxLayout *column);
    void addChange(QVBoxLayout *column);
    void addSummary(QVBoxLayout *column);
    void print();
    void copy();
    void saveAsPdf();
    void saveAsMarkdown();
    void save(const QString &suffix, const QString &filter, Result<void> (*write)(const SummarySheet &, const QString &));
    void showProblem(const QString &message);

    Services &m_services;
    SystemSummaryExits m_systemExits;
    SummaryExits *m_exits = &m_systemExits;
    PastSession m_session;
    SummarySheet m_sheet;
    PageFrame *m_frame;
    QWidget *m_content = nullptr;
    Card *m_summary = nullptr;
};

} // namespace secondwind
