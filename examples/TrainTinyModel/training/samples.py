"""Rows of `r1ci export --format sft-tok`, as arrays of one length each: token ids, and which of them have a label."""
import glob
import hashlib
import json
import os

import numpy as np

NO_LABEL = -100


class Samples:
    """All rows of some exports, end to end. Read once; a cache beside the first export is used while the files are the same."""

    def __init__(self, folders, longest):
        files = sorted(f for folder in folders for f in glob.glob(os.path.join(folder, "**", "*.jsonl"), recursive=True) if os.path.getsize(f) and is_rows(f))
        if not files:
            raise SystemExit(f"There are no rows of sft-tok in {', '.join(folders)}. Make them with `r1ci export --format sft-tok`.")
        key = hashlib.sha256(repr([(f, os.path.getsize(f), os.path.getmtime(f)) for f in files] + [longest]).encode()).hexdigest()[:16]
        cache = os.path.join(folders[0], f".rows-{key}.npz")
        if not os.path.exists(cache):
            np.savez(cache[:-4] + ".new.npz", **read(files, longest))
            os.replace(cache[:-4] + ".new.npz", cache)
        with np.load(cache) as data:
            self.ids, self.trained, self.starts = data["ids"], data["trained"], data["starts"]

    def __len__(self):
        return len(self.starts) - 1

    def row(self, i):
        part = slice(self.starts[i], self.starts[i + 1])
        return self.ids[part], self.trained[part]


def is_rows(path):
    with open(path, encoding="utf-8") as f:
        return '"input_ids"' in f.readline()


def read(files, longest):
    ids, trained, starts, long = [], [], [0], 0
    for path in files:
        with open(path, encoding="utf-8") as f:
            for number, line in enumerate(f, 1):
                try:
                    row = json.loads(line)
                    tokens, labels = np.array(row["input_ids"], np.int16), np.array(row["labels"])
                except (ValueError, KeyError, TypeError) as problem:
                    raise SystemExit(f"'{path}', line {number} is no row of sft-tok: {problem}. Export again; nothing was changed.")
                if len(tokens) != len(labels) or np.any((labels != NO_LABEL) & (labels != tokens)):
                    raise SystemExit(f"'{path}', line {number}: labels must be the input ids or {NO_LABEL}. Export again; nothing was changed.")
                if len(tokens) > longest:
                    long += 1
                    continue
                ids.append(tokens)
                trained.append(labels != NO_LABEL)
                starts.append(starts[-1] + len(tokens))
    print(f"{len(ids)} rows, {starts[-1]} tokens; {long} rows of more than {longest} tokens left out", flush=True)
    return dict(ids=np.concatenate(ids), trained=np.concatenate(trained), starts=np.array(starts))
