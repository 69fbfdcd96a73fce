"""How far the runtime's log-probabilities are from torch's, over rollouts: takes `r1ci export --format grpo`.

usage: mismatch.py CHECKPOINT|FOLDER GROUPS.jsonl [--any-version] [--clip-low 0.2] [--clip-high 0.28] [--truncate 2]
"""
import argparse
import json
import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np
import torch

import checkpoint
import groups
import import_onnx
import policy_loss
from grpo import batch, micro_batches


@torch.no_grad()
def gaps(model, rows, per_batch):
    """Returns torch's log-probability minus the recorded one, for every sampled token, and the advantage of its row."""
    found, advantages = [], []
    for part in micro_batches(rows, per_batch):
        ids, old, mask, advantage = batch(part, model.c["vocab"] - 1, "cpu")
        on = mask.bool()
        found.append((policy_loss.logprobs_of(model, ids) - old)[on])
        advantages.append(advantage[:, None].expand_as(mask)[on])
    return torch.cat(found), torch.cat(advantages)


def report(gap, advantage, a):
    ratio, size = torch.exp(gap.double()), gap.abs().double().numpy()
    weight = ratio.clamp(max=a.truncate)
    return dict(tokens=len(size), gap_mean=float(size.mean()), gap_999=float(np.quantile(size, 0.999)), gap_max=float(size.max()), bias=float(gap.double().mean()),
                ratio_off=(ratio - 1).abs().max().item(), ratio_mean_off=(ratio - 1).abs().mean().item(),
                outside_clip=((ratio < 1 - a.clip_low) | (ratio > 1 + a.clip_high)).double().mean().item(),
                clipped=policy_loss.is_clipped(ratio, advantage, a.clip_low, a.clip_high).double().mean().item(),
                kl=float((ratio - 1 - gap.double()).mean()), truncated=(ratio > a.truncate).double().mean().item(),
                effective=float(weight.sum() ** 2 / (weight ** 2).sum() / len(weight)))


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("checkpoint"), a.add_argument("groups"), a.add_argument("--any-version", action="store_true", help="also rows of another policy version")
    a.add_argument("--clip-low", type=float, default=0.2), a.add_argument("--clip-high", type=float, default=0.28), a.add_argument("--truncate", type=float, default=2.0)
    a.add_argument("--tokens", type=int, default=6000), a.add_argument("--threads", type=int, default=os.cpu_count())
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    model, saved = (import_onnx.read(a.checkpoint)[0], {}) if os.path.isdir(a.checkpoint) else checkpoint.load(a.checkpoint)
    rows = groups.read(a.groups, None if a.any_version else saved.get("version", 0), model.c)
    print(json.dumps({k: v if isinstance(v, int) else float(f"{v:.4g}") for k, v in report(*gaps(model, rows, a.tokens), a).items()}))


if __name__ == "__main__":
    main()
