namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>itertools.count.</summary>
internal sealed class CountIterator(Value start, Value step) : LazyIterator(ItertoolsModule.Count)
{
    private Value _next = start;
    private Value _step = step;

    public override bool Next(Vm vm, out Value v)
    {
        v = _next;
        _next = vm.Checked(Ops.Binary(vm, Op.Add, _next, _step));
        return true;
    }

    public Value Repr(Vm vm)
    {
        var isOne = _step.TryInt(out var step) && step == 1;
        return vm.NewStr(isOne ? $"count({vm.Repr(_next)})" : $"count({vm.Repr(_next)}, {vm.Repr(_step)})");
    }

    public override void Trace(Census c)
    {
        c.Visit(_next);
        c.Visit(_step);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _next);
        Copy(f, ref _step);
    }
}

/// <summary>itertools.repeat.</summary>
internal sealed class RepeatIterator(Value value, long times) : LazyIterator(ItertoolsModule.Repeat)
{
    private Value _value = value;
    private long _left = times;

    public override long LengthHint => _left < 0 ? -1 : _left;

    public override bool Next(Vm vm, out Value v)
    {
        v = _value;
        return _left < 0 || _left-- > 0;
    }

    public Value Repr(Vm vm) => vm.NewStr(_left < 0 ? $"repeat({vm.Repr(_value)})" : $"repeat({vm.Repr(_value)}, {_left})");

    public override void Trace(Census c) => c.Visit(_value);

    protected override void CopyReferences(Forker f) => Copy(f, ref _value);
}

/// <summary>itertools.cycle.</summary>
internal sealed class CycleIterator(IterState source, PyList seen) : LazyIterator(ItertoolsModule.Cycle)
{
    private IterState _source = source;
    private PyList _seen = seen;
    private int _at = -1;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_at < 0)
        {
            if (_source.Next(vm, ref v))
            {
                _seen.Add(vm, v);
                return true;
            }

            if (vm.Pending != null)
            {
                return false;
            }

            _at = 0;
        }

        if (_seen.Count == 0)
        {
            return false;
        }

        v = _seen.Items[_at];
        _at = _at + 1 == _seen.Count ? 0 : _at + 1;
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_source.A);
        c.Visit(_seen);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _source);
        _seen = f.Copy(_seen);
    }
}

/// <summary>itertools.accumulate.</summary>
internal sealed class AccumulateIterator(IterState source, Value function, Value initial) : LazyIterator(ItertoolsModule.Accumulate)
{
    private IterState _source = source;
    private Value _function = function;
    private Value _total = Value.Missing;
    private Value _initial = initial;

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (!_initial.IsNone)
        {
            v = _total = _initial;
            _initial = Value.None;
            return true;
        }

        if (!_source.Next(vm, ref v))
        {
            return false;
        }

        if (!_total.IsMissing)
        {
            v = _function.IsNone ? Ops.Binary(vm, Op.Add, _total, v) : vm.TryCall(_function, _total, v);
            if (v.IsError)
            {
                return false;
            }
        }

        _total = v;
        return true;
    }

    public override void Trace(Census c)
    {
        c.Visit(_source.A);
        c.Visit(_function);
        c.Visit(_total);
        c.Visit(_initial);
    }

    protected override void CopyReferences(Forker f)
    {
        Copy(f, ref _source);
        Copy(f, ref _function);
        Copy(f, ref _total);
        Copy(f, ref _initial);
    }
}
