namespace R1CI.Sdk.Python.Runtime;

/// <summary>
/// Arithmetic of big ints in pieces: the base class library's operations cannot be interrupted, so none is given more than some 10 ms of
/// work, and what is larger is split as the schoolbook, Karatsuba, or Burnikel and Ziegler do. Every piece is charged before it runs.
/// </summary>
internal static class BigNumbers
{
    /// <summary>Bytes of an operand that the library's product takes about 10 ms for.</summary>
    private const int Piece = 24_000;

    public static BigInteger Multiply(Vm vm, in BigInteger x, in BigInteger y)
    {
        long nx = x.GetByteCount(), ny = y.GetByteCount();
        if (Math.Min(nx, ny) * (double)Math.Max(nx, ny) <= (double)Piece * Piece)
        {
            vm.Work(Ops.ProductCost(nx, ny));
            return x * y;
        }
        vm.Charge(2 * (nx + ny));
        if (x.Sign < 0 || y.Sign < 0)
        {
            var product = Multiply(vm, BigInteger.Abs(x), BigInteger.Abs(y));
            return x.Sign == y.Sign ? product : -product;
        }
        if (nx < ny) return Multiply(vm, y, x);
        return ny * 2 <= nx ? ByRows(vm, x, y, nx, ny) : Karatsuba(vm, x, y, nx);
    }

    // x is at least twice as long: one row for each piece of it that is as long as y.
    private static BigInteger ByRows(Vm vm, in BigInteger x, in BigInteger y, long nx, long ny)
    {
        var half = (int)(nx / 2) * 8;
        var high = x >> half;
        var low = x - (high << half);
        return (Multiply(vm, high, y) << half) + Multiply(vm, low, y);
    }

    private static BigInteger Karatsuba(Vm vm, in BigInteger x, in BigInteger y, long nx)
    {
        var half = (int)(nx / 2) * 8;
        BigInteger x1 = x >> half, y1 = y >> half;
        BigInteger x0 = x - (x1 << half), y0 = y - (y1 << half);
        var high = Multiply(vm, x1, y1);
        var low = Multiply(vm, x0, y0);
        var middle = Multiply(vm, x0 + x1, y0 + y1) - high - low;
        return (((high << half) + middle) << half) + low;
    }

    /// <summary>x ** y; the caller has reserved the result.</summary>
    public static BigInteger Power(Vm vm, in BigInteger x, int y)
    {
        if ((double)x.GetByteCount() * y <= Piece)
        {
            vm.Work(Ops.ProductCost((double)x.GetByteCount() * y, (double)x.GetByteCount() * y));
            return BigInteger.Pow(x, y);
        }
        // Shifts are nearly free, and powers of even numbers are common.
        if (x.IsPowerOfTwo) return BigInteger.One << (int)((x.GetBitLength() - 1) * y);
        var result = x;
        for (var bit = BitOperations.Log2((uint)y) - 1; bit >= 0; bit--)
        {
            result = Multiply(vm, result, result);
            if ((y >> bit & 1) != 0) result = Multiply(vm, result, x);
        }
        return result;
    }

    /// <summary>The product of first..last, by halves so that factors stay of like size.</summary>
    public static BigInteger Product(Vm vm, long first, long last)
    {
        if (last - first < 8)
        {
            vm.Tick(2);
            BigInteger result = first;
            for (var i = first + 1; i <= last; i++) result *= i;
            return result;
        }
        var middle = first + ((last - first) / 2);
        return Multiply(vm, Product(vm, first, middle), Product(vm, middle + 1, last));
    }

    /// <summary>Quotient towards zero and remainder with the dividend's sign; the divisor is not zero.</summary>
    public static BigInteger DivRem(Vm vm, in BigInteger x, in BigInteger y, out BigInteger remainder)
    {
        long nx = x.GetByteCount(), ny = y.GetByteCount();
        if (nx < ny || (nx - ny) * (double)ny <= (double)Piece * Piece / 4)
        {
            vm.Work(nx < ny ? 1 : Ops.ProductCost(nx - ny + 8, ny) * 3);
            return BigInteger.DivRem(x, y, out remainder);
        }
        vm.Charge(4 * nx);
        var divisor = BigInteger.Abs(y);
        var n = (int)divisor.GetBitLength();
        var rest = BigInteger.Abs(x);
        var (quotient, carry) = (BigInteger.Zero, BigInteger.Zero);
        for (var at = (int)((rest.GetBitLength() - 1) / n) * n; at >= 0; at -= n)
        {
            var digit = rest >> at;
            rest -= digit << at;
            quotient = (quotient << n) + TwoByOne(vm, (carry << n) + digit, divisor, n, out carry);
        }
        remainder = x.Sign < 0 ? -carry : carry;
        return x.Sign == y.Sign ? quotient : -quotient;
    }

    // Burnikel and Ziegler, "Fast Recursive Division" (1998): 2n bits by n bits, with a quotient of n bits.
    private static BigInteger TwoByOne(Vm vm, BigInteger a, BigInteger b, int n, out BigInteger remainder)
    {
        if (n <= Piece * 4)
        {
            vm.Work(Ops.ProductCost(n / 8, n / 8) * 3);
            return BigInteger.DivRem(a, b, out remainder);
        }
        var isOdd = (n & 1) != 0;
        if (isOdd)
        {
            a <<= 1;
            b <<= 1;
            n++;
        }
        var half = n / 2;
        var high = b >> half;
        var low = b - (high << half);
        var top = a >> n;
        var next = a - (top << n);
        var third = next >> half;
        var fourth = next - (third << half);
        var q1 = ThreeByTwo(vm, top, third, b, high, low, half, out var r);
        var q2 = ThreeByTwo(vm, r, fourth, b, high, low, half, out r);
        remainder = isOdd ? r >> 1 : r;
        return (q1 << half) + q2;
    }

    private static BigInteger ThreeByTwo(Vm vm, in BigInteger top, in BigInteger next, in BigInteger b, in BigInteger high, in BigInteger low, int n, out BigInteger remainder)
    {
        BigInteger q, r;
        if (top >> n == high)
        {
            q = (BigInteger.One << n) - 1;
            r = top - (high << n) + high;
        }
        else
        {
            q = TwoByOne(vm, top, high, n, out r);
        }
        r = (r << n) + next - Multiply(vm, q, low);
        while (r.Sign < 0)
        {
            q -= 1;
            r += b;
        }
        remainder = r;
        return q;
    }

    /// <summary>The greatest common divisor, never negative.</summary>
    public static BigInteger Gcd(Vm vm, in BigInteger x, in BigInteger y)
    {
        var (a, b) = (BigInteger.Abs(x), BigInteger.Abs(y));
        if (a < b) (a, b) = (b, a);
        while (b.GetByteCount() > Piece / 4)
        {
            vm.Tick(b.GetByteCount() >> 4);
            if (!Lehmer(vm, ref a, ref b))
            {
                DivRem(vm, a, b, out var r);
                (a, b) = (b, r);
            }
        }
        if (b.IsZero) return a;
        DivRem(vm, a, b, out var rest);
        var words = b.GetByteCount() / 4.0;
        vm.Work(1 + (words * words / 32));
        return BigInteger.GreatestCommonDivisor(b, rest);
    }

    // Lehmer's step: Euclid on the leading 62 bits as long as their quotients are those of the whole numbers, then all at once.
    private static bool Lehmer(Vm vm, ref BigInteger a, ref BigInteger b)
    {
        var shift = (int)(a.GetBitLength() - 62);
        long x = (long)(a >> shift), y = (long)(b >> shift);
        long p = 1, q = 0, r = 0, s = 1;
        while (y + r != 0 && y + s != 0)
        {
            var quotient = (x + p) / (y + r);
            if (quotient != (x + q) / (y + s)) break;
            (x, y) = (y, x - (quotient * y));
            (p, r) = (r, p - (quotient * r));
            (q, s) = (s, q - (quotient * s));
        }
        if (q == 0) return false;
        vm.Charge(4L * a.GetByteCount());
        (a, b) = ((a * p) + (b * q), (a * r) + (b * s));
        return true;
    }

    /// <summary>value ** exponent % modulus with the sign of the value, for exponents from 0.</summary>
    public static BigInteger ModPow(Vm vm, in BigInteger value, in BigInteger exponent, in BigInteger modulus)
    {
        var words = (modulus.GetBitLength() / 32.0) + 1;
        var work = words * words * (exponent.GetBitLength() + 1.0) / 8;
        if (work <= 1e6)
        {
            vm.Work(work);
            return BigInteger.ModPow(value, exponent, modulus);
        }
        DivRem(vm, value, modulus, out var power);
        DivRem(vm, BigInteger.One, modulus, out var result);
        var bits = exponent.ToByteArray();
        for (var i = (int)exponent.GetBitLength() - 1; i >= 0; i--)
        {
            DivRem(vm, Multiply(vm, result, result), modulus, out result);
            if ((bits[i >> 3] >> (i & 7) & 1) != 0) DivRem(vm, Multiply(vm, result, power), modulus, out result);
        }
        return result;
    }

    /// <summary>The largest integer whose square is at most the value, which is not negative.</summary>
    public static BigInteger SquareRoot(Vm vm, in BigInteger value)
    {
        if (value.GetByteCount() <= Piece / 4)
        {
            vm.Work(1 + (Ops.ProductCost(value.GetByteCount(), value.GetByteCount()) * 4));
            return Text.IntegerMath.SquareRoot(value);
        }
        // Zimmermann, "Karatsuba Square Root" (1999), needs one of the two highest bits of a multiple of four digits.
        var bits = (int)value.GetBitLength();
        var padding = (-bits & 63) & ~1;
        return RootAndRest(vm, value << padding, out _) >> (padding / 2);
    }

    private static BigInteger RootAndRest(Vm vm, in BigInteger value, out BigInteger rest)
    {
        BigInteger root;
        if (value.GetByteCount() <= Piece / 4)
        {
            root = SquareRoot(vm, value);
            rest = value - (root * root);
            return root;
        }
        var l = (int)((value.GetBitLength() - 1) / 4);
        var top = value >> (2 * l);
        var low = value - (top << (2 * l));
        var a1 = low >> l;
        var a0 = low - (a1 << l);
        var s = RootAndRest(vm, top, out var r);
        var q = DivRem(vm, (r << l) + a1, s << 1, out var u);
        root = (s << l) + q;
        rest = (u << l) + a0 - Multiply(vm, q, q);
        if (rest.Sign < 0)
        {
            rest += (root << 1) - 1;
            root -= 1;
        }
        return root;
    }
}
