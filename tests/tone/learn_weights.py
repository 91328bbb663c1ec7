# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns the weights of the tone check from labelled letters.

Usage: learn_weights.py FOLDER [--write]

FOLDER holds print_turns and print_letters, as built. The letters are tests/fixtures/tone/training-*.json
and sentences-tuning.json; none of the unseen ones is opened. Each file is one writer's, so the figures
printed are of letters by writers that were not learned from: every file is read by weights learned
from all others. The sentences the program writes itself are taken for fine and never measured. With
--write, weights learned from all files are put into the program's content.

Needs scikit-learn (Debian: python3-sklearn). A logistic regression on turns of phrase, each sentence
a vector of their rarity (inverse document frequency, Spaerck Jones 1972) of length 1. Linear on
purpose: the program needs a table and a sum, and can say which words spoke for it.
"""

import argparse
import collections
import json
import math
import pathlib
import re
import subprocess

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parents[2]
LETTERS = ROOT / "tests/fixtures/tone"
WEIGHTS = ROOT / "resources/content/en/toneweights.tsv"

LABELS = ["hostile", "blame", "entitled", "pleading", "self-deprecating", "sarcastic"]
OWN = "own"
LEAST_SENTENCES = 2  # a turn that one sentence alone has tells nothing about others
MOST_TURNS = 24000
STRICTNESS = 10  # inverse of the regularisation
FINE_STOPPED = 0.06  # of the letters that are fine, at most


class Sentence:
    def __init__(self, turns, label):
        self.turns = turns
        self.label = label


def output_of(program, text=""):
    return subprocess.run([program], input=text, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def own_sentences(folder):
    """What the program writes itself, each sentence once and as a letter of its own."""
    parts = re.split(r"(?<=[.?])\s+|\n+", output_of(folder / "print_letters"))
    return [[(part, None)] for part in sorted({part.strip() for part in parts}) if part]


def read_letters(folder):
    """By file: a list of letters, each a list of sentences."""
    files = sorted(LETTERS.glob("training-*.json")) + [LETTERS / "sentences-tuning.json"]
    letters = {OWN: own_sentences(folder)}
    letters |= {path.stem: [[(s["text"], s.get("label")) for s in letter["sentences"]] for letter in json.loads(path.read_text("utf-8"))] for path in files}
    lines = [" ".join(text.split()) for each in letters.values() for letter in each for text, _ in letter]
    turns = iter(output_of(folder / "print_turns", "\n".join(lines)).split("\n"))
    return {name: [[Sentence(next(turns).split("\t"), label) for _, label in letter] for letter in each] for name, each in letters.items()}


class Learned:
    """Weights learned from letters."""

    def __init__(self, letters):
        sentences = [sentence for letter in letters for sentence in letter]
        stings = np.array([sentence.label is not None for sentence in sentences])
        counts = collections.Counter(turn for sentence in sentences for turn in sentence.turns)
        known = sorted(turn for turn, count in counts.items() if count >= LEAST_SENTENCES)
        self.rarity = {turn: round(math.log(len(sentences) / counts[turn]) + 1, 3) for turn in known}
        self.places = {turn: place for place, turn in enumerate(known)}
        first = self.fitted(sentences, stings)
        # The others hardly matter, and the table stays small.
        weight = np.abs(first.coef_[0]) * np.array([self.rarity[turn] for turn in known])
        kept = [known[place] for place in np.argsort(-weight, kind="stable")[:MOST_TURNS]]
        self.places = {turn: place for place, turn in enumerate(sorted(kept))}
        self.strength = self.fitted(sentences, stings)
        faulty = [sentence for sentence in sentences if sentence.label is not None]
        self.labels = [self.fitted(faulty, np.array([sentence.label == label for sentence in faulty])) for label in LABELS]

    def fitted(self, sentences, wanted):
        model = LogisticRegression(C=STRICTNESS, class_weight="balanced", max_iter=2000, solver="liblinear")
        return model.fit(self.table(sentences), wanted)

    def table(self, sentences):
        rows, columns, values = [], [], []
        for row, sentence in enumerate(sentences):
            known = [turn for turn in sentence.turns if turn in self.places]
            length = math.sqrt(sum(self.rarity[turn] ** 2 for turn in known)) or 1
            rows += [row] * len(known)
            columns += [self.places[turn] for turn in known]
            values += [self.rarity[turn] / length for turn in known]
        return csr_matrix((values, (rows, columns)), shape=(len(sentences), len(self.places)))

    def strengths(self, letters):
        return [max(self.strength.decision_function(self.table(letter))) for letter in letters]

    def write(self, enough):
        models = [self.strength, *self.labels]
        lines = [
            "# Weights of the tone check's turns of phrase; made by tests/tone/learn_weights.py, not by hand.",
            "# In thousandths: how rare a turn is, what it adds, what it adds to each label.",
            "\t".join(["@labels", *LABELS]),
            f"@enough\t{round(enough * 1000)}",
            "\t".join(["@base", "0", *(str(round(model.intercept_[0] * 1000)) for model in models)]),
        ]
        for turn, place in sorted(self.places.items()):
            numbers = [self.rarity[turn], *(model.coef_[0][place] for model in models)]
            lines.append("\t".join([turn, *(str(round(number * 1000)) for number in numbers)]))
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
        print(f"wrote {len(self.places)} turns to {WEIGHTS.relative_to(ROOT)}")


def report(name, strengths, stings, enough):
    found = strengths > enough
    right = int((found & stings).sum())
    wrong = int((found & ~stings).sum())
    f1 = 2 * right / (found.sum() + stings.sum())
    print(f"{name:20} {len(stings):5} letters  F1 {f1:.3f}  found {right} of {int(stings.sum())}  fine ones stopped {wrong} of {int((~stings).sum())}", flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--write", action="store_true")
    arguments = arguments.parse_args()
    letters = read_letters(arguments.folder)
    strengths, stings = {}, {}
    for name, unseen in letters.items():
        if name == OWN:
            continue
        learned = Learned([letter for other, each in letters.items() if other != name for letter in each])
        strengths[name] = np.array(learned.strengths(unseen))
        stings[name] = np.array([any(sentence.label for sentence in letter) for letter in unseen])
    every = np.concatenate(list(strengths.values()))
    fine = every[~np.concatenate(list(stings.values()))]
    enough = float(np.quantile(fine, 1 - FINE_STOPPED))
    for name in strengths:
        report(name, strengths[name], stings[name], enough)
    report("all", every, np.concatenate(list(stings.values())), enough)
    if arguments.write:
        Learned([letter for each in letters.values() for letter in each]).write(enough)


if __name__ == "__main__":
    main()
