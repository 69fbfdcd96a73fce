"""Puts a model folder in the place of the one that ships: whole, and only when its evaluation reaches every bound. Else it says why and touches nothing.

usage: ship.py FOLDER TARGET --bounds FILE [--results FILE.jsonl]       without results the folder is looked at, and nothing is replaced

What TARGET has beside the model (card, evaluation files) stays.
"""
import argparse
import json
import os
import shutil

import score

NEEDED = ("genai_config.json", "model.onnx", "r1ci.json", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json")
SUMS = "SHA256SUMS"
LEAST_CONTEXT = 1024
LEAST_REPAIRS = 100  # fewer injected faults than that cannot tell 80 % from 70 %


class Bound:
    """A line of the bounds: a set, its questions (a path, or a remark in brackets), what it must reach, and of what that is the share."""

    def __init__(self, line):
        self.name, rest = line.split(None, 1)
        self.questions, least, self.of = rest.rsplit(None, 2)
        self.least = float(least)
        if self.of not in ("right", "checked", "bytes"):
            raise ValueError(f"'{self.of}' is no share; there are right, checked and bytes")


def read_bounds(path):
    bounds = []
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            if line.strip() and not line.startswith("#"):
                try:
                    bounds.append(Bound(line))
                except ValueError as problem:
                    raise SystemExit(f"'{path}', line {number} must be a set, its questions, a number and a share: {problem}. Nothing was replaced.")
    return bounds


def faults(folder):
    """What is wrong with a model folder, as sentences; none when it is whole and its parts fit together."""
    try:
        with open(os.path.join(folder, SUMS), encoding="utf-8") as f:
            sums = dict(reversed(line.split()) for line in f)
    except (OSError, ValueError) as problem:
        return [f"'{os.path.join(folder, SUMS)}' must list a sum and a name a line: {problem}"]
    missing = [name for name in NEEDED if name not in sums or not os.path.isfile(os.path.join(folder, name))]
    if missing:
        return [f"the folder must have {', '.join(NEEDED)}, and {SUMS} a sum of each: {', '.join(missing)} is missing"]
    changed = [name for name in sums if score.digest(os.path.join(folder, name)) != sums[name]]
    if changed:
        return [f"{', '.join(changed)} is not what {SUMS} has the sum of: the folder is damaged or was changed by hand"]
    try:
        return list(unfitting(folder))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        return [f"a file of the folder cannot be read: {type(problem).__name__} {problem}"]


def unfitting(folder):
    """Where configuration, tokenizer and weights contradict each other."""
    import onnx

    def read(name):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            return json.load(f)

    config, tokens, settings = read("genai_config.json")["model"], read("tokenizer.json"), read("tokenizer_config.json")
    ids = {**tokens["model"]["vocab"], **{t["content"]: t["id"] for t in tokens["added_tokens"]}}
    if sorted(ids.values()) != list(range(len(ids))):
        yield f"tokenizer.json must number its {len(ids)} tokens from 0 without gaps"
    if config["vocab_size"] != len(ids):
        yield f"genai_config.json has a vocabulary of {config['vocab_size']}, and tokenizer.json {len(ids)} tokens"
    if settings["eos_token"] not in ids or config["eos_token_id"] != ids[settings["eos_token"]]:
        yield f"genai_config.json ends a turn with token {config['eos_token_id']}, and the tokenizer with '{settings['eos_token']}', which is token {ids.get(settings['eos_token'])}"
    if config["context_length"] < LEAST_CONTEXT:
        yield f"the context must be {LEAST_CONTEXT} tokens or more, and is {config['context_length']}"
    if not settings.get("chat_template"):
        yield "tokenizer_config.json must have a chat template"
    if read("r1ci.json").get("protocol") != "r1ci/1":
        yield "r1ci.json must name the protocol r1ci/1"
    try:
        shapes = {a.name: tuple(a.dims) for a in onnx.load(os.path.join(folder, "model.onnx")).graph.initializer}
    except Exception as problem:  # protobuf's own error is no ValueError in every version
        yield f"model.onnx cannot be read: {str(problem).splitlines()[0]}"
        return
    wanted = (config["vocab_size"], config["decoder"]["hidden_size"])
    if shapes.get("embed") != wanted:
        yield f"model.onnx must have an embedding of {wanted} as genai_config.json says, and has {shapes.get('embed')}"
    layers = sum(name.startswith("down") for name in shapes) // len({name.rsplit(".", 1)[1] for name in shapes if name.startswith("down")} or {""})
    if layers != config["decoder"]["num_hidden_layers"]:
        yield f"model.onnx has {layers} layers, and genai_config.json {config['decoder']['num_hidden_layers']}"


def shortfalls(bounds, results, model, base):
    """The bounds that these weights miss, as sentences. Results of other weights, or of a part of the questions, are none."""
    rows = {}
    for row in results:
        if row.get("model") == model:
            rows[row["set"]] = row
    for bound in bounds:
        if bound.of == "bytes":
            continue
        row = rows.get(bound.name)
        asked = count_lines(os.path.join(base, bound.questions)) if not bound.questions.startswith("(") else LEAST_REPAIRS
        if row is None:
            yield f"{bound.name} must be measured with these weights, and was not"
        elif row["total"] < asked:
            yield f"{bound.name} must be measured over {asked} questions, and was over {row['total']}"
        elif not 100 * row[bound.of] >= bound.least * row["total"]:
            yield f"{bound.name}: at least {bound.least:g} % must be {bound.of}, and {row[bound.of]} of {row['total']} are, {100 * row[bound.of] / row['total']:.1f} %"


def count_lines(path):
    with open(path, "rb") as f:
        return sum(1 for line in f if line.strip())


def size_of(folder, target):
    """How many bytes the target will have: the new model's files, and what else is there."""
    new = model_files(folder)
    kept = [os.path.join(target, n) for n in (os.listdir(target) if os.path.isdir(target) else []) if n not in new]
    return sum(os.path.getsize(path) for path in [os.path.join(folder, n) for n in new] + kept)


def model_files(folder):
    with open(os.path.join(folder, SUMS), encoding="utf-8") as f:
        return [line.split()[1] for line in f] + [SUMS]


def recover(target):
    """Ends what a kill interrupted: without the target, the old folder is still the one that ships."""
    if not os.path.exists(target) and os.path.isdir(target + ".old"):
        os.replace(target + ".old", target)
    shutil.rmtree(target + ".old", ignore_errors=True)
    shutil.rmtree(target + ".new", ignore_errors=True)


def replace(folder, target):
    """Writes the new folder beside the target and renames both, so that a whole one stands under the name, or (after a kill between two renames) under .old."""
    new, names = target + ".new", model_files(folder)
    os.makedirs(new)
    for name in names:
        shutil.copy(os.path.join(folder, name), new)
    for name in os.listdir(target):
        if name not in names:
            shutil.copy2(os.path.join(target, name), new)
    wrong = faults(new)
    if wrong:
        shutil.rmtree(new)
        raise SystemExit(f"'{folder}' changed while it was copied: {wrong[0]}. Run this again; nothing was replaced.")
    os.replace(target, target + ".old")
    os.replace(new, target)
    shutil.rmtree(target + ".old")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("folder"), a.add_argument("target"), a.add_argument("--bounds", required=True), a.add_argument("--results", help="of score.py --append, with --model FOLDER")
    a = a.parse_args()
    folder, target = a.folder.rstrip("/"), a.target.rstrip("/")
    recover(target)
    if not os.path.isdir(target):
        raise SystemExit(f"There is no folder '{target}' to be replaced. Name the folder that ships; nothing was replaced.")
    deeper = [name for name in os.listdir(target) if not os.path.isfile(os.path.join(target, name))]
    if deeper:
        raise SystemExit(f"'{target}' must have files only, which are kept, and has '{deeper[0]}'. Move it away; nothing was replaced.")
    if os.path.realpath(folder) == os.path.realpath(target):
        raise SystemExit(f"'{target}' cannot take its own place. Give the folder of a training run; nothing was replaced.")
    bounds, wrong = read_bounds(a.bounds), faults(folder)
    if wrong:
        raise SystemExit(f"'{folder}' does not ship: " + "; ".join(wrong) + ". Export the checkpoint again (4-export.sh); nothing was replaced.")
    largest = [b.least for b in bounds if b.of == "bytes"]
    if largest and size_of(folder, target) > min(largest):
        raise SystemExit(f"'{folder}' does not ship: '{target}' would have {size_of(folder, target)} bytes with it, and may have {min(largest):.0f}. Train a smaller shape; nothing was replaced.")
    if a.results is None:
        print(f"'{folder}' is whole; with it '{target}' has {size_of(folder, target)} bytes.")
        return
    try:
        with open(a.results, encoding="utf-8") as f:
            results = [json.loads(line) for line in f]
        short = list(shortfalls(bounds, results, score.digest(os.path.join(folder, "model.onnx")), os.path.dirname(os.path.abspath(a.bounds))))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise SystemExit(f"'{a.results}' and the questions of '{a.bounds}' must be there and whole: {type(problem).__name__} {problem}. Measure again (7-ship.sh); nothing was replaced.")
    if short:
        raise SystemExit(f"'{folder}' does not ship:\n  " + "\n  ".join(short) + "\nTrain on (3-sft.sh, 6-grpo.sh) and try again; nothing was replaced.")
    replace(folder, target)
    print(f"'{target}' has the model of '{folder}' now. Bring its README.md up to date.")


if __name__ == "__main__":
    main()
