using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Arrays;

/// <summary><c>array.array</c>: items of one kind, side by side in memory.</summary>
internal sealed class PyArray : Obj, IBuffer
{
    private Instance? _store;
    private byte[] _data = [];

    public PyArray(PyType type, ItemKind kind)
    {
        Kind = kind;
        _store = type.IsGuest ? new Instance(type) : null;
    }

    public new ItemKind Kind { get; }

    public int Count { get; private set; }

    public override PyType Type => _store?.Type ?? ArrayType.Type;

    public override Instance? Store => _store;

    public override long Bytes => 96 + _data.Length;

    public Span<byte> Buffer => _data.AsSpan(0, Count * Kind.Size);

    public char ItemCode => Kind.Code;

    public int ItemSize => Kind.Size;

    public bool IsReadOnly => false;

    public Value this[int at] => Kind.Read(_data.AsSpan(at * Kind.Size, Kind.Size));

    public void Set(Vm vm, int at, in Value v)
    {
        Span<byte> item = stackalloc byte[8];
        Kind.Write(vm, item, v);
        // Writing may have run guest code (__index__) that shrank the array.
        if (at < Count)
        {
            item[..Kind.Size].CopyTo(_data.AsSpan(at * Kind.Size));
        }
    }

    public void Insert(Vm vm, int at, in Value v)
    {
        Span<byte> item = stackalloc byte[8];
        Kind.Write(vm, item, v);
        Replace(vm, Math.Min(at, Count), 0, item[..Kind.Size]);
    }

    /// <summary>Replaces items by others, given as bytes.</summary>
    public void Replace(Vm vm, int at, int removed, ReadOnlySpan<byte> bytes)
    {
        var size = Kind.Size;
        var (tail, added) = (Count - at - removed, bytes.Length / size);
        var count = at + added + tail;
        vm.Tick((tail + added) * size >> 6);
        if ((long)count * size > _data.Length)
        {
            var capacity = (int)Math.Min(Array.MaxLength, Math.Max((long)count * size, _data.Length + (_data.Length >> 3) + 16));
            vm.Charge(capacity);
            var grown = new byte[capacity];
            Pieces.Copy<byte>(_data.AsSpan(0, Count * size), grown);
            _data = grown;
        }

        Pieces.Move(_data, (at + removed) * size, (at + added) * size, tail * size);
        Pieces.Copy(bytes, _data.AsSpan(at * size));
        Count = count;
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyArray(Type, Kind) { _data = (byte[])_data.Clone(), Count = Count }, static (f, a, b) =>
        b._store = a._store == null ? null : f.Copy(a._store));

    public override void Trace(Census c)
    {
        if (_store != null)
        {
            c.Visit(_store);
        }
    }
}

/// <summary>Over an array's items, as long as there are some.</summary>
internal sealed class ArrayIterator(PyArray? array, int at) : PyIterator
{
    private PyArray? _array = array;
    private int _at = at;

    public override PyType Type => ArrayType.Iterator;

    public override bool Next(Vm vm, out Value v)
    {
        if (_array != null && _at < _array.Count)
        {
            v = _array[_at++];
            return true;
        }

        _array = null;
        v = default;
        return false;
    }

    public override void Trace(Census c)
    {
        if (_array != null)
        {
            c.Visit(_array);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new ArrayIterator(null, _at), static (f, a, b) => b._array = a._array == null ? null : f.Copy(a._array));
}
