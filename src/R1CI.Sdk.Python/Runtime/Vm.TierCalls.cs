using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Steps of compiled code that are common enough to be called directly; each does what <see cref="TierStep"/> would.</summary>
internal sealed partial class Vm
{
    /// <summary>A call of a built-in function or method.</summary>
    internal int TierCall(Frame f, ref Value r, int pc)
    {
        f.Pc = pc + Instr.Size;
        ref var ins = ref f.Code.Instrs[pc / Instr.Size];
        ref var a = ref Unsafe.Add(ref r, ins.A);
        PyBuiltin? builtin;
        var (at, count) = (0, ins.B + 1);
        if (ins.Op == Op.Call)
        {
            builtin = a.O as PyBuiltin;
            if (builtin is not { Owner: null } || builtin.Known == BuiltinId.Next) return pc;
            (at, count) = (1, ins.B);
        }
        else if (ins.Op == Op.CallMethod)
        {
            var cache = f.Code.Caches[ins.D];
            if (a.O == null || a.O.GetType() == typeof(Instance) || !ReferenceEquals(cache.Type, a.O.Type)) return pc;
            builtin = cache.Builtin!;
        }
        else
        {
            if (ReferenceEquals(a.O, Value.Undef)) return pc;
            builtin = Unsafe.Add(ref a, -1).O as PyBuiltin;
            if (builtin == null) return pc;
        }
        if (builtin.Known == BuiltinId.Send) return pc;
        if (builtin.Known == BuiltinId.ListAppend && ins.B == 1 && at == 0) AppendTo(Unsafe.As<PyList>(a.O!), Unsafe.Add(ref a, 1));
        else
        {
            var val = builtin.Call(this, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref a, at), count));
            if (val.IsError) return Stop.Unwind;
            Value.Copy(ref Unsafe.Add(ref r, ins.C), val);
            return Stop.Done;
        }
        Value.Copy(ref Unsafe.Add(ref r, ins.C), Value.None);
        return Stop.Done;
    }

    /// <summary>Finds a method.</summary>
    internal int TierFind(Frame f, ref Value r, int pc)
    {
        ref var ins = ref f.Code.Instrs[pc / Instr.Size];
        ref var self = ref Unsafe.Add(ref r, ins.A);
        var cache = f.Code.Caches[ins.D];
        if (self.O != null && self.O.GetType() != typeof(Instance) && ReferenceEquals(cache.Type, self.O.Type))
        {
            Unsafe.Add(ref self, -1).O = cache.Builtin;
            return Stop.Done;
        }
        f.Pc = pc + Instr.Size;
        return LoadMethod(f, ref self, ins.D) ? Stop.Done : Stop.Unwind;
    }

    /// <summary>An item of what is no list.</summary>
    internal int TierItem(Frame f, ref Value r, int pc)
    {
        f.Pc = pc + Instr.Size;
        ref var ins = ref f.Code.Instrs[pc / Instr.Size];
        ref var b = ref Unsafe.Add(ref r, ins.B);
        if (b.O != null && b.O.Type.IsGuest) return pc;
        return Ops.GetItem(this, b, Unsafe.Add(ref r, ins.C), ref Unsafe.Add(ref r, ins.A)) ? Stop.Done : Stop.Unwind;
    }

    /// <summary>A branch on whether two values are equal.</summary>
    internal int TierEqual(Frame f, ref Value r, int pc)
    {
        ref var ins = ref f.Code.Instrs[pc / Instr.Size];
        if (Unsafe.Add(ref r, ins.A).O is { } x && Unsafe.Add(ref r, ins.B).O is { } y && x.GetType() == typeof(PyStr) && y.GetType() == typeof(PyStr))
            return (ReferenceEquals(x, y) || Unsafe.As<PyStr>(x).Same(Unsafe.As<PyStr>(y))) == (ins.Op is Op.JEq or Op.JNNe) ? Stop.Taken : Stop.Done;
        return TierStep(f, ref r, pc);
    }
}
