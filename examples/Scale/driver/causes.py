"""Why a try of a shard ended, and what is to be done about it: no files, no commands, only what was seen and what follows from it."""

from collections import namedtuple

# What is known of a try that is over. state: Slurm's word for it (COMPLETED, NODE_FAIL, ...), GONE when Slurm has forgotten the job, or NEVER_RAN when it was
# cancelled and Slurm has counted no time of it; exit: that of r1ci, None when it could not be noted; log: what this try said; build: of r1ci on that node, expected: of this run
Ended = namedtuple("Ended", "state exit node log is_done build expected")

Cause = namedtuple("Cause", "kind text")

# counts: whether it is one of --tries; mem in MiB; pause in seconds; excludes: a node that no shard should go to again
Step = namedtuple("Step", "goes_on text counts mem pause excludes")

ANOTHER_BUILD, NOT_THERE, STOPPED = 78, 127, 130
HOPELESS = {2: "the command line is wrong", 3: "a file cannot be read or written", 4: "the model cannot be loaded"}
MEMORY_WORDS = ("oom-kill", "oom_kill", "exceeded memory limit", "Exceeded job memory limit", "OutOfMemoryException", "Out of memory", "GC heap hard limit", "GC heap initialization failed", "0x8007000E")
DISK_WORDS = ("No space left on device", "There is not enough space on the disk", "Disk quota exceeded")
BEGUN = "== try "  # the first word of a try in the log of its shard
BUSY_WORDS = ("another one has it", "being used by another process")


def cause_of(ended):
    """Names why a try ended; what Slurm says counts before what the process says."""
    on = f" on {ended.node}" if ended.node else ""
    if ended.is_done:
        return Cause("done", "done")
    if ended.state in ("NODE_FAIL", "BOOT_FAIL"):
        return Cause("node", f"the node failed{on} ({ended.state})")
    if ended.state == "OUT_OF_MEMORY" or has(ended.log, MEMORY_WORDS):
        return Cause("memory", f"killed by its memory limit{on}")
    # A slurmctld that was killed knows what it had saved, up to 5 s before: it starts once more what runs, slurmd refuses ("Duplicate jobid"), and both are ended.
    if ended.state == "NEVER_RAN" and ended.exit is None and BEGUN in ended.log:
        return Cause("node", f"Slurm forgot that it ran{on}, and ended it")
    if ended.state in ("CANCELLED", "NEVER_RAN"):
        return Cause("cancelled", "its job was cancelled (scancel)")
    if ended.state == "PREEMPTED":
        return Cause("time", f"preempted{on}")
    if ended.state in ("TIMEOUT", "DEADLINE") or ended.exit == STOPPED:
        return Cause("time", f"its time was over{on}" if ended.state in ("TIMEOUT", "DEADLINE") else f"it was asked to stop{on}")
    if ended.exit == ANOTHER_BUILD:
        return Cause("build", f"{ended.node} has r1ci {ended.build}, and this run is of {ended.expected}")
    if has(ended.log, DISK_WORDS):
        return Cause("disk", f"the disk is full{on}: {last_word(ended.log, DISK_WORDS)}")
    if has(ended.log, BUSY_WORDS):
        return Cause("busy", "another process is at work on it")
    return cause_of_exit(ended, on)


def cause_of_exit(ended, on):
    said = last_word(ended.log, ("r1ci:", "shard.sh:"))
    if ended.exit == NOT_THERE:
        return Cause("build", f"r1ci cannot be started{on}")
    if ended.exit in HOPELESS:
        return Cause("usage" if ended.exit == 2 else "input", f"{HOPELESS[ended.exit]}{on}: {said}" if said else f"{HOPELESS[ended.exit]}{on}")
    if ended.exit is None and ended.state == "GONE":
        return Cause("node", f"it ended without a word{on}")
    if ended.exit in (None, 0):
        return Cause("failed", f"it ended as {ended.state}{on}, and is not done" + (f": {said}" if said else ""))
    return Cause("failed", f"exit code {ended.exit}{on}" + (f": {said}" if said else ""))


def next_step(cause, failures, tries, mem, mem_max, has_grown, nodes_left):
    """Says what follows. failures: tries that counted so far; nodes_left: how many other nodes could take the shard."""
    if cause.kind in ("usage", "cancelled"):
        return give_up(cause.text)
    if cause.kind == "memory":
        return again(cause, counts=False, mem=min(2 * mem, mem_max)) if mem < mem_max else give_up(f"{cause.text}; it had {mem} MiB, the bound (--mem-max)")
    if cause.kind == "time" and has_grown:
        return again(cause, counts=False, mem=mem)
    if cause.kind in ("build", "disk", "input"):
        if nodes_left == 0:
            return give_up(f"{cause.text}; no other node is left")
        counts = cause.kind != "build"  # nothing was begun, and the node is left out from now on
        return out_of_tries(cause, tries) if counts and failures + 1 >= tries else again(cause, counts=counts, mem=mem, excludes=True)
    if failures + 1 >= tries:
        return out_of_tries(cause, tries)
    return again(cause, counts=True, mem=mem, pause=5 * (failures + 1) if cause.kind == "busy" else 0)


def again(cause, counts, mem, pause=0, excludes=False):
    return Step(True, cause.text, counts, mem, pause, excludes)


def give_up(text):
    return Step(False, text, True, 0, 0, False)


def out_of_tries(cause, tries):
    return give_up(f"{cause.text}; that was try {tries} of {tries}")


def has(log, words):
    return any(word in log for word in words)


def last_word(log, words):
    """The last line with one of the words, not too long."""
    lines = [line.strip() for line in log.splitlines() if has(line, words)]
    return lines[-1][:300] if lines else ""
