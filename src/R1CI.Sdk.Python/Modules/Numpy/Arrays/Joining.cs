namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Arrays put together, repeated and picked from.</summary>
internal static class Joining
{
    public static NdArray Concatenate(Vm vm, NdArray[] parts, int axis, DType? dtype)
    {
        if (parts.Length == 0) throw Vm.Error(Types.ValueError, "need at least one array to concatenate");
        var first = parts[0];
        if (first.Rank == 0) throw Vm.Error(Types.ValueError, "zero-dimensional arrays cannot be concatenated");
        axis = Shapes.Axis(axis, first.Rank);
        var (shape, length) = (first.Shape.ToArray(), 0L);
        var common = parts[0].DType;
        for (var k = 0; k < parts.Length; k++)
        {
            var p = parts[k];
            if (p.Rank != first.Rank)
            {
                throw Vm.Error(Types.ValueError, p.Rank == 0
                    ? "zero-dimensional arrays cannot be concatenated"
                    : $"all the input arrays must have same number of dimensions, but the array at index 0 has {first.Rank} dimension(s) and the array at index {k} has {p.Rank} dimension(s)");
            }
            for (var i = 0; i < shape.Length; i++)
            {
                if (i == axis || p.Shape[i] == shape[i]) continue;
                throw Vm.Error(Types.ValueError, $"all the input array dimensions except for the concatenation axis must match exactly, but along dimension {i}, the array at index 0 has size {shape[i]} and the array at index {k} has size {p.Shape[i]}");
            }
            length += p.Shape[axis];
            common = DTypes.Promote(common, p.DType);
        }
        shape[axis] = (int)Math.Min(int.MaxValue, length);
        var result = NdArray.Make(vm, dtype ?? common, shape);
        var at = 0;
        foreach (var p in parts)
        {
            NdArrays.Assign(vm, result.View(p.Shape, result.Strides, result.Offset + (at * result.Strides[axis])), p);
            at += p.Shape[axis];
        }
        return result;
    }

    public static Value Repeat(Vm vm, NdArray a, in Value repeats, in Value axis)
    {
        if (axis.IsMissing || axis.IsNone) return Repeat(vm, Reshaping.Ravel(vm, a), repeats, 0L);
        var at = Shapes.Axis(vm, axis, a.Rank);
        var counts = NdArrays.Contiguous(vm, NdArrays.From(vm, repeats, DTypes.Int64));
        var length = a.Shape[at];
        if (counts.Size != 1 && counts.Size != length) return vm.Raise(Types.ValueError, $"operands could not be broadcast together with shape ({length},) ({counts.Size},)");
        var times = Strided.Flat<long>(vm, counts);
        BigInteger total = 0;
        for (var i = 0; i < length; i++)
        {
            var n = times[times.Length == 1 ? 0 : i];
            if (n < 0) return vm.Raise(Types.ValueError, "repeats may not contain negative values.");
            total += n;
        }
        if (total > Array.MaxLength) throw Shapes.TooLarge(total, [(long)BigInteger.Min(total, long.MaxValue)], a.DType);
        var indices = NdBuffer.New<long>(vm, (long)total);
        vm.Tick((indices.Length >> 3) + 1);
        for (var (i, n) = (0, 0); i < length; i++)
        {
            var count = (int)times[times.Length == 1 ? 0 : i];
            indices.AsSpan(n, count).Fill(i);
            n += count;
        }
        return TakeAlong(vm, a, NdArray.Over(DTypes.Int64, indices, indices.Length), at);
    }

    public static NdArray TakeAlong(Vm vm, NdArray a, NdArray indices, int axis)
    {
        var index = new Value[axis + 1];
        Array.Fill(index, new PySlice(Value.None, Value.None, Value.None));
        index[axis] = indices;
        return NdArrays.From(vm, Indexing.Get(vm, a, vm.NewTuple(index)));
    }

    public static Value Take(Vm vm, NdArray a, in Value indices, in Value axis, string mode)
    {
        var source = axis.IsMissing || axis.IsNone ? Reshaping.Ravel(vm, a) : a;
        var at = axis.IsMissing || axis.IsNone ? 0 : Shapes.Axis(vm, axis, a.Rank);
        var places = NdArrays.From(vm, indices, DTypes.Int64);
        var n = source.Shape[at];
        if (mode != "raise")
        {
            var bounded = ItemLoop.Run<long, long>(vm, Strided.Flat<long>(vm, places), mode == "wrap" ? i => Arithmetic.Remainder(i, n) : i => Math.Clamp(i, 0, n - 1));
            places = NdArray.Over(DTypes.Int64, bounded, places.Shape);
        }
        return NdArrays.Result(vm, TakeAlong(vm, source, places, at));
    }
}
