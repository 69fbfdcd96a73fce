using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Snapshots;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Nothing it returns is longer than the bytes that are left, and all of it is charged first.</summary>
internal ref struct ByteReader(Vm vm, ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public static InvalidDataException Bad(string what) => new($"The snapshot cannot be read: {what}.");

    public byte Byte()
    {
        if (_rest.IsEmpty)
        {
            throw Bad("it ends too early");
        }

        vm.Tick();
        var b = _rest[0];
        _rest = _rest[1..];
        return b;
    }

    public ulong Number()
    {
        var n = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = Byte();
            n |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return n;
            }
        }

        throw Bad("a number has too many digits");
    }

    /// <summary>A count of things that take at least a byte each.</summary>
    public int Count()
    {
        var n = Number();
        return n <= (ulong)_rest.Length ? (int)n : throw Bad("it promises more than it holds");
    }

    public long Signed()
    {
        var n = Number();
        return (long)(n >> 1) ^ -(long)(n & 1);
    }

    public double Float() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public byte[] Bytes()
    {
        var count = Count();
        vm.Charge(40L + count);
        vm.Tick(count >> 5);
        return Take(count).ToArray();
    }

    public string Text()
    {
        var width = Byte();
        var count = Count();
        vm.Charge(64 + (2L * count));
        vm.Tick(count >> 5);
        var data = Take(count);
        return width switch
        {
            1 => System.Text.Encoding.Latin1.GetString(data),
            2 when count % 2 == 0 => new string(MemoryMarshal.Cast<byte, char>(data)),
            _ => throw Bad("a text has an odd form"),
        };
    }

    public void SkipText()
    {
        Byte();
        SkipBytes();
    }

    public void SkipBytes() => Take(Count());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw Bad("it ends too early");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
