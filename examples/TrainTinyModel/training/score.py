"""Counts right answers in files of rollouts, by family, with 95 % intervals. Shows no question, so that held-out files stay unread.

usage: score.py ROLLOUTS.jsonl... [--families] [--append FILE.jsonl [--note TEXT] [--model FOLDER]]
       score.py --stages FOLDER/ROLLOUTS.jsonl...                     the same questions after each stage of training, and what the stage gained
"""
import argparse
import collections
import hashlib
import json
import math
import os


def wilson(k, n):
    """The 95 % interval of a share."""
    z, p = 1.959964, k / n
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


def really_checks(row):
    """Whether two different scripts worked, and both printed the answer."""
    good = [call for call in row["calls"] if call["status"] == "ok"]
    return len({call["code"] for call in good}) >= 2 and all(call["stdout"].strip() == row["turns"][-1]["answer"].strip() for call in good[-2:])


class Score:
    """A file of rollouts: how many are right, how many checked themselves, by how many scripts, and by family."""

    def __init__(self, path):
        self.name = os.path.basename(path)[:-6]
        self.marks = {}
        self.by_family, self.right_of, self.scripts, self.checked = collections.Counter(), collections.Counter(), collections.Counter(), 0
        with open(path, encoding="utf-8") as f:
            for number, line in enumerate(f, 1):
                try:
                    self._add(json.loads(line))
                except (ValueError, KeyError, TypeError, IndexError, AttributeError) as problem:
                    raise SystemExit(f"'{path}', line {number} is no rollout: {type(problem).__name__} {problem}. Roll out again; nothing was counted.")
        self.right, self.total = sum(self.right_of.values()), sum(self.by_family.values())
        if not self.total:
            raise SystemExit(f"'{path}' has no rollouts. Its log says why; nothing was counted.")

    def _add(self, row):
        family = row["task"]["source"].split("/")[-1]
        self.by_family[family] += 1
        self.right_of[family] += row["reward"] == 1
        self.marks.setdefault(row["task"]["id"], []).append(row["reward"] == 1)
        self.scripts[len(row["calls"])] += 1
        self.checked += really_checks(row)

    def __str__(self):
        low, high = wilson(self.right, self.total)
        scripts = ", ".join(f"{n}: {self.scripts[n]}" for n in sorted(self.scripts))
        return f"{self.name}: {self.right} of {self.total} right, {100 * self.right / self.total:.1f} % ({100 * low:.1f} to {100 * high:.1f}); scripts {scripts}; checked by a second script: {self.checked}"


def gain(before, after):
    """The mean difference over questions that both answered, and half of its 95 % interval: what a question does to both cancels out."""
    return mean_of([mean_of(after[name])[0] - mean_of(before[name])[0] for name in after if name in before])


def mean_of(values):
    """The mean, and half of its 95 % interval."""
    mean = sum(values) / len(values)
    return mean, 1.959964 * math.sqrt(sum((v - mean) ** 2 for v in values) / max(1, len(values) - 1) / len(values))


def stages(paths):
    """Prints a table of stages, each with the gain over the one before. The runs of one question count as one value, their mean."""
    print(f"{'stage':<12}{'right':>14}{'share':>9}{'95 %':>16}{'gain, points':>16}{'95 %':>18}")
    before = None
    for path in paths:
        score = Score(path)
        share, half = mean_of([mean_of(marks)[0] for marks in score.marks.values()])
        line = f"{os.path.basename(os.path.dirname(os.path.abspath(path))):<12}{f'{score.right} of {score.total}':>14}{100 * share:>7.1f} %{f'{100 * (share - half):.1f} to {100 * (share + half):.1f}':>16}"
        if before:
            mean, half = gain(before.marks, score.marks)
            line += f"{100 * mean:>+16.1f}{f'{100 * (mean - half):+.1f} to {100 * (mean + half):+.1f}':>18}"
        print(line, flush=True)
        before = score


def digest(path):
    """The sum of a file. That of a folder's model.onnx stands beside its results, which are those of no other weights."""
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("files", nargs="+"), a.add_argument("--stages", action="store_true"), a.add_argument("--families", action="store_true"), a.add_argument("--append"), a.add_argument("--note", default=""), a.add_argument("--model", help="the folder that was rolled out")
    a = a.parse_args()
    if a.stages:
        return stages(a.files)
    for path in a.files:
        score = Score(path)
        print(score, flush=True)
        if a.families:
            for family in sorted(score.by_family, key=lambda f: score.right_of[f] / score.by_family[f]):
                print(f"  {family} {score.right_of[family]}/{score.by_family[family]}")
        if a.append:
            line = dict(note=a.note, set=score.name, right=score.right, checked=score.checked, total=score.total, **(dict(model=digest(os.path.join(a.model, "model.onnx"))) if a.model else {}))
            with open(a.append, "a", encoding="utf-8") as f:
                f.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
