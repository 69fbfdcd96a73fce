namespace R1CI.Sdk.Python.Modules;

/// <summary>operator.itemgetter, attrgetter and methodcaller.</summary>
internal static class OperatorGetters
{
    private static readonly PyType ItemGetter = new PyType("itemgetter", Types.Object, "operator") { IsFinal = true }.Define(t => t
        .New(static (vm, _, a) => Make(vm, a, ItemGetter!, "itemgetter"))
        .Fn("__call__", "obj, /", static (vm, a) => Each(vm, a[0].As<Getter>(), a[1], static (vm, source, key) =>
        {
            Value v = default;
            return Ops.GetItem(vm, source, key, ref v) ? v : Value.Error;
        }))
        .Fn1("__repr__", Repr));

    private static readonly PyType AttrGetter = new PyType("attrgetter", Types.Object, "operator") { IsFinal = true }.Define(t => t
        .New(static (vm, _, a) => Make(vm, a, AttrGetter!, "attrgetter"))
        .Fn("__call__", "obj, /", static (vm, a) => Each(vm, a[0].As<Getter>(), a[1], static (vm, source, path) =>
        {
            foreach (var name in path.As<PyStr>().S.Split('.'))
            {
                source = vm.GetAttr(source, name);
            }

            return source;
        }))
        .Fn1("__repr__", Repr));

    private static readonly PyType MethodCaller = new PyType("methodcaller", Types.Object, "operator") { IsFinal = true }.Define(t => t
        .New(static (vm, _, a) => MakeCaller(vm, a))
        .Fn("__call__", "obj, /", static (vm, a) =>
        {
            var caller = a[0].As<Getter>();
            return vm.TryCall(vm.GetAttr(a[1], caller.Keys[0].As<PyStr>().S), new CallArgs(caller.Keys.AsSpan(1), caller.Names));
        })
        .Fn1("__repr__", Repr));

    public static readonly PyType[] All = [ItemGetter, AttrGetter, MethodCaller];

    private static Value Make(Vm vm, CallArgs a, PyType type, string name)
    {
        if (a.KeywordCount > 0)
        {
            return vm.Raise(Types.TypeError, $"{name}() takes no keyword arguments");
        }

        if (a.Count == 0)
        {
            return vm.Raise(Types.TypeError, $"{name} expected 1 argument, got 0");
        }

        if (ReferenceEquals(type, AttrGetter))
        {
            foreach (ref readonly var key in a.All)
            {
                if (key.O is not PyStr)
                {
                    return vm.Raise(Types.TypeError, "attribute name must be a string");
                }
            }
        }

        vm.Charge(64 + (16L * a.Count));
        return new Getter(type, a.All.ToArray(), null);
    }

    private static Value MakeCaller(Vm vm, CallArgs a)
    {
        if (a.Count == 0)
        {
            return vm.Raise(Types.TypeError, "methodcaller needs at least one argument, the method name");
        }

        if (a[0].O is not PyStr)
        {
            return vm.Raise(Types.TypeError, "method name must be a string");
        }

        vm.Charge(64 + (16L * a.All.Length));
        return new Getter(MethodCaller, a.All.ToArray(), a.Names);
    }

    private static Value Each(Vm vm, Getter getter, Value source, Fn2 get)
    {
        if (getter.Keys.Length == 1)
        {
            return get(vm, source, getter.Keys[0]);
        }

        var items = new Value[getter.Keys.Length];
        for (var i = 0; i < items.Length; i++)
        {
            vm.Tick();
            items[i] = get(vm, source, getter.Keys[i]);
            if (items[i].IsError)
            {
                return Value.Error;
            }
        }

        return vm.NewTuple(items);
    }

    private static Value Repr(Vm vm, Value self)
    {
        var getter = self.As<Getter>();
        var positional = getter.Keys.Length - (getter.Names?.Length ?? 0);
        var parts = getter.Keys.Select((key, i) => i < positional ? vm.Repr(key) : $"{getter.Names![i - positional].S}={vm.Repr(key)}");
        return vm.NewStr($"operator.{self.Type.Name}({string.Join(", ", parts)})");
    }

    /// <summary>What is fetched: keys, attribute paths, or a method's name and its arguments.</summary>
    private sealed class Getter(PyType type, Value[] keys, PyStr[]? names) : Obj
    {
        public Value[] Keys { get; private set; } = keys;

        public PyStr[]? Names => names;

        public override PyType Type => type;

        public override long Bytes => 64 + (16L * Keys.Length);

        public override void Trace(Census c)
        {
            foreach (ref readonly var key in Keys.AsSpan())
            {
                c.Visit(key);
            }
        }

        public override Obj Fork(Forker f) => f.Add(this, new Getter(type, [], names), static (f, a, b) => b.Keys = f.Copy(a.Keys));
    }
}
