using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Collections;

/// <summary>collections.OrderedDict: a dict whose ends can be taken and moved to.</summary>
internal sealed class PyOrderedDict : PyDict
{
    private Instance? _store;

    // Where the first live entry is at the earliest, while Version is what it was: popping all from the front stays linear.
    private int _frontHint;
    private int _backHint;
    private int _hintVersion = -1;

    public PyOrderedDict(PyType type) => _store = type.IsGuest ? new Instance(type) : null;

    public override PyType Type => _store?.Type ?? OrderedDictType.Type;

    public override Instance? Store => _store;

    public override PyType TypeOf(PyType view) =>
        ReferenceEquals(view, Types.DictKeys) ? OrderedDictType.Keys
        : ReferenceEquals(view, Types.DictValues) ? OrderedDictType.Values
        : ReferenceEquals(view, Types.DictItems) ? OrderedDictType.Items
        : OrderedDictType.Iterator;

    public override string ChangedMessage => "OrderedDict mutated during iteration";

    /// <summary>The entry number at one end; the dict is not empty.</summary>
    public int End(bool last)
    {
        if (_hintVersion != Version)
        {
            (_frontHint, _backHint) = (0, Used - 1);
        }

        while (!last && !Entries[_frontHint].IsLive)
        {
            _frontHint++;
        }

        while (last && !Entries[_backHint].IsLive)
        {
            _backHint--;
        }

        _hintVersion = Version;
        return last ? _backHint : _frontHint;
    }

    /// <summary>Removes an entry that <see cref="End"/> gave, keeping what is known of the ends.</summary>
    public void RemoveEnd(int entry)
    {
        RemoveEntry(entry);
        _hintVersion = Version;
    }

    public void MoveToFront(Vm vm, int entry)
    {
        vm.Tick(Used);
        var moved = Entries[entry];
        var all = Entries.AsSpan(0, Used).ToArray();
        Clear(vm);
        Append(vm, moved.Key, moved.Val, moved.Hash);
        for (var i = 0; i < all.Length; i++)
        {
            if (i != entry && all[i].IsLive)
            {
                Append(vm, all[i].Key, all[i].Val, all[i].Hash);
            }
        }
    }

    public override void Trace(Census c)
    {
        base.Trace(c);
        if (_store != null)
        {
            c.Visit(_store);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyOrderedDict(OrderedDictType.Type), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._store = a._store == null ? null : f.Copy(a._store);
        (b._frontHint, b._backHint, b._hintVersion) = (a._frontHint, a._backHint, a._hintVersion);
    });
}

/// <summary>What is in it beyond dict.</summary>
internal static class OrderedDictType
{
    public static readonly PyType Keys = new("odict_keys", Types.DictKeys);
    public static readonly PyType Values = new("odict_values", Types.DictValues);
    public static readonly PyType Items = new("odict_items", Types.DictItems);
    public static readonly PyType Iterator = new("odict_iterator", Types.Iterator) { IsFinal = true };

    public static readonly PyType Type = new PyType("OrderedDict", Types.Dict, "collections") { ReplacesOperations = true }.Define(t =>
    {
        t.New((vm, cls, _) =>
        {
            vm.Charge(96);
            return new PyOrderedDict(cls);
        });
        t.Raw("__init__", static (vm, a) => OrderedDictUpdate.Run(vm, a, "__init__")).Raw("update", static (vm, a) => OrderedDictUpdate.Run(vm, a, "update"));
        t.Fn("move_to_end", "key, last=True", MoveToEnd);
        t.Fn("popitem", "last=True", PopItem);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var dict = self.As<PyDict>();
            if (dict.Count == 0)
            {
                return vm.NewStr($"{self.Type.Name}()");
            }

            return vm.NewStr(Representation.Nested(vm, dict, "...", b =>
            {
                var items = vm.Repr(vm.NewList(vm.ToArray(vm.CallMethod(dict, "items"))));
                b.Append($"{dict.Type.Name}({items})");
            }));
        });
        t.Fn2("__eq__", static (vm, a, b) => AreEqual(vm, a, b, isEqual: true));
        t.Fn2("__ne__", static (vm, a, b) => AreEqual(vm, a, b, isEqual: false));
        t.Fn1("copy", Copy).Fn1("__copy__", Copy);
        t.Fn2("__or__", static (vm, self, other) => Union(vm, self, self, other));
        t.Fn2("__ror__", static (vm, self, other) => Union(vm, self, other, self));
        t.Fn1("__reduce__", static (vm, self) => vm.NewTuple(
            self.Type, PyTuple.Empty, Value.None, Value.None, Iteration.ToObject(vm, vm.CallMethod(self, "items"))));
        t.Unhashable();
    });

    private static Value MoveToEnd(Vm vm, ReadOnlySpan<Value> a)
    {
        var dict = a[0].As<PyOrderedDict>();
        var entry = dict.Find(vm, a[1], Ops.Hash(vm, a[1]));
        if (entry < 0)
        {
            return vm.RaiseWith(Types.KeyError, a[1]);
        }

        if (!a[2].IsMissing && !Ops.Truth(vm, a[2]))
        {
            dict.MoveToFront(vm, entry);
            return Value.None;
        }

        var moved = dict.Entries[entry];
        dict.RemoveEntry(entry);
        dict.Append(vm, moved.Key, moved.Val, moved.Hash);
        return Value.None;
    }

    private static Value PopItem(Vm vm, ReadOnlySpan<Value> a)
    {
        var dict = a[0].As<PyOrderedDict>();
        if (dict.Count == 0)
        {
            return vm.RaiseWith(Types.KeyError, Value.Str("dictionary is empty"));
        }

        var entry = dict.End(a[1].IsMissing || Ops.Truth(vm, a[1]));
        var item = dict.Entries[entry];
        dict.RemoveEnd(entry);
        return vm.NewTuple(item.Key, item.Val);
    }

    // Two ordered dicts are equal in the same order only; beside a plain dict order does not count.
    private static Value AreEqual(Vm vm, Value a, Value b, bool isEqual)
    {
        if (b.O is not PyDict other)
        {
            return Value.NotImplemented;
        }

        var dict = a.As<PyDict>();
        if (other is not PyOrderedDict)
        {
            return Ops.NativeCompare(vm, isEqual ? Op.Eq : Op.Ne, a, b);
        }

        var same = dict.Count == other.Count;
        var (left, right) = (vm.ToArray(a), vm.ToArray(b));
        for (var i = 0; i < left.Length && same; i++)
        {
            vm.Tick();
            same = Ops.Equal(vm, left[i], right[i]);
        }

        return same ? Ops.NativeCompare(vm, isEqual ? Op.Eq : Op.Ne, a, b) : !isEqual;
    }

    private static Value Copy(Vm vm, Value self)
    {
        vm.Charge(96);
        var copy = new PyOrderedDict(self.Type);
        copy.CopyItems(vm, self.As<PyDict>());
        return copy;
    }

    private static Value Union(Vm vm, Value self, Value first, Value second)
    {
        if (first.O is not PyDict || second.O is not PyDict)
        {
            return Value.NotImplemented;
        }

        vm.Charge(96);
        var result = new PyOrderedDict(self.Type);
        Ops.DictUpdate(vm, result, first);
        Ops.DictUpdate(vm, result, second);
        return result;
    }
}
