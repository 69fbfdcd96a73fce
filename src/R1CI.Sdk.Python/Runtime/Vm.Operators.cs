using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>What the loop calls for operators and calls when its fast path does not apply.</summary>
internal sealed partial class Vm
{
    /// <summary>Second result of <see cref="FindMethod"/> and of the operator steps: the function the loop is to enter.</summary>
    private Obj? CalleeTmp;

    private RetKind _operatorKind;

    private static Op WideOp(ref Instr ins)
    {
        var op = ins.Op switch { Op.AddI => Op.Add, Op.SubI => Op.Sub, Op.MulI => Op.Mul, Op.FloorDivI => Op.FloorDiv, _ => Op.Mod };
        return ins.D == 0 ? op : op - Op.Add + Op.IAdd;
    }

    /// <summary>The comparison of a fused branch.</summary>
    private static Op Relation(Op op) => Op.Lt + (ushort)(((op >= Op.JLtI ? op - Op.JLtI : op - Op.JLt) & 0xFF) >> 1);

    /// <summary>Whether a fused branch is taken when its comparison is true.</summary>
    private static bool Sense(Op op) => ((op >= Op.JLtI ? op - Op.JLtI : op - Op.JLt) & 1) == 0;

    /// <summary>True: dst holds the result. False: <see cref="Pending"/> is set, or CalleeTmp is a guest method whose arguments are in scratch.</summary>
    private bool BinaryStep(Op op, in Value a, in Value b, ref Value dst, ref Value scratch)
    {
        if (op is Op.Add or Op.IAdd && Ops.BothStr(a, b)) return Ops.NativeBinary(this, op, a, b, ref dst) == Ops.Outcome.Done;
        PyType ta = a.Type, tb = b.Type;
        if (ta.IsPlain && tb.IsPlain)
        {
            switch (Ops.NativeBinary(this, op, a, b, ref dst))
            {
                case Ops.Outcome.Done: return true;
                case Ops.Outcome.Failed: return false;
            }
        }
        else if (Ops.GuestOperator(op, a, b) is { } fn)
        {
            CalleeTmp = fn;
            _operatorKind = RetKind.Binary;
            var other = b;
            scratch = a;
            Unsafe.Add(ref scratch, 1) = other;
            return false;
        }
        return Ops.Binary(this, op, a, b, ref dst);
    }

    /// <summary>The sum of a plain list and a display whose D items lie behind its register: before the list when D is negative. False: the display is a list now.</summary>
    private bool AddDisplay(ref Value r, in Instr ins)
    {
        ref var list = ref Unsafe.Add(ref r, ins.D > 0 ? ins.B : ins.C);
        ref var display = ref Unsafe.Add(ref r, ins.D > 0 ? ins.C : ins.B);
        var count = Math.Abs(ins.D);
        Charge(64 + (16L * count));
        ref var first = ref Unsafe.Add(ref display, 1);
        if (list.O == null || list.O.GetType() != typeof(PyList))
        {
            display = new Value(new PyList(CopyFew(ref first, count), count));
            return false;
        }
        var others = Unsafe.As<PyList>(list.O);
        Tick(others.Count + count >> 4);
        Charge(64 + (16L * ((long)others.Count + count)));
        var items = new Value[others.Count + count];
        Pieces.Copy(others.Span, items.AsSpan(ins.D > 0 ? 0 : count));
        var at = ins.D > 0 ? others.Count : 0;
        for (var i = 0; i < count; i++) Value.Copy(ref items[at + i], Unsafe.Add(ref first, i));
        Unsafe.Add(ref r, ins.A) = new Value(new PyList(items, items.Length));
        return true;
    }

    private bool CompareStep(Op op, in Value a, in Value b, ref Value dst, ref Value scratch)
    {
        if (_depth < _depthLimit && Ops.BothStr(a, b))
        {
            dst = Ops.CompareText(op, Unsafe.As<PyStr>(a.O!), Unsafe.As<PyStr>(b.O!));
            return true;
        }
        if (_depth >= _depthLimit && !a.Type.IsGuest && !IsComparedInPlace(op, a, b))
        {
            Pending = RecursionError(" in comparison");
            return false;
        }
        if ((a.O == null || IsF(a)) && (b.O == null || IsF(b)) || Ops.BothStr(a, b))
        {
            dst = Ops.NativeCompare(this, op, a, b);
            return true;
        }
        PyType ta = a.Type, tb = b.Type;
        if (ta.IsGuest)
        {
            var fn = Ops.GuestCompare(op, a, b);
            _operatorKind = RetKind.Binary;
            if (fn == null && op == Op.Ne && !ta.Overrides(Special.Ne) && (ReferenceEquals(ta, tb) || !tb.IsGuest))
            {
                // != without __ne__ is the inverse of __eq__.
                fn = ta.Lookup(Special.Eq)?.V.O as PyFunction;
                _operatorKind = RetKind.Not;
            }
            if (fn != null)
            {
                CalleeTmp = fn;
                var other = b;
                scratch = a;
                Unsafe.Add(ref scratch, 1) = other;
                return false;
            }
        }
        var r = Ops.Compare(this, op, a, b);
        if (r.IsError) return false;
        dst = r;
        return true;
    }

    // CPython counts a comparison as a call, but for those that its loop does itself.
    private static bool IsComparedInPlace(Op op, in Value a, in Value b) =>
        a.O is PyStr && b.O is PyStr ? op is Op.Eq or Op.Ne : IsF(a) && IsF(b);

    /// <summary>Refuses what CPython does by comparing objects (the length of a range, say) where it is at the recursion limit.</summary>
    public void EnterComparison()
    {
        if (_depth >= _depthLimit) throw new GuestException(RecursionError(" in comparison"));
    }

    /// <summary>Refuses to compare two objects where CPython, which counts that as a call, is at the recursion limit.</summary>
    public void EnterComparison(in Value a, in Value b)
    {
        if (_depth >= _depthLimit && !(ReferenceEquals(a.O, b.O) && a.I == b.I)) throw new GuestException(RecursionError(" in comparison"));
    }

    /// <summary>A guest operator method has returned: goes on when it said NotImplemented.</summary>
    private bool FinishOperator(Frame f, ref Value r, ref Instr ins, RetKind kind, ref Value val)
    {
        var scratch = f.Code.NRegs - 3;
        var a = Unsafe.Add(ref r, scratch);
        var b = Unsafe.Add(ref r, scratch + 1);
        var op = ins.Op is >= Op.AddI and <= Op.ModI ? WideOp(ref ins) : ins.Op >= Op.JLt && ins.Op <= Op.JNNeI ? Relation(ins.Op) : ins.Op == Op.AddList ? Op.Add : ins.Op;
        if (op is >= Op.Lt and <= Op.Ne)
        {
            var negate = kind == RetKind.Not || kind == RetKind.Branch && _operatorKindOf(a, op);
            if (val.IsNotImplemented) val = Ops.CompareAfterLeft(this, op, a, b);
            else if (negate) val = !Ops.Truth(this, val);
            return !val.IsError;
        }
        if (!val.IsNotImplemented) return true;
        Value dst = default;
        if (!Ops.AfterLeft(this, op, a, b, ref dst)) return false;
        val = dst;
        return true;
    }

    // Whether != of this object was answered by its __eq__.
    private static bool _operatorKindOf(in Value a, Op op) => op == Op.Ne && !a.Type.Overrides(Special.Ne);

    // ---- methods --------------------------------------------------------------------------------------------------------

    private bool FindMethod(ref Value self, AttrCache cache, out bool hasSelf)
    {
        hasSelf = true;
        var type = self.Type;
        if (cache.Type != null && ReferenceEquals(cache.Type, type))
        {
            CalleeTmp = cache.Builtin;
            return true;
        }
        if (self.O is Instance inst)
        {
            if (cache.Earlier(inst.Shape) is { Slot: < 0, Class.V.O: PyFunction known })
            {
                CalleeTmp = known;
                return true;
            }
            if (inst.Dict == null && inst.Shape.Slot(cache.Name) < 0 && type.Lookup(cache.Name) is { V.O: PyFunction fn } box && !(type.IsGuest && type.Overrides(Special.GetAttribute)))
            {
                cache.Keep();
                cache.Shape = inst.Shape;
                cache.Version = type.Version;
                cache.Class = box;
                cache.Slot = -1;
                CalleeTmp = fn;
                return true;
            }
        }
        else if (self.O is not (PyType or PyModule or PySuper) && !type.IsGuest && self.O?.Store == null)
        {
            if (type.Lookup(cache.Name) is { V.O: PyBuiltin { Owner: not null } b })
            {
                cache.Type = type;
                cache.Builtin = b;
                CalleeTmp = b;
                return true;
            }
        }
        hasSelf = false;
        Value v = default;
        if (!LoadAttrSlow(self, cache, ref v)) return false;
        if (v.O is PyBoundMethod { Fn: PyFunction mf } m)
        {
            self = m.Self;
            hasSelf = true;
            CalleeTmp = mf;
            return true;
        }
        CalleeTmp = v.O;
        self = v;                    // the callee takes self's register: arguments follow it
        return true;
    }

    /// <summary>Puts the method before its self; a callee that takes no self is put there, and self becomes undefined.</summary>
    private bool LoadMethod(Frame f, ref Value self, int site)
    {
        if (!FindMethod(ref self, f.Code.CacheAt(site), out var hasSelf)) return false;
        ref var found = ref Unsafe.Add(ref self, -1);
        if (hasSelf) found.O = CalleeTmp;
        else
        {
            found = self;
            self.O = Value.Undef;
        }
        return true;
    }

    private bool LoadAttrSlow(in Value o, AttrCache cache, ref Value dst)
    {
        if (o.O is Instance inst && inst.GetType() == typeof(Instance) && cache.Earlier(inst.Shape) is { Slot: >= 0 } known && !inst.Slots[known.Slot].IsMissing)
        {
            dst = inst.Slots[known.Slot];
            return true;
        }
        if (o.O is PyType t)
        {
            if (ReferenceEquals(cache.Owner, t) && cache.Version == t.Version)
            {
                dst = BindClass(cache.Class!.V, t);
                return !dst.IsError;
            }
            // type itself has no such attribute that could come first.
            if (t.IsGuest && ReferenceEquals(t.Type, Types.Type) && Types.Type.Lookup(cache.Name) == null && t.Lookup(cache.Name) is { } box)
            {
                cache.Shape = null;
                cache.Owner = t;
                cache.Version = t.Version;
                cache.Class = box;
                cache.Slot = -1;
            }
        }
        if (o.O is PyModule m)
        {
            // A module's names are slots: remember which.
            var g = m.Globals;
            if (ReferenceEquals(cache.Layout, g.Layout) && g[cache.ModuleSlot] is { IsMissing: false } v)
            {
                dst = v;
                return true;
            }
            if (g.Dict == null && g.TryGetOwn(cache.Name, out v))
            {
                cache.Layout = g.Layout;
                cache.ModuleSlot = g.Layout.Find(cache.Name);
                dst = v;
                return true;
            }
        }
        return LoadAttr(o, cache.Name, cache, ref dst);
    }

    // ---- general calls --------------------------------------------------------------------------------------------------

    /// <summary>Calls with keywords or spread arguments: either binds a guest function's arguments for the loop (fn), or calls and gives the result.</summary>
    private bool PrepareGeneral(Frame f, ref Value r, ref Instr ins, out PyFunction? fn, out Value result)
    {
        fn = null;
        result = default;
        ref var a = ref Unsafe.Add(ref r, ins.A);
        PyStr[]? names = null;
        ReadOnlySpan<Value> args;
        Value callee;
        if (ins.Op == Op.CallEx)
        {
            callee = a;
            ref var list = ref Unsafe.Add(ref r, ins.B);
            args = ((PyList)list.O!).Span;
            if (Unsafe.Add(ref list, 1).O is PyDict { Count: > 0 } d) args = AddKeywords(args, d, out names);
        }
        else if (ins.Op == Op.CallKw)
        {
            callee = a;
            args = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref a, 1), ins.B);
            names = ((KeywordNames)f.Code.Consts[ins.D].O!).Names;
        }
        else if (ins.Op == Op.CallFoundKw)
        {
            names = f.Code.Sites[ins.D].Keywords;
            callee = Unsafe.Add(ref a, -1);
            args = a.IsMissing ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref a, 1), ins.B) : MemoryMarshal.CreateReadOnlySpan(ref a, ins.B + 1);
        }
        else
        {
            var cache = f.Code.CacheAt(ins.D);
            names = cache.Keywords;
            if (!FindMethod(ref a, cache, out var hasSelf))
            {
                f.Pc += LookupMark;
                return false;
            }
            callee = hasSelf ? CalleeTmp! : a;
            args = hasSelf ? MemoryMarshal.CreateReadOnlySpan(ref a, ins.B + 1) : MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref a, 1), ins.B);
        }
        if (callee.O is PyBoundMethod { Fn: PyFunction bf } bm)
        {
            callee = bf;
            args = (Value[])[bm.Self, .. args];
        }
        if (callee.O is PyFunction guest)
        {
            if (BindArguments(guest, args, names) < 0) return false;
            fn = guest;
            return true;
        }
        result = TryCall(callee, new CallArgs(args, names));
        return !result.IsError;
    }

    private ReadOnlySpan<Value> AddKeywords(ReadOnlySpan<Value> args, PyDict d, out PyStr[] names)
    {
        names = new PyStr[d.Count];
        var all = new Value[args.Length + d.Count];
        Charge(24L * all.Length);
        args.CopyTo(all);
        var n = 0;
        for (var i = 0; i < d.Used; i++)
        {
            if (!d.Entries[i].IsLive) continue;
            names[n] = d.Entries[i].Key.O as PyStr ?? throw Error(Types.TypeError, "keywords must be strings");
            all[args.Length + n++] = d.Entries[i].Val;
        }
        return all;
    }

    // ---- iteration ------------------------------------------------------------------------------------------------------

    private void RangePrep(ref Value s, int argc)
    {
        ref var a = ref Unsafe.Add(ref s, 1);
        if (s.O is PyType t && ReferenceEquals(t, Types.Range) && a.TryInt(out var x) && (argc < 2 || Unsafe.Add(ref a, 1).IsInt) && (argc < 3 || (Unsafe.Add(ref a, 2).IsInt && Unsafe.Add(ref a, 2).I != 0)))
        {
            EnterComparison();
            long start = 0, stop = x, step = 1;
            if (argc > 1)
            {
                start = x;
                stop = Unsafe.Add(ref a, 1).I;
                if (argc == 3) step = Unsafe.Add(ref a, 2).I;
            }
            long length;
            if (step == 1 && (stop <= start || (ulong)stop - (ulong)start <= long.MaxValue)) length = stop <= start ? 0 : stop - start;
            else length = new PyRange(start, stop, step).Length;
            Value.SetInt(ref s, start);
            Value.SetInt(ref Unsafe.Add(ref s, 1), length);
            Value.SetInt(ref Unsafe.Add(ref s, 2), step);
            return;
        }
        Iteration.Prepare(this, ref s, Call(s, MemoryMarshal.CreateReadOnlySpan(ref a, argc)));
    }

    private bool Unpack(in Value v, Span<Value> into, int star)
    {
        ReadOnlySpan<Value> items;
        if (v.O is PyList l && l.GetType() == typeof(PyList)) items = l.Span;
        else if (PyTuple.IsProper(v.O)) items = Unsafe.As<PyTuple>(v.O).Items;
        else
        {
            if (v.Type.Lookup(Special.Iter) == null && v.Type.Lookup(Special.GetItem) == null)
            {
                Raise(Types.TypeError, $"cannot unpack non-iterable {v.Type.ErrorName} object");
                return false;
            }
            return UnpackIterator(v, into, star);
        }
        return Distribute(items, into, star);
    }

    private bool Distribute(ReadOnlySpan<Value> items, Span<Value> into, int star)
    {
        if (star < 0)
        {
            if (items.Length != into.Length)
            {
                Raise(Types.ValueError, items.Length > into.Length
                    ? $"too many values to unpack (expected {into.Length})"
                    : $"not enough values to unpack (expected {into.Length}, got {items.Length})");
                return false;
            }
            items.CopyTo(into);
            return true;
        }
        var after = into.Length - star - 1;
        if (items.Length < into.Length - 1)
        {
            Raise(Types.ValueError, $"not enough values to unpack (expected at least {into.Length - 1}, got {items.Length})");
            return false;
        }
        var rest = NewList(items[star..^after]);
        var tail = items[^after..].ToArray();
        items[..star].CopyTo(into);
        into[star] = rest;
        tail.CopyTo(into[(star + 1)..]);
        return true;
    }

    // Takes no more items than the targets need, plus one to see that there are too many.
    private bool UnpackIterator(in Value v, Span<Value> into, int star)
    {
        // Unpacking asks the iterator for its length, not the iterable.
        if (star >= 0) return Distribute(ToArray(v.O is { Type.IsGuest: true } ? Iteration.ToObject(this, v) : v), into, star);
        var s = Iter(v);
        var n = 0;
        var items = new Value[into.Length];
        Value x = default;
        while (n <= items.Length && s.Next(this, ref x))
        {
            if (n < items.Length) items[n] = x;
            n++;
        }
        if (Pending != null) return false;
        if (n > items.Length)
        {
            Raise(Types.ValueError, $"too many values to unpack (expected {into.Length})");
            return false;
        }
        return Distribute(items.AsSpan(0, n), into, star);
    }
}
