namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What every part does with whole arrays: take arguments as arrays, copy, assign, hand results out.</summary>
internal static class NdArrays
{
    public static NdArray Copy(Vm vm, NdArray a) => a.DType.Keep switch
    {
        Keep.Bool => NdArray.Over(a.DType, Strided.Copied<bool>(vm, a), a.Shape),
        Keep.Int => NdArray.Over(a.DType, Strided.Copied<long>(vm, a), a.Shape),
        Keep.Float => NdArray.Over(a.DType, Strided.Copied<double>(vm, a), a.Shape),
        Keep.Complex => NdArray.Over(a.DType, Strided.Copied<Complex>(vm, a), a.Shape),
        _ => NdArray.Over(a.DType, Strided.Copied<Value>(vm, a), a.Shape),
    };

    public static NdArray Contiguous(Vm vm, NdArray a) => a.IsContiguous ? a : Copy(vm, a);

    /// <summary>The array in a dtype; itself when it has it.</summary>
    public static NdArray As(Vm vm, NdArray a, DType dtype) => a.DType.Same(dtype) ? a : Conversion.Cast(vm, a, dtype);

    /// <summary>An argument as an array: itself, or made from what it holds.</summary>
    public static NdArray From(Vm vm, in Value v) => v.O as NdArray ?? ArrayMaking.FromAny(vm, v, null);

    public static NdArray From(Vm vm, in Value v, DType dtype) => v.O is NdArray a ? As(vm, a, dtype) : ArrayMaking.FromAny(vm, v, dtype);

    /// <summary>A result for the guest: a 0-d array becomes its item.</summary>
    public static Value Result(Vm vm, NdArray a) => a.Rank == 0 ? Items.Scalar(vm, a, a.Offset) : a;

    /// <summary>Writes the items of one array into another of a shape that it broadcasts to.</summary>
    public static void Assign(Vm vm, NdArray into, NdArray from)
    {
        if (!into.IsWriteable) throw Vm.Error(Types.ValueError, "assignment destination is read-only");
        from = DropLeading(from, into.Rank);
        if (Shapes.TryBroadcast(from.Shape, into.Shape) is not { } shape || !Shapes.Same(shape, into.Shape))
        {
            throw Vm.Error(Types.ValueError, $"could not broadcast input array from shape {Shapes.Joined(from.Shape)} into shape {Shapes.Joined(into.Shape)}");
        }
        if (into.Size == 0) return;
        var isOne = from.Size == 1;
        if (!isOne) from = Shapes.BroadcastTo(from, into.Shape);
        // Reading what is being written: the items are taken out first.
        if (!isOne && ReferenceEquals(from.Buffer, into.Buffer)) from = Copy(vm, from);
        switch (into.DType.Keep)
        {
            case Keep.Bool: Strided.Scatter(vm, into, Conversion.Bools(vm, from)); break;
            case Keep.Int: Strided.Scatter(vm, into, Conversion.Longs(vm, from, into.DType)); break;
            case Keep.Float: Strided.Scatter(vm, into, Strided.Flat<double>(vm, As(vm, from, into.DType))); break;
            case Keep.Complex: Strided.Scatter(vm, into, Conversion.Complexes(vm, from)); break;
            default: Strided.Scatter(vm, into, Conversion.Values(vm, from, into.DType)); break;
        }
    }

    private static NdArray DropLeading(NdArray a, int rank)
    {
        var drop = 0;
        while (a.Rank - drop > rank && a.Shape[drop] == 1) drop++;
        return drop == 0 ? a : a.View(a.Shape[drop..], a.Strides[drop..], a.Offset);
    }

    /// <summary>The array with its axes in another order.</summary>
    public static NdArray Permuted(NdArray a, ReadOnlySpan<int> axes)
    {
        var (shape, strides) = (new int[axes.Length], new int[axes.Length]);
        for (var i = 0; i < axes.Length; i++) (shape[i], strides[i]) = (a.Shape[axes[i]], a.Strides[axes[i]]);
        return a.View(shape, strides, a.Offset);
    }

    public static NdArray Transposed(NdArray a) => a.View([.. a.Shape.Reverse()], [.. a.Strides.Reverse()], a.Offset);

    /// <summary>The array with one axis moved to the end.</summary>
    public static NdArray AxisLast(NdArray a, int axis)
    {
        if (axis == a.Rank - 1) return a;
        int[] axes = [.. Enumerable.Range(0, a.Rank).Where(i => i != axis), axis];
        return Permuted(a, axes);
    }

    /// <summary>The array with one axis moved to the front.</summary>
    public static NdArray AxisFirst(NdArray a, int axis)
    {
        if (axis == 0) return a;
        int[] axes = [axis, .. Enumerable.Range(0, a.Rank).Where(i => i != axis)];
        return Permuted(a, axes);
    }

    /// <summary>The reverse of <see cref="AxisLast"/>.</summary>
    public static NdArray LastToAxis(NdArray a, int axis)
    {
        if (axis == a.Rank - 1) return a;
        int[] axes = [.. Enumerable.Range(0, axis), a.Rank - 1, .. Enumerable.Range(axis, a.Rank - 1 - axis)];
        return Permuted(a, axes);
    }
}
