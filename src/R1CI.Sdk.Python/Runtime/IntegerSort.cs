namespace R1CI.Sdk.Python.Runtime;

/// <summary>Sorts plain integers by the library's own sort, in blocks of a few milliseconds that are merged afterwards.</summary>
internal static class IntegerSort
{
    private const int Block = 1 << 15;

    public static long[] Sort(Vm vm, long[] items)
    {
        if (IsSorted(vm, items)) return items;
        for (var at = 0; at < items.Length; at += Block)
        {
            vm.CheckInterrupted();
            Array.Sort(items, at, Math.Min(Block, items.Length - at));
        }
        if (items.Length <= Block) return items;
        vm.Charge(8L * items.Length);
        var other = new long[items.Length];
        for (long width = Block; width < items.Length; width *= 2)
        {
            for (long lo = 0; lo < items.Length; lo += 2 * width)
                Merge(vm, items, other, (int)lo, (int)Math.Min(lo + width, items.Length), (int)Math.Min(lo + (2 * width), items.Length));
            (items, other) = (other, items);
        }
        return items;
    }

    private static bool IsSorted(Vm vm, long[] items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i - 1] > items[i]) return false;
            if ((i & 0xFFFF) == 0) vm.CheckInterrupted();
        }
        return true;
    }

    private static void Merge(Vm vm, long[] from, long[] to, int lo, int mid, int hi)
    {
        int left = lo, right = mid;
        for (var i = lo; i < hi; i++)
        {
            if ((i & 0x3FFF) == 0) vm.CheckInterrupted();
            to[i] = left < mid && (right >= hi || from[left] <= from[right]) ? from[left++] : from[right++];
        }
    }
}
