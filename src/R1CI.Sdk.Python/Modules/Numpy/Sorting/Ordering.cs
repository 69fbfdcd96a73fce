namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary><c>sort</c>, <c>argsort</c>, <c>searchsorted</c>, <c>lexsort</c>.</summary>
internal static class Ordering
{
    public static Value SortInPlace(Vm vm, NdArray a, in Value axis)
    {
        NdArrays.Assign(vm, a, Sorted(vm, a, Shapes.Axis(vm, axis.IsMissing ? -1L : axis, a.Rank)));
        return Value.None;
    }

    /// <summary>A sorted copy along an axis; NaN comes last.</summary>
    public static NdArray Sorted(Vm vm, NdArray a, int axis)
    {
        var rows = NdArrays.Copy(vm, NdArrays.AxisLast(a, axis));
        var length = rows.Shape[^1];
        if (rows.Size == 0) return rows;
        switch (rows.DType.Keep)
        {
            case Keep.Bool: EachRow(vm, rows.Items<bool>(), length, static (x, y) => !x & y); break;
            case Keep.Int when rows.DType.Code == ItemCode.UInt64: EachRow(vm, rows.Items<long>(), length, static (x, y) => (ulong)x < (ulong)y); break;
            case Keep.Int: EachRow(vm, rows.Items<long>(), length, static (x, y) => x < y); break;
            case Keep.Float: EachRow(vm, rows.Items<double>(), length, IsLess); break;
            case Keep.Complex: EachRow(vm, rows.Items<Complex>(), length, IsLess); break;
            default: EachRow(vm, rows.Items<Value>(), length, (x, y) => Ops.Less(vm, x, y)); break;
        }
        return NdArrays.Contiguous(vm, NdArrays.LastToAxis(rows, axis));
    }

    private static bool IsLess(double x, double y) => x < y || (double.IsNaN(y) && !double.IsNaN(x));

    private static bool IsLess(Complex x, Complex y) => Complex.IsNaN(y) ? !Complex.IsNaN(x) : !Complex.IsNaN(x) && Arithmetic.IsLess(x, y);

    private static void EachRow<T>(Vm vm, T[] items, int length, Func<T, T, bool> isLess)
    {
        for (var start = 0; start < items.Length; start += length) MergeSort<T>.Run(vm, items.AsSpan(start, length), isLess);
    }

    public static Value ArgSort(Vm vm, NdArray a, in Value axis, string kind)
    {
        if (a.Rank == 0) return NdArray.Make(vm, DTypes.Int64, 1);
        var all = axis.IsNone;
        var source = all ? Reshaping.Ravel(vm, a) : a;
        var at = all ? 0 : Shapes.Axis(vm, axis.IsMissing ? -1L : axis, a.Rank);
        var rows = NdArrays.Contiguous(vm, NdArrays.AxisLast(source, at));
        var order = NdBuffer.New<long>(vm, rows.Size);
        var isStable = kind is "stable" or "mergesort" || a.DType.Keep == Keep.Object;
        switch (rows.DType.Keep)
        {
            case Keep.Bool: Arrange(vm, Strided.Copied<bool>(vm, rows), order, rows.Shape[^1], static (x, y) => !x & y, isStable); break;
            case Keep.Int: Arrange(vm, Strided.Copied<long>(vm, rows), order, rows.Shape[^1], static (x, y) => x < y, isStable); break;
            case Keep.Float: Arrange(vm, Strided.Copied<double>(vm, rows), order, rows.Shape[^1], IsLess, isStable); break;
            case Keep.Complex: Arrange(vm, Strided.Copied<Complex>(vm, rows), order, rows.Shape[^1], IsLess, isStable); break;
            default: Arrange(vm, Strided.Copied<Value>(vm, rows), order, rows.Shape[^1], (x, y) => Ops.Less(vm, x, y), isStable); break;
        }
        return NdArrays.Contiguous(vm, NdArrays.LastToAxis(NdArray.Over(DTypes.Int64, order, rows.Shape), at));
    }

    private static void Arrange<T>(Vm vm, T[] items, long[] order, int length, Func<T, T, bool> isLess, bool isStable)
    {
        for (var start = 0; start < items.Length; start += length)
        {
            var row = items.AsMemory(start, length);
            var indices = order.AsSpan(start, length);
            for (var i = 0; i < length; i++) indices[i] = i;
            if (isStable) MergeSort<long>.Run(vm, indices, (i, j) => isLess(row.Span[(int)i], row.Span[(int)j]));
            else IndexSort<T>.Run(vm, items.AsSpan(start, length), indices, isLess);
        }
    }

    /// <summary>The order by several keys, the last one first.</summary>
    public static Value LexSort(Vm vm, NdArray[] keys)
    {
        if (keys.Length == 0) return vm.Raise(Types.TypeError, "need sequence of keys with len > 0 in lexsort");
        var order = NdBuffer.New<long>(vm, keys[0].Size);
        for (var i = 0; i < order.Length; i++) order[i] = i;
        foreach (var key in keys)
        {
            if (key.Size != order.Length) return vm.Raise(Types.ValueError, "all keys need to be the same shape");
            if (key.DType.Keep == Keep.Object)
            {
                var values = Strided.Copied<Value>(vm, key);
                MergeSort<long>.Run(vm, order, (i, j) => Ops.Less(vm, values[i], values[j]));
                continue;
            }
            if (key.DType.Keep == Keep.Int)
            {
                var longs = Strided.Copied<long>(vm, key);
                MergeSort<long>.Run(vm, order, (i, j) => longs[i] < longs[j]);
                continue;
            }
            var items = Strided.Owned(vm, Conversion.Doubles(vm, key));
            MergeSort<long>.Run(vm, order, (i, j) => IsLess(items[i], items[j]));
        }
        return NdArray.Over(DTypes.Int64, order, order.Length);
    }

    public static Value SearchSorted(Vm vm, NdArray a, in Value v, bool isRight, in Value sorter)
    {
        if (a.Rank != 1) return vm.Raise(Types.ValueError, "object too deep for desired array");
        var wanted = ArrayMethods.Of(vm, v);
        var dtype = DTypes.Promote(a.DType, wanted.DType);
        if (!sorter.IsMissing && !sorter.IsNone) a = NdArrays.From(vm, Indexing.Get(vm, a, sorter));
        var found = dtype.Keep switch
        {
            Keep.Bool or Keep.Int => Search(vm, Conversion.Longs(vm, a, DTypes.Int64), Conversion.Longs(vm, wanted, DTypes.Int64), isRight, static (x, y) => x < y),
            Keep.Float => Search(vm, Conversion.Doubles(vm, a), Conversion.Doubles(vm, wanted), isRight, IsLess),
            Keep.Complex => Search(vm, Conversion.Complexes(vm, a), Conversion.Complexes(vm, wanted), isRight, IsLess),
            _ => Search(vm, Conversion.Values(vm, a, dtype), Conversion.Values(vm, wanted, dtype), isRight, (x, y) => Ops.Less(vm, x, y)),
        };
        return NdArrays.Result(vm, NdArray.Over(DTypes.Int64, found, wanted.Shape));
    }

    private static long[] Search<T>(Vm vm, ReadOnlySpan<T> items, ReadOnlySpan<T> wanted, bool isRight, Func<T, T, bool> isLess)
    {
        var found = NdBuffer.New<long>(vm, wanted.Length);
        for (var k = 0; k < wanted.Length; k++)
        {
            vm.Tick(4);
            var (low, high) = (0, items.Length);
            while (low < high)
            {
                var middle = low + ((high - low) >> 1);
                var goesOn = isRight ? !isLess(wanted[k], items[middle]) : isLess(items[middle], wanted[k]);
                if (goesOn) low = middle + 1;
                else high = middle;
            }
            found[k] = low;
        }
        return found;
    }
}
