"""The loss over an export, against another program's over the same rollouts' records. R1CI_LOSS_CASE names the folder with both."""
import json
import os
import unittest

import torch_or_skip
import numpy as np
import torch

import groups
import policy_loss

FOLDER = os.environ.get("R1CI_LOSS_CASE")


@unittest.skipUnless(FOLDER, "R1CI_LOSS_CASE names no case")
class ExportCase(unittest.TestCase):
    def test_loss_and_gradient_are_those_of_the_records(self):
        with open(os.path.join(FOLDER, "case.json"), encoding="utf-8") as f:
            case = json.load(f)
        path = os.path.join(FOLDER, "grpo.jsonl")
        with open(path, encoding="utf-8") as f:
            versions = {json.loads(line)["id"]: json.loads(line)["policy_version"] for line in f}
        total, tokens, clipped = 0.0, 0, 0
        for name, row in zip(versions, groups.read(path, None)):
            run = case["runs"].pop(name)
            now, own, reference = (torch.tensor([run[key]], dtype=torch.float64) for key in ("now", "own", "reference"))
            now.requires_grad_()
            sampler, mask, advantage = torch.from_numpy(row.logprobs)[None].double(), torch.from_numpy(row.mask)[None].double(), torch.tensor([row.advantage], dtype=torch.float64)
            weight = policy_loss.truncated_weight(own, sampler, mask, case["most"])
            loss, ratio = policy_loss.clipped(now, own, mask, advantage, case["low"], case["high"], weight)
            loss = loss + case["kl"] * policy_loss.approximate_kl(now, reference, mask)
            loss.backward()
            np.testing.assert_allclose(now.grad[0].numpy(), run["slopes"], rtol=1e-6, atol=1e-9, err_msg=name)
            self.assertTrue((now.grad[0].numpy()[~row.mask] == 0).all(), name)
            total, tokens = total + loss.item(), tokens + int(row.mask.sum())
            clipped += int((policy_loss.is_clipped(ratio, advantage[:, None], case["low"], case["high"]) * mask).sum())
        self.assertEqual({}, case["runs"])
        self.assertAlmostEqual(case["loss"], total / tokens, delta=1e-6 * max(1.0, abs(case["loss"])))
        self.assertEqual(case["clipped"], clipped)


if __name__ == "__main__":
    unittest.main()
