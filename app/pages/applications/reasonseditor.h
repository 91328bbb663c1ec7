// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace secondwind {

class Catalogue;

// Reasons of one source, from the catalogue or in own words. `catalogue` outlives it.
class ReasonsEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonsEditor)

public:
    // Its parts are named after the source ("saidReasonBox").
    ReasonsEditor(ReasonSource source, const Catalogue &catalogue, QWidget *parent = nullptr);

    // Those of the other source are passed over; emits nothing.
    void setReasons(const QList<ApplicationReason> &reasons);
    [[nodiscard]] QList<ApplicationReason> reasons() const { return m_reasons; }
    // Those the file has now; what could not be saved yet stays.
    void refresh(const QList<ApplicationReason> &reasons);
    // Something is here that the file does not have.
    [[nodiscard]] bool isUnsaved() const { return m_reasons != m_saved; }
    // Takes words typed and not yet added as a reason, and hands on what is not saved.
    void flush();

signals:
    void edited();

private:
    [[nodiscard]] QList<ApplicationReason> ofMySource(QList<ApplicationReason> reasons) const;
    void add(const QString &reason, const QString &words);
    void addWords();
    void showReasons();
    [[nodiscard]] QString textOf(const ApplicationReason &reason) const;

    ReasonSource m_source;
    const Catalogue &m_catalogue;
    QList<ApplicationReason> m_reasons;
    QList<ApplicationReason> m_saved; // as the file has them
    QVBoxLayout *m_rows;
    QComboBox *m_box;
    QLineEdit *m_words;
};

} // namespace secondwind
