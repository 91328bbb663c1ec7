-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5: what became of an application, when it came how far, and what was said or assumed; a plan
-- that is kept up; a log of what was done for oneself; mantras of one's own and how true they feel;
-- people to call and help lines of one's own.
-- statement
ALTER TABLE application RENAME COLUMN rejected_on TO ended_on
-- statement
-- Ended without a day: nobody remembers when.
ALTER TABLE application ADD COLUMN outcome TEXT NOT NULL DEFAULT 'open'
    CHECK (outcome IN ('open', 'rejected', 'no-answer', 'withdrawn', 'offer-accepted', 'offer-declined'))
-- statement
ALTER TABLE application ADD COLUMN link TEXT NOT NULL DEFAULT ''
-- statement
UPDATE application SET outcome = 'rejected' WHERE ended_on IS NOT NULL
-- statement
-- step: a stage or, once at most, the outcome. on_day: the day as the person knows it, if they do.
CREATE TABLE application_step (
    number         INTEGER PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    step           TEXT NOT NULL CHECK (step IN ('applied', 'screening', 'interview', 'further-interview', 'final',
                                                 'rejected', 'no-answer', 'withdrawn', 'offer-accepted', 'offer-declined')),
    on_day         TEXT CHECK (on_day IS NULL OR on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note           TEXT NOT NULL
) STRICT
-- statement
CREATE INDEX application_step_application ON application_step (application_id, on_day)
-- statement
-- When it came how far was not kept until now; the day it ended was.
INSERT INTO application_step (application_id, step, on_day, note)
SELECT id, 'rejected', ended_on, '' FROM application WHERE ended_on IS NOT NULL ORDER BY ended_on, id
-- statement
-- reason: an id of reasons.json, or empty where only the words say it. session_id: the guided
-- session it was given in, which may still change it.
CREATE TABLE application_reason (
    application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    source         TEXT NOT NULL CHECK (source IN ('said', 'assumed')),
    position       INTEGER NOT NULL CHECK (position >= 0),
    reason         TEXT NOT NULL,
    words          TEXT NOT NULL,
    session_id     TEXT REFERENCES guided_session (id) ON DELETE SET NULL,
    PRIMARY KEY (application_id, source, position),
    CHECK (reason <> '' OR words <> '')
) STRICT, WITHOUT ROWID
-- statement
CREATE INDEX application_reason_session ON application_reason (session_id) WHERE session_id IS NOT NULL
-- statement
-- The plan: an order of one's own, items that come again, the lesson an item came from, and what a
-- small test found out. repeats_from is the day the rhythm is counted from; due_on is the next day,
-- which may have been moved.
ALTER TABLE plan_item ADD COLUMN position INTEGER NOT NULL DEFAULT 0
-- statement
ALTER TABLE plan_item ADD COLUMN repeats TEXT NOT NULL DEFAULT '' CHECK (repeats IN ('', 'daily', 'weekdays', 'weekly', 'monthly'))
-- statement
ALTER TABLE plan_item ADD COLUMN repeats_from TEXT CHECK (repeats_from IS NULL OR repeats_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
-- statement
ALTER TABLE plan_item ADD COLUMN lesson_id TEXT REFERENCES own_line (id) ON DELETE SET NULL
-- statement
ALTER TABLE plan_item ADD COLUMN outcome TEXT NOT NULL DEFAULT ''
-- statement
CREATE INDEX plan_item_due ON plan_item (due_on) WHERE due_on IS NOT NULL AND done_ms IS NULL
-- statement
CREATE INDEX plan_item_lesson ON plan_item (lesson_id) WHERE lesson_id IS NOT NULL
-- statement
-- The days an item that comes again was done on, one row a day at most. was_due: the day it was due
-- then, to take it back.
CREATE TABLE plan_done (
    item_id TEXT NOT NULL REFERENCES plan_item (id) ON DELETE CASCADE,
    on_day  TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    was_due TEXT NOT NULL CHECK (was_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_ms INTEGER NOT NULL,
    PRIMARY KEY (item_id, on_day)
) STRICT, WITHOUT ROWID
-- statement
-- What a line is about within its kind: for a care activity of one's own, the kind of care.
ALTER TABLE own_line ADD COLUMN topic TEXT NOT NULL DEFAULT ''
-- statement
-- What was planned or done for oneself. activity_id is one of the shipped activities, an exercise or
-- an own line; each may be gone one day, so its name and kind are kept as they were.
CREATE TABLE care_log (
    id             TEXT PRIMARY KEY NOT NULL,
    activity_id    TEXT NOT NULL CHECK (activity_id <> ''),
    kind           TEXT NOT NULL,
    name           TEXT NOT NULL CHECK (name <> ''),
    planned_on     TEXT CHECK (planned_on IS NULL OR planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_ms        INTEGER,
    offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1080 AND 1080),
    mood_before    INTEGER CHECK (mood_before BETWEEN 1 AND 5),
    mood_after     INTEGER CHECK (mood_after BETWEEN 1 AND 5),
    created_ms     INTEGER NOT NULL,
    CHECK (planned_on IS NOT NULL OR done_ms IS NOT NULL),
    CHECK ((done_ms IS NULL) = (offset_minutes IS NULL)),
    CHECK (mood_after IS NULL OR done_ms IS NOT NULL)
) STRICT
-- statement
CREATE INDEX care_log_planned ON care_log (planned_on) WHERE done_ms IS NULL
-- statement
CREATE INDEX care_log_done ON care_log (done_ms) WHERE done_ms IS NOT NULL
-- statement
CREATE TABLE own_mantra (
    id         TEXT PRIMARY KEY NOT NULL,
    theme      TEXT NOT NULL,
    text       TEXT NOT NULL CHECK (text <> ''),
    answers    TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT
-- statement
ALTER TABLE mantra_mark ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
-- statement
ALTER TABLE mantra_mark ADD COLUMN wording TEXT NOT NULL DEFAULT ''
-- statement
-- The Julian day it last was the day's mantra. mantra_day knows the last one of each day only.
ALTER TABLE mantra_mark ADD COLUMN shown_day INTEGER
-- statement
INSERT INTO mantra_mark (mantra_id, favourite, filling, changed_ms, shown_day)
SELECT mantra_id, 0, '', 0, max(day) FROM mantra_day WHERE true GROUP BY mantra_id
ON CONFLICT (mantra_id) DO UPDATE SET shown_day = excluded.shown_day
-- statement
-- How true a mantra felt, each time it was asked. The offset keeps the day it was for the person.
CREATE TABLE mantra_rating (
    number         INTEGER PRIMARY KEY,
    mantra_id      TEXT NOT NULL,
    belief         INTEGER NOT NULL CHECK (belief BETWEEN 0 AND 100),
    at_ms          INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080)
) STRICT
-- statement
CREATE INDEX mantra_rating_mantra ON mantra_rating (mantra_id, number)
-- statement
CREATE TABLE trusted_person (
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    reach      TEXT NOT NULL,
    ask        TEXT NOT NULL,
    position   INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT
-- statement
-- replaces: "country/name" of the shipped line that is corrected or hidden; empty for a line of
-- one's own. country: empty for one that is shown in every country.
CREATE TABLE own_help_line (
    id         TEXT PRIMARY KEY NOT NULL,
    country    TEXT NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    phone      TEXT NOT NULL,
    text       TEXT NOT NULL,
    hours      TEXT NOT NULL,
    url        TEXT NOT NULL,
    replaces   TEXT NOT NULL,
    hidden     INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT
-- statement
CREATE UNIQUE INDEX own_help_line_replaces ON own_help_line (replaces) WHERE replaces <> ''
