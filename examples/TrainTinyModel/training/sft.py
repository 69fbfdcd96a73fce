"""Supervised fine-tuning on exports of `r1ci export --format sft-tok`: checkpoints every 3 minutes, resumes, logs.

usage: sft.py EXPORT_FOLDER... --tokenizer FOLDER --out RUN --million M [--copies EXPORT_FOLDER] [--init CHECKPOINT] [--resume]
"""
import argparse
import copy
import json
import math
import os
import signal
import sys
import time

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # spinning threads on busy cores made a step 20 times slower
import torch
import torch.nn.functional as F

import checkpoint
from bpe import Tokenizer
from decoder import SHAPE, Decoder
from feed import Feed
from induction import copying_heads
from muon import optimizers
from samples import Samples

SAVE_SECONDS = 180
IN_CACHE = 512  # tokens whose logits are in memory at a time: three times as fast as all of a batch
LOG_STEPS = 50


def options():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("folders", nargs="+"), a.add_argument("--out", required=True), a.add_argument("--tokenizer", required=True), a.add_argument("--million", type=float, required=True, help="tokens to read, padding included")
    a.add_argument("--copies", help="an export of copy practice"), a.add_argument("--practice", type=float, default=6, help="million tokens in which two thirds of the rows are copies, at most")
    a.add_argument("--copied", type=float, default=0.25, help="the loss on copies, nats a token, at which practice ends before that")
    a.add_argument("--later-copies", type=float, default=0.04), a.add_argument("--init", help="weights to begin with"), a.add_argument("--resume", action="store_true")
    a.add_argument("--seed", type=int, default=1), a.add_argument("--tokens", type=int, default=4000, help="tokens a batch"), a.add_argument("--longest", type=int, default=640)
    a.add_argument("--lr", type=float, default=1.0, help="factor on both rates"), a.add_argument("--flat", type=float, default=0.4, help="share of the tokens at the full rate")
    a.add_argument("--cut", type=float, default=0.0, help="share of the rows that end after their first turn")
    a.add_argument("--candidates", type=int, default=1, help="rows drawn for each that is read: those with the highest loss are, and some of the others")
    a.add_argument("--loss", choices=("sampled", "all"), default="sampled", help="all: what the executor printed is imitated too, an ablation")
    a.add_argument("--precision", choices=("auto", "fp32", "bf16"), default="auto", help="of matrix products; auto: bf16 where the processor has it")
    a.add_argument("--plain-start", action="store_true", help="random weights only, without heads that copy, an ablation")
    a.add_argument("--threads", type=int, default=os.cpu_count())
    for name, value in SHAPE.items():
        a.add_argument(f"--{name}", type=type(value), default=value)
    given = a.parse_args()
    if not 0 <= given.cut <= 1:
        a.error(f"--cut is a share from 0 to 1, not {given.cut}.")
    if given.candidates < 1:
        a.error(f"--candidates is 1 or more, not {given.candidates}.")
    return given


def main():
    a = options()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    os.makedirs(a.out, exist_ok=True)
    last = os.path.join(a.out, "last.pt")
    tokenizer = Tokenizer(os.path.join(a.tokenizer, "tokenizer.json"))
    wanted, a.tokenizer_sum = dict({k: getattr(a, k) for k in SHAPE}, vocab=tokenizer.size), checkpoint.sum_of_tokenizer(a.tokenizer)
    if os.path.exists(last) and not a.resume:
        raise SystemExit(f"'{last}' is there already. Go on with --resume, or give another --out.")
    begin = last if a.resume and os.path.exists(last) else a.init
    model, saved = checkpoint.load(begin, device) if begin else (started(wanted, a.plain_start).to(device), {})
    if begin:
        checkpoint.require_same_shape(begin, model.c, wanted)
        checkpoint.require_same_tokenizer(begin, saved, a.tokenizer)
    kind = precision(a.precision, device)
    movers, rest = optimizers(model, 0.02 * a.lr, 0.004 * a.lr, kind)
    peaks = [g["lr"] for o in movers for g in o.param_groups]
    if begin != last:
        saved = {}
    for o, state in zip(movers, saved.get("optimizers", [])):
        o.load_state_dict(state)
    tasks, copies = Samples(a.folders, a.longest, tokenizer.size), Samples([a.copies], a.longest, tokenizer.size) if a.copies else None
    feed = Feed(tasks, copies, a.seed, a.tokens, tokenizer.special["<|pad|>"], saved.get("place"), a.loss == "all", a.cut, a.candidates,
                lambda ids, target: losses_of_rows(model, ids.to(device), target.to(device), kind))
    train(a, model, movers, rest, peaks, feed, saved, device, kind, last)


def started(shape, is_plain):
    model = Decoder(shape)
    return model if is_plain else copying_heads(model)


def precision(wanted, device):
    """Products in bf16 are twice as fast where the processor multiplies them, and many times slower where it does not."""
    if wanted == "auto" and device == "cpu":
        try:
            with open("/proc/cpuinfo", encoding="utf-8") as f:
                wanted = "bf16" if {"avx512_bf16", "amx_bf16"} & set(f.read().split()) else "fp32"
        except OSError:
            wanted = "fp32"
    return torch.float32 if wanted == "fp32" else torch.bfloat16


def train(a, model, movers, rest, peaks, feed, saved, device, kind, last):
    step, seen, before, losses = saved.get("step", 0), saved.get("tokens", 0), saved.get("seconds", 0.0), list(saved.get("losses", []))
    copy_losses, practised = list(saved.get("copy_losses", [])), saved.get("practised", a.copies is None)
    print("parameters", sum(p.numel() for p in model.parameters()), model.c, device, kind, flush=True)
    stopped = []
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda number, _: stopped.append(number))
    start = kept = time.time()

    def keep(path):
        checkpoint.save(path, model, optimizers=[o.state_dict() for o in movers], step=step, tokens=seen, seconds=before + time.time() - start, place=feed.place(), practised=practised,
                        losses=losses[-LOG_STEPS:], copy_losses=copy_losses[-LOG_STEPS:], tokenizer=a.tokenizer_sum)

    path = os.path.join(a.out, "log.jsonl")
    cut_log(path, step)
    while not stopped:
        part = seen / (1e6 * a.million)
        if part >= 1:
            break
        # Warm-up, flat, then linear to zero, by tokens, so that a run does not depend on how busy the machine was.
        rate = min(1, (step + 1) / 60) * min(1, (1 - part) / (1 - a.flat))
        for group, peak in zip((g for o in movers for g in o.param_groups), peaks):
            group["lr"] = peak * rate
        practised = practised or seen >= 1e6 * a.practice or (len(copy_losses) >= LOG_STEPS and mean(copy_losses) < a.copied)
        ids, target, copied = (x.to(device) for x in feed.next(a.later_copies if practised else 0.67))
        loss, copy_loss = update(model, movers, rest, ids, target, copied, kind)
        if not math.isfinite(loss):
            raise SystemExit(f"The loss is not finite in step {step + 1}. Go on from '{last}' with a lower --lr; it is as it was.")
        losses.append(loss)
        copy_losses += [copy_loss] if copy_loss is not None else []
        step += 1
        seen += ids.numel()
        if step % LOG_STEPS == 0:
            spent = before + time.time() - start
            log(path, dict(step=step, seconds=round(spent), tokens=seen, per_s=round(seen / max(1, spent)), loss=round(mean(losses), 4), copies=round(mean(copy_losses), 4), practised=practised, rate=round(rate, 3),
                           **({} if feed.loss is None else dict(candidates=round(feed.loss, 4)))))
        if time.time() - kept > SAVE_SECONDS:
            kept = time.time()
            keep(last)
    keep(last)
    if not stopped:
        checkpoint.save(os.path.join(a.out, "final.pt"), model, step=step, tokens=seen, seconds=before + time.time() - start, tokenizer=a.tokenizer_sum)
    print(json.dumps(dict(step=step, tokens=seen, loss=round(mean(losses), 4), finished=not stopped)), flush=True)
    if stopped:
        sys.exit(128 + stopped[0])  # what a shell says of a process that a signal ended: the stages after this one do not run


def cut_log(path, step):
    """Takes from the log of a run that was killed what it wrote after its checkpoint, for these steps are done again."""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            kept = [line for line in f if line.endswith("\n") and json.loads(line)["step"] <= step]
        with open(path + ".new", "w", encoding="utf-8") as f:
            f.writelines(kept)
        os.replace(path + ".new", path)


def log(path, line):
    with open(path, "a", encoding="utf-8") as f:
        f.write(json.dumps(line) + "\n")


def mean(values):
    """The mean of the latest."""
    return sum(values[-LOG_STEPS:]) / max(1, len(values[-LOG_STEPS:]))


def losses_of_tokens(model, ids, target, kind):
    """Returns the loss of each trained token, and which tokens are."""
    on = target >= 0
    with torch.autocast(ids.device.type, torch.bfloat16, enabled=kind == torch.bfloat16):
        parts = zip(model.hidden(ids)[on].split(IN_CACHE), target[on].split(IN_CACHE))
        each = [F.cross_entropy(F.linear(hidden, model.embed.weight).float(), wanted, reduction="none") for hidden, wanted in parts]
    return torch.cat(each), on


@torch.no_grad()
def losses_of_rows(model, ids, target, kind):
    """Returns the loss of each row. It ranks them, so all of it may be in bf16."""
    if kind == torch.bfloat16:
        model = copy.deepcopy(model).to(kind)
    each, on = losses_of_tokens(model, ids, target, torch.float32)
    return torch.zeros(len(ids), device=ids.device).index_add_(0, on.nonzero()[:, 0], each).tolist()


def update(model, movers, rest, ids, target, copied, kind):
    """Moves the weights once; returns the loss a trained token, and that of the copies when there are some."""
    each, on = losses_of_tokens(model, ids, target, kind)
    loss, of_copies = each.mean(), each.detach()[copied[on.nonzero()[:, 0]]]
    for o in movers:
        o.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(rest, 1.0)
    for o in movers:
        o.step()
    return loss.item(), of_copies.mean().item() if len(of_copies) else None


if __name__ == "__main__":
    main()
