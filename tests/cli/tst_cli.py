# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives secondwind-cli from outside: what it prints, where, and how it ends.

Letters are read back with Python's own mail and URL readers, which share no code with ours.
"""
import base64
import csv
import datetime
import email
import email.header
import email.policy
import html.parser
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

CLI = os.environ['SECONDWIND_CLI']
UUID7 = re.compile(r'^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$')
NAMES = ['Zoë Müller-Østergård', '李小龙', 'محمد', 'O\'Neil, "Ann" (HR)', 'Ann 🙂 Lee', 'Ann Lee', 'back\\slash', '=?UTF-8?B?eA==?=', 'a.b@c',
         'x' * 150, 'Ann ' * 40 + 'Lee', '<script>', ';:,@']


class Run:
    def __init__(self, finished):
        self.status = finished.returncode
        self.bytes = finished.stdout
        self.errors = finished.stderr.decode('utf-8')

    @property
    def output(self):
        return self.bytes.decode('utf-8')

    @property
    def json(self):
        return json.loads(self.output)


def run(*arguments, stdin=b'', environment=None):
    return Run(subprocess.run([CLI, *arguments], input=stdin, capture_output=True, timeout=60,
                              env={**os.environ, **(environment or {})}))


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = self.folder / 'data'

    def done(self, *arguments, **options):
        """Runs a command that must succeed without a word on standard error."""
        ran = run('--data-dir', str(self.data), *arguments, **options)
        self.assertEqual((ran.status, ran.errors), (0, ''), arguments)
        return ran

    def one_sentence(self, ran, arguments):
        self.assertEqual(ran.bytes, b'', arguments)
        self.assertRegex(ran.errors, r'\A[^\n]{8,}[.]\n\Z', arguments)

    def misused(self, *arguments, **options):
        """Runs a command that must be refused as wrong use: exit 2, one sentence, no output."""
        ran = run('--data-dir', str(self.data), *arguments, **options)
        self.assertEqual(ran.status, 2, (arguments, ran.errors))
        self.one_sentence(ran, arguments)
        return ran

    def failed(self, *arguments, **options):
        ran = run(*arguments, **options)
        self.assertEqual(ran.status, 1, (arguments, ran.errors))
        self.one_sentence(ran, arguments)
        return ran

    def add(self, *arguments):
        return self.done('journal', 'add', *arguments).output.strip()


class Program(CliTest):
    COMMANDS = [['mantra', 'list'], ['mantra', 'today'], ['mantra', 'show'], ['journal', 'add'], ['journal', 'list'], ['journal', 'search'],
                ['journal', 'show'], ['journal', 'stats'], ['application', 'add'], ['application', 'list'], ['application', 'show'],
                ['application', 'update'], ['perspective'], ['draft'], ['tone'], ['session', 'routes'], ['session', 'steps'], ['export'], ['import'], ['check']]

    def test_help_names_every_command_and_none_that_is_not_there(self):
        for option in ('--help', '-h'):
            ran = run(option)
            self.assertEqual((ran.status, ran.errors), (0, ''))
            for words in self.COMMANDS:
                self.assertRegex(ran.output, r'(?m)^  ' + ' '.join(words) + r'\b')
            for missing in ('backup', 'restore'):
                self.assertNotRegex(ran.output, r'(?m)^  ' + missing)
                self.assertEqual(run(missing, 'x').status, 2)

    def test_every_command_has_help_and_touches_nothing_for_it(self):
        for words in self.COMMANDS:
            with self.subTest(words=words):
                ran = self.done(*words, '--help')
                self.assertTrue(ran.output.startswith('Usage: secondwind-cli [--data-dir DIR] ' + ' '.join(words)), ran.output)
                self.assertIn('--json', ran.output)
                self.assertTrue(all(len(line) <= 100 for line in ran.output.splitlines()))
        self.assertFalse(self.data.exists())

    def test_version(self):
        ran = run('--version')
        self.assertRegex(ran.output, r'^secondwind-cli \d+\.\d+\.\d+\n$')
        self.assertEqual(ran.status, 0)

    def test_wrong_use_of_the_program(self):
        for arguments in ([], [''], ['mantra'], ['journal'], ['journl', 'list'], ['journal', 'lst'], ['journal', 'list', 'extra'],
                          ['journal', 'list', '--colour'], ['journal', 'list', '--json=yes'], ['journal', 'list', '--limit'],
                          ['check', '--json', '--mood', '3'], ['journal', 'show'], ['journal', 'show', ''], ['session', 'steps'],
                          ['journal', 'list', '--limit', '3', '--limit', '4'], ['--', 'journal', 'list'], ['\n'], ['no\nsuch\rthing']):
            with self.subTest(arguments=arguments):
                self.misused(*arguments)
        self.assertFalse((self.data / 'journal.db').exists())

    def test_an_empty_folder_name_is_wrong_use(self):
        ran = run('journal', 'list', '--data-dir', '')
        self.assertEqual(ran.status, 2)
        self.one_sentence(ran, 'empty folder')

    def test_arguments_that_are_not_utf8_are_wrong_use(self):
        self.misused('journal', 'add', '--mood', '3', b'caf\xe9')
        self.misused('journal', 'search', b'\xff')

    def test_the_folder_may_stand_before_the_command(self):
        ran = run('--data-dir', str(self.data), '--json', 'journal', 'add', '--mood', '3', 'words')
        self.assertEqual(ran.status, 0)
        ran = run('--data-dir=' + str(self.data), 'journal', '--json', 'list')
        self.assertEqual(len(ran.json), 1)

    def test_the_default_folder_is_the_one_of_the_desktop_program(self):
        run('journal', 'add', '--mood', '3', 'words', environment={'XDG_DATA_HOME': str(self.folder)})
        self.assertTrue((self.folder / 'secondwind' / 'journal.db').exists())

    def test_a_locale_that_is_not_utf8_changes_nothing(self):
        identifier = self.done('journal', 'add', '--mood', '3', 'Zoë 李', environment={'LC_ALL': 'C'}).output.strip()
        self.assertEqual(self.done('journal', 'show', identifier, environment={'LC_ALL': 'POSIX'}).output, 'Zoë 李\n')

    def test_commands_that_need_no_journal_make_none(self):
        self.done('perspective', '--stage', 'final')
        self.done('draft', '--kind', 'thanks')
        self.done('session', 'routes')
        self.done('session', 'steps', 'full')
        self.done('check')
        self.misused('journal', 'add', '--mood', '9', 'x')
        self.assertFalse(self.data.exists())

    def test_failed_work_ends_with_one(self):
        self.failed('journal', 'list', '--data-dir', '/dev/null/below')
        self.failed('journal', 'add', '--mood', '3', 'x', '--data-dir', '/dev/null/below')
        self.failed('draft', '--kind', 'thanks', '-o', str(self.folder / 'no' / 'such' / 'folder.eml'))
        self.failed('draft', '--kind', 'thanks', '-o', str(self.folder))

    @unittest.skipUnless(os.path.exists('/dev/full'), 'needs /dev/full')
    def test_output_that_cannot_be_written_ends_with_one(self):
        with open('/dev/full', 'wb') as full:
            ran = subprocess.run([CLI, 'session', 'steps', 'full', '--json'], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(ran.returncode, 1)
        self.assertEqual(ran.stderr.count(b'\n'), 1)


class Mantras(CliTest):
    KEYS = {'id', 'theme', 'text', 'answers', 'blank', 'filling', 'favourite', 'own', 'hidden', 'wording', 'belief'}

    def test_list_show_and_search(self):
        mantras = self.done('mantra', 'list', '--json').json
        self.assertGreaterEqual(len(mantras), 84)
        self.assertEqual(len({each['id'] for each in mantras}), len(mantras))
        for each in mantras:
            self.assertEqual(set(each), self.KEYS)
        one = self.done('mantra', 'show', mantras[7]['id'], '--json').json
        self.assertEqual(one, mantras[7])
        self.assertEqual(self.done('mantra', 'show', mantras[7]['id']).output, mantras[7]['text'] + '\n')
        theme = self.done('mantra', 'list', '--theme', mantras[0]['theme'], '--json').json
        self.assertEqual(theme, [each for each in mantras if each['theme'] == mantras[0]['theme']])
        self.assertIn(mantras[7], self.done('mantra', 'list', '--search', mantras[7]['text'].upper().replace('’', "'"), '--json').json)
        self.assertEqual(self.done('mantra', 'list', '--search', 'xyzzy', '--json').json, [])
        self.assertEqual(self.done('mantra', 'list', '--search', 'xyzzy').output, '')
        self.assertEqual(len(self.done('mantra', 'list').output.splitlines()), len(mantras))

    def test_own_and_hidden_ones_are_listed_apart(self):
        mantras = self.done('mantra', 'list', '--json').json
        first, second = mantras[0]['id'], mantras[1]['id']
        database = sqlite3.connect(self.data / 'journal.db')
        with database:
            database.execute("INSERT INTO own_mantra VALUES ('mine', 'worth', 'I came back.', 'I never come back.', 1, 1)")
            database.execute("INSERT INTO mantra_mark (mantra_id, favourite, filling, changed_ms, hidden) VALUES (?, 0, '', 1, 1)", (first,))
            database.execute("INSERT INTO mantra_mark (mantra_id, favourite, filling, changed_ms, wording) VALUES (?, 0, '', 1, 'Own words.')", (second,))
            database.execute("INSERT INTO mantra_rating (mantra_id, belief, at_ms, offset_minutes) VALUES ('mine', 40, 1, 0), ('mine', 55, 2, 0)")
        database.close()
        listed = self.done('mantra', 'list', '--json').json
        self.assertEqual({each['id'] for each in listed}, {each['id'] for each in mantras} - {first} | {'mine'})
        self.assertEqual([each['id'] for each in self.done('mantra', 'list', '--hidden', '--json').json], [first])
        own = self.done('mantra', 'list', '--own', '--json').json
        self.assertEqual([(each['id'], each['own'], each['text'], each['belief']) for each in own],
                         [(second, False, 'Own words.', None), ('mine', True, 'I came back.', 55)])
        self.assertEqual(self.done('mantra', 'show', 'mine').output, 'I came back.\n')
        self.assertTrue(self.done('mantra', 'show', first, '--json').json['hidden'])

    def test_today_is_the_same_all_day(self):
        first = self.done('mantra', 'today', '--json').json
        self.assertEqual(set(first), self.KEYS)
        for _ in range(5):
            self.assertEqual(self.done('mantra', 'today').output, first['text'] + '\n')

    def test_wrong_use(self):
        for arguments in (['list', '--theme', 'nowhere'], ['list', '--theme', ''], ['list', '--search', ''], ['list', '--search', '  '],
                          ['list', '--search', 'a\nb'], ['show', 'nobody'], ['show', 'a\nb'], ['today', 'x']):
            with self.subTest(arguments=arguments):
                self.misused('mantra', *arguments)


class Journal(CliTest):
    KEYS = {'id', 'at', 'mood', 'emotions', 'tags', 'text', 'application'}

    def test_an_entry_comes_back(self):
        text = '# Day\n\n"quotes" \\ and\ttabs, Zoë 李小龙 🙂'
        added = self.done('journal', 'add', '--mood', '2', '--emotion', 'sad', '--emotion', 'angry', '--tag', 'job', '--tag', 'two words',
                          '--at', '2025-03-31T21:05:00+05:30', text)
        identifier = added.output.strip()
        self.assertRegex(identifier, UUID7)
        entry = self.done('journal', 'show', identifier, '--json').json
        self.assertEqual(set(entry), self.KEYS)
        self.assertEqual(datetime.datetime.fromisoformat(entry.pop('at')).isoformat(), '2025-03-31T21:05:00+05:30')
        self.assertEqual(entry, {'id': identifier, 'mood': 2, 'tags': ['job', 'two words'], 'text': text, 'application': None,
                                 'emotions': [{'id': 'sad', 'intensity': None}, {'id': 'angry', 'intensity': None}]})
        self.assertEqual(self.done('journal', 'show', identifier).output, text + '\n')

    def test_add_prints_the_id_as_json_too(self):
        added = self.done('journal', 'add', '--mood', '5', 'x', '--json').json
        self.assertEqual(list(added), ['id'])
        self.assertRegex(added['id'], UUID7)

    def test_an_entry_without_a_time_is_of_now(self):
        entry = self.done('journal', 'show', self.add('--mood', '3', 'x'), '--json').json
        age = datetime.datetime.now(datetime.timezone.utc) - datetime.datetime.fromisoformat(entry['at'].replace('Z', '+00:00'))
        self.assertLess(abs(age.total_seconds()), 60)

    def test_forms_of_a_time(self):
        for typed, expected in (('2025-07-01T10:00', '2025-07-01T10:00:00+02:00'), ('2025-07-01 10:00:30', '2025-07-01T10:00:30+02:00'),
                                ('2025-01-01T10:00:00Z', '2025-01-01T10:00:00+00:00'), ('2025-01-01T10:00:00.250-0800', '2025-01-01T10:00:00.250000-08:00'),
                                ('2024-02-29', '2024-02-29T00:00:00+01:00')):
            with self.subTest(typed=typed):
                entry = self.done('journal', 'show', self.add('--mood', '3', '--at', typed, 'x'), '--json').json
                self.assertEqual(datetime.datetime.fromisoformat(entry['at'].replace('Z', '+00:00')).isoformat(), expected)

    def test_text_from_standard_input(self):
        text = 'first line\nsecond ünïcode line 李\n'
        identifier = self.done('journal', 'add', '--mood', '4', '-', stdin=text.encode()).output.strip()
        self.assertEqual(self.done('journal', 'show', identifier, '--json').json['text'], text)
        identifier = self.done('journal', 'add', '--mood', '4', '-', stdin=b'a\r\nb\rc').output.strip()
        self.assertEqual(self.done('journal', 'show', identifier, '--json').json['text'], 'a\nb\nc')
        long = ('word ' * 200_000).strip()
        identifier = self.done('journal', 'add', '--mood', '4', '-', stdin=long.encode()).output.strip()
        self.assertEqual(self.done('journal', 'show', identifier).output, long + '\n')

    def test_bad_standard_input_is_wrong_use(self):
        for stdin in (b'', b' \n\t\n', b'caf\xe9', b'\xc3', b'a\x00b', b'a\x1b[31mb', b'\xed\xa0\x80'):
            with self.subTest(stdin=stdin):
                self.misused('journal', 'add', '--mood', '3', '-', stdin=stdin)

    def test_text_that_looks_like_an_option(self):
        identifier = self.add('--mood', '3', '--', '--not an option')
        self.assertEqual(self.done('journal', 'show', identifier).output, '--not an option\n')

    def test_wrong_use_of_add(self):
        good = ['--mood', '3']
        for arguments in (['x'], ['--mood', '0', 'x'], ['--mood', '6', 'x'], ['--mood', '-1', 'x'], ['--mood', '3.5', 'x'], ['--mood', 'good', 'x'],
                          ['--mood', '', 'x'], ['--mood', '99999999999', 'x'], ['--mood', '3', '--mood', '4', 'x'], good, [*good, ''], [*good, ' '], [*good, 'two', 'texts'],
                          [*good, 'bell\x07'], [*good, '--emotion', 'hangry', 'x'], [*good, '--emotion', '', 'x'], [*good, '--tag', '', 'x'], [*good, '--tag', ' ', 'x'],
                          [*good, '--tag', 'a\nb', 'x'], [*good, '--tag', 'a\r\nb', 'x'], [*good, '--tag', 't' * 61, 'x'],
                          *([*good, '--at', at, 'x'] for at in ('2025-02-30T10:00:00', '2025-02-29', '2025-13-01', 'yesterday', '', '31.03.2025', '2025-03-31T25:00:00',
                                                                '2025-03-31T10:61', '2025-03-31T10:00:00+25:00', '2025-03-31T10:00:00+19:00', '2025-03-31T10:00:00 nonsense',
                                                                '2025-03-31x', '20250331', '2025-3-31', '2025-03-30T02:30:00'))):
            with self.subTest(arguments=arguments):
                self.misused('journal', 'add', *arguments)
        self.assertEqual(self.done('journal', 'list', '--json').json, [])

    def test_list_search_and_days(self):
        days = {'one': '2025-03-01T10:00:00+01:00', 'two': '2025-03-02T23:59:59-10:00', 'three': '2025-03-03T00:00:00+14:00'}
        ids = {name: self.add('--mood', '3', '--at', at, f'entry {name} Café') for name, at in days.items()}

        def listed(*arguments):
            entries = self.done('journal', *arguments, '--json').json
            for entry in entries:
                self.assertEqual(set(entry), self.KEYS)
            return [entry['text'].split()[1] for entry in entries]

        # Newest first by the moment; the day of "three" is 3 March where it was written, though it came before "two".
        self.assertEqual(listed('list'), ['two', 'three', 'one'])
        self.assertEqual(listed('list', '--limit', '1'), ['two'])
        self.assertEqual(listed('list', '--from', '2025-03-03'), ['three'])
        self.assertEqual(listed('list', '--to', '2025-03-02'), ['two', 'one'])
        self.assertEqual(listed('list', '--from', '2025-03-02', '--to', '2025-03-02'), ['two'])
        self.assertEqual(listed('search', 'cafe entr'), ['two', 'three', 'one'])
        self.assertEqual(listed('search', '"entry two"'), ['two'])
        self.assertEqual(listed('search', 'tw', '--limit', '5'), ['two'])
        self.assertEqual(listed('search', 'entry', '--to', '2025-03-01'), ['one'])
        self.assertEqual(listed('search', 'nothing'), [])
        lines = self.done('journal', 'list').output.splitlines()
        self.assertEqual([line.split()[0] for line in lines], [ids['two'], ids['three'], ids['one']])

    def test_search_takes_words_left_out_and_alternatives(self):
        for text in ('sad call', 'angry call', 'calm'):
            self.add('--mood', '3', text)
        texts = lambda typed: {each['text'] for each in self.done('journal', 'search', '--json', '--', typed).json}
        self.assertEqual(texts('call -sad'), {'angry call'})
        self.assertEqual(texts('-call'), {'calm'})
        self.assertEqual(texts('sad OR calm'), {'sad call', 'calm'})
        self.assertEqual(texts('"call sad"'), set())

    def test_nothing_searched_for_fails(self):
        self.add('--mood', '3', 'words')
        for text in ('"', '""', '(', 'a*', 'AND', 'NEAR(a b)', "'; DROP TABLE journal_entry; --", '🙂', '%', '\\', 'a:b', '^'):
            with self.subTest(text=text):
                self.assertEqual(self.done('journal', 'search', '--json', '--', text).json, [])
        self.assertEqual(len(self.done('journal', 'list', '--json').json), 1)

    def test_statistics(self):
        empty = {'entries': 0, 'days': 0, 'averageMood': None, 'entriesByMood': {'1': 0, '2': 0, '3': 0, '4': 0, '5': 0}}
        self.assertEqual(self.done('journal', 'stats', '--json').json, empty)
        for mood, day in ((1, '01'), (2, '01'), (5, '02')):
            self.add('--mood', str(mood), '--at', f'2025-03-{day}T10:00:00Z', 'x')
        statistics = self.done('journal', 'stats', '--json').json
        self.assertAlmostEqual(statistics.pop('averageMood'), 8 / 3)
        self.assertEqual(statistics, {'entries': 3, 'days': 2, 'entriesByMood': {'1': 1, '2': 1, '3': 0, '4': 0, '5': 1}})
        self.assertEqual(self.done('journal', 'stats', '--from', '2025-03-02', '--json').json['entries'], 1)
        self.assertIn('Entries: 3', self.done('journal', 'stats').output)

    def test_wrong_use_of_the_rest(self):
        for arguments in (['list', '--from', '2025-02-30'], ['list', '--from', 'monday'], ['list', '--to', ''], ['list', '--from', '2025-03-02', '--to', '2025-03-01'],
                          ['list', '--limit', '0'], ['list', '--limit', '-5'], ['list', '--limit', 'all'], ['search'], ['search', ''], ['search', ' '],
                          ['search', 'a\nb'], ['show', 'nobody'], ['show', "' OR 1=1"], ['stats', '--from', '2025-3-1'], ['stats', '--limit', '3']):
            with self.subTest(arguments=arguments):
                self.misused('journal', *arguments)


class Applications(CliTest):
    FULL = ['--company', 'Müller & Søn', '--role', 'Data analyst', '--stage', 'further-interview', '--contact-name', '李小龙', '--contact-address', 'li@example.com',
            '--applicants', '120', '--finalists', '3', '--rejected-on', '2024-02-29', '--notes', 'two\nlines']
    AS_JSON = {'company': 'Müller & Søn', 'role': 'Data analyst', 'stage': 'further-interview', 'contactName': '李小龙', 'contactAddress': 'li@example.com',
               'applicants': 120, 'finalists': 3, 'outcome': 'rejected', 'endedOn': '2024-02-29', 'rejectedOn': '2024-02-29', 'link': '', 'notes': 'two\nlines'}
    BESIDE = {'history': [{'step': 'rejected', 'on': '2024-02-29', 'note': ''}], 'reasons': []}

    def test_an_application_comes_back(self):
        identifier = self.done('application', 'add', *self.FULL).output.strip()
        self.assertRegex(identifier, UUID7)
        expected = {'id': identifier, **self.AS_JSON}
        self.assertEqual(self.done('application', 'show', identifier, '--json').json, {**expected, **self.BESIDE})
        self.assertEqual(self.done('application', 'list', '--json').json, [expected])
        shown = self.done('application', 'show', identifier).output
        for words in ('Müller & Søn, Data analyst', '120', '2024-02-29', 'li@example.com', '李小龙'):
            self.assertIn(words, shown)
        self.assertIn(identifier, self.done('application', 'list').output)

    def test_what_is_not_given_is_unknown(self):
        identifier = self.done('application', 'add', '--company', 'Northwind', '--json').json['id']
        shown = self.done('application', 'show', identifier, '--json').json
        history = shown.pop('history')
        self.assertEqual(shown, {'id': identifier, 'company': 'Northwind', 'role': '', 'stage': 'applied', 'contactName': '', 'contactAddress': '',
                                 'applicants': None, 'finalists': None, 'outcome': 'open', 'endedOn': None, 'rejectedOn': None, 'link': '',
                                 'notes': '', 'reasons': []})
        self.assertEqual([each['step'] for each in history], ['applied'])
        self.assertRegex(history[0]['on'], r'^\d{4}-\d\d-\d\d$')

    def test_an_update_changes_only_what_is_given(self):
        identifier = self.done('application', 'add', *self.FULL).output.strip()
        updated = self.done('application', 'update', identifier, '--stage', 'final', '--finalists', '2', '--json').json
        expected = {'id': identifier, **self.AS_JSON, **self.BESIDE, 'stage': 'final', 'finalists': 2}
        self.assertEqual(updated, expected)
        self.assertEqual(self.done('application', 'update', identifier, '--clear', 'applicants', '--clear', 'rejected-on', '--clear', 'notes').output, '')
        expected.update(applicants=None, outcome='open', endedOn=None, rejectedOn=None, notes='', history=[])
        self.assertEqual(self.done('application', 'show', identifier, '--json').json, expected)

    def test_what_became_of_it(self):
        identifier = self.done('application', 'add', '--company', 'Northwind', '--stage-on', '2025-02-01', '--link', 'https://jobs.example/1').output.strip()
        updated = self.done('application', 'update', identifier, '--stage', 'interview', '--stage-on', '2025-02-10', '--outcome', 'no-answer', '--ended-on', '2025-03-01',
                            '--said', 'salary', '--assumed', 'own words: a guess', '--json').json
        self.assertEqual((updated['outcome'], updated['endedOn'], updated['rejectedOn'], updated['link']), ('no-answer', '2025-03-01', None, 'https://jobs.example/1'))
        self.assertEqual([(each['step'], each['on']) for each in updated['history']], [('applied', '2025-02-01'), ('interview', '2025-02-10'), ('no-answer', '2025-03-01')])
        self.assertEqual(updated['reasons'], [{'source': 'said', 'reason': 'salary', 'words': ''}, {'source': 'assumed', 'reason': None, 'words': 'own words: a guess'}])
        self.assertEqual(self.done('application', 'show', identifier, '--json').json, updated)
        shown = self.done('application', 'show', identifier).output
        for words in ('No answer came', '2025-02-10', 'They said: Salary expectations', 'You assume: own words'):
            self.assertIn(words, shown)
        self.assertEqual(self.done('application', 'list', '--outcome', 'rejected', '--json').json, [])
        self.assertEqual(len(self.done('application', 'list', '--outcome', 'no-answer', '--json').json), 1)
        self.assertIn('no-answer', self.done('application', 'list').output)
        cleared = self.done('application', 'update', identifier, '--clear', 'said', '--clear', 'ended-on', '--clear', 'link', '--json').json
        self.assertEqual((cleared['outcome'], cleared['endedOn'], cleared['link'], len(cleared['reasons'])), ('no-answer', None, '', 1))
        reopened = self.done('application', 'update', identifier, '--outcome', 'open', '--json').json
        self.assertEqual([each['step'] for each in reopened['history']], ['applied', 'interview'])

    def test_wrong_use(self):
        company = ['--company', 'Northwind']
        for arguments in ([], ['--role', 'x'], ['--company', ''], ['--company', ' '], ['--company', 'a\r\nb'], ['--company', 'a\x00b'.replace('\x00', '\x01')], ['--company', 'x' * 201],
                          [*company, '--role', 'a\nb'], [*company, '--stage', 'hired'], [*company, '--stage', 'Final'], [*company, '--applicants', '0'],
                          [*company, '--applicants', '10000001'], [*company, '--applicants', 'many'], [*company, '--finalists', '-1'],
                          [*company, '--applicants', '3', '--finalists', '4'], [*company, '--rejected-on', '2025-02-30'], [*company, '--rejected-on', '2025-06-31'],
                          [*company, '--rejected-on', 'today'], [*company, '--contact-address', 'nobody'], [*company, '--contact-address', 'a@b.de\r\nBcc: c@d.de'],
                          [*company, '--ended-on', '2025-03-01'], [*company, '--outcome', 'hired'], [*company, '--outcome', 'open', '--ended-on', '2025-03-01'],
                          [*company, '--outcome', 'rejected', '--ended-on', '2025-02-30'], [*company, '--rejected-on', '2025-03-01', '--outcome', 'withdrawn'],
                          [*company, '--rejected-on', '2025-03-01', '--ended-on', '2025-03-01'], [*company, '--stage-on', 'soon'], [*company, '--said', ' '],
                          [*company, '--link', 'a\nb'], [*company, '--contact-name', 'Ann\nLee'], [*company, '--notes', 'bell\x07'], [*company, 'extra']):
            with self.subTest(arguments=arguments):
                self.misused('application', 'add', *arguments)
        self.assertEqual(self.done('application', 'list', '--json').json, [])
        identifier = self.done('application', 'add', *self.FULL).output.strip()
        for arguments in (['nobody'], ['nobody', '--role', 'x'], [], [identifier, '--stage', 'hired'], [identifier, '--applicants', '2'], [identifier, '--company', ''],
                          [identifier, '--clear', 'company'], [identifier, '--clear', 'everything'], [identifier, '--clear', 'notes', '--notes', 'x']):
            with self.subTest(arguments=arguments):
                self.misused('application', 'update', *arguments)
        self.misused('application', 'show', 'nobody')
        self.assertEqual(self.done('application', 'show', identifier, '--json').json, {'id': identifier, **self.AS_JSON, **self.BESIDE})


class Perspective(CliTest):
    def test_the_numbers(self):
        result = self.done('perspective', '--applicants', '200', '--stage', 'final', '--finalists', '4', '--json').json
        self.assertIn('98 in 100', result.pop('sentence'))
        self.assertTrue(result.pop('explanation'))
        self.assertEqual(result, {'stage': 'final', 'applicants': 200, 'finalists': 4, 'aheadLow': 98, 'aheadHigh': 98, 'estimated': False})
        result = self.done('perspective', '--stage', 'interview', '--json').json
        self.assertEqual((result['applicants'], result['finalists'], result['estimated']), (None, None, True))
        self.assertLess(result['aheadLow'], result['aheadHigh'])
        self.assertIn('98 in 100', self.done('perspective', '--applicants', '200', '--stage', 'final', '--finalists', '4').output)

    def test_wrong_use(self):
        for arguments in ([], ['--applicants', '5'], ['--stage', 'lunch'], ['--stage', 'final', '--applicants', '0'], ['--stage', 'final', '--applicants', '10000001'],
                          ['--stage', 'final', '--applicants', '-3'], ['--stage', 'final', '--finalists', 'four'], ['--stage', 'final', '--applicants', '3', '--finalists', '4'],
                          ['--stage', 'final', 'extra']):
            with self.subTest(arguments=arguments):
                self.misused('perspective', *arguments)


class Sessions(CliTest):
    def test_routes_and_steps_are_data(self):
        routes = self.done('session', 'routes', '--json').json
        self.assertEqual([each['id'] for each in routes], ['first-aid', 'steady', 'full'])
        for route in routes:
            self.assertEqual(set(route), {'id', 'name', 'line', 'minutes', 'steps'})
            steps = self.done('session', 'steps', route['id'], '--json').json
            self.assertEqual([each['id'] for each in steps], route['steps'])
            for step in steps:
                self.assertEqual(set(step), {'id', 'title', 'minutes', 'intro', 'why', 'fields'})
                for field in step['fields']:
                    self.assertEqual(set(field), {'id', 'kind', 'label', 'help', 'placeholder', 'summary', 'from', 'keep', 'sentence',
                                                  'folded', 'parts', 'options', 'buckets', 'shownWhen'})
                    self.assertTrue(field['id'].startswith(step['id'] + '.'))
                    for option in field['options'] + field['buckets']:
                        self.assertEqual(set(option), {'id', 'text', 'line'})
        self.assertEqual(len(routes[2]['steps']), 11)
        fields = {field['id']: field for step in steps for field in step['fields']}
        self.assertEqual(fields['arrive.mood']['kind'], 'mood')
        self.assertEqual(fields['ask.letter']['shownWhen'], {'field': 'ask.way', 'anyOf': ['feedback', 'call', 'thanks', 'review']})
        self.assertIsNone(fields['arrive.mood']['shownWhen'])
        self.assertEqual(len(self.done('session', 'routes').output.splitlines()), 3)
        self.assertIn('arrive.mood', self.done('session', 'steps', 'first-aid').output)

    def test_wrong_use(self):
        for arguments in (['steps'], ['steps', 'scenic'], ['steps', ''], ['steps', 'full', 'steady'], ['routes', 'x'], ['walk']):
            with self.subTest(arguments=arguments):
                self.misused('session', *arguments)


class Check(CliTest):
    def test_a_whole_journal(self):
        self.assertEqual(self.done('check', '--json').json, {'content': 'ok', 'journal': 'none', 'file': str(self.data / 'journal.db')})
        self.assertFalse(self.data.exists())
        self.add('--mood', '3', 'x')
        self.assertEqual(self.done('check', '--json').json, {'content': 'ok', 'journal': 'ok', 'file': str(self.data / 'journal.db')})
        self.assertIn(str(self.data), self.done('check').output)

    def refused(self, contents):
        self.data.mkdir(exist_ok=True)
        path = self.data / 'journal.db'
        path.write_bytes(contents)
        for arguments in (['check'], ['journal', 'list'], ['journal', 'add', '--mood', '3', 'x'], ['mantra', 'today'], ['application', 'list']):
            ran = self.failed(*arguments, '--data-dir', str(self.data))
            self.assertIn('journal.db', ran.errors)
        self.assertEqual(path.read_bytes(), contents)
        self.assertEqual([each.name for each in self.data.iterdir()], ['journal.db'])

    def test_files_that_are_no_journal_are_refused_and_left(self):
        self.add('--mood', '3', 'x')
        whole = (self.data / 'journal.db').read_bytes()
        self.refused(b'Dear diary')
        self.refused(b'x')
        self.refused(bytes(range(256)) * 100)
        self.refused(whole[:len(whole) // 2])
        other = self.folder / 'other.db'
        connection = sqlite3.connect(other)
        connection.execute('CREATE TABLE theirs (a)')
        connection.commit()
        connection.close()
        self.refused(other.read_bytes())

    def test_a_file_of_a_newer_version_is_refused_and_left(self):
        self.add('--mood', '3', 'x')
        connection = sqlite3.connect(self.data / 'journal.db')
        connection.execute('PRAGMA user_version=1000')
        connection.commit()
        connection.close()
        self.refused((self.data / 'journal.db').read_bytes())

    def test_damage_inside_is_found(self):
        for i in range(30):
            self.add('--mood', '3', f'words {i} ' * 50)
        path = self.data / 'journal.db'
        damaged = bytearray(path.read_bytes())
        damaged[-3000:] = b'\xff' * 3000
        path.write_bytes(damaged)
        self.failed('check', '--data-dir', str(self.data))


class Transfer(CliTest):
    """Files are read back with Python's own readers for JSON, CSV and HTML."""

    TEXT = '=HYPERLINK("x"), "quoted"\nsecond line 🙂 我被拒 <b>not bold</b>'

    def setUp(self):
        super().setUp()
        self.add('--mood', '2', '--emotion', 'sad', '--tag', 'second round', '--at', '2025-03-01T21:05:00+01:00', self.TEXT)
        self.add('--mood', '4', '--at', '2025-03-02T08:00:00+01:00', 'the day after')

    def exported(self, form, *options):
        path = self.folder / f'journal.{form}'
        self.done('export', '--format', form, *options, str(path))
        return path

    def test_json_goes_out_and_comes_back(self):
        path = self.exported('json')
        content = json.loads(path.read_text(encoding='utf-8'))
        self.assertEqual(content['format'], 'secondwind-journal')
        self.assertEqual([entry['text'] for entry in content['entries']], [self.TEXT, 'the day after'])
        before = self.done('journal', 'list', '--json').json
        self.data = self.folder / 'other'
        dry = self.done('import', '--json', '--dry-run', str(path)).json
        self.assertEqual((dry['added'], dry['dryRun'], dry['issues']), (2, True, []))
        self.assertEqual(self.done('journal', 'list', '--json').json, [])
        self.assertEqual(self.done('import', '--json', str(path)).json['added'], 2)
        self.assertEqual(self.done('journal', 'list', '--json').json, before)
        self.assertEqual(self.done('import', '--json', str(path)).json['known'], 2)

    def test_csv_is_read_by_others_and_runs_no_formula(self):
        path = self.exported('csv')
        with path.open(encoding='utf-8-sig', newline='') as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 2)
        self.assertEqual(rows[0]['text'], "'" + self.TEXT)
        self.assertEqual(rows[0]['mood'], '2')
        self.assertFalse(any(value.startswith(('=', '+', '-', '@')) for row in rows for value in row.values()))
        self.data = self.folder / 'other'
        self.assertEqual(self.done('import', '--json', str(path)).json['added'], 2)
        self.assertIn(self.TEXT, [entry['text'] for entry in self.done('journal', 'list', '--json').json])

    def test_html_shows_what_was_typed(self):
        seen = []
        parser = html.parser.HTMLParser()
        parser.handle_data = seen.append
        parser.handle_starttag = lambda tag, attributes: self.assertNotIn(tag, ('b', 'script'))
        parser.feed(self.exported('html').read_text(encoding='utf-8'))
        self.assertIn('<b>not bold</b>', ''.join(seen))

    def test_days_and_standard_output(self):
        text = self.done('export', '--format', 'markdown', '--from', '2025-03-02', '-').output
        self.assertIn('the day after', text)
        self.assertNotIn('quoted', text)
        self.assertIn('2', self.done('export', '--format', 'json', str(self.folder / 'x')).output)

    def test_other_diaries_come_in(self):
        daylio = self.folder / 'daylio.csv'
        daylio.write_text('full_date,date,weekday,time,mood,activities,note_title,note\n2024-05-06,May 6,Monday,9:05 PM,rad,walk,,good day\n', encoding='utf-8')
        self.assertEqual(self.done('import', '--json', str(daylio)).json['added'], 1)
        months = self.folder / 'rednotebook'
        months.mkdir()
        (months / '2024-06.txt').write_text("7: {text: 'Saw //Mira//.'}\n", encoding='utf-8')
        self.assertEqual(self.done('import', '--json', str(months)).json['added'], 1)
        entries = self.done('journal', 'list', '--to', '2024-12-31', '--json').json
        self.assertEqual([(entry['mood'], entry['text']) for entry in entries], [(None, 'Saw *Mira*.'), (5, 'good day')])

    def test_what_cannot_be_done_says_so(self):
        bad = self.folder / 'bad'
        for content in (b'', b'caf\xc3', b'{"format":"secondwind-journal","version":1,"entries":[', b'\x00' * 100):
            with self.subTest(content=content):
                bad.write_bytes(content)
                ran = run('--data-dir', str(self.data), 'import', str(bad))
                self.assertIn(ran.status, (1, 2))
                self.one_sentence(ran, content)
        self.assertEqual(len(self.done('journal', 'list', '--json').json), 2)
        self.misused('export', '--format', 'word', str(bad))
        self.misused('export', str(bad))
        self.misused('import', str(self.folder / 'nothing'))
        self.failed('--data-dir', str(self.data), 'export', '--format', 'json', str(self.folder / 'no' / 'folder' / 'x'))


class Letters(CliTest):
    KINDS = ['feedback', 'call', 'thanks', 'follow-up', 'reconnect', 'review', 'network']
    LENGTHS = ['short', 'fuller']
    TONES = ['warm', 'formal', 'brief']

    def questions(self):
        # The ids are not a command of their own yet; the help of draft lists them.
        text = ' '.join(self.done('draft', '--help').output.split())
        return re.search(r'A question to ask: ([a-z0-9, -]+)\.', text)[1].split(', ')

    def draft(self, *arguments):
        """The same letter in all forms; checks that they agree and returns the JSON form."""
        letter = self.done('draft', *arguments, '--format', 'json').json
        self.assertEqual(set(letter), {'kind', 'tone', 'length', 'toName', 'toAddress', 'subject', 'body', 'questions', 'mailto'})
        self.check_eml(self.done('draft', *arguments, '--format', 'eml').bytes, letter)
        self.check_mailto(letter['mailto'], letter)
        return letter

    def check_eml(self, data, letter):
        message = email.message_from_bytes(data, policy=email.policy.default)
        self.assertEqual(message.defects, [])
        self.assertEqual(sorted(message.keys()), sorted(['X-Unsent', 'Subject', 'Date', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']
                                                        + (['To'] if letter['toAddress'] else [])))
        self.assertEqual(message['X-Unsent'], '1')
        self.assertEqual(message['Subject'], letter['subject'])
        self.assertEqual(message['Subject'].defects, ())
        self.assertIsNotNone(message['Date'].datetime)
        if letter['toAddress']:
            raw_to = email.message_from_bytes(data, policy=email.policy.compat32)['To']
            self.assertEqual(message['To'].defects, ())
            (recipient,) = message['To'].addresses
            if raw_to.count('=?') < 2:
                self.assertEqual(recipient.display_name, letter['toName'])
            else:
                # Python before 3.13 keeps the space between two encoded words of a name, which
                # RFC 2047, section 6.2, says to drop; its older reader does it right.
                name = raw_to.rsplit('\n <', 1)[0].rsplit('\r', 1)[0]
                self.assertEqual(str(email.header.make_header(email.header.decode_header(name))), letter['toName'])
            self.assertEqual(recipient.addr_spec, letter['toAddress'])
        self.assertEqual(message.get_content().replace('\r\n', '\n'), letter['body'])
        self.assertEqual(message.get_payload(decode=True).decode('utf-8'), letter['body'].replace('\n', '\r\n'))
        for line in data.split(b'\n'):
            self.assertTrue(not line or line.endswith(b'\r'))
            self.assertLessEqual(len(line), 79 if line.count(b' ') > 1 or b'=?' in line else 999)

    def check_mailto(self, link, letter):
        self.assertRegex(link, r'\Amailto:[A-Za-z0-9._~%@-]*\?subject=[A-Za-z0-9._~%-]*&body=[A-Za-z0-9._~%-]*\Z')
        self.assertNotIn('+', link)
        self.assertIn('%0D%0A', link)
        self.assertIn('%20', link)
        address, query = link.removeprefix('mailto:').split('?')
        subject, body = (part.split('=')[1] for part in query.split('&'))
        self.assertEqual(urllib.parse.unquote(address, errors='strict'), letter['toAddress'])
        self.assertEqual(urllib.parse.unquote(subject, errors='strict'), letter['subject'])
        self.assertEqual(urllib.parse.unquote(body, errors='strict'), letter['body'].replace('\n', '\r\n'))

    def test_names_come_back_exactly(self):
        for name in NAMES:
            with self.subTest(name=name):
                letter = self.draft('--kind', 'feedback', '--to', 'ann@example.com', '--name', name, '--sender', name, '--company', name, '--role', name)
                self.assertEqual(letter['toName'], name)
                self.assertTrue(letter['body'].endswith('\n' + name))
                self.assertIn(name, letter['subject'])
                self.assertIn(f' {name},\n', letter['body'])

    def test_every_kind_and_tone(self):
        for kind in self.KINDS:
            for tone in self.TONES:
                with self.subTest(kind=kind, tone=tone):
                    letter = self.draft('--kind', kind, '--tone', tone, '--to', 'a@b.de')
                    self.assertEqual((letter['kind'], letter['tone'], letter['toName']), (kind, tone, ''))
                    for never in ('{', '}', '  ', '____', '\n\n\n'):
                        self.assertNotIn(never, letter['subject'] + letter['body'])

    def test_addresses_come_back_exactly(self):
        for address in ('a+b@c.de', "o'brien@example.ie", 'a&b=c@d.de', '1%2@d.de', 'x#y@d.de', 'a/b?c@d.de'):
            with self.subTest(address=address):
                self.assertEqual(self.draft('--kind', 'thanks', '--to', address, '--name', 'Ann')['toAddress'], address)

    def test_questions_are_asked_in_their_order(self):
        ids = self.questions()
        self.assertGreaterEqual(len(ids), 20)
        letter = self.draft('--kind', 'feedback', '--question', ids[3], '--question', ids[0], '--question', ids[7])
        self.assertEqual(letter['questions'], [ids[3], ids[0], ids[7]])
        asked = [line for line in letter['body'].splitlines() if line.startswith('- ')]
        self.assertEqual(len(asked), 3)
        single = [self.draft('--kind', 'feedback', '--question', each)['body'] for each in (ids[3], ids[0], ids[7])]
        for line, body in zip(asked, single):
            self.assertIn(line[2:], body)

    WORDS = NAMES + ['Northwind', 'R&D 100%', 'a=b', '{company}', '%1', 'tab-less', 'Ümläut GmbH & Co. KG', '株式会社', '— dash –', '#1?', '50 % more', '"', "'", '\\', '🙂🙃',
                     'e\u0301 decomposed', '\u202eright to left', '\u00a0hard space\u00a0x', 'zero\u200bwidth', 'Acme Inc.', 'The case discussion.', 'and', 'I liked it']
    ADDRESSES = ['ann@example.com', 'a+b@c.de', "o'x@y.ie", 'first.last@sub.example.org']

    def particulars(self, rng, ids):
        """What a random letter is made from, under the names of the options."""
        made = {'kind': rng.choice(self.KINDS), 'tone': rng.choice(self.TONES), 'length': rng.choice(self.LENGTHS), 'agency': rng.random() < 0.3}
        if rng.random() < 0.8:
            made['to'] = rng.choice(self.ADDRESSES)
        for option in ('name', 'company', 'role', 'appreciated', 'sender', 'phone', 'link'):
            if rng.random() < 0.7:
                made[option] = ' '.join(rng.choices(self.WORDS, k=rng.randint(1, 4)))
        for option in ('interviewed-on', 'applied-on'):
            if rng.random() < 0.3:
                made[option] = f'2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}'
        made['questions'] = rng.sample(ids, rng.choice([0, 0, 1, 2, 5]))
        return made

    def test_random_letters(self):
        rng = random.Random(20250303)
        ids = self.questions()
        for number in range(25):
            made = self.particulars(rng, ids)
            arguments = [word for option, value in made.items() if option not in ('agency', 'questions') for word in ('--' + option, value)]
            arguments += ['--agency'] * made['agency'] + [word for each in made['questions'] for word in ('--question', each)]
            with self.subTest(number=number, arguments=arguments):
                self.draft(*arguments)

    def test_two_thousand_letters_come_back_exactly(self):
        rng = random.Random(20251112)
        ids = self.questions()
        requests = [self.particulars(rng, ids) for _ in range(2000)]
        for request in requests:
            request['interviewedOn'] = request.pop('interviewed-on', None)
            request['appliedOn'] = request.pop('applied-on', None)
        batch = subprocess.run([os.environ['LETTERBATCH']], input=json.dumps(requests).encode('utf-8'), capture_output=True, timeout=120)
        self.assertEqual((batch.returncode, batch.stderr), (0, b''))
        letters = json.loads(batch.stdout)
        self.assertEqual(len(letters), 2000)
        for request, letter in zip(requests, letters):
            with self.subTest(request=request):
                self.assertNotIn('error', letter)
                self.assertEqual(letter['toAddress'], request.get('to', ''))
                self.assertNotIn('\n', letter['subject'])
                self.check_eml(base64.b64decode(letter['eml']), letter)
                self.check_mailto(letter['mailto'], letter)
        # They are two thousand letters and not one.
        self.assertGreater(len({letter['body'] for letter in letters}), 1900)

    def test_length_agency_and_days(self):
        base = ['--kind', 'feedback', '--company', 'Northwind', '--role', 'Analyst']
        short = self.draft(*base)
        self.assertEqual(short['length'], 'short')
        self.assertEqual(short, self.draft(*base, '--length', 'short'))
        fuller = self.draft(*base, '--length', 'fuller')
        self.assertEqual(fuller['length'], 'fuller')
        self.assertGreater(len(fuller['body'].split()), len(short['body'].split()))
        agency = self.draft(*base, '--agency')
        self.assertIn('putting me forward for the Analyst role at Northwind', agency['body'])
        self.assertIn('what Northwind said about me', agency['body'])
        dated = self.draft(*base, '--interviewed-on', '2025-11-12')
        self.assertEqual(dated['subject'], 'Feedback on my application: Analyst at Northwind, interview on 12 November')
        self.assertEqual(self.draft(*base, '--applied-on', '2025-02-03')['subject'], 'Feedback on my application: Analyst at Northwind, applied on 3 February')
        signed = self.draft(*base, '--sender', 'Zoë', '--phone', '+49 30 1234', '--link', 'https://example.com/zoe?x=1&y=2')
        self.assertTrue(signed['body'].endswith('\n\nKind regards,\nZoë\n+49 30 1234\nhttps://example.com/zoe?x=1&y=2'))

    def test_two_people_at_once(self):
        arguments = ['--kind', 'thanks', '--to', 'ana@example.com', '--to', 'tom@example.com', '--name', 'Ana, Tom']
        letter = self.done('draft', *arguments, '--format', 'json').json
        self.assertEqual(letter['toAddress'], 'ana@example.com, tom@example.com')
        self.assertTrue(letter['body'].startswith('Hello Ana and Tom,\n'))
        self.assertTrue(letter['mailto'].startswith('mailto:ana@example.com,tom@example.com?'))
        message = email.message_from_bytes(self.done('draft', *arguments, '--format', 'eml').bytes, policy=email.policy.default)
        self.assertEqual([each.addr_spec for each in message['To'].addresses], ['ana@example.com', 'tom@example.com'])

    def test_no_field_brings_a_header(self):
        for line_end in ('\r\n', '\n', '\r', '\u2028', '\u0085', '\x0b', '\x0c'):
            evil = f'Ann{line_end}Bcc: evil@example.com'
            for option in ('--name', '--company', '--role', '--appreciated', '--sender', '--to'):
                for form in ('eml', 'mailto', 'text', 'json'):
                    with self.subTest(option=option, line_end=line_end, form=form):
                        self.misused('draft', '--kind', 'feedback', option, evil, '--format', form)
        # Without a line break it is only words.
        letter = self.draft('--kind', 'feedback', '--to', 'a@b.de', '--name', 'Ann Bcc: evil@example.com', '--company', 'x%0D%0ABcc: evil@example.com')
        self.assertEqual(letter['toName'], 'Ann Bcc: evil@example.com')
        self.assertIn('%250D%250A', letter['mailto'])

    def test_text_is_the_whole_letter(self):
        letter = self.draft('--kind', 'call', '--to', 'a@b.de', '--name', 'Zoë')
        text = self.done('draft', '--kind', 'call', '--to', 'a@b.de', '--name', 'Zoë').output
        self.assertEqual(text, f"To: Zoë <a@b.de>\nSubject: {letter['subject']}\n\n{letter['body']}\n")
        self.assertEqual(text, self.done('draft', '--kind', 'call', '--to', 'a@b.de', '--name', 'Zoë', '--format', 'text').output)

    def test_json_means_json_in_every_format(self):
        expected = self.done('draft', '--kind', 'thanks', '--format', 'json').json
        for form in ('text', 'mailto', 'eml', 'json'):
            self.assertEqual(self.done('draft', '--kind', 'thanks', '--format', form, '--json').json, expected)

    def test_a_file_gets_what_would_be_printed(self):
        for form in ('text', 'mailto', 'json'):
            target = self.folder / f'letter.{form}'
            target.write_text('old and longer than nothing')
            ran = self.done('draft', '--kind', 'thanks', '--to', 'a@b.de', '--format', form, '-o', str(target))
            self.assertEqual(ran.output, '')
            self.assertEqual(target.read_bytes(), self.done('draft', '--kind', 'thanks', '--to', 'a@b.de', '--format', form).bytes)
        target = self.folder / 'letter.eml'
        self.assertEqual(self.done('draft', '--kind', 'thanks', '--to', 'a@b.de', '--format', 'eml', '--output', str(target), '--json').json,
                         {'file': str(target), 'format': 'eml'})
        self.check_eml(target.read_bytes(), self.done('draft', '--kind', 'thanks', '--to', 'a@b.de', '--json').json)

    def test_a_link_too_long_for_mail_programs_is_noted(self):
        arguments = [word for each in self.questions() for word in ('--question', each)]
        ran = run('draft', '--kind', 'feedback', '--format', 'mailto', *arguments)
        self.assertEqual(ran.status, 0)
        self.assertGreater(len(ran.bytes), 2000)
        self.assertEqual(ran.errors.count('\n'), 1)

    def test_wrong_use(self):
        kind = ['--kind', 'feedback']
        for arguments in ([], ['--kind', 'threat'], ['--kind', ''], [*kind, '--tone', 'icy'], [*kind, '--length', 'long'], [*kind, '--interviewed-on', '12 November'], [*kind, '--interviewed-on', '2025-02-30'], [*kind, '--agency=yes'],
                          [*kind, '--phone', '1\n2'], [*kind, '--to', 'a@b.de', '--to', 'nobody'], [*kind, '--format', 'pdf'], [*kind, '--question', 'why-oh-why'],
                          [*kind, '--to', 'nobody'], [*kind, '--to', 'a@b'], [*kind, '--to', 'a@b.de, c@d.de'], [*kind, '--to', 'Ann <a@b.de>'], [*kind, '--to', ''],
                          [*kind, '--to', 'a@b.de\n'], [*kind, '--name', ''], [*kind, '--name', ' '], [*kind, '--name', 'a\tb'], [*kind, '--company', 'bell\x07'],
                          [*kind, '--sender', '\x1b[31m'], [*kind, '-o', ''], [*kind, 'extra'], [*kind, '--subject', 'x']):
            with self.subTest(arguments=arguments):
                self.misused('draft', *arguments)


class Tone(CliTest):
    FINE = 'Dear Ms Weber,\n\nthank you for letting me know. What would have made my application stronger?\n\nKind regards,\nAda Klein\n'
    SHARP = '🙂 Dear Ms Weber,\n\nI demand an explanation by Friday.\n\nKind regards,\nAda Klein\n'

    def test_a_fine_letter_may_go(self):
        letter = self.folder / 'letter.txt'
        letter.write_text(self.FINE, encoding='utf-8')
        self.assertEqual(self.done('tone', str(letter), '--json').json, {'verdict': 'send', 'findings': []})
        self.assertEqual(self.done('tone', '-', '--json', stdin=self.FINE.encode()).json['verdict'], 'send')
        self.assertEqual(self.done('tone', str(letter)).output.count('\n'), 1)
        self.assertFalse(self.data.exists())

    def test_findings_stand_where_they_say(self):
        found = self.done('tone', '-', '--json', stdin=self.SHARP.encode()).json
        self.assertEqual(found['verdict'], 'revise')
        self.assertIn('entitled', [each['label'] for each in found['findings']])
        units = self.SHARP.encode('utf-16-le')
        for each in found['findings']:
            self.assertLessEqual({'label', 'start', 'length', 'text', 'why'}, set(each))
            self.assertEqual(units[2 * each['start']:2 * (each['start'] + each['length'])].decode('utf-16-le'), each['text'])
            self.assertRegex(each['why'], r'\S')

    def test_one_click_takes_a_finding_away(self):
        entitled = next(each for each in self.done('tone', '-', '--json', stdin=self.SHARP.encode()).json['findings'] if each['label'] == 'entitled')
        units = self.SHARP.encode('utf-16-le')
        begin, length = entitled['replace']['start'], entitled['replace']['length']
        better = units[:2 * begin] + entitled['suggestion'].encode('utf-16-le') + units[2 * (begin + length):]
        after = self.done('tone', '-', '--json', stdin=better.decode('utf-16-le').encode()).json
        self.assertNotIn('entitled', [each['label'] for each in after['findings']])

    def test_the_readable_form_says_line_words_and_why(self):
        output = self.done('tone', '-', stdin=self.SHARP.encode()).output
        self.assertRegex(output, r'(?m)^entitled, line 3: I demand')
        self.assertRegex(output, r'(?m)^  Instead: ')

    def test_subject_and_names(self):
        found = self.done('tone', '-', '--json', '--subject', 'ANSWER ME', '--name', 'Ms Weber', '--sender', 'Ada', stdin=b'No.').json['findings']
        self.assertIn({'in': 'subject', 'start': 0, 'length': 0, 'text': 'ANSWER'}, [{key: each.get(key) for key in ('in', 'start', 'length', 'text')} for each in found])
        self.assertIn('Hello Ms Weber,\n\n', [each.get('suggestion') for each in found])

    def test_wrong_use_and_files_that_cannot_be_read(self):
        self.misused('tone')
        self.misused('tone', 'a', 'b')
        self.misused('tone', '-', stdin=b'\xff\xfe\xff')
        self.misused('tone', '-', '--name', 'a\nb')
        self.failed('tone', str(self.folder / 'none.txt'))
        self.failed('tone', str(self.folder))


if __name__ == '__main__':
    sys.exit(unittest.main())
