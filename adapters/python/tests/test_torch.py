"""What the views train, in tensors: each trainer's own padding and shifts, its loss, and the gradient that comes of it.

    python3 adapters/python/tests/test_torch.py          (skipped by name where torch is not installed)

The policy is a table: one row of logits a position of a run, set so that a sampled token is as likely as its record says. Logits at t - 1 predict
token t, so the ratio is 1 and the gradient falls on sampled tokens only if ids, mask and log-probabilities are right and the trainer's shift is too.
"""
import unittest

try:
    import torch
except ImportError:
    torch = None

import test_adapters as views

STREAMS = views.POLICY.streams


def setUpModule():
    if torch is None:
        raise unittest.SkipTest("no torch here")


def table(ids, mask, logprobs, size):
    logits = torch.randn(len(ids), size, generator=torch.Generator().manual_seed(len(ids)))
    for at in range(1, len(ids)):
        if mask[at]:
            chance = torch.tensor(logprobs[at], dtype=torch.float64).exp().item()
            logits[at - 1] = torch.log(torch.tensor(max(1 - chance, 1e-12) / (size - 1)))
            logits[at - 1, ids[at]] = logprobs[at]
    return logits.requires_grad_()


def tables():
    size = 2 + max(max(ids) for ids, _, _ in STREAMS.values())
    return {name: table(*stream, size) for name, stream in STREAMS.items()}


def of_tokens(logits, ids):
    return torch.gather(torch.log_softmax(logits, -1), -1, ids.unsqueeze(-1)).squeeze(-1)


def padded(pieces, length, left, fill=0.0):
    """Rows of one length, filled at one side."""
    filled = []
    for piece in pieces:
        piece = torch.as_tensor(piece)
        pad = torch.full((length - len(piece), *piece.shape[1:]), fill, dtype=piece.dtype)
        filled.append(torch.cat([pad, piece] if left else [piece, pad]))
    return torch.stack(filled)


def advantages(rewards, size):
    groups = torch.tensor(rewards, dtype=torch.float64).view(-1, size)
    return ((groups - groups.mean(1, keepdim=True)) / (groups.std(1, keepdim=True) + 1e-4)).flatten().float()


def loss_of(logprobs, old, mask, advantage):
    """The clipped loss of GRPO, averaged over the batch's sampled tokens; and the ratios there."""
    ratio = torch.exp(logprobs - old)
    tokens = -torch.min(ratio * advantage, ratio.clamp(0.8, 1.2) * advantage)
    return (tokens * mask).sum() / mask.sum(), ratio[mask.bool()]


def prompt_and_completion(policy, names, prompts, completions, masks, old, advantage):
    """TRL and verl: prompts padded at the left, completions at the right, logits of the completion cut out one place earlier."""
    before, after = max(map(len, prompts)), max(map(len, completions))
    head = padded([policy[name][:len(prompt)] for name, prompt in zip(names, prompts)], before, left=True)
    tail = padded([policy[name][len(prompt):] for name, prompt in zip(names, prompts)], after, left=False)
    logits = torch.cat([head, tail], 1)[:, -after - 1:-1]
    return loss_of(of_tokens(logits, padded(completions, after, left=False, fill=0)), padded(old, after, left=False), padded(masks, after, left=False), advantage.unsqueeze(1))


def trl(policy):
    rows = views.rows("grpo.jsonl")
    output = views.RecordedRollouts(views.VIEWS / "grpo.jsonl")([row["prompt"] for row in rows], None)
    return prompt_and_completion(policy, output["traj_id"], output["prompt_ids"], output["completion_ids"], output["env_mask"], output["logprobs"],
                                 advantages(output["env_reward"], views.SIZE))


def verl(policy):
    rows = views.rows("verl.agent-loop.jsonl")
    return prompt_and_completion(policy, [row["extra_fields"]["traj_id"] for row in rows], *([row[key] for row in rows] for key in (
        "prompt_ids", "response_ids", "response_mask", "response_logprobs")), advantages([row["reward_score"] for row in rows], views.SIZE))


def trl_async(policy):
    """TRL's asynchronous trainer: all runs in one row, without padding; the first token of each is the prompt's."""
    rows = views.rows("grpo-full.jsonl")
    ids = torch.tensor([token for row in rows for token in row["input_ids"]])
    mask, old = (torch.tensor([value for row in rows for value in row[key]]) for key in ("completion_mask", "old_log_probs"))
    advantage = torch.tensor([row["advantage"] for row in rows for _ in row["input_ids"]])
    logits = torch.cat([policy[row["id"]] for row in rows])
    return loss_of(of_tokens(logits[:-1], ids[1:]), old[1:], mask[1:], advantage[1:])


def openrlhf(policy):
    """OpenRLHF: whole streams padded at the right; mask and log-probabilities are shifted by one."""
    rows, names = views.rows("openrlhf.executor.jsonl"), list(views.names())
    longest = max(len(row["observation_tokens"]) for row in rows)
    masks = [torch.zeros(len(row["observation_tokens"])) for row in rows]
    for mask, row in zip(masks, rows):
        for start, end in row["action_ranges"]:
            mask[start:end] = 1
    ids = padded([row["observation_tokens"] for row in rows], longest, left=False, fill=0)
    logits = padded([policy[name] for name in names], longest, left=False)
    old = padded([row["rollout_log_probs"][1:] for row in rows], longest - 1, left=False)
    return loss_of(of_tokens(logits[:, :-1], ids[:, 1:]), old, padded([mask[1:] for mask in masks], longest - 1, left=False),
                   advantages([row["reward"] for row in rows], views.SIZE).unsqueeze(1))


class Gradients(unittest.TestCase):
    def check(self, policy, trained):
        """A gradient stands exactly where a trained token is predicted."""
        for name, logits in policy.items():
            expected = [*STREAMS[name][1][1:], 0] if trained(name) else [0] * len(logits)
            self.assertEqual([bool(bit) for bit in expected], logits.grad.abs().sum(-1).ne(0).tolist(), name)

    def test_grpo_trains_sampled_tokens_only_and_every_trainer_the_same(self):
        gains = {row["id"]: row["advantage"] for row in views.rows("grpo-full.jsonl")}
        first = None
        for trainer in (trl, verl, trl_async, openrlhf):
            with self.subTest(trainer.__name__):
                policy = {name: logits for name, logits in tables().items() if name in gains}
                loss, ratio = trainer(policy)
                self.assertLess((ratio - 1).abs().max().item(), 1e-4)
                loss.backward()
                self.check(policy, lambda name: gains[name] != 0)
                first = first or policy
                for name, logits in policy.items():
                    self.assertTrue(torch.allclose(first[name].grad, logits.grad, atol=1e-6), name)

    def test_sft_trains_labelled_tokens_only(self):
        by_ids = {tuple(ids): name for name, (ids, _, _) in STREAMS.items()}
        policy, losses = tables(), []
        for row in views.rows("sft-tok.jsonl"):
            logits, labels = policy[by_ids[tuple(row["input_ids"])]], torch.tensor(row["labels"])
            losses.append(torch.nn.functional.cross_entropy(logits[:-1], labels[1:], ignore_index=-100))
            mask = labels.ne(-100)
            recorded = torch.tensor(STREAMS[by_ids[tuple(row["input_ids"])]][2])[mask]
            self.assertAlmostEqual(-recorded.mean().item(), losses[-1].item(), 4)
        torch.stack(losses).sum().backward()
        used = {by_ids[tuple(row["input_ids"])] for row in views.rows("sft-tok.jsonl")}
        self.check({name: policy[name] for name in used}, lambda name: True)


if __name__ == "__main__":
    unittest.main()
