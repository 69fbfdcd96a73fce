using System.Globalization;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Answers that write the value of their expression behind it: <c>6 * 4 = 24</c>.</summary>
internal static class Equation
{
    /// <summary>Gets the expression: the whole text, or the side that is not the value.</summary>
    public static bool TryReadSide(string text, long value, out ReadOnlySpan<char> side)
    {
        side = text;
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0) return true;
        var left = text.AsSpan(0, sign).Trim();
        var right = text.AsSpan(sign + 1).Trim();
        // The text itself, not its value: parsers take more than digits, such as NUL characters behind them.
        var written = value.ToString(CultureInfo.InvariantCulture);
        var isRight = right.SequenceEqual(written);
        side = isRight ? left : right;
        return isRight || left.SequenceEqual(written);
    }
}
