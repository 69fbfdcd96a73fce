"""Rows of `r1ci export --format sft-tok`, as arrays of one length each: token ids, and which of them have a label."""
import glob
import hashlib
import json
import os

import numpy as np

from export_counts import require_whole

NO_LABEL = -100
MOST_TOKENS = 1 << 15  # rows are kept as 16-bit numbers


class Samples:
    """All rows of some exports, end to end. Read once; a cache beside the first export is used while the files are the same."""

    def __init__(self, folders, longest, vocab=None):
        files = sorted(f for folder in folders for f in glob.glob(os.path.join(folder, "**", "*.jsonl"), recursive=True) if is_rows(f))
        if not files:
            raise SystemExit(f"There are no rows of sft-tok in {', '.join(folders)}. Make them with `r1ci export --format sft-tok`; nothing was changed.")
        key = hashlib.sha256(repr([(f, os.path.getsize(f), os.path.getmtime(f)) for f in files] + [longest]).encode()).hexdigest()[:16]
        cache = os.path.join(folders[0], f".rows-{key}.npz")
        if not os.path.exists(cache):
            new = f"{cache[:-4]}.{os.getpid()}.npz"  # two runs may begin at the same time
            np.savez(new, **read(files, longest))
            os.replace(new, cache)
        with np.load(cache) as data:
            self.ids, self.trained, self.starts = data["ids"], data["trained"], data["starts"]
        if vocab is not None and self.ids.max() >= vocab:
            raise SystemExit(f"The rows in {', '.join(folders)} have token {self.ids.max()}, and the tokenizer has {vocab} tokens: they were made with another one. "
                             f"Collect and export with this tokenizer's folder; nothing was changed.")

    def __len__(self):
        return len(self.starts) - 1

    def row(self, i):
        part = slice(self.starts[i], self.starts[i + 1])
        return self.ids[part], self.trained[part]


def is_rows(path):
    with open(path, "rb") as f:
        start = f.readline()
    return b'"input_ids"' in start or os.path.basename(path) == "sft-tok.jsonl"


def read(files, longest):
    ids, trained, starts, long = [], [], [0], 0
    for path in files:
        number = 0
        with open(path, "rb") as f:
            for number, line in enumerate(f, 1):
                try:
                    row = json.loads(line)
                    tokens, labels = np.array(row["input_ids"], np.int64), np.array(row["labels"], np.int64)
                    if not 0 <= tokens.min() <= tokens.max() < MOST_TOKENS:
                        raise ValueError(f"token ids must be from 0 to {MOST_TOKENS - 1}")
                except (ValueError, KeyError, TypeError, OverflowError) as problem:
                    raise SystemExit(f"'{path}', line {number} is no row of sft-tok: {type(problem).__name__} {problem}. Export again; nothing was changed.")
                if tokens.shape != labels.shape or np.any((labels != NO_LABEL) & (labels != tokens)):
                    raise SystemExit(f"'{path}', line {number}: labels must be the input ids or {NO_LABEL}. Export again; nothing was changed.")
                if len(tokens) > longest:
                    long += 1
                    continue
                ids.append(tokens.astype(np.int16))
                trained.append(labels != NO_LABEL)
                starts.append(starts[-1] + len(tokens))
        require_whole(path, number)
    if not ids:
        raise SystemExit(f"None of {', '.join(files)} has a row of at most {longest} tokens. Raise --longest, or export again; nothing was changed.")
    print(f"{len(ids)} rows, {starts[-1]} tokens; {long} rows of more than {longest} tokens left out", flush=True)
    return dict(ids=np.concatenate(ids), trained=np.concatenate(trained), starts=np.array(starts))
