namespace R1CI.Sdk.Python.Objects;

/// <summary>An instance of BaseException or of a class derived from it.</summary>
internal sealed class PyException : Instance
{
    public PyException? Cause, Context;
    public bool SuppressContext;

    // Most exceptions are caught by code that asks for neither tuple nor traceback: both are made when somebody does.
    private Value _arg;
    private PyTuple? _args;
    private TracePlaces _places;
    private PyTraceback? _traceback;

    /// <summary>What the special classes keep beside <see cref="Args"/> (OSError's errno and so on), in an order of their own; empty until asked for.</summary>
    public Value[] Fields = [];

    public PyException(PyType type) : this(type, Value.Missing)
    {
    }

    /// <summary>With one argument.</summary>
    public PyException(PyType type, in Value arg) : base(type)
    {
        Kind = Kind.Exception;
        _arg = arg;
    }

    public PyTuple Args
    {
        get => _args ??= _arg.IsMissing ? PyTuple.Empty : PyTuple.Of([_arg]);
        set => _args = value;
    }

    /// <summary>Gets whether a frame was left by it, or a traceback set.</summary>
    public bool HasTraceback => _places.Count > 0 || _traceback != null;

    public PyTraceback? Traceback
    {
        get
        {
            if (_places.Count > 0) Traceback = _places.ToTraceback(_traceback);
            return _traceback;
        }
        set
        {
            _places = default;
            _traceback = value;
        }
    }

    /// <summary>Notes where a frame was that it left, or was caught in.</summary>
    public void AddPlace(ref TraceChunk? chunk, Frame frame, int pc, bool isLookup) => _places.Add(ref chunk, frame, pc, isLookup);

    /// <summary>Sets one of <see cref="Fields"/>.</summary>
    public void SetField(int place, in Value v)
    {
        if (place >= Fields.Length)
        {
            var old = Fields.Length;
            Array.Resize(ref Fields, place + 1);
            Array.Fill(Fields, Value.Missing, old, place + 1 - old);
        }
        Fields[place] = v;
    }

    public override long Bytes => 144 + (16L * (Slots.Length + Fields.Length)) + _places.Bytes;

    public override void Trace(Census c)
    {
        base.Trace(c);
        c.Visit(_arg);
        if (_args != null) c.Visit(_args);
        foreach (ref readonly var v in Fields.AsSpan()) c.Visit(v);
        if (Cause != null) c.Visit(Cause);
        if (Context != null) c.Visit(Context);
        _places.Trace(c);
        if (_traceback != null) c.Visit(_traceback);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyException(f.Copy(Type)), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._arg = f.Copy(a._arg);
        b._args = a._args == null ? null : f.Copy(a._args);
        b.Fields = f.Copy(a.Fields);
        b.Cause = a.Cause == null ? null : f.Copy(a.Cause);
        b.Context = a.Context == null ? null : f.Copy(a.Context);
        b.SuppressContext = a.SuppressContext;
        b._places = a._places.Fork(f);
        b._traceback = a._traceback == null ? null : f.Copy(a._traceback);
    });
}

/// <summary>One line of a traceback: where a frame was when an exception passed through it.</summary>
internal sealed class PyTraceback(Code code, int pc, PyTraceback? next) : Obj
{
    public readonly Code Code = code;

    /// <summary>Index of the instruction.</summary>
    public readonly int Pc = pc;

    public PyTraceback? Next = next;

    /// <summary>Whether the instruction, a method call, failed to find its method.</summary>
    public bool IsLookup { get; init; }

    /// <summary>The names around it, for <c>tb_frame</c>; the locals only when the program reads <c>f_locals</c> somewhere.</summary>
    public Globals? Globals { get; init; }

    public PyDict? Locals { get; init; }

    /// <summary>The frame, as long as it runs.</summary>
    public Frame? Frame { get; init; }

    public override PyType Type => Types.Traceback;
    public override long Bytes => 56;
    public int Line => Code.SpanAt(Pc, IsLookup).Line;

    public override void Trace(Census c)
    {
        if (Next != null) c.Visit(Next);
        if (Globals != null) c.Visit(Globals);
        if (Locals != null) c.Visit(Locals);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyTraceback(Code, Pc, null) { IsLookup = IsLookup }, static (f, a, b) => b.Next = a.Next == null ? null : f.Copy(a.Next));
}

/// <summary>A guest exception on its way through host code. The loop catches it; nothing else should, unless it stands for a documented outcome.</summary>
internal sealed class GuestException(PyException exception) : Exception
{
    public PyException Value { get; } = exception;
    public override string Message => $"{Value.Type.Name} in guest code";
    public bool Is(PyType type) => Value.Type.IsSub(type);
}
