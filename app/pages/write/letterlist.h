// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/write/letterlistmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace secondwind {

class PageFrame;
class Services;

// All letters so far, to find one again, begin another from it, or delete it. `services` outlives it.
class LetterList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LetterList)

public:
    explicit LetterList(Services &services, QWidget *parent = nullptr);

    // As they are now, with the keyboard in the list.
    void begin();
    // Writes every letter shown into this folder, each as a mail draft of its own.
    void saveAll(const QString &folder);

signals:
    void closed();
    void letterWanted(const QString &id);
    void newWanted();

private:
    void makeHeader();
    void makeList();
    void makeFooter();
    void refresh();
    void refreshButtons();
    void takeFocus();
    [[nodiscard]] bool isSearched() const;
    void open();
    void duplicate();
    void remove();
    void chooseFolder();
    [[nodiscard]] QString currentId() const;

    Services &m_services;
    LetterListModel m_model;
    PageFrame *m_frame;
    QLineEdit *m_search = nullptr;
    QLabel *m_empty = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace secondwind
