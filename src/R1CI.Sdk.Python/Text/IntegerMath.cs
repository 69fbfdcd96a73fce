using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>Exact and correctly rounded arithmetic on integers that <see cref="BigInteger"/> lacks.</summary>
internal static class IntegerMath
{
    /// <summary>The nearest double, ties to even.</summary>
    /// <exception cref="GuestFault">OverflowError.</exception>
    public static double ToDouble(BigInteger value) =>
        TryToDouble(value, out var result) ? result : throw GuestFault.Overflow("int too large to convert to float");

    /// <inheritdoc cref="ToDouble(BigInteger)"/>
    public static bool TryToDouble(BigInteger value, out double result)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            result = (long)value;
            return true;
        }

        return TryScale(BigInteger.Abs(value), 0, sticky: false, value.Sign < 0, out result);
    }

    /// <summary><c>dividend / divisor</c>, correctly rounded.</summary>
    /// <exception cref="GuestFault">OverflowError, or ZeroDivisionError.</exception>
    public static double TrueDivide(BigInteger dividend, BigInteger divisor)
    {
        if (divisor.IsZero)
        {
            throw new GuestFault(FaultKind.ZeroDivisionError, "division by zero");
        }

        if (dividend.IsZero)
        {
            return divisor.Sign < 0 ? -0.0 : 0.0;
        }

        var negative = dividend.Sign < 0 != divisor.Sign < 0;
        var a = BigInteger.Abs(dividend);
        var b = BigInteger.Abs(divisor);
        // 66 bits of quotient leave at least two below the 53 that count, plus the sticky remainder.
        var shift = (int)Math.Clamp(66 - (a.GetBitLength() - b.GetBitLength()), -4096L * 1024, 4096L * 1024);
        var quotient = shift >= 0
            ? BigInteger.DivRem(a << shift, b, out var remainder)
            : BigInteger.DivRem(a, b << -shift, out remainder);
        return TryScale(quotient, -shift, !remainder.IsZero, negative, out var result)
            ? result
            : throw GuestFault.Overflow("integer division result too large for a float");
    }

    /// <summary>The largest integer whose square is at most <paramref name="value"/>, which must not be negative.</summary>
    public static BigInteger SquareRoot(BigInteger value)
    {
        if (value < 1L << 52)
        {
            return (long)Math.Sqrt((double)value);
        }

        // Newton from above; the first guess has 50 right bits, and 2 covers what conversion and square root round off.
        var bits = (int)value.GetBitLength();
        var shift = Math.Max(0, (bits - 100) / 2 * 2);
        var guess = (new BigInteger(Math.Sqrt((double)(value >> shift))) + 2) << (shift / 2);
        while (true)
        {
            var next = (guess + value / guess) >> 1;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }

    /// <summary>n!; the caller has refused negative and unaffordable arguments.</summary>
    public static BigInteger Factorial(int n) => n < 2 ? BigInteger.One : Product(2, n);

    /// <summary>The product of first..last, by halves so that factors stay of like size.</summary>
    public static BigInteger Product(long first, long last)
    {
        if (last - first < 8)
        {
            BigInteger result = first;
            for (var i = first + 1; i <= last; i++)
            {
                result *= i;
            }

            return result;
        }

        var middle = first + (last - first) / 2;
        return Product(first, middle) * Product(middle + 1, last);
    }

    /// <summary>Ways to choose k of n without order; both not negative.</summary>
    public static BigInteger Combinations(BigInteger n, BigInteger k)
    {
        if (k > n)
        {
            return BigInteger.Zero;
        }

        k = BigInteger.Min(k, n - k);
        var result = BigInteger.One;
        for (long i = 1; i <= k; i++)
        {
            result = result * (n - k + i) / i;
        }

        return result;
    }

    /// <summary>Ways to choose k of n in order; both not negative.</summary>
    public static BigInteger Permutations(BigInteger n, BigInteger k)
    {
        if (k > n)
        {
            return BigInteger.Zero;
        }

        var result = BigInteger.One;
        for (BigInteger i = 0; i < k; i++)
        {
            result *= n - i;
        }

        return result;
    }

    /// <summary><c>pow(value, exponent, modulus)</c>: the result has the modulus' sign; a negative exponent inverts.</summary>
    /// <exception cref="GuestFault">ValueError.</exception>
    public static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        if (modulus.IsZero)
        {
            throw GuestFault.Value("pow() 3rd argument cannot be 0");
        }

        if (exponent.Sign < 0)
        {
            value = Inverse(value, modulus);
            exponent = -exponent;
        }

        var result = BigInteger.ModPow(value, exponent, modulus);
        return !result.IsZero && result.Sign != modulus.Sign ? result + modulus : result;
    }

    /// <summary><c>round(value, digits)</c> for a negative number of digits: to a multiple of a power of ten, half to even.</summary>
    public static BigInteger Round(BigInteger value, int digits)
    {
        if (digits >= 0)
        {
            return value;
        }

        if (-(long)digits > value.GetBitLength())
        {
            return BigInteger.Zero;
        }

        var unit = BigInteger.Pow(10, -digits);
        var quotient = BigInteger.DivRem(BigInteger.Abs(value), unit, out var remainder);
        var order = (remainder * 2).CompareTo(unit);
        if (order > 0 || (order == 0 && !quotient.IsEven))
        {
            quotient++;
        }

        return quotient * unit * value.Sign;
    }

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var size = BigInteger.Abs(modulus);
        var (previous, current) = (((value % size) + size) % size, size);
        var (x, next) = (BigInteger.One, BigInteger.Zero);
        while (!current.IsZero)
        {
            var quotient = BigInteger.DivRem(previous, current, out var remainder);
            (previous, current) = (current, remainder);
            (x, next) = (next, x - quotient * next);
        }

        return previous.IsOne ? x : throw GuestFault.Value("base is not invertible for the given modulus");
    }

    // magnitude * 2^exponent, with a nonzero tail below when sticky.
    private static bool TryScale(BigInteger magnitude, int exponent, bool sticky, bool negative, out double result)
    {
        var bits = (int)magnitude.GetBitLength();
        // Below 2^-1022 fewer bits are left: the unit in the last place is 2^-1074.
        var drop = Math.Max(bits - 53, -1074 - exponent);
        if (drop > 0)
        {
            var kept = magnitude >> drop;
            var tail = magnitude - (kept << drop);
            var order = tail.CompareTo(BigInteger.One << (drop - 1));
            if (order > 0 || (order == 0 && (sticky || !kept.IsEven)))
            {
                kept++;
            }

            magnitude = kept;
            exponent += drop;
        }

        result = (double)(ulong)magnitude;
        if (magnitude.IsZero)
        {
            result = negative ? -0.0 : 0.0;
            return true;
        }

        if (magnitude.GetBitLength() + exponent > 1024)
        {
            return false;
        }

        result = Math.ScaleB(result, exponent);
        result = negative ? -result : result;
        return true;
    }
}
