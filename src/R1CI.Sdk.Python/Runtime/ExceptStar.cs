using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The steps of except*: registers hold what is left, the list of exceptions raised by clauses, and the part that a clause takes.</summary>
internal static class ExceptStar
{
    public static bool Step(Vm vm, ref Value r, ref Instr ins)
    {
        ref var rest = ref Unsafe.Add(ref r, ins.A);
        ref var raised = ref Unsafe.Add(ref rest, 1);
        ref var part = ref Unsafe.Add(ref rest, 2);
        switch (ins.Op)
        {
            case Op.ExcStarPrep:
                rest = Unsafe.Add(ref r, ins.B);
                raised = vm.NewList([]);
                part = Value.None;
                return true;
            case Op.ExcStarMatch: return Match(vm, ref rest, ref part, Unsafe.Add(ref r, ins.B));
            default: return End(vm, rest, (PyList)raised.O!, ref part, (PyException)Unsafe.Add(ref r, ins.B).O!);
        }
    }

    private static bool Match(Vm vm, ref Value rest, ref Value part, in Value type)
    {
        part = Value.None;
        if (type.O is PyType t ? t.IsSub(Types.BaseExceptionGroup) : type.O is PyTuple many && many.Items.ToArray().Any(x => x.O is PyType m && m.IsSub(Types.BaseExceptionGroup)))
            throw Vm.Error(Types.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        if (rest.IsNone) return true;
        var e = (PyException)rest.O!;
        if (!e.Type.IsSub(Types.BaseExceptionGroup))
        {
            if (!Vm.IsMatch(e, type)) return true;
            // A naked exception is wrapped for its clause.
            part = vm.Call(e.Type.IsSub(Types.Exception) ? Types.ExceptionGroup : Types.BaseExceptionGroup, Value.Str(""), vm.NewTuple(rest));
            rest = Value.None;
            return true;
        }
        if (Vm.IsMatch(e, type))
        {
            part = rest;
            rest = Value.None;
            return true;
        }
        var pair = vm.ToArray(vm.CallMethod(rest, "split", type));
        part = pair[0];
        if (!part.IsNone) rest = pair[1];
        return true;
    }

    /// <summary>What goes on after the last clause: what nobody took, and what the clauses raised, as PEP 654 puts them together.</summary>
    private static bool End(Vm vm, in Value rest, PyList raised, ref Value result, PyException original)
    {
        if (!rest.IsNone) raised.Add(vm, rest);
        if (raised.Count == 0 || !original.Type.IsSub(Types.BaseExceptionGroup))
        {
            result = raised.Count == 0 ? Value.None : raised.Items[0];
            return true;
        }
        var all = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        Leaves(vm, original, all);
        var again = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        var fresh = new List<Value>();
        foreach (var e in raised.Span.ToArray())
        {
            if (IsPartOf(vm, e.As<PyException>(), original, all)) Leaves(vm, e.As<PyException>(), again);
            else fresh.Add(e);
        }
        // Parts of the original that are raised again keep its shape.
        var kept = again.Count == 0 ? null : ExceptionGroups.Keep(vm, original, again.Contains);
        if (fresh.Count == 0)
        {
            result = kept!;
            return true;
        }
        if (kept != null) fresh.Add(kept);
        if (fresh.Count == 1)
        {
            result = fresh[0];
            return true;
        }
        result = vm.Call(Types.BaseExceptionGroup, Value.Str(""), vm.NewList([.. fresh]));
        return true;
    }

    private static bool IsPartOf(Vm vm, PyException e, PyException original, HashSet<Obj> leaves)
    {
        if (!e.Type.IsSub(Types.BaseExceptionGroup) || !ReferenceEquals(e.Cause, original.Cause) || !ReferenceEquals(e.Context, original.Context)) return false;
        var own = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        Leaves(vm, e, own);
        return own.IsSubsetOf(leaves);
    }

    private static void Leaves(Vm vm, PyException group, HashSet<Obj> into)
    {
        var todo = new Stack<PyException>([group]);
        while (todo.TryPop(out var e))
        {
            vm.Tick();
            if (!e.Type.IsSub(Types.BaseExceptionGroup)) into.Add(e);
            else foreach (ref readonly var m in ExceptionGroups.Members(vm, e).Items) todo.Push(m.As<PyException>());
        }
    }
}
