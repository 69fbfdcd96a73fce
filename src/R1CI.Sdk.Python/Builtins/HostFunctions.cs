namespace R1CI.Sdk.Python.Builtins;

/// <summary>Functions of the host as guest callables, with JSON-like values both ways.</summary>
internal static class HostFunctions
{
    private const int MaxDepth = 200;

    public static void Install(Vm vm)
    {
        foreach (var f in vm.Options.HostFunctions)
            vm.Main.Set(vm, f.Name, new PyBuiltin(f.Name) { Raw = (vm, a) => Invoke(vm, f, a), Module = "host" });
    }

    private static Value Invoke(Vm vm, PythonHostFunction f, CallArgs a)
    {
        if (a.Count > f.ParameterNames.Count)
            return vm.Raise(Types.TypeError, $"{f.Name}() takes {f.ParameterNames.Count} positional argument{(f.ParameterNames.Count == 1 ? "" : "s")} but {a.Count} {(a.Count == 1 ? "was" : "were")} given");
        var left = MaxArgumentSize;
        var values = new Dictionary<string, object?>();
        for (var i = 0; i < a.Count; i++) values[f.ParameterNames[i]] = ToHost(vm, a[i], 0, ref left);
        for (var i = 0; i < a.KeywordCount; i++)
        {
            var name = a.Names![i].S;
            if (!f.ParameterNames.Contains(name)) return vm.Raise(Types.TypeError, $"{f.Name}() got an unexpected keyword argument '{name}'");
            if (!values.TryAdd(name, ToHost(vm, a.Keyword(i), 0, ref left))) return vm.Raise(Types.TypeError, $"{f.Name}() got multiple values for argument '{name}'");
        }
        vm.ChargeHostCall();
        object? result;
        try
        {
            result = f.Invoke(values, vm.HostToken);
        }
        catch (Exception e) when (e is not (LimitException or GuestException))
        {
            vm.AddHostWait();
            vm.CheckInterrupted();
            return vm.Raise(Types.RuntimeError, e.Message);
        }
        vm.AddHostWait();
        vm.Tick(100);
        vm.CheckInterrupted();
        return ToGuest(vm, result, 0);
    }

    /// <summary>Characters and values that one call may hand to the host, whose own code is not metered.</summary>
    private const int MaxArgumentSize = 10_000_000;

    private static object? ToHost(Vm vm, in Value v, int depth, ref int left)
    {
        if ((left -= v.O is PyStr text ? text.Units + 1 : v.O is PyInt big ? (int)Math.Min(int.MaxValue / 2, big.Bytes) : 1) < 0)
            throw Vm.Error(Types.ValueError, $"arguments of a host function have more than {MaxArgumentSize} characters and values");
        if (depth > MaxDepth) throw Vm.Error(Types.ValueError, "arguments of a host function are nested too deeply");
        vm.Tick();
        if (v.IsNone) return null;
        if (v.IsBool) return v.IsTrue;
        if (v.TryInt(out var i)) return i;
        if (v.TryBig(out var b)) return b;
        if (v.TryFloat(out var d)) return d;
        switch (v.O)
        {
            case PyStr s: return s.S;
            case PyList or PyTuple:
            {
                var list = new List<object?>();
                foreach (var x in vm.ToArray(v)) list.Add(ToHost(vm, x, depth + 1, ref left));
                return list;
            }
            case PyDict dict:
            {
                var map = new Dictionary<string, object?>();
                for (var k = 0; k < dict.Used; k++)
                {
                    var e = dict.Entries[k];
                    if (e.IsLive) map[e.Key.O is PyStr key ? key.S : throw Vm.Error(Types.TypeError, $"keys passed to a host function must be str, not {e.Key.Type.Name}")] = ToHost(vm, e.Val, depth + 1, ref left);
                }
                return map;
            }
        }
        throw Vm.Error(Types.TypeError, $"a host function takes None, bool, int, float, str, list, tuple and dict, not {v.Type.Name}");
    }

    private static Value ToGuest(Vm vm, object? v, int depth)
    {
        if (depth > MaxDepth) throw Vm.Error(Types.ValueError, "the result of a host function is nested too deeply");
        vm.Tick();
        switch (v)
        {
            case null: return Value.None;
            case bool b: return b;
            case int i: return (long)i;
            case long i: return i;
            case BigInteger b:
                vm.Charge(b.GetByteCount());
                return Value.Big(b);
            case double d: return d;
            case float d: return (double)d;
            case string s: return vm.NewStr(s);
            case IReadOnlyDictionary<string, object?> map:
            {
                var d = vm.NewDict().As<PyDict>();
                foreach (var (k, x) in map) d.Set(vm, vm.NewStr(k), ToGuest(vm, x, depth + 1));
                return d;
            }
            case System.Collections.IEnumerable items:
            {
                var l = new PyList();
                vm.Charge(56);
                foreach (var x in items) l.Add(vm, ToGuest(vm, x, depth + 1));
                return l;
            }
        }
        throw Vm.Error(Types.TypeError, "a host function returned a value that has no guest form");
    }
}
