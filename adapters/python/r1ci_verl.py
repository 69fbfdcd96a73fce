"""verl agent loop over verl.agent-loop.jsonl, registered as `ci_file`, the agent_name of the rows in verl.jsonl.

    export R1CI_ROLLOUTS=out/verl.agent-loop.jsonl R1CI_CLAIMS=out/claims
    # agent.yaml:  - name: ci_file
    #                _target_: r1ci_verl.RecordedAgentLoop
    python -m verl.trainer.main_ppo data.train_files=out/verl.jsonl data.return_raw_chat=true \
        actor_rollout_ref.rollout.mode=async actor_rollout_ref.rollout.n=GROUP_SIZE \
        actor_rollout_ref.rollout.agent.agent_loop_config_path=agent.yaml algorithm.adv_estimator=grpo \
        algorithm.rollout_correction.rollout_is=token algorithm.rollout_correction.rollout_is_threshold=2.0

Agent loops run in several processes, so R1CI_CLAIMS (an empty folder) is needed unless agent.num_workers is 1.
"""
from verl.experimental.agent_loop.agent_loop import AgentLoopBase, AgentLoopMetrics, AgentLoopOutput, register

from r1ci_rows import GroupStore, check_stream, read_rows, rollouts_path

__all__ = ["RecordedAgentLoop"]

_stores = {}


def _store(path):
    if path not in _stores:
        rows = list(read_rows(path))
        for row in rows:
            check_stream(row["extra_fields"]["traj_id"], row["response_ids"], row["response_mask"], row["response_logprobs"])
        _stores[path] = GroupStore(rows, lambda row: row["extra_fields"]["group_id"])
    return _stores[path]


@register("ci_file")
class RecordedAgentLoop(AgentLoopBase):
    """Gives a recorded run of the row's group. verl pads to prompt_length and response_length and does not cut: this does."""

    async def run(self, sampling_params, **row):
        run = _store(rollouts_path()).pop(row["extra_info"]["group_id"])
        prompt, response = self.rollout_config.prompt_length, self.rollout_config.response_length
        return AgentLoopOutput(
            prompt_ids=run["prompt_ids"][-prompt:],
            response_ids=run["response_ids"][:response],
            response_mask=run["response_mask"][:response],
            response_logprobs=run["response_logprobs"][:response],
            reward_score=run["reward_score"],
            num_turns=run["num_turns"],
            metrics=AgentLoopMetrics(**run["metrics"]),
            extra_fields=run["extra_fields"])
