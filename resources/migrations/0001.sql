-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Statements are parted by marker lines, because triggers contain semicolons.
-- statement
CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID
-- statement
CREATE TABLE application (
    id            TEXT PRIMARY KEY NOT NULL,
    company       TEXT NOT NULL CHECK (company <> ''),
    role          TEXT NOT NULL,
    stage         TEXT NOT NULL CHECK (stage IN ('applied', 'screening', 'interview', 'further-interview', 'final')),
    contact_name  TEXT NOT NULL,
    contact_address TEXT NOT NULL,
    applicants    INTEGER CHECK (applicants IS NULL OR applicants BETWEEN 1 AND 10000000),
    finalists     INTEGER CHECK (finalists IS NULL OR finalists BETWEEN 1 AND 10000000),
    rejected_on   TEXT CHECK (rejected_on IS NULL OR rejected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    notes         TEXT NOT NULL,
    created_ms    INTEGER NOT NULL,
    changed_ms    INTEGER NOT NULL
) STRICT
-- statement
-- key: the entry's time in UTC milliseconds times 1024 plus a counter, so that key order is
-- time order, back-dated entries included. day: the Julian day the entry belonged to where it
-- was written. words: what search reads when that differs from the text.
CREATE TABLE journal_entry (
    key            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    at_ms          INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    day            INTEGER NOT NULL,
    mood           INTEGER NOT NULL CHECK (mood BETWEEN 1 AND 5),
    text           TEXT NOT NULL,
    words          TEXT,
    application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
    created_ms     INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL
) STRICT
-- statement
CREATE INDEX journal_entry_day ON journal_entry (day, mood)
-- statement
CREATE INDEX journal_entry_application ON journal_entry (application_id) WHERE application_id IS NOT NULL
-- statement
CREATE TABLE entry_emotion (
    entry_key INTEGER NOT NULL REFERENCES journal_entry (key) ON DELETE CASCADE ON UPDATE CASCADE,
    emotion   TEXT NOT NULL,
    intensity INTEGER CHECK (intensity IS NULL OR intensity BETWEEN 0 AND 100),
    position  INTEGER NOT NULL,
    PRIMARY KEY (entry_key, emotion)
) STRICT, WITHOUT ROWID
-- statement
CREATE TABLE entry_tag (
    entry_key INTEGER NOT NULL REFERENCES journal_entry (key) ON DELETE CASCADE ON UPDATE CASCADE,
    tag       TEXT NOT NULL,
    position  INTEGER NOT NULL,
    PRIMARY KEY (entry_key, tag)
) STRICT, WITHOUT ROWID
-- statement
CREATE VIEW entry_words AS SELECT key, coalesce(words, text) AS words FROM journal_entry
-- statement
CREATE VIRTUAL TABLE entry_search USING fts5 (
    words, content = 'entry_words', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
)
-- statement
INSERT INTO entry_search (entry_search, rank) VALUES ('pgsz', 4000)
-- statement
CREATE TRIGGER journal_entry_added AFTER INSERT ON journal_entry BEGIN
    INSERT INTO entry_search (rowid, words) VALUES (new.key, coalesce(new.words, new.text));
END
-- statement
CREATE TRIGGER journal_entry_removed AFTER DELETE ON journal_entry BEGIN
    INSERT INTO entry_search (entry_search, rowid, words) VALUES ('delete', old.key, coalesce(old.words, old.text));
END
-- statement
CREATE TRIGGER journal_entry_changed AFTER UPDATE OF key, text, words ON journal_entry BEGIN
    INSERT INTO entry_search (entry_search, rowid, words) VALUES ('delete', old.key, coalesce(old.words, old.text));
    INSERT INTO entry_search (rowid, words) VALUES (new.key, coalesce(new.words, new.text));
END
-- statement
-- What is being typed and not yet saved; one row for each entry under edit, 'new' for a new one.
CREATE TABLE entry_draft (
    entry_id   TEXT PRIMARY KEY NOT NULL,
    content    TEXT NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
-- statement
CREATE TABLE guided_session (
    id             TEXT PRIMARY KEY NOT NULL,
    route          TEXT NOT NULL,
    step           TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('open', 'finished', 'set-aside')),
    application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
    entry_id       TEXT REFERENCES journal_entry (id) ON DELETE SET NULL,
    started_ms     INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL,
    finished_ms    INTEGER
) STRICT
-- statement
CREATE INDEX guided_session_state ON guided_session (state, changed_ms)
-- statement
CREATE TABLE session_step (
    session_id TEXT NOT NULL REFERENCES guided_session (id) ON DELETE CASCADE,
    step       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('done', 'skipped')),
    PRIMARY KEY (session_id, step)
) STRICT, WITHOUT ROWID
-- statement
CREATE TABLE session_answer (
    session_id TEXT NOT NULL REFERENCES guided_session (id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (session_id, field)
) STRICT, WITHOUT ROWID
-- statement
CREATE TABLE letter_draft (
    id             TEXT PRIMARY KEY NOT NULL,
    kind           TEXT NOT NULL,
    tone           TEXT NOT NULL,
    to_name        TEXT NOT NULL,
    to_address     TEXT NOT NULL,
    company        TEXT NOT NULL,
    role           TEXT NOT NULL,
    appreciated    TEXT NOT NULL,
    sender_name    TEXT NOT NULL,
    questions      TEXT NOT NULL,
    subject        TEXT NOT NULL,
    body           TEXT NOT NULL,
    edited         INTEGER NOT NULL CHECK (edited IN (0, 1)),
    state          TEXT NOT NULL CHECK (state IN ('drafted', 'resting', 'handed-over', 'answered', 'unanswered')),
    rest_until     TEXT,
    application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
    session_id     TEXT REFERENCES guided_session (id) ON DELETE SET NULL,
    created_ms     INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL
) STRICT
-- statement
CREATE TABLE mantra_mark (
    mantra_id  TEXT PRIMARY KEY NOT NULL,
    favourite  INTEGER NOT NULL CHECK (favourite IN (0, 1)),
    filling    TEXT NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
-- statement
CREATE TABLE mantra_day (
    day       INTEGER PRIMARY KEY,
    mantra_id TEXT NOT NULL
) STRICT
