"""Final records of CodeI/O as sft-tok: what a trainer of tokenized rows makes of them, over the folder in R1CI_VIEWS.

The folder has final.jsonl and its export in tokens that can be read again: a byte each, 256 the user's turn, 257 the assistant's, 258 its end. Nobody
sampled these rows, so what may be trained is said by final.jsonl: each answer with its end, and nothing of prompts and feedback.
"""
import os
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import trainers  # noqa: E402
from r1ci_rows import read_rows  # noqa: E402
from streams import places  # noqa: E402

VIEWS = os.environ.get("R1CI_VIEWS")
USER, ASSISTANT, END = 256, 257, 258


def setUpModule():
    if not VIEWS or not (pathlib.Path(VIEWS) / "final.jsonl").exists():
        raise unittest.SkipTest("R1CI_VIEWS names no folder with final.jsonl")


def stream(record):
    """The record in tokens, and which of them are an answer's."""
    ids, mask = [], []

    def add(tokens, bit):
        ids.extend(tokens)
        mask.extend([bit] * len(tokens))

    asked = record["prompt"]
    for turn in (1, 2):
        if record[f"turn_{turn}"] is None:
            break
        add([USER, *asked.encode("utf-8"), END, ASSISTANT], 0)
        add([*record[f"turn_{turn}"].encode("utf-8"), END], 1)
        asked = record[f"feedback_{turn}"]
    return ids, mask


class CodeIO(unittest.TestCase):
    def setUp(self):
        self.streams = [stream(record) for record in read_rows(pathlib.Path(VIEWS) / "final.jsonl")]
        self.rows = list(read_rows(pathlib.Path(VIEWS) / "sft-tok.jsonl"))
        self.table = {place: 0.0 if bit else None for ids, mask in self.streams for place, bit in zip(places(ids), mask)}

    def test_trainers_of_tokenized_rows_train_on_the_answers_only(self):
        trained = trainers.sft_tokenized(self.rows, self.table.__getitem__)
        self.assertEqual(self.streams, [(ids, mask) for ids, mask, _ in trained])

    def test_a_row_that_trains_feedback_would_be_refused(self):
        row = self.rows[0]
        with self.assertRaises((AssertionError, TypeError)):
            trainers.sft_tokenized([{**row, "labels": row["input_ids"]}], self.table.__getitem__)


if __name__ == "__main__":
    unittest.main()
