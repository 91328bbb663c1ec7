// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantramodel.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace secondwind {

class Card;
class ChipGroup;
class MantraCard;
class MantraReader;
class PageFrame;
class Services;

/// The library of mantras: cards by theme, search, shuffle, lines that may answer the last session,
/// own ones, and a view for reading one alone.
/// `services` outlives the page.
class MantrasPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MantrasPage)

public:
    explicit MantrasPage(Services &services, QWidget *parent = nullptr);

    /// Keeps what is typed into a blank or as a name, without waiting.
    void keepWords();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void saveName();
    void buildHeader();
    void buildThemes();
    void query();
    void showCards();
    void placeCards();
    void setTabStop(int row);
    void refreshCard(int row);
    void open(const QString &id);
    void showInReader(int row);
    void closeReader();
    void copy(const QString &id);
    void keep(const QString &id, bool kept);
    void fillBlank(const QString &filling);
    void buildForms();
    void showForms();
    void buildSuggestions();
    void showSuggestions();
    void fitSuggestions();
    void connectReader();
    void showReaderRow();
    void hideMantra(const QString &id, bool hidden);
    void change(const QString &id);
    void writeOwn();
    void remove(const QString &id);
    void saveImage(const QString &id);
    void showProblem(const QString &message);
    void showDone(const QString &message, const QString &action, const std::function<void()> &then);
    [[nodiscard]] QString themeName(int row) const;
    [[nodiscard]] int columnCount() const;

    Services &m_services;
    MantraModel m_model;
    QStackedWidget *m_stack;
    PageFrame *m_frame;
    MantraReader *m_reader;
    QLineEdit *m_search;
    ChipGroup *m_themes;
    QLabel *m_empty;
    QComboBox *m_forms;
    QLineEdit *m_name;
    Card *m_suggestions;
    QVBoxLayout *m_suggested;
    QGridLayout *m_grid;
    QList<MantraCard *> m_cards;
    int m_tabStop = 0; ///< the card Tab comes to
    int m_shown = 0;
    int m_columns = 0;
    int m_readerRow = -1;
};

} // namespace secondwind
