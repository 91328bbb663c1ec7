#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program on files it cannot open: it says so, and leaves the file alone.

SECONDWIND is the program's path. The window that refuses waits for an answer, so the program
is stopped once it has printed its sentence."""
import os
import pathlib
import queue
import sqlite3
import subprocess
import tempfile
import threading
import unittest

PROGRAM = os.environ["SECONDWIND"]
SURROUNDINGS = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
PATIENCE = 60  # seconds, for a machine under load
OUR_ID = 0x53576E64


class StartProblems(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.journal = self.folder / "journal.db"

    def first_line(self, folder):
        """What the program says first on stderr."""
        program = subprocess.Popen([PROGRAM, "--data-dir", str(folder)], env=SURROUNDINGS, text=True,
                                   encoding="utf-8", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        lines = queue.Queue()
        reader = threading.Thread(target=lambda: lines.put(program.stderr.readline()), daemon=True)
        reader.start()
        try:
            return lines.get(timeout=PATIENCE).strip()
        except queue.Empty:
            self.fail("the program said nothing")
        finally:
            program.kill()
            program.wait()
            reader.join()
            program.stderr.close()

    def assert_refused(self):
        before = self.journal.read_bytes()
        line = self.first_line(self.folder)
        self.assertIn("journal.db", line)
        self.assertIn(str(self.folder), line)
        self.assertTrue(line.endswith("."), line)
        self.assertEqual(self.journal.read_bytes(), before)
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith("journal.db")], ["journal.db"])

    def database(self, *statements):
        connection = sqlite3.connect(self.journal)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    def test_a_page_that_does_not_exist(self):
        done = subprocess.run([PROGRAM, "--page", "nonsense", "--data-dir", str(self.folder)], env=SURROUNDINGS, text=True,
                              encoding="utf-8", capture_output=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        self.assertIn("nonsense", done.stderr)
        self.assertFalse(self.journal.exists())

    def test_a_text_file(self):
        self.journal.write_text("Dear diary, this is no database.\n" * 40, encoding="utf-8")
        self.assert_refused()

    def test_garbage(self):
        self.journal.write_bytes(bytes((i * 73 + 41) % 256 for i in range(8192)))
        self.assert_refused()

    def test_a_newer_journal(self):
        self.database("CREATE TABLE future (words TEXT)", "INSERT INTO future VALUES ('kept')",
                      f"PRAGMA application_id = {OUR_ID}", "PRAGMA user_version = 999")
        self.assert_refused()

    def test_a_database_of_another_program(self):
        self.database("CREATE TABLE recipe (words TEXT)", "INSERT INTO recipe VALUES ('soup')",
                      "PRAGMA application_id = 12345", "PRAGMA user_version = 3")
        self.assert_refused()

    def test_a_database_without_an_owner(self):
        self.database("CREATE TABLE recipe (words TEXT)", "INSERT INTO recipe VALUES ('soup')")
        self.assert_refused()

    def test_a_folder_that_cannot_be_made(self):
        line = self.first_line("/dev/null/x")
        self.assertIn("/dev/null/x", line)
        self.assertTrue(line.endswith("."), line)


if __name__ == "__main__":
    unittest.main()
