namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>dict</c>.</summary>
internal static class DictMethods
{
    public static void Define(TypeBuilder t)
    {
        t.New(static (vm, cls, a) =>
        {
            vm.Charge(80);
            return cls.IsGuest ? new GuestDict(cls) : new PyDict();
        });
        t.Raw("__init__", static (vm, a) => Update(vm, "dict", a));
        t.Container().Mutable().Unhashable().Generic().Comparisons(ordered: false).Operators(reflected: true, Op.Or).InPlace(Op.IOr);
        t.Fn1("__reversed__", static (vm, self) => new DictReverseIterator(Fresh(vm, self), Types.DictReverseKeyIterator));
        t.Class("fromkeys", "iterable, value=None, /", static (vm, a) => FromKeys(vm, a[0], a[1], a[2].IsMissing ? Value.None : a[2]));
        Reading(t);
        Removing(t);
        t.FnN("setdefault", 1, 2, static (vm, a) => SetDefault(vm, Fresh(vm, a[0]), a[1], a.Length > 2 ? a[2] : Value.None));
        t.Raw("update", static (vm, a) => Update(vm, "update", a));
    }

    private static void Reading(TypeBuilder t)
    {
        t.FnN("get", 1, 2, static (vm, a) => Fresh(vm, a[0]).TryGet(vm, a[1], out var v) ? v : a.Length > 2 ? a[2] : Value.None);
        t.Fn1("keys", static (vm, self) => View(vm, self, Types.DictKeys));
        t.Fn1("values", static (vm, self) => View(vm, self, Types.DictValues));
        t.Fn1("items", static (vm, self) => View(vm, self, Types.DictItems));
        t.Fn1("copy", static (vm, self) =>
        {
            vm.Charge(80);
            var copy = new PyDict();
            Ops.CopyDict(vm, copy, Fresh(vm, self));
            return copy;
        });
    }

    private static void Removing(TypeBuilder t)
    {
        // An empty dictionary does not ask for the key's hash.
        t.FnN("pop", 1, 2, static (vm, a) =>
            Fresh(vm, a[0]) is { Count: > 0 } d && d.Remove(vm, a[1], out var v) ? v : a.Length > 2 ? a[2] : vm.RaiseWith(Types.KeyError, a[1]));
        t.Fn1("popitem", static (vm, self) =>
        {
            var d = Fresh(vm, self);
            for (var i = d.Used - 1; i >= 0; i--)
            {
                vm.Tick();
                var e = d.Entries[i];
                if (!e.IsLive) continue;
                d.Remove(vm, e.Key, out _);
                return vm.NewTuple(e.Key, e.Val);
            }
            return vm.RaiseWith(Types.KeyError, Value.Str("popitem(): dictionary is empty"));
        });
        t.Fn1("clear", static (vm, self) =>
        {
            self.As<PyDict>().Clear(vm);
            return Value.None;
        });
    }

    private static PyDict Fresh(Vm vm, in Value self)
    {
        var d = self.As<PyDict>();
        d.Refresh(vm);
        return d;
    }

    private static Value View(Vm vm, in Value self, PyType type)
    {
        vm.Charge(40);
        return new PyDictView(self.As<PyDict>(), type);
    }

    private static Value SetDefault(Vm vm, PyDict d, in Value key, in Value absent)
    {
        var hash = Ops.Hash(vm, key);
        var e = d.Find(vm, key, hash);
        if (e >= 0) return d.Entries[e].Val;
        d.Add(vm, key, absent, hash);
        return absent;
    }

    private static Value Update(Vm vm, string name, CallArgs a)
    {
        if (a.Count > 2) return vm.Raise(Types.TypeError, $"{name} expected at most 1 argument, got {a.Count - 1}");
        var d = a[0].As<PyDict>();
        if (a.Count == 2) Ops.DictUpdate(vm, d, a[1]);
        for (var i = 0; i < a.KeywordCount; i++) d.Set(vm, a.Names![i], a.Keyword(i));
        return Value.None;
    }

    private static Value FromKeys(Vm vm, in Value cls, in Value keys, in Value value)
    {
        var made = ReferenceEquals(cls.O, Types.Dict) ? vm.NewDict() : vm.Call(cls);
        var plain = made.O?.GetType() == typeof(PyDict) ? made.As<PyDict>() : null;
        var pin = vm.Pin(made.O!);
        try
        {
            foreach (var key in vm.Iterate(keys))
            {
                if (plain != null) plain.Set(vm, key, value);
                else if (!Ops.SetItem(vm, made, key, value)) return Value.Error;
            }
        }
        finally
        {
            vm.Unpin(pin);
        }
        return made;
    }
}

/// <summary>Keys, values or items from the last to the first.</summary>
internal sealed class DictReverseIterator(PyDict dict, PyType type) : PyIterator
{
    private PyDict? _dict = dict;
    private int _at = dict.Used - 1;
    private int _left = dict.Count;
    private int _version = dict.Version;

    public override PyType Type => type;
    public override long LengthHint => _dict == null ? 0 : _left;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_dict == null) return false;
        if (_dict.Version != _version)
        {
            vm.Raise(Types.RuntimeError, _dict.ChangedMessage);
            _dict = null;
            return false;
        }
        while (_at >= 0 && !_dict.Entries[_at].IsLive) _at--;
        if (_at < 0)
        {
            _dict = null;
            return false;
        }
        var e = _dict.Entries[_at--];
        _left--;
        v = ReferenceEquals(type, Types.DictReverseKeyIterator) ? e.Key : ReferenceEquals(type, Types.DictReverseValueIterator) ? e.Val : vm.NewTuple(e.Key, e.Val);
        return true;
    }

    public override void Trace(Census c)
    {
        if (_dict != null) c.Visit(_dict);
    }

    public override Obj Fork(Forker f) => f.Add(this, new DictReverseIterator(new PyDict(), type) { _at = _at, _left = _left, _version = _version }, static (f, a, b) =>
        b._dict = a._dict == null ? null : f.Copy(a._dict));
}
