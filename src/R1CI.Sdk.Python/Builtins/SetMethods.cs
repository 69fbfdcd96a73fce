namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>set</c> and <c>frozenset</c>.</summary>
internal static class SetMethods
{
    public static void DefineSet(TypeBuilder t)
    {
        t.New(static (vm, cls, a) => Make(vm, cls, isFrozen: false));
        t.Fn("__init__", "iterable=(), /", static (vm, a) =>
        {
            var self = a[0].As<PySet>();
            self.Clear();
            if (!a[1].IsMissing) Update(vm, self, a[1]);
            return Value.None;
        });
        Common(t);
        t.Unhashable().InPlace(Op.IAnd, Op.IOr, Op.ISub, Op.IXor);
        Changing(t);
        t.FnN("update", 0, int.MaxValue, static (vm, a) => ForEach(vm, a, Update));
        t.FnN("difference_update", 0, int.MaxValue, static (vm, a) => ForEach(vm, a, Subtract));
        t.FnN("intersection_update", 0, int.MaxValue, static (vm, a) =>
        {
            var self = a[0].As<PySet>();
            var kept = Intersection(vm, self, a[1..], isFrozen: false);
            (self.Table, self.Count, self.Fill) = (kept.Table, kept.Count, kept.Fill);
            self.Version++;
            return Value.None;
        });
        t.Fn2("symmetric_difference_update", static (vm, self, other) =>
        {
            if (other.O is PyDict d && d.GetType() == typeof(PyDict)) Toggle(vm, self.As<PySet>(), d);
            else Ops.SymmetricUpdate(vm, self.As<PySet>(), ToSet(vm, other));
            return Value.None;
        });
    }

    public static void DefineFrozenSet(TypeBuilder t)
    {
        t.New("iterable=(), /", static (vm, cls, a) =>
        {
            if (!cls.IsGuest && a[0].O is PySet { IsFrozen: true } same && same.GetType() == typeof(PySet)) return same;
            var made = Make(vm, cls, isFrozen: true);
            if (!a[0].IsMissing) Update(vm, made, a[0]);
            return made;
        });
        Common(t);
        t.Hashable();
    }

    private static void Common(TypeBuilder t)
    {
        t.Iterable().Generic().Comparisons(ordered: true).Operators(reflected: true, Op.And, Op.Or, Op.Sub, Op.Xor);
        t.Fn1("__len__", static (vm, self) => self.As<PySet>().Count);
        t.Fn2("__contains__", static (vm, self, x) => self.As<PySet>().Contains(vm, Ops.SetKey(vm, x)));
        t.Fn1("copy", static (vm, self) => self.O!.GetType() == typeof(PySet) && self.As<PySet>().IsFrozen ? self : Copy(vm, self));
        t.FnN("union", 0, int.MaxValue, static (vm, a) =>
        {
            var made = Copy(vm, a[0]);
            for (var i = 1; i < a.Length; i++) if (!a[i].Is(a[0])) Update(vm, made, a[i]);
            return made;
        });
        t.FnN("intersection", 0, int.MaxValue, static (vm, a) => Intersection(vm, a[0].As<PySet>(), a[1..], a[0].As<PySet>().IsFrozen));
        t.FnN("difference", 0, int.MaxValue, static (vm, a) => Difference(vm, a));
        t.Fn2("symmetric_difference", static (vm, self, other) =>
        {
            // CPython starts from the other side.
            var made = vm.NewSet(self.As<PySet>().IsFrozen);
            Update(vm, made, other);
            Ops.SymmetricUpdate(vm, made, self.As<PySet>());
            return made;
        });
        t.Fn2("issubset", static (vm, self, other) => Ops.IsSubset(vm, self.As<PySet>(), ToSet(vm, other)));
        t.Fn2("issuperset", static (vm, self, other) =>
        {
            if (other.O is PySet) return Ops.IsSubset(vm, ToSet(vm, other), self.As<PySet>());
            foreach (var x in vm.Iterate(other)) if (!self.As<PySet>().Contains(vm, x)) return Value.False;
            return Value.True;
        });
        t.Fn2("isdisjoint", static (vm, self, other) =>
        {
            foreach (var x in vm.Iterate(other)) if (self.As<PySet>().Contains(vm, x)) return Value.False;
            return Value.True;
        });
    }

    private static void Changing(TypeBuilder t)
    {
        t.Fn2("add", static (vm, self, x) =>
        {
            self.As<PySet>().Add(vm, x);
            return Value.None;
        });
        t.Fn2("discard", static (vm, self, x) =>
        {
            self.As<PySet>().Remove(vm, Ops.SetKey(vm, x));
            return Value.None;
        });
        t.Fn2("remove", static (vm, self, x) => self.As<PySet>().Remove(vm, Ops.SetKey(vm, x)) ? Value.None : vm.RaiseWith(Types.KeyError, x));
        t.Fn1("pop", static (vm, self) => Pop(vm, self.As<PySet>()));
        t.Fn1("clear", static (vm, self) =>
        {
            self.As<PySet>().Clear();
            return Value.None;
        });
    }

    private static void Toggle(Vm vm, PySet set, PyDict keys)
    {
        foreach (var key in vm.Iterate(keys)) if (!set.Remove(vm, key)) set.Add(vm, key);
    }

    /// <summary>Adds every item of an iterable.</summary>
    public static void Update(Vm vm, PySet set, Value items)
    {
        switch (items.O)
        {
            case PySet other:
                set.Merge(vm, other);
                return;
            case PyDict d when d.GetType() == typeof(PyDict):
                set.ReserveFor(vm, d.Count);
                break;
        }
        var pin = vm.Pin(set);
        try
        {
            foreach (var x in vm.Iterate(items)) set.Add(vm, x);
        }
        finally
        {
            vm.Unpin(pin);
        }
    }

    private static PySet Make(Vm vm, PyType cls, bool isFrozen) => cls.IsGuest ? new GuestSet(cls, isFrozen) : vm.NewSet(isFrozen);

    private static PySet Copy(Vm vm, in Value self) => Ops.Copy(vm, self.As<PySet>(), self.As<PySet>().IsFrozen);

    private static PySet ToSet(Vm vm, in Value v)
    {
        if (v.O is PySet s) return s;
        var made = vm.NewSet();
        Update(vm, made, v);
        return made;
    }

    private static Value ForEach(Vm vm, ReadOnlySpan<Value> a, Action<Vm, PySet, Value> change)
    {
        for (var i = 1; i < a.Length; i++) change(vm, a[0].As<PySet>(), a[i]);
        return Value.None;
    }

    private static void Subtract(Vm vm, PySet set, Value items)
    {
        if (items.O is PySet other)
        {
            Ops.DifferenceUpdate(vm, set, other);
            return;
        }
        foreach (var x in vm.Iterate(items)) set.Remove(vm, x);
        set.DropDummies(vm);
    }

    private static PySet Intersection(Vm vm, PySet set, ReadOnlySpan<Value> others, bool isFrozen)
    {
        if (others.Length == 0) return Ops.Copy(vm, set, isFrozen);
        foreach (ref readonly var other in others)
        {
            if (other.O is PySet s)
            {
                set = ReferenceEquals(set, s) ? Ops.Copy(vm, set, isFrozen) : Ops.Intersect(vm, set, s, isFrozen);
                continue;
            }
            var kept = vm.NewSet(isFrozen);
            using var pinned = vm.Pinned(kept);
            // Once all are found CPython asks for no more.
            foreach (var x in vm.Iterate(other)) if (set.Contains(vm, x) && kept.Add(vm, x) && kept.Count >= set.Count) break;
            set = kept;
        }
        return set;
    }

    private static Value Difference(Vm vm, ReadOnlySpan<Value> a)
    {
        var self = a[0].As<PySet>();
        if (a.Length == 1) return Copy(vm, a[0]);
        // CPython looks into a dictionary as into a set, and copies and removes with anything else.
        var first = a[1].O as PySet ?? (a[1].O?.GetType() == typeof(PyDict) ? ToSet(vm, a[1]) : null);
        var made = first != null ? Ops.Difference(vm, self, first, self.IsFrozen) : Copy(vm, a[0]);
        for (var i = first != null ? 2 : 1; i < a.Length; i++) Subtract(vm, made, a[i]);
        return made;
    }

    private static Value Pop(Vm vm, PySet set)
    {
        if (set.Count == 0) return vm.RaiseWith(Types.KeyError, Value.Str("pop from an empty set"));
        var mask = set.Table.Length - 1;
        var at = set.Finger & mask;
        for (; set.Table[at].State != PySet.State.Live; at = at == mask ? 0 : at + 1) vm.Tick();
        var key = set.Table[at].Key;
        set.RemoveAt(at);
        set.Finger = at + 1;
        return key;
    }
}
