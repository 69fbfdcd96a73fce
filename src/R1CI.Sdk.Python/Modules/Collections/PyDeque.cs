using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Collections;

/// <summary>collections.deque: a ring buffer.</summary>
internal sealed class PyDeque : Obj
{
    public const int Unbounded = -1;

    private Instance? _store;
    private Value[] _items = [];
    private int _head;

    public PyDeque(PyType type) => _store = type.IsGuest ? new Instance(type) : null;

    public int Count { get; private set; }

    /// <summary>Gets or sets the greatest length, or <see cref="Unbounded"/>.</summary>
    public int MaxLength { get; set; } = Unbounded;

    /// <summary>Gets how often it changed: iterators refuse to go on after a change.</summary>
    public int Version { get; private set; }

    public override PyType Type => _store?.Type ?? DequeType.Type;

    public override Instance? Store => _store;

    public override long Bytes => 96 + (16L * _items.Length);

    public ref Value this[int index]
    {
        get
        {
            var at = _head + index;
            return ref _items[at < _items.Length ? at : at - _items.Length];
        }
    }

    public void Append(Vm vm, Value v)
    {
        if (Count == MaxLength)
        {
            if (MaxLength == 0)
            {
                return;
            }

            PopLeft();
        }

        Grow(vm);
        Count++;
        this[Count - 1] = v;
        Version++;
    }

    public void AppendLeft(Vm vm, Value v)
    {
        if (Count == MaxLength)
        {
            if (MaxLength == 0)
            {
                return;
            }

            Pop();
        }

        Grow(vm);
        _head = (_head == 0 ? _items.Length : _head) - 1;
        _items[_head] = v;
        Count++;
        Version++;
    }

    public Value Pop()
    {
        ref var slot = ref this[Count - 1];
        var v = slot;
        slot = default;
        Count--;
        Version++;
        return v;
    }

    public Value PopLeft()
    {
        var v = _items[_head];
        _items[_head] = default;
        _head = _head + 1 == _items.Length ? 0 : _head + 1;
        Count--;
        Version++;
        return v;
    }

    public void Clear()
    {
        _items = [];
        Count = _head = 0;
        Version++;
    }

    /// <summary>Moves the last <paramref name="steps"/> items to the front; negative the other way.</summary>
    public void Rotate(Vm vm, long steps)
    {
        if (Count < 2)
        {
            return;
        }

        steps %= Count;
        steps = steps > Count / 2 ? steps - Count : steps < -Count / 2 ? steps + Count : steps;
        vm.Tick((int)(Math.Abs(steps) >> 2));
        for (; steps > 0; steps--)
        {
            Interruption.Check((int)steps);
            AppendLeft(vm, Pop());
        }

        for (; steps < 0; steps++)
        {
            Interruption.Check((int)-steps);
            Append(vm, PopLeft());
        }
    }

    public void RemoveAt(Vm vm, int index)
    {
        vm.Tick(Count >> 4);
        for (var i = index; i + 1 < Count; i++)
        {
            Interruption.Check(i);
            this[i] = this[i + 1];
        }

        Pop();
    }

    public void Insert(Vm vm, int index, Value v)
    {
        Append(vm, Value.None);
        vm.Tick(Count >> 4);
        for (var i = Count - 1; i > index; i--)
        {
            Interruption.Check(i);
            this[i] = this[i - 1];
        }

        this[index] = v;
    }

    public Value[] ToArray(Vm vm)
    {
        vm.Charge(16L * Count);
        vm.Tick(Count >> 4);
        var result = new Value[Count];
        for (var i = 0; i < result.Length; i++)
        {
            Interruption.Check(i);
            result[i] = this[i];
        }

        return result;
    }

    public override void Trace(Census c)
    {
        if (_store != null)
        {
            c.Visit(_store);
        }

        for (var i = 0; i < Count; i++)
        {
            c.Visit(this[i]);
        }
    }

    /// <summary>Whether this copy of a deque in the library's image is as it was made.</summary>
    public bool IsUnchanged(Forker f, PyDeque a) => Version == a.Version && MaxLength == a.MaxLength && Unchanged.Are(f, a._items, _items) && Unchanged.Is(f, a._store, _store);

    public override Obj Fork(Forker f) => f.Add(this, new PyDeque(DequeType.Type), static (f, a, b) =>
    {
        b._store = a._store == null ? null : f.Copy(a._store);
        b._items = f.Copy(a._items);
        (b._head, b.Count, b.MaxLength, b.Version) = (a._head, a.Count, a.MaxLength, a.Version);
    });

    private void Grow(Vm vm)
    {
        if (Count < _items.Length)
        {
            return;
        }

        var capacity = Math.Max(8, _items.Length * 2);
        vm.Charge(24 + (16L * capacity));
        var items = new Value[capacity];
        for (var i = 0; i < Count; i++)
        {
            Interruption.Check(i);
            items[i] = this[i];
        }

        _items = items;
        _head = 0;
    }
}

/// <summary>Iterates a deque forwards or backwards.</summary>
internal sealed class DequeIterator(PyDeque deque, bool isReversed) : PyIterator
{
    private PyDeque _deque = deque;
    private int _version = deque.Version;
    private int _next;

    public override PyType Type => isReversed ? DequeType.ReverseIterator : DequeType.Iterator;

    public override long LengthHint => Math.Max(0, _deque.Count - _next);

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_version != _deque.Version)
        {
            vm.Raise(Types.RuntimeError, "deque mutated during iteration");
            return false;
        }

        if (_next >= _deque.Count)
        {
            return false;
        }

        v = _deque[isReversed ? _deque.Count - 1 - _next : _next];
        _next++;
        return true;
    }

    public override void Trace(Census c) => c.Visit(_deque);

    public override Obj Fork(Forker f) => f.Add(this, new DequeIterator(_deque, isReversed) { _next = _next }, static (f, a, b) =>
    {
        b._deque = f.Copy(a._deque);
        b._version = a._version;
    });
}
