"""Writes what a model card says of success: a line a family with 95 % intervals, and examples of failures, in Markdown.

usage: card.py ROLLOUTS.jsonl... [--failures ROLLOUTS.jsonl --most 8]       files of rollouts are columns; failures are quoted, so never from files that stay unread
"""
import argparse
import collections
import json
import os

from score import wilson


def tally(path):
    right, total = collections.Counter(), collections.Counter()
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            family = row["task"]["source"].split("/")[-1]
            total[family] += 1
            right[family] += row["reward"] == 1
    return right, total


def cell(k, n):
    if n == 0:
        return ""
    low, high = wilson(k, n)
    return f"{k} of {n} ({100 * low:.0f} to {100 * high:.0f} %)"


def table(paths):
    tallies = [tally(path) for path in paths]
    families = sorted({family for _, total in tallies for family in total})
    yield "| family | " + " | ".join(os.path.basename(path)[:-6] for path in paths) + " |"
    yield "|---" * (len(paths) + 1) + "|"
    for family in families:
        yield f"| {family} | " + " | ".join(cell(right[family], total[family]) for right, total in tallies) + " |"
    yield "| **all** | " + " | ".join(f"**{cell(sum(right.values()), sum(total.values()))}**" for right, total in tallies) + " |"


def failures(path, most):
    """One failure a family, the families in the order of the file."""
    shown = set()
    yield "| question | right | the model |"
    yield "|---|---|---|"
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            family = row["task"]["source"].split("/")[-1]
            if row["reward"] == 1 or family in shown or len(shown) >= most:
                continue
            shown.add(family)
            said = [m["content"] for m in row["messages"] if m["role"] == "assistant"]
            yield f"| {quoted(row['messages'][0]['content'])} | {quoted(row['task']['answer'])} | {quoted(said[0].splitlines()[0])} ... {quoted(row['turns'][-1]['answer'] or 'no answer')} |"


def quoted(text):
    return "`" + " ".join(text.replace("|", "\\|").replace("`", "'").split()) + "`"


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("files", nargs="+"), a.add_argument("--failures"), a.add_argument("--most", type=int, default=8)
    a = a.parse_args()
    print("\n".join(table(a.files)))
    if a.failures:
        print()
        print("\n".join(failures(a.failures, a.most)))


if __name__ == "__main__":
    main()
