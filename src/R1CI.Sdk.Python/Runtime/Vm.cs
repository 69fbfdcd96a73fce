namespace R1CI.Sdk.Python.Runtime;

/// <summary>One session's machine: its modules, its frames, its meter. Runs on the caller's thread; not thread-safe.</summary>
internal sealed partial class Vm
{
    private const int FirstSegment = 2048, SegmentSize = 4096;

    /// <summary>Activations of the loop that may nest through built-ins: CPython's default recursion limit. Each takes up to 9 KB of stack.</summary>
    private const int MaxHostDepth = 1_000;

    /// <summary>Levels of guest data that host code may descend (nested lists): deterministic; with the activations 12 MB of stack at most.</summary>
    private const int MaxNesting = 4_000;

    private readonly TimeProvider _time;
    private Frame?[] _pool = new Frame?[64];
    private int _framesCharged;      // a fork makes its frames anew but pays for new ones only
    private Value[] _seg = [];   // while something executes, FirstSegment long or longer
    private int _top, _depth, _hostDepth, _nextId = 1, _outputLeft;

    /// <summary>The frame that runs.</summary>
    public Frame? Cur;

    /// <summary>The exception that a built-in which returned <see cref="Value.Error"/> raised.</summary>
    public PyException? Pending;

    /// <summary>The exception that the innermost <c>except</c> block handles.</summary>
    public PyException? Handled;

    private int _depthLimit = 1000, _requestedDepth = 1000;

    /// <summary>How deep guest calls are nested, the script itself counted.</summary>
    public int CallDepth => _depth;

    /// <summary>What <c>sys.setrecursionlimit</c> set; the call depth limit of the run holds whatever it says.</summary>
    public int RecursionLimit
    {
        get => _requestedDepth;
        set
        {
            _requestedDepth = value;
            _depthLimit = Math.Min(value, _limits.MaxCallDepth);
        }
    }

    /// <summary>Gets or sets what <c>sys.set_int_max_str_digits</c> set; 0 for no limit.</summary>
    public int MaxIntDigits { get; set; } = Text.IntegerText.DefaultMaxDigits;

    public Vm(PythonSessionOptions options)
    {
        Options = options;
        _tier = options.Tier;
        _time = options.TimeProvider;
        _limits = options.Limits;
        OpenWindow(0, _limits.MaxBytes);
    }

    public Vm(PythonSessionOptions options, Modules.Packages.PackageMount packages)
        : this(options) => Packages = packages;

    /// <summary>The files that the guest sees.</summary>
    public Modules.Files.FileTable Files { get; private set; } = null!;

    public PythonSessionOptions Options { get; }

    /// <summary>Counts a host recursion over guest data (nested lists); the guest sees RecursionError, the process lives.</summary>
    public void EnterHost(string what)
    {
        if (++_hostDepth <= MaxNesting && RuntimeHelpers.TryEnsureSufficientExecutionStack()) return;
        _hostDepth--;
        throw new GuestException(MakeException(Types.RecursionError, "maximum recursion depth exceeded" + what));
    }

    public void LeaveHost() => _hostDepth--;

    /// <summary>How deep host code is nested; host code that catches a guest exception and goes on puts it back to what it was.</summary>
    public int HostDepth
    {
        get => _hostDepth;
        set => _hostDepth = value;
    }

    /// <summary>The next item of a host iterator, which may ask another one, and so on.</summary>
    public bool NextOf(PyIterator iterator, out Value item)
    {
        if (iterator.IsLeaf) return iterator.Next(this, out item);
        EnterHost("");
        var more = iterator.Next(this, out item);
        _hostDepth--;
        return more;
    }

    /// <summary>As <see cref="NextOf"/>, with <see cref="PyIterator.NextPair"/>.</summary>
    public bool NextPairOf(PyIterator iterator, ref Value item)
    {
        if (iterator.IsLeaf) return iterator.NextPair(this, ref item);
        EnterHost("");
        var more = iterator.NextPair(this, ref item);
        _hostDepth--;
        return more;
    }

    /// <summary><c>id(o)</c>: small, stable, in order of asking.</summary>
    public long IdOf(Obj o)
    {
        if (o.IsShared) return Address(SharedId(o));
        if (o.Id == 0) o.Id = _nextId++;
        return Address(o.Id);
    }

    // What sessions share (types, built-in functions, constants) has a number of its own in each, or two runs would not be equal.
    private int SharedId(Obj o)
    {
        if (SharedNumbers.TryGetValue(o, out var id)) return id;
        Charge(64);
        return SharedNumbers[o] = _nextId++;
    }

    private static long Address(int id) => 0x7F00_0000_0000 + (16L * id);

    private Dictionary<Obj, int>? _sharedIds;

    private Dictionary<Obj, int> SharedNumbers => _sharedIds ??= new(ReferenceEqualityComparer.Instance);

    private int _nans;

    /// <summary>A nan told from the others by its payload, since floats have no identity here but their bits.</summary>
    public double NextNan(bool isNegative) => BitConverter.UInt64BitsToDouble((isNegative ? 0xFFF8_0000_0000_0000UL : 0x7FF8_0000_0000_0000UL) | (uint)++_nans);

    private HashSet<Obj>? _inRepr;

    /// <summary>False when this object's repr is under way: it contains itself.</summary>
    public bool EnterRepr(Obj o) => (_inRepr ??= new(ReferenceEqualityComparer.Instance)).Add(o);

    public void LeaveRepr(Obj o) => _inRepr?.Remove(o);

    public static string GeneratorName(PyGenerator g) => g.QualName.O is PyStr s ? s.S : g.Frame.Code.QualName;
}
