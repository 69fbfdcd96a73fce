using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace R1CI.Sdk.Conformance.Models.Decoders;

/// <summary>A protobuf message that is written by hand, field after field.</summary>
internal sealed class OnnxMessage
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public OnnxMessage Number(int field, long value)
    {
        Write((ulong)field << 3);
        Write((ulong)value); // negative numbers take ten bytes
        return this;
    }

    public OnnxMessage Single(int field, float value)
    {
        Write(((ulong)field << 3) | 5);
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public OnnxMessage Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public OnnxMessage Message(int field, OnnxMessage content) => Bytes(field, content._bytes.WrittenSpan);

    public OnnxMessage Bytes(int field, ReadOnlySpan<byte> content)
    {
        Write(((ulong)field << 3) | 2);
        Write((ulong)content.Length);
        _bytes.Write(content);
        return this;
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private void Write(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Write([(byte)(value | 0x80)]);
        }

        _bytes.Write([(byte)value]);
    }
}
