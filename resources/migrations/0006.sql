-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6: the search index keeps the beginnings of words up to five letters. Of four and five
-- they took longest: every word that begins so was read to its end, 50 to 80 ms among 100,000
-- entries against 2 at most now. From six on a beginning leaves few words. The index grows by a
-- quarter of the file. The triggers name the table and find the new one in its place.
-- statement
DROP TABLE entry_search
-- statement
CREATE VIRTUAL TABLE entry_search USING fts5 (
    words, content = 'entry_words', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5'
)
-- statement
INSERT INTO entry_search (entry_search, rank) VALUES ('pgsz', 4000)
-- statement
INSERT INTO entry_search (entry_search) VALUES ('rebuild')
