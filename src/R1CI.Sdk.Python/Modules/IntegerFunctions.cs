using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules;

/// <summary>The integer functions of <c>math</c>.</summary>
internal static class IntegerFunctions
{
    // Charged per 32-bit word product of a big-integer operation.
    private const double WordsPerStep = 64;

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
            ChargeProduct(vm, result, next);
            result = BigInteger.GreatestCommonDivisor(result, next);
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

            ChargeProduct(vm, result, next);
            result = result / BigInteger.GreatestCommonDivisor(result, next) * next;
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

        // log2(n!) < n * log2(n); the product tree costs about the square of its words divided by their number's logarithm.
        var bits = (double)n * Math.Log2((double)n + 2);
        vm.Charge((long)Math.Min(bits / 8, 1e17));
        vm.Work(Math.Pow(bits / 32, 1.6) / WordsPerStep);
        return Value.Big(IntegerMath.Factorial((int)n));
    }

    public static Value SquareRoot(Vm vm, Value x)
    {
        var n = vm.ToBig(x);
        if (n.Sign < 0)
        {
            return vm.Raise(Types.ValueError, "isqrt() argument must be nonnegative");
        }

        ChargeProduct(vm, n, n);
        return Value.Big(IntegerMath.SquareRoot(n));
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

        ChargeProducts(vm, of, take);
        return Value.Big(IntegerMath.Combinations(of, take));
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

        ChargeProducts(vm, of, take);
        return Value.Big(IntegerMath.Permutations(of, take));
    }

    private static Value Negative(Vm vm, BigInteger n, BigInteger k) =>
        n.Sign < 0 ? vm.Raise(Types.ValueError, "n must be a non-negative integer")
        : k.Sign < 0 ? vm.Raise(Types.ValueError, "k must be a non-negative integer")
        : Value.None;

    private static void ChargeProducts(Vm vm, BigInteger factor, BigInteger count)
    {
        var bits = (double)count * factor.GetBitLength();
        vm.Charge((long)Math.Min(bits / 8, 1e17));
        vm.Work((double)count * (1 + (bits / 32 / WordsPerStep)));
    }

    private static void ChargeProduct(Vm vm, BigInteger a, BigInteger b)
    {
        var words = (double)a.GetBitLength() / 32 * (b.GetBitLength() / 32.0);
        vm.Work(1 + (words / WordsPerStep));
    }
}
