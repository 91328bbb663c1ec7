// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace secondwind {

class Handoff;
class Services;
class TextArea;

/// Short messages to somebody close, to begin from: chosen, changed, then copied or opened in the mail
/// program. `services` and `handoff` outlive it.
class TalkPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkPanel)

public:
    TalkPanel(Services &services, Handoff &handoff, QWidget *parent = nullptr);

signals:
    void copyWanted(const QString &text);
    void failed(const QString &message);
    /// The letter composer is wanted, for a letter of this kind.
    void letterWanted(const QString &kind);

private:
    void showDraft();
    void show(const Letter &letter);
    void openMail();
    [[nodiscard]] Letter fresh() const;

    Services &m_services;
    Handoff &m_handoff;
    QComboBox *m_drafts;
    QLineEdit *m_name;
    TextArea *m_text;
    QString m_written; ///< what stands there as it was before the person changed it
    QPushButton *m_anew = nullptr;
    QString m_subject;
};

} // namespace secondwind
