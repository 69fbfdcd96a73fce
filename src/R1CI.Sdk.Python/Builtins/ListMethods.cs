using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>list</c>.</summary>
internal static class ListMethods
{
    public static void Define(TypeBuilder t)
    {
        t.New(static (vm, cls, a) =>
        {
            vm.Charge(64);
            return cls.IsGuest ? new GuestList(cls) : new PyList();
        });
        t.Convert(static (vm, v) => vm.ToList(v));
        t.Fn("__init__", "iterable=(), /", static (vm, a) =>
        {
            var self = a[0].As<PyList>();
            self.Clear();
            if (!a[1].IsMissing) vm.ExtendList(self, a[1]);
            return Value.None;
        });
        t.Container().Mutable().Unhashable().Generic().Comparisons(ordered: true);
        t.Concatenation().ConcatenationInPlace();
        Growing(t);
        Shrinking(t);
        Searching(t);
        Ordering(t);
    }

    private static void Growing(TypeBuilder t)
    {
        t.Fn2("append", static (vm, self, x) =>
        {
            self.As<PyList>().Add(vm, x);
            return Value.None;
        }, BuiltinId.ListAppend);
        t.Fn2("extend", static (vm, self, items) =>
        {
            vm.ExtendList(self.As<PyList>(), items);
            return Value.None;
        });
        t.Fn3("insert", static (vm, self, at, x) =>
        {
            var l = self.As<PyList>();
            var i = vm.ToIndex(at);
            l.Insert(vm, (int)Math.Clamp(i < 0 ? i + l.Count : i, 0, l.Count), x);
            return Value.None;
        });
        t.Fn1("copy", static (vm, self) => vm.NewList((ReadOnlySpan<Value>)self.As<PyList>().Span));
    }

    private static void Shrinking(TypeBuilder t)
    {
        t.FnN("pop", 0, 1, static (vm, a) =>
        {
            var l = a[0].As<PyList>();
            var i = a.Length > 1 ? vm.ToIndex(a[1]) : -1;
            if (l.Count == 0) return vm.Raise(Types.IndexError, "pop from empty list");
            if (i < 0) i += l.Count;
            return (ulong)i < (ulong)l.Count ? l.RemoveAt(vm, (int)i) : vm.Raise(Types.IndexError, "pop index out of range");
        });
        t.Fn2("remove", static (vm, self, x) =>
        {
            var l = self.As<PyList>();
            var at = IndexOf(vm, l, x, 0, l.Count);
            if (at < 0) return vm.Raise(Types.ValueError, "list.remove(x): x not in list");
            if (at < l.Count) l.RemoveAt(vm, at);
            return Value.None;
        });
        t.Fn1("clear", static (vm, self) =>
        {
            self.As<PyList>().Clear();
            return Value.None;
        });
    }

    private static void Searching(TypeBuilder t)
    {
        t.FnN("index", 1, 3, static (vm, a) =>
        {
            var l = a[0].As<PyList>();
            var at = IndexOf(vm, l, a[1], Bound(vm, a, 2, 0, l.Count), Bound(vm, a, 3, l.Count, l.Count));
            return at >= 0 ? at : vm.Raise(Types.ValueError, $"{vm.Repr(a[1])} is not in list");
        });
        t.Fn2("count", static (vm, self, x) =>
        {
            var l = self.As<PyList>();
            var n = 0L;
            for (var i = 0; i < l.Count; i++)
            {
                vm.Tick();
                if (Ops.Equal(vm, l.Items[i], x)) n++;
            }
            return n;
        });
    }

    private static void Ordering(TypeBuilder t)
    {
        t.Fn("sort", "*, key=None, reverse=False", static (vm, a) =>
        {
            Sorting.Sort(vm, a[0].As<PyList>(), a[1].IsMissing ? Value.None : a[1], !a[2].IsMissing && vm.ToCInt(a[2]) != 0);
            return Value.None;
        });
        t.Fn1("reverse", static (vm, self) =>
        {
            var l = self.As<PyList>();
            vm.Tick(l.Count >> 4);
            Pieces.Reverse(l.Span);
            return Value.None;
        });
        t.Fn1("__reversed__", static (vm, self) => new ReverseIterator(self.As<PyList>()));
    }

    /// <summary>A position argument of <c>index</c>: negative counts from the end, anything outside is clamped.</summary>
    public static int Bound(Vm vm, ReadOnlySpan<Value> a, int at, int absent, int length)
    {
        if (a.Length <= at) return absent;
        if (!a[at].IsIntLike && a[at].Type.Lookup(Special.Index) == null)
            throw Vm.Error(Types.TypeError, "slice indices must be integers or have an __index__ method");
        var i = vm.ToClamped(a[at]);
        return (int)Math.Clamp(i < 0 ? i + length : i, 0, length);
    }

    private static int IndexOf(Vm vm, PyList l, in Value x, int from, int to)
    {
        // The list may shrink while guest code compares.
        for (var i = from; i < to && i < l.Count; i++)
        {
            vm.Tick();
            if (Ops.Equal(vm, l.Items[i], x)) return i;
        }
        return -1;
    }

    private sealed class ReverseIterator(PyList list) : PyIterator
    {
        private PyList? _list = list;
        private int _at = list.Count - 1;

        public override PyType Type => Types.ListReverseIterator;
        public override long LengthHint => _list == null ? 0 : _at + 1;

        public override bool Next(Vm vm, out Value v)
        {
            if (_list != null && _at >= 0 && _at < _list.Count)
            {
                v = _list.Items[_at--];
                return true;
            }
            _list = null;
            v = default;
            return false;
        }

        public override void Trace(Census c)
        {
            if (_list != null) c.Visit(_list);
        }

        public override Obj Fork(Forker f) => f.Add(this, new ReverseIterator(new PyList()) { _at = _at }, static (f, a, b) => b._list = a._list == null ? null : f.Copy(a._list));
    }
}
