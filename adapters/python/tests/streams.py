"""What the stubs share: the only form in which streams are compared, and the checks that a trainer's own code makes or should make."""
import math


def whole(prompt_ids, ids, mask, logprobs):
    """A completion's stream over prompt and completion."""
    head = [0] * len(prompt_ids)
    return list(prompt_ids) + list(ids), head + list(mask), [0.0] * len(prompt_ids) + list(logprobs)


def as_tensor(values):
    """torch.tensor refuses None and ragged lists; so does this."""
    for value in values:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise TypeError(f"cannot make a tensor of {value!r}")
    return list(values)


def places(ids):
    """Names each place of a stream by all tokens up to it."""
    history = 0
    for token in ids:
        history = hash((history, token))
        yield history


def train_on(ids, mask, logprobs, policy):
    """One step of a policy gradient. `policy` recomputes log-probabilities, which on the policy's own tokens are the sampler's: a mask
    or a log-probability that stands beside another token is off by far more than rounding."""
    assert len(as_tensor(ids)) == len(as_tensor(mask)) == len(as_tensor(logprobs)), "ids, mask and log-probabilities differ in length"
    assert set(mask) <= {0, 1}, "a mask has 0 and 1"
    assert 1 in mask, "nothing is trained"
    for at, place in enumerate(places(ids)):
        expected = policy(place)
        assert (expected is not None) == bool(mask[at]), f"token {at} of {ids} was {'not ' if expected is None else ''}sampled, and its mask is {mask[at]}"
        if mask[at]:
            # Runs of one group share histories; an engine that read them in other pieces is off by some 1e-4.
            assert abs(logprobs[at] - expected) < 1e-3, f"token {at} of {ids}: {logprobs[at]} against {expected}"
    return list(ids), list(mask), list(logprobs)


class RecordedPolicy:
    """Knows how likely each sampled token was, from the ci.traj/1 records themselves; None for tokens that nobody sampled."""

    def __init__(self, records):
        self.table, self.streams = {}, {}
        for record in records:
            ids, logprobs = record["ids"], record["logprobs"]
            mask = [0] * len(ids)
            for segment in record["segments"]:
                if segment["k"] == "model":
                    mask[segment["s"]:segment["e"]] = [1] * (segment["e"] - segment["s"])
            for at, place in enumerate(places(ids)):
                self.table[place] = logprobs[at] if mask[at] else None
            self.streams[record["id"]] = (ids, mask, logprobs)

    def __call__(self, place):
        return self.table[place]
