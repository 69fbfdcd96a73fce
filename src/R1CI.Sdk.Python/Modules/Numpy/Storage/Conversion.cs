namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Casting whole arrays, item by item in C order.</summary>
internal static class Conversion
{
    public static Complex Narrow(DType dtype, Complex v) => dtype.Code == ItemCode.Complex64 ? new Complex((float)v.Real, (float)v.Imaginary) : v;

    /// <summary>The items as bools.</summary>
    public static ReadOnlySpan<bool> Bools(Vm vm, NdArray a)
    {
        if (a.DType.Keep == Keep.Bool) return Strided.Flat<bool>(vm, a);
        var result = NdBuffer.New<bool>(vm, a.Size);
        switch (a.DType.Keep)
        {
            case Keep.Int: Map(vm, Strided.Flat<long>(vm, a), result, static v => v != 0); break;
            case Keep.Float: Map(vm, Strided.Flat<double>(vm, a), result, static v => v != 0); break;
            case Keep.Complex: Map(vm, Strided.Flat<Complex>(vm, a), result, static v => v != Complex.Zero); break;
            default: Map(vm, Strided.Flat<Value>(vm, a), result, v => Ops.Truth(vm, v)); break;
        }
        return result;
    }

    /// <summary>The items as integers of a dtype, cut to its width.</summary>
    public static ReadOnlySpan<long> Longs(Vm vm, NdArray a, DType dtype)
    {
        var from = a.DType;
        if (from.Keep == Keep.Int && (!dtype.IsNarrow || from.Code == dtype.Code)) return Strided.Flat<long>(vm, a);
        var result = NdBuffer.New<long>(vm, a.Size);
        switch (from.Keep)
        {
            case Keep.Bool: Map(vm, Strided.Flat<bool>(vm, a), result, static v => v ? 1L : 0L); break;
            case Keep.Int: Map(vm, Strided.Flat<long>(vm, a), result, dtype.Wrap); break;
            case Keep.Float: Map(vm, Strided.Flat<double>(vm, a), result, v => ToLong(dtype, v)); break;
            case Keep.Complex: Map(vm, Strided.Flat<Complex>(vm, a), result, v => ToLong(dtype, v.Real)); break;
            default: Map(vm, Strided.Flat<Value>(vm, a), result, v => Numpy.Items.ToLong(vm, dtype, v)); break;
        }
        return result;
    }

    // As x86 converts: what does not fit is the least integer.
    private static long ToLong(DType dtype, double v)
    {
        if (dtype.Code == ItemCode.UInt64 && v >= 9.2233720368547758e18 && v < 1.8446744073709552e19) return (long)(ulong)v;
        return dtype.Wrap(double.IsNaN(v) || v >= 9.2233720368547758e18 || v < -9.2233720368547758e18 ? long.MinValue : (long)v);
    }

    public static ReadOnlySpan<double> Doubles(Vm vm, NdArray a)
    {
        if (a.DType.Keep == Keep.Float) return Strided.Flat<double>(vm, a);
        var result = NdBuffer.New<double>(vm, a.Size);
        switch (a.DType.Keep)
        {
            case Keep.Bool: Map(vm, Strided.Flat<bool>(vm, a), result, static v => v ? 1.0 : 0.0); break;
            case Keep.Int when a.DType.Code == ItemCode.UInt64: Map(vm, Strided.Flat<long>(vm, a), result, static v => (double)(ulong)v); break;
            case Keep.Int: Map(vm, Strided.Flat<long>(vm, a), result, static v => (double)v); break;
            case Keep.Complex: Map(vm, Strided.Flat<Complex>(vm, a), result, static v => v.Real); break;
            default: Map(vm, Strided.Flat<Value>(vm, a), result, v => Numpy.Items.ToDouble(vm, v)); break;
        }
        return result;
    }

    public static ReadOnlySpan<Complex> Complexes(Vm vm, NdArray a)
    {
        if (a.DType.Keep == Keep.Complex) return Strided.Flat<Complex>(vm, a);
        var result = NdBuffer.New<Complex>(vm, a.Size);
        if (a.DType.Keep == Keep.Object) Map(vm, Strided.Flat<Value>(vm, a), result, v => Numpy.Items.ToComplex(vm, v));
        else Map(vm, Doubles(vm, a), result, static v => new Complex(v, 0));
        return result;
    }

    /// <summary>The items as Python objects, or as strings of a dtype.</summary>
    public static ReadOnlySpan<Value> Values(Vm vm, NdArray a, DType dtype)
    {
        if (a.DType.Keep == Keep.Object && (dtype.Code == ItemCode.Object || a.DType.Same(dtype))) return Strided.Flat<Value>(vm, a);
        var result = NdBuffer.New<Value>(vm, a.Size);
        var flat = a.IsContiguous ? a : NdArrays.Copy(vm, a);
        for (var i = 0; i < result.Length; i++)
        {
            vm.Tick();
            var item = dtype.Code == ItemCode.Str ? Numpy.Items.Scalar(vm, flat, flat.Offset + i) : Numpy.Items.Plain(vm, flat, flat.Offset + i);
            result[i] = dtype.Code == ItemCode.Str ? Numpy.Items.Text(vm, dtype, item) : item;
        }
        return result;
    }

    /// <summary>A contiguous array of another dtype (or of the same, copied).</summary>
    public static NdArray Cast(Vm vm, NdArray a, DType dtype)
    {
        if (dtype.Code == ItemCode.Str && dtype.ItemSize == 0) dtype = TextOf(vm, a);
        return dtype.Keep switch
        {
            Keep.Bool => NdArray.Over(dtype, Own(vm, Bools(vm, a)), a.Shape),
            Keep.Int => NdArray.Over(dtype, Own(vm, Longs(vm, a, dtype)), a.Shape),
            Keep.Float => NdArray.Over(dtype, Rounded(vm, dtype, a.DType, Own(vm, Doubles(vm, a))), a.Shape),
            Keep.Complex => NdArray.Over(dtype, Own(vm, Complexes(vm, a)), a.Shape),
            _ => NdArray.Over(dtype, Own(vm, Values(vm, a, dtype)), a.Shape),
        };
    }

    // A span over an array made for the conversion could be taken over; copying it once more is simpler and costs a move of memory.
    private static T[] Own<T>(Vm vm, ReadOnlySpan<T> items) => Strided.Owned(vm, items);

    private static double[] Rounded(Vm vm, DType dtype, DType from, double[] items)
    {
        vm.Tick(items.Length >> 3);
        if (!from.Same(dtype)) Narrowing.Round(dtype, items);
        return items;
    }

    private static DType TextOf(Vm vm, NdArray a)
    {
        if (a.DType.Code == ItemCode.Str) return a.DType;
        if (a.DType.IsNumber) return DTypes.Str(DTypes.TextWidth(a.DType));
        var width = 1;
        foreach (var v in Strided.Flat<Value>(vm, a))
        {
            vm.Tick();
            width = Math.Max(width, v.O is PyStr s ? s.Length : vm.Str(v).Length);
        }
        return DTypes.Str(width);
    }

    private static void Map<TFrom, TInto>(Vm vm, ReadOnlySpan<TFrom> from, Span<TInto> into, Func<TFrom, TInto> convert)
    {
        for (var start = 0; start < from.Length; start += Strided.Stretch)
        {
            var count = Math.Min(Strided.Stretch, from.Length - start);
            vm.Tick((count >> 3) + 1);
            for (var i = start; i < start + count; i++) into[i] = convert(from[i]);
        }
    }
}
