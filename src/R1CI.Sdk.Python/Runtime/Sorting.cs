using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Stable merge sort over natural runs; compares only with <c>&lt;</c>, as CPython does, and copes with orders that contradict themselves.</summary>
internal static class Sorting
{
    /// <summary>Sorts a list in place. The list is empty while guest code compares, so that it cannot be changed under the sort.</summary>
    public static void Sort(Vm vm, PyList list, in Value key, bool reverse)
    {
        vm.Charge(24 + (16L * list.Count));
        var items = Pieces.Clone<Value>(list.Span);
        list.Clear();
        Value[] sorted;
        try
        {
            sorted = Sorted(vm, items, key, reverse);
        }
        catch
        {
            (list.Items, list.Count) = (items, items.Length);
            throw;
        }
        var isChanged = list.Items.Length > 0;
        (list.Items, list.Count) = (sorted, sorted.Length);
        if (isChanged) throw Vm.Error(Types.ValueError, "list modified during sort");
    }

    /// <summary>Returns the items in order; the array given may be the result.</summary>
    public static Value[] Sorted(Vm vm, Value[] items, in Value key, bool reverse)
    {
        var n = items.Length;
        vm.Tick(n);
        vm.Charge((key.IsNone ? 8L : 24L) * n);
        var keys = key.IsNone ? items : new Value[n];
        var pin = vm.Pin(new PyList(items, n));
        vm.Pin(new PyList(keys, n));
        try
        {
            if (!key.IsNone) for (var i = 0; i < n; i++) keys[i] = vm.Call(key, items[i]);
            return Ordered(vm, keys, items, reverse);
        }
        finally
        {
            vm.Unpin(pin);
        }
    }

    private static Value[] Ordered(Vm vm, Value[] keys, Value[] items, bool reverse)
    {
        var n = items.Length;
        if (n < 2 || TrySortPlain(vm, keys, items, reverse)) return items;
        var order = new int[n];
        // Reversed before and after, so that equal items keep their order.
        for (var i = 0; i < n; i++) order[i] = reverse ? n - 1 - i : i;
        try
        {
            MergeRuns(vm, keys, order);
        }
        catch
        {
            // What a comparison interrupted stays as far as it came.
            var clone = Pieces.Clone<Value>(items);
            for (var i = 0; i < n; i++) items[reverse ? n - 1 - i : i] = clone[order[i]];
            throw;
        }
        vm.Charge(16L * n);
        var sorted = new Value[n];
        for (var i = 0; i < n; i++)
        {
            if ((i & 0xFFFF) == 0) vm.CheckInterrupted();
            sorted[reverse ? n - 1 - i : i] = items[order[i]];
        }
        return sorted;
    }

    // Ints alone, without a key: equal ones cannot be told apart, so any sort is stable.
    private static bool TrySortPlain(Vm vm, Value[] keys, Value[] items, bool reverse)
    {
        if (!ReferenceEquals(keys, items)) return false;
        foreach (ref readonly var v in keys.AsSpan()) if (v.O != null) return false;
        var n = items.Length;
        vm.Tick(PlainCost(n));
        vm.Charge(8L * n);
        var plain = new long[n];
        for (var i = 0; i < n; i++)
        {
            if ((i & 0xFFFF) == 0) vm.CheckInterrupted();
            plain[i] = items[i].I;
        }
        plain = IntegerSort.Sort(vm, plain);
        for (var i = 0; i < n; i++)
        {
            if ((i & 0xFFFF) == 0) vm.CheckInterrupted();
            items[reverse ? n - 1 - i : i] = plain[i];
        }
        return true;
    }

    // Apart: what a logarithm in one instruction is inlined into would be in no ready-to-run image.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int PlainCost(int n) => (int)Math.Min(int.MaxValue, (long)n * BitOperations.Log2((uint)n) / 4);

    private static void MergeRuns(Vm vm, Value[] keys, int[] order)
    {
        var n = order.Length;
        var starts = new List<int>();
        for (var at = 0; at < n;)
        {
            starts.Add(at);
            at = CountRun(vm, keys, order, at);
        }
        starts.Add(n);
        var buffer = new int[n];
        while (starts.Count > 2)
        {
            var next = new List<int>();
            for (var i = 0; i + 1 < starts.Count; i += 2)
            {
                next.Add(starts[i]);
                if (i + 2 < starts.Count) Merge(vm, keys, order, buffer, starts[i], starts[i + 1], starts[i + 2]);
            }
            next.Add(n);
            starts = next;
        }
    }

    // Takes a run that is there already, turns a strictly falling one round, and lengthens a short one by binary insertion.
    private static int CountRun(Vm vm, Value[] keys, int[] order, int lo)
    {
        var n = order.Length;
        var hi = lo + 1;
        if (hi == n) return n;
        vm.Tick();
        if (Ops.Less(vm, keys[order[hi]], keys[order[lo]]))
        {
            for (hi++; hi < n && Ops.Less(vm, keys[order[hi]], keys[order[hi - 1]]); hi++) vm.Tick();
            Array.Reverse(order, lo, hi - lo);
        }
        else
        {
            for (hi++; hi < n && !Ops.Less(vm, keys[order[hi]], keys[order[hi - 1]]); hi++) vm.Tick();
        }
        var end = Math.Min(n, lo + MinRun(n));
        for (; hi < end; hi++) Insert(vm, keys, order, lo, hi);
        return hi;
    }

    // As short as leaves a power of two of runs, or a little less: CPython's, because a comparison that fails shows how far it was.
    private static int MinRun(int n)
    {
        var cut = 0;
        for (; n >= 64; n >>= 1) cut |= n & 1;
        return n + cut;
    }

    private static void Insert(Vm vm, Value[] keys, int[] order, int lo, int at)
    {
        var x = order[at];
        var hi = at;
        while (lo < hi)
        {
            var mid = (lo + hi) >>> 1;
            vm.Tick();
            if (Ops.Less(vm, keys[x], keys[order[mid]])) hi = mid;
            else lo = mid + 1;
        }
        Array.Copy(order, lo, order, lo + 1, at - lo);
        order[lo] = x;
    }

    private static void Merge(Vm vm, Value[] keys, int[] order, int[] buffer, int lo, int mid, int hi)
    {
        if (!Ops.Less(vm, keys[order[mid]], keys[order[mid - 1]])) return;
        Array.Copy(order, lo, buffer, lo, mid - lo);
        int left = lo, right = mid, to = lo;
        try
        {
            while (left < mid && right < hi)
            {
                vm.Tick();
                order[to++] = Ops.Less(vm, keys[order[right]], keys[buffer[left]]) ? order[right++] : buffer[left++];
            }
        }
        finally
        {
            Array.Copy(buffer, left, order, to, mid - left);
        }
    }
}
