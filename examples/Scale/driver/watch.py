"""Submits what is missing, watches it, and begins again what was lost."""

import hashlib
import time
from collections import Counter

from .causes import Cause, Ended, cause_of, next_step
from .notes import log_since, log_size, note_of
from .options import Problem
from .slurm import NotSubmitted
from .verbs import bytes_in, is_done, shards_of

OVER = {"COMPLETED", "FAILED", "NODE_FAIL", "BOOT_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "TIMEOUT", "DEADLINE", "CANCELLED", "NEVER_RAN", "GONE"}
NO_NODE = ("ReqNodeNotAvail", "Nodes required")  # in Slurm's reasons for which a job waits
GRACE = 10  # seconds in which the files of a job that has ended must have come through the shared file system


class Watch:
    def __init__(self, options, verb, ledger, where, stop):
        self.options, self.verb, self.ledger, self.where, self.stop = options, verb, ledger, where, stop
        self.failures = Counter()  # tries that counted, of each shard
        self.left = {}  # shards that are given up, with the reason
        self.bad_nodes = set()  # for every shard
        self.full_nodes = {}  # for one
        self.seen_over = {}
        self.progress = None
        self.began = time.monotonic()

    @property
    def is_stopped(self):
        return self.stop.is_asked

    def run(self):
        """Ends with every shard done or given up, or when it is stopped. Gives the reason of every shard that was given up."""
        self.adopt()
        busy = {one["shard"] for one in self.ledger.open_tries()}
        missing = [shard for shard in range(self.options.shards) if shard not in busy and not self.is_done(shard)]
        print(f"{self.options.shards - len(missing) - len(busy)} of {self.options.shards} shards are done" + (f", {len(busy)} are under way" if busy else ""), flush=True)
        self.submit([(shard, self.mem_of(shard), 0) for shard in missing])
        while self.ledger.open_tries() and not self.stop.is_asked:
            self.look()
            if self.ledger.open_tries():
                self.stop.wait(self.options.poll or min(30, 1 + (time.monotonic() - self.began) / 30))
        if self.stop.is_asked:
            self.where.stop(sorted({one["job"] for one in self.ledger.open_tries()}))
        return self.left

    def adopt(self):
        """A script before this one may have ended between a submission and the note of it, or while its jobs ran."""
        for name in {one["name"] for one in self.ledger.open_tries() if one["job"] is None}:
            job = self.where.find(name)
            for one in [one for one in self.ledger.open_tries() if one["name"] == name]:
                one["job"] = job
        self.ledger.tries = [one for one in self.ledger.tries if one["job"] is not None]
        if self.where.name == "local":
            foreign = sorted({one["job"] for one in self.ledger.open_tries() if not one["job"].startswith("local-")})
            if foreign:
                raise Problem(f"jobs of Slurm may be at work on these shards: {' '.join(foreign)}. Go on with --slurm, which sees how they ended; 'scancel' ends them.", 1)
        self.ledger.save()

    def submit(self, wanted):
        """wanted: (shard, mem, pause). Those that need the same go as one array."""
        groups = {}
        for shard, mem, pause in wanted:
            excluded = tuple(sorted(self.bad_nodes | self.full_nodes.get(shard, set())))
            groups.setdefault((mem, excluded, pause), []).append(shard)
        for (mem, excluded, pause), shards in groups.items():
            if self.stop.is_asked:
                return
            self.submit_array(shards, mem, excluded, pause)

    def submit_array(self, shards, mem, excluded, pause):
        name = f"r1ci-{self.verb.name}-{hashlib.sha256(self.options.out.encode()).hexdigest()[:8]}-{len(self.ledger.tries)}"
        begun = self.ledger.begin(shards, name, mem, excluded)
        for one in begun:
            one["bytes"], one["log"] = bytes_in(self.folder(one["shard"])), log_size(self.options.out, one["shard"])
        try:
            job = self.where.submit(shards, name, mem, excluded, pause)
        except NotSubmitted as refused:
            self.ledger.tries = [one for one in self.ledger.tries if one not in begun]
            self.left.update({shard: f"{mem} MiB{' without ' + ', '.join(excluded) if excluded else ''}: Slurm refuses the job: {refused}" for shard in shards})
        else:
            for one in begun:
                one["job"] = job
        self.ledger.save()

    def look(self):
        tries = self.ledger.open_tries()
        states = self.where.look({one["job"] for one in tries})
        if states is None:
            return self.say("Slurm does not answer; waiting for it")
        seen = {id(one): states.get((one["job"], one["shard"]), ("GONE", "", "")) for one in tries}
        over = [one for one in tries if seen[id(one)][0] in OVER and self.is_settled(one, seen[id(one)][0])]
        for one in over:
            self.close(one, seen[id(one)])
        if over:
            self.ledger.save()
            self.submit([step for step in map(self.follow, over) if step])
        self.say_where_it_stands(seen, [one for one in tries if one not in over])

    def is_settled(self, one, state):
        """Whether all that will be seen of a try that is over is here."""
        note = note_of(self.options.out, one["shard"], one["job"])
        if self.is_done(one["shard"]) or note.get("exit") or state not in ("COMPLETED", "FAILED", "NEVER_RAN", "GONE"):
            return True
        first = self.seen_over.setdefault((one["job"], one["shard"]), time.monotonic())
        return time.monotonic() - first >= GRACE

    def close(self, one, seen):
        state, _, node = seen
        note = note_of(self.options.out, one["shard"], one["job"])
        one["node"] = note.get("node") or node or None
        log = log_since(self.options.out, one["shard"], one.get("log", 0))
        cause = cause_of(Ended(state, note.get("exit"), one["node"], log, self.is_done(one["shard"]), note.get("build"), self.where.build))
        one["cause"], one["text"] = cause.kind, cause.text

    def follow(self, one):
        """What is to be submitted for a shard whose try is over; None when nothing is."""
        shard, cause = one["shard"], Cause(one["cause"], one["text"])
        if cause.kind == "done":
            return None
        others = self.where.nodes() - self.bad_nodes - self.full_nodes.get(shard, set()) - {one["node"]} if cause.kind in ("build", "disk", "input") else ()
        has_grown = bytes_in(self.folder(shard)) > one["bytes"]
        step = next_step(cause, self.failures[shard], self.options.tries, one["mem"], self.options.mem_max, has_grown, len(others))
        self.failures[shard] += step.counts
        print(f"shard {shard}: {step.text}; {'it goes on' if step.goes_on else 'given up'}", flush=True)
        if not step.goes_on:
            self.left[shard] = step.text
            return None
        if step.excludes and one["node"]:
            self.leave_out(one["node"], shard, for_all=cause.kind == "build")
        return shard, step.mem, step.pause

    def leave_out(self, node, shard, for_all):
        if not for_all:
            self.full_nodes.setdefault(shard, set()).add(node)
        elif node not in self.bad_nodes:
            self.bad_nodes.add(node)
            self.where.leave_out(sorted({one["job"] for one in self.ledger.open_tries()}), self.bad_nodes)

    def say_where_it_stands(self, seen, tries):
        counts = Counter("waiting" if seen[id(one)][0] in ("PENDING", "REQUEUED") else "running" for one in tries)
        reasons = sorted({seen[id(one)][1] for one in tries if seen[id(one)][0] == "PENDING"} - {"", "None", "Priority", "Resources"})
        if any(word in reason for reason in reasons for word in NO_NODE):
            reasons += self.where.troubles()
        done = self.options.shards - len({one["shard"] for one in self.ledger.open_tries()}) - len(self.left)
        self.say(f"{done} of {self.options.shards} done, {counts['running']} running, {counts['waiting']} waiting" + (f" ({', '.join(reasons)})" if reasons else ""))

    def say(self, text):
        if text != self.progress:
            print(text, flush=True)
        self.progress = text

    def mem_of(self, shard):
        """What a shard that was killed for it had before is not enough."""
        killed = [one["mem"] for one in self.ledger.of(shard) if one["cause"] == "memory"]
        return min(max([self.options.mem] + [2 * mem for mem in killed]), max(self.options.mem_max, self.options.mem))

    def folder(self, shard):
        return shards_of(self.options.out) / str(shard)

    def is_done(self, shard):
        return is_done(self.verb, self.folder(shard))
