namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary><c>all</c>, <c>any</c>, <c>max</c>, <c>min</c>, <c>sorted</c>, <c>sum</c>: they read an iterable to its end.</summary>
internal static class AggregateFunctions
{
    public static void Define(FunctionTable t)
    {
        t.Fn1("all", static (vm, items) => Find(vm, items, sought: false) is { IsMissing: false } e ? e : true);
        t.Fn1("any", static (vm, items) => Find(vm, items, sought: true) is { IsMissing: false } e ? e : false);
        t.Raw("max", static (vm, a) => Extreme(vm, "max", Op.Gt, a));
        t.Raw("min", static (vm, a) => Extreme(vm, "min", Op.Lt, a));
        t.Fn("sorted", "unpack iterable, /, *, key=None, reverse=False, **rest", static (vm, a) =>
        {
            var list = vm.ToList(a[0]);
            // CPython hands its keywords to the list's method.
            if (a[3].O is PyDict { Count: > 0 } rest)
                return vm.Raise(Types.TypeError, $"'{vm.Str(vm.ToList(rest).Items[0])}' is an invalid keyword argument for sort()");
            var items = list.Count == list.Items.Length ? list.Items : list.Span.ToArray();
            return vm.NewList(Sorting.Sorted(vm, items, a[1].IsMissing ? Value.None : a[1], !a[2].IsMissing && vm.ToCInt(a[2]) != 0));
        });
        t.Fn("sum", "iterable, /, start=0", static (vm, a) => Sum(vm, a[0], a[1]));
    }

    // The answer when an item decides it (or Error), Missing when none does.
    private static Value Find(Vm vm, in Value items, bool sought)
    {
        var it = vm.Iter(items);
        Value x = default;
        while (it.Next(vm, ref x))
        {
            vm.Tick();
            if (Ops.Truth(vm, x) == sought) return sought;
        }
        return vm.Pending != null ? Value.Error : Value.Missing;
    }

    private static Value Extreme(Vm vm, string name, Op better, CallArgs a)
    {
        if (a.Count == 0) return vm.Raise(Types.TypeError, $"{name} expected at least 1 argument, got 0");
        Value key = Value.Missing, absent = Value.Missing;
        for (var i = 0; i < a.KeywordCount; i++)
        {
            switch (a.Names![i].S)
            {
                case "key": key = a.Keyword(i); break;
                case "default": absent = a.Keyword(i); break;
                default: return vm.Raise(Types.TypeError, $"'{a.Names[i].S}' is an invalid keyword argument for {name}()");
            }
        }
        if (key.IsNone) key = Value.Missing;
        if (a.Count > 1)
        {
            if (!absent.IsMissing) return vm.Raise(Types.TypeError, $"Cannot specify a default for {name}() with multiple positional arguments");
            vm.EnterComparison();
            var rest = new Choice(vm, better, key);
            foreach (ref readonly var v in a.Positional) rest.Offer(v);
            return rest.Best;
        }
        var choice = new Choice(vm, better, key);
        var it = vm.Iter(a[0]);
        Value x = default;
        while (it.Next(vm, ref x)) choice.Offer(x);
        if (vm.Pending != null) return Value.Error;
        if (!choice.Best.IsMissing) return choice.Best;
        return absent.IsMissing ? vm.Raise(Types.ValueError, $"{name}() arg is an empty sequence") : absent;
    }

    private static Value Sum(Vm vm, in Value items, in Value start)
    {
        var total = start.IsMissing ? 0 : start;
        var it = vm.Iter(items);
        if (total.O is PyStr) return vm.Raise(Types.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
        if (total.O is PyBytes) return vm.Raise(Types.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
        if (total.O is PyByteArray) return vm.Raise(Types.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
        Value x = default;
        while (it.Next(vm, ref x))
        {
            vm.Tick();
            if (total.O == null && x.O == null)
            {
                var s = total.I + x.I;
                if (((total.I ^ s) & (x.I ^ s)) >= 0)
                {
                    total.I = s;
                    continue;
                }
            }
            else if (total.IsFloat && x.IsFloat)
            {
                total = total.D + x.D;
                continue;
            }
            if (!Ops.Binary(vm, Op.Add, total, x, ref total)) return Value.Error;
        }
        return vm.Pending != null ? Value.Error : total;
    }

    private struct Choice(Vm vm, Op better, Value key)
    {
        private Value _bestKey;

        public Value Best { get; private set; } = Value.Missing;

        public void Offer(in Value v)
        {
            vm.Tick();
            var k = key.IsMissing ? v : vm.Call(key, v);
            if (!Best.IsMissing && !(better == Op.Lt ? Ops.Less(vm, k, _bestKey) : Greater(k))) return;
            Best = v;
            _bestKey = k;
        }

        private readonly bool Greater(in Value k) => k.O == null && _bestKey.O == null ? k.I > _bestKey.I : Ops.CompareBool(vm, Op.Gt, k, _bestKey);
    }
}
