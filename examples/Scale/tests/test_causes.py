"""Why a try ended and what follows, from what Slurm and r1ci say; python3 -m unittest discover -s examples/Scale/tests"""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from driver.causes import Cause, Ended, cause_of, next_step  # noqa: E402


def ended(state="FAILED", exit=1, log="", is_done=False):
    return Ended(state, exit, "node2", log, is_done, "0.1.0 (bbbb)", "0.1.0 (aaaa)")


class CauseTests(unittest.TestCase):
    def test_kind_of_every_end(self):
        for kind, end in [
            ("done", ended("FAILED", 1, is_done=True)),  # rollouts of it failed, and all are there
            ("done", ended("NODE_FAIL", None, is_done=True)),
            ("node", ended("NODE_FAIL", None)),
            ("node", ended("GONE", None)),
            ("memory", ended("OUT_OF_MEMORY", 137)),
            ("memory", ended("FAILED", None, "slurmstepd: error: Exceeded job memory limit")),
            ("memory", ended("FAILED", 134, "Unhandled exception. System.OutOfMemoryException")),
            ("time", ended("TIMEOUT", None)),
            ("time", ended("FAILED", 130)),
            ("time", ended("PREEMPTED", None)),
            ("build", ended("FAILED", 78)),
            ("build", ended("FAILED", 127)),
            ("disk", ended("FAILED", 3, "r1ci: No space left on device : '/x'")),
            ("busy", ended("FAILED", 3, "r1ci: '/x' can have one writer, and another one has it")),
            ("usage", ended("FAILED", 2, "r1ci: --shard is '9/8'")),
            ("input", ended("FAILED", 3, "r1ci: '/x' cannot be read")),
            ("input", ended("FAILED", 4)),
            ("cancelled", ended("CANCELLED", None)),
            ("cancelled", ended("CANCELLED", 130, "== try 17 of shard 3/8")),
            ("cancelled", ended("NEVER_RAN", None)),
            ("cancelled", ended("NEVER_RAN", 130, "== try 17 of shard 3/8")),
            ("node", ended("NEVER_RAN", None, "== try 17 of shard 3/8")),
            ("failed", ended("FAILED", 139)),
            ("failed", ended("COMPLETED", 0)),
        ]:
            with self.subTest(kind=kind, end=end):
                self.assertEqual(kind, cause_of(end).kind)

    def test_another_build_is_named_with_its_node_and_both_builds(self):
        self.assertEqual("node2 has r1ci 0.1.0 (bbbb), and this run is of 0.1.0 (aaaa)", cause_of(ended(exit=78)).text)

    def test_the_last_words_of_r1ci_are_the_reason(self):
        self.assertIn("'/x' cannot be read", cause_of(ended(exit=3, log="r1ci: begins\nr1ci: '/x' cannot be read\nsomething\n")).text)


def step(kind, failures=0, mem=2048, has_grown=False, nodes_left=1):
    return next_step(Cause(kind, "it"), failures, 3, mem, 8192, has_grown, nodes_left)


class StepTests(unittest.TestCase):
    def test_memory_is_doubled_up_to_the_bound_and_costs_no_try(self):
        self.assertEqual((True, 4096, False), (step("memory").goes_on, step("memory").mem, step("memory").counts))
        self.assertEqual(8192, step("memory", mem=5000).mem)
        self.assertFalse(step("memory", mem=8192).goes_on)
        self.assertIn("8192 MiB, the bound", step("memory", mem=8192).text)

    def test_the_third_failure_is_the_last(self):
        for kind in ("node", "failed", "busy", "time", "disk"):
            self.assertTrue(step(kind, failures=1).goes_on, kind)
            self.assertFalse(step(kind, failures=2).goes_on, kind)

    def test_a_shard_that_got_further_may_run_out_of_time_for_ever(self):
        self.assertTrue(step("time", failures=9, has_grown=True).goes_on)
        self.assertFalse(step("time", has_grown=True).counts)

    def test_the_fault_of_a_node_sends_the_shard_to_another(self):
        for kind in ("build", "disk", "input"):
            self.assertTrue(step(kind).excludes, kind)
            self.assertFalse(step(kind, nodes_left=0).goes_on, kind)
        self.assertFalse(step("build").counts)

    def test_what_no_try_changes_is_not_tried_again(self):
        for kind in ("usage", "cancelled"):
            self.assertFalse(step(kind).goes_on, kind)

    def test_a_shard_in_other_hands_is_waited_for(self):
        self.assertEqual([5, 10], [step("busy", failures=failures).pause for failures in (0, 1)])


if __name__ == "__main__":
    unittest.main()
