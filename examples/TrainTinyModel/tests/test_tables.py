"""Intervals and tables against numbers worked out by hand, and which problems a curriculum takes."""
import json
import math
import os
import unittest

from miniature import Miniature, run

import ablations
import score


class Intervals(unittest.TestCase):
    def test_of_three_seeds_is_students(self):
        # Mean 2, deviation 1, t for two degrees of freedom 4.303: 4.303 / sqrt(3) = 2.4843.
        mean, half = ablations.interval([1.0, 2.0, 3.0])
        self.assertEqual(2.0, mean)
        self.assertAlmostEqual(2.4843, half, delta=1e-4)
        self.assertTrue(math.isnan(ablations.interval([1.0])[1]))

    def test_of_a_difference_pair_seeds_and_problems(self):
        # Seed 1: 3 of 4 against 1 of 4; seed 2: 2 of 4 against 2 of 4: differences 0.5 and 0, mean 0.25, deviation 0.35355, t 12.706: half 3.1765.
        found = {("b", 1): [1, 1, 1, 0], ("a", 1): [1, 0, 0, 0], ("b", 2): [1, 1, 0, 0], ("a", 2): [0, 1, 1, 0], ("b", 3): [1, 1, 1, 1]}
        (mean, half), (by_problem, problem_half) = ablations.difference(found, "b", "a")
        self.assertAlmostEqual(0.25, mean)
        self.assertAlmostEqual(3.1765, half, delta=1e-4)
        # Problems: 0.5, 0.5, 0, 0; deviation 0.288675, 1.96 / sqrt(4): half 0.2829. Seed 3 has no partner and counts nowhere.
        self.assertAlmostEqual(0.25, by_problem)
        self.assertAlmostEqual(0.2829, problem_half, delta=1e-4)

    def test_of_a_gain_is_over_questions_that_both_answered(self):
        # Differences 1, 0, 0, -1, 1: mean 0.2, deviation 0.83666; 1.959964 * 0.83666 / sqrt(5) = 0.7334.
        before = dict(a=[False], b=[True, True], c=[False], d=[True], e=[False], only=[True])
        mean, half = score.gain(before, dict(a=[True], b=[True], c=[False, False], d=[False], e=[True]))
        self.assertAlmostEqual(0.2, mean)
        self.assertAlmostEqual(0.7334, half, delta=1e-4)


class Ablations(Miniature):
    def test_table_has_what_was_added(self):
        results = self.path("results.jsonl")
        for condition, seed, marks in (("sft", 1, (1, 0, 1, 0)), ("sft", 2, (1, 1, 1, 0)), ("grpo", 1, (1, 1, 1, 0)), ("grpo", 2, (1, 1, 1, 1))):
            with open(self.path("rollouts.jsonl"), "w", encoding="utf-8") as f:
                f.writelines(json.dumps(dict(task=dict(id=str(i)), reward=mark)) + "\n" for i, mark in enumerate(marks))
            run("ablations", "add", results, condition, seed, self.path("rollouts.jsonl"))
        run("ablations", "table", results, self.path("table.md"), self.path("table.svg"))
        with open(self.path("table.md"), encoding="utf-8") as f:
            table = f.read()
        self.assertIn("| GRPO after SFT, problems shuffled | 75.0, 100.0 |", table)
        self.assertIn("| +25.0 ± 0.0 | +25.0 ± ", table)
        self.assertNotIn("untrained weights |", table.replace("GRPO from untrained weights", ""))
        with self.assertRaises(SystemExit) as known:
            run("ablations", "has", results, "sft", 2)
        self.assertFalse(known.exception.code)
        with self.assertRaises(SystemExit) as unknown:
            run("ablations", "has", results, "sft", 3)
        self.assertTrue(unknown.exception.code)

    def test_without_results_nothing_is_written(self):
        self.refuses("has no results yet", "ablations", "table", self.path("results.jsonl"), self.path("table.md"), self.path("table.svg"))


class Curriculum(Miniature):
    def setUp(self):
        super().setUp()
        self.export("pool", "pool.jsonl", [dict(id=f"p{i}", prompt=f"question {i}") for i in range(40)])
        self.export("potential", "potential.jsonl", [dict(task_id=f"p{i}", group=1 + i // 10) for i in range(40)])

    def steps(self, order, out, seed=1):
        run("schedule", self.path("pool", "pool.jsonl"), self.path("potential", "potential.jsonl"), self.path(out), "--order", order, "--steps", 8, "--problems", 6, "--seed", seed)
        found = []
        for step in range(8):
            with open(self.path(out, f"step-{step}.problems.jsonl"), encoding="utf-8") as f:
                found.append([int(json.loads(line)["id"][1:]) for line in f])
        return found

    def test_takes_the_problems_of_most_potential_first(self):
        steps = self.steps("curriculum", "out")
        for step, problems in enumerate(steps):
            self.assertLess(max(problems), 10 * (1 + step // 2))
            self.assertEqual(6, len(set(problems)))
        self.assertGreaterEqual(max(steps[7]), 10)

    def test_shuffled_takes_all_of_them_once_before_any_twice(self):
        steps = self.steps("shuffled", "out")
        first = [problem for step in steps[:6] for problem in step]
        self.assertEqual(36, len(set(first)))
        self.assertEqual(steps, self.steps("shuffled", "again"))
        self.assertNotEqual(steps, self.steps("shuffled", "other", seed=2))

    def test_of_a_pool_without_potential_is_refused(self):
        self.export("empty", "potential.jsonl", [])
        self.refuses("must have the group of every problem", "schedule", self.path("pool", "pool.jsonl"), self.path("empty", "potential.jsonl"), self.path("out"), "--order", "shuffled", "--steps", 2, "--problems", 2)
        self.refuses("The first stage has 10 problems, and a step wants 11", "schedule", self.path("pool", "pool.jsonl"), self.path("potential", "potential.jsonl"), self.path("out"), "--order", "curriculum", "--steps", 2, "--problems", 11)


if __name__ == "__main__":
    unittest.main()
