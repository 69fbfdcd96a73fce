"""TRL GRPOTrainer over grpo.jsonl: a `rollout_func` that hands out recorded runs.

    from r1ci_trl import RecordedRollouts, env_reward
    rollouts = RecordedRollouts("out/grpo.jsonl")
    trainer = GRPOTrainer(model=..., train_dataset=Dataset.from_list(rollouts.prompts()), rollout_func=rollouts,
                          reward_funcs=env_reward, args=GRPOConfig(num_generations=rollouts.group_size, num_iterations=1))

The trainer uses the recorded log-probabilities in its ratio only with vLLM's importance sampling correction; without it the runs count as
on-policy. For runs of an older or quantized policy use r1ci_trl_async, whose loss takes the recorded values.

Several processes need R1CI_CLAIMS, an empty folder that all of them see, so that no run is handed out twice.
"""
from r1ci_rows import GroupStore, check_stream, prompt_key, read_rows

__all__ = ["RecordedRollouts", "env_reward"]


class RecordedRollouts:
    """Called by the trainer with prompts, each repeated `num_generations` times; gives one recorded run for each."""

    def __init__(self, path):
        self.path = path
        self.group_size = 0
        rows = list(read_rows(path))
        for row in rows:
            check_stream(row["id"], row["completion_ids"], row["env_mask"], row["logprobs"])
            if self.group_size not in (0, row["group_size"]):
                raise ValueError(f"{path}: num_generations is one number, and groups have {self.group_size} and {row['group_size']} runs")
            self.group_size = row["group_size"]
        # A group made of the first runs to finish may lack any sample number.
        self._order = list({row["group_id"]: row["prompt"] for row in reversed(rows)}.values())[::-1]
        self._store = GroupStore(rows, lambda row: row["prompt_key"])

    def prompts(self):
        """The data set's rows, one a group."""
        return [{"prompt": prompt} for prompt in self._order]

    def __call__(self, prompts, trainer=None):
        rows = [self._store.pop(prompt_key(prompt)) for prompt in prompts]
        result = {
            "prompt_ids": [row["prompt_ids"] for row in rows],
            "completion_ids": [row["completion_ids"] for row in rows],
            "logprobs": [row["logprobs"] for row in rows],
            "env_mask": [row["env_mask"] for row in rows],
            "env_reward": [row["reward"] for row in rows],
            "traj_id": [row["id"] for row in rows],
        }
        if rows and "log_s" in rows[0]:
            result["log_s"] = [row["log_s"] for row in rows]
        return result


def env_reward(env_reward, **_):
    """The reward function: what the verifier gave when the run was recorded."""
    return env_reward
