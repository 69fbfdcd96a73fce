using R1CI.Sdk.Python.Modules.Files;
using R1CI.Sdk.Python.Modules.RandomNumbers;
using R1CI.Sdk.Python.Modules.Sys;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Makes the next state of the library: imports in a machine of its own, finds what came and what changed, and copies that into an image.</summary>
internal static class LibraryMaking
{
    private static readonly PythonSessionOptions Options = new()
    {
        TimeProvider = new StoppedTime(), Limits = new PythonLimits { MaxSteps = 1_000_000, MaxBytes = 1L << 30 },
    };

    public static LibraryState? Import(LibraryState from, string name)
    {
        var vm = new Vm(Options);
        var (imported, cost) = vm.ImportForImage(from, name);
        if (imported == null) return null;
        var copies = vm.LibraryCopies!;
        var (objects, ids) = from.Image.Places;
        using var freezer = new Forker(new Vm(Options));
        var changed = new Dictionary<Obj, Obj>(ReferenceEqualityComparer.Instance);
        var copied = copies.Copied.ToArray();
        foreach (var (original, copy) in copied)
        {
            var present = from.Image.Current(original);
            if (copy.Id == ids[original.Id] && Unchanged.IsCopy(copies, present, copy)) continue;
            if (!Unchanged.CanFollow(copy) || IsOtherwiseChanged(present, copy)) return null;
            changed[copy] = original;
        }
        foreach (var (original, copy) in copied) if (!changed.ContainsKey(copy)) freezer.Give(copy, from.Image.Current(original));
        freezer.Give(vm.Main, objects[1]);
        freezer.Give(vm.Main.Globals, objects[2]);
        foreach (var copy in changed.Keys) freezer.Copy(copy);
        var modules = vm.Modules.Where(m => !ReferenceEquals(m.Value, vm.Main)).Select(m => (m.Key, freezer.Copy(m.Value))).ToArray();
        if (modules.Length < from.Modules.Length || from.Modules.Where((m, i) => modules[i] != m).Any()) return null;
        var dict = vm.ModulesDict == null ? null : freezer.Copy(vm.ModulesDict);
        var sys = vm.Sys == null ? null : freezer.Copy(vm.Sys);
        var subclasses = vm.NewSubclasses().Select(s => (s.Base, freezer.Copy(s.Class))).ToArray();
        var result = freezer.Copy(imported);
        freezer.Run();
        var made = freezer.Made().DistinctBy(static m => m.Copy, (IEqualityComparer<Obj>)ReferenceEqualityComparer.Instance).ToArray();
        if (made.Any(static m => IsSessions(m.Copy))) return null;
        var image = Place(objects, ids, made, changed);
        return new LibraryState
        {
            Image = image, Modules = modules, Imported = result, ModulesDict = dict, Sys = sys, Subclasses = subclasses,
            Changed = [.. changed.Values.Select(image.Current)], SharedIds = vm.SharedIds, Cost = cost, Counters = vm.Counters, Script = from.Script,
        };
    }

    // What came takes new places, what changed the places it had.
    private static ForkImage Place(Obj[] objects, int[] ids, (Obj Original, Obj Copy)[] made, Dictionary<Obj, Obj> changed)
    {
        var (all, numbers, next) = (objects.ToList(), ids.ToList(), objects.Length);
        foreach (var (original, copy) in made)
        {
            var guestId = copy.Id;
            if (changed.TryGetValue(original, out var was))
            {
                copy.Id = was.Id;
                (all[copy.Id], numbers[copy.Id]) = (copy, guestId);
                continue;
            }
            copy.Id = next++;
            all.Add(copy);
            numbers.Add(guestId);
        }
        return new ForkImage([.. all], [.. numbers]);
    }

    // A class that lost an attribute or has other bases.
    private static bool IsOtherwiseChanged(Obj was, Obj now) =>
        was is PyType a && now is PyType b && (a.Bases.Length != b.Bases.Length || a.Mro.Length != b.Mro.Length || a.Dict.Keys.Any(n => !b.Dict.ContainsKey(n)));

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
