"""OpenRLHF agent executor over openrlhf.executor.jsonl.

    export R1CI_ROLLOUTS=out/openrlhf.executor.jsonl R1CI_CLAIMS=out/claims
    ... --data.prompt_dataset out/openrlhf.jsonl --data.input_key input --data.label_key label --data.apply_chat_template
        --train.agent_func_path r1ci_openrlhf.py --algo.advantage.is_correction_enable

Runs are found by `label`. Samples per prompt must be the group size of the rollouts.
"""
import os
import sys

from openrlhf.utils.agent import AgentExecutorBase

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # the trainer loads this file by its path
from r1ci_rows import GroupStore, check_stream, read_rows, rollouts_path  # noqa: E402

__all__ = ["AgentExecutor"]

_stores = {}


def _mask(row):
    mask = [0] * len(row["observation_tokens"])
    for start, end in row["action_ranges"]:
        mask[start:end] = [1] * (end - start)
    return mask


def _store(path):
    if path not in _stores:
        rows = list(read_rows(path))
        for number, row in enumerate(rows, 1):
            check_stream(f"{path}, line {number}", row["observation_tokens"], _mask(row), row["rollout_log_probs"])
        _stores[path] = GroupStore(rows, lambda row: row["label"])
    return _stores[path]


class AgentExecutor(AgentExecutorBase):
    """Gives a recorded run of the prompt's group."""

    async def execute(self, prompt, label, *_, **__):
        return {**_store(rollouts_path()).pop(label), "prompt": prompt}
