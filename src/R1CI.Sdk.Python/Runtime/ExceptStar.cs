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
        if (rest.IsNone) return true;
        var e = (PyException)rest.O!;
        if (!e.Type.IsSub(Types.BaseExceptionGroup))
        {
            if (!Vm.IsMatch(e, type)) return true;
            // A naked exception is wrapped for its clause.
            part = vm.Call(Types.ExceptionGroup, Value.Str(""), vm.NewList([rest]));
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

    private static bool End(Vm vm, in Value rest, PyList raised, ref Value result, PyException original)
    {
        if (raised.Count == 0)
        {
            result = rest;
            return true;
        }
        if (raised.Count == 1 && rest.IsNone)
        {
            result = raised.Items[0];
            return true;
        }
        if (!rest.IsNone) raised.Add(vm, rest);
        var group = vm.Call(Types.ExceptionGroup, original.Args.Count > 0 ? original.Args.Items[0] : Value.Str(""), raised);
        result = group;
        return true;
    }
}
