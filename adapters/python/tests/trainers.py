"""Stub trainers: the signatures, key names and length checks of the real ones, without models or tensors.

TRL 1.10.0.dev0 f2cd577, verl 1dda039, OpenRLHF 3c3be62, LLaMA-Factory ff6d4d1, Axolotl 067b021, prime-rl 559b447 with verifiers a60a606.
Each gives the streams that it trains on by the name of the run, after `train_on` has refused whatever does not fit the policy.
"""
import asyncio
import dataclasses
import sys
import types

from streams import as_tensor, places, train_on, whole


class GRPOTrainer:
    """TRL: repeats each prompt num_generations times, hands all to rollout_func, reshapes rewards by position."""

    def __init__(self, rollout_func, reward_funcs, train_dataset, num_generations, policy, eos_id, pad_id=0):
        self.rollout_func, self.reward_funcs, self.rows = rollout_func, reward_funcs, train_dataset
        self.num_generations, self.policy, self.ends = num_generations, policy, (eos_id, pad_id)

    def train(self):
        # Data set loaders add empty columns to structs.
        prompts = [[{**message, "tool_calls": None} for message in row["prompt"]] for row in self.rows for _ in range(self.num_generations)]
        output = dict(self.rollout_func(prompts, self))
        missing = {"prompt_ids", "completion_ids", "logprobs"} - output.keys()
        assert not missing, f"rollout_func must return {missing}"
        assert all(len(values) == len(prompts) for values in output.values()), "one item a prompt"
        masks = output.pop("env_mask", None)
        trained, self.truncated = {}, 0
        extra = {name: values for name, values in output.items() if name not in ("prompt_ids", "completion_ids", "logprobs")}
        for at in range(len(prompts)):
            ids = as_tensor(output["completion_ids"][at])
            self.truncated += ids[-1] not in self.ends  # an empty completion ends here
            mask = masks[at] if masks is not None else [1] * len(ids)
            trained[extra["traj_id"][at]] = train_on(*whole(output["prompt_ids"][at], ids, mask, output["logprobs"][at]), self.policy)
        rewards = as_tensor(self.reward_funcs(prompts=prompts, completions=None, completion_ids=output["completion_ids"], **extra))
        assert len(rewards) % self.num_generations == 0, "rewards.view(-1, num_generations)"
        self.groups = [rewards[at:at + self.num_generations] for at in range(0, len(rewards), self.num_generations)]
        return trained


@dataclasses.dataclass
class RolloutSample:
    """TRL's sample of the asynchronous trainer."""
    prompt: list
    completion: list
    input_ids: list
    completion_mask: list
    old_log_probs: list
    advantage: float
    model_version: int
    group_id: int
    metrics: dict


class AsyncGRPOTrainer:
    """TRL: takes samples from the worker's queue until its health check stops the loader."""

    def __init__(self, rollout_worker, weight_transfer, policy):
        self.worker, self.weights, self.policy = rollout_worker, weight_transfer, policy

    def _sync(self, version):
        gathered = []
        self.weights.pause()
        self.weights.send_weights(gathered.append(name) or (name, None) for name in ("a", "b"))
        self.weights.resume()
        assert gathered == ["a", "b"], "every process gathers every weight"
        self.worker.update_model_version(version)

    def train(self, names):
        self.weights.init_weight_transfer()
        self._sync(3)
        self.worker.start()
        trained, self.groups = {}, {}
        while True:
            if self.worker.rollout_buffer.empty():
                try:
                    self.worker.check_health(stale_after_s=60)
                except RuntimeError:
                    break
                raise AssertionError("the loader would spin for ever")
            sample = self.worker.rollout_buffer.get_nowait()
            assert isinstance(sample.advantage, float) and isinstance(sample.group_id, int) and sample.model_version == 3
            self.groups.setdefault(sample.group_id, []).append(sample.advantage)
            trained[next(names)] = train_on(sample.input_ids, sample.completion_mask, sample.old_log_probs, self.policy)
        self.worker.stop()
        self.weights.destroy()
        return trained


def install_verl():
    """Puts verl's agent loop names where the adapter imports them from."""
    module = types.ModuleType("verl.experimental.agent_loop.agent_loop")
    module.registry = {}

    @dataclasses.dataclass
    class AgentLoopMetrics:
        generate_sequences: float = 0.0
        tool_calls: float = 0.0
        compute_score: float = 0.0

    @dataclasses.dataclass(kw_only=True)
    class AgentLoopOutput:
        prompt_ids: list
        response_ids: list
        response_mask: list
        response_logprobs: list = None
        reward_score: float = None
        num_turns: int = 0
        metrics: AgentLoopMetrics
        extra_fields: dict = dataclasses.field(default_factory=dict)

    class AgentLoopBase:
        def __init__(self, rollout_config):
            self.rollout_config = rollout_config

    def register(name):
        def put(loop):
            module.registry[name] = loop
            return loop
        return put

    module.AgentLoopMetrics, module.AgentLoopOutput, module.AgentLoopBase, module.register = AgentLoopMetrics, AgentLoopOutput, AgentLoopBase, register
    for name in ("verl", "verl.experimental", "verl.experimental.agent_loop"):
        sys.modules.setdefault(name, types.ModuleType(name))
    sys.modules[module.__name__] = module
    return module


class VerlTrainer:
    """verl: each data set row rollout.n times, one agent loop each; pads to the configured lengths, never cuts."""

    def __init__(self, module, rows, n, policy, prompt_length=4096, response_length=4096):
        self.module, self.rows, self.n, self.policy = module, rows, n, policy
        self.config = types.SimpleNamespace(prompt_length=prompt_length, response_length=response_length)

    def train(self, whole_streams=True):
        trained = {}
        for row in self.rows:
            for _ in range(self.n):
                loop = self.module.registry[row["agent_name"]](self.config)
                output = asyncio.run(loop.run({"temperature": 1.0, "logprobs": True}, **row))
                assert len(output.prompt_ids) <= self.config.prompt_length and len(output.response_ids) <= self.config.response_length
                assert len(output.response_mask) == len(output.response_ids) == len(output.response_logprobs)
                assert output.response_logprobs is not None, "row 0 decides for the batch: all rows have them or none"
                assert isinstance(output.reward_score, float) and isinstance(output.num_turns, int)
                stream = whole(output.prompt_ids, output.response_ids, output.response_mask, output.response_logprobs)
                trained[output.extra_fields["traj_id"]] = train_on(*stream, self.policy) if whole_streams else stream
        return trained


def install_openrlhf():
    """Puts OpenRLHF's executor base where the adapter imports it from."""
    module = types.ModuleType("openrlhf.utils.agent")
    module.AgentExecutorBase = type("AgentExecutorBase", (), {})
    for name in ("openrlhf", "openrlhf.utils"):
        sys.modules.setdefault(name, types.ModuleType(name))
    sys.modules[module.__name__] = module
    return module


class OpenRlhfTrainer:
    """OpenRLHF: n executions a prompt; action ranges are absolute and half open."""

    KEYS = {"prompt", "label", "images", "mm_train_inputs", "observation_tokens", "action_ranges", "rollout_log_probs", "reward", "scores", "truncated", "extra_logs"}

    def __init__(self, executor, rows, n, policy):
        self.executor, self.rows, self.n, self.policy = executor, rows, n, policy

    def train(self, names):
        trained = {}
        for row in self.rows:
            for _ in range(self.n):
                prompt = "".join(message["content"] for message in row["input"])
                output = asyncio.run(self.executor.execute(
                    prompt=prompt, label=row["label"], sampling_params=None, max_length=4096, hf_tokenizer=None, llm_engine=None))
                assert output.keys() == self.KEYS and output["prompt"] == prompt
                ids, end = output["observation_tokens"], 0
                mask = [0] * len(ids)
                for start, stop in output["action_ranges"]:
                    assert 0 < start and end <= start < stop <= len(ids), "ranges are in order, and the first token has no log-probability"
                    mask[start:stop], end = [1] * (stop - start), stop
                assert 0 <= output["scores"] <= 1 and isinstance(output["reward"], float) and isinstance(output["truncated"], bool)
                trained[next(names)] = train_on(ids, mask, output["rollout_log_probs"], self.policy)
        return trained


def sft_tokenized(rows, policy):
    """TRL, Axolotl, LLaMA-Factory's tokenized_path: labels as they are. Gives what each row trains."""
    trained = []
    for row in rows:
        assert set(row) == {"input_ids", "attention_mask", "labels"}, "Axolotl takes exactly these columns"
        ids, labels = as_tensor(row["input_ids"]), as_tensor(row["labels"])
        assert len(ids) == len(labels) == len(row["attention_mask"]) and set(row["attention_mask"]) == {1}
        assert all(label in (-100, token) for label, token in zip(labels, ids))
        mask = [int(label != -100) for label in labels]
        logprobs = [policy(place) if bit else 0.0 for place, bit in zip(places(ids), mask)]
        trained.append(train_on(ids, mask, logprobs, policy))
    return trained


def llamafactory_sharegpt(rows, info):
    """LLaMA-Factory's converter: what does not alternate, or ends on anything but a reply, is skipped without a word. Gives what is left."""
    tags, columns, kept = info["tags"], info["columns"], []
    ranking = info.get("ranking", False)
    for row in rows:
        messages = row[columns["messages"]]
        if messages and messages[0][tags["role_tag"]] == tags["system_tag"]:
            messages = messages[1:]
        asks, replies = (tags["user_tag"], tags["observation_tag"]), (tags["assistant_tag"], tags["function_tag"])
        fits = all(message[tags["role_tag"]] in (replies if at % 2 else asks) for at, message in enumerate(messages))
        if ranking:  # a reply that is no object makes the row an ordinary example, without a word
            fits = fits and all(isinstance(row[columns[side]], dict) and row[columns[side]][tags["role_tag"]] in replies for side in ("chosen", "rejected"))
        if "kto_tag" in columns:
            fits = fits and isinstance(row[columns["kto_tag"]], bool)
        if messages and len(messages) % 2 == int(ranking) and fits:
            kept.append(messages)
    return kept


def verifiers_stream(trace, policy):
    """verifiers: node token ids are deltas along the path; log-probabilities are compact."""
    ids, mask, logprobs = [], [], []
    for at, node in enumerate(trace["nodes"]):
        assert node["parent"] == (at - 1 if at else None) and len(node["token_ids"]) == len(node["mask"])
        assert len(node["logprobs"]) == sum(node["mask"]) and (node["sampled"] or not any(node["mask"]))
        values = iter(node["logprobs"])
        ids += node["token_ids"]
        mask += [int(bit) for bit in node["mask"]]
        logprobs += [next(values) if bit else 0.0 for bit in node["mask"]]
    assert all(trace["nodes"][call["node"]]["sampled"] for call in trace["calls"])
    return train_on(ids, mask, logprobs, policy)


def atropos_streams(group, policy):
    """Atropos: -100 in masks and 1.0 in log-probabilities stand for tokens that were not sampled."""
    assert len(group["tokens"]) == len(group["masks"]) == len(group["scores"]) == len(group["inference_logprobs"]) == len(group["messages"])
    for ids, labels, values in zip(group["tokens"], group["masks"], group["inference_logprobs"]):
        assert all((label == -100) == (value == 1.0) and label in (-100, token) for token, label, value in zip(ids, labels, values))
        mask = [int(label != -100) for label in labels]
        yield train_on(ids, mask, [value if bit else 0.0 for value, bit in zip(values, mask)], policy)
