-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4: the life of a letter. What the form wrote is kept beside what the person made of it,
-- every change of state has its day, a letter rests until an hour, and a reply is kept.
-- statement
CREATE TABLE letter_draft_4 (
    id                TEXT PRIMARY KEY NOT NULL,
    kind              TEXT NOT NULL,
    tone              TEXT NOT NULL,
    length            TEXT NOT NULL CHECK (length IN ('short', 'fuller')),
    agency            INTEGER NOT NULL CHECK (agency IN (0, 1)),
    to_name           TEXT NOT NULL,
    to_address        TEXT NOT NULL,
    company           TEXT NOT NULL,
    role              TEXT NOT NULL,
    interviewed_on    TEXT CHECK (interviewed_on IS NULL OR interviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    applied_on        TEXT CHECK (applied_on IS NULL OR applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    appreciated       TEXT NOT NULL,
    sender_name       TEXT NOT NULL,
    sender_phone      TEXT NOT NULL,
    sender_link       TEXT NOT NULL,
    questions         TEXT NOT NULL,
    subject           TEXT NOT NULL,
    body              TEXT NOT NULL,
    generated_subject TEXT NOT NULL,
    generated_body    TEXT NOT NULL,
    edited            INTEGER NOT NULL CHECK (edited IN (0, 1)),
    state             TEXT NOT NULL CHECK (state IN ('drafted', 'resting', 'handed-over', 'answered', 'unanswered', 'closed')),
    rest_until_ms     INTEGER,
    reply             TEXT NOT NULL,
    follows_id        TEXT REFERENCES letter_draft (id) ON DELETE SET NULL,
    follow_up_ms      INTEGER,
    application_id    TEXT REFERENCES application (id) ON DELETE SET NULL,
    session_id        TEXT REFERENCES guided_session (id) ON DELETE SET NULL,
    created_ms        INTEGER NOT NULL,
    changed_ms        INTEGER NOT NULL
) STRICT
-- statement
-- A letter rested until a day; it is the morning of that day now. What the form had written is
-- known only where nobody changed it since.
INSERT INTO letter_draft_4
SELECT id, kind, tone, 'short', 0, to_name, to_address, company, role, NULL, NULL, appreciated, sender_name, '', '',
       questions, subject, body, iif(edited, '', subject), iif(edited, '', body), edited, state,
       CAST(strftime('%s', rest_until || ' 09:00:00', 'utc') AS INTEGER) * 1000,
       '', NULL, NULL, application_id, session_id, created_ms, changed_ms
FROM letter_draft
-- statement
DROP TABLE letter_draft
-- statement
ALTER TABLE letter_draft_4 RENAME TO letter_draft
-- statement
CREATE INDEX letter_draft_state ON letter_draft (state, changed_ms)
-- statement
CREATE INDEX letter_draft_follows ON letter_draft (follows_id) WHERE follows_id IS NOT NULL
-- statement
-- When a letter came to stand where. The offset keeps the day it was for the person.
CREATE TABLE letter_step (
    number         INTEGER PRIMARY KEY,
    letter_id      TEXT NOT NULL REFERENCES letter_draft (id) ON DELETE CASCADE,
    state          TEXT NOT NULL CHECK (state IN ('drafted', 'resting', 'handed-over', 'answered', 'unanswered', 'closed')),
    at_ms          INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080)
) STRICT
-- statement
CREATE INDEX letter_step_letter ON letter_step (letter_id, number)
-- statement
INSERT INTO letter_step (letter_id, state, at_ms, offset_minutes)
SELECT id, 'drafted', created_ms,
       CAST(round((julianday(created_ms / 1000, 'unixepoch', 'localtime') - julianday(created_ms / 1000, 'unixepoch')) * 1440) AS INTEGER)
FROM letter_draft ORDER BY created_ms, id
-- statement
-- The day it got where it stands is the day it was last touched, as far as anyone knows.
INSERT INTO letter_step (letter_id, state, at_ms, offset_minutes)
SELECT id, state, changed_ms,
       CAST(round((julianday(changed_ms / 1000, 'unixepoch', 'localtime') - julianday(changed_ms / 1000, 'unixepoch')) * 1440) AS INTEGER)
FROM letter_draft WHERE state <> 'drafted' ORDER BY changed_ms, id
