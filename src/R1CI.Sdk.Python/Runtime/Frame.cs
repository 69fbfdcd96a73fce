namespace R1CI.Sdk.Python.Runtime;

/// <summary>What happens with a frame's result.</summary>
internal enum RetKind : byte { Normal, Init, Host, GenFor, GenNext, GenDelegate, Branch, Not, IterNext, IterCall, Binary, Cached, Discard }

/// <summary>One guest activation. Ordinary frames are pooled by depth and own a window of a stack segment; a generator's owns its registers.</summary>
internal sealed class Frame
{
    public Code Code = null!;
    public PyFunction? Fn;
    public Globals Globals = null!;
    public Value[] Regs = null!;
    public int Base, Pc, RetDst, OldTop;
    public RetKind RetKind;
    public Frame? Back;
    public PyGenerator? Gen;
    public Value[]? OldSeg;          // set on the first frame of a new segment: where to return to

    /// <summary>What waits for the result of a <see cref="RetKind.Cached"/> call.</summary>
    public Modules.Functools.AwaitedResult? Awaited;

    /// <summary>The mapping that names are stored in, for class bodies and for code run by exec with a dict.</summary>
    public Value Locals;

    public void Trace(Census c)
    {
        for (var i = 0; i < Code.NRegs && Base + i < Regs.Length; i++) c.Visit(Regs[Base + i]);
        if (Fn != null) c.Visit(Fn);
        c.Visit(Globals);
        c.Visit(Code.Source);
        c.Visit(Locals);
        if (Gen != null) c.Visit(Gen);
        if (RetKind != RetKind.Cached) return;
        c.Visit(Awaited!.Cache);
        c.Visit(Awaited.Key);
    }
}

internal enum GenState : byte { Created, Suspended, Running, Done }

internal enum GenKind : byte { Generator, Coroutine, AsyncGenerator }

/// <summary>A generator, coroutine or asynchronous generator: a frame that is resumed.</summary>
internal sealed class PyGenerator : Obj
{
    public Frame Frame;
    public GenState State;
    public GenKind GenKind;

    /// <summary>The register that takes what is sent to it when it goes on.</summary>
    public int SendTo;

    /// <summary>The iterator that <c>yield from</c> or <c>await</c> delegates to.</summary>
    public Value Delegate;

    /// <summary>The exception handled when it was suspended, and the one to restore in the consumer.</summary>
    public PyException? Saved, Outer;

    public Value Name = Value.Missing, QualName = Value.Missing;

    public PyGenerator(Frame frame, GenKind kind)
    {
        Frame = frame;
        GenKind = kind;
        Kind = Kind.Generator;
        Delegate = Value.Missing;
    }

    public bool IsPlain => GenKind == GenKind.Generator;

    public override PyType Type => GenKind switch
    {
        GenKind.Generator => Types.Generator,
        GenKind.Coroutine => Types.Coroutine,
        _ => Types.AsyncGenerator,
    };

    public override long Bytes => 240 + (16L * Frame.Regs.Length);

    public override void Trace(Census c)
    {
        if (State == GenState.Done) return;
        foreach (ref readonly var v in Frame.Regs.AsSpan()) c.Visit(v);
        if (Frame.Fn != null) c.Visit(Frame.Fn);
        c.Visit(Frame.Globals);
        c.Visit(Frame.Locals);
        c.Visit(Delegate);
        c.Visit(Name);
        c.Visit(QualName);
        if (Saved != null) c.Visit(Saved);
        c.Visit(Frame.Code.Source);
    }

    public override Obj Fork(Forker f)
    {
        var frame = new Frame { Code = f.Copy(Frame.Code), Pc = Frame.Pc };
        return f.Add(this, new PyGenerator(frame, GenKind) { State = State, SendTo = SendTo }, static (f, a, b) =>
        {
            b.Frame.Fn = a.Frame.Fn == null ? null : f.Copy(a.Frame.Fn);
            b.Frame.Globals = f.Copy(a.Frame.Globals);
            b.Frame.Regs = f.Copy(a.Frame.Regs);
            b.Frame.Locals = f.Copy(a.Frame.Locals);
            b.Frame.Gen = b;
            b.Delegate = f.Copy(a.Delegate);
            b.Name = f.Copy(a.Name);
            b.QualName = f.Copy(a.QualName);
            b.Saved = a.Saved == null ? null : f.Copy(a.Saved);
        });
    }
}
