namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Methods of arrays that are also functions of the module: the same code serves both.</summary>
internal static class ArrayMethods
{
    public static readonly (string Name, string Signature, FnN Function)[] Shared =
    [
        ("ravel", "order='C'", static (vm, a) => Reshaping.Ravel(vm, InOrder(vm, a[0], a[1]))),
        ("squeeze", "axis=None", static (vm, a) => Reshaping.Squeeze(vm, Of(vm, a[0]), a[1])),
        ("swapaxes", "axis1, axis2", static (vm, a) => Reshaping.SwapAxes(Of(vm, a[0]), Axis(vm, a[0], a[1], "axis1: "), Axis(vm, a[0], a[2], "axis2: "))),
        ("nonzero", "", static (vm, a) => vm.NewTuple(Array.ConvertAll(Selection.NonZero(vm, Of(vm, a[0])), static x => (Value)x))),
        ("repeat", "repeats, axis=None", static (vm, a) => Joining.Repeat(vm, Of(vm, a[0]), a[1], a[2])),
        ("take", "indices, axis=None, out=None, mode='raise'", static (vm, a) => Joining.Take(vm, Of(vm, a[0]), a[1], a[2], Word(a[4], "raise"))),
        ("clip", "min=None, max=None, out=None", static (vm, a) => UfuncMethods.Give(vm, Clip(vm, Of(vm, a[0]), a[1], a[2]), a[3])),
        ("dot", "b, out=None", static (vm, a) => Products.Dot(vm, Of(vm, a[0]), Of(vm, a[1]))),
        ("diagonal", "offset=0, axis1=0, axis2=1", static (vm, a) => Products.Diagonal(vm, Of(vm, a[0]), Int(vm, a[1], 0), Int(vm, a[2], 0), Int(vm, a[3], 1))),
        ("argsort", "axis=-1, kind=None, order=None", static (vm, a) => Ordering.ArgSort(vm, Of(vm, a[0]), a[1], Word(a[2], "quicksort"))),
        ("searchsorted", "v, side='left', sorter=None", static (vm, a) => Ordering.SearchSorted(vm, Of(vm, a[0]), a[1], Word(a[2], "left") == "right", a[3])),
        ("argpartition", "kth, axis=-1", static (vm, a) => Ordering.ArgSort(vm, Of(vm, a[0]), a[2], "quicksort")),
        ("round", "decimals=0, out=None", static (vm, a) => UfuncMethods.Give(vm, Rounding.Round(vm, Of(vm, a[0]), Int(vm, a[1], 0)), a[2])),
        ("trace", "offset=0", static (vm, a) => NdArrays.Result(vm, Products.Trace(vm, Of(vm, a[0]), Int(vm, a[1], 0)))),
    ];

    public static void Add(TypeBuilder t)
    {
        foreach (var (name, signature, function) in Shared) t.Fn(name, signature, function);
        AddShapes(t);
        AddItems(t);
        t.Fn("compress", "condition, axis=None", static (vm, a) => vm.TryCall(vm.GetAttr(vm.ImportModule("_numpy_picking"), "compress"), a[1], a[0], a[2].IsMissing ? Value.None : a[2]));
        t.Fn("choose", "choices, out=None, mode='raise'", static (vm, a) => vm.TryCall(vm.GetAttr(vm.ImportModule("_numpy_picking"), "choose"), a[0], a[1]));
        t.Fn("sort", "axis=-1, kind=None, order=None", static (vm, a) => Ordering.SortInPlace(vm, Of(vm, a[0]), a[1]));
        t.Fn("partition", "kth, axis=-1", static (vm, a) => Ordering.SortInPlace(vm, Of(vm, a[0]), a[2]));
        Fn1 conjugate = static (vm, self) => self.O is NdArray { DType.Keep: Keep.Bool or Keep.Int or Keep.Float } ? self : NdArrays.Result(vm, ElementaryUfuncs.Conjugate.Apply(vm, [Of(vm, self)], null));
        t.Fn1("conj", conjugate).Fn1("conjugate", conjugate);
        t.Fn("setflags", "write=None, align=None, uic=None", static (vm, a) =>
        {
            if (!a[1].IsMissing && !a[1].IsNone) a[0].As<NdArray>().IsWriteable = Ops.Truth(vm, a[1]);
            return Value.None;
        });
        t.Fn1("__copy__", static (vm, self) => NdArrays.Copy(vm, Of(vm, self)));
        t.Fn2("__deepcopy__", static (vm, self, memo) => vm.TryCall(vm.GetAttr(vm.ImportModule("_numpy_arrays"), "_deepcopy"), self, memo));
        t.Fn2("__reduce_ex__", static (vm, self, _) => Reduce(vm, self)).Fn1("__reduce__", static (vm, self) => Reduce(vm, self));
        t.Fn("__array__", "dtype=None", static (vm, a) => NdArrays.From(vm, a[0], DTypeMethods.Optional(vm, a[1]) ?? Of(vm, a[0]).DType));
    }

    private static void AddShapes(TypeBuilder t)
    {
        t.Raw("reshape", static (vm, a) =>
        {
            Value order = default;
            for (var k = 0; k < a.KeywordCount; k++) order = a.Names![k].S == "order" ? a.Keyword(k) : order;
            Value shape = a.Count == 2 ? a[1] : vm.NewTuple(a.All[1..a.Count]);
            return IsFortran(order) ? Fortran(vm, Of(vm, a[0]), shape) : Reshaping.Reshape(vm, Of(vm, a[0]), shape);
        });
        t.FnN("transpose", 0, int.MaxValue, static (vm, a) =>
        {
            var array = Of(vm, a[0]);
            if (a.Length == 1 || a[1].IsNone) return NdArrays.Transposed(array);
            return Transpose(vm, array, a.Length == 2 && !a[1].IsIntLike ? vm.ToArray(a[1]) : a[1..].ToArray());
        });
        t.Fn("flatten", "order='C'", static (vm, a) => NdArrays.Copy(vm, InOrder(vm, a[0], a[1])).Reshaped(Of(vm, a[0]).Size) is var f ? new NdArray(f.Buffer, f.DType, f.Shape, f.Strides) : Value.None);
        t.Raw("resize", static (vm, a) => vm.Raise(Types.ValueError, "cannot resize this array: it does not own its data"));
    }

    private static void AddItems(TypeBuilder t)
    {
        t.Fn("astype", "dtype, order='K', casting='unsafe', subok=True, copy=True", static (vm, a) =>
        {
            var (array, dtype) = (Of(vm, a[0]), DTypeMethods.Parse(vm, a[1]));
            if (Word(a[3], "unsafe") is "safe" && !DTypes.Holds(dtype, array.DType)) return vm.Raise(Types.TypeError, $"Cannot cast array data from dtype('{array.DType.Text}') to dtype('{dtype.Text}') according to the rule 'safe'");
            var copies = a[5].IsMissing || Ops.Truth(vm, a[5]);
            if (array.DType.Keep == Keep.Complex && dtype.Keep is Keep.Float or Keep.Int) WarnDiscarded(vm);
            return copies ? Conversion.Cast(vm, array, dtype) : NdArrays.As(vm, array, dtype);
        });
        t.Fn("copy", "order='C'", static (vm, a) => NdArrays.Copy(vm, Of(vm, a[0])));
        t.Fn2("fill", static (vm, self, v) =>
        {
            var one = NdArray.Make(vm, Of(vm, self).DType);
            Items.Set(vm, one, 0, v);
            NdArrays.Assign(vm, Of(vm, self), one);
            return Value.None;
        });
        t.FnN("item", 0, int.MaxValue, Item);
        t.FnN("itemset", 1, int.MaxValue, static (vm, a) =>
        {
            Indexing.Set(vm, Of(vm, a[0]), a.Length == 2 ? Value.Ellipsis : vm.NewTuple(a[1..^1]), a[^1]);
            return Value.None;
        });
        t.Fn1("tolist", static (vm, self) => Reshaping.ToList(vm, Of(vm, self)));
        t.Fn("view", "dtype=None, type=None", static (vm, a) =>
        {
            var array = Of(vm, a[0]);
            var dtype = DTypeMethods.Optional(vm, a[1]) ?? array.DType;
            if (dtype.Same(array.DType)) return array.View(array.Shape, array.Strides, array.Offset);
            return vm.CallMethod(vm.ImportModule("_numpy_bytes"), "viewed", array, dtype);
        });
        t.Fn("tobytes", "order='C'", static (vm, a) => ItemBytes.Of(vm, Of(vm, a[0])));
        t.Fn("put", "indices, values, mode='raise'", static (vm, a) =>
        {
            Indexing.Set(vm, Reshaping.Ravel(vm, Of(vm, a[0])), NdArrays.From(vm, a[1]), a[2]);
            return Value.None;
        });
    }

    public static Value Transpose(Vm vm, NdArray array, Value[] given)
    {
        if (given.Length != array.Rank) return vm.Raise(Types.ValueError, "axes don't match array");
        var axes = Array.ConvertAll(given, i => Shapes.Axis(vm, i, array.Rank));
        return axes.Distinct().Count() == axes.Length ? NdArrays.Permuted(array, axes) : vm.Raise(Types.ValueError, "repeated axis in transpose");
    }

    private static Value Item(Vm vm, ReadOnlySpan<Value> a)
    {
        var array = Of(vm, a[0]);
        if (a.Length == 1)
        {
            return array.Size == 1 ? Items.Plain(vm, array, array.Offset) : vm.Raise(Types.ValueError, "can only convert an array of size 1 to a Python scalar");
        }
        Value index = a.Length == 2 ? a[1] : vm.NewTuple(a[1..]);
        var source = a.Length == 2 && a[1].O is not PyTuple ? Reshaping.Ravel(vm, array) : array;
        var item = NdArrays.From(vm, Indexing.Get(vm, source, index));
        return item.Size == 1 ? Items.Plain(vm, item, item.Offset) : vm.Raise(Types.ValueError, "can only convert an array of size 1 to a Python scalar");
    }

    private static void WarnDiscarded(Vm vm) => vm.CallMethod(
        vm.ImportModule("warnings"), "warn", Value.Str("Casting complex values to real discards the imaginary part"), vm.GetAttr(vm.ImportModule("_numpy"), "ComplexWarning"));

    private static Value Reduce(Vm vm, in Value self) => vm.NewTuple(
        vm.GetAttr(vm.ImportModule("_numpy_arrays"), "_rebuild"), vm.NewTuple(Reshaping.ToList(vm, Of(vm, self)), Shapes.ToTuple(vm, Of(vm, self).Shape), Value.Str(Of(vm, self).DType.Spelling)));

    private static NdArray Clip(Vm vm, NdArray a, in Value low, in Value high)
    {
        if ((low.IsMissing || low.IsNone) && (high.IsMissing || high.IsNone)) throw Vm.Error(Types.ValueError, "One of max or min must be given");
        var result = low.IsMissing || low.IsNone ? a : Ufuncs.Maximum.Apply(vm, [a, Of(vm, low)], null);
        return high.IsMissing || high.IsNone ? result : Ufuncs.Minimum.Apply(vm, [result, Of(vm, high)], null);
    }

    public static Value Fortran(Vm vm, NdArray a, in Value shape)
    {
        var flat = NdArrays.Contiguous(vm, NdArrays.Transposed(a)).Reshaped(a.Size);
        var wanted = Reshaping.Reshape(vm, flat, shape).Shape;
        return NdArrays.Transposed(Reshaping.Reshape(vm, flat, [.. wanted.Reverse()]));
    }

    public static bool IsFortran(in Value order) => order.O is PyStr { S: "F" };

    private static NdArray InOrder(Vm vm, in Value self, in Value order) => IsFortran(order) ? NdArrays.Transposed(Of(vm, self)) : Of(vm, self);

    public static NdArray Of(Vm vm, in Value v) => v.O as NdArray ?? NdArrays.From(vm, v);

    private static int Axis(Vm vm, in Value self, in Value axis, string name) => Shapes.Axis(vm.ToIndex(axis), Of(vm, self).Rank, name);

    public static int Int(Vm vm, in Value v, int otherwise) => v.IsMissing || v.IsNone ? otherwise : (int)Math.Clamp(vm.ToIndex(v), int.MinValue, int.MaxValue);

    public static string Word(in Value v, string otherwise) => v.O is PyStr s ? s.S : otherwise;
}
