"""One GRPO step: from a checkpoint and the groups its weights sampled to the next checkpoint. Takes `r1ci export --format grpo`.

usage: grpo.py CHECKPOINT GROUPS.jsonl OUT_CHECKPOINT [--lr 1e-4] [--epochs 1] [--minibatch 64] [--kl 0 --reference CHECKPOINT] [--truncate 2] [--loss all]

Ratios are the trainer's probability over the sampler's, as recorded. When the sampler is not exact (weights of 8 bits), --truncate takes the ratios to
the trainer's own probabilities before the first update, so that the clip bounds the update alone, and weights each token by how much likelier it was
for the trainer than for the sampler, at most so much.
"""
import argparse
import json
import math
import os
import random

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np
import torch

import checkpoint
import groups
import policy_loss


def table(values, fill, kind, device):
    """Rows of one length, filled at the right."""
    out = np.full((len(values), max(map(len, values))), fill, kind)
    for i, value in enumerate(values):
        out[i, :len(value)] = value
    return torch.from_numpy(out).to(device)


def batch(rows, pad, device):
    return (table([r.ids for r in rows], pad, np.int64, device), table([r.logprobs for r in rows], 0, np.float32, device),
            table([r.mask for r in rows], 0, np.float32, device), torch.tensor([r.advantage for r in rows], dtype=torch.float32, device=device))


def micro_batches(rows, per_batch):
    cut = []
    for row in sorted(rows, key=lambda r: len(r.ids)):
        if cut and (len(cut) + 1) * len(row.ids) > per_batch:
            yield cut
            cut = []
        cut.append(row)
    if cut:
        yield cut


@torch.no_grad()
def remember(a, model, rows, device):
    """Gives every row the trainer's own log-probabilities; returns how far they are from the sampler's: mean and most over sampled tokens."""
    gaps = [np.zeros(0, np.float32)]
    for part in micro_batches(rows, a.tokens):
        now = policy_loss.logprobs_of(model, batch(part, model.c["vocab"] - 1, device)[0]).cpu().numpy()
        for row, values in zip(part, now):
            row.own = values[:len(row.ids)]
            gaps.append(np.abs(row.own - row.logprobs)[row.mask])
    gaps = np.concatenate(gaps)
    return dict(sampler_mean_gap=float(gaps.mean()), sampler_gap=float(gaps.max())) if len(gaps) else {}


def step(a, model, reference, optimizer, rows, device, most_gap=None):
    """Moves the weights once for these rows; returns what was seen on the way. Moves nothing when ratios are further from 1, on average, than they may be."""
    tokens = sum(int(r.mask.sum()) for r in rows)
    seen = dict(gap=0.0, gap_sum=0.0, clipped=0.0, kl=0.0, **(dict(weight=0.0) if a.truncate else {}))
    optimizer.zero_grad()
    for part in micro_batches(rows, a.tokens):
        ids, old, mask, advantage = batch(part, model.c["vocab"] - 1, device)
        new, weight = policy_loss.logprobs_of(model, ids), None
        if a.truncate:
            sampler, old = old, table([r.own for r in part], 0, np.float32, device)
            weight = policy_loss.truncated_weight(old, sampler, mask, a.truncate)
            seen["weight"] += (weight * mask).sum().item() / tokens
        loss, ratio = policy_loss.clipped(new, old, mask, advantage, a.clip_low, a.clip_high, weight)
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
        seen["clipped"] += (policy_loss.is_clipped(ratio, advantage[:, None], a.clip_low, a.clip_high) * mask).sum().item() / tokens
    seen["mean_gap"] = seen.pop("gap_sum") / tokens
    require_near("ratios", seen["mean_gap"], most_gap)
    seen["norm"] = torch.nn.utils.clip_grad_norm_(model.parameters(), a.max_norm).item()
    if not math.isfinite(seen["norm"]):
        raise SystemExit("The gradient is not finite. Lower --lr and go on from the checkpoint before; nothing was changed.")
    optimizer.step()
    return seen


def unmask(rows):
    """Makes every token of a completion count. The sampler gave the executor's no probability, so that the trainer's own, before the update, stands for it."""
    for row in rows:
        row.logprobs = np.where(row.mask, row.logprobs, row.own)
        row.mask = np.arange(len(row.ids)) >= row.prompt


def log(path, line):
    """Adds a line, before the checkpoint is written: a step that was killed in between is done again, and its first line goes."""
    rows = []
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            rows = [row for row in map(json.loads, f) if row["version"] < line["version"]]
    with open(path + ".new", "w", encoding="utf-8") as f:
        f.writelines(json.dumps(row) + "\n" for row in [*rows, line])
    os.replace(path + ".new", path)


def require_near(what, gap, most):
    if most is not None and not gap <= most:
        raise SystemExit(f"Before any update, {what} of the rollouts are {gap:.3g} from where they should be, on average, and may be {most:g}: they were sampled by other "
                         f"weights than the checkpoint's, or at another temperature than 1. Nothing was changed.")


def options():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("checkpoint"), a.add_argument("groups"), a.add_argument("out")
    a.add_argument("--lr", type=float, default=1e-4), a.add_argument("--epochs", type=int, default=1), a.add_argument("--minibatch", type=int, default=64, help="groups a step of the optimizer")
    a.add_argument("--clip-low", type=float, default=0.2), a.add_argument("--clip-high", type=float, default=0.28), a.add_argument("--max-norm", type=float, default=1.0)
    a.add_argument("--kl", type=float, default=0.0), a.add_argument("--reference"), a.add_argument("--tokens", type=int, default=6000), a.add_argument("--seed", type=int, default=1)
    a.add_argument("--max-gap", type=float, default=0.02, help="how far ratios may be from 1 before any update, on average; an int8 sampler is off by 0.001")
    a.add_argument("--truncate", type=float, help="the most that a token weighs for what the sampler's rounding made less likely; 2 is usual; none without it")
    a.add_argument("--loss", choices=("sampled", "all"), default="sampled", help="all: what the executor printed is rewarded too, as if the policy had said it, an ablation")
    a.add_argument("--threads", type=int, default=os.cpu_count()), a.add_argument("--log", help="a file that gets a line")
    a = a.parse_args()
    if a.truncate is not None and not a.truncate >= 1:
        raise SystemExit(f"--truncate must be at least 1, the weight of a token that both find equally likely, and is {a.truncate:g}.")
    if (a.kl > 0) != (a.reference is not None):
        raise SystemExit("--kl and --reference go together: how much the distance counts, and the checkpoint that it is the distance to.")
    return a


def main():
    a = options()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    checkpoint.require_free(a.out)
    model, saved = checkpoint.load(a.checkpoint, device)
    version = saved.get("version", 0)
    rows = groups.read(a.groups, version, model.c)
    reference = checkpoint.load(a.reference, device)[0] if a.reference else None
    if reference is not None:
        checkpoint.require_same_shape(a.reference, reference.c, model.c)
    optimizer = torch.optim.Adam(model.parameters(), a.lr, betas=(0.9, 0.95))
    if "grpo" in saved:
        optimizer.load_state_dict(saved["grpo"])
        for group in optimizer.param_groups:
            group["lr"] = a.lr
    by_group = {}
    for row in rows:
        by_group.setdefault(row.group, []).append(row)
    telling = [g for g in by_group.values() if any(r.advantage for r in g)]
    sampler = remember(a, model, [r for g in telling for r in g], device) if a.truncate or a.loss == "all" else {}
    require_near("log-probabilities", sampler.get("sampler_mean_gap", 0.0), a.max_gap)
    if a.loss == "all":
        for group in telling:
            unmask(group)
    first = last = None
    for epoch in range(a.epochs):
        random.Random(f"{a.seed}/{version}/{epoch}").shuffle(telling)
        for at in range(0, len(telling), a.minibatch):
            last = step(a, model, reference, optimizer, [r for g in telling[at:at + a.minibatch] for r in g], device, None if first else a.max_gap)
            first = first or last
    line = dict(version=version, rows=len(rows), groups=len(by_group), telling=len(telling), reward=round(sum(r.reward for r in rows) / len(rows), 4),
                tokens=round(sum(int(r.mask.sum()) for r in rows) / len(rows), 1), truncated=sum(r.truncated for r in rows), **sampler, **{f"first_{k}": v for k, v in (first or {}).items()}, **(last or {}))
    if a.log:
        log(a.log, line)
    checkpoint.save(a.out, model, version=version + 1, grpo=optimizer.state_dict(), **{k: saved[k] for k in ("tokenizer",) if k in saved})
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
