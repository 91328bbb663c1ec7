// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace secondwind {

/// The person's language on the running application: the app's own texts and Qt's. Stays installed
/// as long as it lives.
class Translations final
{
    Q_DISABLE_COPY_MOVE(Translations)

public:
    explicit Translations(const QLocale &locale);
    ~Translations();

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace secondwind
