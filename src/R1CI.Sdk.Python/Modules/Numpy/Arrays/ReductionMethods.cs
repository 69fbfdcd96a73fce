namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Sums, means, extremes: methods of arrays that are also functions of the module.</summary>
internal static class ReductionMethods
{
    private const string Folding = "axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True";
    private const string Extreme = "axis=None, out=None, keepdims=False, initial=None, where=True";

    public static readonly (string Name, string Signature, FnN Function)[] Shared =
    [
        ("sum", Folding, static (vm, a) => Fold(vm, Ufuncs.Add, a[0], a[1], a[2], a[3], a[4], a[5], a[6])),
        ("prod", Folding, static (vm, a) => Fold(vm, Ufuncs.Multiply, a[0], a[1], a[2], a[3], a[4], a[5], a[6])),
        ("max", Extreme, static (vm, a) => Fold(vm, Ufuncs.Maximum, a[0], a[1], Value.None, a[2], a[3], a[4], a[5])),
        ("min", Extreme, static (vm, a) => Fold(vm, Ufuncs.Minimum, a[0], a[1], Value.None, a[2], a[3], a[4], a[5])),
        ("any", "axis=None, out=None, keepdims=False, *, where=True", static (vm, a) => Fold(vm, Ufuncs.LogicalOr, a[0], a[1], Value.None, a[2], a[3], Value.None, a[4])),
        ("all", "axis=None, out=None, keepdims=False, *, where=True", static (vm, a) => Fold(vm, Ufuncs.LogicalAnd, a[0], a[1], Value.None, a[2], a[3], Value.None, a[4])),
        ("mean", "axis=None, dtype=None, out=None, keepdims=False, *, where=True", static (vm, a) => Statistics.Mean(vm, Of(vm, a[0]), a[1], DTypeMethods.Optional(vm, a[2]), a[3], UfuncMethods.Flag(vm, a[4]), a[5])),
        ("var", "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True", static (vm, a) => Statistics.Variance(vm, Of(vm, a[0]), a[1], DTypeMethods.Optional(vm, a[2]), a[3], a[4], UfuncMethods.Flag(vm, a[5]), isRoot: false, a[6])),
        ("std", "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True", static (vm, a) => Statistics.Variance(vm, Of(vm, a[0]), a[1], DTypeMethods.Optional(vm, a[2]), a[3], a[4], UfuncMethods.Flag(vm, a[5]), isRoot: true, a[6])),
        ("ptp", "axis=None, out=None, keepdims=False", static (vm, a) =>
        {
            var high = NdArrays.From(vm, Fold(vm, Ufuncs.Maximum, a[0], a[1], Value.None, Value.None, a[3], Value.None, Value.True));
            var low = NdArrays.From(vm, Fold(vm, Ufuncs.Minimum, a[0], a[1], Value.None, Value.None, a[3], Value.None, Value.True));
            return NdArrays.Result(vm, Ufuncs.Subtract.Apply(vm, [high, low], null));
        }),
        ("cumsum", "axis=None, dtype=None, out=None", static (vm, a) => Running(vm, Ufuncs.Add, a)),
        ("cumprod", "axis=None, dtype=None, out=None", static (vm, a) => Running(vm, Ufuncs.Multiply, a)),
        ("argmax", "axis=None, out=None, *, keepdims=False", static (vm, a) => Statistics.ArgExtreme(vm, Of(vm, a[0]), a[1], isMax: true, UfuncMethods.Flag(vm, a[3]))),
        ("argmin", "axis=None, out=None, *, keepdims=False", static (vm, a) => Statistics.ArgExtreme(vm, Of(vm, a[0]), a[1], isMax: false, UfuncMethods.Flag(vm, a[3]))),
    ];

    public static void Add(TypeBuilder t)
    {
        foreach (var (name, signature, function) in Shared) t.Fn(name, signature, function);
    }

    private static NdArray Of(Vm vm, in Value v) => ArrayMethods.Of(vm, v);

    private static Value Fold(Vm vm, Ufunc u, in Value self, in Value axis, in Value dtype, in Value into, in Value keeps, in Value initial, in Value where)
    {
        var a = Of(vm, self);
        var mask = where.IsMissing || where.IsTrue ? null : NdArrays.From(vm, where, DTypes.Bool);
        var result = Reductions.Reduce(vm, u, a, Shapes.Axes(vm, axis, a.Rank), DTypeMethods.Optional(vm, dtype), UfuncMethods.Flag(vm, keeps), initial.IsNone ? Value.Missing : initial, mask);
        return UfuncMethods.Give(vm, result, into);
    }

    private static Value Running(Vm vm, BinaryUfunc u, ReadOnlySpan<Value> a)
    {
        var array = Of(vm, a[0]);
        var all = a[1].IsMissing || a[1].IsNone;
        if (all) array = Reshaping.Ravel(vm, array);
        return UfuncMethods.Give(vm, Reductions.Accumulate(vm, u, array, all ? 0 : Shapes.Axis(vm, a[1], array.Rank), DTypeMethods.Optional(vm, a[2])), a[3]);
    }
}
