using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>The specifications that nearly all programs write, <c>5</c>, <c>05d</c>, <c>.2f</c> and <c>8.3f</c>, without the general reader.</summary>
/// <remarks>Widths up to 63 and one digit of precision: what needs no memory reserved and has no error.</remarks>
internal static class PlainFormat
{
    private const int MaxWidth = 63;

    /// <summary>Formats an int; false when the specification says more.</summary>
    public static bool TryInt(long value, string spec, out string text)
    {
        text = "";
        if (!TryRead(spec, out var hasZeros, out var width, out var precision, out var type) || precision >= 0 || type == 'f') return false;
        text = value.ToString(CultureInfo.InvariantCulture);
        if (text.Length >= width) return true;
        text = !hasZeros ? text.PadLeft(width) : value >= 0 ? text.PadLeft(width, '0') : string.Concat("-", text[1..].PadLeft(width - 1, '0'));
        return true;
    }

    /// <summary>Formats a float with a fixed number of decimals; false when the specification says more.</summary>
    public static bool TryFloat(double value, string spec, out string text)
    {
        text = "";
        if (!TryRead(spec, out var hasZeros, out var width, out var precision, out var type) || hasZeros || type != 'f') return false;
        text = FloatText.Format(value, 'f', precision < 0 ? 6 : precision, false, false).PadLeft(width);
        return true;
    }

    /// <summary>Bytes of an int in two's complement, as <see cref="BigInteger.GetByteCount(bool)"/> counts them.</summary>
    public static int ByteCount(long value) => (72 - BitOperations.LeadingZeroCount((ulong)(value ^ (value >> 63)))) >> 3;

    private static bool TryRead(string spec, out bool hasZeros, out int width, out int precision, out char type)
    {
        (width, precision, type) = (0, -1, '\0');
        var i = 0;
        hasZeros = spec.Length > 0 && spec[0] == '0';
        if (hasZeros) i++;
        for (; i < spec.Length && char.IsAsciiDigit(spec[i]); i++)
        {
            width = (width * 10) + spec[i] - '0';
            if (width > MaxWidth) return false;
        }
        if (i + 1 < spec.Length && spec[i] == '.' && char.IsAsciiDigit(spec[i + 1]))
        {
            precision = spec[i + 1] - '0';
            i += 2;
        }
        if (i < spec.Length && spec[i] is 'd' or 'f') type = spec[i++];
        return i == spec.Length;
    }
}
