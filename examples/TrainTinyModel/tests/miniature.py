"""A training run in miniature: a tokenizer, exports, a checkpoint and a model folder, each made in milliseconds."""
import contextlib
import importlib
import io
import json
import os
import shutil
import sys
import tempfile
import unittest
from unittest import mock

import torch_or_skip
import numpy as np
import torch

import checkpoint
import export_onnx
import tokenizer
from decoder import Decoder

SHAPE = dict(d=8, layers=2, heads=2, kv=1, ffn=8, context=1024, theta=10000.0, rotary=2)
TEXTS = ["I count the letter 'r' in 'strawberry'.", "The output is 3.\n<<<3>>>", "print('strawberry'.count('r'))", "Reverse 'lemon'."] * 3


def run(module, *arguments):
    """Runs a program of training/ in this process; returns what it printed."""
    program, out = importlib.import_module(module), io.StringIO()
    with mock.patch.object(sys, "argv", [module + ".py", *map(str, arguments)]), contextlib.redirect_stdout(out):
        program.main()
    return out.getvalue()


class Miniature(unittest.TestCase):
    """Tests in a folder of their own; `shared` has what no test changes."""

    @classmethod
    def setUpClass(cls):
        cls.shared = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.shared)
        cls.tokenizer = os.path.join(cls.shared, "tokenizer")
        tokenizer.write(cls.tokenizer, *tokenizer.train(TEXTS, 290, 4))
        cls.vocab = export_onnx.Tokenizer(os.path.join(cls.tokenizer, "tokenizer.json")).size

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def refuses(self, message, module, *arguments):
        """The program ends with a message, and leaves every file of the test's folder as it was."""
        before = self.contents()
        with self.assertRaisesRegex(SystemExit, message) as stopped:
            run(module, *arguments)
        self.assertRegex(str(stopped.exception), r"nothing was (changed|written|replaced|counted)|Nothing was (changed|written|replaced)")
        self.assertEqual(before, self.contents())

    def contents(self):
        found = {}
        for at, _, names in os.walk(self.folder):
            for name in names:
                if not name.endswith(".npz"):  # the cache of the rows
                    with open(os.path.join(at, name), "rb") as f:
                        found[os.path.join(at, name)] = f.read()
        return found

    def checkpoint(self, name="0.pt", seed=1, **more):
        torch.manual_seed(seed)
        shape = {**SHAPE, "vocab": self.vocab, **{k: more.pop(k) for k in (*SHAPE, "vocab") if k in more}}
        checkpoint.save(self.path(name), Decoder(shape), **more)
        return self.path(name)

    def sft_rows(self, name="sft", rows=60, highest=None):
        """An export of sft-tok; returns its folder."""
        r = np.random.RandomState(1)
        lines = []
        for _ in range(rows):
            ids = r.randint(0, highest or self.vocab, r.randint(8, 24)).tolist()
            lines.append(dict(input_ids=ids, attention_mask=[1] * len(ids), labels=[-100] * 4 + ids[4:]))
        return self.export(name, "sft-tok.jsonl", lines)

    def grpo_rows(self, name="groups", groups=3, version=0, highest=None, model=None):
        """An export of grpo, sampled by nobody: log-probabilities are those of a model, or of any tokens."""
        r, lines = np.random.RandomState(2), []
        for group in range(groups):
            for sample in range(2):
                ids = r.randint(0, highest or self.vocab, 16)
                mask = np.array([1] * 4 + [0] * 3 + [1] * 3)
                logprobs = np.full(10, -1.0)
                if model is not None:
                    with torch.no_grad():
                        every = torch.log_softmax(model(torch.from_numpy(ids)[None])[0], -1)
                    logprobs = np.array([every[t - 1, ids[t]].item() for t in range(6, 16)])
                lines.append(dict(id=f"{group}-{sample}", group_id=str(group), policy_version=version, prompt_ids=ids[:6].tolist(), completion_ids=ids[6:].tolist(), env_mask=mask.tolist(),
                                  logprobs=(logprobs * mask).tolist(), advantage=1.0 - 2 * sample, reward=1.0 - sample, truncated=False))
        return os.path.join(self.export(name, "grpo.jsonl", lines), "grpo.jsonl")

    def export(self, name, file, lines):
        os.makedirs(self.path(name))
        with open(self.path(name, file), "w", encoding="utf-8") as f:
            f.writelines(json.dumps(line) + "\n" for line in lines)
        with open(self.path(name, "counts.json"), "w", encoding="utf-8") as f:
            json.dump(dict(files={file: len(lines)}), f)
        return self.path(name)

    def sft(self, rows, out, *more, tokenizer=None, **shape):
        shape = [x for k, v in {**SHAPE, **shape}.items() for x in (f"--{k}", v)]
        return [rows, "--out", out, "--tokenizer", tokenizer or self.tokenizer, "--threads", 1, "--precision", "fp32", "--tokens", 100, "--million", 0.003, *shape, *more]


def cut(path, share=0.6, at_line=False):
    """Cuts a file in the middle, or at the end of a line."""
    with open(path, "rb") as f:
        content = f.read()
    size = int(len(content) * share)
    if at_line:
        size = content.index(b"\n", size) + 1
    with open(path, "wb") as f:
        f.write(content[:size])
