"""Counts right answers in files of rollouts, by family, with 95 % intervals. Shows no question, so that held-out files stay unread.

usage: score.py ROLLOUTS.jsonl... [--families] [--append FILE.jsonl --note TEXT]
"""
import argparse
import collections
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


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("files", nargs="+"), a.add_argument("--families", action="store_true"), a.add_argument("--append"), a.add_argument("--note", default="")
    a = a.parse_args()
    for path in a.files:
        right, total, scripts, checked = collections.Counter(), collections.Counter(), collections.Counter(), 0
        with open(path, encoding="utf-8") as f:
            for row in map(json.loads, f):
                family = row["task"]["source"].split("/")[-1]
                total[family] += 1
                right[family] += row["reward"] == 1
                scripts[len(row["calls"])] += 1
                checked += really_checks(row)
        k, n = sum(right.values()), sum(total.values())
        low, high = wilson(k, n)
        name = os.path.basename(path)[:-6]
        print(f"{name}: {k} of {n} right, {100 * k / n:.1f} % ({100 * low:.1f} to {100 * high:.1f}); scripts " + ", ".join(f"{c}: {scripts[c]}" for c in sorted(scripts)) + f"; checked by a second script: {checked}")
        if a.families:
            for family in sorted(total, key=lambda f: right[f] / total[f]):
                print(f"  {family} {right[family]}/{total[family]}")
        if a.append:
            with open(a.append, "a", encoding="utf-8") as f:
                f.write(json.dumps(dict(note=a.note, set=name, right=k, total=n)) + "\n")


if __name__ == "__main__":
    main()
