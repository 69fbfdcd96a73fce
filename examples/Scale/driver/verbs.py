"""What scale.py knows of r1ci: its words for a shard, how a shard that is done looks, and the merge."""

import json
import os
import pathlib
import shlex
import subprocess
from collections import namedtuple

from .options import Problem

# words: the verb and where it writes; done: the file that tells that a shard is done, with the field that must be in it; takes_workers: whether it has --workers
Verb = namedtuple("Verb", "name words done field takes_workers")

VERBS = {
    "rollout": Verb("rollout", lambda folder: ["rollout", "--out", os.path.join(folder, "rollouts.jsonl")], "rollouts.manifest.json", "complete", True),
    "eval": Verb("eval", lambda folder: ["eval", "--out", folder], "summary.json", None, True),
    "codeio": Verb("codeio", lambda folder: ["codeio", "run", "--out", folder], "manifest.json", None, True),
    "audit": Verb("audit", lambda folder: ["tasks", "audit", "--out", folder], "manifest.json", "complete", False),
}


def shards_of(out):
    return pathlib.Path(out + ".shards")


def is_done(verb, folder):
    """Whether a shard is; a file system that is shared shows a new file only to those who list the folder."""
    try:
        if verb.done not in os.listdir(folder):
            return False
        return verb.field is None or bool(json.loads((folder / verb.done).read_text(encoding="utf-8")).get(verb.field))
    except (OSError, ValueError, AttributeError):
        return False


def bytes_in(folder):
    """How far a shard is, as a number that grows."""
    try:
        return sum(entry.stat().st_size for entry in os.scandir(folder) if entry.is_file())
    except OSError:
        return 0


def build_of(r1ci):
    """Which build of r1ci this run is of; its shards must be of the same."""
    made = subprocess.run([*shlex.split(r1ci), "--version"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
    if made.returncode != 0:
        raise Problem(f"'{r1ci} --version' ended with exit code {made.returncode}: {made.stderr.strip() or made.stdout.strip()}")
    return made.stdout.strip()


def words_of(options, verb, shard):
    workers = [] if not verb.takes_workers or any(word.split("=")[0] == "--workers" for word in options.passed) else ["--workers", "1"]
    folder = str(shards_of(options.out) / str(shard))
    return [*shlex.split(options.r1ci), *verb.words(folder), *workers, "--shard", f"{shard}/{options.shards}", "--resume", *options.passed]


def merge(options, verb):
    folders = [str(shards_of(options.out) / str(shard)) for shard in range(options.shards)]
    code = subprocess.run([*shlex.split(options.r1ci), "merge", verb.name, *folders, "--out", options.out]).returncode
    if code != 0:
        raise Problem(f"the shards are done and are not merged: 'r1ci merge' ended with exit code {code}, see above. They are in '{options.out}.shards'; the same command tries again.", 1)
    print(f"merged into '{options.out}'; '{options.out}.shards' can be removed")
    return 0
