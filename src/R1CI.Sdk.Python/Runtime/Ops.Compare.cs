namespace R1CI.Sdk.Python.Runtime;

/// <summary>Equality, order and hashing.</summary>
internal static partial class Ops
{
    private static readonly string[] CompareSymbols = ["<", "<=", ">", ">=", "==", "!="];

    /// <summary>The reflected comparison.</summary>
    public static Op Swap(Op op) => op switch { Op.Lt => Op.Gt, Op.Le => Op.Ge, Op.Gt => Op.Lt, Op.Ge => Op.Le, _ => op };

    /// <summary>A comparison's result as Python gives it (any object); Error with Pending set when it fails.</summary>
    public static Value Compare(Vm vm, Op op, in Value a, in Value b)
    {
        if (a.Type.IsPlain && b.Type.IsPlain)
        {
            var r = NativeCompare(vm, op, a, b);
            if (!r.IsNotImplemented) return r;
        }
        return SpecialCompare(vm, op, a, b);
    }

    public static bool CompareBool(Vm vm, Op op, in Value a, in Value b) => Truth(vm, vm.Checked(Compare(vm, op, a, b)));

    private static Value SpecialCompare(Vm vm, Op op, in Value a, in Value b)
    {
        PyType ta = a.Type, tb = b.Type;
        var mine = ta.Lookup(At(Special.Lt, op - Op.Lt));
        var theirs = tb.Lookup(At(Special.Lt, Swap(op) - Op.Lt));
        var tried = false;
        if (!ReferenceEquals(ta, tb) && theirs != null && tb.IsSub(ta))
        {
            tried = true;
            var r = Ask(vm, theirs, b, a);
            if (!r.IsNotImplemented) return r;
        }
        if (mine != null)
        {
            var r = Ask(vm, mine, a, b);
            if (!r.IsNotImplemented) return r;
        }
        if (!tried && theirs != null)
        {
            var r = Ask(vm, theirs, b, a);
            if (!r.IsNotImplemented) return r;
        }
        return DefaultCompare(vm, op, a, b);
    }

    private static Value Ask(Vm vm, ClassSlot method, in Value self, in Value other) =>
        method.V.IsNone ? Value.NotImplemented : vm.CallSpecial(method.V, self, [other]);

    /// <summary>Continues after the left operand's method returned NotImplemented.</summary>
    public static Value CompareAfterLeft(Vm vm, Op op, in Value a, in Value b)
    {
        if (b.Type.Lookup(At(Special.Lt, Swap(op) - Op.Lt)) is { } theirs)
        {
            var r = Ask(vm, theirs, b, a);
            if (!r.IsNotImplemented) return r;
        }
        return DefaultCompare(vm, op, a, b);
    }

    private static Value DefaultCompare(Vm vm, Op op, in Value a, in Value b)
    {
        if (op == Op.Eq) return a.Is(b);
        if (op == Op.Ne) return !a.Is(b);
        return vm.Raise(Types.TypeError, $"'{CompareSymbols[op - Op.Lt]}' not supported between instances of '{a.Type.ErrorName}' and '{b.Type.ErrorName}'");
    }

    /// <summary>The guest function that the loop is to enter for a comparison, when its first candidate is one.</summary>
    public static PyFunction? GuestCompare(Op op, in Value a, in Value b)
    {
        PyType ta = a.Type, tb = b.Type;
        if (!ta.IsGuest || (!ReferenceEquals(ta, tb) && tb.IsGuest && tb.IsSub(ta))) return null;
        return ta.Lookup(At(Special.Lt, op - Op.Lt))?.V.O as PyFunction;
    }

    /// <summary>Comparison of built-in kinds, NotImplemented when they do not know each other.</summary>
    public static Value NativeCompare(Vm vm, Op op, in Value a, in Value b)
    {
        if (a.IsIntLike || a.IsFloat || a.O?.Kind == Kind.FloatObject)
        {
            if (b.O is PyComplex && op is Op.Eq or Op.Ne) return NativeCompare(vm, op, b, a);
            if (!TryOrderNumbers(a, b, out var c, out var unordered)) return Value.NotImplemented;
            return unordered ? op == Op.Ne : Decide(op, c);
        }
        // The kinds compared most: a type test is a call in code that was compiled ahead of time.
        if (a.O!.Kind == b.O?.Kind)
        {
            switch (a.O.Kind)
            {
                case Kind.Str: return CompareText(op, Unsafe.As<PyStr>(a.O), Unsafe.As<PyStr>(b.O));
                case Kind.List: return Sequence(vm, op, a.O, b.O, Unsafe.As<PyList>(a.O).Span, Unsafe.As<PyList>(b.O).Span);
                case Kind.Tuple: return Sequence(vm, op, a.O, b.O, Unsafe.As<PyTuple>(a.O).Items, Unsafe.As<PyTuple>(b.O).Items);
            }
        }
        switch (a.O)
        {
            case PyDict d when b.O is PyDict e && op is Op.Eq or Op.Ne: return DictEqual(vm, d, e) == (op == Op.Eq);
            case PyBytes or PyByteArray when BytesLike(a, out var x) && BytesLike(b, out var y):
                vm.Tick(Math.Min(x.Length, y.Length) >> 6);
                return Decide(op, x.SequenceCompareTo(y));
            case PyComplex c when op is Op.Eq or Op.Ne && TryComplexExact(b, out var other): return c.V.Equals(other) || c.V == other == (op == Op.Eq) ? c.V == other == (op == Op.Eq) : false;
            case PyRange r when b.O is PyRange q && op is Op.Eq or Op.Ne: return RangeEqual(r, q) == (op == Op.Eq);
            case PySlice x when b.O is PySlice y: return Sequence(vm, op, x, y, [x.Start, x.Stop, x.Step], [y.Start, y.Stop, y.Step]);
        }
        if (a.O is PySet or PyDictView && b.O is PySet or PyDictView && SetLike(vm, a) is { } sa && SetLike(vm, b) is { } sb)
        {
            return op switch
            {
                Op.Eq => sa.Count == sb.Count && IsSubset(vm, sa, sb),
                Op.Ne => !(sa.Count == sb.Count && IsSubset(vm, sa, sb)),
                Op.Le => IsSubset(vm, sa, sb),
                Op.Lt => sa.Count < sb.Count && IsSubset(vm, sa, sb),
                Op.Ge => IsSubset(vm, sb, sa),
                _ => sb.Count < sa.Count && IsSubset(vm, sb, sa),
            };
        }
        return Value.NotImplemented;
    }

    public static bool CompareText(Op op, PyStr s, PyStr t) => op switch
    {
        Op.Eq => s.Same(t),
        Op.Ne => !s.Same(t),
        _ => Decide(op, s.CompareTo(t)),
    };

    private static bool TryComplexExact(in Value v, out Complex c)
    {
        if (v.TryBig(out var b))
        {
            c = RoundToDouble(b);
            return true;
        }
        return TryComplex(v, out c);
    }

    private static bool Decide(Op op, int c) => op switch { Op.Lt => c < 0, Op.Le => c <= 0, Op.Gt => c > 0, Op.Ge => c >= 0, Op.Eq => c == 0, _ => c != 0 };

    private static bool TryOrderNumbers(in Value a, in Value b, out int c, out bool unordered)
    {
        c = 0;
        unordered = false;
        // Below 2**53 an int is a float exactly.
        const long Exact = 1L << 53;
        if (a.IsFloat && (b.IsFloat || b.O == null && b.I is > -Exact and < Exact) || b.IsFloat && a.O == null && a.I is > -Exact and < Exact)
        {
            var x1 = a.IsFloat ? a.D : a.I;
            var x2 = b.IsFloat ? b.D : b.I;
            unordered = double.IsNaN(x1) || double.IsNaN(x2);
            c = x1.CompareTo(x2);
            return true;
        }
        if (a.TryInt(out var i))
        {
            if (b.TryInt(out var j))
            {
                c = i.CompareTo(j);
                return true;
            }
        }
        if (a.TryBig(out var x))
        {
            if (b.TryBig(out var y))
            {
                c = x.CompareTo(y);
                return true;
            }
            if (!b.TryFloat(out var e)) return false;
            unordered = double.IsNaN(e);
            c = OrderExact(x, e);
            return true;
        }
        a.TryFloat(out var d);
        if (b.TryFloat(out var f))
        {
            unordered = double.IsNaN(d) || double.IsNaN(f);
            c = d.CompareTo(f);
            return true;
        }
        if (!b.TryBig(out var z)) return false;
        unordered = double.IsNaN(d);
        c = -OrderExact(z, d);
        return true;
    }

    private static int OrderExact(in BigInteger x, double d)
    {
        if (double.IsInfinity(d)) return d > 0 ? -1 : 1;
        if (double.IsNaN(d)) return 0;
        var whole = Math.Truncate(d);
        var c = x.CompareTo(new BigInteger(whole));
        return c != 0 ? c : 0.0.CompareTo(d - whole);
    }

    private static Value Sequence(Vm vm, Op op, Obj a, Obj b, ReadOnlySpan<Value> x, ReadOnlySpan<Value> y)
    {
        if (op is Op.Eq or Op.Ne && x.Length != y.Length) return op == Op.Ne;
        vm.EnterHost(" in comparison");
        try
        {
            for (var i = 0; ; i++)
            {
                // The lists may change under guest comparisons.
                if (a is PyList l) x = l.Span;
                if (b is PyList m) y = m.Span;
                if (i >= x.Length || i >= y.Length) return Decide(op, x.Length.CompareTo(y.Length));
                vm.Tick();
                if (Equal(vm, x[i], y[i])) continue;
                if (op == Op.Eq) return false;
                if (op == Op.Ne) return true;
                return Compare(vm, op, x[i], y[i]);
            }
        }
        finally
        {
            vm.LeaveHost();
        }
    }

    private static bool DictEqual(Vm vm, PyDict a, PyDict b)
    {
        a.Refresh(vm);
        b.Refresh(vm);
        if (a.Count != b.Count) return false;
        vm.EnterHost(" in comparison");
        try
        {
            for (var i = 0; i < a.Used; i++)
            {
                var e = a.Entries[i];
                if (!e.IsLive) continue;
                vm.Tick();
                var j = b.Find(vm, e.Key, e.Hash);
                if (j < 0 || !Equal(vm, e.Val, b.Entries[j].Val)) return false;
            }
            return true;
        }
        finally
        {
            vm.LeaveHost();
        }
    }

    private static bool RangeEqual(PyRange a, PyRange b) =>
        a.Length == b.Length && (a.Length == 0 || (a.Start == b.Start && (a.Length == 1 || a.Step == b.Step)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BothStr(in Value a, in Value b) =>
        a.O != null && b.O != null && a.O.GetType() == typeof(PyStr) && b.O.GetType() == typeof(PyStr);

    // Tuples of ints and strings, the usual keys of dicts and sorts, without recursion. False: something else is in them.
    private static bool SimpleTuplesEqual(Vm vm, in Value a, in Value b, out bool equal)
    {
        var x = Unsafe.As<PyTuple>(a.O!).Items;
        var y = Unsafe.As<PyTuple>(b.O!).Items;
        equal = false;
        if (x.Length != y.Length) return true;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i].O == null && y[i].O == null)
            {
                if (x[i].I != y[i].I) return true;
                continue;
            }
            if (!BothStr(x[i], y[i])) return false;
            if (!Unsafe.As<PyStr>(x[i].O!).Same(Unsafe.As<PyStr>(y[i].O!))) return true;
        }
        vm.Tick(x.Length);
        return equal = true;
    }

    private static bool SimpleTupleLess(Vm vm, in Value a, in Value b, out bool less)
    {
        var x = Unsafe.As<PyTuple>(a.O!).Items;
        var y = Unsafe.As<PyTuple>(b.O!).Items;
        less = x.Length < y.Length;
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            if (x[i].O == null && y[i].O == null)
            {
                if (x[i].I == y[i].I) continue;
                less = x[i].I < y[i].I;
                return true;
            }
            if (x[i].IsFloat && y[i].IsFloat)
            {
                if (x[i].D == y[i].D) continue;
                less = x[i].D < y[i].D;
                return true;
            }
            if (!BothStr(x[i], y[i])) return false;
            var c = Unsafe.As<PyStr>(x[i].O!).CompareTo(Unsafe.As<PyStr>(y[i].O!));
            if (c == 0) continue;
            less = c < 0;
            return true;
        }
        vm.Tick(Math.Min(x.Length, y.Length));
        return true;
    }

    /// <summary>Identity or <c>==</c>, as containers compare their items.</summary>
    public static bool Equal(Vm vm, in Value a, in Value b)
    {
        if (a.O == null && b.O == null) return a.I == b.I;
        if (BothStr(a, b)) return Unsafe.As<PyStr>(a.O!).Same(Unsafe.As<PyStr>(b.O!));
        if (PyTuple.IsProper(a.O) && PyTuple.IsProper(b.O) && SimpleTuplesEqual(vm, a, b, out var equal)) return equal;
        if (ReferenceEquals(a.O, b.O) && (a.I == b.I || !a.IsFloat) && !a.IsFloat) return true;
        if (a.IsFloat && b.IsFloat) return a.D == b.D || a.I == b.I;     // a nan is itself: items are compared by identity first
        return Truth(vm, vm.Checked(Compare(vm, Op.Eq, a, b)));
    }

    /// <summary><c>a &lt; b</c>, as sort and heaps compare.</summary>
    public static bool Less(Vm vm, in Value a, in Value b)
    {
        if (a.O == null && b.O == null) return a.I < b.I;
        if (a.IsFloat && b.IsFloat) return a.D < b.D;
        if (BothStr(a, b)) return Unsafe.As<PyStr>(a.O!).CompareTo(Unsafe.As<PyStr>(b.O!)) < 0;
        if (PyTuple.IsProper(a.O) && PyTuple.IsProper(b.O) && SimpleTupleLess(vm, a, b, out var less)) return less;
        return Truth(vm, vm.Checked(Compare(vm, Op.Lt, a, b)));
    }

    // ---- hashing ----------------------------------------------------------------------------------------------------

    private const long Modulus = (1L << 61) - 1;

    /// <summary>Whether hashing this value can fail or run guest code.</summary>
    public static bool HashMayFail(in Value v) => v.O != null && v.O.Kind is not (Kind.Tag or Kind.Str);

    /// <summary><c>hash(v)</c>, CPython's numbers.</summary>
    public static long Hash(Vm vm, in Value v)
    {
        if (v.O == null) return HashLong(v.I);
        if (v.O.GetType() == typeof(PyStr)) return Unsafe.As<PyStr>(v.O).Hash;
        if (v.O.Kind == Kind.Tag) return HashTag(v);
        if (PyTuple.IsProper(v.O)) return HashItems(vm, Unsafe.As<PyTuple>(v.O).Items);
        var type = v.O.Type;
        if (!type.IsGuest && NativeHash(vm, v, out var h)) return h;
        if (type.Lookup(Special.Hash) is not { } m || m.V.IsNone) throw Vm.Error(Types.TypeError, $"unhashable type: '{type.ErrorName}'");
        var r = vm.Checked(vm.CallSpecial(m.V, v, []));
        if (r.TryInt(out var i)) return r.O == null ? (i == -1 ? -2 : i) : HashLong(i);
        if (!r.TryBig(out var b)) throw Vm.Error(Types.TypeError, "__hash__ method should return an integer");
        return HashBig(b);
    }

    /// <summary>The same, with the commonest keys tested where it is called.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashQuick(Vm vm, in Value v) => v.O == null && (ulong)(v.I + Modulus - 1) < (ulong)Modulus * 2 - 1 && v.I != -1 ? v.I : Hash(vm, v);

    /// <summary>The hash of a built-in value by its content; false for kinds that hash by identity or not at all.</summary>
    public static bool NativeHash(Vm vm, in Value v, out long h)
    {
        switch (v.O?.Kind)
        {
            case null: h = HashLong(v.I); return true;
            case Kind.Tag: h = HashTag(v); return true;
            case Kind.Str: h = Unsafe.As<PyStr>(v.O).Hash; return true;
            case Kind.Tuple: h = HashItems(vm, Unsafe.As<PyTuple>(v.O).Items); return true;
        }
        switch (v.O)
        {
            case PyInt b:
                vm.Tick(b.V.GetByteCount() >> 5);
                h = HashBig(b.V);
                return true;
            case PyFloatObject f: h = HashDouble(f.V); return true;
            case PyBytes b: h = b.Hash; return true;
            case PySet { IsFrozen: true } s: h = s.FrozenHash(); return true;
            case PyComplex c:
            {
                var x = (ulong)HashDouble(c.V.Real) + (1000003UL * (ulong)HashDouble(c.V.Imaginary));
                h = x == ulong.MaxValue ? -2 : (long)x;
                return true;
            }
            case PyRange r:
            {
                Value n = r.Length, start = r.Length == 0 ? Value.None : r.Start, step = r.Length <= 1 ? Value.None : r.Step;
                h = HashItems(vm, [n, start, step]);
                return true;
            }
            case PyBoundMethod m:
                h = vm.IdOf(m.Fn) * 31 ^ (m.Self.O == null ? m.Self.I : vm.IdOf(m.Self.O));
                return true;
            case PyFunction or PyBuiltin or PyType or PyModule or PyGenerator or PyException:
                h = HashIdentity(vm, v.O);
                return true;
        }
        h = 0;
        return false;
    }

    public static long HashIdentity(Vm vm, Obj o)
    {
        var id = (ulong)vm.IdOf(o);
        return (long)(id >> 4 | id << 60);
    }

    private static long HashTag(in Value v)
    {
        if (v.IsFloat) return HashDouble(v.D);
        if (v.IsBool) return v.IsTrue ? 1 : 0;
        // Addresses in CPython: those of Debian's build, which loads at a fixed place, so that sets and tuples with None are as there.
        return v.IsNone ? 612812 : v.IsNotImplemented ? 608123 : 608122;
    }

    private static long HashLong(long i)
    {
        if (i is > -Modulus and < Modulus) return i == -1 ? -2 : i;
        var h = i == long.MinValue ? -4 : i % Modulus;
        return h == -1 ? -2 : h;
    }

    public static long HashBig(BigInteger b) => Text.GuestHash.Of(b);

    public static long HashDouble(double v) => Text.GuestHash.Of(v);

    /// <summary>v as m * 2**e with 0.5 &lt;= |m| &lt; 1.</summary>
    public static double Frexp(double v, out int e)
    {
        e = 0;
        if (v == 0 || !double.IsFinite(v)) return v;
        e = Math.ILogB(v) + 1;
        return Math.ScaleB(v, -e);
    }

    // CPython's tuplehash (xxHash).
    private static long HashItems(Vm vm, ReadOnlySpan<Value> items)
    {
        const ulong P1 = 11400714785074694791, P2 = 14029467366897019727, P5 = 2870177450012600261;
        var acc = P5;
        var isNested = false;
        foreach (ref readonly var x in items)
        {
            vm.Tick();
            if (!isNested && HashMayFail(x))
            {
                isNested = true;
                vm.EnterHost("");
            }
            var lane = (ulong)HashQuick(vm, x);
            acc += lane * P2;
            acc = BitOperations.RotateLeft(acc, 31);
            acc *= P1;
        }
        if (isNested) vm.LeaveHost();
        acc += (ulong)items.Length ^ (P5 ^ 3527539);
        return acc == ulong.MaxValue ? 1546275796 : (long)acc;
    }
}
