using R1CI.Sdk.Python.Modules.Itertools;

namespace R1CI.Sdk.Python.Modules;

/// <summary>heapq.merge: of the sources' next items always the first in order, earlier sources first among equals.</summary>
internal sealed class MergeIterator : LazyIterator
{
    private readonly bool _isReversed;
    private IterState[] _sources;
    private Value[] _items;
    private Value[] _keys;
    private Value _key;

    // Which source gave the last item and must be read again; -1 before the first.
    private int _taken = -1;

    public MergeIterator(Vm vm, Value[] iterables, Value key, bool isReversed)
        : base(Types.Iterator)
    {
        vm.Charge(96L * iterables.Length);
        _isReversed = isReversed;
        _key = key;
        _items = new Value[iterables.Length];
        _keys = new Value[iterables.Length];
        _sources = new IterState[iterables.Length];
        for (var i = 0; i < iterables.Length; i++)
        {
            _sources[i] = vm.Iter(iterables[i]);
        }
    }

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        for (var i = _taken < 0 ? 0 : _taken; i < (_taken < 0 ? _sources.Length : _taken + 1); i++)
        {
            if (!Read(vm, i))
            {
                return false;
            }
        }

        var best = -1;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!_items[i].IsMissing && (best < 0 || (_isReversed ? Ops.Less(vm, _keys[best], _keys[i]) : Ops.Less(vm, _keys[i], _keys[best]))))
            {
                best = i;
            }
        }

        vm.Tick(_items.Length);
        _taken = best < 0 ? _sources.Length : best;
        if (best < 0)
        {
            _sources = [];
            _items = [];
            _taken = -1;
            return false;
        }

        v = _items[best];
        return true;
    }

    public override void Trace(Census c)
    {
        Visit(c, _items);
        Visit(c, _keys);
        c.Visit(_key);
        foreach (ref var source in _sources.AsSpan())
        {
            c.Visit(source.A);
        }
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _items);
        Copy(f, ref _keys);
        Copy(f, ref _key);
        _sources = (IterState[])_sources.Clone();
        foreach (ref var source in _sources.AsSpan())
        {
            Copy(f, ref source);
        }
    }

    private bool Read(Vm vm, int index)
    {
        if (!_sources[index].Next(vm, ref _items[index]))
        {
            _items[index] = Value.Missing;
            return vm.Pending == null;
        }

        _keys[index] = _items[index];
        return _key.IsNone || TryCall(vm, _key, [_items[index]], out _keys[index]);
    }
}
