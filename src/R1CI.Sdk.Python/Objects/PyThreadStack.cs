namespace R1CI.Sdk.Python.Objects;

internal enum StackState : byte { Created, Running, Left, Ended }

/// <summary>The activations of one guest thread: a stack beside the session's own, left where the thread waits and entered again later.</summary>
/// <remarks>While the thread runs, the fields hold what the machine had before; <see cref="Vm.ResumeThread"/> exchanges them.</remarks>
internal sealed class PyThreadStack(PyFunction target) : Obj
{
    public const int FirstSegment = 256, FirstFrames = 8;

    public Frame?[] Frames = new Frame?[FirstFrames];
    public Value[] Segment = new Value[FirstSegment];
    public int Top, Depth, FramesCharged;
    public PyException? Handled;

    /// <summary>The frame to go on with, while the thread is left.</summary>
    public Frame? Innermost;

    /// <summary>How deep the host was nested where the thread was entered: at any other depth a built-in is under way and it cannot be left.</summary>
    public int HostDepth;

    public StackState State;

    public PyFunction? Target = target;

    public static readonly PyType StackType = new PyType("_stack", Types.Object, "_thread") { IsFinal = true }.Define(static t =>
        t.Get("has_ended", static (_, self) => Value.Bool(self.As<PyThreadStack>().State == StackState.Ended)));

    public override PyType Type => StackType;

    public override long Bytes => 128 + (16L * Segment.Length) + (160L * FramesCharged);

    /// <summary>Forgets what the thread was doing; what it had entered is not left in order.</summary>
    public void End()
    {
        for (var f = Innermost; f != null; f = f.Back)
        {
            if (f.Gen != null) f.Gen.State = GenState.Done;
        }

        State = StackState.Ended;
        Innermost = null;
        Handled = null;
        Target = null;
        Frames = [];
        Segment = [];
        FramesCharged = 0;
    }

    public override void Trace(Census c)
    {
        if (Target != null) c.Visit(Target);
        if (State != StackState.Left) return;
        for (var f = Innermost; f != null; f = f.Back) f.Trace(c);
        if (Handled != null) c.Visit(Handled);
    }

    // Sessions are forked between executions, and no thread outlives one.
    public override Obj Fork(Forker f)
    {
        var copy = new PyThreadStack(Target!);
        copy.End();
        return f.Add(this, copy);
    }
}
