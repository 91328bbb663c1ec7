// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/session/answer.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace secondwind {

class FieldWidget;
class PageFrame;
class Services;
struct SessionField;

/// One step of the session: its words, its fields, why it is there, and the caught thought in
/// sight. Saves what its fields report. `services` outlives it; a session must be active.
class StepView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepView)

public:
    explicit StepView(Services &services, QWidget *parent = nullptr);

    /// Saves what waits to be saved; false when that failed (failed() told why).
    bool saveNow();
    void focusFirstField();
    [[nodiscard]] PageFrame *frame() const { return m_frame; }

signals:
    void failed(const QString &message);
    void letterWanted(const QString &draftId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeThought();
    void placeParts();
    void addField(const SessionField &field, QVBoxLayout *column);
    void keep(const QString &field, const Answer &answer, bool typed);
    void refreshFields();

    Services &m_services;
    SaveTimer m_saveTimer;
    PageFrame *m_frame;
    QGridLayout *m_columns;
    QWidget *m_main;
    QWidget *m_thought; ///< null when there is none to show
    QWidget *m_aside;
    QList<FieldWidget *> m_fields;
    QHash<QString, QWidget *> m_blocks;
    QHash<QString, Answer> m_unsaved;
    bool m_narrow = false;
};

} // namespace secondwind
