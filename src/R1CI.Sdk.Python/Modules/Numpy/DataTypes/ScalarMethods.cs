namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What is in <c>np.generic</c>, the class above all single items.</summary>
internal static class ScalarMethods
{
    private static readonly string[] LikeArrays =
    [
        "sum", "mean", "min", "max", "any", "all", "reshape", "ravel", "flatten", "std", "var", "prod", "argmax", "argmin", "cumsum", "cumprod", "squeeze", "transpose", "dot",
        "nonzero", "repeat", "astype", "clip", "conj", "conjugate", "ptp", "take", "tobytes", "searchsorted", "argsort", "view", "copy",
    ];

    public static void Define(TypeBuilder t)
    {
        AddOperators(t);
        AddConversions(t);
        AddFields(t);
        foreach (var name in LikeArrays)
        {
            t.Raw(name, (vm, a) => vm.TryCall(vm.GetAttr(NdArrays.From(vm, a[0]), name), new CallArgs(a.All[1..], a.Names)));
        }
    }

    private static void AddOperators(TypeBuilder t)
    {
        Operators.Add(t);
        foreach (var (name, ufunc) in Operators.Binary)
        {
            t.Fn2($"__{name}__", (vm, a, b) => Apply(vm, ufunc, a, b, isReflected: false));
            t.Fn2($"__r{name}__", (vm, a, b) => Apply(vm, ufunc, b, a, isReflected: true));
        }
        foreach (var (name, ufunc) in Operators.Compare)
        {
            t.Fn2(name, (vm, a, b) => Real(a, out var x) && Real(b, out var y) ? ScalarMaking.Bool(((CompareUfunc)ufunc).Doubles(x, y)) : Operators.Comparison(vm, ufunc, a, b));
        }
        t.Fn("__pow__", "value, mod=None, /", static (vm, a) => Apply(vm, Ufuncs.Power, a[0], a[1], isReflected: false));
        t.Fn("__rpow__", "value, mod=None, /", static (vm, a) => Apply(vm, Ufuncs.Power, a[1], a[0], isReflected: true));
        t.Fn1("__bool__", static (vm, self) => self.O switch
        {
            IntegerScalar i => i.V != 0,
            PyFloatObject f => f.V != 0,
            PyComplex c => c.V != Complex.Zero,
            _ => self.As<NarrowScalar>().V != Complex.Zero,
        });
        t.Fn1("__hash__", static (vm, self) => Ops.Hash(vm, Plain(vm, self)));
    }

    private static Value Plain(Vm vm, in Value v)
    {
        var a = NdArrays.From(vm, v);
        return Items.Plain(vm, a, a.Offset);
    }

    // A number of 64 bits that is no numpy int: what needs no array to compute with.
    private static bool Real(in Value v, out double d)
    {
        if (v.O is Float64Scalar f)
        {
            d = f.V;
            return true;
        }
        d = v.IsFloat ? v.D : v.I;
        return v.IsFloat || (v.O == null && v.I is > -(1L << 53) and < 1L << 53);
    }

    private static Value Apply(Vm vm, Ufunc u, in Value a, in Value b, bool isReflected)
    {
        if (Real(a, out var x) && Real(b, out var y) && u is BinaryUfunc { Doubles: { } f })
        {
            vm.Charge(40);
            var result = f(x, y);
            if (double.IsFinite(result) || double.IsNaN(x) || double.IsNaN(y)) return new Float64Scalar(result);
        }
        var (self, other) = isReflected ? (b, a) : (a, b);
        // A sequence is repeated so many times.
        if (u == Ufuncs.Multiply && self.O is IntegerScalar { DType.IsInteger: true } && other.O is PyList or PyTuple or PyStr) return Value.NotImplemented;
        if (other.O is PyStr or PyDict or PySet || other.IsNone) return Value.NotImplemented;
        return other.O is NdArray or PyList or PyTuple ? Operators.Apply(vm, u, a, b, self, other) : OfScalars(vm, u, a, b, self, other);
    }

    private static Value OfScalars(Vm vm, Ufunc u, in Value a, in Value b, in Value self, in Value other)
    {
        if (Overflows(u, a, b)) FloatErrors.Overflow(vm, $"scalar {u.Name}");
        var state = NumpyState.Of(vm);
        state.IsScalar = true;
        try
        {
            return u == Ufuncs.Power ? Operators.Power(vm, a, b, self, other) : Operators.Apply(vm, u, a, b, self, other);
        }
        finally
        {
            state.IsScalar = false;
        }
    }

    // Integers wrap silently in arrays only.
    private static bool Overflows(Ufunc u, in Value a, in Value b)
    {
        if (a.O is not IntegerScalar && b.O is not IntegerScalar) return false;
        if (!Integer(a, out var x, out var dx) || !Integer(b, out var y, out var dy) || u.Name is not ("add" or "subtract" or "multiply")) return false;
        var dtype = DTypes.Promote(dx, dy);
        if (!dtype.IsInteger || dtype.Code == ItemCode.UInt64) return false;
        BigInteger exact = u.Name switch { "add" => (BigInteger)x + y, "subtract" => (BigInteger)x - y, _ => (BigInteger)x * y };
        return exact < long.MinValue || exact > long.MaxValue || dtype.Wrap((long)exact) != exact;
    }

    private static bool Integer(in Value v, out long i, out DType dtype)
    {
        (i, dtype) = v.O is IntegerScalar s ? (s.V, s.DType) : (v.I, DTypes.Int64);
        return v.O is null or IntegerScalar;
    }

    private static void AddConversions(TypeBuilder t)
    {
        t.Fn1("__int__", static (vm, self) => self.O is IntegerScalar i ? Items.Integer(i.DType, i.V) : vm.Call(Types.Int, self.O is NarrowScalar n ? n.V.Real : self.O is PyFloatObject f ? f.V : self.As<PyComplex>().V.Real));
        t.Fn1("__float__", static (vm, self) => Items.ToDouble(vm, self.O is PyComplex c ? c.V.Real : self.O is PyFloatObject f ? f.V : self));
        t.Fn1("__complex__", static (vm, self) => new PyComplex(self.O is PyFloatObject f ? f.V : Items.ToComplex(vm, self)));
        t.Fn1("__index__", static (vm, self) => self.O is IntegerScalar { DType.IsInteger: true } i
            ? Items.Integer(i.DType, i.V)
            : vm.Raise(Types.TypeError, $"'{self.Type.ErrorName}' object cannot be interpreted as an integer"));
        t.Fn1("__repr__", static (vm, self) => vm.NewStr(ArrayRepr.Scalar(vm, self))).Fn1("__str__", static (vm, self) => vm.NewStr(ArrayRepr.Scalar(vm, self)));
        t.Fn2("__format__", static (vm, self, spec) => spec.O is PyStr { Length: 0 } || self.O is IntegerScalar { DType.Code: ItemCode.Bool }
            ? vm.NewStr(vm.Format(Value.Str(ArrayRepr.Scalar(vm, self)), spec.As<PyStr>().S))
            : vm.NewStr(vm.Format(Plain(vm, self), spec.As<PyStr>().S)));
        t.Fn("__round__", "ndigits=None, /", static (vm, a) =>
        {
            if (a[1].IsMissing || a[1].IsNone) return a[0].O is IntegerScalar i ? Items.Integer(i.DType, i.V) : vm.Call(vm.GetAttr(vm.ImportModule("builtins"), "round"), Plain(vm, a[0]));
            return NdArrays.Result(vm, Rounding.Round(vm, NdArrays.From(vm, a[0]), vm.ToIndex(a[1])));
        });
        t.Fn("round", "decimals=0, out=None", static (vm, a) => NdArrays.Result(vm, Rounding.Round(vm, NdArrays.From(vm, a[0]), a[1].IsMissing ? 0 : vm.ToIndex(a[1]))));
        t.Fn1("item", ToPlain).Fn1("tolist", ToPlain);
        t.Fn2("__getitem__", static (vm, self, i) => i.O is PyTuple { Count: 0 } ? self : i.Is(Value.Ellipsis) ? NdArrays.From(vm, self) : vm.Raise(Types.IndexError, "invalid index to scalar variable."));
        t.Fn1("__copy__", static (_, self) => self).Fn2("__deepcopy__", static (_, self, _) => self);
        t.Fn1("__reduce__", static (vm, self) => vm.NewTuple(self.Type, vm.NewTuple(Plain(vm, self))));
    }

    private static Value ToPlain(Vm vm, Value self) => Plain(vm, self);

    private static void AddFields(TypeBuilder t)
    {
        t.Get("dtype", static (_, self) => ((IScalar)self.O!).DType).Get("shape", static (_, _) => PyTuple.Empty).Get("ndim", static (_, _) => 0L).Get("size", static (_, _) => 1L);
        t.Get("itemsize", static (_, self) => (long)((IScalar)self.O!).DType.ItemSize).Get("nbytes", static (_, self) => (long)((IScalar)self.O!).DType.ItemSize);
        t.Get("T", static (_, self) => self).Get("strides", static (_, _) => PyTuple.Empty);
        t.Get("real", static (vm, self) => NdArrays.Result(vm, Reshaping.Part(vm, NdArrays.From(vm, self), isReal: true)));
        t.Get("imag", static (vm, self) => NdArrays.Result(vm, Reshaping.Part(vm, NdArrays.From(vm, self), isReal: false)));
        t.Get("__array_priority__", static (_, _) => -1000000.0);
        t.Fn1("is_integer", static (vm, self) => self.O is IntegerScalar || Items.ToDouble(vm, self) is var d && double.IsInteger(d));
        t.Get("numerator", static (_, self) => self).Get("denominator", static (_, _) => 1L);
    }
}
