using System.Collections.Concurrent;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>What sessions have of the library after a sequence of imports, as an image that they copy from instead of running the modules again.</summary>
/// <remarks>
/// States form a tree, shared by the process: its root is a session that has imported nothing, a branch is one import more. A session follows it as long as
/// what it has copied is as it was made, so that running the module would do what it did when the image was made; then it pays what that took. In every other
/// case it runs the module, and so does the first session of a process: steps, output and ids are the same either way, while bytes charged may differ by some
/// hundred, because inline caches that running a module has filled save bound methods.
/// </remarks>
internal sealed class LibraryState
{
    /// <summary>Places that all images together may have: each takes 12 bytes, and some 100 more where an object is new. All 240 modules have 49,000.</summary>
    private const int MaxPlaces = 3_000_000;

    private const int MaxRoots = 100;

    /// <summary>The place of the main module; that of its names is the next.</summary>
    public const int MainPlace = 1;

    private static readonly ConcurrentDictionary<string, LibraryState?> Roots = new();

    // One at a time: what is being made shares the layouts of objects with the state before.
    private static readonly Lock Making = new();
    private static int _places;

    private readonly ConcurrentDictionary<string, LibraryState?> _next = new();

    public required ForkImage Image { get; init; }

    /// <summary>The modules by name in the order of their import, without the main module.</summary>
    public required LibraryModule[] Modules { get; init; }

    /// <summary>What the last import returned.</summary>
    public required PyModule? Imported { get; init; }

    public required PyDict? ModulesDict { get; init; }

    public required PyModule? Sys { get; init; }

    /// <summary>Classes that the last import derived from built-in ones, in order.</summary>
    public required LibrarySubclass[] Subclasses { get; init; }

    /// <summary>Objects that the last import changed.</summary>
    public required Obj[] Changed { get; init; }

    /// <summary>The numbers that objects which sessions share have here.</summary>
    public required KeyValuePair<Obj, int>[] SharedIds { get; init; }

    /// <summary>What the last import took.</summary>
    public required LibraryCost Cost { get; init; }

    /// <summary>What the session's counters are: of ids and of nans.</summary>
    public required (int Ids, int Nans) Counters { get; init; }

    /// <summary>The name of the script, which <c>sys.argv</c> shows.</summary>
    public required string Script { get; init; }

    /// <summary>The state of a session that has imported nothing; <see langword="null"/> for the first one that asks.</summary>
    /// <remarks>Making an image costs another run of the module, some 5 to 20 ms in a cold process: a process for one script never pays it.</remarks>
    public static LibraryState? Root(string script)
    {
        if (!Roots.TryGetValue(script, out var root))
        {
            Forget(Roots.Count >= MaxRoots);
            Roots.TryAdd(script, null);
            return null;
        }
        return root ?? Roots.AddOrUpdate(script, static script => Empty(script), static (script, root) => root ?? Empty(script));
    }

    /// <summary>The state after one import more; <see langword="null"/> when its effects are not all in what can be copied.</summary>
    public LibraryState? After(string name)
    {
        if (_next.TryGetValue(name, out var next)) return next;
        lock (Making)
        {
            if (_next.TryGetValue(name, out next)) return next;
            Forget(_places > MaxPlaces);
            next = LibraryMaking.Import(this, name);
            _places += next?.Image.Count ?? 0;
            return _next[name] = next;
        }
    }

    // Sessions go on with the states they have.
    private static void Forget(bool isFull)
    {
        if (!isFull) return;
        Roots.Clear();
        _places = 0;
    }

    private static LibraryState Empty(string script)
    {
        // Stand for every session's own; place 0 is nobody's.
        var main = new PyModule("__main__", new Globals(new GlobalLayout(), true, new BuiltinNames()));
        Obj[] places = [main, main, main.Globals];
        for (var i = MainPlace; i < places.Length; i++) places[i].Id = i;
        return new LibraryState
        {
            Image = new ForkImage(places, new int[places.Length]), Modules = [], Imported = null, ModulesDict = null, Sys = null, Subclasses = [], Changed = [],
            SharedIds = [], Cost = new LibraryCost(0, 0, [], 0), Counters = (1, 0), Script = script,
        };
    }
}

/// <summary>A module under the name it is imported by.</summary>
internal readonly struct LibraryModule(string name, PyModule module)
{
    public string Name => name;
    public PyModule Module => module;
}

/// <summary>A class and the built-in one it derives from.</summary>
internal readonly struct LibrarySubclass(PyType @base, PyType type)
{
    public PyType Base => @base;
    public PyType Type => type;
}

/// <summary>What an import took, to be paid by who has it without running it.</summary>
/// <param name="Steps">Steps.</param>
/// <param name="Bytes">Bytes charged but for frames.</param>
/// <param name="Frames">Depths at which a frame was the deepest so far, from the importing one on: those that are new to a session are charged to it.</param>
/// <param name="Registers">Registers it may have used.</param>
internal sealed record LibraryCost(long Steps, long Bytes, int[] Frames, int Registers);
