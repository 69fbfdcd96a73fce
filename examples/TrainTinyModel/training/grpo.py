"""One GRPO step: from a checkpoint and the groups its weights sampled to the next checkpoint. Takes `r1ci export --format grpo`.

usage: grpo.py CHECKPOINT GROUPS.jsonl OUT_CHECKPOINT [--lr 1e-4] [--epochs 1] [--minibatch 64] [--kl 0 --reference CHECKPOINT]
"""
import argparse
import json
import os
import random

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np
import torch

import checkpoint
import groups
import policy_loss


def batch(rows, pad, device):
    n = max(len(r.ids) for r in rows)

    def table(values, fill, kind):
        out = np.full((len(rows), n), fill, kind)
        for i, value in enumerate(values):
            out[i, :len(value)] = value
        return torch.from_numpy(out).to(device)

    return (table([r.ids for r in rows], pad, np.int64), table([r.logprobs for r in rows], 0, np.float32),
            table([r.mask for r in rows], 0, np.float32), torch.tensor([r.advantage for r in rows], device=device))


def micro_batches(rows, per_batch):
    cut = []
    for row in sorted(rows, key=lambda r: len(r.ids)):
        if cut and (len(cut) + 1) * len(row.ids) > per_batch:
            yield cut
            cut = []
        cut.append(row)
    if cut:
        yield cut


def step(a, model, reference, optimizer, rows, device):
    """Moves the weights once for these rows; returns what was seen on the way."""
    tokens = sum(int(r.mask.sum()) for r in rows)
    seen = dict(gap=0.0, gap_sum=0.0, clipped=0.0, kl=0.0)
    optimizer.zero_grad()
    for part in micro_batches(rows, a.tokens):
        ids, old, mask, advantage = batch(part, model.c["vocab"] - 1, device)
        new = policy_loss.logprobs_of(model, ids)
        loss, ratio = policy_loss.clipped(new, old, mask, advantage, a.clip_low, a.clip_high)
        if reference is not None:
            with torch.no_grad():
                before = policy_loss.logprobs_of(reference, ids)
            kl = policy_loss.approximate_kl(new, before, mask)
            seen["kl"] += kl.item() / tokens
            loss = loss + a.kl * kl
        (loss / tokens).backward()
        gap = ((ratio - 1).abs() * mask).detach()
        seen["gap"] = max(seen["gap"], gap.max().item())
        seen["gap_sum"] += gap.sum().item()
        seen["clipped"] += ((gap > a.clip_low) * mask).sum().item() / tokens
    seen["norm"] = torch.nn.utils.clip_grad_norm_(model.parameters(), a.max_norm).item()
    optimizer.step()
    seen["mean_gap"] = seen.pop("gap_sum") / tokens
    return seen


def options():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("checkpoint"), a.add_argument("groups"), a.add_argument("out")
    a.add_argument("--lr", type=float, default=1e-4), a.add_argument("--epochs", type=int, default=1), a.add_argument("--minibatch", type=int, default=64, help="groups a step of the optimizer")
    a.add_argument("--clip-low", type=float, default=0.2), a.add_argument("--clip-high", type=float, default=0.28), a.add_argument("--max-norm", type=float, default=1.0)
    a.add_argument("--kl", type=float, default=0.0), a.add_argument("--reference"), a.add_argument("--tokens", type=int, default=6000), a.add_argument("--seed", type=int, default=1)
    a.add_argument("--threads", type=int, default=os.cpu_count()), a.add_argument("--log", help="a file that gets a line")
    return a.parse_args()


def main():
    a = options()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model, saved = checkpoint.load(a.checkpoint, device)
    version = saved.get("version", 0)
    rows = groups.read(a.groups, version)
    reference = checkpoint.load(a.reference, device)[0] if a.kl > 0 and a.reference else None
    optimizer = torch.optim.Adam(model.parameters(), a.lr, betas=(0.9, 0.95))
    if "grpo" in saved:
        optimizer.load_state_dict(saved["grpo"])
        for group in optimizer.param_groups:
            group["lr"] = a.lr
    by_group = {}
    for row in rows:
        by_group.setdefault(row.group, []).append(row)
    telling = [g for g in by_group.values() if any(r.advantage for r in g)]
    first = last = None
    for epoch in range(a.epochs):
        random.Random(f"{a.seed}/{version}/{epoch}").shuffle(telling)
        for at in range(0, len(telling), a.minibatch):
            last = step(a, model, reference, optimizer, [r for g in telling[at:at + a.minibatch] for r in g], device)
            first = first or last
    checkpoint.save(a.out, model, version=version + 1, grpo=optimizer.state_dict())
    line = dict(version=version, rows=len(rows), groups=len(by_group), telling=len(telling), reward=round(sum(r.reward for r in rows) / len(rows), 4),
                tokens=round(sum(int(r.mask.sum()) for r in rows) / len(rows), 1), truncated=sum(r.truncated for r in rows), **{f"first_{k}": v for k, v in (first or {}).items()}, **(last or {}))
    print(json.dumps(line), flush=True)
    if a.log:
        with open(a.log, "a", encoding="utf-8") as f:
            f.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
