namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The functions of the module that make arrays.</summary>
internal static class MakingFunctions
{
    public static void Add(ModuleBuilder m)
    {
        m.Fn("array", "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None", static (vm, a) =>
        {
            var dtype = DTypeMethods.Optional(vm, a[1]);
            var made = ArrayMaking.FromAny(vm, a[0], dtype);
            if (ReferenceEquals(made, a[0].O) && (a[2].IsMissing || Ops.Truth(vm, a[2]))) made = NdArrays.Copy(vm, made);
            var least = a[5].IsMissing ? 0 : (int)vm.ToIndex(a[5]);
            return made.Rank >= least ? made : made.Reshaped([.. Enumerable.Repeat(1, Math.Min(least, Shapes.MaxRank) - made.Rank), .. made.Shape]);
        });
        foreach (var name in (string[])["asarray", "asanyarray"])
        {
            m.Fn(name, "a, dtype=None, order=None, *, like=None", static (vm, a) => ArrayMaking.FromAny(vm, a[0], DTypeMethods.Optional(vm, a[1])));
        }
        m.Fn("ascontiguousarray", "a, dtype=None, *, like=None", static (vm, a) => NdArrays.Contiguous(vm, ArrayMaking.FromAny(vm, a[0], DTypeMethods.Optional(vm, a[1]))));
        m.Fn("zeros", "shape, dtype=None, order='C', *, like=None", static (vm, a) => Filled(vm, a[0], Chosen(vm, a[1]), 0L));
        m.Fn("empty", "shape, dtype=None, order='C', *, like=None", static (vm, a) => Filled(vm, a[0], Chosen(vm, a[1]), 0L));
        m.Fn("ones", "shape, dtype=None, order='C', *, like=None", static (vm, a) => Filled(vm, a[0], Chosen(vm, a[1]), 1L));
        m.Fn("full", "shape, fill_value, dtype=None, order='C', *, like=None", static (vm, a) =>
        {
            var value = NdArrays.From(vm, a[1]);
            return FullOf(vm, a[0], DTypeMethods.Optional(vm, a[2]) ?? value.DType, value);
        });
        AddLike(m, "zeros_like", 0L);
        AddLike(m, "empty_like", 0L);
        AddLike(m, "ones_like", 1L);
        m.Fn("full_like", "a, fill_value, dtype=None, order='K', subok=True, shape=None", static (vm, a) =>
        {
            var like = NdArrays.From(vm, a[0]);
            return FullOf(vm, a[5].IsMissing || a[5].IsNone ? Shapes.ToTuple(vm, like.Shape) : a[5], DTypeMethods.Optional(vm, a[2]) ?? like.DType, NdArrays.From(vm, a[1]));
        });
        m.Raw("arange", Ranges.Arange);
        m.Fn("_strided", "x, shape, strides, writeable", static (vm, a) => Windows.Strided(vm, a[0].As<NdArray>(), a[1], a[2], Ops.Truth(vm, a[3])));
        m.Fn("fromiter", "iter, dtype, count=-1", static (vm, a) =>
        {
            var items = a[2].IsMissing || vm.ToIndex(a[2]) < 0 ? vm.ToList(a[0]) : (Obj)vm.ToList(vm.Call(vm.GetAttr(vm.ImportModule("itertools"), "islice"), a[0], a[2])) as PyList;
            return ArrayMaking.FromAny(vm, items!, DTypeMethods.Parse(vm, a[1]));
        });
        m.Fn("_linspace", "start, stop, num, endpoint", static (vm, a) => Ranges.Linspace(vm, a));
    }

    private static DType Chosen(Vm vm, in Value v) => DTypeMethods.Optional(vm, v) ?? DTypes.Float64;

    private static void AddLike(ModuleBuilder m, string name, long fill) => m.Fn(name, "a, dtype=None, order='K', subok=True, shape=None", (vm, a) =>
    {
        var like = NdArrays.From(vm, a[0]);
        return Filled(vm, a[4].IsMissing || a[4].IsNone ? Shapes.ToTuple(vm, like.Shape) : a[4], DTypeMethods.Optional(vm, a[1]) ?? like.DType, fill);
    });

    private static Value Filled(Vm vm, in Value shape, DType dtype, long fill)
    {
        if (dtype.Code == ItemCode.Str && dtype.ItemSize == 0) dtype = DTypes.Str(1);
        var made = NdArray.Make(vm, dtype, Shapes.Parse(vm, shape, dtype));
        if (fill != 0)
        {
            var one = NdArray.Make(vm, dtype);
            Items.Set(vm, one, 0, fill);
            NdArrays.Assign(vm, made, one);
        }
        return made;
    }

    private static Value FullOf(Vm vm, in Value shape, DType dtype, NdArray value)
    {
        if (dtype.Code == ItemCode.Str && dtype.ItemSize == 0) dtype = value.DType;
        var made = NdArray.Make(vm, dtype, Shapes.Parse(vm, shape, dtype));
        NdArrays.Assign(vm, made, value);
        return made;
    }
}
