-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: an entry need not say a mood, and search reads emotions and the application as well;
-- what was deleted waits in a trash, and what an entry said before it was changed is kept.
-- statement
DROP TRIGGER journal_entry_added
-- statement
DROP TRIGGER journal_entry_removed
-- statement
DROP TRIGGER journal_entry_changed
-- statement
DROP VIEW entry_words
-- statement
CREATE TABLE journal_entry_3 (
    key            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    at_ms          INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    day            INTEGER NOT NULL,
    mood           INTEGER CHECK (mood IS NULL OR mood BETWEEN 1 AND 5),
    text           TEXT NOT NULL,
    words          TEXT,
    application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
    created_ms     INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL
) STRICT
-- statement
INSERT INTO journal_entry_3 (key, id, at_ms, offset_minutes, day, mood, text, words, application_id, created_ms, changed_ms)
SELECT e.key, e.id, e.at_ms, e.offset_minutes, e.day, e.mood, e.text,
       nullif(coalesce(e.words, e.text)
              || coalesce((SELECT char(10) || group_concat(emotion, char(10)) FROM entry_emotion WHERE entry_key = e.key), '')
              || coalesce((SELECT char(10) || company || char(10) || role FROM application WHERE id = e.application_id), ''), e.text),
       e.application_id, e.created_ms, e.changed_ms
FROM journal_entry e
-- statement
DROP TABLE journal_entry
-- statement
ALTER TABLE journal_entry_3 RENAME TO journal_entry
-- statement
CREATE INDEX journal_entry_day ON journal_entry (day, mood)
-- statement
CREATE INDEX journal_entry_mood ON journal_entry (mood)
-- statement
CREATE INDEX journal_entry_application ON journal_entry (application_id) WHERE application_id IS NOT NULL
-- statement
CREATE INDEX entry_emotion_name ON entry_emotion (emotion, entry_key)
-- statement
CREATE INDEX entry_tag_name ON entry_tag (tag, entry_key)
-- statement
CREATE VIEW entry_words AS SELECT key, coalesce(words, text) AS words FROM journal_entry
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
INSERT INTO entry_search (entry_search) VALUES ('rebuild')
-- statement
-- content: the entry as JSON. session_id: the session it was kept of, so that restoring links again.
CREATE TABLE entry_trash (
    id         TEXT PRIMARY KEY NOT NULL,
    content    TEXT NOT NULL,
    session_id TEXT REFERENCES guided_session (id) ON DELETE SET NULL,
    created_ms INTEGER NOT NULL,
    deleted_ms INTEGER NOT NULL
) STRICT
-- statement
CREATE INDEX entry_trash_deleted ON entry_trash (deleted_ms)
-- statement
-- until_ms: when this stopped being what the entry says.
CREATE TABLE entry_version (
    number   INTEGER PRIMARY KEY,
    entry_id TEXT NOT NULL,
    content  TEXT NOT NULL,
    until_ms INTEGER NOT NULL
) STRICT
-- statement
CREATE INDEX entry_version_entry ON entry_version (entry_id, number)
