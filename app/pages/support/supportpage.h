// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace secondwind {

class PageFrame;
class Services;

/// Where to turn when it is too much: help lines by country, and what this app is not.
/// `services` outlives the page.
class SupportPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupportPage)

public:
    explicit SupportPage(Services &services, QWidget *parent = nullptr);

private:
    void fillCountries();
    void showCountry(int index);

    Services &m_services;
    PageFrame *m_frame;
    QComboBox *m_country;
    QVBoxLayout *m_lines;
};

} // namespace secondwind
