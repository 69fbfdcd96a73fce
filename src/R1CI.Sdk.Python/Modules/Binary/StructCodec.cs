using System.Buffers.Binary;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>One field to and from bytes.</summary>
internal static class StructCodec
{
    public static void Write(Vm vm, StructItem item, bool isLittle, Span<byte> into, in Value value)
    {
        switch (item.Code)
        {
            case 'x':
                break;
            case 's' or 'p':
                WriteText(item, into, value);
                break;
            case 'c':
                into[0] = value.O is PyBytes { Data.Length: 1 } one
                    ? one.Data[0]
                    : throw Vm.Error(StructModule.Error, "char format requires a bytes object of length 1");
                break;
            case '?':
                into[0] = Ops.Truth(vm, value) ? (byte)1 : (byte)0;
                break;
            case 'e' or 'f' or 'd':
                WriteReal(vm, item, isLittle, into, value);
                break;
            default:
                WriteInteger(vm, item, isLittle, into, value);
                break;
        }
    }

    public static Value Read(Vm vm, StructItem item, bool isLittle, ReadOnlySpan<byte> bytes)
    {
        switch (item.Code)
        {
            case 's' or 'c':
                return vm.NewBytes(bytes.ToArray());
            case 'p':
                return vm.NewBytes(item.Size == 0 ? [] : bytes.Slice(1, Math.Min(bytes[0], item.Size - 1)).ToArray());
            case '?':
                return bytes[0] != 0;
            case 'e':
                return (double)(isLittle ? BinaryPrimitives.ReadHalfLittleEndian(bytes) : BinaryPrimitives.ReadHalfBigEndian(bytes));
            case 'f':
                return (double)(isLittle ? BinaryPrimitives.ReadSingleLittleEndian(bytes) : BinaryPrimitives.ReadSingleBigEndian(bytes));
            case 'd':
                return isLittle ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleBigEndian(bytes);
            default:
                return Value.Big(new BigInteger(bytes, isUnsigned: IsUnsigned(item.Code), isBigEndian: !isLittle));
        }
    }

    private static bool IsUnsigned(char code) => code is 'B' or 'H' or 'I' or 'L' or 'Q' or 'N' or 'P';

    private static void WriteText(StructItem item, Span<byte> into, in Value value)
    {
        if (!Ops.BytesLike(value, out var bytes))
        {
            throw Vm.Error(StructModule.Error, $"argument for '{item.Code}' must be a bytes object");
        }

        var start = item.Code == 'p' ? 1 : 0;
        var room = Math.Max(0, item.Size - start);
        var taken = Math.Min(room, bytes.Length);
        if (item.Code == 'p' && item.Size > 0)
        {
            into[0] = (byte)Math.Min(taken, 255);
        }

        bytes[..taken].CopyTo(into[start..]);
    }

    private static void WriteReal(Vm vm, StructItem item, bool isLittle, Span<byte> into, in Value value)
    {
        if (!value.IsIntLike && !value.TryFloat(out _) && value.Type.Lookup(Special.Float) == null && value.Type.Lookup(Special.Index) == null)
        {
            throw Vm.Error(StructModule.Error, "required argument is not a float");
        }

        var real = vm.ToDouble(value);
        var isTooLarge = double.IsFinite(real) && ((item.Code == 'f' && !float.IsFinite((float)real)) || (item.Code == 'e' && !Half.IsFinite((Half)real)));
        if (isTooLarge && item.Code == 'e')
        {
            throw Vm.Error(Types.OverflowError, "float too large to pack with e format");
        }

        // Native f goes through C's conversion, which gives infinity; the standard sizes check.
        switch (item.Code)
        {
            case 'e' when isLittle:
                BinaryPrimitives.WriteHalfLittleEndian(into, (Half)real);
                break;
            case 'e':
                BinaryPrimitives.WriteHalfBigEndian(into, (Half)real);
                break;
            case 'f' when isLittle:
                BinaryPrimitives.WriteSingleLittleEndian(into, (float)real);
                break;
            case 'f':
                BinaryPrimitives.WriteSingleBigEndian(into, (float)real);
                break;
            default:
                if (double.IsNaN(real)) real = BitConverter.UInt64BitsToDouble(double.IsNegative(real) ? 0xFFF8_0000_0000_0000UL : 0x7FF8_0000_0000_0000UL);
                if (isLittle)
                {
                    BinaryPrimitives.WriteDoubleLittleEndian(into, real);
                }
                else
                {
                    BinaryPrimitives.WriteDoubleBigEndian(into, real);
                }

                break;
        }
    }

    private static void WriteInteger(Vm vm, StructItem item, bool isLittle, Span<byte> into, in Value value)
    {
        if (!value.IsIntLike && value.Type.Lookup(Special.Index) == null)
        {
            throw Vm.Error(StructModule.Error, "required argument is not an integer");
        }

        var number = vm.ToBig(value);
        var bits = 8 * item.Size;
        var isUnsigned = IsUnsigned(item.Code);
        var least = isUnsigned ? BigInteger.Zero : -(BigInteger.One << (bits - 1));
        var most = (BigInteger.One << (isUnsigned ? bits : bits - 1)) - 1;
        if (number < least || number > most)
        {
            throw Vm.Error(StructModule.Error, item.Code switch
            {
                'b' => "byte format requires -128 <= number <= 127",
                'B' => "ubyte format requires 0 <= number <= 255",
                'h' => "short format requires -32768 <= number <= 32767",
                'H' => "ushort format requires 0 <= number <= 65535",
                'q' or 'Q' => "int too large to convert",
                _ => "argument out of range",
            });
        }

        if (number.Sign < 0)
        {
            number += BigInteger.One << bits;
        }

        Span<byte> bytes = stackalloc byte[16];
        number.TryWriteBytes(bytes, out var written, isUnsigned: true);
        var target = into[..item.Size];
        target.Clear();
        bytes[..written].CopyTo(target);
        if (!isLittle)
        {
            target.Reverse();
        }
    }
}
