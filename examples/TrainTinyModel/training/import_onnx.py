"""Makes a checkpoint of a model folder that export_onnx.py wrote, so that training can go on from a model that is only there as a folder.

usage: import_onnx.py FOLDER OUT_CHECKPOINT [--version V]

Weights of 8 bits become the numbers that they stand for.
"""
import argparse
import json
import os

import numpy as np
import onnx
import torch
from google.protobuf.message import DecodeError
from onnx import numpy_helper

import checkpoint
from decoder import Decoder, is_rotary, rotary_tables
from graph import BLOCK


class Weights:
    """The named arrays of a graph; those of linear layers as torch has them, [outputs, inputs]."""

    def __init__(self, model):
        self.arrays = {a.name: numpy_helper.to_array(a) for a in model.graph.initializer}
        self.turned = [a.i == 1 for n in model.graph.node if n.op_type == "GroupQueryAttention" for a in n.attribute if a.name == "do_rotary"]

    def norm(self, name):
        return torch.from_numpy(self.arrays[name + ".w"].copy())

    def linear(self, *names):
        return torch.from_numpy(np.concatenate([self._one(name) for name in names]))

    def _one(self, name):
        if name + ".w" in self.arrays:
            return self.arrays[name + ".w"].T
        q, scale = self.arrays[name + ".q"], self.arrays[name + ".s"]
        return ((q.astype(np.float32) - 128) * scale.reshape(*q.shape[:2], 1)).reshape(len(q), -1)


def config_of(folder, weights):
    with open(os.path.join(folder, "genai_config.json"), encoding="utf-8") as f:
        model = json.load(f)["model"]
    decoder = model["decoder"]
    c = dict(d=decoder["hidden_size"], layers=decoder["num_hidden_layers"], heads=decoder["num_attention_heads"], kv=decoder["num_key_value_heads"],
             ffn=len(weights.linear("gate0")), context=model["context_length"], theta=10000.0, rotary=1 if all(weights.turned) else 2, vocab=model["vocab_size"])
    if weights.turned != [is_rotary(c, i) for i in range(c["layers"])]:
        raise ValueError("its layers with rotary positions are neither all nor every second one")
    for table, own in zip(("cos", "sin"), rotary_tables(c)):
        if not np.allclose(weights.arrays[table], own.numpy(), atol=1e-6):
            raise ValueError(f"its rotary table '{table}' is not that of theta {c['theta']:g}")
    return c


def read(folder):
    """Returns the folder's model in torch, and with tied weights of 8 bits the head's own numbers (the embedding stays exact)."""
    try:
        weights = Weights(onnx.load(os.path.join(folder, "model.onnx")))
        c = config_of(folder, weights)
        state = {"embed.weight": torch.from_numpy(weights.arrays["embed"].copy()), "norm.weight": weights.norm("final")}
        for i in range(c["layers"]):
            p = f"blocks.{i}."
            state |= {p + "norm1.weight": weights.norm(f"n{i}"), p + "norm2.weight": weights.norm(f"m{i}"),
                      p + "qkv.weight": weights.linear(f"q{i}", f"k{i}", f"v{i}"), p + "out.weight": weights.linear(f"o{i}"),
                      p + "up.weight": weights.linear(f"gate{i}", f"up{i}"), p + "down.weight": weights.linear(f"down{i}")}
        model = Decoder(c)
        model.load_state_dict(state)
        return model, weights.linear("logits")
    except (OSError, KeyError, ValueError, RuntimeError, DecodeError) as problem:
        raise SystemExit(f"'{folder}' is no folder of export_onnx.py: {str(problem).splitlines()[0]}. Nothing was written.")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("folder"), a.add_argument("out"), a.add_argument("--version", type=int, default=0, help="the policy version that the checkpoint is to have")
    a = a.parse_args()
    checkpoint.require_free(a.out)
    model, _ = read(a.folder)
    checkpoint.save(a.out, model, version=a.version, tokenizer=checkpoint.sum_of_tokenizer(a.folder))
    print("parameters", sum(p.numel() for p in model.parameters()), model.c)


if __name__ == "__main__":
    main()
