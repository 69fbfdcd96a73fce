using R1CI.Sdk.Python.Modules.Sys;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Importing from the library's images: see <see cref="LibraryState"/>.</summary>
internal sealed partial class Vm
{
    /// <summary>Host frames under which the library is run: an import nests a few, and deep down it may find none left.</summary>
    private const int MaxDepthOfImport = 100;

    /// <summary>Registers beyond the last one that holds something, which a frame may have had.</summary>
    private const int RegistersUnseen = 512;

    /// <summary>Whether imports may be copied from images: until the session has something that no image shows.</summary>
    public bool FollowsLibrary { get; set; } = true;

    /// <summary>Modules and class bodies inside each other, which take a level of depth and no frame of the pool.</summary>
    private const int FramesUnseen = 100;

    private List<int>? _frameRecords;
    private int _registersSeen;
    private LibraryState? _library;
    private Forker? _libraryCopies;

    /// <summary>The copies that this session has of the library's image.</summary>
    public Forker? LibraryCopies => _libraryCopies;

    /// <summary>Numbers of objects and nans given so far.</summary>
    public (int Ids, int Nans) Counters => (_nextId, _nans);

    /// <summary>A module of the library, copied from an image; null when it has to be run.</summary>
    private PyModule? FollowLibrary(string name)
    {
        if (!FollowsLibrary) return null;
        if (IsAtLibrary() && Affords(_library!.After(name)) is { } next)
        {
            CheckInterrupted();
            Follow(next);
            return _libraryCopies!.Copy(next.Imported!);
        }
        // From here on the session has modules of its own.
        FollowsLibrary = false;
        _library = null;
        return null;
    }

    // Whether an import would find what it found when the image was made.
    private bool IsAtLibrary()
    {
        if (_deaths != null || _thread != null || LiveThreads > 0 || !Packages.IsEmpty || Builtins.IsChanged || _hostDepth > MaxDepthOfImport) return false;
        var script = SysModule.ArgumentOf(this);
        if (_library == null)
        {
            _library = LibraryState.Root(script);
            if (_library == null) return false;
            _libraryCopies = new Forker(this, _library.Image);
            GiveMain(_library);
        }
        return _library.Script == script && _library.Counters == Counters && HasModulesOf(_library) && HasUnchangedCopies();
    }

    private bool HasModulesOf(LibraryState state)
    {
        if (Modules.Count != state.Modules.Length + 1) return false;
        var i = -1;
        foreach (var (name, module) in Modules)
        {
            if (i < 0 ? !ReferenceEquals(module, Main) : name != state.Modules[i].Name || !ReferenceEquals(module, _libraryCopies!.CopyOf(state.Modules[i].Module))) return false;
            i++;
        }
        return Unchanged.Is(_libraryCopies!, state.ModulesDict, ModulesDict) && Unchanged.Is(_libraryCopies!, state.Sys, Sys);
    }

    private bool HasUnchangedCopies()
    {
        var copied = _libraryCopies!.Copied;
        // By number: comparing may copy more.
        for (var i = 0; i < copied.Count; i++)
        {
            if (!Unchanged.IsCopy(_libraryCopies, _libraryCopies.Current(copied[i].Original), copied[i].Copy)) return false;
        }
        return true;
    }

    // An import that a limit would end has to be run, to end where it ends.
    private LibraryState? Affords(LibraryState? next)
    {
        if (next == null) return null;
        var cost = next.Cost;
        var isAffordable = cost.Steps < _limits.MaxSteps - StepsUsed && cost.Bytes + BytesOfFrames(cost) <= _memLeft
            && _depth + DepthOf(cost) + FramesUnseen < _depthLimit && _top + cost.Registers <= _seg.Length;
        return isAffordable ? next : null;
    }

    private static int DepthOf(LibraryCost cost) => cost.Frames.Length == 0 ? 1 : cost.Frames[^1] + 1;

    private long BytesOfFrames(LibraryCost cost)
    {
        var bytes = 0L;
        foreach (var depth in cost.Frames) if (_depth + depth >= _framesCharged) bytes += FrameBytes + 16;
        return bytes;
    }

    private void Follow(LibraryState next)
    {
        var (copies, first) = (_libraryCopies!, _library!.Modules.Length);
        Tick((int)next.Cost.Steps);
        Charge(next.Cost.Bytes + BytesOfFrames(next.Cost));
        if (next.Cost.Frames.Length > 0) _framesCharged = Math.Max(_framesCharged, _depth + DepthOf(next.Cost));
        Take(next, copies, first);
    }

    private void Take(LibraryState next, Forker copies, int first)
    {
        copies.MoveTo(next.Image);
        foreach (var original in next.Changed)
        {
            if (copies.CopyOf(original) is not { } copy) continue;
            copy.Id = next.Image.GuestId(original);
            Unchanged.Follow(copies, original, copy);
        }
        for (var i = first; i < next.Modules.Length; i++) Modules[next.Modules[i].Name] = copies.Copy(next.Modules[i].Module);
        if (next.ModulesDict != null) ModulesDict = copies.Copy(next.ModulesDict);
        if (next.Sys != null) Sys = copies.Copy(next.Sys);
        foreach (var s in next.Subclasses) SubclassesOf(s.Base).Add(new Subclass(s.Type, copies));
        foreach (var (o, id) in next.SharedIds) SharedNumbers[o] = id;
        copies.Run();
        (_nextId, _nans) = next.Counters;
        _library = next;
    }

    private void GiveMain(LibraryState root)
    {
        _libraryCopies!.Give(root.Image.Objects[LibraryState.MainPlace], Main);
        _libraryCopies.Give(root.Image.Objects[LibraryState.MainPlace + 1], Main.Globals);
    }

    /// <summary>Runs an import in this fresh machine, from a state on.</summary>
    /// <returns>The module and what it took; <see langword="null"/> when it failed or did what no image shows.</returns>
    public PyModule? ImportForImage(LibraryState from, string name, out LibraryCost cost)
    {
        cost = new LibraryCost(0, 0, [], 0);
        var (outer, outerWork) = (_running, Text.Interruption.Run);
        Text.Interruption.Run = _running = this;
        StartMeter(_limits, CancellationToken.None);
        StartOutput(new PythonScript(""));
        CreateMain();
        Script = new ModuleSource(from.Script, "");
        FollowsLibrary = false;
        _libraryCopies = new Forker(this, from.Image);
        GiveMain(from);
        try
        {
            Take(from, _libraryCopies, 0);
            _subclasses = null;
            _depth = 1;
            _granted = FuelLeft = (int)_limits.MaxSteps;
            _frameRecords = [];
            var (steps, bytes) = (StepsUsed, _memLeft);
            var module = ImportModule(name);
            _libraryCopies.Run();
            var frames = _frameRecords.ToArray();
            foreach (ref var depth in frames.AsSpan()) depth--;
            cost = new LibraryCost(StepsUsed - steps, bytes - _memLeft - ((FrameBytes + 16L) * frames.Length), frames, _registersSeen + RegistersUnseen);
            var isSilent = Stdout.Length + Stderr.Length == 0 && _stepsUsed == 0 && _seg.Length == FirstSegment && LiveThreads == 0 && _deaths == null;
            return isSilent && !Builtins.IsChanged ? module : null;
        }
        catch (Exception e) when (e is GuestException or LimitException)
        {
            return null;
        }
        finally
        {
            StopMeter();
            (_running, Text.Interruption.Run) = (outer, outerWork);
        }
    }

    // Before the end of the stack is cleared: how far down an import went.
    private void NoteRegisters()
    {
        var last = _seg.Length - 1;
        while (last > _registersSeen && _seg[last].O == null && _seg[last].I == 0) last--;
        _registersSeen = Math.Max(_registersSeen, last + 1);
    }

    /// <summary>Copies of the classes derived from built-in ones since this machine's import began.</summary>
    public LibrarySubclass[] NewSubclasses(Forker freezer)
    {
        var all = new List<LibrarySubclass>();
        if (_subclasses != null) foreach (var (b, list) in _subclasses) foreach (var s in list) all.Add(new LibrarySubclass(b, freezer.Copy(s.Class)));
        return [.. all];
    }

    /// <summary>What sessions share and what numbers it got.</summary>
    public KeyValuePair<Obj, int>[] SharedIds()
    {
        if (_sharedIds == null) return [];
        var all = new KeyValuePair<Obj, int>[_sharedIds.Count];
        ((ICollection<KeyValuePair<Obj, int>>)_sharedIds).CopyTo(all, 0);
        return all;
    }
}

/// <summary>A class derived from a built-in one: itself, or its place in the library's image until somebody asks for it.</summary>
internal readonly record struct Subclass(PyType Class, Forker? Source)
{
    /// <summary>Gets the session's class.</summary>
    public PyType Copy => Source == null ? Class : Source.CopyAll(Class);
}
