namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A stable sort that looks at the meter between its runs.</summary>
internal static class MergeSort<T>
{
    private const int Short = 16;

    public static void Run(Vm vm, Span<T> items, Func<T, T, bool> isLess)
    {
        for (var start = 0; start < items.Length; start += Short)
        {
            vm.Tick(8);
            Insert(items.Slice(start, Math.Min(Short, items.Length - start)), isLess);
        }
        if (items.Length <= Short) return;
        var from = items;
        var into = NdBuffer.New<T>(vm, items.Length).AsSpan();
        for (var width = Short; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width)
            {
                var middle = Math.Min(start + width, items.Length);
                Merge(vm, from, into, start, middle, Math.Min(start + (2 * width), items.Length), isLess);
            }
            var swap = from;
            from = into;
            into = swap;
        }
        if (from != items) from.CopyTo(items);
    }

    private static void Insert(Span<T> items, Func<T, T, bool> isLess)
    {
        for (var i = 1; i < items.Length; i++)
        {
            var item = items[i];
            var j = i;
            for (; j > 0 && isLess(item, items[j - 1]); j--) items[j] = items[j - 1];
            items[j] = item;
        }
    }

    private static void Merge(Vm vm, Span<T> from, Span<T> into, int start, int middle, int end, Func<T, T, bool> isLess)
    {
        var (left, right) = (start, middle);
        for (var k = start; k < end; k++)
        {
            if ((k & 3) == 0) vm.Tick();
            into[k] = left < middle && (right >= end || !isLess(from[right], from[left])) ? from[left++] : from[right++];
        }
    }
}
