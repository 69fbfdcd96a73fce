namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary><c>ufunc.reduce</c>, <c>accumulate</c> and <c>outer</c>, and what the methods of arrays make of them.</summary>
internal static class Reductions
{
    public static NdArray Reduce(Vm vm, Ufunc ufunc, NdArray a, bool[] axes, DType? dtype, bool keeps, in Value initial, NdArray? where = null)
    {
        if (ufunc is CompareUfunc { IsLogical: true } logical) return Kept(ReduceLogical(vm, logical, where == null ? a : Masked(vm, a, where, logical.Identity!.Value), axes), a, axes, keeps);
        if (ufunc is not BinaryUfunc binary)
        {
            throw Vm.Error(Types.ValueError, $"reduce only supported for binary functions");
        }
        var chosen = dtype ?? binary.Choose(Widened(binary, a.DType));
        if (where != null)
        {
            if (binary.Identity is not { } nothing && initial.IsMissing) throw Vm.Error(Types.ValueError, $"reduction operation '{ufunc.Name}' does not have an identity, so to use a where mask one has to specify 'initial'");
            a = Masked(vm, a, where, initial.IsMissing ? binary.Identity!.Value : initial);
        }
        if (a.Size == 0 && binary.Identity == null && initial.IsMissing && IsEmptyAlong(a, axes))
        {
            throw Vm.Error(Types.ValueError, $"zero-size array to reduction operation {ufunc.Name} which has no identity");
        }
        var shape = a.Shape.Where((_, i) => !axes[i]).ToArray();
        var result = chosen.Keep switch
        {
            Keep.Int when binary.Longs != null => OfLongs(vm, binary, a, chosen, axes, initial, shape),
            Keep.Float when binary.Doubles != null => OfDoubles(vm, binary, a, chosen, axes, initial, shape),
            Keep.Complex when binary.Complexes != null => OfComplexes(vm, binary, a, chosen, axes, initial, shape),
            Keep.Bool when binary.Bools != null => NdArrays.As(vm, OfLongs(vm, binary, a, DTypes.Int64, axes, initial, shape), DTypes.Bool),
            Keep.Object when binary.Values != null && chosen.Code == ItemCode.Object => OfValues(vm, binary, a, axes, initial, shape),
            _ => throw Vm.Error(Types.TypeError, $"cannot perform reduce with flexible type"),
        };
        return Kept(result, a, axes, keeps);
    }

    // Sums and products of narrow integers are made in 64 bits.
    private static DType Widened(BinaryUfunc u, DType d)
    {
        if (u.Name is not ("add" or "multiply")) return d;
        return d.Code == ItemCode.Bool || d.IsInteger && d.ItemSize < 8 ? d.IsUnsigned ? DTypes.UInt64 : DTypes.Int64 : d;
    }

    private static bool IsEmptyAlong(NdArray a, bool[] axes)
    {
        for (var i = 0; i < a.Rank; i++) if (axes[i] && a.Shape[i] == 0) return Shapes.Count([.. a.Shape.Where((_, k) => !axes[k])]) > 0;
        return false;
    }

    private static NdArray Masked(Vm vm, NdArray a, NdArray where, in Value nothing)
    {
        var one = ArrayMaking.FromAny(vm, nothing.IsFloat && a.DType.Keep is Keep.Int && double.IsInteger(nothing.D) ? (long)nothing.D : nothing, null);
        return Selection.Choose(vm, where, a, NdArrays.As(vm, one, a.DType.Keep == Keep.Bool ? one.DType : a.DType));
    }

    private static NdArray Kept(NdArray result, NdArray a, bool[] axes, bool keeps) =>
        keeps ? result.Reshaped([.. a.Shape.Select((n, i) => axes[i] ? 1 : n)]) : result;

    private static bool IsIdempotent(BinaryUfunc u) => u.Name is "maximum" or "minimum" or "fmax" or "fmin";

    private static NdArray OfLongs(Vm vm, BinaryUfunc u, NdArray a, DType dtype, bool[] axes, in Value initial, int[] shape)
    {
        var source = a.DType.Keep == Keep.Int ? a : NdArray.Over(dtype, Strided.Owned(vm, Conversion.Longs(vm, a, dtype)), a.Shape);
        var f = dtype.Code == ItemCode.UInt64 && u.Unsigned != null ? u.Unsigned : u.Longs!;
        long? first = initial.IsMissing ? u.Identity is { } i ? (long)i : null : Items.ToLong(vm, dtype, initial);
        if (first == null && !IsIdempotent(u)) return Folded(vm, u, source, axes, shape);
        var result = Reduction.Run(vm, source, axes, f, first, null);
        if (dtype.IsNarrow) for (var k = 0; k < result.Length; k++) result[k] = dtype.Wrap(result[k]);
        return NdArray.Over(dtype, result, shape);
    }

    private static NdArray OfDoubles(Vm vm, BinaryUfunc u, NdArray a, DType dtype, bool[] axes, in Value initial, int[] shape)
    {
        var source = a.DType.Keep == Keep.Float ? a : NdArray.Over(dtype, Strided.Owned(vm, Conversion.Doubles(vm, a)), a.Shape);
        double? first = initial.IsMissing ? u.Identity : Items.ToDouble(vm, initial);
        if (first == null && !IsIdempotent(u)) return Folded(vm, u, source, axes, shape);
        var result = Reduction.Run(vm, source, axes, dtype.IsNarrow ? (x, y) => dtype.Round(u.Doubles!(x, y)) : u.Doubles!, first, u.IsSum ? dtype.IsNarrow ? NarrowSum.Of : PairwiseSum.Of : null);
        if (u.IsSum || u.Name == "multiply") CheckResult(vm, source, result);
        return NdArray.Over(dtype, result, shape);
    }

    private static void CheckResult(Vm vm, NdArray source, double[] result)
    {
        if (Array.TrueForAll(result, double.IsFinite) || source.Size == 0) return;
        var isFinite = true;
        foreach (var x in Strided.Flat<double>(vm, source)) isFinite &= double.IsFinite(x);
        if (isFinite) FloatErrors.Overflow(vm, "reduce");
        else if (Array.Exists(result, double.IsNaN) && !HasNaN(Strided.Flat<double>(vm, source))) FloatErrors.Invalid(vm, "reduce");
    }

    private static bool HasNaN(ReadOnlySpan<double> items)
    {
        foreach (var x in items) if (double.IsNaN(x)) return true;
        return false;
    }

    private static NdArray OfComplexes(Vm vm, BinaryUfunc u, NdArray a, DType dtype, bool[] axes, in Value initial, int[] shape)
    {
        var source = a.DType.Keep == Keep.Complex ? a : NdArray.Over(dtype, Strided.Owned(vm, Conversion.Complexes(vm, a)), a.Shape);
        Complex? first = initial.IsMissing ? u.Identity is { } i ? new Complex(i, 0) : null : Items.ToComplex(vm, initial);
        if (first == null && !IsIdempotent(u)) return Folded(vm, u, source, axes, shape);
        return NdArray.Over(dtype, Reduction.Run(vm, source, axes, u.Complexes!, first, u.IsSum ? PairwiseSum.Of : null), shape);
    }

    private static NdArray OfValues(Vm vm, BinaryUfunc u, NdArray a, bool[] axes, in Value initial, int[] shape)
    {
        var moved = Rows(vm, a, axes, out var length);
        var items = Strided.Copied<Value>(vm, moved);
        var result = new PyList(NdBuffer.New<Value>(vm, Shapes.Count(shape)), Shapes.Count(shape));
        var pin = vm.Pin(result);
        for (var row = 0; row < result.Count; row++)
        {
            Value value = initial.IsMissing ? length > 0 ? items[row * length] : (long)u.Identity!.Value : initial;
            for (var i = initial.IsMissing ? 1 : 0; i < length; i++)
            {
                vm.Tick();
                value = vm.Checked(u.Values!(vm, value, items[(row * length) + i]));
            }
            result.Items[row] = value;
        }
        vm.Unpin(pin);
        return NdArray.Over(DTypes.Object, result.Items, shape);
    }

    // The axes to go brought to the end, as one.
    private static NdArray Rows(Vm vm, NdArray a, bool[] axes, out int length)
    {
        int[] order = [.. Enumerable.Range(0, a.Rank).Where(i => !axes[i]), .. Enumerable.Range(0, a.Rank).Where(i => axes[i])];
        length = Shapes.Count([.. a.Shape.Where((_, i) => axes[i])]);
        return NdArrays.Contiguous(vm, NdArrays.Permuted(a, order));
    }

    // Functions without an identity, whose first item is not folded twice.
    private static NdArray Folded(Vm vm, BinaryUfunc u, NdArray a, bool[] axes, int[] shape)
    {
        var rows = Rows(vm, a, axes, out var length);
        var count = Shapes.Count(shape);
        var flat = rows.Reshaped(count, length);
        var result = flat.View([count], [length], flat.Offset);
        for (var i = 1; i < length; i++)
        {
            result = u.Apply(vm, [result, flat.View([count], [length], flat.Offset + i)], null);
        }
        return NdArrays.Copy(vm, result).Reshaped(shape);
    }

    private static NdArray ReduceLogical(Vm vm, CompareUfunc u, NdArray a, bool[] axes)
    {
        var shape = a.Shape.Where((_, i) => !axes[i]).ToArray();
        var source = NdArray.Over(DTypes.Bool, Strided.Owned(vm, Conversion.Bools(vm, a)), a.Shape);
        return NdArray.Over(DTypes.Bool, Reduction.Run(vm, source, axes, u.Bools, u.Identity ?? false, null), shape);
    }

    /// <summary>Running results along an axis.</summary>
    public static NdArray Accumulate(Vm vm, BinaryUfunc u, NdArray a, int axis, DType? dtype)
    {
        var chosen = dtype ?? u.Choose(Widened(u, a.DType));
        var rows = NdArrays.AxisLast(Conversion.Cast(vm, a, chosen), axis);
        rows = NdArrays.Contiguous(vm, rows);
        var length = rows.Shape[^1];
        switch (chosen.Keep)
        {
            case Keep.Int: Accumulate(vm, rows.Items<long>(), length, (x, y) => chosen.Wrap(u.Longs!(x, y))); break;
            case Keep.Float: Accumulate(vm, rows.Items<double>(), length, (x, y) => chosen.Round(u.Doubles!(x, y))); break;
            case Keep.Complex: Accumulate(vm, rows.Items<Complex>(), length, u.Complexes!); break;
            case Keep.Bool: Accumulate(vm, rows.Items<bool>(), length, u.Bools!); break;
            default: Accumulate(vm, rows.Items<Value>(), length, (x, y) => vm.Checked(u.Values!(vm, x, y))); break;
        }
        return NdArrays.Contiguous(vm, NdArrays.LastToAxis(rows, axis));
    }

    public static NdArray Accumulate(Vm vm, CompareUfunc u, NdArray a, int axis)
    {
        var rows = NdArrays.Contiguous(vm, NdArrays.AxisLast(Conversion.Cast(vm, a, DTypes.Bool), axis));
        Accumulate(vm, rows.Items<bool>(), rows.Shape[^1], u.Bools);
        return NdArrays.Contiguous(vm, NdArrays.LastToAxis(rows, axis));
    }

    private static void Accumulate<T>(Vm vm, T[] items, int length, Func<T, T, T> f)
    {
        for (var start = 0; start + length <= items.Length && length > 0; start += length)
        {
            for (var i = start + 1; i < start + length; i++)
            {
                if ((i & 3) == 0) vm.Tick();
                items[i] = f(items[i - 1], items[i]);
            }
            vm.Tick();
        }
    }

    public static NdArray Outer(Vm vm, Ufunc u, NdArray a, NdArray b)
    {
        int[] wide = [.. a.Shape, .. Enumerable.Repeat(1, b.Rank)];
        return u.Apply(vm, [NdArrays.Contiguous(vm, a).Reshaped(wide), b], null);
    }
}

/// <summary>The pairwise sum in single precision: every step is rounded.</summary>
internal static class NarrowSum
{
    public static double Of(double[] items, int at, int n, int stride)
    {
        if (n < 8)
        {
            var sum = 0f;
            for (var i = 0; i < n; i++) sum += (float)items[at + (i * stride)];
            return sum;
        }
        if (n > 128)
        {
            var half = n / 2;
            half -= half % 8;
            return (float)Of(items, at, half, stride) + (float)Of(items, at + (half * stride), n - half, stride);
        }
        Span<float> r = stackalloc float[8];
        for (var k = 0; k < 8; k++) r[k] = (float)items[at + (k * stride)];
        var done = 8;
        for (; done < n - (n % 8); done += 8)
        {
            for (var k = 0; k < 8; k++) r[k] += (float)items[at + ((done + k) * stride)];
        }
        var total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; done < n; done++) total += (float)items[at + (done * stride)];
        return total;
    }
}
