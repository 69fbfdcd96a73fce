"""Training that was interrupted goes on to the same weights, bit by bit at one thread, wherever it was interrupted."""
import json
import os
import signal
import time
import unittest
from unittest import mock

import miniature
from miniature import Miniature

import torch

import checkpoint
import groups
import grpo
import sft

STEPS = 15  # steps of 100 tokens before the interruption; the whole run has about 30, all of them in one pool of batches


def after(count, function, action):
    """A function that is called as usual, and that does something else as well from a count of calls on."""
    left = [count]

    def called(*arguments, **named):
        left[0] -= 1
        return function(*arguments, **named) if left[0] > 0 else action(*arguments, **named)
    return called


def kill(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)


def half_of_a_checkpoint(content, path):
    with open(path, "wb") as f:
        f.write(b"PK\x03\x04 the first half")
    kill()


class Sft(Miniature):
    options = ()

    def setUp(self):
        super().setUp()
        self.addCleanup(signal.signal, signal.SIGTERM, signal.getsignal(signal.SIGTERM))
        self.addCleanup(signal.signal, signal.SIGINT, signal.getsignal(signal.SIGINT))
        self.addCleanup(mock.patch.stopall)
        mock.patch.object(sft, "LOG_STEPS", 4).start()
        self.rows, self.copies = self.sft_rows(), self.sft_rows("copies", 30)
        self.train("whole")
        self.whole = checkpoint.load(self.path("whole", "last.pt"))[1]

    def train(self, name, *more):
        return miniature.run("sft", *self.sft(self.rows, self.path(name), "--copies", self.copies, "--practice", 0.002, *self.options, *more))

    def train_in_a_child(self, name, *more):
        """Trains until the process is killed, as no handler can stop it."""
        child = os.fork()
        if child == 0:
            try:
                self.train(name, *more)
            finally:
                os._exit(0)
        end = time.monotonic() + 300  # it computes for a tenth of a second
        while time.monotonic() < end:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                self.assertTrue(os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, "the child ended before it was killed")
                return
            time.sleep(0.01)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        self.fail("the child did not end")

    def goes_on_to_the_same(self, name):
        self.train(name, "--resume")
        other = checkpoint.load(self.path(name, "last.pt"))[1]
        for part in ("model", "optimizers", "step", "tokens", "place", "practised", "losses", "copy_losses"):
            self.same(self.whole[part], other[part], part)
        logs = []
        for folder in ("whole", name):
            with open(self.path(folder, "log.jsonl"), encoding="utf-8") as f:
                logs.append([{k: v for k, v in json.loads(line).items() if k not in ("seconds", "per_s")} for line in f])
        self.assertEqual(*logs)
        self.assertGreater(len(logs[0]), 5)
        self.assertEqual(["final.pt", "last.pt", "log.jsonl"], sorted(os.listdir(self.path(name))))

    def same(self, one, other, at):
        if isinstance(one, torch.Tensor):
            self.assertTrue(torch.equal(one, other), at)
        elif isinstance(one, dict):
            self.assertEqual(one.keys(), other.keys(), at)
            for key in one:
                self.same(one[key], other[key], f"{at}.{key}")
        elif isinstance(one, (list, tuple)):
            self.assertEqual(len(one), len(other), at)
            for i, pair in enumerate(zip(one, other)):
                self.same(*pair, f"{at}.{i}")
        else:
            self.assertEqual(one, other, at)

    def test_after_a_signal(self):
        for asked in (signal.SIGTERM, signal.SIGINT):
            name, update = asked.name, sft.update
            with mock.patch.object(sft, "update", after(STEPS, update, lambda *a: (os.kill(os.getpid(), asked), update(*a))[1])):
                with self.assertRaises(SystemExit) as stopped:
                    self.train(name)
            self.assertEqual(128 + asked, stopped.exception.code)
            self.assertFalse(os.path.exists(self.path(name, "final.pt")))
            self.goes_on_to_the_same(name)

    def test_after_a_kill_between_two_checkpoints(self):
        # Saved after five steps, killed ten steps later: these ten are done again.
        keep = checkpoint.save
        with mock.patch.object(sft, "SAVE_SECONDS", -1), mock.patch.object(sft.checkpoint, "save", after(6, keep, lambda *a, **b: None)), mock.patch.object(sft, "update", after(STEPS, sft.update, kill)):
            self.train_in_a_child("killed")
        self.assertEqual(5, checkpoint.load(self.path("killed", "last.pt"))[1]["step"])
        self.goes_on_to_the_same("killed")

    def test_after_a_kill_while_a_checkpoint_is_written(self):
        with mock.patch.object(sft, "SAVE_SECONDS", -1), mock.patch.object(torch, "save", after(STEPS, torch.save, half_of_a_checkpoint)):
            self.train_in_a_child("killed")
        self.assertEqual(STEPS - 1, checkpoint.load(self.path("killed", "last.pt"))[1]["step"])
        self.assertTrue(os.path.exists(self.path("killed", "last.pt.new")))
        self.goes_on_to_the_same("killed")

    def test_after_a_kill_before_a_checkpoint_has_its_name(self):
        with mock.patch.object(sft, "SAVE_SECONDS", -1), mock.patch.object(checkpoint.os, "replace", after(STEPS, os.replace, kill)):
            self.train_in_a_child("killed")
        self.goes_on_to_the_same("killed")

    def test_after_a_kill_before_the_first_checkpoint(self):
        with mock.patch.object(sft, "update", after(STEPS, sft.update, kill)):
            self.train_in_a_child("killed")
        self.goes_on_to_the_same("killed")


class SftOnTheHardestRows(Sft):
    """What was chosen by loss is not chosen anew after an interruption, when the weights are others."""
    options = ("--candidates", 3, "--cut", 0.5)


class Grpo(Miniature):
    def test_step_that_is_done_again_gives_the_same_weights_and_one_line(self):
        start = self.checkpoint()
        rows, log = self.grpo_rows(model=checkpoint.load(start)[0]), self.path("log.jsonl")
        step = (start, rows, self.path("1.pt"), "--log", log, "--threads", 1, "--lr", 0.01)
        with mock.patch.object(grpo.checkpoint, "save", side_effect=KeyboardInterrupt), self.assertRaises(KeyboardInterrupt):
            miniature.run("grpo", *step)
        self.assertFalse(os.path.exists(self.path("1.pt")))
        miniature.run("grpo", *step)
        miniature.run("grpo", start, rows, self.path("again.pt"), "--threads", 1, "--lr", 0.01)
        one, again = (checkpoint.load(self.path(name))[0].state_dict() for name in ("1.pt", "again.pt"))
        self.assertTrue(all(torch.equal(one[name], again[name]) for name in one))
        self.assertFalse(torch.equal(one["embed.weight"], checkpoint.load(start)[0].embed.weight))
        with open(log, encoding="utf-8") as f:
            self.assertEqual([0], [json.loads(line)["version"] for line in f])

    def test_executor_tokens_count_where_the_ablation_wants_them(self):
        start = self.checkpoint()
        path = self.grpo_rows(model=checkpoint.load(start)[0])
        miniature.run("grpo", start, path, self.path("all.pt"), "--loss", "all", "--threads", 1)
        model, rows = checkpoint.load(start)[0], groups.read(path, 0)
        a = miniature.mock.Mock(tokens=6000)
        grpo.remember(a, model, rows, "cpu")
        sampled = [row.mask.copy() for row in rows]
        grpo.unmask(rows)
        for row, before in zip(rows, sampled):
            self.assertEqual([False] * 6 + [True] * 10, row.mask.tolist())
            self.assertTrue((row.logprobs[row.mask & ~before] == row.own[row.mask & ~before]).all())


if __name__ == "__main__":
    unittest.main()
