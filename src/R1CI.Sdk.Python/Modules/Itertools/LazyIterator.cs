namespace R1CI.Sdk.Python.Modules.Itertools;

/// <summary>Base of the iterators of <c>itertools</c>: a shallow copy is their fork, once what they refer to is copied too.</summary>
internal abstract class LazyIterator(PyType type) : PyIterator
{
    public override PyType Type => type;

    public override long Bytes => 128;

    public sealed override Obj Fork(Forker f) => f.Add(this, (LazyIterator)MemberwiseClone(), static (f, _, copy) => copy.CopyReferences(f));

    /// <summary>Replaces every reference to a guest object by its copy.</summary>
    protected abstract void CopyReferences(Forker f);

    protected static void Copy(Forker f, ref IterState state) => state.A = f.Copy(state.A);

    protected static void Copy(Forker f, ref Value value) => value = f.Copy(value);

    protected static void Copy(Forker f, ref Value[] values) => values = f.Copy(values);

    protected static void Visit(Census c, Value[] values)
    {
        foreach (ref readonly var value in values.AsSpan())
        {
            c.Visit(value);
        }
    }

    /// <summary>Calls for one result; false with <see cref="Vm.Pending"/> set.</summary>
    protected static bool TryCall(Vm vm, in Value function, ReadOnlySpan<Value> arguments, out Value result)
    {
        result = vm.TryCall(function, arguments);
        return !result.IsError;
    }
}
