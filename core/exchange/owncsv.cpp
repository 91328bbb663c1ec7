// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/owncsv.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind::owncsv {

const QStringList &header()
{
    static const QStringList names{u"time"_s, u"mood"_s, u"emotions"_s, u"tags"_s, u"application"_s, u"text"_s, u"id"_s};
    return names;
}

QString joined(const QStringList &parts)
{
    QString cell;
    for (qsizetype at = 0; at < parts.size(); ++at) {
        if (at > 0)
            cell += u'|';
        QString part = parts.at(at);
        cell += part.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
    }
    return cell;
}

QStringList split(const QString &cell)
{
    if (cell.isEmpty())
        return {};
    QStringList parts(1);
    for (qsizetype at = 0; at < cell.size(); ++at) {
        if (cell.at(at) == u'|')
            parts.append(QString());
        else if (cell.at(at) == u'\\' && at + 1 < cell.size())
            parts.last() += cell.at(++at);
        else
            parts.last() += cell.at(at);
    }
    return parts;
}

QString emotions(const QList<EmotionRating> &ratings)
{
    QStringList parts;
    for (const EmotionRating &rating : ratings)
        parts.append(rating.intensity ? rating.emotion + u'=' + QString::number(*rating.intensity) : rating.emotion);
    return joined(parts);
}

} // namespace secondwind::owncsv
