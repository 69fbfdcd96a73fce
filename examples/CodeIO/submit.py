#!/usr/bin/env python3
"""Runs `r1ci codeio run` divided into shards, as processes here or as a Slurm array job, and merges what they made.

    submit.py --raw raw.jsonl --out out --shards 8 --local 4
    submit.py --raw raw.jsonl --out out --shards 200 --slurm --sbatch "--partition=cpu --time=08:00:00 --mem=2G"
    submit.py --raw raw.jsonl --out out --shards 8 --local 2 -- --instances 6 --seed 1      # what follows -- goes to r1ci

Shards are in OUT.shards/0 to OUT.shards/N-1, each with a log beside it. The same command again goes on with those that are not done, and merges when all
are: OUT is then, byte for byte, what one process would have made. Needs Python 3.8 and nothing else.
"""

import argparse
import json
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

HOPELESS = {2: "the command line is wrong", 3: "the input cannot be read", 4: "the model cannot be loaded"}  # exit codes that no second try changes


def main():
    arguments = read_arguments()
    work = Work(arguments)
    if arguments.merge_only:
        return work.merge()
    work.remember()
    missing = work.missing()
    print(f"{arguments.shards - len(missing)} of {arguments.shards} shards are done", flush=True)
    if not missing:
        return work.merge()
    return work.submit(missing) if arguments.slurm else work.run_here(missing)


def read_arguments():
    own, passed = sys.argv[1:], []
    if "--" in own:
        at = own.index("--")
        own, passed = own[:at], own[at + 1:]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raw", required=True, help="what `r1ci codeio run --raw` takes")
    parser.add_argument("--out", required=True, help="the folder for the merged files; it must not be there")
    parser.add_argument("--shards", required=True, type=positive, metavar="N", help="how many parts the input is divided into")
    parser.add_argument("--r1ci", default="r1ci", metavar="COMMAND", help='the command, such as "dotnet bin/r1ci.dll"')
    parser.add_argument("--workers", default=1, type=positive, metavar="N", help="threads of each process (1)")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--local", type=positive, metavar="N", help="run here, N processes at once")
    where.add_argument("--slurm", action="store_true", help="submit an array job, and a job that merges after it")
    parser.add_argument("--tries", default=3, type=positive, metavar="N", help="how often a shard that fails is begun here (3)")
    parser.add_argument("--sbatch", default="", metavar="OPTIONS", help="more options for sbatch, in one argument")
    parser.add_argument("--merge-only", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args(own)
    arguments.passed = passed
    if pathlib.Path(arguments.out).exists() and (not pathlib.Path(arguments.out).is_dir() or any(pathlib.Path(arguments.out).iterdir())):
        parser.error(f"--out is '{arguments.out}', which holds something; it must not be there, or be an empty folder")
    if not arguments.merge_only and not pathlib.Path(arguments.raw).exists():
        parser.error(f"--raw is '{arguments.raw}', and there is nothing of that name")
    for name in ("--raw", "--out", "--shard", "--resume", "--workers"):
        if any(word == name or word.startswith(name + "=") for word in passed):
            parser.error(f"{name} is given by this script, and must not stand behind --")
    return arguments


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"it must be at least 1, and is {text}")
    return number


class Work:
    def __init__(self, arguments):
        self.arguments = arguments
        self.raw = os.path.abspath(arguments.raw)
        self.out = os.path.abspath(arguments.out)
        self.shards = pathlib.Path(self.out + ".shards")
        self.command = shlex.split(arguments.r1ci)
        self.running = set()
        self.lock = threading.Lock()
        self.is_stopped = False
        if shutil.which(self.command[0]) is None:
            sys.exit(f"submit.py: --r1ci is '{arguments.r1ci}', and there is no program '{self.command[0]}'. Build it: dotnet publish src/R1CI.Cli -c Release -o DIR")

    def folder(self, shard):
        return self.shards / str(shard)

    def remember(self):
        """Shards of another command must not be taken for those of this one."""
        self.shards.mkdir(parents=True, exist_ok=True)
        settings = {"raw": self.raw, "shards": self.arguments.shards, "passed": self.arguments.passed}
        file = self.shards / "submit.json"
        if file.exists():
            there = json.loads(file.read_text())
            if there != settings:
                different = next(name for name in settings if there.get(name) != settings[name])
                sys.exit(f"submit.py: '{self.shards}' holds shards of another command: {different} is {there.get(different)!r} there and {settings[different]!r} here. Give those, another --out, or remove it.")
        else:
            whole = file.with_suffix(".tmp")
            whole.write_text(json.dumps(settings) + "\n")
            whole.replace(file)

    def missing(self):
        return [shard for shard in range(self.arguments.shards) if not (self.folder(shard) / "manifest.json").exists()]

    def words(self, shard):
        return [*self.command, "codeio", "run", "--raw", self.raw, "--out", str(self.shards / str(shard)), "--shard", f"{shard}/{self.arguments.shards}",
                "--workers", str(self.arguments.workers), "--resume", *self.arguments.passed]

    def run_here(self, missing):
        signal.signal(signal.SIGTERM, lambda *_: self.stop())
        with ThreadPoolExecutor(self.arguments.local) as pool:
            try:
                done = list(pool.map(self.run_shard, missing))
            except KeyboardInterrupt:
                self.stop()
                return 130
        if self.is_stopped:
            return 130
        if not all(done):
            print(f"{done.count(False)} shards failed; see the logs in '{self.shards}'. The same command goes on with them.", file=sys.stderr)
            return 1
        return self.merge()

    def run_shard(self, shard):
        for attempt in range(1, self.arguments.tries + 1):
            if self.is_stopped:
                return False
            with open(self.shards / f"{shard}.log", "a") as log:
                with self.lock:
                    process = subprocess.Popen(self.words(shard), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
                    self.running.add(process)
                code = process.wait()
                with self.lock:
                    self.running.discard(process)
            if code == 0:
                print(f"shard {shard}: done", flush=True)
                return True
            if self.is_stopped:
                return False
            why = HOPELESS.get(code, f"exit code {code}")
            print(f"shard {shard}: try {attempt} of {self.arguments.tries} ended: {why}", file=sys.stderr, flush=True)
            if code in HOPELESS:
                return False
        return False

    def stop(self):
        self.is_stopped = True
        with self.lock:
            for process in self.running:
                process.terminate()

    def submit(self, missing):
        more = shlex.split(self.arguments.sbatch)
        job = self.shards / "job.sh"
        words = [word.replace("@SHARD@", "$SLURM_ARRAY_TASK_ID") if "@SHARD@" in word else shlex.quote(word) for word in self.words("@SHARD@")]
        words = [f'"{word}"' if "$SLURM" in word else word for word in words]
        job.write_text("#!/bin/bash\n# Written by submit.py.\nexec " + " ".join(words) + "\n")
        array = self.sbatch([f"--array={ranges(missing)}", f"--output={self.shards}/%a.log", "--open-mode=append", f"--cpus-per-task={self.arguments.workers}", "--job-name=codeio", *more, str(job)])
        again = [sys.executable, os.path.abspath(__file__), *[word for word in sys.argv[1:] if word != "--merge-only"]]
        again.insert(2, "--merge-only")
        merge = self.shards / "merge.sh"
        merge.write_text(f"#!/bin/bash\n# Written by submit.py.\ncd {shlex.quote(os.getcwd())} && exec " + " ".join(map(shlex.quote, again)) + "\n")
        after = self.sbatch([f"--dependency=afterok:{array}", f"--output={self.shards}/merge.log", "--job-name=codeio-merge", *more, str(merge)])
        print(f"job {array}: {len(missing)} shards; job {after} merges them into '{self.out}'. If a shard fails, the same command submits those that are not done.")
        return 0

    def sbatch(self, options):
        try:
            made = subprocess.run(["sbatch", "--parsable", *options], stdout=subprocess.PIPE, text=True, check=True)
        except FileNotFoundError:
            sys.exit("submit.py: there is no 'sbatch' here. Submit from a machine of the cluster, or give --local N.")
        except subprocess.CalledProcessError as failed:
            sys.exit(f"submit.py: sbatch ended with exit code {failed.returncode}; see what it says above.")
        return made.stdout.strip().split(";")[0]

    def merge(self):
        folders = [str(self.folder(shard)) for shard in range(self.arguments.shards)]
        code = subprocess.run([*self.command, "merge", "codeio", *folders, "--out", self.out]).returncode
        if code == 0:
            print(f"merged into '{self.out}'; '{self.shards}' can be removed")
        return code


def ranges(numbers):
    """1, 2, 3, 7 as 1-3,7: a line of sbatch has an end."""
    parts = []
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)


if __name__ == "__main__":
    sys.exit(main())
