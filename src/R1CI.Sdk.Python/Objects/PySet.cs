using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Objects;

/// <summary>set and frozenset: CPython's open-addressing table, because its order of iteration shows in printed output.</summary>
/// <remarks>Growth (fill * 5 >= mask * 3), perturbation and runs of linear probes follow CPython 3.11's Objects/setobject.c.</remarks>
internal class PySet : Obj
{
    public struct Entry
    {
        public Value Key;
        public long Hash;
        public State State;
    }

    public enum State : byte { Empty, Live, Dummy }

    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const int QuickRuns = 6;

    public Entry[] Table = new Entry[8];
    public int Count, Fill;

    /// <summary>Changes whenever a key is added or removed.</summary>
    public int Version;

    /// <summary>Where <c>pop()</c> looks first, as CPython's finger.</summary>
    public int Finger;

    public readonly bool IsFrozen;
    private long _hash;
    private bool _hasHash;
    private ulong _seed;    // of the places of texts: fixed while there is an entry

    public PySet(bool isFrozen = false)
    {
        Kind = Kind.Set;
        IsFrozen = isFrozen;
    }

    public override PyType Type => IsFrozen ? Types.FrozenSet : Types.Set;
    public override long Bytes => 88 + (32L * Table.Length);

    public override void Trace(Census c)
    {
        foreach (ref readonly var e in Table.AsSpan()) if (e.State == State.Live) c.Visit(e.Key);
    }

    public bool Contains(Vm vm, in Value key) => Find(vm, key, Ops.HashQuick(vm, key)) >= 0;

    public int Find(Vm vm, in Value key, long hash)
    {
        var table = Table;
        var mask = table.Length - 1;
        var perturb = PlaceOf(key, hash);
        var i = (int)(perturb & (ulong)mask);
        // Most searches take few runs of probes, and most keys are compared without calling anything.
        for (var run = 0; run < QuickRuns; run++)
        {
            var end = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var at = i; at <= end; at++)
            {
                ref var e = ref table[at];
                if (e.State == State.Empty) return -1;
                if (e.Hash != hash || e.State != State.Live) continue;
                return ReferenceEquals(e.Key.O, key.O) && e.Key.I == key.I ? at : FindSlowly(vm, key, hash);
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
        return FindSlowly(vm, key, hash);
    }

    private int FindSlowly(Vm vm, in Value key, long hash)
    {
    Again:
        var table = Table;
        var misses = 0;
        var mask = table.Length - 1;
        var perturb = PlaceOf(key, hash);
        var i = (int)(perturb & (ulong)mask);
        while (true)
        {
            var probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (var at = i; ; at++)
            {
                ref var e = ref table[at];
                if (e.State == State.Empty) return -1;
                if (++misses > 64) vm.Tick();          // a table full of collisions is work
                if (e.Hash == hash && e.State == State.Live)
                {
                    if (ReferenceEquals(e.Key.O, key.O) && e.Key.I == key.I) return at;
                    if (e.Key.O != null && key.O != null && e.Key.O.GetType() == typeof(PyStr) && key.O.GetType() == typeof(PyStr))
                    {
                        if (Unsafe.As<PyStr>(e.Key.O).Same(Unsafe.As<PyStr>(key.O))) return at;
                    }
                    else if (e.Key.O != null || key.O != null)
                    {
                        var version = Version;
                        vm.Tick();
                        if (Ops.Equal(vm, e.Key, key)) return at;
                        if (version != Version || !ReferenceEquals(table, Table)) goto Again;
                    }
                }
                if (probes-- == 0) break;
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    public bool Add(Vm vm, in Value key) => Add(vm, key, Ops.HashQuick(vm, key));

    /// <summary>Adds a key; false when it was there.</summary>
    public bool Add(Vm vm, in Value key, long hash)
    {
        var isNew = false;      // becomes true once a search has told so
        if (Fill == 0) _seed = vm.Options.HashSeed;
    Again:
        var table = Table;
        var mask = table.Length - 1;
        var perturb = PlaceOf(key, hash);
        var i = (int)(perturb & (ulong)mask);
        var free = -1;
        for (var run = 0; ; run++)
        {
            var end = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var at = i; at <= end; at++)
            {
                ref var e = ref table[at];
                // CPython 3.11 takes the last dummy on the way, or the unused entry that ends it.
                if (e.State == State.Empty)
                {
                    Insert(vm, key, hash, at, free);
                    return true;
                }
                if (e.State == State.Dummy) free = at;
                else if (e.Hash == hash && !isNew)
                {
                    if (ReferenceEquals(e.Key.O, key.O) && e.Key.I == key.I || FindSlowly(vm, key, hash) >= 0) return false;
                    isNew = true;
                    goto Again;
                }
            }
            if (run == QuickRuns && !isNew)
            {
                if (FindSlowly(vm, key, hash) >= 0) return false;
                isNew = true;
                goto Again;
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    private void Insert(Vm vm, in Value key, long hash, int empty, int dummy)
    {
        ref var e = ref Table[dummy >= 0 ? dummy : empty];
        Value.Copy(ref e.Key, key);
        e.Hash = hash;
        e.State = State.Live;
        Count++;
        Version++;
        if (dummy >= 0) return;
        Fill++;
        if ((long)Fill * 5 >= (Table.Length - 1) * 3L) Resize(vm, Count > 50_000 ? Count * 2 : Count * 4);
    }

    public bool Remove(Vm vm, in Value key)
    {
        var at = Find(vm, key, Ops.HashQuick(vm, key));
        if (at < 0) return false;
        RemoveAt(at);
        return true;
    }

    public void RemoveAt(int at)
    {
        Table[at] = new Entry { State = State.Dummy, Hash = -1 };
        Count--;
        Version++;
    }

    /// <summary>Takes over a table whose invariants the caller has checked.</summary>
    internal void Complete(Entry[] table, int count, int fill, int finger, ulong seed) => (Table, Count, Fill, Finger, _seed) = (table, count, fill, finger, seed);

    /// <summary>Takes over the table of a set that is given up.</summary>
    internal void Take(PySet from)
    {
        (Table, Count, Fill, _seed) = (from.Table, from.Count, from.Fill, from._seed);
        Version++;
    }

    public void Clear()
    {
        Table = new Entry[8];
        Count = Fill = 0;
        Version++;
    }

    /// <summary>Adds every key of another set, growing as CPython's set_merge does.</summary>
    public void Merge(Vm vm, PySet other)
    {
        if (ReferenceEquals(this, other) || other.Count == 0) return;
        vm.Tick(other.Table.Length >> 2);
        ReserveFor(vm, other.Count);
        if (Fill == 0 && Table.Length == other.Table.Length && other.Fill == other.Count)
        {
            vm.Charge(32L * other.Table.Length);
            Table = Pieces.Clone<Entry>(other.Table);
            _seed = other._seed;
            Count = Fill = other.Count;
            Version++;
            return;
        }
        if (Fill == 0)
        {
            _seed = vm.Options.HashSeed;
            Table = Rehashed(vm, other.Table, Table);
            Count = Fill = other.Count;
            Version++;
            return;
        }
        for (var i = 0; i < other.Table.Length; i++)
        {
            vm.Tick();
            var e = other.Table[i];
            if (e.State == State.Live) Add(vm, e.Key, e.Hash);
        }
    }

    /// <summary>Grows, if need be, before so many keys are merged in: CPython does it for sets and dicts, and the order shows it.</summary>
    public void ReserveFor(Vm vm, int added)
    {
        if ((long)(Fill + added) * 5 >= (long)(Table.Length - 1) * 3) Resize(vm, (Count + added) * 2);
    }

    /// <summary>What CPython does after removing many keys at once: when more than a quarter of the table are dummies, they go.</summary>
    public void DropDummies(Vm vm)
    {
        if (Fill - Count > (Table.Length - 1) / 4) Resize(vm, Count > 50_000 ? Count * 2 : Count * 4);
    }

    private void Resize(Vm vm, int minUsed)
    {
        var size = 8;
        while (size <= minUsed) size <<= 1;
        vm.Charge(32L * size);
        vm.Tick(size >> 2);
        var isAlone = vm.IsShallow && GetType() == typeof(PySet);
        var old = Table;
        Table = Rehashed(vm, old, isAlone ? vm.SpareTables.Take(size) : new Entry[size]);
        if (isAlone) vm.SpareTables.Give(old, old.Length);
        Fill = Count;
    }

    private Entry[] Rehashed(Vm vm, Entry[] from, Entry[] table)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if ((i & 0x3FFF) == 0x3FFF) vm.CheckInterrupted();
            ref readonly var e = ref from[i];
            if (e.State == State.Live) InsertClean(table, e.Key, e.Hash);
        }
        return table;
    }

    private void InsertClean(Entry[] table, in Value key, long hash)
    {
        var mask = table.Length - 1;
        var perturb = PlaceOf(key, hash);
        var i = (int)(perturb & (ulong)mask);
        while (true)
        {
            var probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (var at = i; ; at++)
            {
                ref var e = ref table[at];
                if (e.State == State.Empty)
                {
                    e.Key = key;
                    e.Hash = hash;
                    e.State = State.Live;
                    return;
                }
                if (probes-- == 0) break;
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    /// <summary>frozenset's hash, independent of order.</summary>
    public long FrozenHash()
    {
        if (_hasHash) return _hash;
        ulong h = 0;
        Vm.Running?.Tick(Table.Length >> 4);
        for (var i = 0; i < Table.Length; i++)
        {
            if ((i & 0xFFFF) == 0xFFFF) Vm.Running?.CheckInterrupted();
            ref readonly var e = ref Table[i];
            if (e.State == State.Live) h ^= Shuffle((ulong)e.Hash);
        }
        // CPython xors every table entry and then removes the unused (hash 0) and dummy (hash -1) ones by parity.
        h ^= ((ulong)Count + 1) * 1927868237;
        h ^= (h >> 11) ^ (h >> 25);
        h = (h * 69069) + 907133923;
        if (h == ulong.MaxValue) h = 590923713;
        _hasHash = true;
        return _hash = (long)h;
    }

    private static ulong Shuffle(ulong h) => ((h ^ 89869747) ^ (h << 16)) * 3644798167;

    private ulong PlaceOf(in Value key, long hash) => _seed == 0 ? (ulong)hash : (ulong)SeededHash.Of(key, hash, _seed);

    public override Obj Fork(Forker f) => f.Add(this, new PySet(IsFrozen), static (f, a, b) => b.CopyFrom(f, a));

    /// <summary>Whether this copy of a set in the library's image is as it was made.</summary>
    public bool IsUnchanged(Forker f, PySet a)
    {
        if (Count != a.Count || Fill != a.Fill || Finger != a.Finger || Table.Length != a.Table.Length) return false;
        for (var i = 0; i < Table.Length; i++) if (Table[i].State != a.Table[i].State || !Unchanged.Is(f, a.Table[i].Key, Table[i].Key)) return false;
        return true;
    }

    protected internal void CopyFrom(Forker f, PySet a)
    {
        Table = new Entry[a.Table.Length];
        for (var i = 0; i < Table.Length; i++) Table[i] = new Entry { Key = f.Copy(a.Table[i].Key), Hash = a.Table[i].Hash, State = a.Table[i].State };
        Count = a.Count;
        Fill = a.Fill;
        Version = a.Version;
        Finger = a.Finger;
        (_hash, _hasHash, _seed) = (a._hash, a._hasHash, a._seed);
    }
}

internal sealed class GuestSet(PyType type, bool isFrozen) : PySet(isFrozen)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(_store);
    }

    public override Obj Fork(Forker f) => f.Add(this, new GuestSet(f.Copy(Type), IsFrozen), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._store = f.Copy(a._store);
    });
}
