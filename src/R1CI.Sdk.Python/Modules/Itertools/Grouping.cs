namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>itertools.groupby.</summary>
internal sealed class GroupByIterator(IterState source, Value key) : LazyIterator(ItertoolsModule.GroupBy)
{
    private IterState _source = source;
    private Value _key = key;
    private Value _currentKey = Value.Missing;
    private Value _currentItem;
    private Value _targetKey = Value.Missing;

    /// <summary>Gets the number of the group that may still give items.</summary>
    public int Group { get; private set; }

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        Group++;
        // Skip what is left of the last group.
        while (_currentKey.IsMissing || (!_targetKey.IsMissing && Ops.Equal(vm, _targetKey, _currentKey)))
        {
            vm.Tick();
            if (!Advance(vm))
            {
                return false;
            }
        }

        _targetKey = _currentKey;
        vm.Charge(64);
        v = vm.NewTuple(_currentKey, new GroupItems(this, _currentKey, Group));
        return true;
    }

    /// <summary>The next item of a group, while that group is current and the key stays.</summary>
    public bool NextInGroup(Vm vm, in Value key, int group, out Value v)
    {
        v = default;
        if (group != Group)
        {
            return false;
        }

        if (_currentItem.IsMissing && !Advance(vm))
        {
            return false;
        }

        if (!Ops.Equal(vm, key, _currentKey))
        {
            return false;
        }

        v = _currentItem;
        _currentItem = Value.Missing;
        return true;
    }

    private bool Advance(Vm vm)
    {
        Value item = default;
        if (!_source.Next(vm, ref item))
        {
            return false;
        }

        var key = item;
        if (!_key.IsNone && !TryCall(vm, _key, [item], out key))
        {
            return false;
        }

        _currentItem = item;
        _currentKey = key;
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_source.A);
        c.Visit(_key);
        c.Visit(_currentKey);
        c.Visit(_currentItem);
        c.Visit(_targetKey);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _source);
        Copy(f, ref _key);
        Copy(f, ref _currentKey);
        Copy(f, ref _currentItem);
        Copy(f, ref _targetKey);
    }
}

/// <summary>The items of one group.</summary>
internal sealed class GroupItems(GroupByIterator groups, Value key, int group) : LazyIterator(ItertoolsModule.Grouper)
{
    private GroupByIterator _groups = groups;
    private Value _key = key;

    public override bool Next(Vm vm, out Value v) => _groups.NextInGroup(vm, _key, group, out v);

    public override void Trace(Census c)
    {
        c.Visit(_groups);
        c.Visit(_key);
    }

    protected override void CopyReferences(Forker f)
    {
        _groups = f.Copy(_groups);
        Copy(f, ref _key);
    }
}
