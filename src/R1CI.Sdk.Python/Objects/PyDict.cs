using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Objects;

/// <summary>dict: a compact insertion-ordered entry array and an index of entry numbers.</summary>
internal class PyDict : Obj
{
    public struct Entry
    {
        public Value Key, Val;
        public long Hash;

        /// <summary>Removed entries keep their hash (they lie on probe paths) with this key.</summary>
        public readonly bool IsLive => !Key.IsMissing;
    }

    /// <summary>The type that a view or an iterator of this dict has: the given one of <c>dict</c>, or what stands for it.</summary>
    public virtual PyType TypeOf(PyType view) => view;

    /// <summary>Gets the message of the RuntimeError an iterator raises when this has changed under it.</summary>
    public virtual string ChangedMessage => "dictionary changed size during iteration";

    public Entry[] Entries = [];
    private int[] _index = [];     // entry number + 1, or 0

    /// <summary>Entries in use, removed ones included: the bound for a walk over <see cref="Entries"/>.</summary>
    public int Used;

    public int Count;

    /// <summary>Changes whenever a key is added or removed.</summary>
    public int Version;

    public PyDict() => Kind = Kind.Dict;

    public override PyType Type => Types.Dict;
    public override long Bytes => 104 + (40L * Entries.Length) + (4L * _index.Length);

    public override void Trace(Census c)
    {
        for (var i = 0; i < Used; i++)
        {
            if (!Entries[i].IsLive) continue;
            c.Visit(Entries[i].Key);
            c.Visit(Entries[i].Val);
        }
    }

    /// <summary>Called before a dict is read that may mirror something else (<c>globals()</c>).</summary>
    public virtual void Refresh(Vm vm)
    {
    }

    /// <summary>Called after an item was stored or (value <see cref="Value.Missing"/>) removed.</summary>
    protected virtual void Changed(Vm vm, in Value key, in Value value)
    {
    }

    /// <summary>The entry number of a key, or -1.</summary>
    public int Find(Vm vm, in Value key, long hash)
    {
    Again:
        var index = _index;
        if (index.Length == 0) return -1;
        var entries = Entries;
        var mask = index.Length - 1;
        var misses = 0;
        for (var h = Spread(hash) & mask; ; h = (h + 1) & mask)
        {
            var e = index[h] - 1;
            if (e < 0) return -1;
            ref var entry = ref entries[e];
            if (entry.Hash != hash)
            {
                if (++misses > 16) vm.Tick();      // a table full of collisions is work
                continue;
            }
            if (ReferenceEquals(entry.Key.O, key.O) && entry.Key.I == key.I) return e;
            if (entry.Key.IsMissing || entry.Key.O == null && key.O == null)
            {
                vm.Tick();
                continue;
            }
            if (entry.Key.O != null && key.O != null && entry.Key.O.GetType() == typeof(PyStr) && key.O.GetType() == typeof(PyStr))
            {
                if (Unsafe.As<PyStr>(entry.Key.O).Same(Unsafe.As<PyStr>(key.O))) return e;
                continue;
            }
            var version = Version;
            vm.Tick();
            if (Ops.Equal(vm, entry.Key, key)) return e;
            if (version != Version || !ReferenceEquals(entries, Entries)) goto Again;    // __eq__ changed the dict
        }
    }

    private static int Spread(long h)
    {
        var x = (ulong)h * 0x9E3779B97F4A7C15;
        return (int)(x >> 33);
    }

    /// <summary>Reads by a plain str key, with nothing that needs a machine.</summary>
    public bool TryGetText(string name, out Value val)
    {
        var key = PyStr.Of(name);
        var hash = key.Hash;
        val = default;
        if (_index.Length == 0) return false;
        var mask = _index.Length - 1;
        for (var h = Spread(hash) & mask; ; h = (h + 1) & mask)
        {
            var e = _index[h] - 1;
            if (e < 0) return false;
            ref var entry = ref Entries[e];
            if (entry.Hash != hash || entry.Key.O is not PyStr s || !s.Same(key)) continue;
            val = entry.Val;
            return true;
        }
    }

    public bool TryGet(Vm vm, in Value key, out Value val)
    {
        var e = Count == 0 && !Ops.HashMayFail(key) ? -1 : Find(vm, key, Ops.HashQuick(vm, key));
        val = e < 0 ? default : Entries[e].Val;
        return e >= 0;
    }

    public void Set(Vm vm, in Value key, in Value val) => Set(vm, key, val, Ops.HashQuick(vm, key));

    public void Set(Vm vm, in Value key, in Value val, long hash)
    {
        var e = Find(vm, key, hash);
        if (e >= 0) Value.Copy(ref Entries[e].Val, val);
        else Append(vm, key, val, hash);
        if (GetType() != typeof(PyDict)) Changed(vm, key, val);
    }

    /// <summary>Adds a key that is known to be absent.</summary>
    /// <summary>Sets a key that is known to be absent, which compares it with nothing.</summary>
    public void Add(Vm vm, in Value key, in Value val, long hash)
    {
        Append(vm, key, val, hash);
        if (GetType() != typeof(PyDict)) Changed(vm, key, val);
    }

    public void Append(Vm vm, in Value key, in Value val, long hash)
    {
        if (Used == Entries.Length) Resize(vm);
        ref var n = ref Entries[Used++];
        Value.Copy(ref n.Key, key);
        Value.Copy(ref n.Val, val);
        n.Hash = hash;
        Count++;
        Version++;
        Link(hash, Used);
    }

    public bool Remove(Vm vm, in Value key, out Value val)
    {
        var e = Find(vm, key, Ops.Hash(vm, key));
        val = default;
        if (e < 0) return false;
        val = Entries[e].Val;
        RemoveEntry(e);
        if (GetType() != typeof(PyDict)) Changed(vm, key, Value.Missing);
        return true;
    }

    public void RemoveEntry(int e)
    {
        Entries[e].Key = Value.Missing;
        Entries[e].Val = default;
        Count--;
        Version++;
    }

    public virtual void Clear(Vm vm)
    {
        Entries = [];
        _index = [];
        Used = Count = 0;
        Version++;
    }

    /// <summary>Makes this dict a copy of another's items.</summary>
    public void CopyItems(Vm vm, PyDict o)
    {
        vm.Charge((40L * o.Entries.Length) + (4L * o._index.Length));
        vm.Tick(o.Used >> 2);
        var entries = Pieces.Clone<Entry>(o.Entries);
        _index = Pieces.Clone<int>(o._index);
        Entries = entries;
        Used = o.Used;
        Count = o.Count;
        Version++;
    }

    private void Link(long hash, int number) => Link(_index, hash, number);

    private static void Link(int[] index, long hash, int number)
    {
        var mask = index.Length - 1;
        var h = Spread(hash) & mask;
        while (index[h] != 0) h = (h + 1) & mask;
        index[h] = number;
    }

    private void Resize(Vm vm)
    {
        if (Count < Used - (Used / 4))
        {
            // Mostly removed entries (add/remove cycles): compact in place, allocate nothing. New arrays would also be safe for
            // iteration, which checks Version.
            Array.Clear(_index);
            var n = Used;
            Used = 0;
            for (var i = 0; i < n; i++)
            {
                if (!Entries[i].IsLive) continue;
                Entries[Used++] = Entries[i];
                Link(Entries[i].Hash, Used);
            }
            Array.Clear(Entries, Used, n - Used);
            return;
        }
        Reserve(vm, Entries.Length == 0 ? 5 : Entries.Length == 5 ? 10 : Entries.Length * 2);
    }

    /// <summary>Makes room for so many entries.</summary>
    public void Reserve(Vm vm, int cap)
    {
        if (cap <= Entries.Length) return;
        var indexSize = (int)BitOperations.RoundUpToPowerOf2((uint)(cap + (cap >> 1) + 1));
        vm.Charge(48 + (40L * cap) + (4L * indexSize));
        vm.Tick(cap >> 2);
        var isAlone = vm.IsShallow && GetType() == typeof(PyDict);
        var entries = isAlone ? vm.SpareEntries.Take(cap) : new Entry[cap];
        var index = isAlone ? vm.SpareIndexes.Take(indexSize) : new int[indexSize];
        var used = 0;
        for (var i = 0; i < Used; i++)
        {
            if ((i & 0x3FFF) == 0x3FFF) vm.CheckInterrupted();
            if (!Entries[i].IsLive) continue;
            entries[used++] = Entries[i];
            Link(index, Entries[i].Hash, used);
        }
        if (isAlone)
        {
            vm.SpareEntries.Give(Entries, Used);
            vm.SpareIndexes.Give(_index, _index.Length);
        }
        (Entries, _index, Used) = (entries, index, used);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyDict(), static (f, a, b) => b.CopyFrom(f, a));

    /// <summary>Whether this copy of a dict in the library's image is as it was made.</summary>
    public bool IsUnchanged(Forker f, PyDict a)
    {
        if (Used != a.Used || Count != a.Count || Entries.Length != a.Entries.Length) return false;
        for (var i = 0; i < Used; i++)
            if (!Unchanged.Is(f, a.Entries[i].Key, Entries[i].Key) || !Unchanged.Is(f, a.Entries[i].Val, Entries[i].Val)) return false;
        return true;
    }

    protected internal void CopyFrom(Forker f, PyDict a)
    {
        Entries = new Entry[a.Entries.Length];
        for (var i = 0; i < a.Used; i++) Entries[i] = new Entry { Key = f.Copy(a.Entries[i].Key), Val = f.Copy(a.Entries[i].Val), Hash = a.Entries[i].Hash };
        _index = (int[])a._index.Clone();
        Used = a.Used;
        Count = a.Count;
        Version = a.Version;
    }
}

internal sealed class GuestDict(PyType type) : PyDict
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(_store);
    }

    public override Obj Fork(Forker f) => f.Add(this, new GuestDict(f.Copy(Type)), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._store = f.Copy(a._store);
    });
}

/// <summary>The live views that <c>keys()</c>, <c>values()</c> and <c>items()</c> return.</summary>
internal sealed class PyDictView(PyDict dict, PyType what) : Obj
{
    public PyDict Dict { get; private set; } = dict;

    /// <summary>The item that a loop over this view took apart last.</summary>
    public PyTuple? LastPair;

    /// <summary>Gets what it shows: one of <c>dict_keys</c>, <c>dict_values</c> and <c>dict_items</c>.</summary>
    public PyType What => what;
    public override PyType Type => Dict.TypeOf(what);
    public override void Trace(Census c) => c.Visit(Dict);
    public override Obj Fork(Forker f) => f.Add(this, new PyDictView(Dict, what), static (f, a, b) => b.Dict = f.Copy(a.Dict));
}
