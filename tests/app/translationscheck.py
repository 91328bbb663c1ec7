#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the English catalogue is up to date and complete.

LUPDATE is Qt's tool, CATALOGUE the .ts file, SOURCES a file that lists the sources one a line,
OPTIONS what translations/CMakeLists.txt hands to the tool, separated by spaces. The tool works
on a copy. When this fails: build the lupdate target, run translations/fill_english.py, review."""
import difflib
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as tree

LUPDATE = os.environ["LUPDATE"]
CATALOGUE = pathlib.Path(os.environ["CATALOGUE"])
SOURCES = pathlib.Path(os.environ["SOURCES"])
OPTIONS = os.environ["OPTIONS"].split()


def messages(path):
    """Every message as one line: context, source, whether it counts, and its forms."""
    lines = []
    for context in tree.parse(path).iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            lines.append(repr((context.findtext("name"), message.findtext("source"), message.findtext("comment"),
                               message.get("numerus"), forms)))
    return sorted(lines)


class Catalogue(unittest.TestCase):
    def test_it_has_what_the_sources_have(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / CATALOGUE.name
            shutil.copyfile(CATALOGUE, copy)
            done = subprocess.run([LUPDATE, *OPTIONS, f"@{SOURCES}", "-ts", str(copy)],
                                  capture_output=True, text=True, timeout=240)
            self.assertEqual(done.returncode, 0, done.stderr)
            changes = [line for line in difflib.unified_diff(messages(CATALOGUE), messages(copy), "catalogue", "sources",
                                                             lineterm="", n=0)]
        self.assertEqual(changes, [], "\n" + "\n".join(changes))

    def test_every_plural_has_both_forms(self):
        counted = 0
        for message in tree.parse(CATALOGUE).iter("message"):
            self.assertEqual(message.get("numerus"), "yes", message.findtext("source"))
            counted += 1
            forms = [form.text or "" for form in message.iter("numerusform")]
            self.assertEqual(len(forms), 2, message.findtext("source"))
            self.assertTrue(all(forms), message.findtext("source"))
            self.assertIsNone(message.find("translation").get("type"), message.findtext("source"))
        self.assertGreater(counted, 5)


if __name__ == "__main__":
    unittest.main()
