using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Moving items between strided memory and memory in C order.</summary>
internal static class Strided
{
    /// <summary>Items between two looks at the meter.</summary>
    public const int Stretch = 1 << 14;

    /// <summary>The items in C order: the array's own memory where they lie so already.</summary>
    public static ReadOnlySpan<T> Flat<T>(Vm vm, NdArray a)
    {
        if (a.Size == 0) return [];
        if (a.IsContiguous) return a.Items<T>().AsSpan(a.Offset, a.Size);
        var items = NdBuffer.New<T>(vm, a.Size);
        Gather(vm, a, items.AsSpan());
        return items;
    }

    /// <summary>A copy of items, charged before it is made.</summary>
    public static T[] Owned<T>(Vm vm, ReadOnlySpan<T> items)
    {
        var copy = NdBuffer.New<T>(vm, items.Length);
        Pieces.Copy(items, copy);
        return copy;
    }

    /// <summary>A new array of the items in C order.</summary>
    public static T[] Copied<T>(Vm vm, NdArray a)
    {
        var items = NdBuffer.New<T>(vm, a.Size);
        Gather(vm, a, items.AsSpan());
        return items;
    }

    public static void Gather<T>(Vm vm, NdArray a, Span<T> into)
    {
        if (a.Size == 0) return;
        var source = a.Items<T>();
        if (a.IsContiguous)
        {
            vm.Tick(a.Size >> 6);
            Pieces.Copy(source.AsSpan(a.Offset, a.Size), into);
            return;
        }
        var walk = new Walk(a);
        var (inner, stride) = walk.Inner;
        for (var at = 0; at < a.Size; at += inner)
        {
            vm.Tick((inner >> 3) + 1);
            if (stride == 1) source.AsSpan(walk.At, inner).CopyTo(into[at..]);
            else if (stride == 0) into.Slice(at, inner).Fill(source[walk.At]);
            else
            {
                var from = walk.At;
                var row = into.Slice(at, inner);
                for (var i = 0; i < row.Length; i++, from += stride) row[i] = source[from];
            }
            walk.Next();
        }
    }

    /// <summary>Writes items in C order (or one item everywhere) into the array.</summary>
    public static void Scatter<T>(Vm vm, NdArray a, ReadOnlySpan<T> from)
    {
        if (a.Size == 0) return;
        var target = a.Items<T>();
        var isOne = from.Length == 1;
        if (a.IsContiguous)
        {
            vm.Tick(a.Size >> 6);
            var all = target.AsSpan(a.Offset, a.Size);
            if (isOne) Pieces.Fill(all, from[0]);
            else Pieces.Copy(from, all);
            return;
        }
        var walk = new Walk(a);
        var (inner, stride) = walk.Inner;
        for (var at = 0; at < a.Size; at += inner)
        {
            vm.Tick((inner >> 3) + 1);
            var into = walk.At;
            if (isOne)
            {
                for (var i = 0; i < inner; i++, into += stride) target[into] = from[0];
            }
            else
            {
                var row = from.Slice(at, inner);
                for (var i = 0; i < row.Length; i++, into += stride) target[into] = row[i];
            }
            walk.Next();
        }
    }
}

/// <summary>The places of an array's rows (runs along its last axis) in C order.</summary>
internal ref struct Walk
{
    private readonly int[] _shape, _strides;
    private readonly int[] _index;

    public Walk(NdArray a)
    {
        (_shape, _strides) = (a.Shape, a.Strides);
        _index = new int[Math.Max(0, _shape.Length - 1)];
        At = a.Offset;
    }

    public int At { get; private set; }

    /// <summary>Gets the items of a row and the step between them.</summary>
    public readonly (int Count, int Stride) Inner => _shape.Length == 0 ? (1, 0) : (_shape[^1], _strides[^1]);

    public void Next()
    {
        for (var i = _index.Length - 1; i >= 0; i--)
        {
            At += _strides[i];
            if (++_index[i] < _shape[i]) return;
            At -= _index[i] * _strides[i];
            _index[i] = 0;
        }
    }
}
