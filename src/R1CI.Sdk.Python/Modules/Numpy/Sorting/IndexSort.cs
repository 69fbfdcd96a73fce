namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>numpy's unstable argsort, exchange by exchange: where items are equal, the order of their indices shows which sort it was.</summary>
internal static class IndexSort<T>
{
    private const int Small = 16;

    public static void Run(Vm vm, ReadOnlySpan<T> items, Span<long> order, Func<T, T, bool> isLess)
    {
        if (order.Length < 2) return;
        var stack = new Stack<(int Left, int Right, int Depth)>();
        stack.Push((0, order.Length - 1, 2 * BitOperations.Log2((uint)order.Length)));
        while (stack.TryPop(out var part))
        {
            var (left, right, depth) = part;
            if (depth < 0)
            {
                HeapSort(vm, items, order.Slice(left, right - left + 1), isLess);
                continue;
            }
            while (right - left > Small)
            {
                var at = Partition(vm, items, order, left, right, isLess);
                depth--;
                // The larger part waits.
                if (at - left < right - at)
                {
                    stack.Push((at + 1, right, depth));
                    right = at - 1;
                }
                else
                {
                    stack.Push((left, at - 1, depth));
                    left = at + 1;
                }
            }
            vm.Tick(right - left + 2);
            for (var i = left + 1; i <= right; i++)
            {
                var moved = order[i];
                var j = i;
                for (; j > left && isLess(items[(int)moved], items[(int)order[j - 1]]); j--) order[j] = order[j - 1];
                order[j] = moved;
            }
        }
    }

    private static int Partition(Vm vm, ReadOnlySpan<T> items, Span<long> order, int left, int right, Func<T, T, bool> isLess)
    {
        vm.Tick(((right - left) >> 2) + 1);
        var middle = left + ((right - left) >> 1);
        if (isLess(items[(int)order[middle]], items[(int)order[left]])) Swap(order, middle, left);
        if (isLess(items[(int)order[right]], items[(int)order[middle]])) Swap(order, right, middle);
        if (isLess(items[(int)order[middle]], items[(int)order[left]])) Swap(order, middle, left);
        var pivot = items[(int)order[middle]];
        var (i, j) = (left, right - 1);
        Swap(order, middle, j);
        while (true)
        {
            do i++;
            while (isLess(items[(int)order[i]], pivot));
            do j--;
            while (isLess(pivot, items[(int)order[j]]));
            if (i >= j) break;
            Swap(order, i, j);
        }
        Swap(order, i, right - 1);
        return i;
    }

    private static void Swap(Span<long> order, int i, int j) => (order[i], order[j]) = (order[j], order[i]);

    private static void HeapSort(Vm vm, ReadOnlySpan<T> items, Span<long> order, Func<T, T, bool> isLess)
    {
        for (var i = order.Length / 2; i >= 1; i--) Sift(vm, items, order, i, order.Length, isLess);
        for (var n = order.Length; n > 1;)
        {
            Swap(order, 0, n - 1);
            Sift(vm, items, order, 1, --n, isLess);
        }
    }

    // Numbered from 1, as heaps are.
    private static void Sift(Vm vm, ReadOnlySpan<T> items, Span<long> order, int at, int n, Func<T, T, bool> isLess)
    {
        vm.Tick(4);
        var moved = order[at - 1];
        for (var child = 2 * at; child <= n; child = 2 * at)
        {
            if (child < n && isLess(items[(int)order[child - 1]], items[(int)order[child]])) child++;
            if (!isLess(items[(int)moved], items[(int)order[child - 1]])) break;
            order[at - 1] = order[child - 1];
            at = child;
        }
        order[at - 1] = moved;
    }
}
