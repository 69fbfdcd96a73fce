namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The ufuncs of one input.</summary>
internal static class ElementaryUfuncs
{
    public static readonly UnaryUfunc Negative = new("negative", Loops.Common)
    {
        Longs = static a => unchecked(-a), Doubles = static a => -a, Complexes = static a => -a, Values = static (vm, a) => Ops.Unary(vm, Op.Neg, a),
    };

    public static readonly UnaryUfunc Positive = new("positive", Loops.Common)
    {
        Longs = static a => a, Doubles = static a => a, Complexes = static a => a, Values = static (vm, a) => Ops.Unary(vm, Op.Pos, a),
    };

    public static readonly UnaryUfunc Absolute = new("absolute", Loops.Common)
    {
        Bools = static a => a, Longs = static a => a < 0 ? unchecked(-a) : a, Doubles = Math.Abs, Magnitude = static a => Arithmetic.Hypot(a.Real, a.Imaginary),
        Values = static (vm, a) => vm.Call(vm.GetAttr(a, "__abs__")),
    };

    public static readonly UnaryUfunc Invert = new("invert", Loops.Bits)
    {
        Bools = static a => !a, Longs = static a => ~a, Values = static (vm, a) => Ops.Unary(vm, Op.Invert, a),
    };

    public static readonly UnaryUfunc Square = new("square", Loops.Numbers)
    {
        Longs = static a => unchecked(a * a), Doubles = static a => a * a, Complexes = static a => Arithmetic.Multiply(a, a), Values = static (vm, a) => Ops.Binary(vm, Op.Mul, a, a),
    };

    public static readonly UnaryUfunc Reciprocal = new("reciprocal", Loops.Numbers)
    {
        Longs = static a => a == 0 ? long.MinValue : 1 / a, Doubles = static a => 1 / a, Complexes = static a => Arithmetic.Divide(Complex.One, a),
    };

    public static readonly UnaryUfunc Sign = new("sign", Loops.Common)
    {
        Longs = static a => Math.Sign(a), Doubles = Arithmetic.Sign,
        Complexes = static a => a.Real != 0 ? Math.Sign(a.Real) : Math.Sign(a.Imaginary),
    };

    public static readonly UnaryUfunc Conjugate = new("conjugate", Loops.Numbers)
    {
        Longs = static a => a, Doubles = static a => a, Complexes = Complex.Conjugate, Values = static (vm, a) => vm.TryGetAttr(a, "conjugate", out var m) ? vm.Call(m) : a,
    };

    public static readonly UnaryUfunc LogicalNot = new("logical_not", Loops.Common) { Test = static a => !(a != 0), TestComplex = static a => a == Complex.Zero };

    public static readonly UnaryUfunc IsNaN = new("isnan", Loops.Common) { Test = double.IsNaN, TestComplex = static a => double.IsNaN(a.Real) || double.IsNaN(a.Imaginary) };

    public static readonly UnaryUfunc IsInf = new("isinf", Loops.Common) { Test = double.IsInfinity, TestComplex = static a => double.IsInfinity(a.Real) || double.IsInfinity(a.Imaginary) };

    public static readonly UnaryUfunc IsFinite = new("isfinite", Loops.Common) { Test = double.IsFinite, TestComplex = Complex.IsFinite };

    public static readonly UnaryUfunc SignBit = new("signbit", Loops.Common) { Test = double.IsNegative };

    public static readonly UnaryUfunc Floor = Rounding("floor", Math.Floor);
    public static readonly UnaryUfunc Ceil = Rounding("ceil", Math.Ceiling);
    public static readonly UnaryUfunc Trunc = Rounding("trunc", Math.Truncate);

    public static readonly UnaryUfunc Rint = new("rint", Loops.Floats) { Doubles = Arithmetic.RoundEven, Complexes = static a => Arithmetic.Round(a, Arithmetic.RoundEven) };

    public static readonly UnaryUfunc[] All =
    [
        Negative, Positive, Absolute, Invert, Square, Reciprocal, Sign, Conjugate, LogicalNot, IsNaN, IsInf, IsFinite, SignBit, Floor, Ceil, Trunc, Rint,
        new("fabs", Loops.Floats) { Doubles = Math.Abs },
        new("sqrt", Loops.Floats) { Doubles = Math.Sqrt, Complexes = Arithmetic.SquareRoot },
        new("cbrt", Loops.Floats) { Doubles = Math.Cbrt },
        new("exp", Loops.Floats) { Doubles = Math.Exp, Complexes = Complex.Exp },
        new("exp2", Loops.Floats) { Doubles = static a => Math.Pow(2, a), Complexes = static a => Complex.Pow(2, a) },
        new("expm1", Loops.Floats) { Doubles = SpecialFunctions.Expm1 },
        new("log", Loops.Floats) { Doubles = Math.Log, Complexes = Complex.Log },
        new("log2", Loops.Floats) { Doubles = Math.Log2, Complexes = static a => Complex.Log(a) / Math.Log(2) },
        new("log10", Loops.Floats) { Doubles = Math.Log10, Complexes = static a => Complex.Log(a) / Math.Log(10) },
        new("log1p", Loops.Floats) { Doubles = static a => a < -1 ? double.NaN : a == -1 ? double.NegativeInfinity : SpecialFunctions.Log1p(a) },
        new("sin", Loops.Floats) { Doubles = Math.Sin, Complexes = Complex.Sin },
        new("cos", Loops.Floats) { Doubles = Math.Cos, Complexes = Complex.Cos },
        new("tan", Loops.Floats) { Doubles = Math.Tan, Complexes = Complex.Tan },
        new("arcsin", Loops.Floats) { Doubles = Math.Asin, Complexes = Complex.Asin },
        new("arccos", Loops.Floats) { Doubles = Math.Acos, Complexes = Complex.Acos },
        new("arctan", Loops.Floats) { Doubles = Math.Atan, Complexes = Complex.Atan },
        new("sinh", Loops.Floats) { Doubles = Math.Sinh, Complexes = Complex.Sinh },
        new("cosh", Loops.Floats) { Doubles = Math.Cosh, Complexes = Complex.Cosh },
        new("tanh", Loops.Floats) { Doubles = Math.Tanh, Complexes = Complex.Tanh },
        new("arcsinh", Loops.Floats) { Doubles = Math.Asinh },
        new("arccosh", Loops.Floats) { Doubles = Math.Acosh },
        new("arctanh", Loops.Floats) { Doubles = Math.Atanh },
        new("deg2rad", Loops.Floats) { Doubles = static a => a * (Math.PI / 180) },
        new("rad2deg", Loops.Floats) { Doubles = static a => a * (180 / Math.PI) },
        new("radians", Loops.Floats) { Doubles = static a => a * (Math.PI / 180) },
        new("degrees", Loops.Floats) { Doubles = static a => a * (180 / Math.PI) },
        new("spacing", Loops.Floats) { Doubles = static a => Math.BitIncrement(Math.Abs(a)) - Math.Abs(a) },
    ];

    // Integers are whole already.
    private static UnaryUfunc Rounding(string name, Func<double, double> f) => new(name, Loops.Common)
    {
        Bools = static a => a, Longs = static a => a, Doubles = f,
    };
}
