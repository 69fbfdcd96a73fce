"""How much of the wording of evaluation files is in training questions, as counts only: no wording is shown.

Numbers, quoted texts and lists are taken out first, for they differ anyway. Short questions that are nothing but their slots are counted apart.

usage: overlap.py TRAINING_QUESTIONS.jsonl EVALUATION.jsonl...      (the first from `teacher questions OUT 100000`)
"""
import json
import re
import sys

N = 5


def words(prompt):
    text = re.sub(r"'[^']*'|\"[^\"]*\"|\[[^\]]*\]|[\d.,;:+*/^()=-]+", " # ", prompt.lower())
    return re.sub(r"(# )+", "# ", re.sub(r"[^a-z#]+", " ", text) + " ").split()


def grams(prompt):
    w = words(prompt)
    return {tuple(w[i:i + N]) for i in range(len(w) - N + 1)}


def prompts(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line)["prompt"] for line in f]


def main():
    training = prompts(sys.argv[1])
    known, whole = set().union(*map(grams, training)), {tuple(words(p)) for p in training}
    print(f"{len(training)} training questions, {len(known)} runs of {N} words")
    for path in sys.argv[2:]:
        rows = prompts(path)
        long = [p for p in rows if len(words(p)) >= N]
        equal = sum(tuple(words(p)) in whole for p in rows)
        covered = sum(grams(p) <= known for p in long)
        share = sum(len(grams(p) & known) / len(grams(p)) for p in long) / max(1, len(long))
        print(f"{path}: {len(rows)} questions; {equal} equal to a training question but for values; of {len(long)} with {N} words or more {covered} "
              f"consist of known runs only, and {100 * share:.1f} % of a question's runs are known")


if __name__ == "__main__":
    main()
