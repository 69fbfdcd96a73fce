"""The command line of scale.py, and what is wrong with it."""

import argparse
import os
import pathlib
import re
import shlex
import shutil

OWN = ("--out", "--shard", "--resume")  # what scale.py gives to r1ci itself


class Problem(Exception):
    """Ends the script with a message and an exit code: 1 the work failed, 2 the command line."""

    def __init__(self, message, exit_code=2):
        super().__init__(message)
        self.exit_code = exit_code


def read_options(words, description):
    own, passed = (words[: words.index("--")], words[words.index("--") + 1 :]) if "--" in words else (words, [])
    parser = argparse.ArgumentParser(prog="scale.py", description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["rollout", "eval", "codeio", "audit"], help="what is divided")
    parser.add_argument("--out", required=True, help="the folder for the merged files; it must not be there, or be empty")
    parser.add_argument("--shards", required=True, type=positive, metavar="N", help="how many parts the work is divided into")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--local", type=positive, metavar="M", help="run here, M processes at once")
    where.add_argument("--slurm", action="store_true", help="submit arrays of jobs, and watch them")
    parser.add_argument("--r1ci", default=os.environ.get("R1CI", "r1ci"), metavar="COMMAND", help='the command, such as "dotnet /shared/r1ci/r1ci.dll"; it must be the same file on every node')
    parser.add_argument("--sbatch", default="", metavar="OPTIONS", help="more options for sbatch, in one argument")
    parser.add_argument("--tries", default=3, type=positive, metavar="N", help="how often a shard may fail before it is given up (3)")
    parser.add_argument("--mem", default=2048, type=mebibytes, metavar="SIZE", help="memory of a shard's job, such as 2G or 800M (2G)")
    parser.add_argument("--mem-max", default=None, type=mebibytes, metavar="SIZE", help="up to which the memory of a shard that was killed for it is doubled (4 times --mem)")
    parser.add_argument("--poll", default=None, type=positive, metavar="S", help="seconds between two looks at the jobs; from 1 at first to 30")
    options = parser.parse_args(own)
    options.passed = passed
    options.out = os.path.abspath(options.out)
    options.mem_max = options.mem_max or 4 * options.mem
    refuse(options, parser)
    return options


def refuse(options, parser):
    out = pathlib.Path(options.out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        parser.error(f"--out is '{options.out}', which holds something; it must not be there, or be an empty folder")
    if options.mem_max < options.mem:
        parser.error(f"--mem-max is {options.mem_max} MiB, less than --mem, {options.mem} MiB")
    for name in OWN:
        if any(word == name or word.startswith(name + "=") for word in options.passed):
            parser.error(f"{name} is given by this script, and must not stand behind --")
    for name in ("--array", "--mem", "--output", "--requeue"):
        if any(word == name or word.startswith(name + "=") for word in shlex.split(options.sbatch)):
            parser.error(f"{name} is given by this script (--shards, --mem), and must not be in --sbatch")
    program = (shlex.split(options.r1ci) or [""])[0]
    if shutil.which(program) is None:
        parser.error(f"--r1ci is '{options.r1ci}', and there is no program '{program}'. Make it: dotnet publish src/R1CI.Cli -c Release -o DIR, then --r1ci DIR/r1ci")
    if options.slurm:
        for program in ("sbatch", "squeue", "sinfo"):
            if shutil.which(program) is None:
                parser.error(f"there is no '{program}' here. Submit from a machine of the cluster, or give --local M")


def positive(text):
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"it must be a whole number of at least 1, and is '{text}'")
    return int(text)


def mebibytes(text):
    match = re.fullmatch(r"(\d+)([MGT]?)B?", text.upper())
    if not match or int(match[1]) < 1:
        raise argparse.ArgumentTypeError(f"it must be a size such as 800M or 2G, and is '{text}'")
    return int(match[1]) * {"": 1, "M": 1, "G": 1024, "T": 1024 * 1024}[match[2]]
