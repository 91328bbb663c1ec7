// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/summaryexits.h"
#include "core/plan/ownline.h"

#include <QDialog>
#include <QMap>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QTextBrowser;
class QTimer;

namespace secondwind {

class PageFrame;
class PeriodPicker;
class Services;

/// One page to take along to a coach or a therapist: which parts, of which days, with exactly what
/// leaves in sight before it leaves. `services` outlives the dialog.
class ReportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)

public:
    explicit ReportDialog(Services &services, QWidget *parent = nullptr);

    /// Puts other ways out in the place of the system's; they outlive the dialog.
    void setExits(SummaryExits &exits) { m_exits = &exits; }
    [[nodiscard]] const SummarySheet &sheet() const { return m_sheet; }

private:
    enum class Part { Moods, Rejections, Names, Sessions, Care, Replies, Lessons, Strengths };

    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makePreview();
    void makeFooter();
    void refresh();
    void readLines();
    void render();
    void countPages();
    [[nodiscard]] SummarySheet makeSheet() const;
    [[nodiscard]] Result<QStringList> linesOf(Part part) const;
    [[nodiscard]] Result<QStringList> moodLines() const;
    [[nodiscard]] Result<QStringList> rejectionLines() const;
    [[nodiscard]] Result<QStringList> ownLines(OwnLineKind kind) const;
    [[nodiscard]] bool isInPeriod(const QDate &day) const;
    void print();
    void save();
    void copy();

    Services &m_services;
    SystemSummaryExits m_systemExits;
    SummaryExits *m_exits = &m_systemExits;
    SummarySheet m_sheet;
    QStringList m_leftOut; ///< headings
    QList<SummaryPart> m_read; ///< what the journal has, without the topic
    QTimer *m_paging = nullptr;
    PageFrame *m_frame;
    PeriodPicker *m_period = nullptr;
    QMap<Part, QCheckBox *> m_parts;
    QPlainTextEdit *m_topic = nullptr;
    QTextBrowser *m_preview = nullptr;
    QLabel *m_pages = nullptr;
};

} // namespace secondwind
