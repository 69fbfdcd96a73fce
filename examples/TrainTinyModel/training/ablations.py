"""Results of ablations, a line a condition and seed, and the tables made of them.

usage: ablations.py has RESULTS.jsonl CONDITION SEED                  whether there is such a line, as the exit code
       ablations.py add RESULTS.jsonl CONDITION SEED ROLLOUTS.jsonl
       ablations.py table RESULTS.jsonl OUT.md OUT.svg
"""
import json
import math
import os
import sys

# Student's t, two-sided 95 %, by degrees of freedom.
STUDENT = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262}
# What each condition is, and which one it is compared with, seed by seed and problem by problem.
CONDITIONS = {
    "untrained": ("untrained weights", None),
    "zero": ("the weights of SFT set to 0", "sft"),
    "sft": ("SFT: right answers, executor's tokens masked", "untrained"),
    "sft-executor": ("SFT, executor's tokens imitated too", "sft"),
    "sft-wrong": ("SFT on all answers, a quarter of them wrong", "sft"),
    "sft-text": ("SFT in the frame All Text", "sft"),
    "sft-code": ("SFT in the frame All Code", "sft"),
    "grpo": ("GRPO after SFT, problems shuffled", "sft"),
    "grpo-curriculum": ("GRPO after SFT, by potential 4p(1-p)", "grpo"),
    "grpo-executor": ("GRPO after SFT, executor's tokens not masked", "grpo"),
    "grpo-cold": ("GRPO from untrained weights", "grpo"),
}


def read(path):
    """Returns the marks of each condition and seed: the share of its runs that is right, problem by problem."""
    found = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            for line in f:
                row = json.loads(line)
                found[row["condition"], row["seed"]] = [int(mark) / row["runs"] for mark in row["right"]]
    return found


def add(path, condition, seed, rollouts):
    marks = {}
    with open(rollouts, encoding="utf-8") as f:
        for row in map(json.loads, f):
            marks.setdefault(row["task"]["id"], []).append(row["reward"] == 1)
    if not marks:
        raise SystemExit(f"'{rollouts}' has no rollouts. Its log says why; nothing was added.")
    runs, right = max(map(len, marks.values())), [sum(marks[name]) for name in sorted(marks)]
    line = dict(condition=condition, seed=seed, share=round(sum(right) / len(right) / runs, 4), runs=runs, right="".join(map(str, right)))
    with open(path, "a", encoding="utf-8") as f:
        f.write(json.dumps(line) + "\n")
    print(condition, "seed", seed, sum(right), "of", runs * len(right))


def interval(values, t=None):
    """The mean and half of its 95 % interval: Student's, or with t the quantile of many; no half for one value."""
    n, mean = len(values), sum(values) / len(values)
    if n < 2:
        return mean, math.nan
    deviation = math.sqrt(sum((v - mean) ** 2 for v in values) / (n - 1))
    return mean, (t or STUDENT[n - 1]) * deviation / math.sqrt(n)


def shares(found, condition):
    return {seed: sum(marks) / len(marks) for (name, seed), marks in sorted(found.items()) if name == condition}


def difference(found, condition, other):
    """By seeds: the mean of the differences of a seed. By problems: each problem's mark averaged over the seeds, as in r1ci eval compare."""
    seeds = [seed for (name, seed) in sorted(found) if name == condition and (other, seed) in found]
    if not seeds:
        return None
    by_seed = [sum(found[condition, s]) / len(found[condition, s]) - sum(found[other, s]) / len(found[other, s]) for s in seeds]
    pairs = [list(zip(found[condition, s], found[other, s])) for s in seeds]
    by_problem = [sum(one - two for one, two in column) / len(seeds) for column in zip(*pairs)]
    return interval(by_seed), interval(by_problem, 1.96)


def percent(mean, half, sign=""):
    return f"{100 * mean:{sign}.1f}" + ("" if math.isnan(half) else f" ± {100 * half:.1f}")


def markdown(found):
    problems = len(next(iter(found.values())))
    out = [f"Share of {problems} questions in held-out wordings that are right, sampled at temperature 1, in percent. Intervals are 95 %: over seeds Student's, over problems the paired one of the differences.", "",
           "| condition | seeds | right, over seeds | compared with | difference, over seeds | difference, over problems |", "|---|---|---|---|---|---|"]
    for name, (words, other) in CONDITIONS.items():
        values = shares(found, name)
        if not values:
            continue
        pair = difference(found, name, other) if other else None
        out.append(f"| {words} | {', '.join(f'{100 * v:.1f}' for v in values.values())} | {percent(*interval(list(values.values())))} | {CONDITIONS[other][0] if pair else ''} | "
                   + (f"{percent(*pair[0], '+')} | {percent(*pair[1], '+')} |" if pair else " | |"))
    return "\n".join(out) + "\n"


def svg(found):
    names = [name for name in CONDITIONS if shares(found, name)]
    left, width, row, top = 300, 380, 26, 34
    x = lambda share: left + share * width
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 40} {top + row * len(names) + 34}" font-family="sans-serif" font-size="12">',
           f'<rect width="100%" height="100%" fill="#fff"/><text x="8" y="20" font-size="14">Right answers in held-out wordings: seeds, mean, 95 % interval (Student)</text>']
    for tick in range(0, 101, 20):
        out.append(f'<path d="M{x(tick / 100):.1f} {top}V{top + row * len(names)}" stroke="#ddd"/><text x="{x(tick / 100):.1f}" y="{top + row * len(names) + 16}" text-anchor="middle">{tick} %</text>')
    for i, name in enumerate(names):
        y, values = top + row * (i + 0.5), list(shares(found, name).values())
        mean, half = interval(values)
        color = "#1f6feb" if name.startswith("sft") else "#d1480f" if name.startswith("grpo") else "#57606a"
        out.append(f'<text x="{left - 10}" y="{y + 4:.1f}" text-anchor="end">{CONDITIONS[name][0]}</text>')
        if not math.isnan(half):
            out.append(f'<path d="M{x(max(0, mean - half)):.1f} {y:.1f}H{x(min(1, mean + half)):.1f}" stroke="{color}" stroke-width="1.5"/>')
        out += [f'<circle cx="{x(v):.1f}" cy="{y:.1f}" r="2.5" fill="none" stroke="{color}"/>' for v in values]
        out.append(f'<circle cx="{x(mean):.1f}" cy="{y:.1f}" r="4" fill="{color}"/>')
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    verb, *rest = sys.argv[1:] or [""]
    if verb == "has" and len(rest) == 3:
        sys.exit((rest[1], int(rest[2])) not in read(rest[0]))
    if verb == "add" and len(rest) == 4:
        return add(rest[0], rest[1], int(rest[2]), rest[3])
    if verb == "table" and len(rest) == 3:
        found = read(rest[0])
        if not found:
            raise SystemExit(f"'{rest[0]}' has no results yet. Run ablations.sh; nothing was written.")
        for path, content in zip(rest[1:], (markdown(found), svg(found))):
            with open(path, "w", encoding="utf-8") as f:
                f.write(content)
        return
    raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
