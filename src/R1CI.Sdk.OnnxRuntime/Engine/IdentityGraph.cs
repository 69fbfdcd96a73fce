using System.Text;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>An ONNX graph that gives back what it is given: tensors of one dimension, each of any length.</summary>
/// <remarks>Field numbers from onnx.proto3 (onnx/onnx, IR version 8).</remarks>
internal static class IdentityGraph
{
    public static string Input(int number) => $"from{number}";

    public static string Output(int number) => $"to{number}";

    /// <summary>Writes the file.</summary>
    /// <param name="tensors">How many.</param>
    /// <param name="elementType">ONNX TensorProto.DataType: 1 float32, 10 float16.</param>
    public static byte[] Write(int tensors, int elementType)
    {
        List<byte> graph = [.. Text(2, "copies")];
        for (var i = 0; i < tensors; i++)
        {
            graph.AddRange(Message(1, [.. Text(1, Input(i)), .. Text(2, Output(i)), .. Text(4, "Identity")]));
            graph.AddRange(Message(11, Value(Input(i), $"length{i}", elementType)));
            graph.AddRange(Message(12, Value(Output(i), $"length{i}", elementType)));
        }

        return [.. Number(1, 8), .. Message(7, [.. graph]), .. Message(8, [.. Text(1, ""), .. Number(2, 17)])];
    }

    private static byte[] Value(string name, string length, int elementType)
    {
        var shape = Message(2, Message(1, Text(2, length)));
        return [.. Text(1, name), .. Message(2, Message(1, [.. Number(1, elementType), .. shape]))];
    }

    private static byte[] Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Message(int field, byte[] content) => [.. Number((field << 3) | 2), .. Number(content.Length), .. content];

    private static byte[] Number(int field, int value) => [.. Number(field << 3), .. Number(value)];

    private static IEnumerable<byte> Number(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
