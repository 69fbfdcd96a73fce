"""What does not fit is refused with a message, and nothing is overwritten."""
import json
import os
import unittest

import miniature
from miniature import Miniature, cut

import torch

import checkpoint


class Rollouts(Miniature):
    def grpo(self, message, rows, start=None, *more):
        self.refuses(message, "grpo", start or self.checkpoint(), rows, self.path("1.pt"), "--log", self.path("log.jsonl"), "--threads", 1, *more)

    def test_of_another_policy_version(self):
        self.grpo("sampled by policy version 3, and the checkpoint is version 0.*Roll out again", self.grpo_rows(version=3))
        self.grpo("sampled by policy version 0, and the checkpoint is version 2", self.grpo_rows("of-0"), self.checkpoint("2.pt", version=2))

    def test_of_other_weights_of_the_same_version(self):
        self.grpo("ratios of the rollouts are .* from where they should be", self.grpo_rows())

    def test_of_a_model_of_another_shape(self):
        self.grpo("does not fit a model of .* tokens", self.grpo_rows(highest=self.vocab + 40))
        self.grpo("a context of 12: it has", self.grpo_rows("long"), self.checkpoint("short.pt", context=12))

    def test_cut_in_a_line(self):
        cut(rows := self.grpo_rows())
        self.grpo("line 4 is no row of grpo.*Export again", rows)

    def test_cut_at_the_end_of_a_line(self):
        cut(rows := self.grpo_rows(), at_line=True)
        self.grpo("must have the 6 rows that .*counts.json' counts, and has 4", rows)
        open(rows, "w").close()
        self.grpo("has no rows", rows)

    def test_that_are_no_rollouts(self):
        self.grpo("is no row of grpo: KeyError 'prompt_ids'", os.path.join(self.sft_rows(), "sft-tok.jsonl"))
        with open(self.path("noise"), "wb") as f:
            f.write(bytes(range(256)) * 9)
        self.grpo("is no row of grpo", self.path("noise"))

    def test_without_a_finite_advantage(self):
        rows = self.grpo_rows()
        with open(rows, encoding="utf-8") as f:
            lines = f.read().replace('"advantage": 1.0', '"advantage": NaN')
        with open(rows, "w", encoding="utf-8") as f:
            f.write(lines)
        self.grpo("advantages must be finite", rows)

    def test_when_the_next_checkpoint_is_there(self):
        self.checkpoint("1.pt", seed=2)
        self.grpo("1.pt' is there already", self.grpo_rows())

    def test_with_a_reference_of_another_shape(self):
        self.grpo("wide.pt' has another shape than asked for: d 16, not 8", self.grpo_rows(), None, "--kl", 0.1, "--reference", self.checkpoint("wide.pt", d=16))


class Checkpoints(Miniature):
    def test_that_are_damaged_or_foreign(self):
        start, rows = self.checkpoint(), self.grpo_rows()
        cut(start)
        with open(self.path("text.pt"), "w", encoding="utf-8") as f:
            f.write("weights, but no checkpoint\n")
        open(self.path("empty.pt"), "w").close()
        torch.save({"state": torch.ones(3)}, self.path("foreign.pt"))
        torch.save([1, 2], self.path("list.pt"))
        for path in (start, self.path("text.pt"), self.path("empty.pt"), self.path("foreign.pt"), self.path("list.pt"), self.folder, self.path("absent.pt")):
            for module, arguments in (("grpo", (rows, self.path("out.pt"))), ("export_onnx", (self.tokenizer, self.path("out")))):
                self.refuses("is no checkpoint of this model, or only a part of one", module, path, *arguments)

    def test_that_would_run_code(self):
        class Evil:
            def __reduce__(self):
                return open, (self.path, "w")

        evil = Evil()
        evil.path = self.path("ran")
        torch.save(dict(config=evil, model={}), self.path("evil.pt"))
        self.refuses("it names .*open', which no checkpoint does", "export_onnx", self.path("evil.pt"), self.tokenizer, self.path("out"))
        self.assertFalse(os.path.exists(evil.path))

    def test_whose_weights_do_not_fit_their_shape(self):
        path = self.checkpoint()
        saved = torch.load(path)
        saved["config"]["ffn"] = 16
        torch.save(saved, path)
        self.refuses("is no checkpoint of this model", "export_onnx", path, self.tokenizer, self.path("out"))

    def test_of_another_shape_than_asked_for(self):
        rows = self.sft_rows()
        miniature.run("sft", *self.sft(rows, self.path("run")))
        self.refuses("last.pt' has another shape than asked for: ffn 8, not 16", "sft", *self.sft(rows, self.path("run"), "--resume", ffn=16))
        self.refuses("0.pt' has another shape than asked for: d 16, not 8", "sft", *self.sft(rows, self.path("new"), "--init", self.checkpoint(d=16)))

    def test_that_are_there_already(self):
        rows = self.sft_rows()
        miniature.run("sft", *self.sft(rows, self.path("run")))
        with self.assertRaisesRegex(SystemExit, "last.pt' is there already. Go on with --resume"):
            miniature.run("sft", *self.sft(rows, self.path("run")))


class Exports(Miniature):
    def sft_refuses(self, message, folder):
        self.refuses(message, "sft", *self.sft(folder, self.path("run")))

    def test_cut_in_a_line(self):
        cut(os.path.join(rows := self.sft_rows(), "sft-tok.jsonl"))
        self.sft_refuses("line 3[0-9] is no row of sft-tok.*Export again", rows)

    def test_cut_at_the_end_of_a_line(self):
        path = os.path.join(rows := self.sft_rows(), "sft-tok.jsonl")
        cut(path, at_line=True)
        self.sft_refuses("must have the 60 rows that .* counts, and has 3[0-9]", rows)
        open(path, "w").close()
        self.sft_refuses("must have the 60 rows that .* counts, and has 0", rows)

    def test_whose_counts_are_damaged(self):
        cut(os.path.join(rows := self.sft_rows(), "counts.json"))
        self.sft_refuses("counts.json' does not say how many rows", rows)

    def test_of_noise(self):
        path = os.path.join(rows := self.sft_rows(), "sft-tok.jsonl")
        with open(path, "wb") as f:
            f.write(b'{"input_ids": [1, 2\xff\xfe\x00]}\n')
        self.sft_refuses("line 1 is no row of sft-tok", rows)

    def test_whose_labels_are_not_the_ids(self):
        rows = self.export("sft", "sft-tok.jsonl", [dict(input_ids=[1, 2, 3], labels=[-100, 9, 3])])
        self.sft_refuses("labels must be the input ids or -100", rows)

    def test_with_tokens_that_no_tokenizer_has(self):
        self.sft_refuses("line 1 is no row of sft-tok: ValueError token ids must be from 0", self.export("sft", "sft-tok.jsonl", [dict(input_ids=[1, 70000], labels=[-100, 70000])]))
        self.sft_refuses("have token .*, and the tokenizer has .* made with another one", self.sft_rows("other", highest=self.vocab + 40))

    def test_that_are_not_there(self):
        self.sft_refuses("There are no rows of sft-tok", self.folder)

    def test_of_more_rows_than_the_run_that_goes_on_had(self):
        miniature.run("sft", *self.sft(self.sft_rows(), self.path("run")))
        self.refuses("had 60 and 0 rows .*, and now there are 70 and 0. Give the exports that it began with", "sft", *self.sft(self.sft_rows("more", rows=70), self.path("run"), "--resume"))


class Tokenizers(Miniature):
    def other(self, size):
        folder = self.path(f"tokenizer-{size}")
        miniature.tokenizer.write(folder, *miniature.tokenizer.train(["all other words", "of another run"] * 9, size, 0))
        return folder

    def test_of_another_size(self):
        self.refuses("has 270 tokens and the model .* that the model was trained with", "export_onnx", self.checkpoint(), self.other(270), self.path("out"))
        rows = self.sft_rows(highest=200)
        miniature.run("sft", *self.sft(rows, self.path("run")))
        self.refuses("has another shape than asked for: vocab .*, not 270", "sft", *self.sft(rows, self.path("run"), "--resume", tokenizer=self.path("tokenizer-270")))

    def test_of_the_same_size_but_other_pieces(self):
        with open(os.path.join(self.tokenizer, "tokenizer.json"), encoding="utf-8") as f:
            data = json.load(f)
        miniature.shutil.copytree(self.tokenizer, self.path("other"))
        data["model"]["merges"].reverse()
        with open(self.path("other", "tokenizer.json"), "w", encoding="utf-8") as f:
            json.dump(data, f)
        start = self.checkpoint(tokenizer=checkpoint.sum_of_tokenizer(self.tokenizer))
        self.refuses("was trained with another tokenizer", "export_onnx", start, self.path("other"), self.path("out"))
        miniature.run("export_onnx", start, self.tokenizer, self.path("out"))

    def test_that_are_damaged(self):
        miniature.shutil.copytree(self.tokenizer, self.path("other"))
        cut(self.path("other", "tokenizer.json"))
        for folder in (self.path("other"), self.path("absent")):
            self.refuses("is no tokenizer of tokenizer.py", "export_onnx", "--random", folder, self.path("out"))

    def test_from_damaged_texts_or_into_a_folder_that_is_there(self):
        with open(self.path("texts.jsonl"), "w", encoding="utf-8") as f:
            f.write('"a text"\n"cut in the midd')
        self.refuses("line 2 must be a text in JSON", "tokenizer", self.path("texts.jsonl"), self.path("out"))
        self.refuses("is there already", "tokenizer", self.path("texts.jsonl"), self.folder)


class Folders(Miniature):
    def test_that_are_there_already(self):
        start, out = self.checkpoint(), self.path("model")
        miniature.run("export_onnx", start, self.tokenizer, out)
        self.refuses("model' is there already", "export_onnx", start, self.tokenizer, out)
        self.refuses("0.pt' is there already", "import_onnx", out, start)
        os.mkdir(self.path("letters"))
        self.refuses("letters' is no model folder, and --replace would delete it", "export_onnx", start, self.tokenizer, self.path("letters"), "--replace")
        before = self.contents()
        miniature.run("export_onnx", self.checkpoint("2.pt", seed=2), self.tokenizer, out, "--replace")
        self.assertNotEqual(before[self.path("model", "model.onnx")], self.contents()[self.path("model", "model.onnx")])
        self.assertEqual(["0.pt", "2.pt", "letters", "model"], sorted(os.listdir(self.folder)))

    def test_that_are_damaged(self):
        miniature.run("export_onnx", self.checkpoint(), self.tokenizer, self.path("model"))
        cut(self.path("model", "model.onnx"))
        self.refuses("is no folder of export_onnx.py", "import_onnx", self.path("model"), self.path("1.pt"))


class Scores(Miniature):
    def test_of_damaged_rollouts(self):
        with open(self.path("rollouts.jsonl"), "w", encoding="utf-8") as f:
            f.write('{"task": {"source"')
        self.refuses("line 1 is no rollout", "score", self.path("rollouts.jsonl"), "--append", self.path("results.jsonl"))
        open(self.path("rollouts.jsonl"), "w").close()
        self.refuses("has no rollouts", "score", self.path("rollouts.jsonl"), "--append", self.path("results.jsonl"))


if __name__ == "__main__":
    unittest.main()
