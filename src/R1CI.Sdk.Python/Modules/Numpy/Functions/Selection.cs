using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Choosing items by conditions: <c>where</c>, <c>nonzero</c>, <c>clip</c>.</summary>
internal static class Selection
{
    public static NdArray Choose(Vm vm, NdArray condition, NdArray a, NdArray b)
    {
        var dtype = Promotion.Common(a, b);
        var shape = Shapes.Broadcast(condition, a, b);
        var mask = Conversion.Bools(vm, Shapes.BroadcastTo(condition, shape));
        var (x, y) = (Shapes.BroadcastTo(a, shape), Shapes.BroadcastTo(b, shape));
        return dtype.Keep switch
        {
            Keep.Bool => NdArray.Over(dtype, Pick(vm, mask, Conversion.Bools(vm, x), Conversion.Bools(vm, y)), shape),
            Keep.Int => NdArray.Over(dtype, Pick(vm, mask, Conversion.Longs(vm, x, dtype), Conversion.Longs(vm, y, dtype)), shape),
            Keep.Float => NdArray.Over(dtype, Pick(vm, mask, Conversion.Doubles(vm, x), Conversion.Doubles(vm, y)), shape),
            Keep.Complex => NdArray.Over(dtype, Pick(vm, mask, Conversion.Complexes(vm, x), Conversion.Complexes(vm, y)), shape),
            _ => NdArray.Over(dtype, Pick(vm, mask, Conversion.Values(vm, x, dtype), Conversion.Values(vm, y, dtype)), shape),
        };
    }

    private static T[] Pick<T>(Vm vm, ReadOnlySpan<bool> mask, ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        var result = NdBuffer.New<T>(vm, mask.Length);
        vm.Tick((mask.Length >> 3) + 1);
        for (var i = 0; i < result.Length; i++)
        {
            Interruption.Check(i);
            result[i] = mask[i] ? a[i] : b[i];
        }

        return result;
    }

    /// <summary>One array of indices an axis, of the items that are not zero.</summary>
    public static NdArray[] NonZero(Vm vm, NdArray a)
    {
        var mask = Conversion.Bools(vm, a);
        vm.Tick((mask.Length >> 3) + 1);
        var count = mask.Count(true);
        var axes = new long[Math.Max(1, a.Rank)][];
        for (var k = 0; k < axes.Length; k++) axes[k] = NdBuffer.New<long>(vm, count);
        var strides = Shapes.StridesOf(a.Shape);
        for (var (i, n) = (0, 0); i < mask.Length; i++)
        {
            Interruption.Check(i);
            if (!mask[i]) continue;
            var left = i;
            for (var k = 0; k < a.Rank; k++)
            {
                axes[k][n] = left / strides[k];
                left %= strides[k];
            }
            n++;
        }
        vm.Tick((count >> 2) + 1);
        return Array.ConvertAll(axes, x => NdArray.Over(DTypes.Int64, x, count));
    }
}
