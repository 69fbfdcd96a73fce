using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules;

/// <summary>The integer functions of <c>math</c>.</summary>
internal static class IntegerFunctions
{
    public static Value Gcd(Vm vm, ReadOnlySpan<Value> a)
    {
        if (a.Length == 2 && a[0].O == null && a[1].O == null && a[0].I != long.MinValue && a[1].I != long.MinValue)
        {
            var (x, y) = (Math.Abs(a[0].I), Math.Abs(a[1].I));
            while (y != 0)
            {
                (x, y) = (y, x % y);
            }

            return x;
        }

        var result = BigInteger.Zero;
        foreach (ref readonly var value in a)
        {
            var next = vm.ToBig(value);
            result = BigNumbers.Gcd(vm, result, next);
        }

        return Value.Big(result);
    }

    public static Value Lcm(Vm vm, ReadOnlySpan<Value> a)
    {
        var result = BigInteger.One;
        foreach (ref readonly var value in a)
        {
            var next = BigInteger.Abs(vm.ToBig(value));
            if (next.IsZero || result.IsZero)
            {
                result = BigInteger.Zero;
                continue;
            }

            result = BigNumbers.Multiply(vm, BigNumbers.DivRem(vm, result, BigNumbers.Gcd(vm, result, next), out _), next);
        }

        vm.Charge(result.GetByteCount());
        return Value.Big(result);
    }

    public static Value Factorial(Vm vm, Value x)
    {
        var n = vm.ToBig(x);
        if (n.Sign < 0)
        {
            return vm.Raise(Types.ValueError, "factorial() not defined for negative values");
        }

        if (n > long.MaxValue)
        {
            return vm.Raise(Types.OverflowError, $"factorial() argument should not exceed {long.MaxValue}");
        }

        // log2(n!) < n * log2(n)
        var bits = (double)n * Math.Log2((double)n + 2);
        vm.Charge((long)Math.Min(bits / 8, 1e17));
        return Value.Big(n < 2 ? BigInteger.One : BigNumbers.Product(vm, 2, (long)n));
    }

    /// <summary>The greatest root of an int of 64 bits.</summary>
    private const long MaxRoot = 3_037_000_499;

    public static Value SquareRoot(Vm vm, Value x)
    {
        if (x.O == null && x.I >= 0)
        {
            var root = (long)Math.Sqrt(x.I);
            // The float may lie one above or, beyond 53 bits, below.
            while (root > MaxRoot || root * root > x.I) root--;
            while (root < MaxRoot && (root + 1) * (root + 1) <= x.I) root++;
            return root;
        }

        var n = vm.ToBig(x);
        if (n.Sign < 0)
        {
            return vm.Raise(Types.ValueError, "isqrt() argument must be nonnegative");
        }

        return Value.Big(BigNumbers.SquareRoot(vm, n));
    }

    public static Value Combinations(Vm vm, Value n, Value k)
    {
        var (of, take) = (vm.ToBig(n), vm.ToBig(k));
        if (Negative(vm, of, take) is { IsError: true } error)
        {
            return error;
        }

        if (take > of)
        {
            return 0L;
        }

        take = BigInteger.Min(take, of - take);
        if (take > long.MaxValue)
        {
            return vm.Raise(Types.OverflowError, $"min(n - k, k) must not exceed {long.MaxValue}");
        }

        if (of < MaxSmallSet) return SmallCombinations((int)of, (int)take);
        ReserveProduct(vm, of, take);
        if (take.IsZero) return 1L;
        return Value.Big(BigNumbers.DivRem(vm, Falling(vm, of, take), BigNumbers.Product(vm, 1, (long)take), out _));
    }

    // From fewer than 58 every product on the way to the result fits 64 bits.
    private const int MaxSmallSet = 58;

    private static Value SmallCombinations(int n, int k)
    {
        var result = 1L;
        for (var i = 1; i <= k; i++) result = result * (n - k + i) / i;
        return result;
    }

    public static Value Permutations(Vm vm, ReadOnlySpan<Value> a)
    {
        if (a.Length == 1 || a[1].IsNone)
        {
            return Factorial(vm, a[0]);
        }

        var (of, take) = (vm.ToBig(a[0]), vm.ToBig(a[1]));
        if (Negative(vm, of, take) is { IsError: true } error)
        {
            return error;
        }

        if (take > of)
        {
            return 0L;
        }

        ReserveProduct(vm, of, take);
        return take.IsZero ? 1L : Value.Big(Falling(vm, of, take));
    }

    private static Value Negative(Vm vm, BigInteger n, BigInteger k) =>
        n.Sign < 0 ? vm.Raise(Types.ValueError, "n must be a non-negative integer")
        : k.Sign < 0 ? vm.Raise(Types.ValueError, "k must be a non-negative integer")
        : Value.None;

    private static void ReserveProduct(Vm vm, BigInteger factor, BigInteger count)
    {
        var bits = (double)count * factor.GetBitLength();
        vm.Charge((long)Math.Min(bits / 8, 1e17));
    }

    // of * (of - 1) * ... with so many factors, at least one.
    private static BigInteger Falling(Vm vm, BigInteger of, BigInteger take)
    {
        if (of < long.MaxValue) return BigNumbers.Product(vm, (long)(of - take + 1), (long)of);
        var result = of;
        for (var i = BigInteger.One; i < take; i++) result = BigNumbers.Multiply(vm, result, of - i);
        return result;
    }
}
