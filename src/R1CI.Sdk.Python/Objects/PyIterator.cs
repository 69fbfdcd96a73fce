namespace R1CI.Sdk.Python.Objects;

/// <summary>An iterator implemented by the host. Derive from it for every lazy result of a built-in or module.</summary>
/// <remarks>Override <see cref="Obj.Fork"/> and <see cref="Obj.Trace"/> for what the iterator refers to.</remarks>
internal abstract class PyIterator : Obj
{
    protected PyIterator() => Kind = Kind.Iterator;

    /// <summary>Gives the next item. False at the end, or with <see cref="Vm.Pending"/> set when it failed; may throw <see cref="GuestException"/>.</summary>
    public abstract bool Next(Vm vm, out Value v);

    /// <summary>As <see cref="Next"/> for a loop that takes each item apart at once: the item may be the tuple that the loop had before, with other contents.</summary>
    /// <remarks>Only what this method itself gave the loop is used again; what else the place holds may be in a list.</remarks>
    public virtual bool NextPair(Vm vm, ref Value item)
    {
        if (!Next(vm, out var next)) return false;
        item = next;
        return true;
    }

    /// <summary>Gets whether <see cref="Next"/> asks no other iterator, so that a chain of them ends here.</summary>
    public virtual bool IsLeaf => false;

    /// <summary>How many items are left, when that is known cheaply; else -1.</summary>
    public virtual long LengthHint => -1;

    /// <summary>What <c>__length_hint__</c> answers.</summary>
    public virtual Value RemainingItems(Vm vm) => LengthHint >= 0 ? LengthHint : Value.NotImplemented;

    public override PyType Type => Types.Iterator;

    // The largest of those that hold one iteration; those that hold more say so.
    public override long Bytes => 128;
}

/// <summary>What <c>iter(x)</c> returns for the built-in containers: the loop's iteration state as an object.</summary>
internal sealed class PyStateIterator : PyIterator
{
    private IterState _state;
    private PyType _type;

    public PyStateIterator(in IterState state, PyType type)
    {
        _state = state;
        _type = type;
    }

    public override PyType Type => _type;
    public override long Bytes => 80;

    /// <summary>Whether one loop alone reads it, and may do so without it.</summary>
    public bool IsPrivate { get; set; }

    public override bool IsLeaf => true;
    public override long LengthHint => _state.LengthHint;

    /// <summary>Puts the state into three registers.</summary>
    public void CopyTo(ref Value registers)
    {
        Span<Value> state = _state;
        for (var i = 0; i < state.Length; i++) Unsafe.Add(ref registers, i) = state[i];
    }

    public override Value RemainingItems(Vm vm)
    {
        // Of a half-read dict or set the entries left are counted.
        vm.Tick(_state.A.O switch { PyDict d => d.Used >> 3, PyDictView w => w.Dict.Used >> 3, PySet s => s.Table.Length >> 3, _ => 0 });
        return LengthHint;
    }

    public override bool Next(Vm vm, out Value v)
    {
        Unsafe.SkipInit(out v);
        if (_state.Next(vm, ref v)) return true;
        _state = IterState.Done;        // an exhausted iterator stays exhausted
        v = default;
        return false;
    }

    public override void Trace(Census c) => c.Visit(_state.A);

    public override Obj Fork(Forker f) => f.Add(this, new PyStateIterator(_state, _type), static (f, a, b) =>
    {
        b._state = a._state;
        b._state.A = f.Copy(a._state.A);
        b._type = a._type;
        b.IsPrivate = a.IsPrivate;
    });
}

/// <summary>Over a fixed array (a snapshot).</summary>
internal sealed class PyArrayIterator(Value[] items, PyType type) : PyIterator
{
    private Value[] _items = items;
    private int _at;
    public override PyType Type => type;
    public override bool IsLeaf => true;
    public override long LengthHint => _items.Length - _at;

    public override bool Next(Vm vm, out Value v)
    {
        if (_at < _items.Length)
        {
            v = _items[_at++];
            return true;
        }
        v = default;
        return false;
    }

    public override void Trace(Census c)
    {
        foreach (ref readonly var v in _items.AsSpan()) c.Visit(v);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyArrayIterator(_items, type) { _at = _at }, static (f, a, b) => b._items = f.Copy(a._items));
}
