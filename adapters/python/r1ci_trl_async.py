"""TRL AsyncGRPOTrainer over grpo-full.jsonl: a rollout worker that plays recorded runs.

    from r1ci_trl_async import NoWeightTransfer, RecordedRolloutWorker
    worker = RecordedRolloutWorker("out/grpo-full.jsonl")
    AsyncGRPOTrainer(model=..., train_dataset=prompts, rollout_worker=worker, weight_transfer=NoWeightTransfer(),
                     args=AsyncGRPOConfig(max_staleness=10**9, token_budget=8192, max_steps=...))

The loss takes the recorded log-probabilities and advantages. `token_budget` and `max_steps` must be set: without them the trainer waits for a
vLLM server, and never ends.
"""
import queue

from r1ci_rows import check_stream, read_rows

__all__ = ["NoWeightTransfer", "RecordedRolloutWorker"]


def _trl_sample():
    from trl.experimental.async_grpo.async_rollout_worker import RolloutSample
    return RolloutSample


class RecordedRolloutWorker:
    """Fills `rollout_buffer` from a file when it is started. `sample_type` is TRL's RolloutSample unless another is given."""

    def __init__(self, path, sample_type=None):
        self.path, self.sample_type = path, sample_type
        self.rollout_buffer = queue.Queue()
        self.model_version = 0

    def start(self):
        sample_type = self.sample_type or _trl_sample()
        groups = {}  # the trainer counts trained groups by number; group_index repeats where files of several collections are merged
        for row in read_rows(self.path):
            check_stream(row["id"], row["input_ids"], row["completion_mask"], row["old_log_probs"])
            self.rollout_buffer.put(sample_type(
                prompt=row["prompt"], completion=row["completion"], input_ids=row["input_ids"], completion_mask=row["completion_mask"],
                old_log_probs=row["old_log_probs"], advantage=row["advantage"], model_version=self.model_version,
                group_id=groups.setdefault(row["group_id"], len(groups)), metrics={}))

    def stop(self):
        pass

    def pause(self):
        pass

    def resume(self):
        pass

    def update_model_version(self, version):
        self.model_version = version

    def check_health(self, stale_after_s=None):
        # Called when the buffer is empty: a loader that is told nothing asks for ever.
        raise RuntimeError(f"All rollouts of {self.path} are trained.")


class NoWeightTransfer:
    """TRL's WeightTransferProtocol for rollouts that are recorded: nobody samples from the new weights."""

    def init_weight_transfer(self):
        pass

    def pause(self):
        pass

    def send_weights(self, iterator):
        # Each item gathers a tensor over all processes: taking none of them would leave the others waiting.
        for _ in iterator:
            pass

    def resume(self):
        pass

    def destroy(self):
        pass
