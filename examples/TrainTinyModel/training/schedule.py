"""Writes which problems of a pool each GRPO step rolls out: step-N.problems.jsonl, which 6-grpo.sh takes instead of drawing new ones.

usage: schedule.py POOL.jsonl POTENTIAL.jsonl OUT_FOLDER --order curriculum|shuffled --steps N --problems N [--seed S]

A curriculum goes by improvement potential, 4 p (1 - p), p being how often the model that GRPO starts from is right: in the first quarter of the steps the quarter
of the problems that has most of it, then also the second, and so on (R1-Code-Interpreter, arXiv:2505.21668). `r1ci export --format grpo --stages 4` measures it.
"""
import argparse
import json
import os
import random


def read(path, key):
    with open(path, encoding="utf-8") as f:
        rows = [json.loads(line) for line in f]
    return {row[key]: row for row in rows}


def steps(pool, groups, order, count, each, seed):
    """Yields the problems of each step. Both orders draw without replacement, and begin anew when what they draw from is used up."""
    r, waiting, stage = random.Random(f"{order}/{seed}"), [], 0
    stages = max(groups.values())
    for step in range(count):
        now = stages if order == "shuffled" else 1 + step * stages // count
        if now != stage:
            stage, waiting = now, []
        chosen = []
        while len(chosen) < each:
            if not waiting:
                waiting = [name for name in pool if groups[name] <= stage]
                r.shuffle(waiting)
            name = waiting.pop()
            if name not in chosen or len(pool) < each:
                chosen.append(name)
        yield chosen


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("pool"), a.add_argument("potential"), a.add_argument("out"), a.add_argument("--order", choices=("curriculum", "shuffled"), required=True)
    a.add_argument("--steps", type=int, required=True), a.add_argument("--problems", type=int, required=True), a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    try:
        pool, potential = read(a.pool, "id"), read(a.potential, "task_id")
        groups = {name: potential[name]["group"] for name in pool}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise SystemExit(f"'{a.potential}' must have the group of every problem of '{a.pool}': {type(problem).__name__} {problem}. Measure it with r1ci export --stages 4; nothing was written.")
    fewest = min(sum(group <= 1 for group in groups.values()), len(pool))
    if a.order == "curriculum" and fewest < a.problems:
        raise SystemExit(f"The first stage has {fewest} problems, and a step wants {a.problems}. Take a larger pool; nothing was written.")
    os.makedirs(a.out, exist_ok=True)
    for step, names in enumerate(steps(list(pool), groups, a.order, a.steps, a.problems, a.seed)):
        path = os.path.join(a.out, f"step-{step}.problems.jsonl")
        if not os.path.exists(path):
            with open(path + ".new", "w", encoding="utf-8") as f:
                f.writelines(json.dumps(pool[name], ensure_ascii=False) + "\n" for name in names)
            os.replace(path + ".new", path)


if __name__ == "__main__":
    main()
