using System.Buffers.Text;
using System.Globalization;

namespace R1CI.Sdk.Trajectories;

/// <summary>Numbers in canonical JSON (RFC 8785 section 3.2.2.3): as ECMAScript prints the double. Most are written so already, and none of them is computed.</summary>
internal static class CanonicalNumber
{
    /// <summary>How many bytes a number that is no integer takes at most.</summary>
    public const int MaxBytes = 32;

    // What a double surely holds: a decimal of so few digits is its own shortest spelling.
    private const int MaxPlainDigits = 15;
    // Below 1e-6 an exponent is due, and from 1e21 on.
    private const int MaxLeadingZeros = 6;
    private const int MaxWholeDigits = 21;
    // Far from the ends of a double's range, where it holds fewer digits.
    private const int MaxPlainExponent = 290;
    private const int MaxDigits = 17;

    /// <summary>Reads an integer, or a decimal that at most has zeros too many, off the beginning of a list of numbers.</summary>
    /// <param name="list">What follows in an array; ends with its bracket.</param>
    /// <param name="output">As long as the number at least.</param>
    /// <param name="read">How long the number is; 0 when it is not as simple as that, or none.</param>
    /// <returns>How many bytes its canonical spelling took.</returns>
    public static int WritePlain(ReadOnlySpan<byte> list, Span<byte> output, out int read)
    {
        read = 0;
        var first = list[0] == '-' ? 1 : 0;
        var end = SkipDigits(list, first);
        var whole = end - first;
        if (whole == 0 || (whole > 1 && list[first] == '0')) return 0;
        var length = end;
        if (list[end] == '.')
        {
            var fraction = end + 1;
            end = SkipDigits(list, fraction);
            if (end == fraction) return 0;
            var digits = list[fraction..end].TrimEnd((byte)'0').Length;
            length = digits == 0 ? length : fraction + digits;
            var isSmall = digits > MaxLeadingZeros && whole == 1 && list[first] == '0' && list[fraction..].StartsWith("000000"u8);
            if (whole + digits > MaxPlainDigits || isSmall) return 0;
        }

        if (list[end] is not ((byte)',' or (byte)']')) return 0;
        read = end;
        var plain = list[..length];
        if (plain.SequenceEqual("-0"u8)) plain = plain[1..];
        plain.CopyTo(output);
        return plain.Length;
    }

    /// <summary>Writes the canonical spelling of any number.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="output">As long as the number, and at least <see cref="MaxBytes"/>.</param>
    /// <returns>How many bytes it took.</returns>
    /// <exception cref="FormatException">It is too large for a double.</exception>
    public static int Write(ReadOnlySpan<byte> number, Span<byte> output)
    {
        if (!number.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
        {
            var integer = number.SequenceEqual("-0"u8) ? number[1..] : number;
            integer.CopyTo(output);
            return integer.Length;
        }

        Span<byte> digits = stackalloc byte[MaxPlainDigits];
        return TrySplit(number, digits, MaxPlainExponent, out var count, out var exponent)
            ? LayOut(number[0] == '-', digits[..count], exponent, output)
            : WriteComputed(number, output);
    }

    private static int SkipDigits(ReadOnlySpan<byte> list, int at)
    {
        while (char.IsAsciiDigit((char)list[at]))
        {
            at++;
        }

        return at;
    }

    // 0.00125 and 1.25E-03 are the digits 125 with the exponent -3. Not when there are more digits than there is room for.
    private static bool TrySplit(ReadOnlySpan<byte> number, Span<byte> digits, int maxExponent, out int count, out int exponent)
    {
        (count, exponent) = (0, 0);
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0 && !Utf8Parser.TryParse(number[(e + 1)..], out exponent, out _)) return false;
        var mantissa = (e < 0 ? number : number[..e]).TrimStart((byte)'-');
        var point = mantissa.IndexOf((byte)'.');
        var zeros = 0; // since the last digit that counts
        foreach (var c in mantissa)
        {
            if (c == '.') continue;
            if (c == '0' && count > 0) zeros++;
            if (c == '0' && count == 0) exponent--;
            if (c == '0') continue;
            if (count + zeros >= digits.Length) return false;
            digits.Slice(count, zeros).Fill((byte)'0');
            digits[count + zeros] = c;
            (count, zeros) = (count + zeros + 1, 0);
        }

        exponent += (point < 0 ? mantissa.Length : point) - 1;
        return Math.Abs((long)exponent) <= maxExponent || count == 0;
    }

    // ECMA-262 section 6.1.6.1.20.
    private static int LayOut(bool isNegative, ReadOnlySpan<byte> digits, int exponent, Span<byte> output)
    {
        if (digits.IsEmpty)
        {
            output[0] = (byte)'0';
            return 1;
        }

        var text = new Bytes(output);
        if (isNegative) text.Put("-"u8);
        var point = exponent + 1; // where the decimal point stands, from the first digit
        if (point > MaxWholeDigits || point <= -MaxLeadingZeros)
        {
            text.Put(digits[..1]);
            if (digits.Length > 1) text.Put("."u8);
            text.Put(digits[1..]);
            text.Put(exponent < 0 ? "e-"u8 : "e+"u8);
            text.Put(Math.Abs(exponent));
        }
        else if (point <= 0)
        {
            text.Put("0."u8);
            text.PutZeros(-point);
            text.Put(digits);
        }
        else
        {
            text.Put(digits[..Math.Min(point, digits.Length)]);
            text.PutZeros(point - digits.Length);
            if (point < digits.Length) text.Put("."u8);
            if (point < digits.Length) text.Put(digits[point..]);
        }

        return text.Length;
    }

    // The shortest digits that read back, up to 17 of them.
    private static int WriteComputed(ReadOnlySpan<byte> number, Span<byte> output)
    {
        if (!Utf8Parser.TryParse(number, out double value, out _) || !double.IsFinite(value))
        {
            throw new FormatException("A number is too large for a double.");
        }

        Span<byte> shortest = stackalloc byte[MaxBytes];
        Span<byte> digits = stackalloc byte[MaxDigits];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        TrySplit(shortest[..length], digits, int.MaxValue, out var count, out var exponent);
        return LayOut(value < 0, digits[..count], exponent, output);
    }

    private ref struct Bytes(Span<byte> output)
    {
        private readonly Span<byte> _output = output;

        public int Length { get; private set; }

        public void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_output[Length..]);
            Length += bytes.Length;
        }

        public void Put(int value)
        {
            Utf8Formatter.TryFormat(value, _output[Length..], out var length);
            Length += length;
        }

        public void PutZeros(int count)
        {
            if (count <= 0) return;
            _output.Slice(Length, count).Fill((byte)'0');
            Length += count;
        }
    }
}
