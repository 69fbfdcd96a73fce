namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Arithmetic of shapes, strides and axes, with numpy's words for what does not fit.</summary>
internal static class Shapes
{
    public const int MaxRank = 32;

    /// <summary>The number of items; raises MemoryError where no array can have so many.</summary>
    public static int Count(ReadOnlySpan<int> shape)
    {
        var n = 1L;
        foreach (var d in shape)
        {
            n *= d;
            if (n > Array.MaxLength) return (int)CheckedCount(shape, DTypes.Float64);
        }
        return (int)n;
    }

    /// <summary>The number of items, when an array can have so many.</summary>
    public static long CheckedCount(ReadOnlySpan<int> shape, DType dtype)
    {
        BigInteger n = 1;
        foreach (var d in shape) n *= d;
        return n <= Array.MaxLength ? (long)n : throw TooLarge(n, [.. shape.ToArray().Select(static d => (long)d)], dtype);
    }

    public static GuestException TooLarge(BigInteger count, long[] shape, DType dtype)
    {
        var size = (double)(count * dtype.ItemSize);
        if (size > 9.2e18) return Vm.Error(Types.ValueError, "Maximum allowed dimension exceeded");
        string[] units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
        var unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++) size /= 1024;
        var amount = size < 10 ? $"{size:F2}" : size < 100 ? $"{size:F1}" : $"{size:F0}";
        return Vm.Error(Types.MemoryError, $"Unable to allocate {amount} {units[unit]} for an array with shape {Text(shape)} and data type {dtype.Text}");
    }

    public static int[] StridesOf(ReadOnlySpan<int> shape)
    {
        var strides = new int[shape.Length];
        var step = 1;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= shape[i];
        }
        return strides;
    }

    /// <summary>A shape as Python writes the tuple.</summary>
    public static string Text(ReadOnlySpan<int> shape) => Text(shape.ToArray().Select(static d => (long)d));

    public static string Text(IEnumerable<long> shape)
    {
        var all = shape.ToArray();
        return all.Length == 1 ? $"({all[0]},)" : $"({string.Join(", ", all)})";
    }

    public static bool Same(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => a.SequenceEqual(b);

    /// <summary>The shape that two broadcast to, null when they do not.</summary>
    public static int[]? TryBroadcast(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var result = new int[Math.Max(a.Length, b.Length)];
        for (var i = 1; i <= result.Length; i++)
        {
            var (m, n) = (i <= a.Length ? a[^i] : 1, i <= b.Length ? b[^i] : 1);
            if (m != n && m != 1 && n != 1) return null;
            result[^i] = m == 1 ? n : m;
        }
        return result;
    }

    public static int[] Broadcast(params NdArray[] arrays)
    {
        int[] shape = [];
        foreach (var a in arrays)
        {
            shape = TryBroadcast(shape, a.Shape)
                ?? throw Vm.Error(Types.ValueError, $"operands could not be broadcast together with shapes {string.Concat(arrays.Select(static x => Joined(x.Shape) + " "))}");
        }
        return shape;
    }

    /// <summary>A shape without blanks, as messages of operators write it.</summary>
    public static string Joined(ReadOnlySpan<int> shape) => Text(shape).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A view of an array as if it had the wider shape.</summary>
    public static NdArray BroadcastTo(NdArray a, int[] shape)
    {
        if (Same(a.Shape, shape)) return a;
        var strides = new int[shape.Length];
        for (var i = 1; i <= a.Rank; i++)
        {
            strides[^i] = a.Shape[^i] == 1 ? 0 : a.Strides[^i];
        }
        return a.View(shape, strides, a.Offset);
    }

    public static int Axis(Vm vm, in Value axis, int rank) => Axis(vm.ToIndex(axis), rank);

    public static int Axis(long axis, int rank, string name = "")
    {
        if (axis < -rank || axis >= rank)
        {
            throw new GuestException(AxisErrors.Make($"{name}axis {axis} is out of bounds for array of dimension {rank}"));
        }
        return (int)(axis < 0 ? axis + rank : axis);
    }

    /// <summary>An axis or a tuple of them as a mask; null, when none is given, is all.</summary>
    public static bool[] Axes(Vm vm, in Value axis, int rank)
    {
        var mask = new bool[rank];
        if (axis.IsMissing || axis.IsNone)
        {
            Array.Fill(mask, true);
            return mask;
        }
        foreach (var one in axis.O is PyTuple t ? t.Items : [axis])
        {
            var at = Axis(vm, one, rank);
            if (mask[at]) throw Vm.Error(Types.ValueError, "duplicate value in 'axis'");
            mask[at] = true;
        }
        return mask;
    }

    /// <summary>A shape argument: an int or a sequence of them.</summary>
    public static int[] Parse(Vm vm, in Value v, DType dtype)
    {
        var items = v.IsIntLike || v.O is IScalar ? [v] : v.O is PyTuple t ? t.Items : vm.ToArray(v);
        if (items.Length > MaxRank) throw Vm.Error(Types.ValueError, $"maximum supported dimension for an ndarray is 32, found {items.Length}");
        var sizes = new long[items.Length];
        BigInteger count = 1;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (!items[i].IsIntLike && items[i].Type.Lookup(Special.Index) == null)
            {
                throw Vm.Error(Types.TypeError, $"'{items[i].Type.ErrorName}' object cannot be interpreted as an integer");
            }
            sizes[i] = vm.ToIndex(items[i]);
            if (sizes[i] < 0) throw Vm.Error(Types.ValueError, "negative dimensions are not allowed");
            count *= sizes[i];
        }
        if (count > Array.MaxLength || sizes.Any(static s => s > int.MaxValue)) throw TooLarge(count, sizes, dtype);
        return Array.ConvertAll(sizes, static s => (int)s);
    }

    public static Value ToTuple(Vm vm, int[] shape) => vm.NewTuple(Array.ConvertAll(shape, static d => (Value)(long)d));
}
