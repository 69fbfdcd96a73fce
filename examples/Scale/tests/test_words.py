"""What Slurm prints, and what is printed of it."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from driver.options import mebibytes  # noqa: E402
from driver.report import report  # noqa: E402
from driver.slurm import option_of, ranges, read_sacct, read_squeue  # noqa: E402


def one(shard, cause, job="17"):
    return {"shard": shard, "job": job, "mem": 2048, "node": "node2", "cause": cause, "text": f"because of {cause}"}


class SlurmWordTests(unittest.TestCase):
    def test_squeue(self):
        text = "17|3|RUNNING|None|node2|0:00\n17|4|PENDING|Resources||0:00\n18|N/A|RUNNING|None|node1|1:05\nslurm_load_jobs error\n"
        self.assertEqual({("17", 3): ("RUNNING", "None", "node2"), ("17", 4): ("PENDING", "Resources", "")}, read_squeue(text))

    def test_a_job_that_was_cancelled_before_slurm_counted_time(self):
        self.assertEqual(["CANCELLED", "NEVER_RAN"], [state for state, _, _ in read_squeue("17|1|CANCELLED|None|n1|1:05\n17|2|CANCELLED|None|n1|0:00\n").values()])
        self.assertEqual(["CANCELLED", "NEVER_RAN"], [state for state, _, _ in read_sacct("17_1|CANCELLED by 0|n1|00:01:05\n17_2|CANCELLED by 0|n1|00:00:00\n").values()])

    def test_sacct(self):
        text = "17_3|CANCELLED by 0|node2|00:01:05\n17_4|NODE_FAIL|None assigned|00:00:00\n17_[5-7]|PENDING|None assigned|00:00:00\n"
        self.assertEqual({("17", 3): ("CANCELLED", "", "node2"), ("17", 4): ("NODE_FAIL", "", "")}, read_sacct(text))

    def test_ranges(self):
        self.assertEqual("1-3,7,9-10", ranges([7, 1, 2, 3, 10, 9]))

    def test_option_of_sbatch(self):
        self.assertEqual("cpu", option_of(["--time=1", "-p", "cpu"], "--partition", "-p"))
        self.assertEqual("n[1-2]", option_of(["--exclude=n[1-2]"], "--exclude", "-x"))
        self.assertIsNone(option_of([], "--exclude", "-x"))

    def test_sizes(self):
        self.assertEqual([800, 2048, 7], [mebibytes("800M"), mebibytes("2G"), mebibytes("7")])
        for wrong in ("0", "2 G", "much", "-1"):
            with self.assertRaises(Exception):
                mebibytes(wrong)


class ReportTests(unittest.TestCase):
    def test_shards_that_were_done_at_once_are_only_counted(self):
        self.assertEqual(["2 of 2 shards done, 2 tries on 1 nodes"], report(2, [one(0, "done"), one(1, "done")], {}))

    def test_a_lost_try_is_shown_with_node_and_reason(self):
        lines = report(1, [one(0, "node"), one(0, "done", "18")], {})
        self.assertEqual("shard 0: 2 tries", lines[0])
        self.assertRegex(lines[1], "17 +node2 +2048 MiB  because of node")
        self.assertEqual("1 of 1 shards done, 2 tries on 1 nodes; lost tries: 1 by node", lines[-1])

    def test_shards_that_are_left_are_named(self):
        lines = report(3, [one(0, "disk")], {0: "the disk is full", 2: "refused"})
        self.assertEqual("shard 0: 1 tries; NOT DONE: the disk is full", lines[0])
        self.assertEqual("shard 2: NOT DONE: refused", lines[2])
        self.assertIn("NOT DONE: 0, 2.", lines[-1])


if __name__ == "__main__":
    unittest.main()
