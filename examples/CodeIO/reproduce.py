"""Runs every pair of a finished `r1ci codeio run` again on CPython, each in a process of its own with another hash seed.

    python examples/CodeIO/reproduce.py OUT [--jobs N] [--functions N]

Prints a line for every pair whose output is another, then the counts; the exit code is 1 when there is one. Needs CPython 3.11 or newer and nothing else.
The code in OUT runs with your rights: run it where that does no harm.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

# -I leaves PYTHONHASHSEED out, so that every process has a seed of its own. What the code prints goes to stderr.
CHILD = """
import json, os, sys, types
answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
task = json.loads(sys.stdin.buffer.read())
module = types.ModuleType("solution")
sys.modules["solution"] = module
exec(compile(task["refcode"], "solution.py", "exec"), module.__dict__)
result = getattr(module, task["funcname"])(**task["input"])
answer.write(json.dumps(result, allow_nan=False))
answer.close()
"""
SECONDS = 120  # a process; the pair itself took a few million steps at most


def pairs_of(function):
    """Its pairs as values; a run with --pairs-as-text has them as texts."""
    return [{name: json.loads(value) for name, value in pair.items()} if isinstance(pair["input"], str) else pair for pair in function["ios"]]


def run(function, pair):
    """What is wrong with a pair; None when it reproduces."""
    task = {"refcode": function["refcode"], "funcname": function["funcname"], "input": pair["input"]}
    try:
        done = subprocess.run([sys.executable, "-I", "-c", CHILD], input=json.dumps(task).encode(), capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"no end after {SECONDS} s"
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"exit code {done.returncode}"
    # As text: 1, 1.0 and True are equal in Python and not the same output.
    return None if done.stdout.decode() == json.dumps(pair["output"]) else f"gives {done.stdout.decode()}"


def main():
    parser = argparse.ArgumentParser(description="Reproduce the pairs of a codeio run on CPython.")
    parser.add_argument("folder", metavar="OUT", help="the folder of the run")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at once")
    parser.add_argument("--functions", type=int, default=None, help="only so many functions")
    arguments = parser.parse_args()
    with open(os.path.join(arguments.folder, "functions.jsonl"), encoding="utf-8") as lines:
        functions = [json.loads(line) for line in lines][: arguments.functions]
    pairs = [(function, pair) for function in functions for pair in pairs_of(function)]
    wrong, broken = 0, set()
    with ThreadPoolExecutor(arguments.jobs) as pool:
        for (function, pair), fault in zip(pairs, pool.map(lambda task: run(*task), pairs)):
            if fault is None:
                continue
            wrong += 1
            broken.add(function["id"])
            print(f'{function["id"]} {function["meta"].get("name", "")} {json.dumps(pair["input"])} -> {json.dumps(pair["output"])}: {fault}')
    print(f"{len(pairs) - wrong} of {len(pairs)} pairs reproduce; {len(functions) - len(broken)} of {len(functions)} functions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
