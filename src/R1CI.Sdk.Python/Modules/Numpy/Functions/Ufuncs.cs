namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The ufuncs of arithmetic, order and bits.</summary>
internal static class Ufuncs
{
    public static readonly BinaryUfunc Add = new("add", Loops.Common)
    {
        Bools = static (a, b) => a | b, Longs = static (a, b) => unchecked(a + b), Doubles = static (a, b) => a + b, Complexes = static (a, b) => a + b,
        Values = static (vm, a, b) => Ops.Binary(vm, Op.Add, a, b), Identity = 0, IsSum = true,
    };

    public static readonly BinaryUfunc Subtract = new("subtract", Loops.Common)
    {
        Longs = static (a, b) => unchecked(a - b), Doubles = static (a, b) => a - b, Complexes = static (a, b) => a - b,
        Values = static (vm, a, b) => Ops.Binary(vm, Op.Sub, a, b),
    };

    public static readonly BinaryUfunc Multiply = new("multiply", Loops.Common)
    {
        Bools = static (a, b) => a & b, Longs = static (a, b) => unchecked(a * b), Doubles = static (a, b) => a * b, Complexes = Arithmetic.Multiply,
        Values = static (vm, a, b) => Ops.Binary(vm, Op.Mul, a, b), Identity = 1,
    };

    public static readonly BinaryUfunc Divide = new("divide", Loops.Floats)
    {
        Doubles = static (a, b) => a / b, Complexes = Arithmetic.Divide, Values = static (vm, a, b) => Ops.Binary(vm, Op.Div, a, b),
    };

    public static readonly BinaryUfunc FloorDivide = new("floor_divide", Loops.Numbers)
    {
        Longs = Arithmetic.FloorDivide, Unsigned = Arithmetic.FloorDivideUnsigned, Doubles = Arithmetic.FloorDivide,
        Values = static (vm, a, b) => Ops.Binary(vm, Op.FloorDiv, a, b), Check = CheckDivisor,
    };

    public static readonly BinaryUfunc Remainder = new("remainder", Loops.Numbers)
    {
        Longs = Arithmetic.Remainder, Unsigned = Arithmetic.RemainderUnsigned, Doubles = Arithmetic.Remainder,
        Values = static (vm, a, b) => Ops.Binary(vm, Op.Mod, a, b), Check = CheckDivisor,
    };

    public static readonly BinaryUfunc FMod = new("fmod", Loops.Numbers)
    {
        Longs = static (a, b) => b is 0 or -1 ? 0 : a % b, Doubles = static (a, b) => a % b, Check = CheckDivisor,
    };

    public static readonly BinaryUfunc Power = new("power", Loops.Numbers)
    {
        Longs = Arithmetic.Power, Doubles = Math.Pow, Complexes = Arithmetic.Power, Values = static (vm, a, b) => Ops.Binary(vm, Op.Pow, a, b), Check = CheckExponent,
    };

    public static readonly BinaryUfunc FloatPower = new("float_power", Loops.Floats) { Doubles = Math.Pow, Complexes = Arithmetic.Power };

    public static readonly BinaryUfunc Maximum = new("maximum", Loops.Common)
    {
        Bools = static (a, b) => a | b, Longs = Math.Max, Unsigned = static (a, b) => (long)Math.Max((ulong)a, (ulong)b), Doubles = Arithmetic.Maximum,
        Complexes = Arithmetic.Maximum, Values = static (vm, a, b) => Ops.CompareBool(vm, Op.Ge, a, b) ? a : b,
    };

    public static readonly BinaryUfunc Minimum = new("minimum", Loops.Common)
    {
        Bools = static (a, b) => a & b, Longs = Math.Min, Unsigned = static (a, b) => (long)Math.Min((ulong)a, (ulong)b), Doubles = Arithmetic.Minimum,
        Complexes = Arithmetic.Minimum, Values = static (vm, a, b) => Ops.CompareBool(vm, Op.Le, a, b) ? a : b,
    };

    public static readonly BinaryUfunc FMax = new("fmax", Loops.Common) { Bools = static (a, b) => a | b, Longs = Math.Max, Doubles = Arithmetic.FMax };

    public static readonly BinaryUfunc FMin = new("fmin", Loops.Common) { Bools = static (a, b) => a & b, Longs = Math.Min, Doubles = Arithmetic.FMin };

    public static readonly BinaryUfunc BitwiseAnd = new("bitwise_and", Loops.Bits)
    {
        Bools = static (a, b) => a & b, Longs = static (a, b) => a & b, Values = static (vm, a, b) => Ops.Binary(vm, Op.And, a, b), Identity = -1,
    };

    public static readonly BinaryUfunc BitwiseOr = new("bitwise_or", Loops.Bits)
    {
        Bools = static (a, b) => a | b, Longs = static (a, b) => a | b, Values = static (vm, a, b) => Ops.Binary(vm, Op.Or, a, b), Identity = 0,
    };

    public static readonly BinaryUfunc BitwiseXor = new("bitwise_xor", Loops.Bits)
    {
        Bools = static (a, b) => a ^ b, Longs = static (a, b) => a ^ b, Values = static (vm, a, b) => Ops.Binary(vm, Op.Xor, a, b), Identity = 0,
    };

    public static readonly BinaryUfunc LeftShift = new("left_shift", Loops.Numbers)
    {
        Longs = static (a, b) => b is < 0 or > 63 ? 0 : a << (int)b, Values = static (vm, a, b) => Ops.Binary(vm, Op.Shl, a, b),
    };

    public static readonly BinaryUfunc RightShift = new("right_shift", Loops.Numbers)
    {
        Longs = static (a, b) => b is < 0 or > 63 ? a < 0 ? -1 : 0 : a >> (int)b,
        Unsigned = static (a, b) => b is < 0 or > 63 ? 0 : a >>> (int)b,
        Values = static (vm, a, b) => Ops.Binary(vm, Op.Shr, a, b),
    };

    public static readonly BinaryUfunc Gcd = new("gcd", Loops.Numbers) { Longs = Arithmetic.Gcd, Identity = 0 };

    public static readonly BinaryUfunc Lcm = new("lcm", Loops.Numbers) { Longs = Arithmetic.Lcm };

    public static readonly BinaryUfunc Arctan2 = new("arctan2", Loops.Floats) { Doubles = Math.Atan2 };

    public static readonly BinaryUfunc Hypot = new("hypot", Loops.Floats) { Doubles = Arithmetic.Hypot };

    public static readonly BinaryUfunc CopySign = new("copysign", Loops.Floats) { Doubles = Math.CopySign };

    public static readonly BinaryUfunc NextAfter = new("nextafter", Loops.Floats)
    {
        Doubles = static (a, b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : a == b ? b : a < b ? Math.BitIncrement(a) : Math.BitDecrement(a),
    };

    public static readonly BinaryUfunc LogAddExp = new("logaddexp", Loops.Floats) { Doubles = Arithmetic.LogAddExp };

    public static readonly BinaryUfunc Heaviside = new("heaviside", Loops.Floats)
    {
        Doubles = static (x, half) => double.IsNaN(x) ? x : x == 0 ? half : x < 0 ? 0 : 1,
    };

    public static readonly CompareUfunc Less = Order("less", Op.Lt, static c => c < 0, static (a, b) => a < b, static (a, b) => Arithmetic.IsLess(a, b));
    public static readonly CompareUfunc LessEqual = Order("less_equal", Op.Le, static c => c <= 0, static (a, b) => a <= b, static (a, b) => a == b || Arithmetic.IsLess(a, b));
    public static readonly CompareUfunc Greater = Order("greater", Op.Gt, static c => c > 0, static (a, b) => a > b, static (a, b) => Arithmetic.IsLess(b, a));
    public static readonly CompareUfunc GreaterEqual = Order("greater_equal", Op.Ge, static c => c >= 0, static (a, b) => a >= b, static (a, b) => a == b || Arithmetic.IsLess(b, a));
    public static readonly CompareUfunc Equal = Order("equal", Op.Eq, static c => c == 0, static (a, b) => a == b, static (a, b) => a == b);
    public static readonly CompareUfunc NotEqual = Order("not_equal", Op.Ne, static c => c != 0, static (a, b) => a != b, static (a, b) => a != b);

    public static readonly CompareUfunc LogicalAnd = Logical("logical_and", static (a, b) => a & b, true);
    public static readonly CompareUfunc LogicalOr = Logical("logical_or", static (a, b) => a | b, false);
    public static readonly CompareUfunc LogicalXor = Logical("logical_xor", static (a, b) => a ^ b, false);

    public static readonly Ufunc[] All =
    [
        Add, Subtract, Multiply, Divide, FloorDivide, Remainder, FMod, Power, FloatPower, Maximum, Minimum, FMax, FMin, BitwiseAnd, BitwiseOr, BitwiseXor, LeftShift,
        RightShift, Gcd, Lcm, Arctan2, Hypot, CopySign, NextAfter, LogAddExp, Heaviside, Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, LogicalAnd, LogicalOr,
        LogicalXor,
    ];

    private static CompareUfunc Order(string name, Op op, Func<int, bool> decide, Func<double, double, bool> doubles, Func<Complex, Complex, bool> complexes) => new(name)
    {
        Bools = (a, b) => decide(a.CompareTo(b)), Longs = (a, b) => decide(a.CompareTo(b)), Unsigned = (a, b) => decide(((ulong)a).CompareTo((ulong)b)),
        Doubles = doubles, Complexes = complexes, Values = (vm, a, b) => Ops.CompareBool(vm, op, a, b),
    };

    private static CompareUfunc Logical(string name, Func<bool, bool, bool> f, bool identity) => new(name)
    {
        Bools = f, Longs = (a, b) => f(a != 0, b != 0), Doubles = (a, b) => f(a != 0, b != 0), Complexes = (a, b) => f(a != Complex.Zero, b != Complex.Zero),
        Values = (vm, a, b) => f(Ops.Truth(vm, a), Ops.Truth(vm, b)), IsLogical = true, Identity = identity,
    };

    private static void CheckDivisor(Vm vm, Ufunc ufunc, ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        if (b.Contains(0) && a.Length > 0) FloatErrors.IntegerDivide(vm, ufunc.Name);
    }

    private static void CheckExponent(Vm vm, Ufunc ufunc, ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        foreach (var n in b)
        {
            if (n < 0) throw Vm.Error(Types.ValueError, "Integers to negative integer powers are not allowed.");
        }
    }
}
