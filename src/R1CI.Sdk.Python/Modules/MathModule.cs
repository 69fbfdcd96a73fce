using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules;

/// <summary>The module <c>math</c>.</summary>
internal static class MathModule
{
    public static readonly ModuleDef Def = new("math", m =>
    {
        m.Const("pi", Math.PI).Const("e", Math.E).Const("tau", Math.Tau).Const("inf", double.PositiveInfinity)
            .Const("nan", BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000));
        AddElementary(m);
        AddFloatParts(m);
        AddIntegers(m);
        AddAggregates(m);
    });

    private static void AddElementary(ModuleBuilder m)
    {
        Real(m, "sqrt", Math.Sqrt);
        Real(m, "cbrt", Math.Cbrt);
        Real(m, "exp", Math.Exp, mayOverflow: true);
        Real(m, "exp2", x => Math.Pow(2, x), mayOverflow: true);
        Real(m, "expm1", SpecialFunctions.Expm1, mayOverflow: true);
        Real(m, "log1p", x => x <= -1 ? double.NaN : SpecialFunctions.Log1p(x));
        Real(m, "sin", Math.Sin);
        Real(m, "cos", Math.Cos);
        Real(m, "tan", Math.Tan);
        Real(m, "asin", Math.Asin);
        Real(m, "acos", Math.Acos);
        Real(m, "atan", Math.Atan);
        Real(m, "sinh", Math.Sinh, mayOverflow: true);
        Real(m, "cosh", Math.Cosh, mayOverflow: true);
        Real(m, "tanh", Math.Tanh);
        Real(m, "asinh", Math.Asinh);
        Real(m, "acosh", Math.Acosh);
        Real(m, "atanh", x => Math.Abs(x) >= 1 ? double.NaN : Math.Atanh(x));
        Real(m, "fabs", Math.Abs);
        m.Fn1("degrees", static (vm, x) => vm.ToDouble(x) * (180.0 / Math.PI));
        m.Fn1("radians", static (vm, x) => vm.ToDouble(x) * (Math.PI / 180.0));
        Real(m, "erf", ErrorFunction.Erf);
        Real(m, "erfc", ErrorFunction.Erfc);
        Real(m, "gamma", SpecialFunctions.Gamma, mayOverflow: true);
        Real(m, "lgamma", SpecialFunctions.LogGamma, mayOverflow: true);
        Real(m, "ulp", Ulp);
        Real2(m, "atan2", Math.Atan2);
        Real2(m, "copysign", Math.CopySign);
        Real2(m, "nextafter", NextAfter);
        m.FnN("log", 0, int.MaxValue, static (vm, a) => a.Length is 1 or 2 ? Log(vm, a) : vm.Raise(Types.TypeError, "math.log requires 1 to 2 arguments"));
        m.Fn1("log2", (vm, x) => Logarithm(vm, x, Math.Log2));
        m.Fn1("log10", (vm, x) => Logarithm(vm, x, Math.Log10));
        m.Fn2("pow", Pow);
        m.Fn2("fmod", (vm, a, b) => Fmod(vm, vm.ToDouble(a), vm.ToDouble(b)));
        m.Fn2("remainder", (vm, a, b) => Remainder(vm, vm.ToDouble(a), vm.ToDouble(b)));
    }

    private static void AddFloatParts(ModuleBuilder m)
    {
        m.Fn1("floor", (vm, x) => ToInteger(vm, x, Special.Floor, Math.Floor));
        m.Fn1("ceil", (vm, x) => ToInteger(vm, x, Special.Ceil, Math.Ceiling));
        m.Fn1("trunc", Truncate);
        m.Fn1("isnan", (vm, x) => double.IsNaN(vm.ToDouble(x)));
        m.Fn1("isinf", (vm, x) => double.IsInfinity(vm.ToDouble(x)));
        m.Fn1("isfinite", (vm, x) => double.IsFinite(vm.ToDouble(x)));
        m.Fn1("modf", (vm, x) => Split(vm, vm.ToDouble(x)));
        m.Fn1("frexp", Frexp);
        m.Fn2("ldexp", Ldexp);
        m.Fn("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", IsClose);
    }

    private static void AddIntegers(ModuleBuilder m)
    {
        m.FnN("gcd", 0, int.MaxValue, (vm, a) => IntegerFunctions.Gcd(vm, a));
        m.FnN("lcm", 0, int.MaxValue, (vm, a) => IntegerFunctions.Lcm(vm, a));
        m.Fn1("factorial", IntegerFunctions.Factorial);
        m.Fn1("isqrt", IntegerFunctions.SquareRoot);
        m.Fn2("comb", IntegerFunctions.Combinations);
        m.FnN("perm", 1, 2, IntegerFunctions.Permutations);
    }

    private static void AddAggregates(ModuleBuilder m)
    {
        m.Fn1("fsum", FloatAggregates.Sum);
        m.Fn("prod", "iterable, /, *, start=1", FloatAggregates.Product);
        m.FnN("hypot", 0, int.MaxValue, FloatAggregates.Hypotenuse);
        m.Fn2("dist", FloatAggregates.Distance);
    }

    private static void Real(ModuleBuilder m, string name, Func<double, double> function, bool mayOverflow = false) => m.Fn1(name, (vm, x) =>
    {
        var argument = vm.ToDouble(x);
        var result = function(argument);
        return double.IsFinite(result) ? result : CheckResult(vm, result, double.IsFinite(argument), double.IsNaN(argument), mayOverflow);
    });

    private static void Real2(ModuleBuilder m, string name, Func<double, double, double> function) =>
        m.Fn2(name, (vm, a, b) => function(vm.ToDouble(a), vm.ToDouble(b)));

    // What C's errno says in CPython: NaN from a number is a domain error, infinity from a finite number a range error.
    private static Value CheckResult(Vm vm, double result, bool isFiniteArgument, bool isNaNArgument, bool mayOverflow)
    {
        if (double.IsNaN(result))
        {
            return isNaNArgument ? result : Domain(vm);
        }

        return !isFiniteArgument ? result : mayOverflow ? vm.Raise(Types.OverflowError, "math range error") : Domain(vm);
    }

    internal static Value Domain(Vm vm) => vm.Raise(Types.ValueError, "math domain error");

    private static double Ulp(double x)
    {
        if (!double.IsFinite(x))
        {
            return Math.Abs(x);
        }

        x = Math.Abs(x);
        var next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    private static double NextAfter(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        return x == y ? y : y > x ? Math.BitIncrement(x) : Math.BitDecrement(x);
    }

    private static Value Log(Vm vm, ReadOnlySpan<Value> a)
    {
        var value = Logarithm(vm, a[0], Math.Log);
        if (a.Length == 1 || value.IsError)
        {
            return value;
        }

        var @base = Logarithm(vm, a[1], Math.Log);
        if (@base.IsError)
        {
            return @base;
        }

        return @base.D == 0 ? vm.Raise(Types.ZeroDivisionError, "float division by zero") : value.D / @base.D;
    }

    private static Value Logarithm(Vm vm, Value x, Func<double, double> log)
    {
        double argument;
        if (x.O is PyInt big)
        {
            // Beyond 2^1024 there is no double: log(m * 2^e) = log(m) + e * log(2).
            if (big.V.Sign <= 0)
            {
                return Domain(vm);
            }

            if (!IntegerMath.TryToDouble(big.V, out argument))
            {
                var shift = (int)big.V.GetBitLength() - 64;
                var mantissa = Math.ScaleB((double)(ulong)(big.V >> shift), -64);
                return log(mantissa) + (log(2) * (shift + 64));
            }
        }
        else
        {
            argument = vm.ToDouble(x);
        }

        return argument <= 0 ? Domain(vm) : log(argument);
    }

    private static Value Pow(Vm vm, Value a, Value b)
    {
        var (x, y) = (vm.ToDouble(a), vm.ToDouble(b));
        var result = Math.Pow(x, y);
        if (double.IsFinite(result) || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return result;
        }

        if (double.IsNaN(result) || x == 0)
        {
            return Domain(vm);
        }

        return vm.Raise(Types.OverflowError, "math range error");
    }

    private static Value Fmod(Vm vm, double x, double y)
    {
        var result = x % y;
        return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? Domain(vm) : result;
    }

    private static Value Remainder(Vm vm, double x, double y)
    {
        if (double.IsFinite(x) && double.IsInfinity(y))
        {
            return x;
        }

        var result = Math.IEEERemainder(x, y);
        return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? Domain(vm) : result;
    }

    private static Value ToInteger(Vm vm, Value x, Special special, Func<double, double> round)
    {
        if (x.IsFloat)
        {
            return Integral(round(x.D));
        }

        if (x.O == null)
        {
            return x;
        }

        var method = x.Type.Lookup(special);
        return method != null ? vm.CallSpecial(method.V, x, []) : Integral(round(vm.ToDouble(x)));
    }

    private static Value Integral(double value) => Math.Abs(value) < 9e18 ? (long)value : Value.Big(FloatMath.ToInteger(value));

    private static Value Truncate(Vm vm, Value x)
    {
        if (x.IsFloat)
        {
            return Integral(Math.Truncate(x.D));
        }

        if (x.O == null)
        {
            return x;
        }

        var method = x.Type.Lookup(Special.Trunc);
        return method != null
            ? vm.CallSpecial(method.V, x, [])
            : vm.Raise(Types.TypeError, $"type {x.Type.Name} doesn't define __trunc__ method");
    }

    private static Value Split(Vm vm, double x)
    {
        if (!double.IsFinite(x))
        {
            return vm.NewTuple(double.IsNaN(x) ? x : Math.CopySign(0, x), x);
        }

        var whole = Math.Truncate(x);
        return vm.NewTuple(Math.CopySign(x - whole, x), whole);
    }

    private static Value Frexp(Vm vm, Value x)
    {
        var value = vm.ToDouble(x);
        if (value == 0 || !double.IsFinite(value))
        {
            return vm.NewTuple(value, 0L);
        }

        var exponent = Math.ILogB(value) + 1;
        return vm.NewTuple(Math.ScaleB(value, -exponent), (long)exponent);
    }

    private static Value Ldexp(Vm vm, Value x, Value exponent)
    {
        var value = vm.ToDouble(x);
        if (!exponent.IsIntLike)
        {
            return vm.Raise(Types.TypeError, "Expected an int as second argument to ldexp.");
        }

        var power = BigInteger.Max(-5000, BigInteger.Min(5000, vm.ToBig(exponent)));
        var result = Math.ScaleB(value, (int)power);
        return double.IsInfinity(result) && double.IsFinite(value) ? vm.Raise(Types.OverflowError, "math range error") : result;
    }

    private static Value IsClose(Vm vm, ReadOnlySpan<Value> a)
    {
        var (x, y) = (vm.ToDouble(a[0]), vm.ToDouble(a[1]));
        var relative = a[2].IsMissing ? 1e-9 : vm.ToDouble(a[2]);
        var absolute = a[3].IsMissing ? 0 : vm.ToDouble(a[3]);
        if (relative < 0 || absolute < 0)
        {
            return vm.Raise(Types.ValueError, "tolerances must be non-negative");
        }

        if (x == y)
        {
            return true;
        }

        if (double.IsInfinity(x) || double.IsInfinity(y))
        {
            return false;
        }

        var difference = Math.Abs(y - x);
        return difference <= Math.Abs(relative * y) || difference <= Math.Abs(relative * x) || difference <= absolute;
    }
}
