"""The last word: every shard that was not done at once, the nodes, and what it cost."""

import os
from collections import Counter

from .notes import note_of


def print_report(options, ledger, left):
    for line in report(options.shards, ledger.tries, left):
        print(line)
    print(costs(options, ledger.tries), flush=True)


def report(shards, tries, left):
    """The lines; a shard that was done by its first try is only counted."""
    by_shard = {}
    for one in tries:
        by_shard.setdefault(one["shard"], []).append(one)
    lines = []
    for shard, own in sorted(by_shard.items()):
        if len(own) > 1 or shard in left:
            lines += [f"shard {shard}: {len(own)} tries" + (f"; NOT DONE: {left[shard]}" if shard in left else "")]
            lines += [f"    {one['job']:<10} {one['node'] or '-':<12} {one['mem']:>6} MiB  {one['text']}" for one in own]
    for shard in sorted(set(left) - set(by_shard)):
        lines.append(f"shard {shard}: NOT DONE: {left[shard]}")
    lost = Counter(one["cause"] for one in tries if one["cause"] != "done")
    nodes = {one["node"] for one in tries if one["node"]}
    lines.append(
        f"{shards - len(left)} of {shards} shards done, {len(tries)} tries on {len(nodes)} nodes"
        + (f"; lost tries: {', '.join(f'{count} by {cause}' for cause, count in sorted(lost.items()))}" if lost else "")
        + (f"; NOT DONE: {', '.join(map(str, sorted(left)))}. The same command goes on with them, and keeps the rest." if left else "")
    )
    return lines


def costs(options, tries):
    """CPU seconds as far as they were noted: a process that was killed could not."""
    notes = [note_of(options.out, one["shard"], one["job"]) for one in tries]
    work = sum(note.get("cpu_ms") or 0 for note in notes) / 1000
    startup = sum(note.get("startup_cpu_ms") or 0 for note in notes) / 1000
    own = sum(os.times()[:4])
    if options.local:
        return f"CPU seconds: {own:.1f} of this script and the shards"
    return f"CPU seconds: {work:.1f} in r1ci, {startup:.1f} to ask it for its build, {own:.1f} of this script and the commands it called"
