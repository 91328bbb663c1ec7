// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace secondwind {

// Tags, parted by commas or number signs. Offers known ones for the one being typed.
class TagEdit final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagEdit)

public:
    explicit TagEdit(QWidget *parent = nullptr);

    void setKnownTags(const QStringList &tags); // the likeliest first
    [[nodiscard]] QStringList tags() const;
    void setTags(const QStringList &tags);

signals:
    void tagsEdited(); // typed or taken from the list

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    // Where the tag at the cursor begins and ends in the text.
    struct Part
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    [[nodiscard]] Part partAtCursor() const;
    void offer();
    void take(const QString &tag);

    QStringListModel *m_known;
    QCompleter *m_completer;
};

} // namespace secondwind
