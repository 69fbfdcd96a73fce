using R1CI.Sdk.Python.Text;
using System.Text;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>The module <c>binascii</c>.</summary>
internal static class BinasciiModule
{
    private static readonly PyType Error = new("Error", Types.ValueError, "binascii");

    private static readonly PyType Incomplete = new("Incomplete", Types.Exception, "binascii");

    private static readonly uint[] CrcTable = MakeCrcTable();

    public static readonly ModuleDef Def = new("binascii", m =>
    {
        m.Const("Error", Error).Const("Incomplete", Incomplete);
        foreach (var name in new[] { "hexlify", "b2a_hex" })
        {
            m.Fn(name, "data, sep=None, bytes_per_sep=1", ToHex);
        }

        foreach (var name in new[] { "unhexlify", "a2b_hex" })
        {
            m.Fn1(name, FromHex);
        }

        m.Fn("b2a_base64", "data, /, *, newline=True", static (vm, a) =>
        {
            return vm.NewBytes(ToBase64(Bytes(vm, a[0]), a[1].IsMissing || Ops.Truth(vm, a[1])));
        });
        m.Fn("a2b_base64", "data, /, *, strict_mode=False", static (vm, a) =>
        {
            var data = TextOrBytes(vm, a[0]);
            return !a[1].IsMissing && Ops.Truth(vm, a[1]) && Base64Strictness.Fault(data) is { } fault ? vm.Raise(Error, fault) : FromBase64(vm, data);
        });
        m.FnN("crc32", 1, 2, static (vm, a) =>
        {
            var crc = ~(a.Length > 1 ? (uint)(ulong)(vm.ToBig(a[1]) & uint.MaxValue) : 0);
            foreach (var b in Bytes(vm, a[0]))
            {
                Interruption.Step();
                crc = CrcTable[(crc ^ b) & 0xff] ^ (crc >> 8);
            }

            return (long)~crc;
        });
        m.Fn2("crc_hqx", static (vm, data, start) =>
        {
            var crc = (int)(vm.ToBig(start) & 0xffff);
            foreach (var b in Bytes(vm, data))
            {
                crc ^= b << 8;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = ((crc << 1) ^ ((crc & 0x8000) != 0 ? 0x1021 : 0)) & 0xffff;
                }
            }

            return (long)crc;
        });
    });

    private static byte[] ToBase64(ReadOnlySpan<byte> data, bool endsLine)
    {
        // Whole groups of three bytes, so that no piece but the last is padded.
        const int Piece = 3 << 18;
        var text = new byte[checked(((data.Length + 2) / 3 * 4) + (endsLine ? 1 : 0))];
        var at = 0;
        for (; data.Length > Piece; data = data[Piece..])
        {
            System.Buffers.Text.Base64.EncodeToUtf8(data[..Piece], text.AsSpan(at), out _, out var written);
            at += written;
            Interruption.Check();
        }

        System.Buffers.Text.Base64.EncodeToUtf8(data, text.AsSpan(at), out _, out var last);
        if (endsLine)
        {
            text[at + last] = (byte)'\n';
        }

        return text;
    }

    private static ReadOnlySpan<byte> Bytes(Vm vm, in Value data)
    {
        if (!Ops.BytesLike(data, out var bytes))
        {
            throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");
        }

        vm.Tick(bytes.Length >> 3);
        vm.Charge(6L * bytes.Length);
        return bytes;
    }

    private static ReadOnlySpan<byte> TextOrBytes(Vm vm, in Value data)
    {
        if (data.O is not PyStr text)
        {
            return Ops.BytesLike(data, out _)
                ? Bytes(vm, data)
                : throw Vm.Error(Types.TypeError, $"argument should be bytes, buffer or ASCII string, not '{data.Type.Name}'");
        }

        vm.Tick(text.Units >> 3);
        vm.Charge(2L * text.Units);
        return Ascii.IsValid(text.S)
            ? Encoding.ASCII.GetBytes(text.S)
            : throw Vm.Error(Types.ValueError, "string argument should contain only ASCII characters");
    }

    private static Value ToHex(Vm vm, ReadOnlySpan<Value> a)
    {
        var data = Bytes(vm, a[0]);
        var hex = Builtins.HexText.Plain(data);
        if (!a[1].IsMissing && !a[1].IsNone)
        {
            var separator = a[1].O is PyStr s ? s.S : Encoding.Latin1.GetString(Bytes(vm, a[1]));
            if (separator.Length != 1)
            {
                return vm.Raise(Types.ValueError, "sep must be length 1.");
            }

            hex = Separate(hex, separator[0], a[2].IsMissing ? 1 : (int)Math.Clamp(vm.ToIndex(a[2]), -int.MaxValue / 2, int.MaxValue / 2));
        }

        return vm.NewBytes(Encoding.Latin1.GetBytes(hex));
    }

    // Groups are counted from the right, from the left when the size is negative.
    private static string Separate(string hex, char separator, int size)
    {
        if (size == 0)
        {
            return hex;
        }

        var width = 2 * Math.Abs(size);
        var result = new StringBuilder(hex.Length + (hex.Length / width) + 1);
        var lead = size > 0 ? hex.Length % width : 0;
        for (var i = 0; i < hex.Length; i++)
        {
            if (i > 0 && (i - lead) % width == 0)
            {
                result.Append(separator);
            }

            Interruption.Check(i);
            result.Append(hex[i]);
        }

        return Pieces.Text(result);
    }

    private static Value FromHex(Vm vm, Value data)
    {
        var text = TextOrBytes(vm, data);
        if (text.Length % 2 != 0)
        {
            return vm.Raise(Error, "Odd-length string");
        }

        var result = new byte[text.Length / 2];
        for (var i = 0; i < result.Length; i++)
        {
            Interruption.Check(i);
            if (!char.IsAsciiHexDigit((char)text[2 * i]) || !char.IsAsciiHexDigit((char)text[(2 * i) + 1]))
            {
                return vm.Raise(Error, "Non-hexadecimal digit found");
            }

            result[i] = (byte)((Digit(text[2 * i]) << 4) | Digit(text[(2 * i) + 1]));
        }

        return vm.NewBytes(result);
    }

    private static int Digit(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    // Anything that is no base64 digit is skipped; padding ends the data once a group of four is complete.
    private static Value FromBase64(Vm vm, ReadOnlySpan<byte> text)
    {
        var result = new List<byte>((text.Length * 3) / 4);
        var (group, pending, pads) = (0, 0, 0);
        foreach (var c in text)
        {
            Interruption.Step();
            if (c == '=')
            {
                if (group >= 2 && group + ++pads >= 4)
                {
                    return vm.NewBytes(result.ToArray());
                }

                continue;
            }

            var digit = Base64Digit(c);
            if (digit < 0)
            {
                continue;
            }

            pads = 0;
            switch (group)
            {
                case 0:
                    (group, pending) = (1, digit);
                    break;
                case 1:
                    result.Add((byte)((pending << 2) | (digit >> 4)));
                    (group, pending) = (2, digit & 15);
                    break;
                case 2:
                    result.Add((byte)((pending << 4) | (digit >> 2)));
                    (group, pending) = (3, digit & 3);
                    break;
                default:
                    result.Add((byte)((pending << 6) | digit));
                    group = 0;
                    break;
            }
        }

        return group switch
        {
            0 => vm.NewBytes(result.ToArray()),
            1 => vm.Raise(Error, $"Invalid base64-encoded string: number of data characters ({(result.Count / 3 * 4) + 1}) cannot be 1 more than a multiple of 4"),
            _ => vm.Raise(Error, "Incorrect padding"),
        };
    }

    private static int Base64Digit(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
            }

            table[i] = crc;
        }

        return table;
    }
}
