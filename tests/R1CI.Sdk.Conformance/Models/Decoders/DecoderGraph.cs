namespace R1CI.Sdk.Conformance.Models.Decoders;

/// <summary>The graph of a decoder, node for node as that of the shipped model (examples/TrainTinyModel/training/graph.py).</summary>
/// <remarks>Field numbers from onnx.proto3 (onnx/onnx, IR version 8).</remarks>
internal sealed class DecoderGraph
{
    private const int Float32 = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;
    private const int Float16 = 10;
    private const double RotaryBase = 10_000;
    private const string Contributed = "com.microsoft";

    private readonly DecoderShape _shape;
    private readonly RandomWeights _weights;
    private readonly OnnxMessage _graph = new OnnxMessage().Text(2, "decoder");

    private DecoderGraph(DecoderShape shape, RandomWeights weights)
    {
        (_shape, _weights) = (shape, weights);
        AddLengths();
        AddRotations();
        _graph.Message(5, weights.AddFloats("embed", 0, 2 / MathF.Sqrt(shape.Width), shape.Vocabulary, shape.Width));
        EmbeddingBytes = weights.Bytes;
        Node("Gather", ["embed", "input_ids"], ["x"], attributes: Attribute("axis", 0));
        var state = "x";
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            state = AddBlock(layer, state);
        }

        AddHead(Norm("final", state));
        AddSignature();
    }

    /// <summary>Gets the bytes up to the end of the embedding.</summary>
    public long EmbeddingBytes { get; }

    public static (byte[] Model, DecoderGraph Graph) Build(DecoderShape shape, RandomWeights weights)
    {
        var graph = new DecoderGraph(shape, weights);
        var model = new OnnxMessage().Number(1, 8).Message(7, graph._graph);
        model.Message(8, new OnnxMessage().Text(1, "").Number(2, 17)).Message(8, new OnnxMessage().Text(1, Contributed).Number(2, 1));
        return (model.ToArray(), graph);
    }

    // GroupQueryAttention's seqlens_k is each row's last place, and total the longest row's length.
    private void AddLengths()
    {
        Constant("axis1", [1], 1);
        Constant("index1", [], 1);
        Node("ReduceSum", ["attention_mask", "axis1"], ["length"], attributes: Attribute("keepdims", 0));
        Node("Sub", ["length", "axis1"], ["last"]);
        Node("Cast", ["last"], ["seqlens_k"], attributes: Attribute("to", Int32));
        Node("Shape", ["attention_mask"], ["shape"]);
        Node("Gather", ["shape", "index1"], ["total64"], attributes: Attribute("axis", 0));
        Node("Cast", ["total64"], ["total"], attributes: Attribute("to", Int32));
    }

    private void AddRotations()
    {
        var half = _shape.HeadSize / 2;
        double Angle(long place) => (place / half) * Math.Pow(RotaryBase, -(double)(place % half) / half);
        _graph.Message(5, _weights.AddTable("cos", place => Math.Cos(Angle(place)), _shape.Context, half));
        _graph.Message(5, _weights.AddTable("sin", place => Math.Sin(Angle(place)), _shape.Context, half));
    }

    private string AddBlock(int layer, string x)
    {
        var h = Norm($"n{layer}", x);
        var q = Linear($"q{layer}", h, _shape.Width, _shape.QueryWidth);
        var (k, v) = (Linear($"k{layer}", h, _shape.Width, _shape.KvWidth), Linear($"v{layer}", h, _shape.Width, _shape.KvWidth));
        AddAttention(layer, q, k, v);
        var attended = Node("Add", [x, Linear($"o{layer}", $"a{layer}", _shape.QueryWidth, _shape.Width, Residual)], [$"r{layer}"]);
        h = Norm($"m{layer}", attended);
        var (gate, up) = (Linear($"gate{layer}", h, _shape.Width, _shape.Inner), Linear($"up{layer}", h, _shape.Width, _shape.Inner));
        var silu = Node("Mul", [gate, Node("Sigmoid", [gate], [$"sig{layer}"])], [$"silu{layer}"]);
        return Node("Add", [attended, Linear($"down{layer}", Node("Mul", [silu, up], [$"f{layer}"]), _shape.Inner, _shape.Width, Residual)], [$"x{layer}"]);
    }

    private void AddAttention(int layer, string q, string k, string v)
    {
        var isRotary = layer % _shape.RotaryEvery == 0;
        string[] rotations = isRotary ? ["cos", "sin"] : [];
        Node(
            "GroupQueryAttention",
            [q, k, v, $"past_key_values.{layer}.key", $"past_key_values.{layer}.value", "seqlens_k", "total", .. rotations],
            [$"a{layer}", $"present.{layer}.key", $"present.{layer}.value"],
            Contributed,
            Attribute("num_heads", _shape.Heads), Attribute("kv_num_heads", _shape.KvHeads), Attribute("do_rotary", isRotary ? 1 : 0), Attribute("rotary_interleaved", 0));
    }

    // What the blocks add to a token's state stays about as large as one number of it, however many there are.
    private float Residual => 1 / MathF.Sqrt(2 * _shape.Layers);

    private void AddHead(string x)
    {
        if (!_shape.GivesEveryLogit)
        {
            Constant("end", [1], long.MaxValue);
            Constant("minus1", [1], -1);
            x = Node("Slice", [x, "minus1", "end", "axis1"], ["last_state"]);
        }

        if (_shape.IsHeadTied)
        {
            var head = new OnnxMessage().Text(1, "perm").Number(20, 7).Number(8, 1).Number(8, 0);
            Node("MatMul", [x, Node("Transpose", ["embed"], ["head"], attributes: head)], ["logits"]);
        }
        else
        {
            Linear("logits", x, _shape.Width, _shape.Vocabulary, 2);
        }
    }

    private string Norm(string name, string x)
    {
        _graph.Message(5, _weights.AddFloats(name + ".w", 1, 0.1f, _shape.Width));
        return Node("SimplifiedLayerNormalization", [x, name + ".w"], [name], attributes: [Attribute("axis", -1), Attribute("epsilon", 1e-5f), Attribute("stash_type", 1)]);
    }

    // States of size 1 in, states of the given size out.
    private string Linear(string name, string x, int columns, int rows, float size = 1)
    {
        var deviation = size / MathF.Sqrt(columns);
        if (_shape.QuantizedBits == 0)
        {
            _graph.Message(5, _weights.AddFloats(name + ".w", 0, deviation, columns, rows));
            return Node("MatMul", [x, name + ".w"], [name]);
        }

        var (weights, scales) = _weights.AddQuantized(name, deviation, rows, columns);
        _graph.Message(5, weights).Message(5, scales);
        OnnxMessage[] attributes =
        [
            Attribute("K", columns), Attribute("N", rows), Attribute("bits", _shape.QuantizedBits), Attribute("block_size", RandomWeights.Block),
            Attribute("accuracy_level", _shape.AccuracyLevel),
        ];
        return Node("MatMulNBits", [x, name + ".q", name + ".s"], [name], Contributed, attributes);
    }

    private void AddSignature()
    {
        var type = _shape.IsHalf ? Float16 : Float32;
        Value(11, "input_ids", Int64, "batch", "seq");
        Value(11, "attention_mask", Int64, "batch", "total");
        Value(12, "logits", type, "batch", _shape.GivesEveryLogit ? "seq" : 1, _shape.Vocabulary);
        for (var i = 0; i < 2 * _shape.Layers; i++)
        {
            var name = $"{i / 2}.{(i % 2 == 0 ? "key" : "value")}";
            Value(11, $"past_key_values.{name}", type, "batch", _shape.KvHeads, "past", _shape.HeadSize);
            Value(12, $"present.{name}", type, "batch", _shape.KvHeads, "now", _shape.HeadSize);
        }
    }

    private void Value(int field, string name, int type, params object[] dimensions)
    {
        var shape = new OnnxMessage();
        foreach (var size in dimensions)
        {
            shape.Message(1, size is string free ? new OnnxMessage().Text(2, free) : new OnnxMessage().Number(1, (int)size));
        }

        _graph.Message(field, new OnnxMessage().Text(1, name).Message(2, new OnnxMessage().Message(1, new OnnxMessage().Number(1, type).Message(2, shape))));
    }

    private void Constant(string name, long[] dimensions, long value)
    {
        var tensor = new OnnxMessage();
        foreach (var size in dimensions)
        {
            tensor.Number(1, size);
        }

        _graph.Message(5, tensor.Number(2, Int64).Text(8, name).Bytes(9, BitConverter.GetBytes(value)));
    }

    private string Node(string operation, string[] inputs, string[] outputs, string domain = "", params OnnxMessage[] attributes)
    {
        var node = new OnnxMessage();
        Array.ForEach(inputs, input => node.Text(1, input));
        Array.ForEach(outputs, output => node.Text(2, output));
        node.Text(3, outputs[0]).Text(4, operation).Text(7, domain);
        Array.ForEach(attributes, attribute => node.Message(5, attribute));
        _graph.Message(1, node);
        return outputs[0];
    }

    private static OnnxMessage Attribute(string name, int value) => new OnnxMessage().Text(1, name).Number(20, 2).Number(3, value);

    private static OnnxMessage Attribute(string name, float value) => new OnnxMessage().Text(1, name).Number(20, 1).Single(2, value);
}
