using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Concatenation, repetition, set algebra, <c>|</c> of dicts and <c>%</c> of strings.</summary>
internal static partial class Ops
{
    private static Outcome ContainerBinary(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        switch (Plain(op))
        {
            case Op.Add: return Concat(vm, op, a, b, ref dst);
            case Op.Mul:
                if (b.IsIntLike && IsSequence(a)) return Repeat(vm, op, a, b, ref dst);
                if (a.IsIntLike && IsSequence(b)) return Repeat(vm, Op.Mul, b, a, ref dst);
                return Outcome.Unknown;
            case Op.Mod when a.O is PyStr s:
                dst = PercentFormat.Format(vm, s, b);
                return dst.IsError ? Outcome.Failed : Outcome.Done;
            case Op.Mod when a.O is PyBytes or PyByteArray:
                dst = PercentFormat.FormatBytes(vm, a, b);
                return dst.IsError ? Outcome.Failed : Outcome.Done;
            case Op.And or Op.Or or Op.Xor or Op.Sub:
                if (SetLike(vm, a) is { } x && SetLike(vm, b) is { } y) return SetAlgebra(vm, op, a, x, y, ref dst);
                if (Plain(op) == Op.Or && a.O is PyDict d && b.O is PyDict e) return Union(vm, op, d, e, ref dst);
                if (op == Op.IOr && a.O is PyDict target)
                {
                    DictUpdate(vm, target, b);
                    dst = a;
                    return Outcome.Done;
                }
                if (Plain(op) == Op.Or && (IsTypeLike(a) && (IsTypeLike(b) || b.IsNone) || a.IsNone && IsTypeLike(b)))
                {
                    dst = GenericAliases.Union(vm, a, b);
                    return dst.IsError ? Outcome.Failed : Outcome.Done;
                }
                return Outcome.Unknown;
        }
        return Outcome.Unknown;
    }

    private static bool IsTypeLike(in Value v) => v.O is PyType || v.O != null && (ReferenceEquals(v.O.Type, Types.GenericAlias) || ReferenceEquals(v.O.Type, Types.UnionType));

    private static Outcome Concat(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        if (a.O is { Kind: Kind.Str } && b.O is { Kind: Kind.Str })
        {
            var (s, t) = (Unsafe.As<PyStr>(a.O), Unsafe.As<PyStr>(b.O));
            if (t.Units == 0 && s.GetType() == typeof(PyStr)) dst = a;
            else dst = new Value(PyStr.Concat(vm, s, t));
            return Outcome.Done;
        }
        switch (a.O)
        {
            case PyList l when op == Op.IAdd:
                vm.ExtendList(l, b);
                dst = a;
                return Outcome.Done;
            case PyList l when b.O is PyList m:
            {
                vm.Tick(l.Count + m.Count >> 4);
                vm.Charge(64 + (16L * ((long)l.Count + m.Count)));
                var items = Pieces.Join<Value>(l.Span, m.Span);
                dst = new Value(new PyList(items, items.Length));
                return Outcome.Done;
            }
            case PyTuple l when b.O is PyTuple m:
            {
                vm.Tick(l.Count + m.Count >> 4);
                vm.Charge(56 + (16L * ((long)l.Count + m.Count)));
                var items = Pieces.Join<Value>(l.Items, m.Items);
                dst = new Value(PyTuple.Take(items));
                return Outcome.Done;
            }
            case PyByteArray x when op == Op.IAdd && BytesLike(b, out var y):
                // CPython holds a view of the operand meanwhile.
                if (ReferenceEquals(x, b.O) && x.Count > 0) return Fail(vm, Types.BufferError, "Existing exports of data: object cannot be re-sized");
                vm.Tick(y.Length >> 6);
                Builtins.ByteArrayMethods.Reserve(vm, x, x.Count + (long)y.Length);
                Pieces.Copy(y, x.Data.AsSpan(x.Count));
                x.Count += y.Length;
                dst = a;
                return Outcome.Done;
            case PyByteArray x when BytesLike(b, out var y):
            {
                vm.Charge(56L + x.Count + y.Length);
                vm.Tick(x.Count + y.Length >> 6);
                var data = Pieces.Join(x.Span, y);
                dst = new PyByteArray(data, data.Length);
                return Outcome.Done;
            }
            case PyBytes x when BytesLike(b, out var y):
            {
                vm.Charge(56L + x.Data.Length + y.Length);
                vm.Tick(x.Data.Length + y.Length >> 6);
                var data = Pieces.Join(x.Data, y);
                dst = new PyBytes(data);
                return Outcome.Done;
            }
        }
        return Outcome.Unknown;
    }

    /// <summary>The bytes of a bytes-like value.</summary>
    public static bool BytesLike(in Value v, out ReadOnlySpan<byte> data)
    {
        switch (v.O)
        {
            case PyBytes b: data = b.Data; return true;
            case PyByteArray b: data = b.Span; return true;
            case IBuffer b: data = b.Buffer; return true;
        }
        data = default;
        return false;
    }

    private static Outcome Repeat(Vm vm, Op op, in Value a, in Value times, ref Value dst)
    {
        if (!times.TryInt(out var n)) return Fail(vm, Types.OverflowError, "cannot fit 'int' into an index-sized integer");
        n = Math.Max(0, n);
        switch (a.O)
        {
            case PyStr s:
                Reserve(vm, 2L * s.Units, n);
                dst = n == 1 && s.GetType() == typeof(PyStr) ? a : RepeatText(vm, s.S, (int)(s.Units == 0 ? 0 : n));
                return Outcome.Done;
            case PyBytes s:
                Reserve(vm, s.Data.Length, n);
                dst = new PyBytes(RepeatItems<byte>(vm, s.Data, n));
                return Outcome.Done;
            case PyByteArray s:
            {
                Reserve(vm, s.Count, n);
                var data = RepeatItems<byte>(vm, s.Span, n);
                if (op == Op.IMul)
                {
                    s.Data = data;
                    s.Count = data.Length;
                    dst = a;
                }
                else dst = new PyByteArray(data, data.Length);
                return Outcome.Done;
            }
            case PyList l:
            {
                Reserve(vm, 16L * l.Count, n);
                var items = RepeatItems<Value>(vm, l.Span, n);
                if (op == Op.IMul)
                {
                    l.Items = items;
                    l.Count = items.Length;
                    dst = a;
                }
                else dst = new Value(new PyList(items, items.Length));
                return Outcome.Done;
            }
            case PyTuple t:
                Reserve(vm, 16L * t.Items.Length, n);
                dst = n == 1 && PyTuple.IsProper(t) ? a : new Value(PyTuple.Take(RepeatItems<Value>(vm, t.Items, n)));
                return Outcome.Done;
        }
        return Outcome.Unknown;
    }

    private static Value RepeatText(Vm vm, string s, int n) => s.Length == 0 || n == 0 ? PyStr.Empty : Value.Str(Pieces.Text(s, n));

    private static T[] RepeatItems<T>(Vm vm, ReadOnlySpan<T> items, long n)
    {
        if (items.Length * n == 0) return [];
        var r = new T[checked(items.Length * n)];
        Pieces.Repeat(items, r);
        return r;
    }

    private static void Reserve(Vm vm, long each, long n)
    {
        vm.Charge(each > 0 && n > (1L << 50) / each ? long.MaxValue / 4 : 64 + (each * n));
        vm.Tick((int)Math.Min(1 << 30, each * n >> 7));
    }

    // ---- sets -------------------------------------------------------------------------------------------------------

    /// <summary>A set, or the keys or items of a dict as one; null for anything else.</summary>
    private static PySet? SetLike(Vm vm, in Value v)
    {
        if (v.O is PySet s) return s;
        if (v.O is not PyDictView view || ReferenceEquals(view.What, Types.DictValues)) return null;
        var r = vm.NewSet();
        using var pinned = vm.Pinned(r);
        foreach (var x in vm.Iterate(v)) r.Add(vm, x);
        return r;
    }

    private static Outcome SetAlgebra(Vm vm, Op op, in Value left, PySet a, PySet b, ref Value dst)
    {
        var inPlace = IsInPlace(op) && left.O is PySet { IsFrozen: false };
        var frozen = left.O is PySet { IsFrozen: true };
        switch (Plain(op))
        {
            case Op.Or:
            {
                var r = inPlace ? a : Copy(vm, a, frozen);
                if (!ReferenceEquals(a, b)) r.Merge(vm, b);
                dst = r;
                return Outcome.Done;
            }
            case Op.And:
            {
                var r = ReferenceEquals(a, b) ? Copy(vm, a, frozen) : Intersect(vm, a, b, frozen);
                if (inPlace) Replace(a, r);
                dst = inPlace ? left : r;
                return Outcome.Done;
            }
            case Op.Sub:
                if (inPlace)
                {
                    DifferenceUpdate(vm, a, b);
                    dst = left;
                }
                else dst = Difference(vm, a, b, frozen);
                return Outcome.Done;
            default:
            {
                var r = inPlace ? a : Copy(vm, b, frozen);
                var other = inPlace ? b : a;
                SymmetricUpdate(vm, r, other);
                dst = inPlace ? left : r;
                return Outcome.Done;
            }
        }
    }

    public static PySet Copy(Vm vm, PySet s, bool frozen)
    {
        vm.Charge(32L * s.Table.Length);
        var r = vm.NewSet(frozen);
        using var pinned = vm.Pinned(r);
        r.Merge(vm, s);
        return r;
    }

    private static void Replace(PySet target, PySet from) => target.Take(from);

    /// <summary>CPython walks the smaller set (the second when sizes are equal).</summary>
    public static PySet Intersect(Vm vm, PySet a, PySet b, bool frozen)
    {
        var r = vm.NewSet(frozen);
        using var pinned = vm.Pinned(r);
        if (b.Count > a.Count) (a, b) = (b, a);
        for (var i = 0; i < b.Table.Length; i++)
        {
            vm.Tick();
            var e = b.Table[i];
            if (e.State == PySet.State.Live && a.Find(vm, e.Key, e.Hash) >= 0) r.Add(vm, e.Key, e.Hash);
        }
        return r;
    }

    public static PySet Difference(Vm vm, PySet a, PySet b, bool frozen)
    {
        // CPython: when the other set is much larger (len >> 2), copy and remove; else add what is absent there.
        if (a.Count >> 2 > b.Count)
        {
            var c = Copy(vm, a, frozen);
            DifferenceUpdate(vm, c, b);
            return c;
        }
        var r = vm.NewSet(frozen);
        using var pinned = vm.Pinned(r);
        for (var i = 0; i < a.Table.Length; i++)
        {
            vm.Tick();
            var e = a.Table[i];
            if (e.State == PySet.State.Live && b.Find(vm, e.Key, e.Hash) < 0) r.Add(vm, e.Key, e.Hash);
        }
        return r;
    }

    public static void DifferenceUpdate(Vm vm, PySet a, PySet b)
    {
        if (ReferenceEquals(a, b))
        {
            a.Clear();
            return;
        }
        for (var i = 0; i < b.Table.Length; i++)
        {
            vm.Tick();
            var e = b.Table[i];
            if (e.State != PySet.State.Live) continue;
            var at = a.Find(vm, e.Key, e.Hash);
            if (at >= 0) a.RemoveAt(at);
        }
        a.DropDummies(vm);
    }

    public static void SymmetricUpdate(Vm vm, PySet a, PySet b)
    {
        if (ReferenceEquals(a, b))
        {
            a.Clear();
            return;
        }
        for (var i = 0; i < b.Table.Length; i++)
        {
            vm.Tick();
            var e = b.Table[i];
            if (e.State != PySet.State.Live) continue;
            var at = a.Find(vm, e.Key, e.Hash);
            if (at >= 0) a.RemoveAt(at);
            else a.Add(vm, e.Key, e.Hash);
        }
    }

    public static bool IsSubset(Vm vm, PySet a, PySet b)
    {
        if (a.Count > b.Count) return false;
        for (var i = 0; i < a.Table.Length; i++)
        {
            vm.Tick();
            var e = a.Table[i];
            if (e.State == PySet.State.Live && b.Find(vm, e.Key, e.Hash) < 0) return false;
        }
        return true;
    }

    // ---- dicts ------------------------------------------------------------------------------------------------------

    private static Outcome Union(Vm vm, Op op, PyDict a, PyDict b, ref Value dst)
    {
        var r = a;
        if (!IsInPlace(op))
        {
            vm.Charge(104);
            r = new PyDict();
            a.Refresh(vm);
            CopyDict(vm, r, a);
        }
        DictUpdate(vm, r, b);
        dst = r;
        return Outcome.Done;
    }

    /// <summary>Fills a new dict with another's items; one whose class iterates otherwise is asked for its keys.</summary>
    public static void CopyDict(Vm vm, PyDict to, PyDict from)
    {
        if (from.Type.Lookup(Special.Iter) is { V.O: PyBuiltin }) to.CopyItems(vm, from);
        else if (from.Count > 0) DictUpdate(vm, to, from);
    }

    /// <summary><c>d.update(other)</c>: a mapping or an iterable of pairs.</summary>
    public static void DictUpdate(Vm vm, PyDict d, in Value other)
    {
        if (other.O is PyDict o && other.O.Type.Lookup(Special.Iter) is { V.O: PyBuiltin })
        {
            o.Refresh(vm);
            if (d.Count == 0 && d.GetType() == typeof(PyDict) && o.Count == o.Used && o.Count > 0)
            {
                d.CopyItems(vm, o);
                return;
            }
            for (var i = 0; i < o.Used; i++)
            {
                vm.Tick();
                var e = o.Entries[i];
                if (e.IsLive) d.Set(vm, e.Key, e.Val, e.Hash);
            }
            return;
        }
        if (vm.TryGetAttr(other, "keys", out var keys))
        {
            foreach (var k in vm.Iterate(vm.Call(keys)))
            {
                Value v = default;
                if (!GetItem(vm, other, k, ref v)) vm.ThrowPending();
                d.Set(vm, k, v);
            }
            return;
        }
        var n = 0;
        foreach (var pair in vm.Iterate(other))
        {
            Value[] p;
            try
            {
                p = vm.Items(pair);
            }
            catch (GuestException e) when (e.Is(Types.TypeError))
            {
                throw Vm.Error(Types.TypeError, $"cannot convert dictionary update sequence element #{n} to a sequence");
            }
            if (p.Length != 2) throw Vm.Error(Types.ValueError, $"dictionary update sequence element #{n} has length {p.Length}; 2 is required");
            d.Set(vm, p[0], p[1]);
            n++;
        }
    }
}
