namespace R1CI.Sdk.Python.Objects;

/// <summary>The frames that an exception went through, innermost first. They lie in a chunk that the exceptions of a machine fill one after the other.</summary>
/// <remarks>Raising is too common for an object a frame: nearly every exception is caught by code that asks for no traceback.</remarks>
internal struct TracePlaces
{
    private TraceChunk? _chunk;
    private int _start;

    public int Count { get; private set; }

    /// <summary>Gets the bytes that this keeps: the whole chunk, since nothing else may.</summary>
    public readonly long Bytes => _chunk == null ? 0 : 32L * _chunk.Places.Length;

    /// <summary>Adds a frame; <paramref name="current"/> is the machine's chunk.</summary>
    public void Add(ref TraceChunk? current, Frame frame, int pc, bool isLookup)
    {
        var chunk = _chunk;
        if (chunk == null || _start + Count != chunk.Used || chunk.Used == chunk.Places.Length) chunk = Move(ref current);
        ref var place = ref chunk.Places[chunk.Used++];
        place.Frame = frame;
        place.Code = frame.Code;
        place.Globals = frame.Globals;
        place.Pc = pc;
        place.IsLookup = isLookup;
        Count++;
    }

    /// <summary>What the guest sees: an object for each, in front of those that were there.</summary>
    public readonly PyTraceback ToTraceback(PyTraceback? inner)
    {
        foreach (ref readonly var p in All) inner = new PyTraceback(p.Code, p.Pc, inner) { IsLookup = p.IsLookup, Globals = p.Globals, Frame = p.Frame };
        return inner!;
    }

    public readonly void Trace(Census c)
    {
        foreach (ref readonly var p in All) c.Visit(p.Globals);
    }

    /// <summary>The copy knows the lines, not the frames: those of a fork are others.</summary>
    public readonly TracePlaces Fork(Forker f)
    {
        if (_chunk == null) return default;
        var copy = new TraceChunk(_chunk.Places.Length);
        foreach (ref readonly var p in All) copy.Places[copy.Used++] = p with { Frame = null, Globals = f.Copy(p.Globals) };
        return new TracePlaces { _chunk = copy, Count = Count };
    }

    private readonly ReadOnlySpan<TracePlace> All => _chunk == null ? [] : _chunk.Places.AsSpan(_start, Count);

    // To the end of the current chunk, or with the places so far to a new one.
    private TraceChunk Move(ref TraceChunk? current)
    {
        var to = current;
        if (to == null || to.Used + Count >= to.Places.Length) current = to = new TraceChunk(Math.Max(TraceChunk.Length, Count * 2));
        All.CopyTo(to.Places.AsSpan(to.Used));
        _start = to.Used;
        to.Used += Count;
        return _chunk = to;
    }
}

/// <summary>Room for the places of several exceptions.</summary>
internal sealed class TraceChunk(int length)
{
    public const int Length = 32;

    public readonly TracePlace[] Places = new TracePlace[length];

    public int Used;
}

/// <summary>One frame that an exception went through, and where it was in it.</summary>
internal struct TracePlace
{
    public Frame? Frame;
    public Code Code;
    public Globals Globals;
    public int Pc;
    public bool IsLookup;
}
