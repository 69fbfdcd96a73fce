using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>One execution from source to result, and forking.</summary>
internal sealed partial class Vm
{
    /// <summary>The source executed last.</summary>
    public ModuleSource? Script { get; private set; }

    /// <summary>An error text may have so many characters, however little may be printed.</summary>
    private const int LeastErrorChars = 1 << 16;

    /// <summary>The SyntaxError of the last source that has too many brackets inside each other: a limit when nobody catches it.</summary>
    private PyException? _nestedTooDeeply;

    public PythonResult Execute(PythonScript script, CancellationToken token)
    {
        var outer = _running;
        Text.Interruption.Run = _running = this;
        StartMeter(_limits, token);
        StartOutput(script);
        RecursionLimit = _requestedDepth;
        try
        {
            Main.Globals.DropTemporaries();
            var code = Compile(new ModuleSource(script.FileName, script.Source) { Watch = script.Watch }, "exec", Main.Globals.Layout);
            Script = code.Source;
            if (!script.FileName.StartsWith('<')) Main.Set(this, "__file__", NewStr(script.FileName));
            var value = RunModule(code, Main);
            if (value.IsError) ThrowPending();
            FinishThreads();
            if (script.EndsProgram) EndProgram();
            var shown = code.HasResult && !value.IsNone ? Repr(value) : null;
            return Result(PythonStatus.Ok, null, "") with { Value = Shorten(shown) };
        }
        catch (GuestException e)
        {
            return Uncaught(e.Value, script.EndsProgram);
        }
        catch (Text.GuestFault e)
        {
            // Raised where no loop was left to turn it into the guest's: by the value that is shown.
            return Uncaught(MakeException(Representation.FaultType(e), e.Message), script.EndsProgram);
        }
        catch (LimitException e)
        {
            _deaths?.Forget();
            return Result(e.Status, e.Message, "");
        }
        catch (OutOfMemoryException)
        {
            // An object larger than the host can make, or a process without memory: the limit was set too high for it.
            return Result(PythonStatus.MemoryLimit, "Stopped: the host could not provide the memory asked for.", "");
        }
        catch (Exception e)
        {
            return Result(PythonStatus.Internal, $"The interpreter failed: {e.GetType().Name}: {e.Message}", "");
        }
        finally
        {
            Settle();
            StopMeter();
            Text.Interruption.Run = _running = outer;
        }
    }

    /// <summary>The result of an uncaught exception; SystemExit is an ending, not an error.</summary>
    private PythonResult Uncaught(PyException e, bool endsProgram)
    {
        try
        {
            Pending = null;
            if (endsProgram) EndProgram();
            if (e.Type.IsSub(Types.SystemExit)) return Exit(e);
            var text = TracebackText.Format(this, e, suggests: true);
            if (text.Length > Math.Max(_limits.MaxOutputChars, LeastErrorChars))
                return Result(PythonStatus.OutputLimit, $"Stopped: an error text of {text.Length} characters, more than the output limit of this run.", "");
            return Result(ReferenceEquals(e, _nestedTooDeeply) ? PythonStatus.SourceLimit : PythonStatus.Error, text, e.Type.Name);
        }
        catch (LimitException limit)
        {
            _deaths?.Forget();
            return Result(limit.Status, limit.Message, "");
        }
        catch (GuestException)
        {
            return Result(PythonStatus.Error, $"{e.Type.Name}: <exception str() failed>", e.Type.Name);
        }
    }

    // The value shown is output that nobody printed: cut in the middle where printing would end the run.
    private string? Shorten(string? text)
    {
        var max = _limits.MaxOutputChars;
        return text == null || text.Length <= max || max < 16 ? text : string.Concat(text.AsSpan(0, (max / 2) - 3), " ... ", text.AsSpan(text.Length - (max / 2) + 3));
    }

    private PythonResult Exit(PyException e)
    {
        var code = e.Args.Count switch { 0 => Value.None, 1 => e.Args.Items[0], _ => e.Args };
        if (code.IsNone) return Result(PythonStatus.Ok, null, "");
        if (code.TryInt(out var status)) return Result(status == 0 ? PythonStatus.Ok : PythonStatus.Error, status == 0 ? null : $"SystemExit: {status}", status == 0 ? "" : "SystemExit") with { ExitCode = (int)(status & 0xFF) };
        var text = Str(code);
        WriteError(text + "\n");
        return Result(PythonStatus.Error, text, "SystemExit") with { ExitCode = 1 };
    }

    private PythonResult Result(PythonStatus status, string? error, string type)
    {
        FlushOutput();
        return new PythonResult
        {
            Status = status, Error = error, ErrorType = type, Stdout = Stdout, Stderr = Stderr, Steps = StepsUsed, PeakBytes = PeakBytes,
            ExitCode = status == PythonStatus.Ok ? 0 : 1,
        };
    }

    /// <summary>Leaves the machine ready for the next execution, however this one ended.</summary>
    private void Settle()
    {
        for (var f = Cur; f != null; f = f.Back)
        {
            if (f.Gen != null) f.Gen.State = GenState.Done;
            if (f.OldSeg != null) _seg = f.OldSeg;
            f.OldSeg = null;
        }
        EndThreads();
        Cur = null;
        Pending = Handled = _nestedTooDeeply = null;
        _depth = _top = _hostDepth = 0;
        _inRepr?.Clear();
        Array.Clear(_bound);
        GiveBackSegment();
    }

    /// <summary>Reads a snapshot's content into this fresh machine, under its limits.</summary>
    /// <exception cref="InvalidDataException">The content is not one a session wrote, or needs more than the limits allow.</exception>
    public void Restore(ReadOnlySpan<byte> content)
    {
        StartMeter(_limits, CancellationToken.None);
        StartOutput(new PythonScript(""));
        try
        {
            Snapshots.SnapshotReader.Read(this, content);
        }
        catch (LimitException e)
        {
            throw new InvalidDataException($"The snapshot needs more than this session may use. {e.Message}", e);
        }
        catch (GuestException e)
        {
            throw new InvalidDataException($"The snapshot cannot be read: {e.Value.Type.Name} when its objects were made.", e);
        }
        finally
        {
            Settle();
        }
    }

    // What is left to copy from an image.
    private Forker? _rest;

    /// <summary>A machine with a deep copy of this one's objects; code is shared.</summary>
    /// <param name="objects">How many they are.</param>
    public Vm Fork(out int objects)
    {
        var copy = CopySettings();
        using var f = new Forker(copy);
        Fork(copy, f);
        objects = f.Count;
        return copy;
    }

    /// <summary>A copy of this machine to make many forks of.</summary>
    public ForkImage ToImage()
    {
        var copy = CopySettings();
        using var f = new Forker(copy);
        Fork(copy, f);
        return new ForkImage(copy, f.Copies());
    }

    /// <summary>A machine with copies of an image's objects, whose machine this is; most are made when they are first used.</summary>
    public Vm ForkLazily(ForkImage image)
    {
        var copy = CopySettings();
        copy._rest = new Forker(copy, image);
        Fork(copy, copy._rest);
        return copy;
    }

    /// <summary>Copies all that is left to copy.</summary>
    private void CompleteFork()
    {
        _rest?.RunDeferred();
        _rest = null;
        _libraryCopies?.RunDeferred();
    }

    private Vm CopySettings() => new(Options, Packages)
    {
        FollowsLibrary = FollowsLibrary && _library == null && Modules.Count == 1, _nextId = _nextId, _requestedDepth = _requestedDepth, _framesCharged = _framesCharged, Script = Script, MaxIntDigits = MaxIntDigits,
    };

    private void Fork(Vm copy, Forker f)
    {
        CompleteFork();
        copy.Builtins.CopyFrom(f, Builtins);
        copy.Main = f.Copy(Main);
        foreach (var (name, m) in Modules) copy.Modules[name] = f.Copy(m);
        copy.ModulesDict = ModulesDict == null ? null : f.Copy(ModulesDict);
        copy.Sys = Sys == null ? null : f.Copy(Sys);
        copy.Files = Files.Fork(f);
        copy._deaths = _deaths?.Fork(f);
        if (_subclasses != null) ForkSubclasses(_subclasses, copy, f);
        f.Run();
        if (_sharedIds != null) foreach (var (o, id) in _sharedIds) copy.SharedNumbers[o] = id;
        (copy._memLeft, copy._window, copy._beyond, copy._liveCounted) = (_memLeft, _window, _beyond, _liveCounted);
    }

    private static void ForkSubclasses(Dictionary<PyType, List<Subclass>> of, Vm copy, Forker f)
    {
        foreach (var (t, list) in of) (copy._subclasses ??= [])[t] = list.ConvertAll(s => new Subclass(f.Copy(s.Copy), null));
    }
}
