"""The small file that every try leaves in OUT.shards/tries: where it ran, with which build, and how it ended."""

import json
import os

from .verbs import shards_of

TAIL_BYTES = 1 << 16


def note_of(out, shard, job):
    """The note; empty when there is none yet."""
    try:
        return json.loads((shards_of(out) / "tries" / f"{shard}-{job}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def write_note(out, shard, job, **fields):
    path = shards_of(out) / "tries" / f"{shard}-{job}.json"
    whole = path.with_suffix(".tmp")
    whole.write_text(json.dumps({"shard": shard, "job": job, **fields}) + "\n", encoding="utf-8")
    os.replace(whole, path)


def log_size(out, shard):
    try:
        return (shards_of(out) / f"{shard}.log").stat().st_size
    except OSError:
        return 0


def log_since(out, shard, size):
    """What was added to a shard's log since it had a size; the end of it, when that is long."""
    try:
        with open(shards_of(out) / f"{shard}.log", "rb") as log:
            log.seek(max(size, os.fstat(log.fileno()).st_size - TAIL_BYTES))
            return log.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
