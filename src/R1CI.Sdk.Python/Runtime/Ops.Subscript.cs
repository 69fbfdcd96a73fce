using R1CI.Sdk.Python.Text;
namespace R1CI.Sdk.Python.Runtime;

/// <summary>Subscripts, storing and membership.</summary>
internal static partial class Ops
{
    private static bool FailBool(Vm vm, PyType t, string m)
    {
        vm.Raise(t, m);
        return false;
    }

    /// <summary><c>o[i]</c>; false with Pending set.</summary>
    public static bool GetItem(Vm vm, in Value o, in Value i, ref Value dst)
    {
        if (o.O != null)
        {
            if (o.O.GetType() == typeof(PyDict) && !HashMayFail(i)) return DictItem(vm, Unsafe.As<PyDict>(o.O), i, ref dst);
            if (TryGetItemFast(vm, o.O, i, ref dst)) return true;
        }
        if (!o.Type.IsGuest)
        {
            switch (NativeGetItem(vm, o, i, ref dst))
            {
                case Outcome.Done: return true;
                case Outcome.Failed: return false;
            }
        }
        var type = o.Type;
        if (type.Lookup(Special.GetItem) is { } m)
        {
            var r = vm.CallSpecial(m.V, o, [i]);
            if (r.IsError) return false;
            dst = r;
            return true;
        }
        if (o.O is PyType cls) return ClassGetItem(vm, cls, i, ref dst);
        return FailBool(vm, Types.TypeError, $"'{type.ErrorName}' object is not subscriptable");
    }

    private static bool DictItem(Vm vm, PyDict d, in Value key, ref Value dst)
    {
        var e = d.Find(vm, key, HashQuick(vm, key));
        if (e < 0)
        {
            vm.RaiseWith(Types.KeyError, key);
            return false;
        }
        Value.Copy(ref dst, d.Entries[e].Val);
        return true;
    }

    // The kinds that are subscripted most, exact types only; false for whatever is not there or needs conversion.
    public static bool TryGetItemFast(Vm vm, Obj o, in Value i, ref Value dst)
    {
        if (i.O != null) return false;
        if (o.GetType() == typeof(PyStr))
        {
            var s = Unsafe.As<PyStr>(o);
            var x = i.I < 0 ? i.I + s.Length : i.I;
            if ((ulong)x >= (ulong)s.Length) return false;
            Value.Copy(ref dst, s.At(vm, (int)x));
            return true;
        }
        if (PyTuple.IsProper(o))
        {
            var items = Unsafe.As<PyTuple>(o).Items;
            var x = i.I < 0 ? i.I + items.Length : i.I;
            if ((ulong)x >= (ulong)items.Length) return false;
            Value.Copy(ref dst, items[(int)x]);
            return true;
        }
        return false;
    }

    private static bool ClassGetItem(Vm vm, PyType cls, in Value i, ref Value dst)
    {
        if (cls.Type.Lookup(Special.GetItem) is { } meta)
        {
            var r = vm.CallSpecial(meta.V, cls, [i]);
            dst = r;
            return !r.IsError;
        }
        if (ReferenceEquals(cls, Types.Type))
        {
            dst = GenericAliases.Make(vm, cls, i);
            return true;
        }
        if (vm.TryGetAttr(cls, "__class_getitem__", out var m))
        {
            var r = vm.TryCall(m, [i]);
            dst = r;
            return !r.IsError;
        }
        return FailBool(vm, Types.TypeError, $"type '{cls.Name}' is not subscriptable");
    }

    /// <summary>Subscript of a built-in kind.</summary>
    public static Outcome NativeGetItem(Vm vm, in Value o, in Value i, ref Value dst)
    {
        int at;
        switch (o.O)
        {
            case PyDict d:
                d.Refresh(vm);
                if (d.TryGet(vm, i, out var v))
                {
                    dst = v;
                    return Outcome.Done;
                }
                if (d.GetType() != typeof(PyDict) && d.Type.Lookup(Special.Missing) is { } missing)
                {
                    dst = vm.CallSpecial(missing.V, o, [i]);
                    return dst.IsError ? Outcome.Failed : Outcome.Done;
                }
                vm.RaiseWith(Types.KeyError, i);
                return Outcome.Failed;
            case PyList l:
                if (i.O is PySlice) return Slice(vm, o, i, ref dst);
                if (!Index(vm, i, l.Count, "list", out at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "list index out of range");
                dst = l.Items[at];
                return Outcome.Done;
            case PyTuple t:
                if (i.O is PySlice) return Slice(vm, o, i, ref dst);
                if (!Index(vm, i, t.Items.Length, "tuple", out at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "tuple index out of range");
                dst = t.Items[at];
                return Outcome.Done;
            case PyStr s:
                if (i.O is PySlice) return Slice(vm, o, i, ref dst);
                if (!Index(vm, i, s.Length, "string", out at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "string index out of range");
                dst = s.At(vm, at);
                return Outcome.Done;
            case PyRange r:
                if (i.O is PySlice) return Slice(vm, o, i, ref dst);
                return RangeItem(vm, r, i, ref dst);
            case PyBytes b:
                if (i.O is PySlice) return Slice(vm, o, i, ref dst);
                if (!Index(vm, i, b.Data.Length, "byte", out at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "index out of range");
                dst = new Value((long)b.Data[at]);
                return Outcome.Done;
            case PyByteArray b:
                if (i.O is PySlice) return Slice(vm, o, i, ref dst);
                if (!Index(vm, i, b.Count, "bytearray", out at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "bytearray index out of range");
                dst = new Value((long)b.Data[at]);
                return Outcome.Done;
        }
        return Outcome.Unknown;
    }

    private static Outcome RangeItem(Vm vm, PyRange r, in Value i, ref Value dst)
    {
        if (!i.IsIntLike && i.Type.Lookup(Special.Index) == null)
            return Fail(vm, Types.TypeError, $"range indices must be integers or slices, not {i.Type.ErrorName}");
        var x = vm.ToClamped(i);
        var n = r.Length;
        if (x < 0) x += n;
        if (x < 0 || x >= n) return Fail(vm, Types.IndexError, "range object index out of range");
        dst = new Value(r.Start + (x * r.Step));
        return Outcome.Done;
    }

    /// <summary>An index in bounds; at is -2 with Pending set when i is no index at all.</summary>
    private static bool Index(Vm vm, in Value i, int n, string what, out int at)
    {
        if (!i.TryInt(out var x))
        {
            if (!i.IsIntLike && i.Type.Lookup(Special.Index) == null)
            {
                vm.Raise(Types.TypeError, what == "string"
                    ? $"string indices must be integers, not '{i.Type.ErrorName}'"
                    : $"{what} indices must be integers or slices, not {i.Type.ErrorName}");
                at = -2;
                return false;
            }
            var big = vm.ToBig(i);
            if (big > long.MaxValue || big < long.MinValue)
            {
                vm.Raise(Types.IndexError, $"cannot fit '{i.Type.ErrorName}' into an index-sized integer");
                at = -2;
                return false;
            }
            x = (long)big;
        }
        if (x < 0) x += n;
        at = (ulong)x < (ulong)n ? (int)x : -1;
        return at >= 0;
    }

    // ---- storing ----------------------------------------------------------------------------------------------------

    public static bool SetItem(Vm vm, in Value o, in Value i, in Value v)
    {
        if (o.O != null && o.O.GetType() == typeof(PyDict))
        {
            Unsafe.As<PyDict>(o.O).Set(vm, i, v);
            return true;
        }
        if (!o.Type.IsGuest)
        {
            switch (NativeSetItem(vm, o, i, v))
            {
                case Outcome.Done: return true;
                case Outcome.Failed: return false;
            }
        }
        if (o.Type.Lookup(Special.SetItem) is { } m) return !vm.CallSpecial(m.V, o, [i, v]).IsError;
        if (IsHugePosition(o, i)) return FailBool(vm, Types.IndexError, $"cannot fit '{i.Type.ErrorName}' into an index-sized integer");
        return FailBool(vm, Types.TypeError, $"'{o.Type.ErrorName}' object does not support item assignment");
    }

    public static Outcome NativeSetItem(Vm vm, in Value o, in Value i, in Value v)
    {
        int at;
        switch (o.O)
        {
            case PyDict d:
                d.Set(vm, i, v);
                return Outcome.Done;
            case PyList l when i.O is PySlice s: return SetSlice(vm, l, s, v);
            case PyList l:
                if (!Index(vm, i, l.Count, "list", out at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "list assignment index out of range");
                l.Items[at] = v;
                return Outcome.Done;
            case PyByteArray b: return ByteArrays.SetItem(vm, b, i, v);
        }
        return Outcome.Unknown;
    }

    private static Outcome SetSlice(Vm vm, PyList l, PySlice s, in Value v)
    {
        SliceBounds(vm, s, l.Count, out _, out _, out var step);
        Value[] items;
        if (ReferenceEquals(v.O, l) || v.O?.GetType() == typeof(PyList) || PyTuple.IsProper(v.O)) items = Pieces.Clone<Value>(v.O is PyList assigned ? assigned.Span : ((PyTuple)v.O).Items);
        else if (v.Type.Lookup(Special.Iter) == null && v.Type.Lookup(Special.GetItem) == null) return Fail(vm, Types.TypeError, step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
        else items = vm.Items(v);
        var count = SliceBounds(vm, s, l.Count, out var start, out var stop, out step);
        if (step == 1)
        {
            stop = Math.Max(start, stop);
            ReplaceRange(vm, l, (int)start, (int)(stop - start), items);
            return Outcome.Done;
        }
        if (items.Length != count) return Fail(vm, Types.ValueError, $"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
        for (var k = 0; k < items.Length; k++)
        {
            l.Items[(int)(start + (k * step))] = items[k];
            if ((k & 0xFFFF) == 0xFFFF) vm.CheckInterrupted();
        }
        return Outcome.Done;
    }

    private static void ReplaceRange(Vm vm, PyList l, int at, int removed, Value[] items)
    {
        var delta = items.Length - removed;
        vm.Tick(l.Count + items.Length >> 4);
        if (l.Count + delta > l.Items.Length) l.Grow(vm, l.Count + delta);
        Pieces.Move(l.Items, at + removed, at + items.Length, l.Count - at - removed);
        Pieces.Copy<Value>(items, l.Items.AsSpan(at));
        if (delta < 0) Pieces.Clear(l.Items.AsSpan(l.Count + delta, -delta));
        l.Count += delta;
    }

    public static bool DelItem(Vm vm, in Value o, in Value i)
    {
        if (!o.Type.IsGuest)
        {
            switch (NativeDelItem(vm, o, i))
            {
                case Outcome.Done: return true;
                case Outcome.Failed: return false;
            }
        }
        if (o.Type.Lookup(Special.DelItem) is { } m) return !vm.CallSpecial(m.V, o, [i]).IsError;
        if (IsHugePosition(o, i)) return FailBool(vm, Types.IndexError, $"cannot fit '{i.Type.ErrorName}' into an index-sized integer");
        // CPython has two wordings: one for sequences and positions, one for the rest.
        var isPosition = (i.IsIntLike || i.Type.Lookup(Special.Index) != null) && (o.Type.IsGuest || HasPositions(o));
        return FailBool(vm, Types.TypeError, $"'{o.Type.ErrorName}' object {(isPosition ? "doesn't" : "does not")} support item deletion");
    }

    // Types that CPython asks for an item by position before it says that they have none.
    private static bool HasPositions(in Value o) => o.O is PyStr or PyTuple or PyBytes or PyRange or PyMappingProxy or PyDictView or PySet;

    private static bool IsHugePosition(in Value o, in Value i) =>
        i.IsIntLike && !i.TryInt(out _) && (o.Type.IsGuest || HasPositions(o));

    public static Outcome NativeDelItem(Vm vm, in Value o, in Value i)
    {
        switch (o.O)
        {
            case PyDict d:
                if (d.Remove(vm, i, out _)) return Outcome.Done;
                vm.RaiseWith(Types.KeyError, i);
                return Outcome.Failed;
            case PyList l when i.O is PySlice s: return DelSlice(vm, l, s);
            case PyList l:
                if (!Index(vm, i, l.Count, "list", out var at)) return at == -2 ? Outcome.Failed : Fail(vm, Types.IndexError, "list assignment index out of range");
                l.RemoveAt(vm, at);
                return Outcome.Done;
            case PyByteArray b: return ByteArrays.DelItem(vm, b, i);
        }
        return Outcome.Unknown;
    }

    private static Outcome DelSlice(Vm vm, PyList l, PySlice s)
    {
        var count = SliceBounds(vm, s, l.Count, out var start, out _, out var step);
        if (count == 0) return Outcome.Done;
        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }
        vm.Tick(l.Count >> 4);
        if (step == 1)
        {
            ReplaceRange(vm, l, (int)start, (int)count, []);
            return Outcome.Done;
        }
        int w = (int)start, next = (int)start;
        for (var r = (int)start; r < l.Count; r++)
        {
            if ((r & 0xFFFF) == 0xFFFF) vm.CheckInterrupted();
            if (r == next && count > 0)
            {
                next += (int)Math.Min(step, int.MaxValue / 2);
                count--;
                continue;
            }
            l.Items[w++] = l.Items[r];
        }
        Pieces.Clear(l.Items.AsSpan(w, l.Count - w));
        l.Count = w;
        return Outcome.Done;
    }

    // ---- membership -------------------------------------------------------------------------------------------------

    /// <summary><c>x in c</c>; throws what fails.</summary>
    public static bool Contains(Vm vm, in Value c, in Value x)
    {
        if (BothStr(c, x)) return ContainsText(vm, Unsafe.As<PyStr>(c.O!), Unsafe.As<PyStr>(x.O!));
        if (!c.Type.IsGuest && NativeContains(vm, c, x, out var r)) return r;
        if (c.Type.Lookup(Special.Contains) is { } m)
        {
            if (m.V.IsNone) throw Vm.Error(Types.TypeError, $"'{c.Type.ErrorName}' object is not a container");
            return Truth(vm, vm.Checked(vm.CallSpecial(m.V, c, [x])));
        }
        foreach (var v in Searched(vm, c)) if (Equal(vm, v, x)) return true;
        return false;
    }

    private static bool ContainsText(Vm vm, PyStr s, PyStr t)
    {
        if (s.Units < 1024) return t.Units == 1 ? s.S.Contains(t.S[0]) : s.S.Contains(t.S, StringComparison.Ordinal);
        return TextSearch.IndexOf(vm, s.S.AsSpan(), t.S.AsSpan()) >= 0;
    }

    /// <summary>What <c>in</c> walks through: whatever TypeError <c>iter()</c> gives, CPython says this one.</summary>
    private static IEnumerable<Value> Searched(Vm vm, in Value c)
    {
        Value it;
        try
        {
            it = Iteration.ToObject(vm, c);
        }
        catch (GuestException e) when (e.Is(Types.TypeError))
        {
            throw Vm.Error(Types.TypeError, $"argument of type '{c.Type.ErrorName}' is not iterable");
        }
        return vm.Iterate(it);
    }

    public static bool NativeContains(Vm vm, in Value c, in Value x, out bool result)
    {
        result = true;
        switch (c.O)
        {
            case PyDict d:
                d.Refresh(vm);
                result = d.TryGet(vm, x, out _);
                return true;
            case PySet s:
                result = s.Contains(vm, SetKey(vm, x));
                return true;
            case PyStr s:
            {
                var t = x.O as PyStr ?? throw Vm.Error(Types.TypeError, $"'in <string>' requires string as left operand, not {x.Type.ErrorName}");
                result = ContainsText(vm, s, t);
                return true;
            }
            case PyList l:
                if (l.Count > 0) vm.EnterComparison(l.Items[0], x);
                for (var i = 0; i < l.Count; i++)
                {
                    vm.Tick();
                    if (Equal(vm, l.Items[i], x)) return true;
                }
                result = false;
                return true;
            case PyTuple t:
                if (t.Items.Length > 0) vm.EnterComparison(t.Items[0], x);
                foreach (ref readonly var v in t.Items)
                {
                    vm.Tick();
                    if (Equal(vm, v, x)) return true;
                }
                result = false;
                return true;
            case PyRange r when !x.Type.IsGuest && x.TryInt(out var n):
                result = r.Step > 0
                    ? n >= r.Start && n < r.Stop && ((ulong)n - (ulong)r.Start) % (ulong)r.Step == 0
                    : n <= r.Start && n > r.Stop && ((ulong)r.Start - (ulong)n) % (0 - (ulong)r.Step) == 0;
                return true;
            case PyDictView v when !ReferenceEquals(v.What, Types.DictValues):
                v.Dict.Refresh(vm);
                if (ReferenceEquals(v.What, Types.DictKeys)) result = v.Dict.TryGet(vm, x, out _);
                else result = x.O is PyTuple { Items.Length: 2 } p && v.Dict.TryGet(vm, p.Items[0], out var val) && Equal(vm, val, p.Items[1]);
                return true;
            case PyBytes or PyByteArray: return ByteArrays.Contains(vm, c, x, out result);
        }
        return false;
    }

    /// <summary>A set looked for in a set is hashed as a frozenset.</summary>
    public static Value SetKey(Vm vm, in Value x) => x.O is PySet { IsFrozen: false } s ? Copy(vm, s, true) : x;
}
