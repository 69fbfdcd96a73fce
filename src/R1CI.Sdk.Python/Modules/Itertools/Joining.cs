namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>itertools.chain.</summary>
internal sealed class ChainIterator(IterState sources) : LazyIterator(ItertoolsModule.Chain)
{
    private IterState _sources = sources;
    private IterState _current;
    private bool _hasCurrent;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        while (true)
        {
            if (_hasCurrent)
            {
                if (_current.Next(vm, ref v))
                {
                    return true;
                }

                if (vm.Pending != null)
                {
                    return false;
                }

                _hasCurrent = false;
            }

            vm.Tick();
            if (!_sources.Next(vm, ref v))
            {
                return false;
            }

            _current = vm.Iter(v);
            _hasCurrent = true;
        }
    }

    public override void Trace(Census c)
    {
        c.Visit(_sources.A);
        if (_hasCurrent)
        {
            c.Visit(_current.A);
        }
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _sources);
        if (_hasCurrent)
        {
            Copy(f, ref _current);
        }
    }
}

/// <summary>itertools.zip_longest.</summary>
internal sealed class ZipLongestIterator(IterState[] sources, Value fill) : LazyIterator(ItertoolsModule.ZipLongest)
{
    private IterState[] _sources = sources;
    private bool[] _ended = new bool[sources.Length];
    private Value _fill = fill;
    private int _left = sources.Length;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_left == 0)
        {
            return false;
        }

        var items = new Value[_sources.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!_ended[i] && _sources[i].Next(vm, ref items[i]))
            {
                continue;
            }

            if (vm.Pending != null)
            {
                return false;
            }

            items[i] = _fill;
            if (!_ended[i])
            {
                _ended[i] = true;
                if (--_left == 0)
                {
                    return false;
                }
            }
        }

        v = vm.NewTuple(items);
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_fill);
        foreach (ref var source in _sources.AsSpan())
        {
            c.Visit(source.A);
        }
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _fill);
        _ended = (bool[])_ended.Clone();
        _sources = (IterState[])_sources.Clone();
        foreach (ref var source in _sources.AsSpan())
        {
            Copy(f, ref source);
        }
    }
}

/// <summary>itertools.pairwise.</summary>
internal sealed class PairwiseIterator(IterState source) : LazyIterator(ItertoolsModule.Pairwise)
{
    private IterState _source = source;
    private Value _previous = Value.Missing;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_previous.IsMissing && !_source.Next(vm, ref _previous))
        {
            return false;
        }

        Value next = default;
        if (!_source.Next(vm, ref next))
        {
            return false;
        }

        v = vm.NewTuple(_previous, next);
        _previous = next;
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_source.A);
        c.Visit(_previous);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _source);
        Copy(f, ref _previous);
    }
}

/// <summary>What the iterators of one <c>itertools.tee</c> share: the source, and what at least one of them has still to give.</summary>
internal sealed class TeeSource(IterState source) : Obj
{
    private IterState _source = source;
    private PyList _items = new();

    public override PyType Type => Types.Object;

    public bool TryGet(Vm vm, int index, out Value v)
    {
        v = default;
        if (index == _items.Count)
        {
            if (!_source.Next(vm, ref v))
            {
                return false;
            }

            _items.Add(vm, v);
        }

        v = _items.Items[index];
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_source.A);
        c.Visit(_items);
    }

    public override Obj Fork(Forker f) => f.Add(this, new TeeSource(_source), static (f, a, b) =>
    {
        b._source.A = f.Copy(a._source.A);
        b._items = f.Copy(a._items);
    });
}

/// <summary>One iterator of <c>itertools.tee</c>.</summary>
internal sealed class TeeIterator(TeeSource source, int at) : LazyIterator(ItertoolsModule.Tee)
{
    private TeeSource _source = source;
    private int _at = at;

    public TeeIterator Split() => new(_source, _at);

    public override bool Next(Vm vm, out Value v)
    {
        if (!_source.TryGet(vm, _at, out v))
        {
            return false;
        }

        _at++;
        return true;
    }

    public override void Trace(Census c) => c.Visit(_source);

    protected override void CopyReferences(Forker f) => _source = f.Copy(_source);
}
