"""The decoder as an ONNX graph for ONNX Runtime GenAI: weights in fp32, or in 8 bits by blocks of 32."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

from decoder import is_rotary, rotary_tables

BLOCK = 32


class Graph:
    def __init__(self, bits, accuracy):
        self.nodes, self.weights, self.bits, self.accuracy = [], [], bits, accuracy

    def constant(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op, inputs, output, domain="", **attributes):
        outputs = output if isinstance(output, list) else [output]
        self.nodes.append(helper.make_node(op, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def linear(self, name, x, w):
        """x times the transposed w [N, K]; 8 bits: symmetric blocks of 32 along K, zero point 128."""
        n, k = w.shape
        if self.bits == 32:
            return self.node("MatMul", [x, self.constant(name + ".w", w.T)], name)
        groups = w.reshape(n, k // BLOCK, BLOCK)
        scale = np.maximum(np.abs(groups).max(-1), 1e-8) / 127
        q = (np.round(groups / scale[..., None]) + 128).clip(0, 255).astype(np.uint8)
        inputs = [x, self.constant(name + ".q", q), self.constant(name + ".s", scale.reshape(-1).astype(np.float32))]
        return self.node("MatMulNBits", inputs, name, "com.microsoft", K=k, N=n, bits=8, block_size=BLOCK, accuracy_level=self.accuracy)

    def norm(self, name, x, w):
        return self.node("SimplifiedLayerNormalization", [x, self.constant(name + ".w", w)], name, axis=-1, epsilon=1e-5, stash_type=1)


def build(c, w, bits=32, accuracy=4):
    """Returns the model of a config and its weights, numpy arrays by torch's names."""
    g = Graph(bits, accuracy)
    lengths(g)
    cos, sin = rotary_tables(c)
    g.constant("cos", cos.numpy()), g.constant("sin", sin.numpy())
    x = g.node("Gather", [g.constant("embed", w["embed.weight"]), "input_ids"], "x", axis=0)
    for i in range(c["layers"]):
        x = block(g, c, w, i, x)
    g.linear("logits", g.norm("final", x, w["norm.weight"]), w["embed.weight"])
    graph = helper.make_graph(g.nodes, "decoder", *signature(c), g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)])
    model.ir_version = 8
    return model


def lengths(g):
    g.constant("axis1", np.array([1], np.int64)), g.constant("index1", np.array(1, np.int64))
    g.node("ReduceSum", ["attention_mask", "axis1"], "length", keepdims=0)
    g.node("Sub", ["length", "axis1"], "last")
    g.node("Cast", ["last"], "seqlens_k", to=TensorProto.INT32)
    g.node("Shape", ["attention_mask"], "shape")
    g.node("Gather", ["shape", "index1"], "total64", axis=0)
    g.node("Cast", ["total64"], "total", to=TensorProto.INT32)


def block(g, c, w, i, x):
    p, dh = f"blocks.{i}.", c["d"] // c["heads"]
    h = g.norm(f"n{i}", x, w[p + "norm1.weight"])
    parts = np.split(w[p + "qkv.weight"], [c["heads"] * dh, (c["heads"] + c["kv"]) * dh])
    qkv = [g.linear(f"{name}{i}", h, part) for name, part in zip("qkv", parts)]
    past = [f"past_key_values.{i}.key", f"past_key_values.{i}.value"]
    turn = is_rotary(c, i)
    y = g.node("GroupQueryAttention", qkv + past + ["seqlens_k", "total"] + ["cos", "sin"] * turn, [f"a{i}", f"present.{i}.key", f"present.{i}.value"],
               "com.microsoft", num_heads=c["heads"], kv_num_heads=c["kv"], do_rotary=int(turn), rotary_interleaved=0)
    x = g.node("Add", [x, g.linear(f"o{i}", y, w[p + "out.weight"])], f"r{i}")
    h = g.norm(f"m{i}", x, w[p + "norm2.weight"])
    gate, up = (g.linear(f"{name}{i}", h, part) for name, part in zip(("gate", "up"), np.split(w[p + "up.weight"], 2)))
    silu = g.node("Mul", [gate, g.node("Sigmoid", [gate], f"sig{i}")], f"silu{i}")
    return g.node("Add", [x, g.linear(f"down{i}", g.node("Mul", [silu, up], f"f{i}"), w[p + "down.weight"])], f"x{i}")


def signature(c):
    def value(name, kind, shape):
        return helper.make_tensor_value_info(name, kind, shape)
    inputs = [value("input_ids", TensorProto.INT64, ["batch", "seq"]), value("attention_mask", TensorProto.INT64, ["batch", "total"])]
    outputs = [value("logits", TensorProto.FLOAT, ["batch", "seq", c["vocab"]])]
    for i in range(c["layers"]):
        for part in ("key", "value"):
            inputs.append(value(f"past_key_values.{i}.{part}", TensorProto.FLOAT, ["batch", c["kv"], "past", c["d"] // c["heads"]]))
            outputs.append(value(f"present.{i}.{part}", TensorProto.FLOAT, ["batch", c["kv"], "now", c["d"] // c["heads"]]))
    return inputs, outputs
