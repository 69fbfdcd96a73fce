using R1CI.Sdk.Python.Text;
using System.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary><c>bytes.hex</c> and <c>bytes.fromhex</c>.</summary>
internal static class HexText
{
    /// <summary>Two lower-case digits a byte; a positive group counts from the right, a negative one from the left.</summary>
    public static string Format(Vm vm, ReadOnlySpan<byte> data, in Value separator, long group)
    {
        if (group != (int)group) throw Vm.Error(Types.OverflowError, "Python int too large to convert to C int");
        vm.Charge(8L * data.Length);
        vm.Tick(data.Length >> 4);
        if (separator.IsMissing) return Plain(data);
        var between = Separator(vm, separator);
        if (group == 0) return Plain(data);
        var size = Math.Min(Math.Abs(group), int.MaxValue);
        var result = new StringBuilder();
        for (var i = 0; i < data.Length; i++)
        {
            if (i > 0 && (group > 0 ? (data.Length - i) % size == 0 : i % size == 0)) result.Append(between);
            Interruption.Check(i);
            result.Append(Digits[data[i] >> 4]).Append(Digits[data[i] & 15]);
        }
        return Pieces.Text(result);
    }

    private const string Digits = "0123456789abcdef";

    /// <summary>The digits alone.</summary>
    public static string Plain(ReadOnlySpan<byte> data) => string.Create(checked(2 * data.Length), data, static (to, data) =>
    {
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            (to[2 * i], to[(2 * i) + 1]) = (Digits[data[i] >> 4], Digits[data[i] & 15]);
        }
    });

    private static char Separator(Vm vm, in Value v)
    {
        if (Ops.Len(vm, v) != 1) throw Vm.Error(Types.ValueError, "sep must be length 1.");
        var text = v.O is PyStr s ? s.S : Ops.BytesLike(v, out var data) ? Encoding.Latin1.GetString(data) : throw Vm.Error(Types.TypeError, "sep must be str or bytes.");
        return text[0] < 128 ? text[0] : throw Vm.Error(Types.ValueError, "sep must be ASCII.");
    }

    public static byte[] Parse(Vm vm, string text)
    {
        vm.Tick(text.Length >> 4);
        vm.Charge(text.Length);
        // Looked for first, whatever comes before.
        if (CharRange.IndexOfOther(text, '\0', '\x7f') is var other and >= 0) throw Bad(other);
        var result = new byte[text.Length / 2];
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            Interruption.Check(i >> 1);
            if (text[i] is ' ' or (>= '\t' and <= '\r'))
            {
                i++;
                continue;
            }
            if (!char.IsAsciiHexDigit(text[i])) throw Bad(i);
            if (i + 1 >= text.Length || !char.IsAsciiHexDigit(text[i + 1])) throw Bad(i + 1);
            result[count++] = (byte)((HexDigit(text[i]) << 4) | HexDigit(text[i + 1]));
            i += 2;
        }
        return count == result.Length ? result : Pieces.Clone<byte>(result.AsSpan(0, count));
    }

    private static int HexDigit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static GuestException Bad(int at) => Vm.Error(Types.ValueError, $"non-hexadecimal number found in fromhex() arg at position {at}");
}
