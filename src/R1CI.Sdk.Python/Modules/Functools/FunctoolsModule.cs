namespace R1CI.Sdk.Python.Modules.Functools;

/// <summary>The module <c>_functools</c>: the parts of <c>functools</c> that must be fast. The rest is guest source.</summary>
internal static class FunctoolsModule
{
    private static readonly PyType KeyType = new PyType("KeyWrapper", Types.Object, "functools") { IsFinal = true }.Define(t =>
    {
        t.Fn("__call__", "obj", static (vm, a) =>
        {
            vm.Charge(64);
            return new ComparisonKey(a[0].As<ComparisonKey>().Function, a[1]);
        });
        t.Get("obj", static (vm, self) => self.As<ComparisonKey>().Item is { IsMissing: false } item ? item : vm.Raise(Types.AttributeError, "object"));
        for (var each = Op.Lt; each <= Op.Ne; each++)
        {
            var op = each;
            t.Fn2(Specials.Names[(int)Special.Lt + (op - Op.Lt)], (vm, a, b) => Compare(vm, op, a.As<ComparisonKey>(), b));
        }

        t.Const("__hash__", Value.None);
    });

    public static readonly ModuleDef Def = new("_functools", m =>
    {
        m.Type(PartialType.Type).Type(CachedFunctionType.Type).Type(KeyType);
        m.FnN("reduce", 2, 3, Reduce);
        m.Fn("cmp_to_key", "mycmp", static (_, a) => new ComparisonKey(a[0], Value.Missing));
    });

    private static Value Compare(Vm vm, Op op, ComparisonKey a, Value b)
    {
        if (b.O is not ComparisonKey other)
        {
            return vm.Raise(Types.TypeError, "other argument must be K instance");
        }

        var order = vm.TryCall(a.Function, a.Item, other.Item);
        return order.IsError ? order : Ops.Compare(vm, op, order, 0L);
    }

    private static Value Reduce(Vm vm, ReadOnlySpan<Value> a)
    {
        var (function, result) = (a[0], a.Length > 2 ? a[2] : Value.Missing);
        var iterator = Start(vm, a[1]);
        Value item = default;
        while (iterator.Next(vm, ref item))
        {
            vm.Tick();
            result = result.IsMissing ? item : vm.TryCall(function, result, item);
            if (result.IsError)
            {
                return result;
            }
        }

        if (vm.Pending != null)
        {
            return Value.Error;
        }

        return result.IsMissing ? vm.Raise(Types.TypeError, "reduce() of empty iterable with no initial value") : result;
    }

    private static IterState Start(Vm vm, Value source)
    {
        try
        {
            return vm.Iter(source);
        }
        catch (GuestException e) when (e.Is(Types.TypeError) && source.Type.Lookup(Special.Iter) == null)
        {
            throw Vm.Error(Types.TypeError, "reduce() arg 2 must support iteration");
        }
    }

    /// <summary>What <c>cmp_to_key</c> returns, and its calls: an item compared through a function.</summary>
    private sealed class ComparisonKey(Value function, Value item) : Obj
    {
        private Value _function = function;
        private Value _item = item;

        public Value Function => _function;

        public Value Item => _item;

        public override PyType Type => KeyType;

        public override void Trace(Census c)
        {
            c.Visit(_function);
            c.Visit(_item);
        }

        public override Obj Fork(Forker f) => f.Add(this, new ComparisonKey(_function, _item), static (f, a, b) =>
        {
            b._function = f.Copy(a._function);
            b._item = f.Copy(a._item);
        });
    }
}
