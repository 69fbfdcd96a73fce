using System.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary><c>bytes.hex</c> and <c>bytes.fromhex</c>.</summary>
internal static class HexText
{
    /// <summary>Two lower-case digits a byte; a positive group counts from the right, a negative one from the left.</summary>
    public static string Format(Vm vm, ReadOnlySpan<byte> data, in Value separator, long group)
    {
        vm.Charge(8L * data.Length);
        vm.Tick(data.Length >> 4);
        var plain = Convert.ToHexStringLower(data);
        if (separator.IsMissing) return plain;
        var between = Separator(vm, separator);
        if (group == 0) return plain;
        var size = Math.Min(Math.Abs(group), int.MaxValue);
        var result = new StringBuilder();
        for (var i = 0; i < data.Length; i++)
        {
            if (i > 0 && (group > 0 ? (data.Length - i) % size == 0 : i % size == 0)) result.Append(between);
            result.Append(plain, 2 * i, 2);
        }
        return result.ToString();
    }

    private static char Separator(Vm vm, in Value v)
    {
        if (Ops.Len(vm, v) != 1) throw Vm.Error(Types.ValueError, "sep must be length 1.");
        var text = v.O is PyStr s ? s.S : Ops.BytesLike(v, out var data) ? Encoding.Latin1.GetString(data) : throw Vm.Error(Types.TypeError, "sep must be str or bytes.");
        return text[0] < 128 ? text[0] : throw Vm.Error(Types.ValueError, "sep must be ASCII.");
    }

    public static byte[] Parse(Vm vm, string text)
    {
        vm.Tick(text.Length >> 4);
        vm.Charge(text.Length / 2);
        var result = new List<byte>(text.Length / 2);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is ' ' or (>= '\t' and <= '\r'))
            {
                i++;
                continue;
            }
            if (!char.IsAsciiHexDigit(text[i])) throw Bad(i);
            if (i + 1 >= text.Length || !char.IsAsciiHexDigit(text[i + 1])) throw Bad(i + 1);
            result.Add((byte)((Convert.ToInt32(text[i].ToString(), 16) << 4) | Convert.ToInt32(text[i + 1].ToString(), 16)));
            i += 2;
        }
        return [.. result];
    }

    private static GuestException Bad(int at) => Vm.Error(Types.ValueError, $"non-hexadecimal number found in fromhex() arg at position {at}");
}
