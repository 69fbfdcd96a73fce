using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The second tier: when code is compiled, and what compiled code calls.</summary>
internal sealed partial class Vm
{
    /// <summary>Slices of steps that end in a code object before it is compiled: what runs for a few milliseconds never is.</summary>
    private const int HotSlices = 40;

    private readonly TierUse _tier;

    /// <summary>Called where a slice of steps ended in a frame: code in which that happens again and again is hot.</summary>
    private void NoteHeat(Frame f)
    {
        if (_tier == TierUse.Off || f.Code.Tier is { Method: not null }) return;
        var tier = f.Code.Tier ??= new TierCode();
        if (tier.Method != null || ++tier.Heat != (TierCache.Has(f.Code) ? 1 : HotSlices)) return;
        TierCache.Compile(f, tier, f.Pc == 0);
    }

    /// <summary>With <see cref="TierUse.Always"/>: lets code be compiled where it first can be entered.</summary>
    private void Arm(Code code)
    {
        if (_tier != TierUse.Always || code.Tier != null || !TierCache.IsAllowed(code)) return;
        code.Tier = new TierCode { IsForced = true };
        code.Stream = TierCache.Armed(code);
    }

    /// <summary>Runs compiled code from an entry; where it stopped: see <see cref="Stop"/>.</summary>
    private int EnterTier(Frame f, ref Value r, int pc)
    {
        var tier = f.Code.Tier!;
        if (tier.Method == null && _tier == TierUse.Always && tier.Heat++ == 0) TierCache.Compile(f, tier, pc == 0);
        if (tier.Method is not { } method) return pc;
        var entry = method.Entries[pc / Instr.Size];
        if (entry < 0) return pc;
        var before = FuelLeft;
        var stop = method.Run(this, f, ref r, entry);
        if (tier.IsOnTrial && tier.IsLeftSoon(before - FuelLeft)) TierCache.Drop(f.Code, tier);
        if (stop < Stop.Wrong) return stop;
        stop -= Stop.Wrong;
        if (tier.IsWrongAgain(stop / Instr.Size, f.Code.Instrs.Length)) TierCache.Doubt(f, tier, stop / Instr.Size);
        return stop;
    }

    /// <summary>Executes one instruction as the loop does; <see cref="Stop"/> or the instruction itself when only the loop can execute it.</summary>
    internal int TierStep(Frame f, ref Value r, int pc)
    {
        f.Pc = pc + Instr.Size;
        ref var ins = ref f.Code.Instrs[pc / Instr.Size];
        ref var a = ref Unsafe.Add(ref r, ins.A);
        ref var b = ref Unsafe.Add(ref r, ins.B);
        ref var c = ref Unsafe.Add(ref r, ins.C);
        switch (ins.Op)
        {
            case Op.StoreSub:
                if (c.O == null && b.O != null && b.O.GetType() == typeof(PyList) && Unsafe.As<PyList>(b.O) is var items && (ulong)c.I < (ulong)items.Count)
                {
                    Value.Copy(ref items.Items[c.I], a);
                    return Stop.Done;
                }
                return Ops.SetItem(this, b, c, a) ? Stop.Done : Stop.Unwind;
            case Op.LoadAttr: return LoadAttrSlow(b, f.Code.CacheAt(ins.D), ref a) ? Stop.Done : Stop.Unwind;
            case Op.StoreAttr:
            {
                var cache = f.Code.CacheAt(ins.D);
                return StoreAttr(b, cache.Name, cache, a) ? Stop.Done : Stop.Unwind;
            }
            case Op.Append:
                Unsafe.As<PyList>(a.O!).Append(this, b);
                return Stop.Done;
            case Op.ForLoop: return TierNext(ref ins, ref a, ref b, pc, f.Code);
            case Op.In or Op.NotIn:
                SetBool(ref a, TierContains(b, c) == (ins.Op == Op.In));
                return Stop.Done;
            case >= Op.Add and <= Op.ModI or >= Op.Lt and <= Op.Ne or Op.Neg or Op.Not or Op.Pos or Op.Invert: return TierOperator(f, ref r, ref ins, pc);
            case >= Op.JTrue and <= Op.JNNeI: return TierBranch(f, ref r, ref ins, pc);
            default: return TierRest(f, ref r, ref ins, pc);
        }
    }

    // for a, b in ...
    private static bool IsPairTakenApart(Code code, in Instr loop)
    {
        ref var head = ref Unsafe.AddByteOffset(ref code.Instrs[0], loop.D);
        return head.Op == Op.Unpack && head.D == Instr.LoopsOwn && head.B == loop.B && head.C == 2;
    }

    private bool TierContains(in Value key, in Value c)
    {
        var o = c.O;
        if (o != null && o.GetType() == typeof(PyDict)) return Unsafe.As<PyDict>(o).Find(this, key, Ops.HashQuick(this, key)) >= 0;
        if (o != null && o.GetType() == typeof(PySet) && key.O is not PySet) return Unsafe.As<PySet>(o).Find(this, key, Ops.HashQuick(this, key)) >= 0;
        return Ops.Contains(this, c, key);
    }

    private int TierNext(ref Instr ins, ref Value s, ref Value item, int pc, Code code)
    {
        var o = s.O;
        if (o != null && (o.GetType() == typeof(PyGenerator) || o.GetType() == typeof(PyCallIterator) || o.Type.IsGuest)) return pc;
        if (IsPairTakenApart(code, in ins) ? Iteration.NextUnpacked(this, ref s, ref item) : Iteration.Next(this, ref s, ref item)) return Stop.Taken;
        return Pending != null ? Stop.Unwind : Stop.Done;
    }

    private int TierOperator(Frame f, ref Value r, ref Instr ins, int pc)
    {
        ref var b = ref Unsafe.Add(ref r, ins.B);
        ref var scratch = ref Unsafe.Add(ref r, f.Code.NRegs - 3);
        var other = default(Value);
        if (ins.Op is Op.Neg or Op.Not or Op.Pos or Op.Invert)
        {
            var v = Ops.Unary(this, ins.Op, b);
            if (v.IsError) return Stop.Unwind;
            Value.Copy(ref Unsafe.Add(ref r, ins.A), v);
            return Stop.Done;
        }
        var op = ins.Op;
        if (op is >= Op.AddI and <= Op.ModI)
        {
            op = WideOp(ref ins);
            other = new Value((long)(short)ins.C);
        }
        else other = Unsafe.Add(ref r, ins.C);
        if (TierMixed(op, b, other, ref Unsafe.Add(ref r, ins.A))) return Stop.Done;
        if (b.Type.IsGuest || other.Type.IsGuest) return pc;
        if (op is >= Op.Lt and <= Op.Ne)
        {
            var result = default(Value);
            if (!CompareStep(op, b, other, ref result, ref scratch)) return Stop.Unwind;
            Value.Copy(ref Unsafe.Add(ref r, ins.A), result);
            return Stop.Done;
        }
        // What the loop does itself is free of charge there.
        if (op is Op.Shr or Op.IShr && b.O == null && other.O == null && other.I >= 0) return pc;
        if (!Ops.BothStr(b, other) && !(b.Type.IsPlain && other.Type.IsPlain)) return pc;
        return BinaryStep(op, b, other, ref Unsafe.Add(ref r, ins.A), ref scratch) ? Stop.Done : Stop.Unwind;
    }

    // An int and a float.
    private static bool TierMixed(Op op, in Value a, in Value b, ref Value dst)
    {
        if (!(a.O == null && IsF(b)) && !(IsF(a) && b.O == null)) return false;
        double x = a.O == null ? a.I : a.D, y = b.O == null ? b.I : b.D;
        switch (op)
        {
            case Op.Add or Op.IAdd: SetFloat(ref dst, x + y); return true;
            case Op.Sub or Op.ISub: SetFloat(ref dst, x - y); return true;
            case Op.Mul or Op.IMul: SetFloat(ref dst, x * y); return true;
            default: return false;
        }
    }

    private int TierBranch(Frame f, ref Value r, ref Instr ins, int pc)
    {
        ref var a = ref Unsafe.Add(ref r, ins.A);
        if (ins.Op is Op.JTrue or Op.JFalse) return Ops.Truth(this, a) == (ins.Op == Op.JTrue) ? Stop.Taken : Stop.Done;
        if (ins.Op is >= Op.JEq and <= Op.JNNe && a.O != null && a.O.GetType() == typeof(PyStr) && Unsafe.Add(ref r, ins.B).O is PyStr text && text.GetType() == typeof(PyStr))
            return Unsafe.As<PyStr>(a.O).Same(text) == (ins.Op is Op.JEq or Op.JNNe) ? Stop.Taken : Stop.Done;
        var other = ins.Op >= Op.JLtI ? new Value((long)(short)ins.B) : Unsafe.Add(ref r, ins.B);
        if (a.Type.IsGuest || other.Type.IsGuest) return pc;
        var result = default(Value);
        if (!CompareStep(Relation(ins.Op), a, other, ref result, ref Unsafe.Add(ref r, f.Code.NRegs - 3))) return Stop.Unwind;
        return Ops.Truth(this, result) == Sense(ins.Op) ? Stop.Taken : Stop.Done;
    }

    private int TierRest(Frame f, ref Value r, ref Instr ins, int pc)
    {
        ref var a = ref Unsafe.Add(ref r, ins.A);
        ref var b = ref Unsafe.Add(ref r, ins.B);
        ref var c = ref Unsafe.Add(ref r, ins.C);
        switch (ins.Op)
        {
            case Op.LoadGlobal:
                if (ReferenceEquals(f.Globals[ins.D].O, Value.Undef)) return pc;
                Value.Copy(ref a, f.Globals[ins.D]);
                return Stop.Done;
            case Op.StoreGlobal:
                Value.Copy(ref f.Globals[ins.D], a);
                return Stop.Done;
            case Op.MakeCell:
                Charge(40);
                a = new Value(new Cell { V = ins.B == 1 ? a : Value.Missing });
                return Stop.Done;
            case Op.RangePrep:
                RangePrep(ref a, ins.B);
                return Stop.Done;
            case Op.ForPrep:
                Iteration.Prepare(this, ref a, b);
                return Stop.Done;
            case Op.SetAdd:
                Unsafe.As<PySet>(a.O!).Add(this, b);
                return Stop.Done;
            case Op.DictSet:
                Unsafe.As<PyDict>(a.O!).Set(this, b, c);
                return Stop.Done;
            case Op.NewList:
                Charge(64 + (16L * ins.C));
                a = new Value(ins.C == 0 ? new PyList() : new PyList(MemoryMarshal.CreateReadOnlySpan(ref b, ins.C).ToArray(), ins.C));
                return Stop.Done;
            case Op.AddList: return (ins.D > 0 ? b : c).O?.GetType() == typeof(PyList) && AddDisplay(ref r, in ins) ? Stop.Done : pc;
            case Op.NewTuple:
                Charge(56 + (16L * ins.C));
                a = new Value(PyTuple.Of(MemoryMarshal.CreateReadOnlySpan(ref b, ins.C)));
                return Stop.Done;
            case Op.Unpack:
                if (PyTuple.IsProper(b.O) && Unsafe.As<PyTuple>(b.O).Items is var items && items.Length == ins.C && ins.D < 0)
                {
                    items.CopyTo(MemoryMarshal.CreateSpan(ref a, ins.C));
                    return Stop.Done;
                }
                return Unpack(b, MemoryMarshal.CreateSpan(ref a, ins.C), ins.D) ? Stop.Done : Stop.Unwind;
            default: return Rare(f, ref r, ref ins) ? Stop.Done : Stop.Unwind;
        }
    }
}
