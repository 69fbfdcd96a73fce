namespace R1CI.Sdk.Python.Runtime;

/// <summary>Deep copy of a guest object graph for <see cref="PythonSession.Fork"/>: identity preserved, explicit work list, shared immutable leaves.</summary>
/// <remarks>
/// While it works, an object that has a copy carries the copy's number in <see cref="Obj.Id"/> (as its complement), which finds the copy
/// without a table. <see cref="Dispose"/> puts the numbers of the guest back, so a forker must be disposed whatever happens.
/// </remarks>
internal sealed class Forker(Vm target) : IDisposable
{
    private readonly Dictionary<Shape, Shape> _shapes = new(ReferenceEqualityComparer.Instance);
    private Entry[] _entries = new Entry[256];
    private int _count, _filled;
    private Shape? _lastShape, _lastShapeCopy;

    private readonly Dictionary<Code, Code> _code = [];

    public Vm Target => target;

    /// <summary>Code with inline caches of the fork's own.</summary>
    public Code Copy(Code code) => code.Copy(_code);

    /// <summary>Registers the copy of an object and fills its fields later.</summary>
    public Obj Add<T>(T original, T copy, Action<Forker, T, T> fill) where T : Obj => Add(original, copy, fill, Filler<T>.Fill);

    /// <summary>Registers a copy that is complete.</summary>
    public Obj Add(Obj original, Obj copy) => Add(original, copy, null, null);

    public T Copy<T>(T o) where T : Obj
    {
        if (o.IsShared) return o;
        return (T)(o.Id < 0 ? _entries[~o.Id].Copy : o.Fork(this));
    }

    /// <summary>The copy made of an object, if it was reached.</summary>
    public T? CopyOf<T>(T o) where T : Obj => o.Id < 0 ? (T)_entries[~o.Id].Copy : null;

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

    /// <summary>The same layout under the copied type.</summary>
    public Shape Copy(Shape shape)
    {
        if (!shape.Type.IsGuest) return shape;
        if (ReferenceEquals(shape, _lastShape)) return _lastShapeCopy!;
        if (!_shapes.TryGetValue(shape, out var copy))
        {
            var type = Copy(shape.Type);
            copy = shape.IsDict ? type.DictShape : type.RootShape;
            foreach (var name in shape.Names()) copy = copy.With(name);
            _shapes[shape] = copy;
        }
        (_lastShape, _lastShapeCopy) = (shape, copy);
        return copy;
    }

    /// <summary>Fills every registered copy.</summary>
    public void Run()
    {
        // The array moves when it grows: take the entry out first.
        while (_filled < _count)
        {
            var e = _entries[_filled++];
            e.Invoke?.Invoke(this, e.Fill!, e.Original, e.Copy);
        }
    }

    public void Dispose()
    {
        foreach (ref readonly var e in _entries.AsSpan(0, _count)) e.Original.Id = e.Id;
        _count = 0;
    }

    private Obj Add(Obj original, Obj copy, Delegate? fill, Action<Forker, Delegate, Obj, Obj>? invoke)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        _entries[_count] = new Entry { Original = original, Copy = copy, Id = original.Id, Fill = fill, Invoke = invoke };
        copy.Id = original.Id;
        copy.CensusMark = 0;
        original.Id = ~_count++;
        return copy;
    }

    private struct Entry
    {
        public Obj Original, Copy;
        public int Id;
        public Delegate? Fill;
        public Action<Forker, Delegate, Obj, Obj>? Invoke;
    }

    /// <summary>One delegate for each class of objects, none for each object.</summary>
    private static class Filler<T> where T : Obj
    {
        public static readonly Action<Forker, Delegate, Obj, Obj> Fill =
            static (f, fill, a, b) => ((Action<Forker, T, T>)fill)(f, (T)a, (T)b);
    }
}
