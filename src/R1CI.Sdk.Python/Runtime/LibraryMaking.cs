using R1CI.Sdk.Python.Modules.Files;
using R1CI.Sdk.Python.Modules.RandomNumbers;
using R1CI.Sdk.Python.Modules.Sys;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Makes the next state of the library: imports in a machine of its own, finds what came and what changed, and copies that into an image.</summary>
/// <remarks>Plain loops over own structs: a query over tuples of the base library is compiled at run time, in the first import of every process.</remarks>
internal sealed class LibraryMaking
{
    private static readonly PythonSessionOptions Options = new()
    {
        TimeProvider = new StoppedTime(), Limits = new PythonLimits { MaxSteps = 1_000_000, MaxBytes = 1L << 30 },
    };

    private readonly LibraryState _from;
    private readonly Vm _vm;
    private readonly Forker _copies;

    // Copies in the machine that are no longer as they were made; the numbers of their places.
    private readonly Dictionary<Obj, int> _changed = new(ReferenceEqualityComparer.Instance);

    private LibraryMaking(LibraryState from, Vm vm) => (_from, _vm, _copies) = (from, vm, vm.LibraryCopies!);

    /// <summary>The state after an import; <see langword="null"/> when it failed, or did what an image does not show.</summary>
    public static LibraryState? Import(LibraryState from, string name)
    {
        var vm = new Vm(Options);
        var imported = vm.ImportForImage(from, name, out var cost);
        if (imported == null) return null;
        var making = new LibraryMaking(from, vm);
        return making.FindChanges() ? making.Freeze(imported, cost) : null;
    }

    private bool FindChanges()
    {
        var image = _from.Image;
        foreach (var c in _copies.Copied.ToArray())
        {
            var was = image.Current(c.Original);
            if (c.Copy.Id == image.GuestId(was) && Unchanged.IsCopy(_copies, was, c.Copy)) continue;
            if (!Unchanged.CanFollow(c.Copy) || IsOtherwiseChanged(was, c.Copy)) return false;
            _changed[c.Copy] = was.Id;
        }
        return true;
    }

    private LibraryState? Freeze(PyModule imported, LibraryCost cost)
    {
        using var freezer = new Forker(new Vm(Options));
        var places = _from.Image.Objects;
        foreach (var c in _copies.Copied) if (!_changed.ContainsKey(c.Copy)) freezer.Give(c.Copy, _from.Image.Current(c.Original));
        freezer.Give(_vm.Main, places[LibraryState.MainPlace]);
        freezer.Give(_vm.Main.Globals, places[LibraryState.MainPlace + 1]);
        foreach (var copy in _changed.Keys) freezer.Copy(copy);
        var modules = Modules(freezer);
        var dict = _vm.ModulesDict == null ? null : freezer.Copy(_vm.ModulesDict);
        var sys = _vm.Sys == null ? null : freezer.Copy(_vm.Sys);
        var subclasses = _vm.NewSubclasses(freezer);
        var result = freezer.Copy(imported);
        freezer.Run();
        var changed = new List<Obj>();
        if (modules == null || Place(freezer, changed) is not { } image) return null;
        return new LibraryState
        {
            Image = image, Modules = modules, Imported = result, ModulesDict = dict, Sys = sys, Subclasses = subclasses, Changed = [.. changed],
            SharedIds = _vm.SharedIds(), Cost = cost, Counters = _vm.Counters, Script = _from.Script,
        };
    }

    // Null when modules that were there are not any more.
    private LibraryModule[]? Modules(Forker freezer)
    {
        var all = new List<LibraryModule>();
        foreach (var (name, module) in _vm.Modules)
        {
            if (ReferenceEquals(module, _vm.Main)) continue;
            var (copy, before) = (freezer.Copy(module), _from.Modules);
            if (all.Count < before.Length && (before[all.Count].Name != name || !ReferenceEquals(before[all.Count].Module, copy))) return null;
            all.Add(new LibraryModule(name, copy));
        }
        return all.Count < _from.Modules.Length ? null : [.. all];
    }

    // What came takes new places, what changed the places it had. Null when something is a session's own.
    private ForkImage? Place(Forker freezer, List<Obj> changed)
    {
        var (objects, ids) = (new List<Obj>(_from.Image.Objects), new List<int>(_from.Image.Ids));
        foreach (var made in freezer.Made())
        {
            if (IsSessions(made.Copy)) return null;
            var guestId = made.Copy.Id;
            if (_changed.TryGetValue(made.Original, out var place))
            {
                made.Copy.Id = place;
                (objects[place], ids[place]) = (made.Copy, guestId);
                changed.Add(made.Copy);
                continue;
            }
            made.Copy.Id = objects.Count;
            objects.Add(made.Copy);
            ids.Add(guestId);
        }
        return new ForkImage([.. objects], [.. ids]);
    }

    // A class that lost an attribute or has other bases.
    private static bool IsOtherwiseChanged(Obj was, Obj now)
    {
        if (was is not PyType a || now is not PyType b) return false;
        if (a.Bases.Length != b.Bases.Length || a.Mro.Length != b.Mro.Length) return true;
        foreach (var name in a.Dict.Keys) if (!b.Dict.ContainsKey(name)) return true;
        return false;
    }

    // What a body made that depends on the session's options: numbers drawn, the clock read, files.
    private static bool IsSessions(Obj o) => o switch
    {
        PyRandom r => !r.IsSeededBy(Options.Seed),
        VirtualClock c => c.Passed != (0, 0),
        FileNode or PyThreadStack => true,
        _ => false,
    };

    // Steps bound an import; how long it takes is no matter of its own.
    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
