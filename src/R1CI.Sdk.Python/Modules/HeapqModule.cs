namespace R1CI.Sdk.Python.Modules;

/// <summary>The module <c>heapq</c>: binary heaps in lists, laid out exactly as CPython's.</summary>
internal static class HeapqModule
{
    public static readonly ModuleDef Def = new("heapq", m =>
    {
        m.Fn2("heappush", static (vm, heap, item) =>
        {
            var list = List(heap, "heappush", isOnly: false);
            list.Add(vm, item);
            SiftDown(vm, list, 0, list.Count - 1, isMax: false);
            return Value.None;
        });
        m.Fn1("heappop", static (vm, heap) => Pop(vm, heap, isMax: false));
        m.Fn1("_heappop_max", static (vm, heap) => Pop(vm, heap, isMax: true));
        m.Fn2("heapreplace", static (vm, heap, item) => Replace(vm, heap, item, isMax: false));
        m.Fn2("_heapreplace_max", static (vm, heap, item) => Replace(vm, heap, item, isMax: true));
        m.Fn2("heappushpop", static (vm, heap, item) =>
        {
            var list = List(heap, "heappushpop", isOnly: false);
            return list.Count == 0 || !Ops.Less(vm, list.Items[0], item) ? item : Replace(vm, heap, item, isMax: false);
        });
        m.Fn1("heapify", static (vm, heap) => Heapify(vm, heap, isMax: false));
        m.Fn1("_heapify_max", static (vm, heap) => Heapify(vm, heap, isMax: true));
        foreach (var suffix in (string[])["", "_max"])
        {
            var isMax = suffix.Length > 0;
            m.Fn("_siftdown" + suffix, "heap, startpos, pos, /", (vm, a) =>
            {
                var list = List(a[0], "_siftdown", isOnly: false);
                SiftDown(vm, list, (int)vm.ToIndex(a[1]), At(vm, list, a[2]), isMax);
                return Value.None;
            });
            m.Fn("_siftup" + suffix, "heap, pos, /", (vm, a) =>
            {
                var list = List(a[0], "_siftup", isOnly: false);
                SiftUp(vm, list, At(vm, list, a[1]), isMax);
                return Value.None;
            });
        }
        m.Fn("nlargest", "def n, iterable, key=None", static (vm, a) => Select(vm, a, largest: true));
        m.Fn("nsmallest", "def n, iterable, key=None", static (vm, a) => Select(vm, a, largest: false));
        // merge is a generator: guest source, read when it is first asked for.
        m.Fn1("__getattr__", static (vm, name) => Late(vm, name.As<PyStr>().S));
        m.Const("__all__", m.Vm.NewList(Public.Split(' ').Select(Value.Str).ToArray()));
    });

    private const string Public = "heappush heappop heapify heapreplace merge nlargest nsmallest heappushpop";

    private static Value Late(Vm vm, string name)
    {
        if (name != "merge")
        {
            return vm.Raise(Types.AttributeError, $"module 'heapq' has no attribute '{name}'");
        }

        vm.TryGetAttr(vm.ImportModule("_heapq_merge"), name, out var merge);
        vm.ImportModule("heapq").Set(vm, name, merge);
        return merge;
    }

    private static PyList List(in Value heap, string function, bool isOnly) => heap.O as PyList
        ?? throw Vm.Error(Types.TypeError, $"{function}() argument {(isOnly ? "" : "1 ")}must be list, not {heap.Type.Name}");

    private static int At(Vm vm, PyList list, in Value index) => vm.ToIndex(index) is var i && i >= 0 && i < list.Count
        ? (int)i
        : throw Vm.Error(Types.IndexError, "list index out of range");

    private static Value Pop(Vm vm, Value heap, bool isMax)
    {
        var list = List(heap, "heappop", isOnly: true);
        if (list.Count == 0)
        {
            return vm.Raise(Types.IndexError, "index out of range");
        }

        var last = list.Items[--list.Count];
        list.Items[list.Count] = default;
        if (list.Count == 0)
        {
            return last;
        }

        var result = list.Items[0];
        list.Items[0] = last;
        SiftUp(vm, list, 0, isMax);
        return result;
    }

    private static Value Replace(Vm vm, Value heap, Value item, bool isMax)
    {
        var list = List(heap, "heapreplace", isOnly: false);
        if (list.Count == 0)
        {
            return vm.Raise(Types.IndexError, "index out of range");
        }

        var result = list.Items[0];
        list.Items[0] = item;
        SiftUp(vm, list, 0, isMax);
        return result;
    }

    private static Value Heapify(Vm vm, Value heap, bool isMax)
    {
        var list = List(heap, "heapify", isOnly: true);
        for (var i = (list.Count / 2) - 1; i >= 0; i--)
        {
            SiftUp(vm, list, i, isMax);
        }

        return Value.None;
    }

    private static bool Precedes(Vm vm, in Value a, in Value b, bool isMax) => isMax ? Ops.Less(vm, b, a) : Ops.Less(vm, a, b);

    // A comparison may run guest code that shrinks the list.
    private static void CheckSize(PyList list, int count)
    {
        if (list.Count != count)
        {
            throw Vm.Error(Types.RuntimeError, "list changed size during iteration");
        }
    }

    private static void SiftDown(Vm vm, PyList list, int start, int at, bool isMax)
    {
        var count = list.Count;
        var item = list.Items[at];
        while (at > start)
        {
            vm.Tick();
            var parent = (at - 1) >> 1;
            var above = list.Items[parent];
            var precedes = Precedes(vm, item, above, isMax);
            CheckSize(list, count);
            if (!precedes)
            {
                break;
            }

            list.Items[at] = above;
            list.Items[parent] = item;
            at = parent;
        }
    }

    private static void SiftUp(Vm vm, PyList list, int at, bool isMax)
    {
        var count = list.Count;
        var start = at;
        while (at < count >> 1)
        {
            vm.Tick();
            var child = (2 * at) + 1;
            if (child + 1 < count)
            {
                var left = Precedes(vm, list.Items[child], list.Items[child + 1], isMax);
                CheckSize(list, count);
                child += left ? 0 : 1;
            }

            (list.Items[at], list.Items[child]) = (list.Items[child], list.Items[at]);
            at = child;
        }

        SiftDown(vm, list, start, at, isMax);
    }

    // The documented equivalents: the first n of sorted(...), which is stable both ways.
    private static Value Select(Vm vm, ReadOnlySpan<Value> a, bool largest)
    {
        var isOne = a[0].TryFloat(out var real) && real == 1;
        if (!a[0].IsIntLike && !isOne)
        {
            // The count is compared with the size when there is one, and then meets a slice or range(); else it meets range() after the iterable was looked at.
            if (a[1].Type.Lookup(Special.Len) == null) vm.Iter(a[1]);
            else if (Ops.Truth(vm, vm.Checked(Ops.Compare(vm, Op.Ge, a[0], Ops.Len(vm, a[1])))) && a[0].Type.Lookup(Special.Index) == null)
                return vm.Raise(Types.TypeError, "slice indices must be integers or None or have an __index__ method");
        }

        var count = isOne ? 1 : vm.ToClamped(a[0]);
        BuiltinTable.TryGet("sorted", out var sorted);
        var key = a[2].IsMissing ? Value.None : a[2];
        var all = vm.CallKw(sorted, new CallArgs([a[1], key, largest], [PyStr.Shared("key"), PyStr.Shared("reverse")])).As<PyList>();
        return vm.NewList(all.Span[..(int)Math.Clamp(count, 0, all.Count)]);
    }
}
