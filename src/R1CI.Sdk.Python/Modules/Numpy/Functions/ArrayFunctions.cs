namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The functions of the module that take arrays.</summary>
internal static class ArrayFunctions
{
    public static void Add(ModuleBuilder m)
    {
        AddShapes(m);
        AddSelection(m);
        AddNumbers(m);
        AddTypes(m);
    }

    private static NdArray Of(Vm vm, in Value v) => ArrayMethods.Of(vm, v);

    private static NdArray[] All(Vm vm, in Value v) => v.O is NdArray { Rank: 0 }
        ? throw Vm.Error(Types.TypeError, "The first input argument needs to be a sequence")
        : Array.ConvertAll(vm.ToArray(v), x => NdArrays.From(vm, x));

    private static void AddShapes(ModuleBuilder m)
    {
        m.Fn("reshape", "a, newshape, order='C'", static (vm, a) => ArrayMethods.IsFortran(a[2]) ? ArrayMethods.Fortran(vm, Of(vm, a[0]), a[1]) : Reshaping.Reshape(vm, Of(vm, a[0]), a[1]));
        m.Fn("transpose", "a, axes=None", static (vm, a) => a[1].IsMissing || a[1].IsNone ? NdArrays.Transposed(Of(vm, a[0])) : ArrayMethods.Transpose(vm, Of(vm, a[0]), vm.ToArray(a[1])));
        m.Fn("concatenate", "arrays, axis=0, out=None, dtype=None, casting='same_kind'", static (vm, a) =>
        {
            var parts = All(vm, a[0]);
            if (a[1].IsNone) parts = Array.ConvertAll(parts, p => Reshaping.Ravel(vm, p));
            return UfuncMethods.Give(vm, Joining.Concatenate(vm, parts, a[1].IsNone ? 0 : ArrayMethods.Int(vm, a[1], 0), DTypeMethods.Optional(vm, a[3])), a[2]);
        });
        m.Fn("broadcast_to", "array, shape, subok=False", static (vm, a) =>
        {
            var (array, shape) = (Of(vm, a[0]), Shapes.Parse(vm, a[1], DTypes.Float64));
            if (Shapes.TryBroadcast(array.Shape, shape) is not { } both || !Shapes.Same(both, shape))
            {
                return vm.Raise(Types.ValueError, $"operands could not be broadcast together with remapped shapes [original->remapped]: {Shapes.Joined(array.Shape)}  and requested shape {Shapes.Joined(shape)}");
            }
            var view = Shapes.BroadcastTo(array, shape);
            view = view.View(view.Shape, view.Strides, view.Offset);
            view.IsWriteable = false;
            return view;
        });
        m.Fn("sort", "a, axis=-1, kind=None, order=None", static (vm, a) =>
        {
            var array = Of(vm, a[0]);
            return a[1].IsNone ? Ordering.Sorted(vm, Reshaping.Ravel(vm, array), 0) : Ordering.Sorted(vm, array, Shapes.Axis(vm, a[1].IsMissing ? -1L : a[1], array.Rank));
        });
        m.Fn("lexsort", "keys, axis=-1", static (vm, a) => Ordering.LexSort(vm, a[0].O is NdArray k ? Array.ConvertAll(vm.ToArray(k), x => NdArrays.From(vm, x)) : All(vm, a[0])));
    }

    private static void AddSelection(ModuleBuilder m)
    {
        m.FnN("where", 1, 3, static (vm, a) => a.Length switch
        {
            1 => vm.NewTuple(Array.ConvertAll(Selection.NonZero(vm, Of(vm, a[0])), static x => (Value)x)),
            3 => Selection.Choose(vm, Of(vm, a[0]), Of(vm, a[1]), Of(vm, a[2])),
            _ => vm.Raise(Types.ValueError, "either both or neither of x and y should be given"),
        });
        m.Fn("count_nonzero", "a, axis=None, *, keepdims=False", static (vm, a) =>
        {
            var array = Of(vm, a[0]);
            var mask = NdArray.Over(DTypes.Bool, Strided.Owned(vm, Conversion.Bools(vm, array)), array.Shape);
            var count = Reductions.Reduce(vm, Ufuncs.Add, mask, Shapes.Axes(vm, a[1], array.Rank), DTypes.Int64, UfuncMethods.Flag(vm, a[2]), Value.Missing);
            return count.Rank == 0 && (a[1].IsMissing || a[1].IsNone) ? Items.Plain(vm, count, 0) : NdArrays.Result(vm, count);
        });
        m.Fn("_places", "a, index", static (vm, a) => Indexing.Places(vm, Of(vm, a[0]), a[1]));
    }

    private static void AddNumbers(ModuleBuilder m)
    {
        m.Fn("matmul", "x1, x2, /, out=None", static (vm, a) => Operators.IsOthers(vm, a[0], a[1]) ? Value.NotImplemented : UfuncMethods.Give(vm, NdArrays.From(vm, Products.MatMul(vm, Of(vm, a[0]), Of(vm, a[1]))), a[2]));
        m.Fn("bincount", "x, weights=None, minlength=0", static (vm, a) => Counting.BinCount(vm, Of(vm, a[0]), a[1], ArrayMethods.Int(vm, a[2], 0)));
        m.Fn("modf", "x, /", static (vm, a) =>
        {
            var x = NdArrays.As(vm, Of(vm, a[0]), Of(vm, a[0]).DType.IsFloating ? Of(vm, a[0]).DType : DTypes.Float64);
            var whole = ElementaryUfuncs.Trunc.Apply(vm, [x], null);
            var rest = NdArray.Over(x.DType, ItemLoop.Run(vm, Conversion.Doubles(vm, x), static v => double.IsInfinity(v) ? Math.CopySign(0, v) : Math.CopySign(v - Math.Truncate(v), v)), x.Shape);
            return vm.NewTuple(NdArrays.Result(vm, rest), NdArrays.Result(vm, whole));
        });
        m.Fn("divmod", "x1, x2, /", static (vm, a) =>
        {
            NdArray[] both = [Of(vm, a[0]), Of(vm, a[1])];
            return vm.NewTuple(NdArrays.Result(vm, Ufuncs.FloorDivide.Apply(vm, both, null)), NdArrays.Result(vm, Ufuncs.Remainder.Apply(vm, both, null)));
        });
    }

    private static void AddTypes(ModuleBuilder m)
    {
        m.FnN("result_type", 1, int.MaxValue, static (vm, a) =>
        {
            var arrays = new NdArray[a.Length];
            for (var i = 0; i < a.Length; i++)
            {
                arrays[i] = a[i].O is NdArray or null or IScalar || a[i].IsFloat || a[i].IsBool || a[i].O is PyComplex ? NdArrays.From(vm, a[i]) : NdArray.Make(vm, DTypeMethods.Parse(vm, a[i]), 0);
            }
            return Promotion.Common(arrays);
        });
        m.Fn2("promote_types", static (vm, a, b) => DTypes.Promote(DTypeMethods.Parse(vm, a), DTypeMethods.Parse(vm, b)));
        m.Fn("can_cast", "from_, to, casting='safe'", static (vm, a) =>
        {
            var from = a[0].O is NdArray or null || a[0].IsFloat || a[0].IsBool ? NdArrays.From(vm, a[0]).DType : DTypeMethods.Parse(vm, a[0]);
            var into = DTypeMethods.Parse(vm, a[1]);
            return ArrayMethods.Word(a[2], "safe") switch { "unsafe" => true, "same_kind" => DTypes.HoldsKind(into, from), "no" or "equiv" => from.Same(into), _ => DTypes.Holds(into, from) };
        });
        m.Fn2("shares_memory", static (vm, a, b) => ReferenceEquals(Of(vm, a).Buffer, Of(vm, b).Buffer));
        m.Fn2("may_share_memory", static (vm, a, b) => ReferenceEquals(Of(vm, a).Buffer, Of(vm, b).Buffer));
    }
}
