using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>Writes the parts of a snapshot's content.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Byte(byte b)
    {
        _bytes.GetSpan(1)[0] = b;
        _bytes.Advance(1);
    }

    /// <summary>A count or number, seven bits a byte, low ones first.</summary>
    public void Number(ulong n)
    {
        for (; n >= 0x80; n >>= 7)
        {
            Byte((byte)(n | 0x80));
        }

        Byte((byte)n);
    }

    public void Count(int n) => Number((ulong)n);

    /// <summary>A signed number: small ones of either sign are short.</summary>
    public void Signed(long n) => Number((ulong)((n << 1) ^ (n >> 63)));

    public void Float(double d)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), d);
        _bytes.Advance(8);
    }

    public void Bytes(ReadOnlySpan<byte> data)
    {
        Count(data.Length);
        _bytes.Write(data);
    }

    /// <summary>Text as UTF-16 units: guests may hold unpaired surrogates, which UTF-8 does not have.</summary>
    public void Text(string s)
    {
        var isNarrow = CharRange.IndexOfOther(s, '\0', '\u00ff') < 0;
        Byte(isNarrow ? (byte)1 : (byte)2);
        Bytes(isNarrow ? System.Text.Encoding.Latin1.GetBytes(s) : MemoryMarshal.AsBytes(s.AsSpan()));
    }
}
