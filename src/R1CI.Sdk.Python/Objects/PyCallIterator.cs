namespace R1CI.Sdk.Python.Objects;

/// <summary><c>iter(call, sentinel)</c>: what a callable returns, until it is the sentinel.</summary>
internal sealed class PyCallIterator(Value call, Value sentinel) : PyIterator
{
    private Value _call = call, _sentinel = sentinel;
    private bool _isDone;

    public override PyType Type => Types.CallableIterator;

    /// <summary>The guest function to call for the next item, with its self if it has one: the loop calls it without nesting.</summary>
    public bool GuestCall(out PyFunction function, ref Value self, out int count)
    {
        count = 0;
        if (!_isDone && _call.O is PyFunction plain)
        {
            function = plain;
            return true;
        }

        function = null!;
        if (_isDone || _call.O is not PyBoundMethod { Fn: PyFunction method } bound) return false;
        function = method;
        self = bound.Self;
        count = 1;
        return true;
    }

    public bool EndsWith(Vm vm, in Value item) => _isDone = Ops.Equal(vm, item, _sentinel);

    public override bool Next(Vm vm, out Value v)
    {
        v = default;
        if (_isDone) return false;
        v = vm.TryCall(_call);
        if (!v.IsError) return !EndsWith(vm, v);
        if (vm.Pending!.Type.IsSub(Types.StopIteration))
        {
            vm.Pending = null;
            _isDone = true;
        }
        return false;
    }

    public override void Trace(Census c)
    {
        c.Visit(_call);
        c.Visit(_sentinel);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyCallIterator(_call, _sentinel) { _isDone = _isDone }, static (f, a, b) =>
        (b._call, b._sentinel) = (f.Copy(a._call), f.Copy(a._sentinel)));
}
