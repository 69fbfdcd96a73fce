namespace R1CI.Sdk.Python.Objects;

/// <summary>What guest code sees of a frame: <c>sys._getframe()</c>, <c>tb_frame</c>, <c>gi_frame</c>.</summary>
/// <remarks>
/// Frames are pooled, so this is a picture of one: code, place and the frames behind it are taken when it is made. While the frame still runs,
/// its line and its locals are read from it; afterwards they are what was seen last.
/// </remarks>
internal sealed class PyFrameView : Obj
{
    private readonly PyFunction? _function;
    private Frame? _live;
    private int _pc;

    public PyFrameView(Frame frame, int pc, in InlinedRange? comprehension, PyFrameView? back)
    {
        _live = frame;
        _function = frame.Fn;
        _pc = pc;
        Code = frame.Code;
        Globals = frame.Globals;
        Comprehension = comprehension;
        Back = back;
    }

    /// <summary>The frame of one line of a traceback.</summary>
    public PyFrameView(PyTraceback place)
    {
        _live = place.Frame;
        _function = place.Frame?.Fn;
        _pc = place.Pc;
        Code = place.Code;
        Globals = place.Globals;
        Locals = place.Locals;
    }

    private PyFrameView(PyFrameView other)
    {
        _pc = other._pc;
        Code = other.Code;
        Comprehension = other.Comprehension;
    }

    public Code Code { get; }

    public Globals? Globals { get; private set; }

    /// <summary>Set when this is the frame that CPython 3.11 gives a comprehension; here it runs inside its function.</summary>
    public InlinedRange? Comprehension { get; }

    public PyFrameView? Back { get; private set; }

    /// <summary>The locals as last seen.</summary>
    public PyDict? Locals { get; private set; }

    public override PyType Type => Types.Frame;

    public string Name => Comprehension?.Name ?? Code.Name;

    public int Line(Vm vm) => Code.LineAt(Place(vm));

    /// <summary>Index of the instruction that runs, or ran last.</summary>
    public int Place(Vm vm)
    {
        if (IsLive(vm)) _pc = FrameNames.PlaceOf(_live!);
        return _pc;
    }

    public Value LocalsNow(Vm vm)
    {
        if (Code.Has(CodeFlags.Module) && Comprehension == null && Globals != null) return vm.GlobalsDict(Globals);
        if (!IsLive(vm)) return Locals ??= vm.NewDict().As<PyDict>();
        var now = FrameNames.Locals(vm, _live!, Comprehension);
        if (now.O is not PyDict d) return now;
        if (Locals == null || ReferenceEquals(d, _live!.Locals.O)) Locals = d;
        else
        {
            // One frame has one dict, brought up to date at each look.
            Locals.Clear(vm);
            Ops.DictUpdate(vm, Locals, d);
        }
        return Locals;
    }

    private bool IsLive(Vm vm)
    {
        if (_live == null) return false;
        if (_live.Gen is { State: not GenState.Done }) return true;
        for (var f = vm.Cur; f != null; f = f.Back)
            if (ReferenceEquals(f, _live) && ReferenceEquals(f.Fn, _function) && ReferenceEquals(f.Code, Code)) return true;
        _live = null;
        return false;
    }

    public override void Trace(Census c)
    {
        if (Globals != null) c.Visit(Globals);
        if (Back != null) c.Visit(Back);
        if (Locals != null) c.Visit(Locals);
        if (_function != null) c.Visit(_function);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyFrameView(this), static (f, a, b) =>
    {
        b.Globals = a.Globals == null ? null : f.Copy(a.Globals);
        b.Back = a.Back == null ? null : f.Copy(a.Back);
        b.Locals = a.Locals == null ? null : f.Copy(a.Locals);
    });
}
