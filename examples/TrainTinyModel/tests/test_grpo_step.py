"""One step of grpo.py: by hand on a policy of one weight, and by finite differences on a small network."""
import argparse
import math
import unittest

import torch_or_skip
import numpy as np
import torch

import groups
import grpo
from decoder import Decoder

OPTIONS = dict(clip_low=0.2, clip_high=0.28, max_norm=1e9, kl=0.0, tokens=6000, truncate=None)


def options(**other):
    return argparse.Namespace(**{**OPTIONS, **other})


def row(prompt, completion, mask, logprobs, advantage, group="g"):
    return groups.Row(dict(prompt_ids=prompt, completion_ids=completion, env_mask=mask, logprobs=logprobs, advantage=advantage, reward=0.0, group_id=group,
                           policy_version=0, truncated=False))


class OneWeight(torch.nn.Module):
    """After any token, token 1 has logit w and token 0 has logit 0: p(1) = 1 / (1 + exp(-w))."""

    def __init__(self, w):
        super().__init__()
        self.w, self.c = torch.nn.Parameter(torch.tensor(w)), dict(vocab=2)

    def forward(self, ids):
        return torch.stack((torch.zeros(()), self.w)).expand(*ids.shape, 2)


class ByHand(unittest.TestCase):
    def run_step(self, model, rows, reference=None, **other):
        optimizer = torch.optim.SGD(model.parameters(), 0.1)
        return grpo.step(options(**other), model, reference, optimizer, rows, "cpu")

    def test_two_tokens(self):
        # w = ln 3: p(1) = 0.75, p(0) = 0.25. One run samples 1 (A = 1), one samples 0 (A = -1); recorded as sampled: ratios 1.
        # Loss = (-1 * 1 + 1 * 1) / 2 = 0. d log p(1) / dw = 1 - 0.75 = 0.25, d log p(0) / dw = -0.75.
        # dL/dw = (-1 * 0.25 + 1 * -0.75) / 2 = -0.5; SGD of 0.1 moves w to ln 3 + 0.05.
        model = OneWeight(math.log(3))
        seen = self.run_step(model, [row([0], [1], [1], [math.log(0.75)], 1.0), row([0], [0], [1], [math.log(0.25)], -1.0)])
        self.assertAlmostEqual(-0.5, model.w.grad.item(), delta=1e-6)
        self.assertAlmostEqual(math.log(3) + 0.05, model.w.item(), delta=1e-6)
        self.assertAlmostEqual(0.5, seen["norm"], delta=1e-6)
        self.assertLess(seen["gap"], 1e-6)
        self.assertEqual(0.0, seen["clipped"])

    def test_two_tokens_one_of_them_clipped(self):
        # Recorded with 0.5 and 0.25: ratios 1.5 (stopped at 1.28, A = 1) and 1 (A = -1). dL/dw = (0 + 1 * -0.75) / 2 = -0.375.
        model = OneWeight(math.log(3))
        seen = self.run_step(model, [row([0], [1], [1], [math.log(0.5)], 1.0), row([0], [0], [1], [math.log(0.25)], -1.0)])
        self.assertAlmostEqual(-0.375, model.w.grad.item(), delta=1e-6)
        self.assertAlmostEqual(0.5, seen["clipped"], delta=1e-6)
        self.assertAlmostEqual(0.5, seen["gap"], delta=1e-6)

    def test_the_mean_is_over_sampled_tokens_and_the_executors_have_no_gradient(self):
        # One run: sampled 1, then three tokens of the executor, then sampled 1; A = 1. dL/dw = -(0.25 + 0.25) / 2, as if the three were not there.
        model = OneWeight(math.log(3))
        p = math.log(0.75)
        self.run_step(model, [row([0], [1, 0, 0, 0, 1], [1, 0, 0, 0, 1], [p, 0.0, 0.0, 0.0, p], 1.0)])
        self.assertAlmostEqual(-0.25, model.w.grad.item(), delta=1e-6)
        # The executor's tokens alone: none sampled but one of advantage 0.
        model = OneWeight(math.log(3))
        self.run_step(model, [row([0], [1, 0, 0], [1, 0, 0], [p, 0.0, 0.0], 0.0)])
        self.assertEqual(0.0, model.w.grad.item())

    def test_kl_pulls_to_the_reference(self):
        # A = 0, reference p(1) = 0.5: loss = 0.1 (exp(d) - d - 1), d = ln(0.5 / 0.75); by w: 0.1 (1 - 2 / 3) 0.25 = 1 / 120.
        model = OneWeight(math.log(3))
        seen = self.run_step(model, [row([0], [1], [1], [math.log(0.75)], 0.0)], OneWeight(0.0), kl=0.1)
        self.assertAlmostEqual(1 / 120, model.w.grad.item(), delta=1e-6)
        self.assertAlmostEqual(2 / 3 - math.log(2 / 3) - 1, seen["kl"], delta=1e-6)

    def test_importance_correction(self):
        # The sampler says 0.6 and 0.1, the trainer 0.75 and 0.25: weights 1.25 and 2.5, bounded by 2; ratios 1, nothing clipped.
        # dL/dw = (-1 * 1.25 * 0.25 + 1 * 2 * -0.75) / 2 = -0.90625.
        model, rows = OneWeight(math.log(3)), [row([0], [1], [1], [math.log(0.6)], 1.0), row([0], [0], [1], [math.log(0.1)], -1.0)]
        gap = grpo.remember(options(truncate=2.0), model, rows, "cpu")
        seen = self.run_step(model, rows, truncate=2.0)
        self.assertAlmostEqual(-0.90625, model.w.grad.item(), delta=1e-6)
        self.assertAlmostEqual((1.25 + 2) / 2, seen["weight"], delta=1e-6)
        self.assertAlmostEqual(math.log(2.5), gap["sampler_gap"], delta=1e-6)
        self.assertLess(seen["gap"], 1e-6)

    def test_importance_correction_of_an_exact_sampler_changes_nothing(self):
        rows = [row([0], [1], [1], [math.log(0.75)], 1.0), row([0], [0], [1], [math.log(0.25)], -1.0)]
        model = OneWeight(math.log(3))
        grpo.remember(options(truncate=2.0), model, rows, "cpu")
        self.run_step(model, rows, truncate=2.0)
        self.assertAlmostEqual(-0.5, model.w.grad.item(), delta=1e-6)

    def test_rollouts_of_other_weights_move_nothing(self):
        model = OneWeight(math.log(3))
        with self.assertRaisesRegex(SystemExit, "ratios of the rollouts are 0.5 from"):
            grpo.step(options(), model, None, torch.optim.SGD(model.parameters(), 0.1), [row([0], [1], [1], [math.log(0.5)], 1.0)], "cpu", most_gap=0.05)
        self.assertAlmostEqual(math.log(3), model.w.item(), delta=1e-6)


class SmallNetwork(unittest.TestCase):
    def test_gradient_is_that_of_finite_differences(self):
        # All of the loss: a decoder of 2 layers in fp64, three rows of other lengths in two micro-batches, ratios on both sides of both bounds, masked
        # tokens, KL, weights. Central differences of 1e-5 along 12 directions have an error of about 1e-9.
        torch.manual_seed(3)
        model, rows = self.model(3), self.rows()
        a = options(kl=0.05, truncate=2.0, tokens=16)
        grpo.remember(a, self.model(4), rows, "cpu")  # the policy before earlier updates: other ratios than 1
        reference = self.model(5)
        clipped = self.gradient(a, model, reference, rows)["clipped"]
        self.assertTrue(0.1 < clipped < 0.9, clipped)
        gradient = torch.cat([p.grad.flatten() for p in model.parameters()])
        for _ in range(12):
            direction = torch.randn(len(gradient), dtype=torch.float64)
            direction /= direction.norm()
            slope = (self.loss(a, model, reference, rows, direction, 1e-5) - self.loss(a, model, reference, rows, direction, -1e-5)) / 2e-5
            self.assertAlmostEqual(slope, torch.dot(gradient, direction).item(), delta=1e-6)

    def test_what_the_executor_wrote_is_context_but_no_target(self):
        # The gradient by the embedding of a token that is only ever read is not zero; by the logits where the executor wrote, exactly zero.
        model, rows = self.model(3), self.rows()
        held = []
        model.register_forward_hook(lambda module, given, out: held.append(out) or out.retain_grad())
        self.gradient(options(), model, None, rows)
        on = {}
        for part in grpo.micro_batches(rows, 6000):
            logits = held.pop(0)
            for r, gradient in zip(part, logits.grad):
                for at in range(1, len(r.ids)):
                    on[bool(r.mask[at])] = max(on.get(bool(r.mask[at]), 0.0), gradient[at - 1].abs().max().item())
                self.assertEqual(0.0, gradient[len(r.ids) - 1:].abs().max().item())
        self.assertEqual(0.0, on[False])
        self.assertGreater(on[True], 1e-3)

    def model(self, seed):
        torch.manual_seed(seed)
        model = Decoder(dict(d=8, layers=2, heads=2, kv=1, ffn=8, context=16, theta=10000.0, vocab=11)).double()
        with torch.no_grad():
            model.embed.weight.mul_(20)  # so that policies of two seeds differ enough to be clipped
        return model

    def rows(self):
        r, rows = np.random.RandomState(1), []
        for prompt, completion, advantage in ((3, 9, 1.3), (2, 5, -0.7), (4, 8, -1.1)):
            mask = r.randint(0, 2, completion)
            mask[0] = 1
            rows.append(row(r.randint(0, 11, prompt).tolist(), r.randint(0, 11, completion).tolist(), mask.tolist(), (-r.uniform(0.5, 3, completion) * mask).tolist(), advantage))
        return rows

    def gradient(self, a, model, reference, rows):
        return grpo.step(a, model, reference, torch.optim.SGD(model.parameters(), 0.0), rows, "cpu")

    def loss(self, a, model, reference, rows, direction, by):
        """The loss itself, written a second time: token by token, in Python's numbers."""
        start, at = [p.detach().clone() for p in model.parameters()], 0
        with torch.no_grad():
            for p in model.parameters():
                p += by * direction[at:at + p.numel()].view_as(p)
                at += p.numel()
        total = tokens = 0
        for r in rows:
            ids = torch.from_numpy(r.ids)[None]
            with torch.no_grad():
                new, ref = (torch.log_softmax(m(ids)[0], -1) for m in (model, reference))
            for t in np.nonzero(r.mask)[0]:
                ratio = math.exp(new[t - 1, r.ids[t]].item() - float(r.own[t]))
                weight = min(math.exp(float(r.own[t]) - float(r.logprobs[t])), a.truncate)
                total -= weight * min(ratio * r.advantage, min(max(ratio, 1 - a.clip_low), 1 + a.clip_high) * r.advantage)
                d = ref[t - 1, r.ids[t]].item() - new[t - 1, r.ids[t]].item()
                total += a.kl * (math.exp(d) - d - 1)
                tokens += 1
        with torch.no_grad():
            for p, value in zip(model.parameters(), start):
                p.copy_(value)
        return total / tokens


if __name__ == "__main__":
    unittest.main()
