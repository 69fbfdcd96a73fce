"""Every adapter against its stub trainer, over the views in R1CI_VIEWS (by default the committed group beside this file).

    python3 adapters/python/tests/test_adapters.py
"""
import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import trainers  # noqa: E402
from r1ci_rows import check_stream, prompt_key, read_rows  # noqa: E402
from r1ci_trl import RecordedRollouts, env_reward  # noqa: E402
from r1ci_trl_async import NoWeightTransfer, RecordedRolloutWorker  # noqa: E402
from streams import RecordedPolicy, train_on  # noqa: E402

VERL = trainers.install_verl()
trainers.install_openrlhf()
import r1ci_openrlhf  # noqa: E402
import r1ci_verl  # noqa: E402

VIEWS = pathlib.Path(os.environ.get("R1CI_VIEWS") or HERE / "mul-6-7")
EOS = 3


def rows(name, folder=None):
    return list(read_rows((folder or VIEWS) / name))


RECORDS = rows("trajectories.jsonl")
POLICY = RecordedPolicy(RECORDS)
SIZE = RECORDS[0]["group"]["size"]


def names():
    return iter([row["id"] for row in rows("grpo-full.jsonl")])


def trl(path=None, policy=POLICY):
    rollouts = RecordedRollouts(path or VIEWS / "grpo.jsonl")
    trainer = trainers.GRPOTrainer(rollouts, env_reward, rollouts.prompts(), rollouts.group_size, policy, EOS)
    return trainer.train(), trainer


def trl_async(path=None):
    worker = RecordedRolloutWorker(path or VIEWS / "grpo-full.jsonl", trainers.RolloutSample)
    trainer = trainers.AsyncGRPOTrainer(worker, NoWeightTransfer(), POLICY)
    return trainer.train(names()), trainer


def verl(folder=None, **lengths):
    os.environ["R1CI_ROLLOUTS"] = str((folder or VIEWS) / "verl.agent-loop.jsonl")
    r1ci_verl._stores.clear()
    return trainers.VerlTrainer(VERL, rows("verl.jsonl"), SIZE, POLICY, **lengths).train(whole_streams=not lengths)


def openrlhf(folder=None):
    os.environ["R1CI_ROLLOUTS"] = str((folder or VIEWS) / "openrlhf.executor.jsonl")
    r1ci_openrlhf._stores.clear()
    return trainers.OpenRlhfTrainer(r1ci_openrlhf.AgentExecutor(), rows("openrlhf.jsonl"), SIZE, POLICY).train(names())


class Conformance(unittest.TestCase):
    def test_all_adapters_give_the_ids_mask_and_logprobs_of_the_record(self):
        expected = {name: POLICY.streams[name] for name in names()}
        for adapter in (lambda: trl()[0], lambda: trl_async()[0], verl, openrlhf):
            got = adapter()
            self.assertEqual(expected.keys(), got.keys())
            for name, (ids, mask, logprobs) in expected.items():
                self.assertEqual((ids, mask), tuple(got[name][:2]))
                self.assertEqual(logprobs, got[name][2])

    def test_files_without_an_adapter_have_the_same_streams(self):
        streams = [POLICY.streams[row["id"]] for row in rows("grpo.jsonl")]
        by_ids = {tuple(ids): (ids, mask, logprobs) for ids, mask, logprobs in POLICY.streams.values()}
        for got in trainers.sft_tokenized(rows("sft-tok.jsonl"), POLICY):
            self.assertEqual(by_ids[tuple(got[0])], got)
        for trace in rows("verifiers.jsonl"):
            self.assertEqual(POLICY.streams[trace["id"]], trainers.verifiers_stream(trace, POLICY))
        self.assertEqual(streams, [stream for group in rows("atropos.jsonl") for stream in trainers.atropos_streams(group, POLICY)])


class Trl(unittest.TestCase):
    def test_rewards_stand_in_groups(self):
        expected = {}
        for row in rows("grpo.jsonl"):
            expected.setdefault(row["group_id"], []).append(row["reward"])
        self.assertEqual(list(expected.values()), trl()[1].groups)

    def test_prompt_key_is_the_exporters(self):
        for row in rows("grpo.jsonl"):
            self.assertEqual(row["prompt_key"], prompt_key(row["prompt"]))

    def test_a_second_pass_is_refused(self):
        rollouts = RecordedRollouts(VIEWS / "grpo.jsonl")
        prompts = [row["prompt"] for row in rows("grpo.jsonl")]
        rollouts(prompts, None)
        with self.assertRaisesRegex(LookupError, "each run trains once"):
            rollouts(prompts[:1], None)

    def test_async_advantages_are_centred(self):
        for advantages in trl_async()[1].groups.values():
            self.assertEqual(SIZE, len(advantages))
            self.assertAlmostEqual(0, sum(advantages), 6)


    def test_a_group_that_lacks_its_first_samples_is_still_trained(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "grpo.jsonl"
            data = rows("grpo.jsonl")
            for row in data:
                row["sample_index"] += SIZE  # as of runs that were started beyond the group's size
            path.write_text("".join(json.dumps(row) + "\n" for row in data), encoding="utf-8")
            self.assertEqual(len(data), len(trl(path)[0]))

    def test_async_groups_of_several_collections_are_told_apart(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "grpo-full.jsonl"
            data = rows("grpo-full.jsonl")
            path.write_text("".join(json.dumps({**row, "group_id": row["group_id"] + end}) + "\n" for end in ("#a", "#b") for row in data), encoding="utf-8")
            worker = RecordedRolloutWorker(path, trainers.RolloutSample)
            worker.start()
            groups = [worker.rollout_buffer.get_nowait().group_id for _ in range(2 * len(data))]
            self.assertEqual(2 * len({row["group_id"] for row in data}), len(set(groups)))


class Verl(unittest.TestCase):
    def test_long_rows_are_cut_to_the_configured_lengths(self):
        for ids, mask, logprobs in verl(prompt_length=2, response_length=3).values():
            self.assertTrue(len(ids) == len(mask) == len(logprobs) <= 5)

    def test_processes_do_not_share_runs(self):
        with tempfile.TemporaryDirectory() as claims:
            os.environ["R1CI_CLAIMS"] = claims
            try:
                store = r1ci_verl.GroupStore(rows("verl.agent-loop.jsonl"), lambda row: row["extra_fields"]["group_id"])
                other = r1ci_verl.GroupStore(rows("verl.agent-loop.jsonl"), lambda row: row["extra_fields"]["group_id"])
            finally:
                del os.environ["R1CI_CLAIMS"]
            group = RECORDS[0]["group"]["id"]
            taken = [(store, other)[at % 2].pop(group)["extra_fields"]["traj_id"] for at in range(SIZE)]
            self.assertEqual(SIZE, len(set(taken)))


class Sft(unittest.TestCase):
    def test_llamafactory_skips_no_row(self):
        for info in rows("dataset_info.json"):
            for entry in info.values():
                data = rows(entry["file_name"])
                self.assertTrue(data)
                self.assertEqual(len(data), len(trainers.llamafactory_sharegpt(data, entry)))

    def test_shipped_dataset_info_is_that_of_an_export(self):
        shipped = json.loads((HERE.parent / "llamafactory" / "dataset_info.json").read_text())
        self.assertEqual(rows("dataset_info.json")[0], shipped)

    def test_axolotl_yaml_names_a_tokenized_data_set(self):
        text = (HERE.parent / "axolotl-sft-tok.yaml").read_text()
        try:
            import yaml
        except ImportError:
            self.skipTest("no PyYAML here")
        self.assertEqual([{"path": "out/sft-tok.jsonl", "ds_type": "json", "type": None}], yaml.safe_load(text)["datasets"])

    def test_every_trained_turn_of_sft_tok_ends_with_its_stop_token(self):
        ends = {record["ids"][segment["e"] - 1] for record in RECORDS for segment in record["segments"] if segment["k"] == "model"}
        for row in rows("sft-tok.jsonl"):
            self.assertIn(row["labels"][-1], ends)

    def test_preferences_have_one_reply_a_side(self):
        for row in rows("dpo.jsonl"):
            self.assertEqual(["assistant"], [message["role"] for message in row["chosen"]])
            self.assertEqual(["assistant"], [message["role"] for message in row["rejected"]])
            self.assertIn(row["prompt"][-1]["role"], ("user", "tool"))
            self.assertNotEqual(row["chosen"], row["rejected"])
        for row in rows("nemo-rl.jsonl"):
            self.assertEqual([0, 1], [item["rank"] for item in row["completions"]])
            self.assertEqual(["assistant", "assistant"], [message["role"] for item in row["completions"] for message in item["completion"]])
        for row in rows("kto.jsonl"):
            self.assertEqual((True, 1), (isinstance(row["label"], bool), len(row["completion"])))


SHIFTS = {
    "right": lambda values: values[-1:] + values[:-1],
    "left": lambda values: values[1:] + values[:1],
    "all ones": lambda values: [type(values[0])(1)] * len(values),
    "short": lambda values: values[:-1],
}


class ShiftedMasks(unittest.TestCase):
    """A stub that takes a shifted mask proves nothing, so here are masks that it must refuse."""

    def test_stubs_refuse_them(self):
        record = next(record for record in RECORDS if any(segment["k"] == "tool" for segment in record["segments"]))
        ids, mask, logprobs = POLICY.streams[record["id"]]
        train_on(ids, mask, logprobs, POLICY)
        for name, shift in SHIFTS.items():
            with self.subTest(name), self.assertRaises(AssertionError):
                train_on(ids, shift(mask), logprobs, POLICY)
        for name in ("right", "left"):  # mask and log-probabilities shifted together agree with each other, and not with the policy
            with self.subTest(name + " with log-probabilities"), self.assertRaises(AssertionError):
                train_on(ids, SHIFTS[name](mask), SHIFTS[name](logprobs), POLICY)

    def test_adapters_refuse_them(self):
        record = next(record for record in RECORDS if any(segment["k"] == "tool" for segment in record["segments"]))
        ids, mask, logprobs = POLICY.streams[record["id"]]
        check_stream("row", ids, mask, logprobs)
        for name, shift in SHIFTS.items():
            if name == "all ones":
                continue  # only the trainer's own policy can tell
            with self.subTest(name), self.assertRaises(ValueError):
                check_stream("row", ids, shift(mask), logprobs)

    def test_damaged_files_are_refused_by_every_adapter(self):
        damage = {
            "grpo.jsonl": ("env_mask", lambda folder: trl(folder / "grpo.jsonl")),
            "grpo-full.jsonl": ("completion_mask", lambda folder: trl_async(folder / "grpo-full.jsonl")),
            "verl.agent-loop.jsonl": ("response_mask", verl),
            "openrlhf.executor.jsonl": ("action_ranges", openrlhf),
        }
        for name, (field, load) in damage.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                folder = pathlib.Path(folder)
                shutil.copytree(VIEWS, folder, dirs_exist_ok=True)
                data = rows(name)
                for row in data:
                    row[field] = [[s + 1, e + 1] for s, e in row[field]] if field == "action_ranges" else SHIFTS["right"](row[field])
                (folder / name).write_text("".join(json.dumps(row) + "\n" for row in data), encoding="utf-8")
                with self.assertRaises((ValueError, AssertionError)):
                    load(folder)


class BadFiles(unittest.TestCase):
    def test_a_torn_line_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "rows.jsonl"
            path.write_text('{"a":1}\n{"a":', encoding="utf-8")
            with self.assertRaisesRegex(ValueError, "line 2"):
                list(read_rows(path))


if __name__ == "__main__":
    unittest.main()
