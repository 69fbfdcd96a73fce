using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Means, variances and the places of extremes, with numpy's order of operations.</summary>
internal static class Statistics
{
    public static Value Mean(Vm vm, NdArray a, in Value axis, DType? dtype, in Value into, bool keeps, in Value where)
    {
        var axes = Shapes.Axes(vm, axis, a.Rank);
        var mask = where.IsMissing || where.IsTrue ? null : NdArrays.From(vm, where, DTypes.Bool);
        var mean = MeanOf(vm, a, axes, dtype, keeps, mask, "Mean of empty slice.");
        return UfuncMethods.Give(vm, mean, into);
    }

    private static NdArray MeanOf(Vm vm, NdArray a, bool[] axes, DType? dtype, bool keeps, NdArray? mask, string empty)
    {
        var chosen = dtype ?? (a.DType.Keep is Keep.Int or Keep.Bool ? DTypes.Float64 : a.DType);
        var sum = Reductions.Reduce(vm, Ufuncs.Add, a, axes, chosen.Code == ItemCode.Float16 ? DTypes.Float32 : chosen, keeps, Value.Missing, mask);
        var count = Count(vm, a, axes, mask, keeps);
        if (count.Size > 0 && mask == null && count.Items<long>()[0] == 0) Warn(vm, empty);
        var mean = Divide(vm, sum, count);
        return chosen.Code == ItemCode.Float16 ? NdArrays.As(vm, mean, chosen) : mean;
    }

    // In the dtype of the sum, whatever the counts are.
    private static NdArray Divide(Vm vm, NdArray sum, NdArray count)
    {
        if (sum.DType.Keep == Keep.Object) return Ufuncs.Divide.Apply(vm, [sum, count], null);
        var state = NumpyState.Of(vm);
        (var before, state.IsScalar) = (state.IsScalar, sum.Rank == 0);
        var result = Ufuncs.Divide.Apply(vm, [sum, NdArrays.As(vm, count, DTypes.Float64)], sum.DType.Keep == Keep.Complex ? sum.DType : sum.DType.IsFloating ? sum.DType : DTypes.Float64);
        state.IsScalar = before;
        return result;
    }

    private static NdArray Count(Vm vm, NdArray a, bool[] axes, NdArray? mask, bool keeps)
    {
        if (mask != null)
        {
            var full = NdArrays.Copy(vm, Shapes.BroadcastTo(mask, a.Shape));
            return Reductions.Reduce(vm, Ufuncs.Add, full, axes, DTypes.Int64, keeps, Value.Missing);
        }
        var n = NdArray.Make(vm, DTypes.Int64);
        n.Items<long>()[0] = Shapes.Count([.. a.Shape.Where((_, i) => axes[i])]);
        return n;
    }

    public static void Warn(Vm vm, string message) => vm.CallMethod(vm.ImportModule("warnings"), "warn", Value.Str(message), Types.RuntimeWarning);

    public static Value Variance(Vm vm, NdArray a, in Value axis, DType? dtype, in Value into, in Value ddof, bool keeps, bool isRoot, in Value where)
    {
        var axes = Shapes.Axes(vm, axis, a.Rank);
        var mask = where.IsMissing || where.IsTrue ? null : NdArrays.From(vm, where, DTypes.Bool);
        var freedom = ddof.IsMissing ? 0 : vm.ToDouble(ddof);
        var count = Count(vm, a, axes, mask, keeps);
        if (mask == null && count.Items<long>()[0] - freedom <= 0) Warn(vm, "Degrees of freedom <= 0 for slice");
        var chosen = dtype ?? (a.DType.Keep is Keep.Int or Keep.Bool ? DTypes.Float64 : a.DType);
        var mean = Divide(vm, Reductions.Reduce(vm, Ufuncs.Add, a, axes, chosen, true, Value.Missing, mask), Count(vm, a, axes, mask, keeps: true));
        var off = Ufuncs.Subtract.Apply(vm, [a, mean], null);
        var square = off.DType.Keep == Keep.Complex ? SquaredSize(vm, off) : Ufuncs.Multiply.Apply(vm, [off, off], null);
        var sum = Reductions.Reduce(vm, Ufuncs.Add, square, axes, null, keeps, Value.Missing, mask);
        var left = NdArray.Over(DTypes.Float64, ItemLoop.Run(vm, Strided.Flat<long>(vm, count), n => Math.Max(0, n - freedom)), count.Shape);
        var variance = Divide(vm, sum, left);
        return UfuncMethods.Give(vm, isRoot ? Array.Find(ElementaryUfuncs.All, static u => u.Name == "sqrt")!.Apply(vm, [variance], null) : variance, into);
    }

    private static NdArray SquaredSize(Vm vm, NdArray a) =>
        NdArray.Over(DTypes.Float64, ItemLoop.Run(vm, Strided.Flat<Complex>(vm, a), static v => (v.Real * v.Real) + (v.Imaginary * v.Imaginary)), a.Shape);

    /// <summary>The index of the first extreme item, or NaN, along an axis.</summary>
    public static Value ArgExtreme(Vm vm, NdArray a, in Value axis, bool isMax, bool keeps)
    {
        var all = axis.IsMissing || axis.IsNone;
        var at = all ? 0 : Shapes.Axis(vm, axis, a.Rank);
        var rows = NdArrays.Contiguous(vm, all ? Reshaping.Ravel(vm, a) : NdArrays.AxisLast(a, at));
        var length = rows.Rank == 0 ? 1 : rows.Shape[^1];
        if (length == 0) return vm.Raise(Types.ValueError, $"attempt to get {(isMax ? "argmax" : "argmin")} of an empty sequence");
        var found = NdBuffer.New<long>(vm, rows.Size / length);
        switch (rows.DType.Keep)
        {
            case Keep.Bool: Find(vm, Conversion.Bools(vm, rows), found, length, (x, y) => isMax ? x && !y : !x && y); break;
            case Keep.Int: Find(vm, Strided.Flat<long>(vm, rows), found, length, (x, y) => isMax ? x > y : x < y); break;
            case Keep.Float: Find(vm, Strided.Flat<double>(vm, rows), found, length, (x, y) => !double.IsNaN(y) && (double.IsNaN(x) || (isMax ? x > y : x < y))); break;
            case Keep.Complex: Find(vm, Strided.Flat<Complex>(vm, rows), found, length, (x, y) => isMax ? Arithmetic.IsLess(y, x) : Arithmetic.IsLess(x, y)); break;
            default: Find(vm, Strided.Flat<Value>(vm, rows), found, length, (x, y) => Ops.CompareBool(vm, isMax ? Op.Gt : Op.Lt, x, y)); break;
        }
        int[] shape = all ? keeps ? [.. Enumerable.Repeat(1, a.Rank)] : [] : keeps ? [.. a.Shape.Select((n, i) => i == at ? 1 : n)] : [.. a.Shape.Where((_, i) => i != at)];
        return NdArrays.Result(vm, NdArray.Over(DTypes.Int64, found, shape));
    }

    private static void Find<T>(Vm vm, ReadOnlySpan<T> items, long[] found, int length, Func<T, T, bool> isBetter)
    {
        for (var row = 0; row < found.Length; row++)
        {
            vm.Tick((length >> 2) + 1);
            var run = items.Slice(row * length, length);
            var best = 0;
            for (var i = 1; i < run.Length; i++)
            {
                Interruption.Check(i);
                if (isBetter(run[i], run[best])) best = i;
            }

            found[row] = best;
        }
    }
}
