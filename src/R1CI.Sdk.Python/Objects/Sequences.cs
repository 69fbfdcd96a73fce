using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Objects;

internal class PyList : Obj
{
    public Value[] Items;
    public int Count;

    public PyList()
    {
        Items = [];
        Kind = Kind.List;
    }

    /// <summary>Takes the array over: the caller gives it up, and has charged it.</summary>
    public PyList(Value[] items, int count)
    {
        Items = items;
        Count = count;
        Kind = Kind.List;
    }

    public override PyType Type => Types.List;
    public override long Bytes => 64 + (16L * Items.Length);
    public Span<Value> Span => Items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vm vm, in Value v)
    {
        var items = Items;
        var n = Count;
        if ((uint)n >= (uint)items.Length)
        {
            var copy = v;                 // v may lie in the array that grows
            Grow(vm, n + 1);
            Items[n] = copy;
        }
        else Value.Copy(ref items[n], v);
        Count = n + 1;
    }

    /// <summary>As <see cref="Add"/>, where nothing but this list can refer to its array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(Vm vm, in Value v)
    {
        var items = Items;
        var n = Count;
        if ((uint)n >= (uint)items.Length)
        {
            var copy = v;
            GrowAlone(vm);
            Items[n] = copy;
        }
        else Value.Copy(ref items[n], v);
        Count = n + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowAlone(Vm vm)
    {
        var cap = Reserve(vm, Count + 1);
        var grown = vm.Spares.Take(cap);
        Pieces.Copy(Span, grown);
        vm.Spares.Give(Items, Count);
        Items = grown;
    }

    /// <summary>Gives up what is free in the array, which nothing else refers to.</summary>
    public void Trim(Vm vm)
    {
        if (Count == Items.Length) return;
        var exact = Pieces.Clone<Value>(Span);
        vm.Spares.Give(Items, Count);
        Items = exact;
    }

    private int Reserve(Vm vm, int need)
    {
        var cap = Math.Max(need, Items.Length < 4 ? 4 : Items.Length + (Items.Length >> (Items.Length < 1024 ? 0 : 1)));
        // The array it leaves is garbage, not gone: it counts until the next census.
        vm.Charge(24 + (16L * cap));
        return cap;
    }

    public void Grow(Vm vm, int need)
    {
        var cap = Reserve(vm, need);
        if (cap < 1024) Array.Resize(ref Items, cap);
        else
        {
            var grown = new Value[cap];
            Pieces.Copy(Span, grown);
            Items = grown;
        }
    }

    public void Insert(Vm vm, int at, in Value v)
    {
        var copy = v;
        Add(vm, Value.None);
        vm.Tick((Count - at) >> 5);
        Pieces.Move(Items, at, at + 1, Count - 1 - at);
        Items[at] = copy;
    }

    public Value RemoveAt(Vm vm, int at)
    {
        var v = Items[at];
        vm.Tick((Count - at) >> 5);
        Pieces.Move(Items, at + 1, at, --Count - at);
        Items[Count] = default;
        return v;
    }

    public void Clear()
    {
        Items = [];
        Count = 0;
    }

    public override void Trace(Census c)
    {
        for (var i = 0; i < Count; i++) c.Visit(Items[i]);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyList(), static (f, a, b) => b.CopyFrom(f, a));

    protected internal void CopyFrom(Forker f, PyList a)
    {
        Items = f.Copy(a.Items);
        Count = a.Count;
    }
}

internal sealed class GuestList(PyType type) : PyList
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(_store);
    }

    public override Obj Fork(Forker f) => f.Add(this, new GuestList(f.Copy(Type)), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._store = f.Copy(a._store);
    });
}

internal class PyBytes : Obj
{
    public readonly byte[] Data;
    private long _hash;

    /// <summary>Takes the array over: the caller gives it up, and has charged it.</summary>
    public PyBytes(byte[] data)
    {
        Data = data;
        Kind = Kind.Bytes;
    }

    public override PyType Type => Types.Bytes;
    public override long Bytes => 80 + Data.LongLength;
    public long Hash => _hash != 0 ? _hash : _hash = Text.GuestHash.Of(Data.AsSpan());
}

internal sealed class GuestBytes(PyType type, byte[] data) : PyBytes(data)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;
    public override void Trace(Census c) => c.Visit(_store);
    public override Obj Fork(Forker f) => f.Add(this, new GuestBytes(f.Copy(Type), Data), static (f, a, b) => b._store = f.Copy(a._store));
}

internal class PyByteArray : Obj
{
    public byte[] Data;
    public int Count;

    public PyByteArray(byte[] data, int count)
    {
        Data = data;
        Count = count;
        Kind = Kind.ByteArray;
    }

    public override PyType Type => Types.ByteArray;
    public override long Bytes => 88 + Data.LongLength;
    public Span<byte> Span => Data.AsSpan(0, Count);
    public override Obj Fork(Forker f) => f.Add(this, new PyByteArray((byte[])Data.Clone(), Count));
}

internal sealed class GuestByteArray(PyType type, byte[] data, int count) : PyByteArray(data, count)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;
    public override void Trace(Census c) => c.Visit(_store);

    public override Obj Fork(Forker f) =>
        f.Add(this, new GuestByteArray(f.Copy(Type), (byte[])Data.Clone(), Count), static (f, a, b) => b._store = f.Copy(a._store));
}

/// <summary>A range whose bounds and length fit 64 bits; <see cref="Length"/> of one that does not saturates.</summary>
internal sealed class PyRange : Obj
{
    public readonly long Start, Stop, Step;

    public PyRange(long start, long stop, long step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        Kind = Kind.Range;
    }

    public override PyType Type => Types.Range;
    public override long Bytes => 48;

    public long Length
    {
        get
        {
            if (Step > 0 ? Start >= Stop : Start <= Stop) return 0;
            // Not Int128: what uses it is left out of ready-to-run code, and compiled when a process first comes here.
            var span = Step > 0 ? (ulong)Stop - (ulong)Start - 1 : (ulong)Start - (ulong)Stop - 1;
            return (long)Math.Min(span / (Step > 0 ? (ulong)Step : 0 - (ulong)Step), long.MaxValue - 1) + 1;
        }
    }
}

internal sealed class PySlice : Obj
{
    public Value Start, Stop, Step;

    public PySlice(Value start, Value stop, Value step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        Kind = Kind.Slice;
    }

    public override PyType Type => Types.Slice;
    public override long Bytes => 72;

    public override void Trace(Census c)
    {
        c.Visit(Start);
        c.Visit(Stop);
        c.Visit(Step);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PySlice(Start, Stop, Step), static (f, a, b) =>
    {
        b.Start = f.Copy(a.Start);
        b.Stop = f.Copy(a.Stop);
        b.Step = f.Copy(a.Step);
    });
}
