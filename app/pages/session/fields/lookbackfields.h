// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

namespace secondwind {

/// Reasons that were picked in several sessions, with their counts. Nothing is asked; nothing is
/// shown before there is something to see.
class PatternsField final : public FieldWidget
{
    Q_OBJECT

public:
    PatternsField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &) override {}
    [[nodiscard]] bool hasContent() const override { return m_count > 0; }

private:
    int m_count = 0;
};

/// What was done so far: applications sent, interviews sat through. Never what was missed.
class EffortField final : public FieldWidget
{
    Q_OBJECT

public:
    EffortField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &) override {}
    [[nodiscard]] bool hasContent() const override { return m_applications > 1; }

private:
    int m_applications = 0;
};

} // namespace secondwind
