namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The operators of arrays and scalars: ufuncs under the names of special methods.</summary>
internal static class Operators
{
    public static readonly (string Name, Ufunc Ufunc)[] Binary =
    [
        ("add", Ufuncs.Add), ("sub", Ufuncs.Subtract), ("mul", Ufuncs.Multiply), ("truediv", Ufuncs.Divide), ("floordiv", Ufuncs.FloorDivide), ("mod", Ufuncs.Remainder),
        ("and", Ufuncs.BitwiseAnd), ("or", Ufuncs.BitwiseOr), ("xor", Ufuncs.BitwiseXor), ("lshift", Ufuncs.LeftShift), ("rshift", Ufuncs.RightShift),
    ];

    public static readonly (string Name, Ufunc Ufunc)[] Compare =
    [
        ("__lt__", Ufuncs.Less), ("__le__", Ufuncs.LessEqual), ("__gt__", Ufuncs.Greater), ("__ge__", Ufuncs.GreaterEqual), ("__eq__", Ufuncs.Equal), ("__ne__", Ufuncs.NotEqual),
    ];

    public static void Add(TypeBuilder t)
    {
        foreach (var (name, ufunc) in Binary)
        {
            t.Fn2($"__{name}__", (vm, a, b) => Apply(vm, ufunc, a, b, a, b));
            t.Fn2($"__r{name}__", (vm, a, b) => Apply(vm, ufunc, b, a, a, b));
            t.Fn2($"__i{name}__", (vm, a, b) => InPlace(vm, ufunc, a, b));
        }
        foreach (var (name, ufunc) in Compare) t.Fn2(name, (vm, a, b) => Comparison(vm, ufunc, a, b));
        t.Fn("__pow__", "value, mod=None, /", static (vm, a) => Power(vm, a[0], a[1], a[0], a[1]));
        t.Fn("__rpow__", "value, mod=None, /", static (vm, a) => Power(vm, a[1], a[0], a[0], a[1]));
        t.Fn2("__ipow__", static (vm, a, b) => InPlace(vm, Ufuncs.Power, a, b));
        t.Fn2("__divmod__", static (vm, a, b) => vm.NewTuple(Apply(vm, Ufuncs.FloorDivide, a, b, a, b), Apply(vm, Ufuncs.Remainder, a, b, a, b)));
        t.Fn2("__rdivmod__", static (vm, a, b) => vm.NewTuple(Apply(vm, Ufuncs.FloorDivide, b, a, a, b), Apply(vm, Ufuncs.Remainder, b, a, a, b)));
        t.Fn2("__matmul__", static (vm, a, b) => IsOthers(vm, a, b) ? Value.NotImplemented : Products.MatMul(vm, NdArrays.From(vm, a), NdArrays.From(vm, b)));
        t.Fn2("__rmatmul__", static (vm, a, b) => IsOthers(vm, a, b) ? Value.NotImplemented : Products.MatMul(vm, NdArrays.From(vm, b), NdArrays.From(vm, a)));
        t.Fn1("__neg__", static (vm, a) => Negative(vm, a));
        t.Fn1("__pos__", static (vm, a) => NdArrays.Result(vm, ElementaryUfuncs.Positive.Apply(vm, [NdArrays.From(vm, a)], null)));
        t.Fn1("__abs__", static (vm, a) => NdArrays.Result(vm, ElementaryUfuncs.Absolute.Apply(vm, [NdArrays.From(vm, a)], null)));
        t.Fn1("__invert__", static (vm, a) => NdArrays.Result(vm, ElementaryUfuncs.Invert.Apply(vm, [NdArrays.From(vm, a)], null)));
    }

    private static Value Negative(Vm vm, in Value v)
    {
        var a = NdArrays.From(vm, v);
        if (a.DType.Code == ItemCode.Bool) return vm.Raise(Types.TypeError, "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.");
        return NdArrays.Result(vm, ElementaryUfuncs.Negative.Apply(vm, [a], null));
    }

    public static Value Apply(Vm vm, Ufunc u, in Value a, in Value b, in Value self, in Value other)
    {
        if (IsOthers(vm, self, other)) return Value.NotImplemented;
        return NdArrays.Result(vm, u.Apply(vm, [NdArrays.From(vm, a), NdArrays.From(vm, b)], null));
    }

    // numpy squares and takes roots by functions of their own, which give other last bits than a power.
    public static Value Power(Vm vm, in Value a, in Value b, in Value self, in Value other)
    {
        if (IsOthers(vm, self, other)) return Value.NotImplemented;
        var (x, y) = (NdArrays.From(vm, a), NdArrays.From(vm, b));
        if (self.O is NdArray && ReferenceEquals(x, a.O) && y.Rank == 0 && b.O is not NdArray && y.DType.Keep is Keep.Int or Keep.Float && x.DType.Keep is Keep.Float or Keep.Complex)
        {
            var exponent = Items.ToDouble(vm, b);
            var fast = exponent switch { 1.0 => ElementaryUfuncs.Positive, 2.0 => ElementaryUfuncs.Square, -1.0 => ElementaryUfuncs.Reciprocal, 0.5 => Elementary("sqrt"), _ => null };
            if (fast != null) return NdArrays.Result(vm, fast.Apply(vm, [x], null));
        }
        if (self.O is NdArray && x.DType.IsInteger && y.Rank == 0 && b.O is not NdArray && y.DType.Keep == Keep.Int && Items.ToDouble(vm, b) == 2)
        {
            return NdArrays.Result(vm, ElementaryUfuncs.Square.Apply(vm, [x], null));
        }
        return NdArrays.Result(vm, Ufuncs.Power.Apply(vm, [x, y], null));
    }

    private static UnaryUfunc Elementary(string name) => Array.Find(ElementaryUfuncs.All, u => u.Name == name)!;

    private static Value InPlace(Vm vm, Ufunc u, in Value self, in Value other)
    {
        if (self.O is not NdArray a) return Value.NotImplemented;
        if (IsOthers(vm, self, other)) return Value.NotImplemented;
        return UfuncMethods.Apply(vm, u, [self, other], a, Value.True, Value.None);
    }

    public static Value Comparison(Vm vm, Ufunc u, in Value a, in Value b)
    {
        if (IsOthers(vm, a, b)) return Value.NotImplemented;
        var (x, y) = (NdArrays.From(vm, a), NdArrays.From(vm, b));
        if (x.DType.IsNumber && y.DType.Code == ItemCode.Str || y.DType.IsNumber && x.DType.Code == ItemCode.Str)
        {
            // numpy gives one bool, for now, and warns that it will compare items.
            if (u == Ufuncs.Equal) return false;
            if (u == Ufuncs.NotEqual) return true;
            return Value.NotImplemented;
        }
        if (Shapes.TryBroadcast(x.Shape, y.Shape) == null && (u == Ufuncs.Equal || u == Ufuncs.NotEqual)) return Mismatch(vm, u, x, y);
        return NdArrays.Result(vm, u.Apply(vm, [x, y], null));
    }

    private static Value Mismatch(Vm vm, Ufunc u, NdArray x, NdArray y)
    {
        vm.CallMethod(vm.ImportModule("warnings"), "warn", Value.Str("elementwise comparison failed; this will raise an error in the future."), Types.DeprecationWarning);
        return u == Ufuncs.NotEqual;
    }

    /// <summary>Whether the other operand is to do it: it has no arrays' arithmetic in mind, or says that it goes first.</summary>
    public static bool IsOthers(Vm vm, in Value self, in Value other)
    {
        if (other.O is not { Type.IsGuest: true } o) return false;
        if (o.Type.Lookup("__array_ufunc__") is { } ufunc) return ufunc.V.IsNone;
        return vm.TryGetAttr(other, "__array_priority__", out var priority) && (priority.TryFloat(out var p) ? p : priority.TryInt(out var i) ? i : 0) > (self.O is NdArray ? 0 : -1e6);
    }
}
