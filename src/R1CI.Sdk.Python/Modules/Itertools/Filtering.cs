namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>itertools.takewhile, dropwhile and filterfalse: items of a source by a predicate.</summary>
internal sealed class PredicateIterator(PyType type, Value predicate, IterState source) : LazyIterator(type)
{
    private Value _predicate = predicate;
    private IterState _source = source;

    // takewhile: it has ended; dropwhile: it has started.
    private bool _isSwitched;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_isSwitched && ReferenceEquals(Type, ItertoolsModule.TakeWhile))
        {
            return false;
        }

        while (_source.Next(vm, ref v))
        {
            vm.Tick();
            if (_isSwitched)
            {
                return true;
            }

            if (!Test(vm, v, out var holds))
            {
                return false;
            }

            if (ReferenceEquals(Type, ItertoolsModule.TakeWhile))
            {
                _isSwitched = !holds;
                return holds;
            }

            if (!holds)
            {
                _isSwitched = ReferenceEquals(Type, ItertoolsModule.DropWhile);
                return true;
            }
        }

        return false;
    }

    private bool Test(Vm vm, in Value v, out bool holds)
    {
        holds = false;
        if (_predicate.IsNone && !ReferenceEquals(Type, ItertoolsModule.TakeWhile) && !ReferenceEquals(Type, ItertoolsModule.DropWhile))
        {
            holds = Ops.Truth(vm, v);
            return true;
        }

        if (!TryCall(vm, _predicate, [v], out var result))
        {
            return false;
        }

        holds = Ops.Truth(vm, result);
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_predicate);
        c.Visit(_source.A);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _predicate);
        Copy(f, ref _source);
    }
}

/// <summary>itertools.compress.</summary>
internal sealed class CompressIterator(IterState data, IterState selectors) : LazyIterator(ItertoolsModule.Compress)
{
    private IterState _data = data;
    private IterState _selectors = selectors;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        Value selector = default;
        while (_data.Next(vm, ref v) && _selectors.Next(vm, ref selector))
        {
            vm.Tick();
            if (Ops.Truth(vm, selector))
            {
                return true;
            }
        }

        return false;
    }

    public override void Trace(Census c)
    {
        c.Visit(_data.A);
        c.Visit(_selectors.A);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _data);
        Copy(f, ref _selectors);
    }
}

/// <summary>itertools.islice.</summary>
internal sealed class SliceIterator(IterState source, long start, long stop, long step) : LazyIterator(ItertoolsModule.Islice)
{
    private IterState _source = source;
    private long _at;
    private long _next = start;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        // At the end the source has been advanced to the stop, as a caller that goes on with it can see.
        var wanted = Math.Min(_next, stop);
        while (_at < wanted)
        {
            vm.Tick();
            if (!_source.Next(vm, ref v))
            {
                _next = long.MaxValue;
                return false;
            }

            _at++;
        }

        if (_next >= stop || !_source.Next(vm, ref v))
        {
            return false;
        }

        _at++;
        _next = _next > long.MaxValue - step ? long.MaxValue : _next + step;
        return true;
    }

    public override void Trace(Census c) => c.Visit(_source.A);

    protected override void CopyReferences(Forker f) => Copy(f, ref _source);
}

/// <summary>itertools.starmap.</summary>
internal sealed class StarMapIterator(Value function, IterState source) : LazyIterator(ItertoolsModule.StarMap)
{
    private Value _function = function;
    private IterState _source = source;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        return _source.Next(vm, ref v) && TryCall(vm, _function, v.O is PyTuple tuple ? tuple.Items : vm.ToArray(v), out v);
    }

    public override void Trace(Census c)
    {
        c.Visit(_function);
        c.Visit(_source.A);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _function);
        Copy(f, ref _source);
    }
}
