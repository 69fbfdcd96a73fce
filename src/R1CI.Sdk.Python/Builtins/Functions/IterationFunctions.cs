namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary><c>iter</c> and <c>next</c>; <c>enumerate</c>, <c>zip</c>, <c>map</c>, <c>filter</c> and <c>reversed</c> are types.</summary>
internal static class IterationFunctions
{
    public static void Define(FunctionTable t)
    {
        t.FnN("iter", 1, 2, static (vm, a) =>
        {
            // Programs ask in this way whether something is iterable: the answer no is given without an exception of the host's.
            if (a.Length == 1 && a[0].Type.Lookup(Special.Iter) == null && a[0].Type.Lookup(Special.GetItem) == null)
                return vm.Raise(Types.TypeError, $"'{a[0].Type.ErrorName}' object is not iterable");
            if (a.Length == 1) return Iteration.ToObject(vm, a[0]);
            if (a[0].Type.Lookup(Special.Call) == null && a[0].O is not (PyFunction or PyBuiltin or PyType or PyBoundMethod))
                return vm.Raise(Types.TypeError, "iter(v, w): v must be callable");
            vm.Charge(64);
            return new PyCallIterator(a[0], a[1]);
        });
        t.Fn1("aiter", AsyncIterator);
        t.FnN("anext", 1, 2, static (vm, a) => AsyncNext(vm, a[0], a.Length > 1 ? a[1] : Value.Missing));
        t.FnN("next", 1, 2, static (vm, a) => Next(vm, a[0], a.Length > 1 ? a[1] : Value.Missing), BuiltinId.Next);
    }

    private static Value AsyncIterator(Vm vm, Value source)
    {
        if (source.Type.Lookup(Special.AIter) is not { } m) return vm.Raise(Types.TypeError, $"'{source.Type.ErrorName}' object is not an async iterable");
        var it = vm.CallSpecial(m.V, source, []);
        if (it.IsError || it.Type.Lookup(Special.ANext) != null) return it;
        return vm.Raise(Types.TypeError, $"aiter() returned not an async iterator of type '{it.Type.ErrorName}'");
    }

    private static Value AsyncNext(Vm vm, in Value it, in Value absent)
    {
        if (it.Type.Lookup(Special.ANext) is not { } m) return vm.Raise(Types.TypeError, $"'{it.Type.ErrorName}' object is not an async iterator");
        var step = vm.CallSpecial(m.V, it, []);
        return step.IsError || absent.IsMissing ? step : new AsyncNextOr(step, absent);
    }

    /// <summary><c>next(it[, absent])</c>.</summary>
    public static Value Next(Vm vm, in Value it, in Value absent)
    {
        Value r;
        if (it.O is PyIterator native)
        {
            if (vm.NextOf(native, out r)) return r;
            if (vm.Pending != null && !vm.Pending.Type.IsSub(Types.StopIteration)) return Value.Error;
            if (vm.Pending == null && absent.IsMissing) return vm.Raise(Vm.MakeException(Types.StopIteration));
        }
        else
        {
            if (it.Type.Lookup(Special.Next) is not { } m) return vm.Raise(Types.TypeError, $"'{it.Type.Name}' object is not an iterator");
            r = vm.CallSpecial(m.V, it, []);
            if (!r.IsError || !vm.Pending!.Type.IsSub(Types.StopIteration)) return r;
        }
        if (absent.IsMissing) return Value.Error;
        vm.Pending = null;
        return absent;
    }

    /// <summary>What <c>anext(it, absent)</c> returns.</summary>
    internal sealed class AsyncNextOr(Value step, Value absent) : PyIterator
    {
        private Value _step = step, _absent = absent;

        public override PyType Type => Types.AnextAwaitable;

        public override bool Next(Vm vm, out Value v)
        {
            v = Send(vm, Value.None);
            return !v.IsError;
        }

        public Value Send(Vm vm, in Value sent) => Settled(vm, vm.StepAwaitable(ref _step, sent, null));

        public Value Throw(Vm vm, PyException e) => Settled(vm, vm.StepAwaitable(ref _step, Value.None, e));

        private Value Settled(Vm vm, in Value v)
        {
            if (!v.IsError || !vm.Pending!.Type.IsSub(Types.StopAsyncIteration)) return v;
            return _absent.IsNone ? vm.RaiseWith(Types.StopIteration) : vm.RaiseWith(Types.StopIteration, _absent);
        }

        public override void Trace(Census c)
        {
            c.Visit(_step);
            c.Visit(_absent);
        }

        public override Obj Fork(Forker f) => f.Add(this, new AsyncNextOr(_step, _absent), static (f, a, b) => (b._step, b._absent) = (f.Copy(a._step), f.Copy(a._absent)));
    }
}
