// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/session/answer.h"

#include <QWidget>

class QVBoxLayout;

namespace secondwind {

class Services;

/// Shows one field of a session step and reports what the person answers. Knows nothing of
/// saving; the step view does that.
class FieldWidget : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldWidget)

public:
    FieldWidget(const SessionField &field, QWidget *parent);
    ~FieldWidget() override;

    [[nodiscard]] const SessionField &field() const { return m_field; }
    /// Shows an answer given earlier; reports nothing.
    virtual void setAnswer(const Answer &answer) = 0;
    /// Whether there is anything to show; without, the field's label stays away too.
    [[nodiscard]] virtual bool hasContent() const { return true; }
    /// Something elsewhere in the session changed; shows it, if it concerns this field.
    virtual void refresh() {}

signals:
    /// `typed`: more keys may follow at once, so saving may wait a moment.
    void answered(const secondwind::Answer &answer, bool typed);
    /// The person wants to write this letter (an id, or empty for a new one).
    void letterWanted(const QString &draftId);

private:
    SessionField m_field;
};

/// A column without margins, filling `widget`.
[[nodiscard]] QVBoxLayout *columnIn(QWidget *widget);

/// The widget for a field, by its kind. `services` outlives it.
[[nodiscard]] FieldWidget *makeFieldWidget(const SessionField &field, Services &services, QWidget *parent);

} // namespace secondwind
