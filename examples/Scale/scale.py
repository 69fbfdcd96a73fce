#!/usr/bin/env python3
"""Runs r1ci divided into shards, as jobs of Slurm or as processes here, begins again what was lost, and merges.

    scale.py rollout --out OUT --shards 64 --slurm --sbatch "--partition=cpu --time=08:00:00" -- --model DIR --tasks all -n 100 --group-size 8
    scale.py codeio  --out OUT --shards 8 --local 4 -- --raw raw.jsonl
    scale.py eval    --out OUT --shards 16 --slurm --mem 2G --mem-max 8G -- --model DIR --tasks all -n 50
    scale.py audit   --out OUT --shards 4 --local 2 -- --all -n 100

What stands behind -- goes to r1ci. Shard I is OUT.shards/I, its log OUT.shards/I.log; OUT appears when all are done and is what one process would have made. Whatever
ends this script, the same command goes on: with the jobs that still run, and with the shards that are not done. Needs Python 3.8 and nothing else.
"""

import sys

from driver.ledger import Ledger
from driver.local import LocalProcesses
from driver.options import Problem, read_options
from driver.report import print_report
from driver.slurm import Slurm
from driver.stop import Stop
from driver.verbs import VERBS, build_of, merge
from driver.watch import Watch


def main():
    try:
        return run(read_options(sys.argv[1:], __doc__))
    except Problem as problem:
        print(f"scale.py: {problem}", file=sys.stderr)
        return problem.exit_code


def run(options):
    verb = VERBS[options.verb]
    build = build_of(options.r1ci)
    with Ledger.open(options) as ledger:
        where = Slurm(options, build) if options.slurm else LocalProcesses(options, build)
        watch = Watch(options, verb, ledger, where, Stop.listen())
        left = watch.run()
        if watch.is_stopped:
            return 130
        print_report(options, ledger, left)
        if left:
            return 1
        return merge(options, verb)


if __name__ == "__main__":
    sys.exit(main())
