using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary><c>arange</c> and <c>linspace</c>.</summary>
internal static class Ranges
{
    public static Value Arange(Vm vm, CallArgs a)
    {
        Value start = Value.None, stop = Value.None, step = Value.None, dtype = Value.None;
        for (var i = 0; i < a.Count; i++) Put(i, a[i], ref start, ref stop, ref step, ref dtype);
        for (var k = 0; k < a.KeywordCount; k++) Put(Array.IndexOf(["start", "stop", "step", "dtype"], a.Names![k].S), a.Keyword(k), ref start, ref stop, ref step, ref dtype);
        if (stop.IsNone) (start, stop) = (0L, start);
        if (stop.IsNone) return vm.Raise(Types.TypeError, "arange() requires stop to be specified.");
        if (start.IsNone) start = 0L;
        if (step.IsNone) step = 1L;
        var common = Promotion.Common(NdArrays.From(vm, start), NdArrays.From(vm, stop), NdArrays.From(vm, step));
        var chosen = DTypeMethods.Optional(vm, dtype) ?? (common.Code == ItemCode.Bool ? DTypes.Int64 : common);
        return common.Keep is Keep.Int or Keep.Bool
            ? OfLongs(vm, Items.ToLong(vm, DTypes.Int64, start), Items.ToLong(vm, DTypes.Int64, stop), Items.ToLong(vm, DTypes.Int64, step), chosen)
            : OfDoubles(vm, Items.ToDouble(vm, start), Items.ToDouble(vm, stop), Items.ToDouble(vm, step), chosen);
    }

    private static void Put(int at, in Value v, ref Value start, ref Value stop, ref Value step, ref Value dtype)
    {
        switch (at)
        {
            case 0: start = v; break;
            case 1: stop = v; break;
            case 2: step = v; break;
            case 3: dtype = v; break;
        }
    }

    private static Value OfLongs(Vm vm, long start, long stop, long step, DType dtype)
    {
        if (step == 0) return vm.Raise(Types.ZeroDivisionError, "division by zero");
        var span = (BigInteger)stop - start;
        var count = span.Sign == 0 || span.Sign > 0 != step > 0 ? 0 : (span + step - Math.Sign(step)) / step;
        if (count > Array.MaxLength) throw Shapes.TooLarge(count, [(long)BigInteger.Min(count, long.MaxValue)], dtype);
        var items = NdBuffer.Unfilled<long>(vm, (long)count);
        for (var i = 0; i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = start + (i * step);
        }

        return NdArrays.As(vm, NdArray.Over(DTypes.Int64, items, items.Length), dtype);
    }

    // The second item decides the step, as numpy fills.
    private static Value OfDoubles(Vm vm, double start, double stop, double step, DType dtype)
    {
        if (step == 0) return vm.Raise(Types.ZeroDivisionError, "float division by zero");
        var length = Math.Ceiling((stop - start) / step);
        if (double.IsNaN(length)) return vm.Raise(Types.ValueError, "arange: cannot compute length");
        if (length > Array.MaxLength) throw Shapes.TooLarge(new BigInteger(Math.Min(length, 9e18)), [(long)Math.Min(length, 9e18)], dtype);
        var items = NdBuffer.Unfilled<double>(vm, (long)Math.Max(0, length));
        var delta = start + step - start;
        for (var i = 0; i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = i == 1 ? start + step : start + (i * delta);
        }

        return NdArrays.As(vm, NdArray.Over(DTypes.Float64, items, items.Length), dtype);
    }

    public static Value Linspace(Vm vm, ReadOnlySpan<Value> a)
    {
        var (start, stop, count, hasEnd) = (vm.ToDouble(a[0]), vm.ToDouble(a[1]), vm.ToIndex(a[2]), Ops.Truth(vm, a[3]));
        if (count < 0) return vm.Raise(Types.ValueError, $"Number of samples, {count}, must be non-negative.");
        var items = NdBuffer.Unfilled<double>(vm, count);
        var parts = hasEnd ? count - 1 : count;
        var (delta, step) = (stop - start, parts > 0 ? (stop - start) / parts : double.NaN);
        for (var i = 0; i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = parts > 0 ? (step == 0 ? i / (double)parts * delta : i * step) + start : (i * delta) + start;
        }
        if (hasEnd && count > 1) items[^1] = stop;
        return vm.NewTuple(NdArray.Over(DTypes.Float64, items, items.Length), new Float64Scalar(step));
    }
}
