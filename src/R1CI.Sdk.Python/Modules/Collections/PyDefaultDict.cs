using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Collections;

/// <summary>collections.defaultdict.</summary>
internal sealed class PyDefaultDict : PyDict
{
    private Instance? _store;

    public PyDefaultDict(PyType type) => _store = type.IsGuest ? new Instance(type) : null;

    /// <summary>Gets or sets what makes a missing value; None for none.</summary>
    public Value Factory { get; set; } = Value.None;

    public override PyType Type => _store?.Type ?? DefaultDictType.Type;

    public override Instance? Store => _store;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(Factory);
        if (_store != null)
        {
            c.Visit(_store);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyDefaultDict(DefaultDictType.Type), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._store = a._store == null ? null : f.Copy(a._store);
        b.Factory = f.Copy(a.Factory);
    });
}

/// <summary>What is in it beyond dict.</summary>
internal static class DefaultDictType
{
    public static readonly PyType Type = new PyType("defaultdict", Types.Dict, "collections") { ReplacesOperations = true }.Define(t =>
    {
        t.New((vm, cls, _) =>
        {
            vm.Charge(96);
            return new PyDefaultDict(cls);
        });
        t.Raw("__init__", Init);
        t.Get(
            "default_factory",
            (_, self) => self.As<PyDefaultDict>().Factory,
            (_, self, v) =>
            {
                self.As<PyDefaultDict>().Factory = v;
                return Value.None;
            });
        t.Fn2("__missing__", Missing);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var own = self.As<PyDefaultDict>();
            return vm.NewStr(Representation.Nested(vm, own, $"{self.Type.Name}({vm.Repr(own.Factory)}, {{...}})", b =>
            {
                var plain = vm.NewDict();
                plain.As<PyDict>().CopyItems(vm, own);
                b.Append($"{own.Type.Name}({vm.Repr(own.Factory)}, {vm.Repr(plain)})");
            }));
        });
        t.Fn1("copy", Copy).Fn1("__copy__", Copy);
        t.Fn2("__or__", static (vm, self, other) => Union(vm, self, self, other));
        t.Fn2("__ror__", static (vm, self, other) => Union(vm, self, other, self));
        t.Fn1("__reduce__", static (vm, self) => vm.NewTuple(
            self.Type,
            self.As<PyDefaultDict>().Factory.IsNone ? PyTuple.Empty : vm.NewTuple(self.As<PyDefaultDict>().Factory),
            Value.None,
            Value.None,
            Iteration.ToObject(vm, vm.CallMethod(self, "items"))));
    });

    private static Value Init(Vm vm, CallArgs a)
    {
        var dict = a[0].As<PyDefaultDict>();
        var factory = a.Count > 1 ? a[1] : Value.None;
        if (!factory.IsNone && factory.Type.Lookup(Special.Call) == null && factory.O is not (PyFunction or PyBuiltin or PyType or PyBoundMethod))
        {
            return vm.Raise(Types.TypeError, "first argument must be callable or None");
        }

        dict.Factory = factory;
        if (a.Count > 3)
        {
            return vm.Raise(Types.TypeError, $"dict expected at most 1 argument, got {a.Count - 2}");
        }

        if (a.Count > 2)
        {
            Ops.DictUpdate(vm, dict, a[2]);
        }

        for (var i = 0; i < a.KeywordCount; i++)
        {
            dict.Set(vm, a.Names![i], a.Keyword(i));
        }

        return Value.None;
    }

    private static Value Missing(Vm vm, Value self, Value key)
    {
        var dict = self.As<PyDefaultDict>();
        if (dict.Factory.IsNone)
        {
            return vm.RaiseWith(Types.KeyError, key);
        }

        // The usual factories, without a call through the type.
        var value = dict.Factory.O switch
        {
            PyType type when ReferenceEquals(type, Types.Int) => 0L,
            PyType type when ReferenceEquals(type, Types.List) => vm.NewList([]),
            PyType type when ReferenceEquals(type, Types.Dict) => vm.NewDict(),
            _ => vm.TryCall(dict.Factory),
        };
        if (!value.IsError)
        {
            dict.Set(vm, key, value);
        }

        return value;
    }

    private static Value Copy(Vm vm, Value self)
    {
        vm.Charge(96);
        var copy = new PyDefaultDict(self.Type) { Factory = self.As<PyDefaultDict>().Factory };
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
        var result = new PyDefaultDict(self.Type) { Factory = self.As<PyDefaultDict>().Factory };
        Ops.DictUpdate(vm, result, first);
        Ops.DictUpdate(vm, result, second);
        return result;
    }
}
