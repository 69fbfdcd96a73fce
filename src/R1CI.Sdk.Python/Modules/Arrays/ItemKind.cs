using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Modules.Arrays;

/// <summary>How one item of an array or a memory view lies in memory (little-endian, as on every machine this runs on).</summary>
/// <param name="Code">The type code, as in <c>array</c> and <c>struct</c>.</param>
/// <param name="Size">Bytes an item takes.</param>
/// <param name="Name">What range errors call it.</param>
internal sealed record ItemKind(char Code, int Size, string Name)
{
    public const string Codes = "bBuhHiIlLqQfd";

    private static readonly ItemKind[] Kinds =
    [
        new('b', 1, "signed char"), new('B', 1, "unsigned byte integer"), new('u', 4, ""), new('h', 2, "signed short integer"), new('H', 2, "unsigned short"),
        new('i', 4, "signed integer"), new('I', 4, "unsigned int"), new('l', 8, "long"), new('L', 8, "unsigned long"), new('q', 8, ""), new('Q', 8, ""),
        new('f', 4, ""), new('d', 8, ""),
    ];

    public static ItemKind? Of(char code) => Array.Find(Kinds, k => k.Code == code);

    public bool IsReal => Code is 'f' or 'd';

    private bool IsUnsigned => char.IsUpper(Code);

    public Value Read(ReadOnlySpan<byte> b) => Code switch
    {
        'b' => (long)(sbyte)b[0],
        'B' => (long)b[0],
        'h' => MemoryMarshal.Read<short>(b),
        'H' => MemoryMarshal.Read<ushort>(b),
        'i' => MemoryMarshal.Read<int>(b),
        'I' => MemoryMarshal.Read<uint>(b),
        'l' or 'q' => MemoryMarshal.Read<long>(b),
        'L' or 'Q' => Value.Big(MemoryMarshal.Read<ulong>(b)),
        'f' => (double)MemoryMarshal.Read<float>(b),
        'd' => MemoryMarshal.Read<double>(b),
        _ => ReadCharacter(MemoryMarshal.Read<int>(b)),
    };

    /// <summary>Writes an item; throws the error <c>array</c> gives for a value that does not fit.</summary>
    public void Write(Vm vm, Span<byte> into, in Value v)
    {
        if (Code == 'u')
        {
            var point = v.O is PyStr { Length: 1 } s ? s.Points[0] : throw Vm.Error(Types.TypeError, "array item must be unicode character");
            MemoryMarshal.Write(into, point);
        }
        else if (Code == 'd')
        {
            MemoryMarshal.Write(into, Real(vm, v));
        }
        else if (Code == 'f')
        {
            MemoryMarshal.Write(into, (float)Real(vm, v));
        }
        else
        {
            WriteInteger(vm, into, v);
        }
    }

    private static double Real(Vm vm, in Value v) =>
        v.O is PyStr ? throw Vm.Error(Types.TypeError, $"must be real number, not {v.Type.Name}") : vm.ToDouble(v);

    private static Value ReadCharacter(int point)
    {
        if (point is < 0 or > 0x10FFFF)
        {
            throw Vm.Error(Types.ValueError, $"character U+{(uint)point:x} is not in range [U+0000; U+10ffff]");
        }

        return Value.Str(point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point));
    }

    private void WriteInteger(Vm vm, Span<byte> into, in Value v)
    {
        var number = vm.ToBig(v);
        var bits = 8 * Size;
        var least = IsUnsigned ? BigInteger.Zero : -(BigInteger.One << (bits - 1));
        var most = (BigInteger.One << (IsUnsigned ? bits : bits - 1)) - 1;
        if (number < least || number > most)
        {
            throw Vm.Error(Types.OverflowError, RangeError(number, number > most));
        }

        Span<byte> bytes = stackalloc byte[8];
        MemoryMarshal.Write(bytes, number.Sign < 0 ? (long)number : unchecked((long)(ulong)number));
        bytes[..Size].CopyTo(into);
    }

    private string RangeError(BigInteger number, bool isTooLarge)
    {
        var exceedsLong = number < long.MinValue || number > long.MaxValue;
        return Code switch
        {
            'q' or 'Q' => isTooLarge || Code == 'q' ? "int too big to convert" : "can't convert negative int to unsigned",
            'I' or 'L' when !isTooLarge => "can't convert negative value to unsigned int",
            'I' or 'L' when number > ulong.MaxValue => "Python int too large to convert to C unsigned long",
            _ when exceedsLong && Code != 'I' => "Python int too large to convert to C long",
            _ => $"{Name} is {(isTooLarge ? "greater than maximum" : "less than minimum")}",
        };
    }
}
