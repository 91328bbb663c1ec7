<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>secondwind::ActivityDialog</name>
        <message numerus="yes">
            <source>About %n minutes.</source>
            <translation>
                <numerusform>About %n minute.</numerusform>
                <numerusform>About %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ApplicationBoard</name>
        <message numerus="yes">
            <source>%1, %n applications</source>
            <comment>stage</comment>
            <translation>
                <numerusform>%1, %n application</numerusform>
                <numerusform>%1, %n applications</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ApplicationImport</name>
        <message numerus="yes">
            <source>%n applications will be added.</source>
            <translation>
                <numerusform>%n application will be added.</numerusform>
                <numerusform>%n applications will be added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are here already and stay as they are.</source>
            <translation>
                <numerusform>%n is here already and stays as they are.</numerusform>
                <numerusform>%n are here already and stay as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things were not understood</source>
            <translation>
                <numerusform>%n thing was not understood</numerusform>
                <numerusform>%n things were not understood</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ApplicationWords</name>
        <message numerus="yes">
            <source>%n applications begun</source>
            <translation>
                <numerusform>%n application begun</numerusform>
                <numerusform>%n applications begun</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews gone through</source>
            <translation>
                <numerusform>%n interview gone through</numerusform>
                <numerusform>%n interviews gone through</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letters sent</source>
            <translation>
                <numerusform>%n letter sent</numerusform>
                <numerusform>%n letters sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plans carried out</source>
            <translation>
                <numerusform>%n plan carried out</numerusform>
                <numerusform>%n plans carried out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lessons kept</source>
            <translation>
                <numerusform>%n lesson kept</numerusform>
                <numerusform>%n lessons kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guided sessions finished</source>
            <translation>
                <numerusform>%n guided session finished</numerusform>
                <numerusform>%n guided sessions finished</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n journal entries written</source>
            <translation>
                <numerusform>%n journal entry written</numerusform>
                <numerusform>%n journal entries written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You have begun applications on %n days in a row. A day without one is part of the work too, and the ads will still be there.</source>
            <translation>
                <numerusform>You have begun applications on %n day in a row. A day without one is part of the work too, and the ads will still be there.</numerusform>
                <numerusform>You have begun applications on %n days in a row. A day without one is part of the work too, and the ads will still be there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are %n for this company and role already, the latest %1. You can keep them all.</source>
            <comment>from day, stage</comment>
            <translation>
                <numerusform>There is %n for this company and role already, the latest %1. You can keep them all.</numerusform>
                <numerusform>There are %n for this company and role already, the latest %1. You can keep them all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ApplicationsPage</name>
        <message numerus="yes">
            <source>Show the %n applications that have ended</source>
            <translation>
                <numerusform>Show the %n application that has ended</numerusform>
                <numerusform>Show the %n applications that have ended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n applications were added.</source>
            <translation>
                <numerusform>%n application was added.</numerusform>
                <numerusform>%n applications were added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n applications are in %1 now.</source>
            <translation>
                <numerusform>%n application is in %1 now.</numerusform>
                <numerusform>%n applications are in %1 now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::BeliefHistory</name>
        <message numerus="yes">
            <source>Asked %n times: %1 of 100 the first time, on %2, and %3 the last time, on %4. Lowest %5, highest %6.</source>
            <translation>
                <numerusform>Asked %n time: %1 of 100 the first time, on %2, and %3 the last time, on %4. Lowest %5, highest %6.</numerusform>
                <numerusform>Asked %n times: %1 of 100 the first time, on %2, and %3 the last time, on %4. Lowest %5, highest %6.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::BreathingField</name>
        <message numerus="yes">
            <source>%n minutes of slow breathing in this session.</source>
            <translation>
                <numerusform>%n minute of slow breathing in this session.</numerusform>
                <numerusform>%n minutes of slow breathing in this session.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seconds of slow breathing in this session.</source>
            <translation>
                <numerusform>%n second of slow breathing in this session.</numerusform>
                <numerusform>%n seconds of slow breathing in this session.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::CarePage</name>
        <message numerus="yes">
            <source>%n min</source>
            <comment>length</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::CareWords</name>
        <message numerus="yes">
            <source>%1: the mood stayed where it was, %n times</source>
            <translation>
                <numerusform>%1: the mood stayed where it was, %n time</numerusform>
                <numerusform>%1: the mood stayed where it was, %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: mood up by %2 on average, %n times</source>
            <translation>
                <numerusform>%1: mood up by %2 on average, %n time</numerusform>
                <numerusform>%1: mood up by %2 on average, %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: mood down by %2 on average, %n times</source>
            <translation>
                <numerusform>%1: mood down by %2 on average, %n time</numerusform>
                <numerusform>%1: mood down by %2 on average, %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not enough yet: %n times with a mood before and after. Three of the same are needed.</source>
            <translation>
                <numerusform>Not enough yet: %n time with a mood before and after. Three of the same are needed.</numerusform>
                <numerusform>Not enough yet: %n times with a mood before and after. Three of the same are needed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::CheckCommand</name>
        <message numerus="yes">
            <source>The content has %n faults, the first in %1.</source>
            <translation>
                <numerusform>The content has %n fault, the first in %1.</numerusform>
                <numerusform>The content has %n faults, the first in %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ChipGroup</name>
        <message numerus="yes">
            <source>all %n …</source>
            <comment>number of choices</comment>
            <translation>
                <numerusform>all %n …</numerusform>
                <numerusform>all %n …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::Comparison</name>
        <message numerus="yes">
            <source>The last %n of %1 sessions with both answers.</source>
            <translation>
                <numerusform>The last %n of %1 sessions with both answers.</numerusform>
                <numerusform>The last %n of %1 sessions with both answers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions with both answers.</source>
            <translation>
                <numerusform>%n session with both answers.</numerusform>
                <numerusform>%n sessions with both answers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::DaylioCsv</name>
        <message numerus="yes">
            <source>The mood of %n entries was left open.</source>
            <translation>
                <numerusform>The mood of %n entry was left open.</numerusform>
                <numerusform>The mood of %n entries was left open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::DueItems</name>
        <message numerus="yes">
            <source>%n more in the &amp;plan</source>
            <translation>
                <numerusform>%n more in the &amp;plan</numerusform>
                <numerusform>%n more in the &amp;plan</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::EffortField</name>
        <message numerus="yes">
            <source>%n applications written down here.</source>
            <translation>
                <numerusform>%n application written down here.</numerusform>
                <numerusform>%n applications written down here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them went as far as an interview or more.</source>
            <translation>
                <numerusform>%n of them went as far as an interview or more.</numerusform>
                <numerusform>%n of them went as far as an interview or more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ExerciseView</name>
        <message numerus="yes">
            <source>About %n minutes</source>
            <translation>
                <numerusform>About %n minute</numerusform>
                <numerusform>About %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ExportDialog</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are in %1 now.</source>
            <translation>
                <numerusform>%n entry is in %1 now.</numerusform>
                <numerusform>%n entries are in %1 now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ImportChoicesForm</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ImportDialog</name>
        <message numerus="yes">
            <source>&amp;Import %n entries</source>
            <translation>
                <numerusform>&amp;Import %n entry</numerusform>
                <numerusform>&amp;Import %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ImportReport</name>
        <message numerus="yes">
            <source>%n entries will be added</source>
            <translation>
                <numerusform>%n entry will be added</numerusform>
                <numerusform>%n entries will be added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries were added</source>
            <translation>
                <numerusform>%n entry was added</numerusform>
                <numerusform>%n entries were added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries here will be changed, because those in the file are newer</source>
            <translation>
                <numerusform>%n entry here will be changed, because those in the file are newer</numerusform>
                <numerusform>%n entries here will be changed, because those in the file are newer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries here were changed, because those in the file are newer</source>
            <translation>
                <numerusform>%n entry here was changed, because those in the file are newer</numerusform>
                <numerusform>%n entries here were changed, because those in the file are newer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are here already</source>
            <translation>
                <numerusform>%n entry is here already</numerusform>
                <numerusform>%n entries are here already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things are left out or understood differently</source>
            <translation>
                <numerusform>%n thing is left out or understood differently</numerusform>
                <numerusform>%n things are left out or understood differently</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are in the trash here, and stay there</source>
            <translation>
                <numerusform>%n entry is in the trash here, and stays there</numerusform>
                <numerusform>%n entries are in the trash here, and stay there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::Importing</name>
        <message numerus="yes">
            <source>A tag has at most %n characters.</source>
            <translation>
                <numerusform>A tag has at most %n character.</numerusform>
                <numerusform>A tag has at most %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::InsightWords</name>
        <message numerus="yes">
            <source>%n days</source>
            <comment>until the usual level was back</comment>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>not back in the %n days noted</source>
            <translation>
                <numerusform>not back in the %n day noted</numerusform>
                <numerusform>not back in the %n days noted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: back at the usual %3 after %n days, with another rejection in between.</source>
            <comment>application, day, mood</comment>
            <translation>
                <numerusform>%1, %2: back at the usual %3 after %n day, with another rejection in between.</numerusform>
                <numerusform>%1, %2: back at the usual %3 after %n days, with another rejection in between.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: back at the usual %3 after %n days.</source>
            <comment>application, day, mood</comment>
            <translation>
                <numerusform>%1, %2: back at the usual %3 after %n day.</numerusform>
                <numerusform>%1, %2: back at the usual %3 after %n days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: not back at the usual %3 in the %n days noted since.</source>
            <comment>application, day, mood</comment>
            <translation>
                <numerusform>%1, %2: not back at the usual %3 in the %n day noted since.</numerusform>
                <numerusform>%1, %2: not back at the usual %3 in the %n days noted since.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: %n moods noted in the fortnight before. It takes %3 to know the usual level.</source>
            <comment>application, day</comment>
            <translation>
                <numerusform>%1, %2: %n mood noted in the fortnight before. It takes %3 to know the usual level.</numerusform>
                <numerusform>%1, %2: %n moods noted in the fortnight before. It takes %3 to know the usual level.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: %n moods noted since. It takes %3 to say anything.</source>
            <comment>application, day</comment>
            <translation>
                <numerusform>%1, %2: %n mood noted since. It takes %3 to say anything.</numerusform>
                <numerusform>%1, %2: %n moods noted since. It takes %3 to say anything.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Back at the usual level so far: after %n rejections.</source>
            <translation>
                <numerusform>Back at the usual level so far: after %n rejection.</numerusform>
                <numerusform>Back at the usual level so far: after %n rejections.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Back at the usual level after %n rejections: half of them within %1 days, all within %2.</source>
            <translation>
                <numerusform>Back at the usual level after %n rejection: half of them within %1 days, all within %2.</numerusform>
                <numerusform>Back at the usual level after %n rejections: half of them within %1 days, all within %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Half of the %n earlier ones were over within %1 days, half of the later ones within %2.</source>
            <translation>
                <numerusform>Half of the %n earlier ones were over within %1 days, half of the later ones within %2.</numerusform>
                <numerusform>Half of the %n earlier ones were over within %1 days, half of the later ones within %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not back yet, as far as there are notes: %n.</source>
            <translation>
                <numerusform>Not back yet, as far as there are notes: %n.</numerusform>
                <numerusform>Not back yet, as far as there are notes: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With too few moods noted around the day to say anything: %n.</source>
            <translation>
                <numerusform>With too few moods noted around the day to say anything: %n.</numerusform>
                <numerusform>With too few moods noted around the day to say anything: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Over %n sessions, the typical belief in the thought went from %1 of 100 before to %2 after.</source>
            <translation>
                <numerusform>Over %n session, the typical belief in the thought went from %1 of 100 before to %2 after.</numerusform>
                <numerusform>Over %n sessions, the typical belief in the thought went from %1 of 100 before to %2 after.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A day or more later, asked %n times: %1.</source>
            <translation>
                <numerusform>A day or more later, asked %n times: %1.</numerusform>
                <numerusform>A day or more later, asked %n times: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Mood after %n sessions: better in %1, the same in %2, lower in %3.</source>
            <translation>
                <numerusform>Mood after %n session: better in %1, the same in %2, lower in %3.</numerusform>
                <numerusform>Mood after %n sessions: better in %1, the same in %2, lower in %3.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more are still waiting.</source>
            <translation>
                <numerusform>%n more is still waiting.</numerusform>
                <numerusform>%n more are still waiting.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sessions where you rated the thought before and after, so far: %n. With %1, this shows a comparison.</source>
            <translation>
                <numerusform>Sessions where you rated the thought before and after, so far: %n. With %1, this shows a comparison.</numerusform>
                <numerusform>Sessions where you rated the thought before and after, so far: %n. With %1, this shows a comparison.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sessions where you noted your mood before and after, so far: %n. With %1, this shows a comparison.</source>
            <translation>
                <numerusform>Sessions where you noted your mood before and after, so far: %n. With %1, this shows a comparison.</numerusform>
                <numerusform>Sessions where you noted your mood before and after, so far: %n. With %1, this shows a comparison.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Requests no longer waiting for an answer, so far: %n. With %1, this shows how many were answered.</source>
            <translation>
                <numerusform>Requests no longer waiting for an answer, so far: %n. With %1, this shows how many were answered.</numerusform>
                <numerusform>Requests no longer waiting for an answer, so far: %n. With %1, this shows how many were answered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n requests no longer waiting for an answer, %1 got one.</source>
            <translation>
                <numerusform>Of %n request no longer waiting for an answer, %1 got one.</numerusform>
                <numerusform>Of %n requests no longer waiting for an answer, %1 got one.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ItemView</name>
        <message numerus="yes">
            <source>&amp;Show what is done (%n)</source>
            <translation>
                <numerusform>&amp;Show what is done (%n)</numerusform>
                <numerusform>&amp;Show what is done (%n)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::JournalPage</name>
        <message numerus="yes">
            <source>In the trash, where it stays for %n days.</source>
            <translation>
                <numerusform>In the trash, where it stays for %n day.</numerusform>
                <numerusform>In the trash, where it stays for %n days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries, the best match first</source>
            <translation>
                <numerusform>%n entry, the best match first</numerusform>
                <numerusform>%n entries, the best match first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entries found</source>
            <translation>
                <numerusform>%Ln entry found</numerusform>
                <numerusform>%Ln entries found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Search %Ln entries</source>
            <translation>
                <numerusform>Search %Ln entry</numerusform>
                <numerusform>Search %Ln entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::LetterForm</name>
        <message numerus="yes">
            <source>%n more questions</source>
            <translation>
                <numerusform>%n more question</numerusform>
                <numerusform>%n more questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::LetterList</name>
        <message numerus="yes">
            <source>%n letters are in %1 now.</source>
            <translation>
                <numerusform>%n letter is in %1 now.</numerusform>
                <numerusform>%n letters are in %1 now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::MantraService</name>
        <message numerus="yes">
            <source>That is too long to carry around. Up to %n characters fit.</source>
            <translation>
                <numerusform>That is too long to carry around. Up to %n character fit.</numerusform>
                <numerusform>That is too long to carry around. Up to %n characters fit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::MoodChart</name>
        <message numerus="yes">
            <source>Marked: %n rejections.</source>
            <translation>
                <numerusform>Marked: %n rejection.</numerusform>
                <numerusform>Marked: %n rejections.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days with a mood so far. From the third on they are drawn here.</source>
            <translation>
                <numerusform>%n day with a mood so far. From the third on they are drawn here.</numerusform>
                <numerusform>%n days with a mood so far. From the third on they are drawn here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::MoodWords</name>
        <message numerus="yes">
            <source>%1: %n entries, without a mood</source>
            <comment>day</comment>
            <translation>
                <numerusform>%1: %n entry, without a mood</numerusform>
                <numerusform>%1: %n entries, without a mood</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n entries, mood %2</source>
            <comment>day, mood</comment>
            <translation>
                <numerusform>%1: %n entry, mood %2</numerusform>
                <numerusform>%1: %n entries, mood %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days with an entry in %1.</source>
            <comment>year</comment>
            <translation>
                <numerusform>%n day with an entry in %1.</numerusform>
                <numerusform>%n days with an entry in %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not enough yet to compare months; that takes %n days with a mood.</source>
            <translation>
                <numerusform>Not enough yet to compare months; that takes %n day with a mood.</numerusform>
                <numerusform>Not enough yet to compare months; that takes %n days with a mood.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days with an entry in %1.</source>
            <comment>month</comment>
            <translation>
                <numerusform>%n day with an entry in %1.</numerusform>
                <numerusform>%n days with an entry in %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days with a mood, from %1 to %2.</source>
            <comment>days</comment>
            <translation>
                <numerusform>%n day with a mood, from %1 to %2.</numerusform>
                <numerusform>%n days with a mood, from %1 to %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::OwnLineService</name>
        <message numerus="yes">
            <source>A line has at most %n characters.</source>
            <translation>
                <numerusform>A line has at most %n character.</numerusform>
                <numerusform>A line has at most %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::PatternsView</name>
        <message numerus="yes">
            <source>From %n applications that ended with a no or without an answer. A count shows where to look; it says nothing about you.</source>
            <translation>
                <numerusform>From %n application that ended with a no or without an answer. A count shows where to look; it says nothing about you.</numerusform>
                <numerusform>From %n applications that ended with a no or without an answer. A count shows where to look; it says nothing about you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The last %n days were for other things, and that is fine.</source>
            <translation>
                <numerusform>The last %n day was for other things, and that is fine.</numerusform>
                <numerusform>The last %n days were for other things, and that is fine.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::Perspective</name>
        <message numerus="yes">
            <source>You came further than %n in 100 of the people who applied.</source>
            <translation>
                <numerusform>You came further than %n in 100 of the people who applied.</numerusform>
                <numerusform>You came further than %n in 100 of the people who applied.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::ReportDialog</name>
        <message numerus="yes">
            <source>%n pages on paper.</source>
            <translation>
                <numerusform>%n page on paper.</numerusform>
                <numerusform>%n pages on paper.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more, which are not on this page.</source>
            <translation>
                <numerusform>… and %n more, which are not on this page.</numerusform>
                <numerusform>… and %n more, which are not on this page.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::SessionCommands</name>
        <message numerus="yes">
            <source>%1, about %n minutes: %2</source>
            <translation>
                <numerusform>%1, about %n minute: %2</numerusform>
                <numerusform>%1, about %n minutes: %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::SessionPage</name>
        <message numerus="yes">
            <source>%1, about %n minutes</source>
            <comment>route</comment>
            <translation>
                <numerusform>%1, about %n minute</numerusform>
                <numerusform>%1, about %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n steps</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Step %1 of %2 · about %n minutes · skip whenever you like</source>
            <comment>place, count, minutes</comment>
            <translation>
                <numerusform>Step %1 of %2 · about %n minute · skip whenever you like</numerusform>
                <numerusform>Step %1 of %2 · about %n minutes · skip whenever you like</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::SupportService</name>
        <message numerus="yes">
            <source>That is too long. Up to %n characters fit.</source>
            <translation>
                <numerusform>That is too long. Up to %n character fit.</numerusform>
                <numerusform>That is too long. Up to %n characters fit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::TimeLeft</name>
        <message numerus="yes">
            <source>%n minutes left.</source>
            <translation>
                <numerusform>%n minute left.</numerusform>
                <numerusform>%n minutes left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours left.</source>
            <translation>
                <numerusform>%n hour left.</numerusform>
                <numerusform>%n hours left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::TonePanel</name>
        <message numerus="yes">
            <source>%n places to look at before it leaves. You decide; nothing is held back.</source>
            <translation>
                <numerusform>%n place to look at before it leaves. You decide; nothing is held back.</numerusform>
                <numerusform>%n places to look at before it leaves. You decide; nothing is held back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, marked in the letter</source>
            <translation>
                <numerusform>and %n more, marked in the letter</numerusform>
                <numerusform>and %n more, marked in the letter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::TransferCommands</name>
        <message numerus="yes">
            <source>%n entries were written to %1.</source>
            <translation>
                <numerusform>%n entry was written to %1.</numerusform>
                <numerusform>%n entries were written to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries added</source>
            <translation>
                <numerusform>%n entry added</numerusform>
                <numerusform>%n entries added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries changed, because those in the file are newer</source>
            <translation>
                <numerusform>%n entry changed, because those in the file are newer</numerusform>
                <numerusform>%n entries changed, because those in the file are newer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries were there already</source>
            <translation>
                <numerusform>%n entry was there already</numerusform>
                <numerusform>%n entries were there already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are in the trash and stay there</source>
            <translation>
                <numerusform>%n entry is in the trash and stays there</numerusform>
                <numerusform>%n entries are in the trash and stay there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>secondwind::TrashView</name>
        <message numerus="yes">
            <source>Deleted entries stay here for %n days, then they are gone for good.</source>
            <translation>
                <numerusform>Deleted entries stay here for %n day, then they are gone for good.</numerusform>
                <numerusform>Deleted entries stay here for %n days, then they are gone for good.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n entries for good?</source>
            <translation>
                <numerusform>Delete %n entry for good?</numerusform>
                <numerusform>Delete %n entries for good?</numerusform>
            </translation>
        </message>
    </context>
</TS>
