namespace R1CI.Sdk.Python.Runtime;

/// <summary>Copy of a guest object graph for <see cref="PythonSession.Fork"/>: identity preserved, explicit work list, shared immutable leaves.</summary>
/// <remarks>
/// From a session, everything is copied at once. While that goes on, an object that has a copy carries the copy's number in <see cref="Obj.Id"/>
/// (as its complement), which finds the copy without a table; <see cref="Dispose"/> puts the numbers of the guest back, so such a forker must be
/// disposed whatever happens. From an <see cref="ForkImage"/>, modules and classes are copied empty and filled when they are first used.
/// </remarks>
internal sealed class Forker(Vm target, ForkImage? image = null) : IDisposable
{
    // Copies of an image's objects by number, in pieces: most forks touch few.
    private const int PieceBits = 8;

    private const int FirstEntries = 64, MostSpareEntries = 4096;

    private readonly Dictionary<Shape, Shape> _shapes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Code, Code> _code = [];
    private readonly List<DeferredFill> _deferred = [];
    private readonly List<CopiedObject>? _copied = image is { IsOfLibrary: true } ? [] : null;
    private Obj?[]?[] _copies = image == null ? [] : new Obj?[]?[(image.Count >> PieceBits) + 1];
    private ForkImage? _image = image;
    private Entry[] _entries = [];
    private int _count, _filled;
    private Shape? _lastShape, _lastShapeCopy;

    public Vm Target => target;

    /// <summary>How many objects were copied.</summary>
    public int Count => _count;

    /// <summary>Whether the copies are of the library, in a session whose options are not those it was imported with.</summary>
    public bool IsFromLibrary => _copied != null;

    /// <summary>What was copied from the library, in order.</summary>
    public List<CopiedObject> Copied => _copied!;

    /// <summary>Goes on with an image that holds all of the present one's places.</summary>
    public void MoveTo(ForkImage newer)
    {
        _image = newer;
        Array.Resize(ref _copies, (newer.Count >> PieceBits) + 1);
    }

    /// <summary>Says what stands for an object, which is not copied.</summary>
    public void Give(Obj original, Obj copy)
    {
        if (_image != null) Place(original) = copy;
        else original.Id = ~Enqueue(original, copy, null, null);
    }

    /// <summary>What an image has in the place of an object: another one when the object has changed since.</summary>
    public Obj Current(Obj original) => _image == null ? original : _image.Current(original);

    /// <summary>Code with inline caches of the fork's own.</summary>
    public Code Copy(Code code) => code.Copy(_code);

    /// <summary>Registers the copy of an object and fills its fields later.</summary>
    public Obj Add<T>(T original, T copy, Action<Forker, T, T> fill) where T : Obj => Add(original, copy, fill, Filler<T>.Fill);

    /// <summary>Registers a copy that is complete.</summary>
    public Obj Add(Obj original, Obj copy) => Add(original, copy, null, null);

    /// <summary>Fills the part of a registered copy that leads to much: with the rest, or, from an image, when it is first used.</summary>
    /// <returns>What the copy has to run before its first use; <see langword="null"/> when there is nothing to do.</returns>
    public DeferredFill? Later<T>(T original, T copy, Action<Forker, T, T> fill) where T : Obj
    {
        if (_image == null)
        {
            Enqueue(original, copy, fill, Filler<T>.Fill);
            return null;
        }
        var deferred = new DeferredFill(this, original, copy, fill, Filler<T>.Fill);
        _deferred.Add(deferred);
        return deferred;
    }

    public T Copy<T>(T o) where T : Obj
    {
        if (o.IsShared) return o;
        return (T)(CopyOf((Obj)o) ?? Current(o).Fork(this));
    }

    /// <summary>A copy of an object and of what it leads to, asked for while nothing is being copied.</summary>
    public T CopyAll<T>(T o) where T : Obj
    {
        var copy = Copy(o);
        Run();
        return copy;
    }

    /// <summary>The copy made of an object, if it was reached.</summary>
    public T? CopyOf<T>(T o) where T : Obj
    {
        if (_image == null) return o.Id < 0 ? (T)_entries[~o.Id].Copy : null;
        if (o.Id == 0) throw new InvalidOperationException($"A {o.GetType().Name} was not copied into the image.");
        return (T?)_copies[o.Id >> PieceBits]?[o.Id & ((1 << PieceBits) - 1)];
    }

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

    /// <summary>Fills every registered copy but for what was deferred.</summary>
    public void Run()
    {
        // The array moves when it grows: take the entry out first.
        while (_filled < _count)
        {
            var e = _entries[_filled++];
            e.Invoke?.Invoke(this, e.Fill!, e.Original, e.Copy);
        }
        if (_image == null) return;
        LeaveEntries();
        _filled = 0;
    }

    /// <summary>Fills everything that was deferred, as if nothing had been.</summary>
    public void RunDeferred()
    {
        for (var i = 0; i < _deferred.Count; i++) _deferred[i].Run();
        _deferred.Clear();
    }

    public void Dispose()
    {
        if (_image != null) return;
        // The first entry of an object has its number.
        for (var i = _count - 1; i >= 0; i--) _entries[i].Original.Id = _entries[i].Id;
        LeaveEntries();
    }

    /// <summary>The objects that were copied, for an image; to be asked before <see cref="Dispose"/>.</summary>
    public IEnumerable<Obj> Copies() => Made().Select(static made => made.Copy);

    /// <summary>The objects that were copied, each with its copy.</summary>
    public IEnumerable<CopiedObject> Made()
    {
        for (var i = 0; i < _count; i++) if (_entries[i].IsCopy) yield return new CopiedObject(_entries[i].Original, _entries[i].Copy);
    }

    private Obj Add(Obj original, Obj copy, Delegate? fill, Action<Forker, Delegate, Obj, Obj>? invoke)
    {
        copy.CensusMark = 0;
        if (_image != null)
        {
            copy.Id = _image.GuestId(original);
            Place(original) = copy;
            _copied?.Add(new CopiedObject(original, copy));
            if (fill != null) Enqueue(original, copy, fill, invoke);
            return copy;
        }
        copy.Id = original.Id;
        var number = Enqueue(original, copy, fill, invoke);
        _entries[number].IsCopy = true;
        original.Id = ~number;
        return copy;
    }

    private ref Obj? Place(Obj original) =>
        ref (_copies[original.Id >> PieceBits] ??= new Obj?[1 << PieceBits])[original.Id & ((1 << PieceBits) - 1)];

    private int Enqueue(Obj original, Obj copy, Delegate? fill, Action<Forker, Delegate, Obj, Obj>? invoke)
    {
        if (_count == _entries.Length) MakeRoom();
        _entries[_count] = new Entry { Original = original, Copy = copy, Id = original.Id, Fill = fill, Invoke = invoke };
        return _count++;
    }

    // The list of one fork serves the next on its thread: to grow one for each fork of many took more memory than the copies.
    [ThreadStatic]
    private static Entry[]? t_spareEntries;

    private void MakeRoom()
    {
        if (_count > 0)
        {
            Array.Resize(ref _entries, _count * 2);
            return;
        }

        _entries = t_spareEntries ?? new Entry[FirstEntries];
        t_spareEntries = null;
    }

    private void LeaveEntries()
    {
        if (_entries.Length is > 0 and <= MostSpareEntries)
        {
            Array.Clear(_entries, 0, _count);
            t_spareEntries = _entries;
        }

        (_entries, _count) = ([], 0);
    }

    private struct Entry
    {
        public Obj Original, Copy;
        public int Id;
        public bool IsCopy;      // not what merely stands for an object
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

/// <summary>An object and its copy.</summary>
internal readonly struct CopiedObject(Obj original, Obj copy)
{
    public Obj Original => original;
    public Obj Copy => copy;
}

/// <summary>The rest of a copy, made when it is first used.</summary>
internal sealed class DeferredFill(Forker forker, Obj original, Obj copy, Delegate fill, Action<Forker, Delegate, Obj, Obj> invoke)
{
    private bool _isDone;

    public void Run()
    {
        if (_isDone) return;
        _isDone = true;
        invoke(forker, fill, forker.Current(original), copy);
        forker.Run();
    }
}
