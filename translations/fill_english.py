#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the English plural forms of secondwind_en.ts that are still empty.

English writes one form for 1 and one for all else. The plural form is the source text; the
singular is the source text with the word after %n (or the words listed below) and its verb in
the singular. Run by hand after the lupdate target; review the diff."""
import pathlib
import re
import xml.etree.ElementTree as tree

SINGULAR = [("minutes", "minute"), ("seconds", "second"), ("steps", "step"), ("entries", "entry"),
            ("characters", "character"), ("questions", "question"), ("faults", "fault"),
            ("hours", "hour"), ("sessions", "session"), ("applications", "application"),
            ("days", "day"), ("rejections", "rejection"), ("things", "thing"),
            ("letters", "letter"), ("places", "place"), ("pages", "page"), ("moods", "mood"),
            ("requests", "request"), ("interviews", "interview"), ("plans", "plan"), ("lessons", "lesson"),
            ("guided sessions", "guided session"), ("journal entries", "journal entry"), ("times", "time"),
            ("applications that have", "application that has")]
# What stands behind the noun, where nothing comes between.
VERBS = [("are", "is"), ("were", "was"), ("lie", "lies"), ("stay", "stays")]

path = pathlib.Path(__file__).with_name("secondwind_en.ts")
document = tree.parse(path)
for message in document.iter("message"):
    if message.get("numerus") != "yes":
        continue
    plural = message.find("source").text
    singular = plural
    for many, one in sorted(SINGULAR, key=lambda pair: -len(pair[0])):
        singular = re.sub(r"(%%L?n (?:more )?)%s\b" % many, r"\g<1>%s" % one, singular)
    for many, one in VERBS:
        singular = re.sub(r"^(%%L?n \w+(?: here)? )%s\b" % many, r"\g<1>%s" % one, singular)
    singular = re.sub(r"^There are (%L?n|%%n)", r"There is \1", singular)
    singular = re.sub(r"^%n are here already and stay\b", "%n is here already and stays", singular)
    translation = message.find("translation")
    # lupdate marks a text that moved to another class as unfinished, although it is filled in.
    translation.attrib.pop("type", None)
    if any((form.text or "") for form in translation):
        continue
    for form in list(translation):
        translation.remove(form)
    for text in (singular, plural):
        tree.SubElement(translation, "numerusform").text = text
tree.indent(document, "    ")
path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
                + tree.tostring(document.getroot(), encoding="unicode") + "\n", encoding="utf-8")
