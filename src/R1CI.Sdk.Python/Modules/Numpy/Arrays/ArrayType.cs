using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What is in <c>ndarray</c>.</summary>
internal static class ArrayType
{
    public static readonly PyType Iterator = new("array_iterator", Types.Iterator, "numpy") { IsFinal = true };

    public static readonly PyType Type = new PyType("ndarray", Types.Object, "numpy") { ReplacesOperations = true, IsFinal = true }.Define(static t =>
    {
        t.New("shape, dtype=None", static (vm, _, a) =>
        {
            var dtype = DTypeMethods.Optional(vm, a[1]) ?? DTypes.Float64;
            return NdArray.Make(vm, dtype, Shapes.Parse(vm, a[0], dtype));
        });
        AddFields(t);
        AddContainer(t);
        AddTexts(t);
        AddConversions(t);
        Operators.Add(t);
        ArrayMethods.Add(t);
        ReductionMethods.Add(t);
        t.Unhashable();
        t.Const("__array_priority__", 0.0);
    });

    public static NdArray Of(in Value v) => v.As<NdArray>();

    private static void AddFields(TypeBuilder t)
    {
        t.Get("shape", static (vm, self) => Shapes.ToTuple(vm, Of(self).Shape), static (vm, self, shape) =>
        {
            var a = Of(self);
            var reshaped = Reshaping.Reshape(vm, a, shape);
            if (!ReferenceEquals(reshaped.Buffer, a.Buffer)) throw Vm.Error(Types.AttributeError, "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.");
            a.Take(reshaped.Shape);
            return Value.None;
        });
        t.Get("ndim", static (_, self) => (long)Of(self).Rank).Get("size", static (_, self) => (long)Of(self).Size).Get("dtype", static (_, self) => Of(self).DType);
        t.Get("itemsize", static (_, self) => (long)Of(self).DType.ItemSize).Get("nbytes", static (_, self) => (long)Of(self).DType.ItemSize * Of(self).Size);
        t.Get("strides", static (vm, self) => vm.NewTuple(Array.ConvertAll(Of(self).Strides, s => (Value)((long)s * Of(self).DType.ItemSize))));
        t.Get("T", static (_, self) => NdArrays.Transposed(Of(self))).Get("base", static (_, self) => Of(self).Base is { } b ? b : Value.None);
        t.Get("real", static (vm, self) => Reshaping.Part(vm, Of(self), isReal: true), static (vm, self, v) => Reshaping.SetPart(vm, Of(self), v, isReal: true));
        t.Get("imag", static (vm, self) => Reshaping.Part(vm, Of(self), isReal: false), static (vm, self, v) => Reshaping.SetPart(vm, Of(self), v, isReal: false));
        t.Get("flat", static (vm, self) => new FlatIterator(Of(self)), static (vm, self, v) =>
        {
            var from = NdArrays.From(vm, v);
            Indexing.Set(vm, Of(self), Value.Ellipsis, from.Size == 1 ? from : from.IsContiguous && from.Size == Of(self).Size ? from.Reshaped(Of(self).Shape) : from);
            return Value.None;
        });
        t.Get("flags", static (vm, self) => vm.Call(vm.GetAttr(vm.ImportModule("_numpy_arrays"), "_flags"), self, Of(self).IsContiguous, NdArrays.Transposed(Of(self)).IsContiguous, Of(self).Base == null, Of(self).IsWriteable));
    }

    private static void AddContainer(TypeBuilder t)
    {
        t.Fn1("__len__", static (vm, self) => Of(self).Rank > 0 ? (long)Of(self).Shape[0] : vm.Raise(Types.TypeError, "len() of unsized object"));
        t.Fn2("__getitem__", static (vm, self, index) => Indexing.Get(vm, Of(self), index));
        t.Fn3("__setitem__", static (vm, self, index, v) =>
        {
            Indexing.Set(vm, Of(self), index, v);
            return Value.None;
        });
        t.Fn2("__delitem__", static (vm, _, _) => vm.Raise(Types.ValueError, "cannot delete array elements"));
        t.Fn1("__iter__", static (vm, self) => Of(self).Rank > 0 ? new ArrayIterator(Of(self)) : vm.Raise(Types.TypeError, "iteration over a 0-d array"));
        t.Fn2("__contains__", static (vm, self, v) =>
        {
            var equal = Ufuncs.Equal.Apply(vm, [Of(self), NdArrays.From(vm, v)], null);
            return Conversion.Bools(vm, equal).Contains(true);
        });
        t.Fn1("__bool__", static (vm, self) => Of(self).Size switch
        {
            1 => Ops.Truth(vm, Items.Plain(vm, Of(self), Of(self).Offset)),
            0 => false,
            _ => vm.Raise(Types.ValueError, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"),
        });
    }

    private static void AddTexts(TypeBuilder t)
    {
        t.Fn1("__repr__", static (vm, self) => Guarded(vm, self, static (vm, a) => ArrayRepr.Repr(vm, a, PrintOptions.Of(vm))));
        t.Fn1("__str__", static (vm, self) => Guarded(vm, self, static (vm, a) => ArrayRepr.Str(vm, a, PrintOptions.Of(vm))));
        t.Fn2("__format__", static (vm, self, spec) =>
        {
            if (Of(self).Rank == 0) return vm.NewStr(vm.Format(Items.Scalar(vm, Of(self), Of(self).Offset), spec.As<PyStr>().S));
            return spec.O is PyStr { Length: 0 } ? vm.NewStr(vm.Str(self)) : vm.Raise(Types.TypeError, "unsupported format string passed to numpy.ndarray.__format__");
        });
    }

    // Object arrays may hold each other, or themselves.
    private static Value Guarded(Vm vm, in Value self, Func<Vm, NdArray, string> text)
    {
        vm.EnterHost(" while getting the repr of an object");
        var s = text(vm, Of(self));
        vm.LeaveHost();
        return vm.NewStr(s);
    }

    private static void AddConversions(TypeBuilder t)
    {
        t.Fn1("__int__", static (vm, self) => Value.Big(new BigInteger(Items.ToLong(vm, DTypes.Int64, Only(vm, self)))));
        t.Fn1("__float__", static (vm, self) => Items.ToDouble(vm, Only(vm, self)));
        t.Fn1("__complex__", static (vm, self) => new PyComplex(Items.ToComplex(vm, Only(vm, self))));
        t.Fn1("__index__", static (vm, self) => Of(self) is { Rank: 0, DType.IsInteger: true } a
            ? Items.Plain(vm, a, a.Offset)
            : vm.Raise(Types.TypeError, "only integer scalar arrays can be converted to a scalar index"));
    }

    private static Value Only(Vm vm, in Value self) => Of(self) is { Size: 1 } a
        ? Items.Plain(vm, a, a.Offset)
        : throw Vm.Error(Types.TypeError, "only size-1 arrays can be converted to Python scalars");
}
