"""What scale.py remembers in OUT.shards/scale.json: the command, and every try of every shard."""

import json
import os

from .options import Problem
from .verbs import shards_of


class Ledger:
    """One script at a time has it. Every change is on the disk before anything else happens, whole or not at all."""

    def __init__(self, folder, settings, tries, lock):
        self.folder, self.settings, self.tries, self._lock = folder, settings, tries, lock

    @classmethod
    def open(cls, options):
        folder = shards_of(options.out)
        (folder / "tries").mkdir(parents=True, exist_ok=True)
        lock = take_lock(folder / "scale.lock", options.out)
        settings = {"verb": options.verb, "shards": options.shards, "passed": options.passed}
        file = folder / "scale.json"
        there = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"settings": settings, "tries": []}
        require_equal(there["settings"], settings, folder)
        ledger = cls(folder, settings, there["tries"], lock)
        ledger.save()
        return ledger

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._lock:
            self._lock.close()

    def begin(self, shards, name, mem, excluded):
        """Notes tries before they are submitted: a script that is killed in the middle finds the job by its name."""
        begun = [{"shard": shard, "name": name, "job": None, "mem": mem, "excluded": sorted(excluded), "bytes": 0, "cause": None, "text": None, "node": None} for shard in shards]
        self.tries += begun
        self.save()
        return begun

    def save(self):
        file = self.folder / "scale.json"
        whole = file.with_suffix(".tmp")
        with open(whole, "w", encoding="utf-8") as output:
            json.dump({"settings": self.settings, "tries": self.tries}, output)
            output.flush()
            os.fsync(output.fileno())
        os.replace(whole, file)

    def open_tries(self):
        return [one for one in self.tries if one["cause"] is None]

    def of(self, shard):
        return [one for one in self.tries if one["shard"] == shard]


def require_equal(there, here, folder):
    """Shards of another command must not be taken for those of this one."""
    for name in here:
        if there.get(name) != here[name]:
            raise Problem(f"'{folder}' holds shards of another command: {name} is {there.get(name)!r} there and {here[name]!r} here. Give those, another --out, or remove it.")


def take_lock(path, out):
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    lock = open(path, "w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise Problem(f"another scale.py is at work on '{out}'. Let it end, or end it: nothing is lost, and the same command goes on.") from None
    except OSError:
        pass  # a file system without locks; r1ci itself lets one process write a shard
    return lock
