-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5: what became of an application, when it came how far, and what was said or assumed.
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
