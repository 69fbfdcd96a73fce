"""Slurm's commands, and what they print."""

import os
import pathlib
import shlex
import subprocess

from .verbs import shards_of

SCALE = pathlib.Path(__file__).resolve().parent.parent
BROKEN_NODES = ("down", "drain", "fail", "maint", "unk", "power")
TRIES_TO_REACH = 5
NO_TIME = ("0:00", "00:00:00", "INVALID")


class NotSubmitted(Exception):
    """Slurm refuses the job; the message is Slurm's."""


class Slurm:
    name = "slurm"

    def __init__(self, options, build):
        self.options, self.build = options, build
        self.words = shlex.split(options.sbatch)
        self.environment = {**os.environ, "R1CI": options.r1ci, "R1CI_BUILD": build, "R1CI_SCALE": str(SCALE)}
        self.excluded = option_of(self.words, "--exclude", "-x")
        self.partition = option_of(self.words, "--partition", "-p")

    def submit(self, shards, name, mem, excluded, pause):
        """Submits an array. Asked twice for one name, because the answer was lost, it finds the job of the first time."""
        excluded = [*excluded, *([self.excluded] if self.excluded else [])]
        log = str(shards_of(self.options.out)).replace("%", "%%") + "/%a.log"
        words = [*self.words, f"--job-name={name}", f"--array={ranges(shards)}", f"--mem={mem}M", f"--output={log}", "--open-mode=append", "--no-requeue"]
        words += [f"--exclude={','.join(excluded)}"] if excluded else []
        words += [f"--begin=now+{pause}"] if pause else []
        for left in reversed(range(TRIES_TO_REACH)):
            made = call(["sbatch", "--parsable", *words, str(SCALE / "slurm" / f"{self.options.verb}.sbatch"), self.options.out, str(self.options.shards), *self.options.passed], self.environment)
            if made.returncode == 0:
                return made.stdout.strip().split(";")[0]
            job = self.find(name)
            if job is not None:
                return job
            if not is_unreachable(made.stderr) or left == 0:
                raise NotSubmitted(made.stderr.strip().replace("sbatch: error: ", ""))

    def find(self, name):
        """The array with a name, running or over; None when there is none."""
        for words in (["squeue", "-h", "-t", "all", f"--name={name}", "-o", "%F"], ["sacct", "-n", "-X", "-P", f"--name={name}", "--format=JobID"]):
            seen = call(words)
            if seen.returncode == 0 and seen.stdout.strip():
                return seen.stdout.split()[0].split("_")[0]
        return None

    def look(self, jobs):
        """The state, the reason and the node of every task of some arrays by (job, shard); None when Slurm cannot be asked."""
        seen = call(["squeue", "-h", "-r", "-t", "all", "-j", ",".join(sorted(jobs)), "-o", "%F|%K|%T|%r|%N|%M"])
        if seen.returncode != 0 and "Invalid job id" not in seen.stderr:
            return None
        states = read_squeue(seen.stdout) if seen.returncode == 0 else {}
        gone = sorted(jobs - {job for job, _ in states})
        if gone:
            kept = call(["sacct", "-n", "-P", "-X", "-j", ",".join(gone), "--format=JobID,State,NodeList,Elapsed"])
            states.update(read_sacct(kept.stdout) if kept.returncode == 0 else {})
        return states

    def leave_out(self, jobs, nodes):
        """Keeps tasks that still wait away from nodes; those that run are not touched."""
        for job in jobs:
            call(["scontrol", "update", f"JobId={job}", f"ExcNodeList={','.join(sorted(nodes))}"])

    def nodes(self):
        """The nodes that take jobs."""
        seen = call(["sinfo", "-h", "-N", "-o", "%N|%T", *(["-p", self.partition] if self.partition else [])])
        pairs = [line.split("|") for line in seen.stdout.split()]
        return {name for name, state in pairs if not any(word in state for word in BROKEN_NODES) and not state.endswith("*")}

    def troubles(self):
        """Nodes that take no jobs, with the reasons that their administrator or Slurm gives."""
        seen = call(["sinfo", "-h", "-R", "-o", "%N: %E", *(["-p", self.partition] if self.partition else [])])
        return sorted(set(seen.stdout.splitlines())) if seen.returncode == 0 else []

    def stop(self, jobs):
        if jobs:
            print(f"The jobs go on: {' '.join(jobs)}. The same command watches them again; 'scancel {' '.join(jobs)}' ends them.", flush=True)


def call(words, environment=None):
    try:
        return subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, env=environment)
    except FileNotFoundError as missing:
        return subprocess.CompletedProcess(words, 127, "", str(missing))


def is_unreachable(words):
    return any(text in words for text in ("Unable to contact slurm controller", "Socket timed out", "Connection refused", "Zero Bytes"))


def read_squeue(text):
    """{(job, shard): (state, reason, node)} of lines such as 17|3|RUNNING|None|node2|1:05."""
    states = {}
    for line in text.splitlines():
        parts = line.strip().split("|")
        if len(parts) == 6 and parts[1].isdigit():
            states[parts[0], int(parts[1])] = (state_of(parts[2], parts[5]), parts[3], parts[4])
    return states


def read_sacct(text):
    """The same of lines such as 17_3|CANCELLED by 0|node2|00:01:05."""
    states = {}
    for line in text.splitlines():
        parts = line.strip().split("|")
        job, _, shard = parts[0].partition("_")
        if len(parts) == 4 and shard.isdigit():
            states[job, int(shard)] = (state_of(parts[1].split(" ")[0], parts[3]), "", "" if parts[2] == "None assigned" else parts[2])
    return states


def state_of(word, time):
    """Slurm's word, or NEVER_RAN: cancelled, and no time was counted."""
    return "NEVER_RAN" if word == "CANCELLED" and time in NO_TIME else word


def option_of(words, long, short):
    for at, word in enumerate(words):
        if word.startswith(long + "="):
            return word[len(long) + 1 :]
        if word in (long, short) and at + 1 < len(words):
            return words[at + 1]
    return None


def ranges(numbers):
    """1, 2, 3, 7 as 1-3,7: a line of sbatch has an end."""
    parts = []
    for number in sorted(numbers):
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)
