"""Rows of `r1ci export`, checked as they are read. Python's standard library only."""
import collections
import gzip
import hashlib
import json
import math
import os


def read_rows(path):
    """Yields the rows of a .jsonl or .jsonl.gz file; a line that is no JSON object is an error with its number."""
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
            except ValueError as problem:
                raise ValueError(f"{path}, line {number}: {problem}") from None
            if not isinstance(row, dict):
                raise ValueError(f"{path}, line {number}: a row must be an object, and is {type(row).__name__}")
            yield row


def prompt_key(messages):
    """The name of a prompt. Only role and content count: data set loaders add empty columns of their own."""
    plain = [{"role": message["role"], "content": message["content"]} for message in messages]
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def check_stream(name, ids, mask, logprobs):
    """Refuses a row that would train on the wrong tokens: each number must belong to the token it stands beside."""
    if not len(ids) == len(mask) == len(logprobs):
        raise ValueError(f"{name}: ids, mask and log-probabilities must be of one length, and are {len(ids)}, {len(mask)}, {len(logprobs)}")
    if not any(mask):
        raise ValueError(f"{name}: no token is the model's")
    if mask[-1] != 1:
        raise ValueError(f"{name}: a stream ends with a sampled token, and this mask ends with {mask[-1]}")
    for at, (bit, value) in enumerate(zip(mask, logprobs)):
        if bit not in (0, 1):
            raise ValueError(f"{name}: mask[{at}] must be 0 or 1, and is {bit!r}")
        if not isinstance(value, float) or not math.isfinite(value) or value > 0:
            raise ValueError(f"{name}: the log-probability at {at} must be a finite float of at most 0, and is {value!r}")
        if not bit and value != 0.0:
            raise ValueError(f"{name}: token {at} is not the model's and has a log-probability of {value}: the mask is shifted")


class GroupStore:
    """Hands out the runs of each group once, in the order of their samples, also to several processes.

    With `claims` (a folder, or the environment's R1CI_CLAIMS), a run is taken by creating a file in it, so that workers of one
    training never get the same run. Empty the folder to train again.
    """

    def __init__(self, rows, key, claims=None):
        self.rows = collections.defaultdict(collections.deque)
        self.sizes = collections.Counter()
        self.claims = claims or os.environ.get("R1CI_CLAIMS")
        if self.claims:
            os.makedirs(self.claims, exist_ok=True)
        for row in rows:
            self.rows[key(row)].append((self.sizes[key(row)], row))
            self.sizes[key(row)] += 1

    def pop(self, key):
        """Gives the group's next run."""
        while self.rows[key]:
            number, row = self.rows[key].popleft()
            if self._claim(key, number):
                return row
        raise LookupError(
            f"'{key}' has {self.sizes[key]} runs in the file, and more were asked for: each run trains once. "
            "The trainer's group size must be that of the rollouts, and it may make one pass.")

    def _claim(self, key, number):
        if not self.claims:
            return True
        name = hashlib.sha256(f"{key}\n{number}".encode("utf-8")).hexdigest()
        try:
            os.close(os.open(os.path.join(self.claims, name), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return True
        except FileExistsError:
            return False


def rollouts_path():
    """The file for adapters that a trainer constructs by itself: the environment's R1CI_ROLLOUTS."""
    path = os.environ.get("R1CI_ROLLOUTS")
    if not path:
        raise RuntimeError("Set R1CI_ROLLOUTS to the file that r1ci export wrote.")
    return path
