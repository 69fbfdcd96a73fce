"""Shards as processes of this machine, some at a time; to the rest of the script it looks as Slurm does."""

import os
import platform
import subprocess
import time

from .notes import write_note
from .verbs import VERBS, shards_of, words_of


class LocalProcesses:
    name = "local"

    def __init__(self, options, build):
        self.options, self.build = options, build
        self.node = platform.node()
        self.waiting, self.running, self.states = [], {}, {}
        self.submitted = 0

    def submit(self, shards, name, mem, excluded, pause):
        self.submitted += 1
        job = f"local-{os.getpid()}-{self.submitted}"
        self.waiting += [(time.monotonic() + pause, job, shard) for shard in shards]
        return job

    def find(self, name):
        return None

    def look(self, jobs):
        for key in [key for key, (process, _) in self.running.items() if process.poll() is not None]:
            self.end(key)
        due = [one for one in self.waiting if one[0] <= time.monotonic()]
        for one in due[: max(0, self.options.local - len(self.running))]:
            self.waiting.remove(one)
            self.start(*one[1:])
        states = {(job, shard): ("PENDING", "", "") for _, job, shard in self.waiting}
        states.update({key: ("RUNNING", "", self.node) for key in self.running})
        return {**self.states, **states}

    def start(self, job, shard):
        began = now()
        with open(shards_of(self.options.out) / f"{shard}.log", "a", encoding="utf-8") as log:
            log.write(f"== try {job} of shard {shard}/{self.options.shards} on {self.node}, {began}\n")
            log.flush()
            process = subprocess.Popen(words_of(self.options, VERBS[self.options.verb], shard), stdin=subprocess.DEVNULL, stdout=log, stderr=log, **OWN_GROUP)
        self.running[job, shard] = (process, began)

    def end(self, key):
        process, began = self.running.pop(key)
        code = process.returncode if process.returncode >= 0 else 128 - process.returncode
        self.states[key] = ("COMPLETED" if code == 0 else "FAILED", "", self.node)
        write_note(self.options.out, key[1], key[0], verb=self.options.verb, shards=self.options.shards, node=self.node, build=self.build, began=began, ended=now(), exit=code)

    def leave_out(self, jobs, nodes):
        pass  # there is one node

    def troubles(self):
        return []

    def nodes(self):
        return {self.node}

    def stop(self, jobs):
        for process, _ in self.running.values():
            process.terminate()
        for key in list(self.running):
            self.running[key][0].wait()
            self.end(key)


# Ctrl-C of a terminal reaches a whole group of processes; the shards are stopped once, by stop().
OWN_GROUP = {} if os.name == "nt" else {"preexec_fn": os.setpgrp}


def now():
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
