namespace R1CI.Sdk.Python.Runtime;

/// <summary>Arithmetic of ints, floats and complex numbers.</summary>
internal static partial class Ops
{
    private static Outcome Fail(Vm vm, PyType type, string message)
    {
        vm.Raise(type, message);
        return Outcome.Failed;
    }

    private static Outcome IntBinary(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        // dst may be the register of an operand.
        var isBool = op is Op.And or Op.Or or Op.Xor && a.IsBool && b.IsBool;
        if (a.TryInt(out var m) && b.TryInt(out var n) && SmallInt(op, m, n, ref dst))
        {
            if (isBool) dst = dst.I != 0;
            return Outcome.Done;
        }
        if (WideInt(vm, op, a, b, ref dst)) return Outcome.Done;
        a.TryBig(out var x);
        b.TryBig(out var y);
        return BigBinary(vm, op, x, y, ref dst);
    }

    // Sums, products and remainders on the way through 128 bits: hashing and modular arithmetic are full of them.
    private static bool WideInt(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        if (!IsWide(a, out var high, out var low) || !IsWide(b, out var otherHigh, out var other)) return false;
        switch (op)
        {
            case Op.Mul when a.O == null && b.O == null:
            {
                high = Math.BigMul(a.I, b.I, out var product);
                low = (ulong)product;
                break;
            }
            // Two sign bits: no sum can leave 128.
            case Op.Add when (high ^ (high << 1)) >= 0 && (otherHigh ^ (otherHigh << 1)) >= 0:
                low += other;
                high += otherHigh + (low < other ? 1 : 0);
                break;
            case Op.Sub when (high ^ (high << 1)) >= 0 && (otherHigh ^ (otherHigh << 1)) >= 0:
                high -= otherHigh + (low < other ? 1 : 0);
                low -= other;
                break;
            case Op.Mod or Op.FloorDiv when high >= 0 && b.O == null && b.I > 0:
            {
                var (q, r) = Math.DivRem((ulong)high, other);
                low = Text.WordDivision.DivRem(r, low, other, out var rest);
                high = op == Op.Mod ? 0 : (long)q;
                if (op == Op.Mod) low = rest;
                break;
            }
            default: return false;
        }
        if (high == (long)low >> 63)
        {
            dst = new Value((long)low);
            return true;
        }
        vm.Charge(80);
        dst = new Value(new PyInt(high, low));
        return true;
    }

    private static bool IsWide(in Value v, out long high, out ulong low)
    {
        (high, low) = (v.I >> 63, (ulong)v.I);
        if (v.O == null) return true;
        if (v.O.GetType() != typeof(PyInt) || Unsafe.As<PyInt>(v.O) is not { IsWide: true } wide) return false;
        (high, low) = (wide.High, wide.Low);
        return true;
    }

    private static bool SmallInt(Op op, long m, long n, ref Value dst)
    {
        switch (op)
        {
            case Op.Add:
            {
                var s = m + n;
                if (((m ^ s) & (n ^ s)) < 0) return false;
                dst = new Value(s);
                return true;
            }
            case Op.Sub:
            {
                var s = m - n;
                if (((m ^ n) & (m ^ s)) < 0) return false;
                dst = new Value(s);
                return true;
            }
            case Op.Mul:
            {
                var hi = Math.BigMul(m, n, out var lo);
                if (hi != lo >> 63) return false;
                dst = new Value(lo);
                return true;
            }
            case Op.Div:
                if (n == 0 || m is <= -(1L << 53) or >= 1L << 53 || n is <= -(1L << 53) or >= 1L << 53) return false;
                dst = new Value((double)m / n);
                return true;
            case Op.FloorDiv or Op.Mod:
            {
                if (n is 0 or -1) return false;
                var (q, r) = Math.DivRem(m, n);
                if (r != 0 && (r < 0) != (n < 0))
                {
                    q--;
                    r += n;
                }
                dst = new Value(op == Op.Mod ? r : q);
                return true;
            }
            case Op.And: dst = new Value(m & n); return true;
            case Op.Or: dst = new Value(m | n); return true;
            case Op.Xor: dst = new Value(m ^ n); return true;
            case Op.Shr:
                if (n < 0) return false;
                dst = new Value(m >> (int)Math.Min(n, 63));
                return true;
            case Op.Shl:
                if (n is < 0 or > 62 || m >> (int)(62 - n) is not (0 or -1)) return false;
                dst = new Value(m << (int)n);
                return true;
            case Op.Pow: return SmallPow(m, n, ref dst);
        }
        return false;
    }

    private static bool SmallPow(long m, long n, ref Value dst)
    {
        if (n is < 0 or > 64 && m is not (0 or 1 or -1 or 2)) return false;
        if (n < 0) return false;
        if (m is 0 or 1 or -1)
        {
            dst = new Value(n == 0 ? 1 : m == -1 && (n & 1) == 0 ? 1 : m);
            return true;
        }
        if (m == 2 && n < 63)
        {
            dst = new Value(1L << (int)n);
            return true;
        }
        if (n > 64) return false;
        long r = 1, f = m;
        while (true)
        {
            if ((n & 1) != 0)
            {
                if (Math.BigMul(r, f, out var lo) != lo >> 63) return false;
                r = lo;
            }
            n >>= 1;
            if (n == 0) break;
            if (Math.BigMul(f, f, out var sq) != sq >> 63) return false;
            f = sq;
        }
        dst = new Value(r);
        return true;
    }

    /// <summary>Steps that a product of so many bytes is worth; Karatsuba's exponent above a few hundred bytes.</summary>
    public static double ProductCost(double na, double nb)
    {
        var (min, max) = na < nb ? (na, nb) : (nb, na);
        return min < 256 ? min * max / 512 : max / min * Math.Pow(min, 1.585) / 24;
    }

    private static Outcome BigBinary(Vm vm, Op op, in BigInteger x, in BigInteger y, ref Value dst)
    {
        long na = x.GetByteCount(), nb = y.GetByteCount();
        switch (op)
        {
            case Op.Add or Op.Sub:
                vm.Charge(48 + Math.Max(na, nb));
                vm.Tick((int)(Math.Max(na, nb) >> 7));
                dst = Value.Big(op == Op.Add ? x + y : x - y);
                return Outcome.Done;
            case Op.Mul:
                vm.Charge(48 + na + nb);
                dst = Value.Big(BigNumbers.Multiply(vm, x, y));
                return Outcome.Done;
            case Op.Div: return y.IsZero ? Fail(vm, Types.ZeroDivisionError, "division by zero") : TrueDivide(vm, x, y, ref dst);
            case Op.FloorDiv or Op.Mod:
            {
                if (y.IsZero) return Fail(vm, Types.ZeroDivisionError, op == Op.Mod ? "integer modulo by zero" : "integer division or modulo by zero");
                vm.Charge(96 + na);
                var q = FloorDivRem(vm, x, y, out var r);
                dst = Value.Big(op == Op.Mod ? r : q);
                return Outcome.Done;
            }
            case Op.Pow:
            {
                if (y.Sign < 0)
                {
                    if (x.IsZero) return Fail(vm, Types.ZeroDivisionError, "0.0 cannot be raised to a negative power");
                    return FloatBinary(vm, Op.Pow, Vm.BigToDouble(x), Vm.BigToDouble(y), ref dst);
                }
                dst = Value.Big(Power(vm, x, y));
                return Outcome.Done;
            }
            case Op.Shl:
                if (y.Sign < 0) return Fail(vm, Types.ValueError, "negative shift count");
                if (x.IsZero)
                {
                    dst = new Value(0L);
                    return Outcome.Done;
                }
                if (y > long.MaxValue) return Fail(vm, Types.OverflowError, "too many digits in integer");
                vm.Charge(y > 1L << 40 ? long.MaxValue / 4 : 48 + na + ((long)y / 8));
                vm.Tick((int)(na + ((long)y / 8) >> 7));
                dst = Value.Big(x << (int)y);
                return Outcome.Done;
            case Op.Shr:
                if (y.Sign < 0) return Fail(vm, Types.ValueError, "negative shift count");
                vm.Charge(48 + na);
                dst = Value.Big(x >> (int)BigInteger.Min(y, int.MaxValue));
                return Outcome.Done;
            case Op.And or Op.Or or Op.Xor:
                vm.Charge(48 + Math.Max(na, nb));
                vm.Tick((int)(Math.Max(na, nb) >> 7));
                dst = Value.Big(op == Op.And ? x & y : op == Op.Or ? x | y : x ^ y);
                return Outcome.Done;
        }
        return Outcome.Unknown;
    }

    /// <summary><c>divmod</c> of ints, where at least one is big: one division gives both. The divisor is not zero.</summary>
    public static Value BigDivMod(Vm vm, in BigInteger x, in BigInteger y)
    {
        vm.Charge(96 + (long)x.GetByteCount());
        var q = FloorDivRem(vm, x, y, out var r);
        return vm.NewTuple(Value.Big(q), Value.Big(r));
    }

    /// <summary>Python's <c>//</c> and <c>%</c>: the remainder has the divisor's sign.</summary>
    public static BigInteger FloorDivRem(Vm vm, in BigInteger x, in BigInteger y, out BigInteger r)
    {
        vm.Tick(x.GetByteCount() >> 6);
        var q = y > 0 && y <= long.MaxValue && x.GetByteCount() >= Text.WordDivision.MinBytes
            ? Text.WordDivision.DivRem(x, (long)y, out r)
            : BigNumbers.DivRem(vm, x, y, out r);
        if (!r.IsZero && (r.Sign < 0) != (y.Sign < 0))
        {
            q -= 1;
            r += y;
        }
        return q;
    }

    /// <summary>x ** y for y >= 0; reserves the result before computing anything.</summary>
    public static BigInteger Power(Vm vm, in BigInteger x, in BigInteger y)
    {
        if (y.IsZero || x.IsOne) return BigInteger.One;
        if (x.IsZero) return x;
        if (x == BigInteger.MinusOne) return y.IsEven ? BigInteger.One : x;
        var bytes = (double)BigInteger.Abs(x).GetBitLength() * (double)y / 8;
        vm.Charge(bytes > 1e15 ? long.MaxValue / 4 : 48 + (long)bytes);
        return BigNumbers.Power(vm, x, (int)y);
    }

    /// <summary>int / int, correctly rounded.</summary>
    private static Outcome TrueDivide(Vm vm, BigInteger x, BigInteger y, ref Value dst)
    {
        var negative = x.Sign < 0 != y.Sign < 0;      // also of zero: 0 / -2 is -0.0
        x = BigInteger.Abs(x);
        y = BigInteger.Abs(y);
        if (x.IsZero)
        {
            dst = new Value(negative ? -0.0 : 0.0);
            return Outcome.Done;
        }
        var exponent = (long)x.GetBitLength() - y.GetBitLength();
        if (exponent > 1025) return Fail(vm, Types.OverflowError, "integer division result too large for a float");
        if (exponent < -1100)
        {
            dst = new Value(negative ? -0.0 : 0.0);
            return Outcome.Done;
        }
        vm.Work((x.GetByteCount() + y.GetByteCount()) >> 2);
        // A quotient of at least 66 bits and a sticky bit round once to 53 (or fewer, subnormal) bits.
        var shift = (int)Math.Max(0, 66 - exponent);
        var q = BigInteger.DivRem(x << shift, y, out var r);
        if (!r.IsZero) q |= 1;
        var d = ScaleRounded(q, -shift);
        if (double.IsInfinity(d)) return Fail(vm, Types.OverflowError, "integer division result too large for a float");
        dst = new Value(negative ? -d : d);
        return Outcome.Done;
    }

    /// <summary>An int as the nearest double, ties to even; infinity when too large.</summary>
    public static double RoundToDouble(in BigInteger b)
    {
        if (b >= -(1L << 53) && b <= 1L << 53) return (double)(long)b;
        var d = ScaleRounded(BigInteger.Abs(b), 0);
        return b.Sign < 0 ? -d : d;
    }

    /// <summary>q * 2**exponent, rounded to nearest even; q's lowest bit may be sticky when q has 66 bits or more.</summary>
    private static double ScaleRounded(BigInteger q, int exponent)
    {
        var bits = (long)q.GetBitLength();
        var top = bits + exponent;                 // value < 2**top
        if (top > 1024) return double.PositiveInfinity;
        var keep = top < -1021 ? (int)Math.Max(0, 53 - (-1021 - top)) : 53;
        var drop = (int)(bits - keep);
        if (drop > 0)
        {
            var mask = (BigInteger.One << drop) - 1;
            var rest = q & mask;
            var half = BigInteger.One << (drop - 1);
            q >>= drop;
            if (rest > half || rest == half && !q.IsEven) q += 1;
            exponent += drop;
        }
        return Math.ScaleB((double)(ulong)q, exponent);
    }

    private static Outcome FloatBinary(Vm vm, Op op, double x, double y, ref Value dst)
    {
        switch (op)
        {
            case Op.Add: dst = new Value(x + y); return Outcome.Done;
            case Op.Sub: dst = new Value(x - y); return Outcome.Done;
            case Op.Mul: dst = new Value(x * y); return Outcome.Done;
            case Op.Div:
                if (y == 0) return Fail(vm, Types.ZeroDivisionError, "float division by zero");
                dst = new Value(x / y);
                return Outcome.Done;
            case Op.FloorDiv or Op.Mod:
            {
                if (y == 0) return Fail(vm, Types.ZeroDivisionError, op == Op.Mod ? "float modulo" : "float floor division by zero");
                var q = FloatDivMod(x, y, out var m);
                dst = new Value(op == Op.Mod ? m : q);
                return Outcome.Done;
            }
            case Op.Pow: return FloatPow(vm, x, y, ref dst);
        }
        return Outcome.Unknown;
    }

    /// <summary>CPython's float_div_mod.</summary>
    public static double FloatDivMod(double x, double y, out double mod)
    {
        mod = x % y;
        var div = (x - mod) / y;
        if (mod != 0)
        {
            if ((y < 0) != (mod < 0))
            {
                mod += y;
                div -= 1;
            }
        }
        else mod = Math.CopySign(0, y);
        if (div == 0) return Math.CopySign(0, x / y);
        var floor = Math.Floor(div);
        return div - floor > 0.5 ? floor + 1 : floor;
    }

    private static Outcome FloatPow(Vm vm, double x, double y, ref Value dst)
    {
        if (y == 0 || x == 1)
        {
            dst = new Value(1.0);
            return Outcome.Done;
        }
        if (x == 0 && y < 0 && double.IsFinite(y)) return Fail(vm, Types.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        if (x == -1 && double.IsInfinity(y))
        {
            dst = new Value(1.0);
            return Outcome.Done;
        }
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
            return ComplexBinary(vm, Op.Pow, x, y, ref dst);
        if (double.IsNaN(x))
        {
            dst = new Value(x);
            return Outcome.Done;
        }
        var r = Math.Pow(x, y);
        if (double.IsInfinity(r) && double.IsFinite(x) && double.IsFinite(y))
        {
            vm.RaiseWith(Types.OverflowError, new Value(34L), Value.Str("Numerical result out of range"));
            return Outcome.Failed;
        }
        dst = new Value(r);
        return Outcome.Done;
    }

    private static Outcome ComplexBinary(Vm vm, Op op, Complex x, Complex y, ref Value dst)
    {
        Complex r;
        switch (op)
        {
            case Op.Add: r = new Complex(x.Real + y.Real, x.Imaginary + y.Imaginary); break;
            case Op.Sub: r = new Complex(x.Real - y.Real, x.Imaginary - y.Imaginary); break;
            case Op.Mul:
                r = new Complex((x.Real * y.Real) - (x.Imaginary * y.Imaginary), (x.Real * y.Imaginary) + (x.Imaginary * y.Real));
                break;
            case Op.Div:
                if (y == Complex.Zero) return Fail(vm, Types.ZeroDivisionError, "complex division by zero");
                r = Quotient(x, y);
                break;
            case Op.Pow:
                if (y == Complex.Zero) r = Complex.One;
                else if (x == Complex.Zero)
                {
                    if (y.Imaginary != 0 || y.Real < 0) return Fail(vm, Types.ZeroDivisionError, "0.0 to a negative or complex power");
                    r = IsSmallIntegral(y) ? ComplexPower(x, y) : Complex.Zero;   // multiplying keeps the signs of zeros
                }
                else r = ComplexPower(x, y);
                // A small number multiplied out may be none.
                if (y.Real < 0 && IsSmallIntegral(y) && ComplexPower(x, -y) == Complex.Zero) return Fail(vm, Types.ZeroDivisionError, "0.0 to a negative or complex power");
                // An angle without end is no angle: C's cosine says so, and CPython takes that for a division by zero.
                if (double.IsNaN(r.Real) && double.IsNaN(r.Imaginary) && !IsSmallIntegral(y) && double.IsInfinity(Phase(x, y)))
                    return Fail(vm, Types.ZeroDivisionError, "0.0 to a negative or complex power");
                if (double.IsInfinity(r.Real) || double.IsInfinity(r.Imaginary)) return Fail(vm, Types.OverflowError, "complex exponentiation");
                break;
            default: return Outcome.Unknown;
        }
        vm.Charge(48);
        dst = new PyComplex(r);
        return Outcome.Done;
    }

    // CPython's _Py_c_quot: scaling by the larger part of the divisor.
    private static Complex Quotient(Complex a, Complex b)
    {
        if (Math.Abs(b.Real) >= Math.Abs(b.Imaginary))
        {
            var ratio = b.Imaginary / b.Real;
            var denom = b.Real + (b.Imaginary * ratio);
            return new Complex((a.Real + (a.Imaginary * ratio)) / denom, (a.Imaginary - (a.Real * ratio)) / denom);
        }
        else
        {
            var ratio = b.Real / b.Imaginary;
            var denom = (b.Real * ratio) + b.Imaginary;
            return new Complex(((a.Real * ratio) + a.Imaginary) / denom, ((a.Imaginary * ratio) - a.Real) / denom);
        }
    }

    private static bool IsSmallIntegral(Complex y) => y.Imaginary == 0 && y.Real == Math.Floor(y.Real) && Math.Abs(y.Real) <= 100;

    // CPython multiplies small integral powers out and uses polar form for the rest.
    private static Complex ComplexPower(Complex x, Complex y)
    {
        if (IsSmallIntegral(y))
        {
            var n = (int)Math.Abs(y.Real);
            Complex r = Complex.One, p = x;
            for (var mask = 1; mask > 0 && n >= mask; mask <<= 1)
            {
                if ((n & mask) != 0) r = Product(r, p);
                p = Product(p, p);
            }
            return y.Real < 0 ? Quotient(Complex.One, r) : r;
        }
        var vabs = Magnitude(x);
        var len = Math.Pow(vabs, y.Real);
        if (y.Imaginary != 0) len /= Math.Exp(Math.Atan2(x.Imaginary, x.Real) * y.Imaginary);
        var phase = Phase(x, y);
        return new Complex(len * Math.Cos(phase), len * Math.Sin(phase));
    }

    private static double Phase(Complex x, Complex y)
    {
        var phase = Math.Atan2(x.Imaginary, x.Real) * y.Real;
        return y.Imaginary == 0 ? phase : phase + (y.Imaginary * Math.Log(Magnitude(x)));
    }

    private static double Magnitude(Complex x) => Text.Hypotenuse.Of(x.Real, x.Imaginary);

    private static Complex Product(Complex x, Complex y) =>
        new((x.Real * y.Real) - (x.Imaginary * y.Imaginary), (x.Real * y.Imaginary) + (x.Imaginary * y.Real));
}
