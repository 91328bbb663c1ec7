-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: what a session leaves for later. Lines, plan items and the like outlive the session
-- and the application they came from; the link then becomes NULL.
-- statement
CREATE TABLE own_line (
    id             TEXT PRIMARY KEY NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('lesson', 'strength', 'went-well', 'beyond-work', 'outlet', 'care', 'trap')),
    text           TEXT NOT NULL CHECK (text <> ''),
    application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
    session_id     TEXT REFERENCES guided_session (id) ON DELETE SET NULL,
    created_ms     INTEGER NOT NULL
) STRICT
-- statement
CREATE INDEX own_line_kind ON own_line (kind, created_ms)
-- statement
CREATE INDEX own_line_session ON own_line (session_id) WHERE session_id IS NOT NULL
-- statement
-- session_row: which row of which field of the session an item was written in ("next.plan.1").
CREATE TABLE plan_item (
    id             TEXT PRIMARY KEY NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('action', 'test', 'setback')),
    category       TEXT NOT NULL,
    when_text      TEXT NOT NULL,
    then_text      TEXT NOT NULL,
    due_on         TEXT CHECK (due_on IS NULL OR due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_ms        INTEGER,
    application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
    session_id     TEXT REFERENCES guided_session (id) ON DELETE SET NULL,
    session_row    TEXT NOT NULL,
    created_ms     INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL,
    CHECK (when_text <> '' OR then_text <> '')
) STRICT
-- statement
CREATE UNIQUE INDEX plan_item_session ON plan_item (session_id, session_row) WHERE session_id IS NOT NULL
-- statement
CREATE INDEX plan_item_kind ON plan_item (kind, created_ms)
-- statement
CREATE TABLE time_box (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('feeling', 'hold')),
    begins_ms  INTEGER NOT NULL,
    ends_ms    INTEGER NOT NULL CHECK (ends_ms > begins_ms),
    closed_ms  INTEGER,
    session_id TEXT REFERENCES guided_session (id) ON DELETE CASCADE
) STRICT
-- statement
CREATE INDEX time_box_open ON time_box (kind, ends_ms) WHERE closed_ms IS NULL
-- statement
CREATE TABLE writing_course (
    id        TEXT PRIMARY KEY NOT NULL,
    place     TEXT NOT NULL,
    begun_ms  INTEGER NOT NULL,
    closed_ms INTEGER
) STRICT
-- statement
-- day: the Julian day it was written on, so that one day counts once.
CREATE TABLE writing_day (
    course_id TEXT NOT NULL REFERENCES writing_course (id) ON DELETE CASCADE,
    day       INTEGER NOT NULL,
    entry_id  TEXT REFERENCES journal_entry (id) ON DELETE SET NULL,
    PRIMARY KEY (course_id, day)
) STRICT, WITHOUT ROWID
-- statement
-- The day after: how it is then, asked once. checked_in_ms without numbers: it was waved away.
ALTER TABLE guided_session ADD COLUMN checked_in_ms INTEGER
-- statement
ALTER TABLE guided_session ADD COLUMN next_mood INTEGER CHECK (next_mood IS NULL OR next_mood BETWEEN 1 AND 5)
-- statement
ALTER TABLE guided_session ADD COLUMN next_belief INTEGER CHECK (next_belief IS NULL OR next_belief BETWEEN 0 AND 100)
