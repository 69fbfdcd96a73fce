"""Writes a checkpoint as an ONNX Runtime GenAI folder, complete or not at all.

usage: export_onnx.py CHECKPOINT TOKENIZER_FOLDER OUT_FOLDER [--bits 32|8] [--accuracy 1|4] [--zero] [--replace]
       export_onnx.py --random TOKENIZER_FOLDER OUT_FOLDER      untrained weights, for the first data and as a control
"""
import argparse
import hashlib
import json
import os
import shutil

import onnx
import torch

import checkpoint
from bpe import Tokenizer
from decoder import SHAPE, Decoder
from graph import build

TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")
SUMMED = ("genai_config.json", "model.onnx", "r1ci.json", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json")


def genai_config(c, tokenizer):
    end, pad = tokenizer.special["<|end|>"], tokenizer.special["<|pad|>"]
    names = dict(past_key_names="past_key_values.%d.key", past_value_names="past_key_values.%d.value")
    decoder = dict(session_options=dict(provider_options=[]), filename="model.onnx", head_size=c["d"] // c["heads"], hidden_size=c["d"],
                   num_attention_heads=c["heads"], num_hidden_layers=c["layers"], num_key_value_heads=c["kv"],
                   inputs=dict(input_ids="input_ids", attention_mask="attention_mask", **names),
                   outputs=dict(logits="logits", present_key_names="present.%d.key", present_value_names="present.%d.value"))
    return dict(model=dict(type="llama", bos_token_id=end, eos_token_id=end, pad_token_id=pad, context_length=c["context"], vocab_size=c["vocab"], decoder=decoder),
                search=dict(max_length=c["context"], past_present_share_buffer=True, do_sample=False))


def write(model, tokenizer_folder, out, bits=32, accuracy=4, replace=False):
    """Writes beside and renames, so that a folder under this name is always whole."""
    out = out.rstrip("/")
    if os.path.exists(out) and not replace:
        raise SystemExit(f"'{out}' is there already. Give another name, or --replace for a model folder; nothing was changed.")
    if os.path.exists(out) and not os.path.isfile(os.path.join(out, "SHA256SUMS")):
        raise SystemExit(f"'{out}' is no model folder, and --replace would delete it. Give another name; nothing was changed.")
    c, tokenizer, new, old = model.c, Tokenizer(os.path.join(tokenizer_folder, "tokenizer.json")), out + ".new", out + ".old"
    if tokenizer.size != c["vocab"]:
        raise SystemExit(f"The tokenizer in '{tokenizer_folder}' has {tokenizer.size} tokens and the model {c['vocab']}. Give the tokenizer that the model was trained with; nothing was written.")
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    os.makedirs(new)
    onnx.save(build(c, {k: v.detach().cpu().float().numpy() for k, v in model.state_dict().items()}, bits, accuracy), os.path.join(new, "model.onnx"))
    for name in TOKENIZER_FILES:
        shutil.copy(os.path.join(tokenizer_folder, name), new)
    with open(os.path.join(new, "genai_config.json"), "w", encoding="utf-8") as f:
        json.dump(genai_config(c, tokenizer), f, indent=1, ensure_ascii=False)
    with open(os.path.join(new, "r1ci.json"), "w", encoding="utf-8") as f:
        f.write('{"protocol": "r1ci/1"}\n')
    with open(os.path.join(new, "SHA256SUMS"), "w", encoding="utf-8") as f:
        for name in SUMMED:
            with open(os.path.join(new, name), "rb") as content:
                f.write(f"{hashlib.sha256(content.read()).hexdigest()}  {name}\n")
    if os.path.exists(out):
        os.replace(out, old)
    os.rename(new, out)
    shutil.rmtree(old, ignore_errors=True)
    print(sum(os.path.getsize(os.path.join(out, n)) for n in os.listdir(out)), "bytes in", out)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("checkpoint", nargs="?"), a.add_argument("tokenizer"), a.add_argument("out"), a.add_argument("--random", action="store_true")
    a.add_argument("--zero", action="store_true", help="all weights 0: what is still right then, no weight answered")
    a.add_argument("--replace", action="store_true", help="put it in the place of a model folder of this name")
    a.add_argument("--bits", type=int, default=32, choices=(8, 32)), a.add_argument("--accuracy", type=int, default=4, choices=(1, 4))
    for name, value in SHAPE.items():
        a.add_argument(f"--{name}", type=type(value), default=value)
    a = a.parse_args()
    if a.random == (a.checkpoint is not None):
        raise SystemExit("Give a checkpoint, or --random.")
    torch.manual_seed(1)
    model, saved = (Decoder(dict({k: getattr(a, k) for k in SHAPE}, vocab=Tokenizer(os.path.join(a.tokenizer, "tokenizer.json")).size)), {}) if a.random else checkpoint.load(a.checkpoint)
    checkpoint.require_same_tokenizer(a.checkpoint, saved, a.tokenizer)
    if a.zero:
        for p in model.parameters():
            p.data.zero_()
    write(model, a.tokenizer, a.out, a.bits, a.accuracy, a.replace)


if __name__ == "__main__":
    main()
