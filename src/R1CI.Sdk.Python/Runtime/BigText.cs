using System.Globalization;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Long numbers to and from digits, by halves, in pieces that can be interrupted: the library's own conversions cannot.</summary>
internal static class BigText
{
    /// <summary>Digits that the library converts within a millisecond or two.</summary>
    public const int Piece = 5_000;

    /// <summary>A number from the values of its digits, highest first.</summary>
    public static BigInteger Parse(Vm vm, ReadOnlySpan<char> digits, int radix)
    {
        var powers = new List<BigInteger>();
        for (var length = (long)Piece; length < digits.Length; length *= 2)
            powers.Add(powers.Count == 0 ? BigNumbers.Power(vm, radix, Piece) : BigNumbers.Multiply(vm, powers[^1], powers[^1]));
        return Parse(vm, digits, radix, powers, powers.Count);
    }

    private static BigInteger Parse(Vm vm, ReadOnlySpan<char> digits, int radix, List<BigInteger> powers, int level)
    {
        if (level == 0) return ParsePiece(vm, digits, radix);
        var low = Piece << (level - 1);
        if (digits.Length <= low) return Parse(vm, digits, radix, powers, level - 1);
        var high = Parse(vm, digits[..^low], radix, powers, level - 1);
        return BigNumbers.Multiply(vm, high, powers[level - 1]) + Parse(vm, digits[^low..], radix, powers, level - 1);
    }

    private static BigInteger ParsePiece(Vm vm, ReadOnlySpan<char> digits, int radix)
    {
        vm.Tick(1 + (digits.Length * digits.Length >> 9));
        var value = BigInteger.Zero;
        while (digits.Length > 0)
        {
            var (word, factor) = (0L, 1L);
            var taken = 0;
            for (; taken < digits.Length && factor < long.MaxValue / 36 / 36; taken++) (word, factor) = ((word * radix) + digits[taken], factor * radix);
            value = (value * factor) + word;
            digits = digits[taken..];
        }
        return value;
    }

    /// <summary>The decimal digits of a number, with its sign.</summary>
    public static string ToDecimal(Vm vm, in BigInteger value)
    {
        var magnitude = BigInteger.Abs(value);
        var powers = new List<BigInteger> { BigNumbers.Power(vm, 10, Piece) };
        while (powers[^1] <= magnitude) powers.Add(BigNumbers.Multiply(vm, powers[^1], powers[^1]));
        var digits = new char[Piece << (powers.Count - 1)];
        vm.Charge(2L * digits.Length);
        Write(vm, magnitude, digits, powers, powers.Count - 1);
        var first = digits.AsSpan().IndexOfAnyExcept('0');
        return value.Sign < 0 ? Text.Pieces.Text("-", digits.AsSpan(first)) : Text.Pieces.Text(digits.AsSpan(first));
    }

    // The value is below 10 ** digits.Length, and fills all of them.
    private static void Write(Vm vm, in BigInteger value, Span<char> digits, List<BigInteger> powers, int level)
    {
        if (value.IsZero) Text.Pieces.Fill(digits, '0');
        else if (level == 0)
        {
            vm.Work(Piece);
            var text = value.ToString(CultureInfo.InvariantCulture);
            digits[..^text.Length].Fill('0');
            text.CopyTo(digits[^text.Length..]);
        }
        else
        {
            var high = BigNumbers.DivRem(vm, value, powers[level - 1], out var low);
            Write(vm, high, digits[..(digits.Length / 2)], powers, level - 1);
            Write(vm, low, digits[(digits.Length / 2)..], powers, level - 1);
        }
    }
}
