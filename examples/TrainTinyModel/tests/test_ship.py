"""What takes the place of the shipped model is whole and reached every bound; all else leaves that model as it is."""
import json
import os
import unittest
from unittest import mock

import miniature
from miniature import Miniature, cut

import score
import ship

BOUNDS = "# set  questions  least  of\nseen     seen.jsonl        98  right\nchecks   checks.jsonl      90  checked\nrepairs  (trained faults)  80  right\nfolder   -             200000  bytes\n"


class Shipping(Miniature):
    def setUp(self):
        super().setUp()
        self.old, self.new = self.path("shipped"), self.path("model")
        miniature.run("export_onnx", self.checkpoint("0.pt"), self.tokenizer, self.old)
        miniature.run("export_onnx", self.checkpoint("1.pt", seed=2), self.tokenizer, self.new)
        for name, content in (("README.md", "# card\n"), ("eval-seen.jsonl", "{}\n")):
            self.write("shipped/" + name, content)
        self.write("bounds.txt", BOUNDS)
        self.write("seen.jsonl", "{}\n" * 200)
        self.write("checks.jsonl", "{}\n" * 50)
        self.results(seen=196, checks=45, repairs=160)

    def write(self, name, content):
        with open(self.path(*name.split("/")), "w", encoding="utf-8") as f:
            f.write(content)

    def results(self, model=None, **right):
        totals = dict(seen=200, checks=50, repairs=200)
        model = score.digest(os.path.join(model or self.new, "model.onnx"))
        lines = [dict(set=name, right=n, checked=n, total=totals[name], model=model) for name, n in right.items()]
        self.write("results.jsonl", "".join(json.dumps(line) + "\n" for line in lines))

    def arguments(self):
        return "ship", self.new, self.old, "--bounds", self.path("bounds.txt"), "--results", self.path("results.jsonl")

    def refused(self, message):
        self.refuses(message, *self.arguments())

    def resum(self):
        """Makes the sums of the new folder those of its files, as somebody would who changed one by hand."""
        self.write("model/SHA256SUMS", "".join(f"{score.digest(os.path.join(self.new, name))}  {name}\n" for name in ship.NEEDED))

    def change(self, name, change):
        path = os.path.join(self.new, name)
        with open(path, encoding="utf-8") as f:
            data = json.load(f)
        change(data)
        self.write("model/" + name, json.dumps(data))
        self.resum()

    def test_of_a_model_that_reaches_every_bound_keeps_the_card_and_the_questions(self):
        new = self.contents()
        self.assertIn("has the model of", miniature.run(*self.arguments()))
        for name in os.listdir(self.new):
            self.assertEqual(new[os.path.join(self.new, name)], self.contents()[os.path.join(self.old, name)], name)
        for name, content in (("README.md", b"# card\n"), ("eval-seen.jsonl", b"{}\n")):
            self.assertEqual(content, self.contents()[os.path.join(self.old, name)])
        self.assertFalse(os.path.exists(self.old + ".new") or os.path.exists(self.old + ".old"))

    def test_without_results_only_looks(self):
        before = self.contents()
        self.assertIn("is whole", miniature.run(*self.arguments()[:-2]))
        self.assertEqual(before, self.contents())

    def test_below_a_bound_names_each(self):
        self.results(seen=195, checks=44, repairs=159)
        self.refused(r"(?s)seen: at least 98 % must be right, and 195 of 200 are, 97.5 %.*checks: at least 90 % must be checked, and 44 of 50.*repairs: at least 80 %.*Train on")

    def test_of_other_weights_or_parts_of_the_questions(self):
        self.results(self.old, seen=200, checks=50, repairs=200)
        self.refused("seen must be measured with these weights, and was not")
        self.write("seen.jsonl", "{}\n" * 201)
        self.results(seen=200, checks=50, repairs=200)
        self.refused("seen must be measured over 201 questions, and was over 200")

    def test_with_damaged_results_or_bounds(self):
        cut(self.path("results.jsonl"))
        self.refused("must be there and whole")
        os.remove(self.path("results.jsonl"))
        self.refused("must be there and whole: FileNotFoundError")
        self.write("bounds.txt", "seen seen.jsonl many right\n")
        self.refused("line 1 must be a set, its questions, a number and a share")

    def test_of_a_folder_that_is_too_large(self):
        self.write("shipped/eval-more.jsonl", "x" * 200000)
        self.refused("would have .* bytes with it, and may have 200000. Train a smaller shape")

    def test_of_a_damaged_folder(self):
        cut(os.path.join(self.new, "model.onnx"))
        self.refused("model.onnx is not what SHA256SUMS has the sum of.*Export the checkpoint again")
        self.resum()
        self.refused("model.onnx cannot be read|must have an embedding")
        os.remove(os.path.join(self.new, "r1ci.json"))
        self.refused("r1ci.json is missing")

    def test_of_parts_that_do_not_fit_together(self):
        self.change("genai_config.json", lambda config: config["model"].update(vocab_size=7))
        self.refused("a vocabulary of 7, and tokenizer.json .* tokens.*must have an embedding of .7, 8. as genai_config.json says")
        self.change("genai_config.json", lambda config: config["model"].update(vocab_size=self.vocab, eos_token_id=3, context_length=512))
        self.refused("ends a turn with token 3, and the tokenizer with '<.end.>'.*the context must be 1024 tokens or more, and is 512")
        self.change("tokenizer_config.json", lambda settings: settings.update(chat_template=""))
        self.refused("must have a chat template")

    def test_into_no_folder_or_itself(self):
        self.refuses("There is no folder", "ship", self.new, self.path("absent"), "--bounds", self.path("bounds.txt"))
        self.refuses("cannot take its own place", "ship", self.old, self.old, "--bounds", self.path("bounds.txt"))

    def test_into_a_folder_with_folders(self):
        os.mkdir(self.path("shipped", "more"))
        self.refused("must have files only, which are kept, and has 'more'")

    def test_that_was_interrupted_leaves_a_whole_model_or_is_ended_by_the_next(self):
        before = self.contents()
        for stop in ("copy", "replace"):
            left, real = [3 if stop == "copy" else 1], getattr(ship.shutil if stop == "copy" else ship.os, stop)

            def interrupted(*arguments):
                left[0] -= 1
                if left[0] < 0:
                    raise KeyboardInterrupt
                return real(*arguments)

            with mock.patch.object(ship.shutil if stop == "copy" else ship.os, stop, interrupted), self.assertRaises(KeyboardInterrupt):
                miniature.run(*self.arguments())
            self.results(seen=1)
            self.assertRaises(SystemExit, miniature.run, *self.arguments())  # whatever comes next, the old model is back first
            self.results(seen=196, checks=45, repairs=160)
            self.assertEqual(before, self.contents())
        miniature.run(*self.arguments())
        self.assertEqual(score.digest(os.path.join(self.new, "model.onnx")), score.digest(os.path.join(self.old, "model.onnx")))

    def test_bounds_of_the_example_are_read(self):
        bounds = {b.name: b for b in ship.read_bounds(os.path.join(os.path.dirname(__file__), "..", "bounds.txt"))}
        self.assertEqual((98, "right"), (bounds["seen"].least, bounds["seen"].of))
        self.assertEqual("checked", bounds["checks"].of)
        for bound in bounds.values():
            if bound.of != "bytes" and not bound.questions.startswith("("):
                self.assertTrue(os.path.exists(os.path.join(os.path.dirname(__file__), "..", bound.questions)), bound.questions)


if __name__ == "__main__":
    unittest.main()
