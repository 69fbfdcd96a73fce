using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>
/// Folding an array along axes, in numpy's order: axes by stride, neighbours merged, and sums along the innermost axis in pairs, so that
/// float results are equal to the last bit.
/// </summary>
internal static class Reduction
{
    /// <summary>Folds; the result has the axes that are left (or of length 1, when they are kept).</summary>
    /// <param name="vm">Meters the work.</param>
    /// <param name="a">The array; its items are of type T.</param>
    /// <param name="reduced">Which axes go.</param>
    /// <param name="f">The function.</param>
    /// <param name="initial">What to begin with; null takes the first item along the axes.</param>
    /// <param name="inPairs">How a run of items is summed; null folds them one by one.</param>
    public static T[] Run<T>(Vm vm, NdArray a, bool[] reduced, Func<T, T, T> f, T? initial, PairSum<T>? inPairs)
        where T : struct
    {
        var outShape = Left(a.Shape, reduced);
        var result = NdBuffer.New<T>(vm, Shapes.Count(outShape));
        var axes = Merge(Order(a, reduced));
        if (initial is { } first) result.AsSpan().Fill(first);
        else if (!TakeFirst(vm, a, reduced, result, ref axes)) return result;
        if (a.Size > 0) Fold(vm, a.Items<T>(), a.Offset, axes, result, f, inPairs);
        return result;
    }

    private static int[] Left(int[] shape, bool[] reduced) => [.. shape.Where((_, i) => !reduced[i])];

    private record struct Axis(int Count, int Stride, int OutStride, bool IsReduced);

    private static List<Axis> Order(NdArray a, bool[] reduced)
    {
        var outStrides = Shapes.StridesOf(Left(a.Shape, reduced));
        var axes = new List<Axis>();
        for (var (i, o) = (0, 0); i < a.Rank; i++)
        {
            var axis = new Axis(a.Shape[i], a.Strides[i], reduced[i] ? 0 : outStrides[o++], reduced[i]);
            if (axis.Count != 1) axes.Add(axis);
        }
        return [.. axes.OrderByDescending(static x => Math.Abs(x.Stride))];
    }

    private static List<Axis> Merge(List<Axis> axes)
    {
        var merged = new List<Axis>();
        foreach (var inner in axes)
        {
            if (merged.Count > 0 && merged[^1] is var outer && outer.IsReduced == inner.IsReduced && outer.Stride == inner.Stride * inner.Count && outer.OutStride == inner.OutStride * inner.Count)
            {
                merged[^1] = inner with { Count = outer.Count * inner.Count };
            }
            else merged.Add(inner);
        }
        return merged;
    }

    // Without an identity the first item along every axis begins; what is left follows one by one.
    private static bool TakeFirst<T>(Vm vm, NdArray a, bool[] reduced, T[] result, ref List<Axis> axes)
        where T : struct
    {
        var last = -1;
        var (shape, strides) = (new List<int>(), new List<int>());
        for (var i = 0; i < a.Rank; i++)
        {
            if (reduced[i]) last = i;
            else
            {
                shape.Add(a.Shape[i]);
                strides.Add(a.Strides[i]);
            }
        }
        Strided.Gather<T>(vm, a.View([.. shape], [.. strides], a.Offset), result);
        return last >= 0;
    }

    private static void Fold<T>(Vm vm, T[] items, int offset, List<Axis> axes, T[] result, Func<T, T, T> f, PairSum<T>? inPairs)
        where T : struct
    {
        var inner = axes.Count > 0 ? axes[^1] : new Axis(1, 0, 0, true);
        var index = new int[Math.Max(0, axes.Count - 1)];
        var (at, into) = (offset, 0);
        while (true)
        {
            vm.Tick((inner.Count >> 2) + 1);
            Row(vm, items, at, inner, result, into, f, inPairs);
            var i = index.Length - 1;
            for (; i >= 0; i--)
            {
                at += axes[i].Stride;
                into += axes[i].OutStride;
                if (++index[i] < axes[i].Count) break;
                at -= index[i] * axes[i].Stride;
                into -= index[i] * axes[i].OutStride;
                index[i] = 0;
            }
            if (i < 0) return;
        }
    }

    private static void Row<T>(Vm vm, T[] items, int at, Axis inner, T[] result, int into, Func<T, T, T> f, PairSum<T>? inPairs)
        where T : struct
    {
        if (!inner.IsReduced)
        {
            for (var i = 0; i < inner.Count; i++, at += inner.Stride, into += inner.OutStride)
            {
                Interruption.Check(i);
                result[into] = f(result[into], items[at]);
            }

            return;
        }
        if (inPairs != null)
        {
            result[into] = f(result[into], inPairs(items, at, inner.Count, inner.Stride));
            return;
        }
        var value = result[into];
        for (var i = 0; i < inner.Count; i++, at += inner.Stride)
        {
            if ((i & 0xFFFF) == 0xFFFF) vm.Tick();
            value = f(value, items[at]);
        }
        result[into] = value;
    }
}

/// <summary>Sums n items from a place on, so many apart.</summary>
internal delegate T PairSum<T>(T[] items, int at, int count, int stride);

/// <summary>numpy's pairwise sum: eight running sums in blocks of 128, blocks halved recursively.</summary>
internal static class PairwiseSum
{
    private const int Block = 128;

    public static double Of(double[] items, int at, int n, int stride)
    {
        if (n < 8)
        {
            var sum = 0.0;
            for (var i = 0; i < n; i++) sum += items[at + (i * stride)];
            return sum;
        }
        if (n > Block)
        {
            if (n > 1 << 16) Interruption.Check();
            var half = n / 2;
            half -= half % 8;
            return Of(items, at, half, stride) + Of(items, at + (half * stride), n - half, stride);
        }
        Span<double> r = stackalloc double[8];
        for (var k = 0; k < 8; k++) r[k] = items[at + (k * stride)];
        var done = 8;
        for (; done < n - (n % 8); done += 8)
        {
            for (var k = 0; k < 8; k++) r[k] += items[at + ((done + k) * stride)];
        }
        var total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; done < n; done++) total += items[at + (done * stride)];
        return total;
    }

    // numpy counts the two parts of each number as items: four running sums of each.
    public static Complex Of(Complex[] items, int at, int n, int stride)
    {
        if (n < 4)
        {
            var (re, im) = (0.0, -0.0);
            for (var i = 0; i < n; i++)
            {
                re += items[at + (i * stride)].Real;
                im += items[at + (i * stride)].Imaginary;
            }
            return new Complex(re, im);
        }
        if (n > Block / 2)
        {
            var half = n / 2;
            half -= half % 4;
            return Of(items, at, half, stride) + Of(items, at + (half * stride), n - half, stride);
        }
        Span<Complex> r = stackalloc Complex[4];
        for (var k = 0; k < 4; k++) r[k] = items[at + (k * stride)];
        var done = 4;
        for (; done < n - (n % 4); done += 4)
        {
            for (var k = 0; k < 4; k++) r[k] += items[at + ((done + k) * stride)];
        }
        var total = (r[0] + r[1]) + (r[2] + r[3]);
        for (; done < n; done++) total += items[at + (done * stride)];
        return total;
    }
}
