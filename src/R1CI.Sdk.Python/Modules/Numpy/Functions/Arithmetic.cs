using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The arithmetic of single items where it is more than an operator of C#.</summary>
internal static class Arithmetic
{
    public static long FloorDivide(long a, long b)
    {
        if (b == 0) return 0;
        if (b == -1) return unchecked(-a);
        var q = a / b;
        return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
    }

    public static long Remainder(long a, long b)
    {
        if (b is 0 or -1) return 0;
        var r = a % b;
        return r != 0 && (r < 0) != (b < 0) ? r + b : r;
    }

    public static long FloorDivideUnsigned(long a, long b) => b == 0 ? 0 : (long)((ulong)a / (ulong)b);

    public static long RemainderUnsigned(long a, long b) => b == 0 ? 0 : (long)((ulong)a % (ulong)b);

    // numpy's npy_divmod: the quotient is snapped to the nearest integral value.
    public static double FloorDivide(double a, double b)
    {
        if (b == 0) return a / b;
        var mod = Math.IEEERemainder(0, 1) + (a % b);
        if (double.IsNaN(mod)) return double.NaN;
        var div = (a - mod) / b;
        if (mod != 0 && (b < 0) != (mod < 0)) div -= 1;
        if (div == 0) return Math.CopySign(0, a / b);
        var floor = Math.Floor(div);
        return div - floor > 0.5 ? floor + 1 : floor;
    }

    public static double Remainder(double a, double b)
    {
        var mod = a % b;
        if (b == 0 || double.IsNaN(mod)) return double.NaN;
        if (mod == 0) return Math.CopySign(0, b);
        return (b < 0) != (mod < 0) ? mod + b : mod;
    }

    public static long Power(long a, long n)
    {
        long result = 1;
        for (; n > 0; n >>= 1, a = unchecked(a * a))
        {
            if ((n & 1) != 0) result = unchecked(result * a);
        }
        return result;
    }

    public static double Maximum(double a, double b) => a >= b || double.IsNaN(a) ? a : b;

    public static double Minimum(double a, double b) => a <= b || double.IsNaN(a) ? a : b;

    public static double FMax(double a, double b) => a >= b || double.IsNaN(b) ? a : b;

    public static double FMin(double a, double b) => a <= b || double.IsNaN(b) ? a : b;

    public static bool IsLess(Complex a, Complex b) => a.Real < b.Real || (a.Real == b.Real && a.Imaginary < b.Imaginary);

    public static Complex Maximum(Complex a, Complex b) => Complex.IsNaN(a) || !IsLess(a, b) && !Complex.IsNaN(b) ? a : b;

    public static Complex Minimum(Complex a, Complex b) => Complex.IsNaN(a) || !IsLess(b, a) && !Complex.IsNaN(b) ? a : b;

    public static Complex Multiply(Complex a, Complex b) =>
        new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

    // Smith's way, as numpy divides.
    public static Complex Divide(Complex a, Complex b)
    {
        var (x, y) = (Math.Abs(b.Real), Math.Abs(b.Imaginary));
        if (x >= y)
        {
            if (x == 0 && y == 0) return new Complex(a.Real / x, a.Imaginary / x);
            var ratio = b.Imaginary / b.Real;
            var scale = 1.0 / (b.Real + (b.Imaginary * ratio));
            return new Complex((a.Real + (a.Imaginary * ratio)) * scale, (a.Imaginary - (a.Real * ratio)) * scale);
        }
        else
        {
            var ratio = b.Real / b.Imaginary;
            var scale = 1.0 / (b.Imaginary + (b.Real * ratio));
            return new Complex(((a.Real * ratio) + a.Imaginary) * scale, ((a.Imaginary * ratio) - a.Real) * scale);
        }
    }

    public static Complex Power(Complex a, Complex b)
    {
        if (b == Complex.Zero) return Complex.One;
        if (a == Complex.Zero) return b.Real > 0 && b.Imaginary == 0 ? Complex.Zero : new Complex(double.NaN, double.NaN);
        if (b.Imaginary == 0 && b.Real == Math.Floor(b.Real) && Math.Abs(b.Real) < 100) return IntegralPower(a, (int)b.Real);
        return Complex.Exp(Multiply(b, Complex.Log(a)));
    }

    private static Complex IntegralPower(Complex a, int n)
    {
        if (n == 1) return a;
        if (n == 2) return Multiply(a, a);
        if (n == 3) return Multiply(a, Multiply(a, a));
        var (result, factor) = (Complex.One, a);
        for (var left = Math.Abs(n); left > 0; left >>= 1, factor = Multiply(factor, factor))
        {
            if ((left & 1) != 0) result = Multiply(result, factor);
        }
        return n < 0 ? Divide(Complex.One, result) : result;
    }

    public static Complex SquareRoot(Complex a)
    {
        if (a.Imaginary == 0 && a.Real >= 0) return new Complex(Math.Sqrt(a.Real), a.Imaginary);
        if (a == Complex.Zero) return new Complex(0, a.Imaginary);
        if (a.Real >= 0)
        {
            var t = Math.Sqrt((a.Real + Hypot(a.Real, a.Imaginary)) * 0.5);
            return new Complex(t, a.Imaginary / (2 * t));
        }
        else
        {
            var t = Math.Sqrt((-a.Real + Hypot(a.Real, a.Imaginary)) * 0.5);
            return new Complex(Math.Abs(a.Imaginary) / (2 * t), Math.CopySign(t, a.Imaginary));
        }
    }

    public static double Hypot(double x, double y) => Text.Hypotenuse.Of(x, y);

    public static long Gcd(long a, long b)
    {
        // The least integer has no positive twin, and numpy's own result for it is negative.
        var (x, y) = (Size(a), Size(b));
        while (y != 0) (x, y) = (y, x % y);
        return (long)x;
    }

    public static long Lcm(long a, long b) => a == 0 || b == 0 ? 0 : unchecked((long)(Size(a) / (ulong)Gcd(a, b) * Size(b)));

    private static ulong Size(long v) => v < 0 ? 0 - (ulong)v : (ulong)v;

    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    public static double LogAddExp(double a, double b)
    {
        if (a == b) return a + Math.Log(2);
        var d = a - b;
        return d > 0 ? a + SpecialFunctions.Log1p(Math.Exp(-d)) : d <= 0 ? b + SpecialFunctions.Log1p(Math.Exp(d)) : d;
    }

    public static Complex Round(Complex v, Func<double, double> round) => new(round(v.Real), round(v.Imaginary));

    public static double RoundEven(double x) => Math.Round(x, MidpointRounding.ToEven);
}
