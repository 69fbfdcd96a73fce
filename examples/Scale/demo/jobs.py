"""The two runs of the demo, small enough for two cores, and how far a shard of them is."""

import json
import pathlib
import re

CORPUS = pathlib.Path(__file__).resolve().parent.parent.parent / "CodeIO" / "corpus"


class CodeIO:
    name, items = "codeio", "functions"
    arguments = ["--raw", str(CORPUS)]

    def command(self, folder):
        return ["codeio", "run", "--out", str(folder)]

    def is_done(self, shard):
        return (shard / "manifest.json").exists()

    def finished(self, shard):
        """Functions that the progress of a shard speaks of."""
        return sum(part["counts"].get("functions.in", 0) for line in whole_lines(shard / "progress.jsonl")[1:] for part in json.loads(line)["parts"])

    def done_twice(self, shards, shard, finished):
        """timing.json counts what the last process did, the manifest what there is."""
        folder = shards / str(shard)
        did = json.loads((folder / "timing.json").read_text())["functions"]
        return finished + did - json.loads((folder / "manifest.json").read_text())["functions_in"]


class Rollout:
    name, items = "rollout", "rollouts"
    arguments = ["--tasks", "leg_counting,number_multiply,object_counting,base_conversion", "-n", "16", "--group-size", "4", "--seed", "1", "--no-timing"]

    def command(self, folder):
        return ["rollout", "--out", str(folder / "rollouts.jsonl")]

    def is_done(self, shard):
        return "complete" in json.loads((shard / "rollouts.manifest.json").read_text())

    def finished(self, shard):
        return len(whole_lines(shard / "rollouts.jsonl"))

    def done_twice(self, shards, shard, finished):
        """The log says how many the last process found."""
        found = re.findall(r"\((\d+) from before\)", (shards / f"{shard}.log").read_text())
        return finished - int(found[-1] if found else 0)


JOBS = [CodeIO(), Rollout()]


def whole_lines(file):
    try:
        return file.read_bytes().split(b"\n")[:-1]
    except OSError:
        return []
