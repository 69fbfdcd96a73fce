namespace R1CI.Sdk.Python.Modules;

/// <summary>The module <c>bisect</c>.</summary>
internal static class BisectModule
{
    private const string Parameters = "a, x, lo=0, hi=None, *, key=None";

    public static readonly ModuleDef Def = new("bisect", m =>
    {
        m.Fn("bisect_left", Parameters, static (vm, a) => Find(vm, a, goesRight: false, a[1]));
        m.Fn("bisect_right", Parameters, static (vm, a) => Find(vm, a, goesRight: true, a[1]));
        m.Fn("insort_left", Parameters, static (vm, a) => Insert(vm, a, goesRight: false));
        m.Fn("insort_right", Parameters, static (vm, a) => Insert(vm, a, goesRight: true));
        m.Const("bisect", m.Vm.GetAttr(m.Module, "bisect_right")).Const("insort", m.Vm.GetAttr(m.Module, "insort_right"));
    });

    private static long Find(Vm vm, ReadOnlySpan<Value> a, bool goesRight, Value x)
    {
        var low = a[2].IsMissing ? 0 : vm.ToIndex(a[2]);
        if (low < 0)
        {
            throw Vm.Error(Types.ValueError, "lo must be non-negative");
        }

        var isIndexed = Vm.Overrides(a[0].O, Special.GetItem);
        if (a[0].O is PyDict && !isIndexed)
        {
            throw Vm.Error(Types.TypeError, "dict is not a sequence");
        }

        var high = a[3].IsMissing || a[3].IsNone ? Ops.Len(vm, a[0]) : vm.ToIndex(a[3]);
        if (a[0].O is PySet && !isIndexed)
        {
            throw Vm.Error(Types.TypeError, $"'{a[0].Type.Name}' object does not support indexing");
        }

        var key = a[4].IsMissing ? Value.None : a[4];
        var list = a[0].O?.GetType() == typeof(PyList) ? (PyList)a[0].O! : null;
        while (low < high)
        {
            vm.Tick();
            var middle = low + ((high - low) / 2);
            Value item = default;
            if (list != null && middle < list.Count)
            {
                item = list.Items[middle];
            }
            else if (!Ops.GetItem(vm, a[0], middle, ref item))
            {
                vm.ThrowPending();
            }

            item = key.IsNone ? item : vm.Call(key, item);
            if (goesRight ? Ops.Less(vm, x, item) : !Ops.Less(vm, item, x))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static Value Insert(Vm vm, ReadOnlySpan<Value> a, bool goesRight)
    {
        var x = a[4].IsMissing || a[4].IsNone ? a[1] : vm.Call(a[4], a[1]);
        var at = Find(vm, a, goesRight, x);
        if (a[0].O?.GetType() == typeof(PyList))
        {
            var list = (PyList)a[0].O!;
            list.Insert(vm, (int)Math.Min(at, list.Count), a[1]);
        }
        else
        {
            vm.CallMethod(a[0], "insert", at, a[1]);
        }

        return Value.None;
    }
}
