// SPDX-License-Identifier: GPL-3.0-or-later
// What WrappedText measures, against Qt's own line breaking and against what it draws.
#include "app/widgets/wrappedtext.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextLayout>
#include <QtMath>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

int linesOfQt(const QString &text, const QFont &font, int width)
{
    int count = 0;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            ++count;
        }
        layout.endLayout();
    }
    return count;
}

// Rows and columns that carry ink.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class TestWrappedText : public QObject
{
    Q_OBJECT

private slots:
    void breaksWhereQtDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one word") << u"Later"_s;
        QTest::newRow("a sentence") << u"What is not known yet is not known against you, and the day is not over."_s;
        QTest::newRow("dashes and slashes") << u"A well-paid, half-time and/or fixed-term role (2024–2026) at example.org/jobs"_s;
        QTest::newRow("spaces") << u"Two  spaces   and three,    and a gap at the end   "_s;
        QTest::newRow("line feeds") << u"First line\n\nA third one, long enough to be broken somewhere\n"_s;
        QTest::newRow("a long word") << u"See donaudampfschifffahrtsgesellschaftskapitänswitwenrente there"_s;
        QTest::newRow("chinese") << u"今天收到了拒绝信，不过明天还会继续，慢慢来就好。"_s;
        QTest::newRow("arabic") << u"وصل الرد اليوم ولم يكن كما تمنيت لكن الأمر لا ينتهي هنا"_s;
        QTest::newRow("arabic and english") << u"الرد من Example GmbH وصل اليوم في الساعة العاشرة مساء"_s;
        QTest::newRow("emoji") << u"A walk 🚶 and a tea 🍵 and nothing else for the rest of the evening"_s;
        QTest::newRow("very long") << u"and then they said nothing for two weeks "_s.repeated(120);
    }

    void breaksWhereQtDoes()
    {
        QFETCH(QString, text);
        QFont font;
        font.setPointSizeF(11);
        WrappedText wrapped;
        wrapped.set(text, font);
        const int oneLine = wrapped.size(QWIDGETSIZE_MAX).height() / static_cast<int>(text.count(u'\n') + 1);
        for (int width = 40; width < 700; width += 7) {
            const QSize size = wrapped.size(width);
            QVERIFY2(size.width() <= width, qPrintable(u"%1 in %2"_s.arg(size.width()).arg(width)));
            // Qt keeps a pixel or two free for letters that reach over their place.
            const int fewest = linesOfQt(text, font, width + 2);
            const int most = linesOfQt(text, font, width - 2);
            const int lines = qRound(static_cast<qreal>(size.height()) / oneLine);
            QVERIFY2(fewest <= lines && lines <= most, qPrintable(u"%1 lines, Qt has %2 to %3, in %4"_s.arg(lines).arg(fewest).arg(most).arg(width)));
        }
    }

    void drawsInWhatItMeasured_data()
    {
        breaksWhereQtDoes_data();
    }

    void drawsInWhatItMeasured()
    {
        QFETCH(QString, text);
        const QFont font;
        WrappedText wrapped;
        wrapped.set(text, font, 3);
        for (const int width : {90, 233, 500}) {
            const QSize size = wrapped.size(width);
            QImage image(width + 40, qMin(size.height() + 40, 2000), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            wrapped.draw(painter, QRectF(20, 20, width, size.height()), Qt::AlignLeft);
            painter.end();
            const QRect ink = inkOf(image);
            QCOMPARE(ink.isEmpty(), text.trimmed().isEmpty());
            if (ink.isEmpty())
                continue;
            // Letters may reach a little over the place they take.
            QVERIFY2(QRect(17, 17, width + 6, size.height() + 6).contains(ink) || size.height() > 1900, qPrintable(u"%1 to %2"_s.arg(ink.left()).arg(ink.right())));
            // The last line is drawn as well.
            if (size.height() < 1900 && !text.endsWith(u'\n'))
                QVERIFY(ink.bottom() > 20 + size.height() - QFontMetrics(font).height());
        }
    }

    void aWordTooWideIsBroken()
    {
        WrappedText wrapped;
        wrapped.set(u"donaudampfschifffahrtsgesellschaft"_s, {});
        const int oneLine = wrapped.naturalSize().height();
        QVERIFY(qAbs(wrapped.widestWord() - wrapped.naturalSize().width()) <= 1);
        QVERIFY(wrapped.size(wrapped.widestWord() / 2).height() >= 2 * oneLine);
    }

    void linesStandApartByTheOpening()
    {
        WrappedText plain;
        plain.set(u"one\ntwo\nthree"_s, {});
        WrappedText open;
        open.set(u"one\ntwo\nthree"_s, {}, 5);
        QCOMPARE(open.naturalSize().height(), plain.naturalSize().height() + 2 * 5);
    }

    void measuresAnewWhenTheFontGrows()
    {
        WrappedText wrapped;
        const QString text = u"What is not known yet is not known against you."_s;
        QFont font;
        font.setPointSizeF(10);
        wrapped.set(text, font);
        const QSize before = wrapped.size(150);
        font.setPointSizeF(20);
        wrapped.set(text, font);
        QVERIFY(wrapped.size(150).height() > 2 * before.height());
    }
};

QTEST_MAIN(TestWrappedText)
#include "tst_wrappedtext.moc"
