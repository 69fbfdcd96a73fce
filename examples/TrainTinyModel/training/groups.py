"""Rows of `r1ci export --format grpo`: what was sampled, how likely it was, and its advantage. Groups are whole, and of one policy."""
import json

import numpy as np

from export_counts import require_whole


class Row:
    def __init__(self, row):
        self.prompt = len(row["prompt_ids"])
        self.ids = np.array(row["prompt_ids"] + row["completion_ids"], np.int64)
        zeros = np.zeros(self.prompt)
        self.mask = np.concatenate((zeros, row["env_mask"])).astype(bool)
        self.logprobs = np.concatenate((zeros, row["logprobs"])).astype(np.float32)
        self.advantage, self.reward, self.group = float(row["advantage"]), row["reward"], row["group_id"]
        self.version, self.truncated = row["policy_version"], row["truncated"]
        if not len(self.ids) == len(self.mask) == len(self.logprobs):
            raise ValueError("ids, mask and log-probabilities have different lengths")
        if not (np.isfinite(self.logprobs).all() and np.isfinite(self.advantage)):
            raise ValueError("log-probabilities and advantages must be finite")


def read(path, version, config=None):
    """Returns the rows of a policy version (None takes all); refuses a file that holds another's, or tokens that the model lacks, or that is damaged."""
    rows = []
    with open(path, "rb") as f:
        for number, line in enumerate(f, 1):
            try:
                rows.append(Row(json.loads(line)))
            except (ValueError, KeyError, TypeError) as problem:
                raise SystemExit(f"'{path}', line {number} is no row of grpo: {type(problem).__name__} {problem}. Export again; nothing was changed.")
            if version is not None and rows[-1].version != version:
                raise SystemExit(f"'{path}', line {number} was sampled by policy version {rows[-1].version}, and the checkpoint is version {version}. "
                                 f"Roll out again with the checkpoint's weights; nothing was changed.")
            if config and (rows[-1].ids.max() >= config["vocab"] or rows[-1].ids.min() < 0 or len(rows[-1].ids) > config["context"]):
                raise SystemExit(f"'{path}', line {number} does not fit a model of {config['vocab']} tokens and a context of {config['context']}: it has token {rows[-1].ids.max()} "
                                 f"and {len(rows[-1].ids)} tokens. Roll out again with the checkpoint's weights; nothing was changed.")
    if not rows:
        raise SystemExit(f"'{path}' has no rows. Its export's counts.json says what was left out; nothing was changed.")
    require_whole(path, len(rows))
    return rows
