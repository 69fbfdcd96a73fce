namespace R1CI.Sdk.Python.Runtime;

/// <summary>Deep copy of a guest object graph for <see cref="PythonSession.Fork"/>: identity preserved, explicit work list, shared immutable leaves.</summary>
internal sealed class Forker(Vm target)
{
    private readonly Dictionary<Obj, Obj> _copies = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Action> _todo = new();

    private readonly Dictionary<Code, Code> _code = [];

    public Vm Target => target;

    /// <summary>Code with inline caches of the fork's own.</summary>
    public Code Copy(Code code) => code.Copy(_code);

    /// <summary>Registers the copy of an object and fills its fields later.</summary>
    public Obj Add<T>(T original, T copy, Action<Forker, T, T> fill) where T : Obj
    {
        copy.Id = original.Id;
        _copies[original] = copy;
        _todo.Enqueue(() => fill(this, original, copy));
        return copy;
    }

    public T Copy<T>(T o) where T : Obj
    {
        if (o.IsShared) return o;
        if (_copies.TryGetValue(o, out var c)) return (T)c;
        c = o.Fork(this);
        if (ReferenceEquals(c, o)) _copies[o] = o;
        return (T)c;
    }

    /// <summary>The copy made of an object, if it was reached.</summary>
    public T? CopyOf<T>(T o) where T : Obj => _copies.TryGetValue(o, out var c) ? (T)c : null;

    public Value Copy(in Value v)
    {
        if (v.O == null || v.O.IsShared) return v;
        return new Value { O = Copy(v.O), I = v.I };
    }

    public Value[] Copy(Value[] a)
    {
        if (a.Length == 0) return a;
        var r = new Value[a.Length];
        for (var i = 0; i < a.Length; i++) r[i] = Copy(a[i]);
        return r;
    }

    /// <summary>Fills every registered copy.</summary>
    public void Run()
    {
        while (_todo.TryDequeue(out var a)) a();
    }
}
