namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Other shapes over the same items, where strides allow it.</summary>
internal static class Reshaping
{
    public static NdArray Reshape(Vm vm, NdArray a, in Value shape) => Reshape(vm, a, Wanted(vm, shape, a));

    public static NdArray Reshape(Vm vm, NdArray a, int[] shape)
    {
        if (a.IsContiguous) return a.Reshaped(shape);
        if (TryStrides(a, shape) is { } strides) return a.View(shape, strides, a.Offset);
        var copy = NdArrays.Copy(vm, a);
        return new NdArray(copy.Buffer, copy.DType, shape, Shapes.StridesOf(shape));
    }

    private static int[] Wanted(Vm vm, in Value v, NdArray a)
    {
        var items = v.IsIntLike || v.O is IScalar ? [v] : vm.ToArray(v);
        if (items.Length > Shapes.MaxRank) throw Vm.Error(Types.ValueError, $"maximum supported dimension for an ndarray is 32, found {items.Length}");
        var sizes = Array.ConvertAll(items, i => i.IsIntLike || i.Type.Lookup(Special.Index) != null ? vm.ToIndex(i) : throw Vm.Error(Types.TypeError, $"'{i.Type.ErrorName}' object cannot be interpreted as an integer"));
        var unknown = Array.IndexOf(sizes, -1);
        if (sizes.Count(static s => s < 0) > 1) throw Vm.Error(Types.ValueError, "can only specify one unknown dimension");
        BigInteger known = 1;
        foreach (var s in sizes) known *= s < 0 ? 1 : s;
        if (unknown >= 0 && known != 0 && a.Size % known == 0) sizes[unknown] = (long)(a.Size / known);
        else if (unknown >= 0 || known != a.Size)
        {
            throw Vm.Error(Types.ValueError, $"cannot reshape array of size {a.Size} into shape {Shapes.Text(sizes).Replace(" ", "", StringComparison.Ordinal).Replace("-1", "newaxis", StringComparison.Ordinal)}");
        }
        return Array.ConvertAll(sizes, static s => (int)s);
    }

    // Splitting axes always works on a view; merging them works where they lie behind each other.
    private static int[]? TryStrides(NdArray a, int[] shape)
    {
        if (a.Size == 0) return Shapes.StridesOf(shape);
        var old = new List<(int Length, int Stride)>();
        for (var i = 0; i < a.Rank; i++) if (a.Shape[i] != 1) old.Add((a.Shape[i], a.Strides[i]));
        var strides = new int[shape.Length];
        var (from, into) = (0, 0);
        while (from < old.Count && into < shape.Length)
        {
            var (fromEnd, intoEnd) = (from + 1, into + 1);
            var (have, want) = (old[from].Length, shape[into]);
            while (have != want)
            {
                if (want < have) want *= shape[intoEnd++];
                else have *= old[fromEnd++].Length;
            }
            for (var k = from; k < fromEnd - 1; k++) if (old[k].Stride != old[k + 1].Stride * old[k + 1].Length) return null;
            strides[intoEnd - 1] = old[fromEnd - 1].Stride;
            for (var k = intoEnd - 1; k > into; k--) strides[k - 1] = strides[k] * shape[k];
            (from, into) = (fromEnd, intoEnd);
        }
        for (; into < shape.Length; into++) strides[into] = 1;
        return strides;
    }

    public static NdArray Ravel(Vm vm, NdArray a) => Reshape(vm, a, [a.Size]);

    public static NdArray Squeeze(Vm vm, NdArray a, in Value axis)
    {
        var (shape, strides) = (new List<int>(), new List<int>());
        var chosen = axis.IsMissing || axis.IsNone ? null : Shapes.Axes(vm, axis, a.Rank);
        for (var i = 0; i < a.Rank; i++)
        {
            var drop = chosen?[i] ?? a.Shape[i] == 1;
            if (drop && a.Shape[i] != 1) throw Vm.Error(Types.ValueError, "cannot select an axis to squeeze out which has size not equal to one");
            if (drop) continue;
            shape.Add(a.Shape[i]);
            strides.Add(a.Strides[i]);
        }
        return a.View([.. shape], [.. strides], a.Offset);
    }

    public static NdArray SwapAxes(NdArray a, int i, int j)
    {
        var axes = Enumerable.Range(0, a.Rank).ToArray();
        (axes[i], axes[j]) = (axes[j], axes[i]);
        return NdArrays.Permuted(a, axes);
    }

    /// <summary>The real or imaginary parts; of a real array the array itself, or zeros.</summary>
    public static NdArray Part(Vm vm, NdArray a, bool isReal)
    {
        if (a.DType.Keep != Keep.Complex)
        {
            return isReal ? a : NdArray.Make(vm, a.DType, a.Shape);
        }
        var parts = ItemLoop.Run<Complex, double>(vm, Strided.Flat<Complex>(vm, a), isReal ? static v => v.Real : static v => v.Imaginary);
        return NdArray.Over(a.DType.Code == ItemCode.Complex64 ? DTypes.Float32 : DTypes.Float64, parts, a.Shape);
    }

    public static Value SetPart(Vm vm, NdArray a, in Value v, bool isReal)
    {
        if (a.DType.Keep != Keep.Complex)
        {
            if (!isReal) return vm.Raise(Types.TypeError, "array does not have imaginary part to set");
            NdArrays.Assign(vm, a, NdArrays.From(vm, v));
            return Value.None;
        }
        var parts = Conversion.Doubles(vm, Shapes.BroadcastTo(NdArrays.From(vm, v), a.Shape));
        var items = Strided.Copied<Complex>(vm, a);
        for (var i = 0; i < items.Length; i++) items[i] = isReal ? new Complex(parts[i], items[i].Imaginary) : new Complex(items[i].Real, parts[i]);
        Strided.Scatter<Complex>(vm, a, items);
        return Value.None;
    }

    public static Value ToList(Vm vm, NdArray a) => a.Rank == 0 ? Items.Plain(vm, a, a.Offset) : ToList(vm, a, 0, a.Offset);

    private static Value ToList(Vm vm, NdArray a, int axis, int place)
    {
        var n = a.Shape[axis];
        vm.Charge(56 + (16L * n));
        var list = new PyList(new Value[n], n);
        var pin = vm.Pin(list);
        for (var i = 0; i < n; i++, place += a.Strides[axis])
        {
            vm.Tick();
            list.Items[i] = axis == a.Rank - 1 ? Items.Plain(vm, a, place) : ToList(vm, a, axis + 1, place);
        }
        vm.Unpin(pin);
        return list;
    }
}
