// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace secondwind {

/// Patterns under a name that other patterns use as @id.
struct ToneWordClass {
    QString id;
    QStringList patterns;
};

/// What makes a finding: any of the patterns inside one sentence. The language of the patterns
/// is described at TonePattern.
struct ToneRule {
    /// What all matches of a label in a letter must weigh together before any is a finding: one
    /// plain reproach is enough, hints have to come together.
    static constexpr int FullWeight = 6;
    static constexpr int HintWeight = 3;

    QString id;
    QString label;
    QString why;         ///< to the writer, one or two sentences
    QString instead;     ///< a gentler sentence to put in place of the whole one; empty: none
    bool leaveOut = false; ///< the sentence is better left out
    int weight = FullWeight; ///< what a match adds; see FullWeight
    QStringList patterns;
    QStringList hints;   ///< patterns too mild to be a finding alone, of HintWeight
    QStringList unless;  ///< anywhere in the sentence: no finding
    QStringList despite; ///< guards that do not hold this rule back
};

/// What a letter must or may have, and how it can be given to it with one click.
struct ToneShape {
    QMap<QString, QString> why;     ///< by label
    QMap<QString, QString> instead; ///< by label; with "+name" the wording that says {name}
    QStringList shouted;            ///< words that are never abbreviations
    QStringList shoutedEndings;     ///< endings that abbreviations do not have
    QStringList blanks;             ///< what templates have where a name belongs, lower case
    QStringList notBlanks;          ///< what stands in brackets for good
};

/// The tone check's words and patterns in one language.
struct ToneWords {
    QStringList clauseWords; ///< words that begin a new clause ("but")
    QMap<QString, QStringList> irregular; ///< forms of a word beyond the regular ones
    QList<ToneWordClass> classes; ///< each may use those before it
    QList<ToneWordClass> guards; ///< in front of a match they take it back ("not ...")
    QList<ToneWordClass> signs;  ///< "greeting", "sign-off", "thanks", "appreciation", "topic": what is there, no finding
    QList<ToneRule> rules;
    QMap<QString, QString> weighed; ///< by label: to the writer, of a sentence that reads so as a whole
    ToneShape shape;
};

/// The labels a finding may have.
[[nodiscard]] const QStringList &toneLabels();

} // namespace secondwind
