using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The state of one iteration: three values, in a host local or in three registers. See <see cref="Iteration"/> for what they mean.</summary>
[InlineArray(3)]
internal struct IterState
{
    private Value _a;

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref Value A => ref _a;

    public static IterState Done
    {
        get
        {
            var s = default(IterState);
            s.A = PyTuple.Empty;
            return s;
        }
    }

    public readonly long LengthHint => Iteration.LengthHint(in _a);

    /// <summary>Gives the next item; false at the end, or with <see cref="Vm.Pending"/> set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(Vm vm, ref Value item)
    {
        if (_a.O is { } o && o.GetType() == typeof(PyList))
        {
            var l = Unsafe.As<PyList>(o);
            ref var i = ref Unsafe.Add(ref _a, 1).I;
            if ((ulong)i >= (ulong)l.Count) return false;
            item = l.Items[i++];
            return true;
        }
        return Iteration.Next(vm, ref _a, ref item);
    }
}

/// <summary>
/// Iteration over anything. The first value is the source (or, for a counted loop, an int: current, remaining, step); the second an index;
/// the third a version that must not change.
/// </summary>
internal static class Iteration
{
    public static void Prepare(Vm vm, ref Value s, in Value v)
    {
        var o = v.O;
        if (o == null) throw Vm.Error(Types.TypeError, "'int' object is not iterable");
        if (o.Type.IsGuest && o.Type.Lookup(Special.Iter) is not { V.O: PyBuiltin }) FromSpecial(vm, ref s, v);
        else PrepareNative(vm, ref s, v);
    }

    /// <summary>Starts the iteration of a built-in kind, whatever a guest subclass overrides.</summary>
    public static void PrepareNative(Vm vm, ref Value s, in Value v)
    {
        ref var b = ref Unsafe.Add(ref s, 1);
        ref var c = ref Unsafe.Add(ref s, 2);
        var source = v;
        b = new Value(0L);
        switch (v.O)
        {
            case PyList or PyTuple or PyStr or PyBytes or PyByteArray: s = source; return;
            case PyDict d:
                d.Refresh(vm);
                s = source;
                c = new Value((long)d.Version);
                return;
            case PySet set:
                s = source;
                c = new Value((long)set.Version);
                return;
            case PyDictView view:
                view.Dict.Refresh(vm);
                s = source;
                c = new Value((long)view.Dict.Version);
                return;
            case PyStateIterator { IsPrivate: true } own: own.CopyTo(ref s); return;
            case PyGenerator { IsPlain: true } or PyIterator: s = source; return;
            case PyRange r:
                s = new Value(r.Start);
                b = new Value(r.Length);
                c = new Value(r.Step);
                return;
        }
        FromSpecial(vm, ref s, source);
    }

    private static void FromSpecial(Vm vm, ref Value s, in Value v)
    {
        var type = v.Type;
        var m = type.Lookup(Special.Iter);
        if (m == null || m.V.IsNone)
        {
            if (m == null && type.Lookup(Special.GetItem) != null)
            {
                s = new SequenceIterator(v);
                return;
            }
            throw Vm.Error(Types.TypeError, $"'{type.ErrorName}' object is not iterable");
        }
        var it = vm.Checked(vm.CallSpecial(m.V, v, []));
        if (it.Type.Lookup(Special.Next) == null) throw Vm.Error(Types.TypeError, $"iter() returned non-iterator of type '{it.Type.ErrorName}'");
        Unsafe.Add(ref s, 1) = new Value(0L);
        s = it;
    }

    public static bool Next(Vm vm, ref Value s, ref Value dst)
    {
        ref var i = ref Unsafe.Add(ref s, 1).I;
        var o = s.O;
        if (o == null)
        {
            // A counted loop: i is how many are left.
            if (i <= 0) return false;
            i--;
            Value.SetInt(ref dst, s.I);
            s.I += Unsafe.Add(ref s, 2).I;
            return true;
        }
        switch (o.Kind)
        {
            case Kind.List:
            {
                var l = Unsafe.As<PyList>(o);
                if ((ulong)i >= (ulong)l.Count) return false;
                Value.Copy(ref dst, l.Items[i++]);
                return true;
            }
            case Kind.Tuple:
            {
                var items = Unsafe.As<PyTuple>(o).Items;
                if ((ulong)i >= (ulong)items.Length) return false;
                Value.Copy(ref dst, items[(int)i++]);
                return true;
            }
            case Kind.Str: return NextChar(vm, Unsafe.As<PyStr>(o), ref i, ref dst);
            case Kind.Dict: return NextEntry(vm, Unsafe.As<PyDict>(o), ref s, ref dst, Types.DictKeys);
            case Kind.Set: return NextKey(vm, Unsafe.As<PySet>(o), ref s, ref dst);
            case Kind.Iterator: return vm.NextOf(Unsafe.As<PyIterator>(o), out dst);
            case Kind.Generator: return vm.GenNext(Unsafe.As<PyGenerator>(o), ref dst);
            case Kind.Bytes:
            {
                var data = Unsafe.As<PyBytes>(o).Data;
                if (i >= data.Length) return false;
                Value.SetInt(ref dst, data[i++]);
                return true;
            }
            case Kind.ByteArray:
            {
                var bytes = Unsafe.As<PyByteArray>(o);
                if (i >= bytes.Count) return false;
                Value.SetInt(ref dst, bytes.Data[i++]);
                return true;
            }
        }
        if (o is PyDictView v) return NextEntry(vm, v.Dict, ref s, ref dst, v.What);
        return NextSpecial(vm, s, ref dst);
    }

    /// <summary>As <see cref="Next"/> for a loop that takes each item apart at once, so that nobody sees the pair.</summary>
    public static bool NextUnpacked(Vm vm, ref Value s, ref Value dst)
    {
        var o = s.O;
        if (o is { Kind: Kind.Iterator }) return vm.NextPairOf(Unsafe.As<PyIterator>(o), ref dst);
        if (o is not PyDictView v || !ReferenceEquals(v.What, Types.DictItems)) return Next(vm, ref s, ref dst);
        if (FindEntry(vm, v.Dict, ref s) is var e && e < 0) return false;
        ref var entry = ref v.Dict.Entries[e];
        PyTuple.ForLoop(vm, ref v.LastPair, ref dst, entry.Key, entry.Val);
        return true;
    }

    private static bool NextChar(Vm vm, PyStr t, ref long i, ref Value dst)
    {
        var s = t.S;
        if (i >= s.Length) return false;
        var c = s[(int)i++];
        if (char.IsHighSurrogate(c) && i < s.Length && char.IsLowSurrogate(s[(int)i])) dst = PyStr.Point(vm, char.ConvertToUtf32(c, s[(int)i++]));
        else dst = PyStr.Char(vm, c);
        return true;
    }

    private static bool NextEntry(Vm vm, PyDict d, ref Value s, ref Value dst, PyType what)
    {
        if (FindEntry(vm, d, ref s) is var at && at < 0) return false;
        ref var e = ref d.Entries[at];
        if (ReferenceEquals(what, Types.DictKeys)) dst = e.Key;
        else if (ReferenceEquals(what, Types.DictValues)) dst = e.Val;
        else dst = vm.NewTuple(e.Key, e.Val);
        return true;
    }

    // The number of the next entry; -1 at the end, or with an error when the dict has changed.
    private static long FindEntry(Vm vm, PyDict d, ref Value s)
    {
        ref var i = ref Unsafe.Add(ref s, 1).I;
        if (Unsafe.Add(ref s, 2).I != d.Version)
        {
            vm.Raise(Types.RuntimeError, d.ChangedMessage);
            return -1;
        }
        var entries = d.Entries;
        var from = i;
        while (i < d.Used && !entries[i].IsLive) i++;
        if (i - from > 16) vm.Tick((int)(i - from) >> 3);
        return i >= d.Used ? -1 : i++;
    }

    private static bool NextKey(Vm vm, PySet set, ref Value s, ref Value dst)
    {
        ref var i = ref Unsafe.Add(ref s, 1).I;
        if (Unsafe.Add(ref s, 2).I != set.Version)
        {
            vm.Raise(Types.RuntimeError, "Set changed size during iteration");
            return false;
        }
        var table = set.Table;
        var from = i;
        while (i < table.Length && table[i].State != PySet.State.Live) i++;
        if (i - from > 16) vm.Tick((int)(i - from) >> 3);
        if (i >= table.Length) return false;
        dst = table[i++].Key;
        return true;
    }

    private static bool NextSpecial(Vm vm, in Value s, ref Value dst)
    {
        if (s.Type.Lookup(Special.Next) is not { } m) throw Vm.Error(Types.TypeError, $"'{s.Type.ErrorName}' object is not an iterator");
        Value r;
        var depth = vm.HostDepth;
        try
        {
            r = vm.CallSpecial(m.V, s, []);
        }
        catch (GuestException e)
        {
            vm.HostDepth = depth;
            r = vm.Raise(e.Value);
        }
        if (r.IsError)
        {
            if (vm.Pending!.Type.IsSub(Types.StopIteration)) vm.Pending = null;
            return false;
        }
        dst = r;
        return true;
    }

    public static long LengthHint(in Value s)
    {
        ref var b = ref Unsafe.Add(ref Unsafe.AsRef(in s), 1);
        return s.O switch
        {
            null => b.I,
            PyList l => Math.Max(0, l.Count - b.I),
            PyTuple t => t.Items.Length - b.I,
            PyStr t => t.S.Length - b.I,
            PyBytes t => t.Data.Length - b.I,
            PyByteArray t => Math.Max(0, t.Count - b.I),
            PyDict d => EntriesLeft(d, b.I, Unsafe.Add(ref b, 1).I),
            PyDictView d => EntriesLeft(d.Dict, b.I, Unsafe.Add(ref b, 1).I),
            PySet d => KeysLeft(d, b.I, Unsafe.Add(ref b, 1).I),
            PyIterator h => h.LengthHint,
            _ => -1,
        };
    }

    private static long EntriesLeft(PyDict d, long at, long version)
    {
        if (version != d.Version) return 0;
        if (at == 0 || d.Used == d.Count) return d.Count - at;
        var left = 0L;
        for (var i = at; i < d.Used; i++) if (d.Entries[i].IsLive) left++;
        return left;
    }

    private static long KeysLeft(PySet set, long at, long version)
    {
        if (version != set.Version) return 0;
        if (at == 0) return set.Count;
        var left = 0L;
        for (var i = at; i < set.Table.Length; i++) if (set.Table[i].State == PySet.State.Live) left++;
        return left;
    }

    /// <summary><c>iter(v)</c> as an object.</summary>
    public static Value ToObject(Vm vm, in Value v) => ToObject(vm, vm.Iter(v));

    /// <summary>The same for a generator expression: when the object is new, its loop alone will ever read it, and takes the state out of it.</summary>
    public static Value ToPrivateObject(Vm vm, Value v)
    {
        var it = ToObject(vm, v);
        if (it.O is PyStateIterator state && !ReferenceEquals(state, v.O)) state.IsPrivate = v.O is PyList or PyTuple or PyRange or PyDict or PyDictView or PySet or PyStr or PyBytes;
        return it;
    }

    /// <summary>A started iteration as an object.</summary>
    public static Value ToObject(Vm vm, IterState s)
    {
        vm.Charge(96);
        if (s.A.O is PyStr { Units: > 256 } text) vm.Tick(text.Units >> 7);
        return s.A.O switch
        {
            null => new PyStateIterator(s, Types.RangeIterator),
            PyList => new PyStateIterator(s, Types.ListIterator),
            PyTuple => new PyStateIterator(s, Types.TupleIterator),
            PyStr t => new PyStateIterator(s, t is not GuestStr && CharRange.IndexOfOther(t.S, '\0', '\u007f') < 0 ? Types.StrAsciiIterator : Types.StrIterator),
            PyBytes => new PyStateIterator(s, Types.BytesIterator),
            PyByteArray => new PyStateIterator(s, Types.ByteArrayIterator),
            PySet => new PyStateIterator(s, Types.SetIterator),
            PyDict d => new PyStateIterator(s, d.TypeOf(Types.DictKeyIterator)),
            PyDictView w => new PyStateIterator(s, w.Dict.TypeOf(ReferenceEquals(w.What, Types.DictKeys) ? Types.DictKeyIterator : ReferenceEquals(w.What, Types.DictValues) ? Types.DictValueIterator : Types.DictItemIterator)),
            _ => s.A,
        };
    }

    /// <summary>The old protocol: <c>__getitem__</c> from 0 until IndexError.</summary>
    private sealed class SequenceIterator(Value source) : PyIterator
    {
        // An exhausted iterator stays exhausted.
        private const long Ended = -1;

        private Value _source = source;
        private long _at;

        public override bool Next(Vm vm, out Value v)
        {
            v = default;
            if (_at < 0) return false;
            var depth = vm.HostDepth;
            try
            {
                if (Ops.GetItem(vm, _source, new Value(_at++), ref v)) return true;
            }
            catch (GuestException e)
            {
                vm.HostDepth = depth;
                vm.Pending = e.Value;
            }
            if (vm.Pending!.Type.IsSub(Types.IndexError) || vm.Pending.Type.IsSub(Types.StopIteration))
            {
                vm.Pending = null;
                _at = Ended;
            }
            return false;
        }

        public override Value RemainingItems(Vm vm) => _at < 0 ? 0L : _source.Type.Lookup(Special.Len) == null ? Value.NotImplemented : Math.Max(0, Ops.Len(vm, _source) - _at);

        public override void Trace(Census c) => c.Visit(_source);
        public override Obj Fork(Forker f) => f.Add(this, new SequenceIterator(_source) { _at = _at }, static (f, a, b) => b._source = f.Copy(a._source));
    }
}
