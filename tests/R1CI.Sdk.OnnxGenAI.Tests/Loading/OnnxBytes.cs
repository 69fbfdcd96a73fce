using System.Text;

namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

/// <summary>Writes small ONNX files by hand (field numbers of onnx.proto3).</summary>
internal static class OnnxBytes
{
    public static byte[] ModelWithExternalData(string location, long offset, long length) =>
        Message(7, Message(5, Tensor(location, offset, length)));

    public static byte[] ModelWithExternalDataInSubgraph(string location, bool isSparse)
    {
        var tensor = Tensor(location, 0, 16);
        var graph = isSparse ? Message(15, Message(1, tensor)) : Message(5, tensor);
        var attribute = Message(5, Message(6, graph)); // node.attribute.g
        return Message(25, Message(7, attribute)).Concat(Message(7, [])).ToArray(); // a local function's node
    }

    public static byte[] NestedGraphs(int depth)
    {
        byte[] graph = [];
        for (var i = 0; i < depth; i++)
        {
            graph = Message(1, Message(5, Message(6, graph))); // graph.node.attribute.g
        }

        return Message(7, graph);
    }

    private static byte[] Tensor(string location, long offset, long length) =>
        [.. Message(13, Entry("location", location)), .. Message(13, Entry("offset", $"{offset}")), .. Message(13, Entry("length", $"{length}"))];

    private static byte[] Entry(string key, string value) => [.. Message(1, Encoding.UTF8.GetBytes(key)), .. Message(2, Encoding.UTF8.GetBytes(value))];

    private static byte[] Message(int number, byte[] content) => [.. Varint((number << 3) | 2), .. Varint(content.Length), .. content];

    private static IEnumerable<byte> Varint(long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
