namespace R1CI.Sdk.Python.Runtime;

/// <summary>A mark traversal over guest objects with an explicit stack: no host recursion, deterministic.</summary>
/// <remarks>Two marks are never confused: every object live now was marked by the last census or made after it, so any mark but this one is stale.</remarks>
internal sealed class Census(Vm vm, byte mark)
{
    /// <summary>Objects between two looks at clock and token: a few milliseconds.</summary>
    private const int Stretch = 50_000;

    // In pieces, so that growing copies nothing: millions of small objects may wait here.
    private readonly Stack<Obj[]> _full = new();
    private Obj[] _todo = new Obj[4096];
    private readonly HashSet<ModuleSource> _sources = [];
    private int _waiting;
    private int _untilCheck = Stretch;

    private readonly List<PyType> _withSubclasses = [];

    public byte Mark => mark;

    public IReadOnlyList<PyType> WithSubclasses => _withSubclasses;

    public long Bytes { get; private set; }

    public long Objects { get; private set; }

    /// <summary>Counts a source once, with all that is compiled from it: any function of it keeps it.</summary>
    public void Visit(ModuleSource? source)
    {
        if (source is { Bytes: > 0 } && _sources.Add(source)) Bytes += source.Bytes;
    }

    public void Visit(in Value v)
    {
        if (v.O != null) Visit(v.O);
    }

    public void Visit(Obj o)
    {
        if (o.CensusMark == mark || o.IsShared) return;
        o.CensusMark = mark;
        Bytes += o.Bytes;
        Objects++;
        if (--_untilCheck < 0)
        {
            _untilCheck = Stretch;
            vm.CheckInterrupted();
        }
        // The two that are many and refer to nothing.
        if (o.GetType() == typeof(PyStr) || o.GetType() == typeof(PyInt)) return;
        if (_waiting == _todo.Length)
        {
            _full.Push(_todo);
            _todo = new Obj[1 << 16];
            _waiting = 0;
        }
        _todo[_waiting++] = o;
    }

    /// <summary>Notes a class whose list of subclasses is to be cleared of what this census does not reach.</summary>
    public void HasSubclasses(PyType type) => _withSubclasses.Add(type);

    public void Drain()
    {
        while (_waiting > 0 || _full.Count > 0)
        {
            if (_waiting == 0)
            {
                _todo = _full.Pop();
                _waiting = _todo.Length;
            }
            _todo[--_waiting].Trace(this);
        }
    }
}
