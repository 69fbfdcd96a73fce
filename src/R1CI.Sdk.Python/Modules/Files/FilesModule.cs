using R1CI.Sdk.Python.Modules.Packages;

namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>The private module <c>_files</c>: what <c>os</c>, <c>os.path</c>, <c>pathlib</c>, <c>glob</c> and <c>shutil</c> do with the session's files.</summary>
internal static class FilesModule
{
    public static readonly ModuleDef Def = new("_files", static m =>
    {
        // 0 nothing, 1 file, 2 folder: what a path leads to.
        m.Fn1("kind", static (vm, path) => vm.Files.Find(vm, path) switch { VirtualFile or MountedFile => 1L, VirtualFolder => 2L, _ => 0L });
        m.Fn1("size", static (vm, path) => vm.Files.Get(vm, path) switch { VirtualFile file => file.Length, MountedFile file => file.Length, _ => 0L });
        m.Fn1("is_writable", static (vm, path) => vm.Files.IsWritable && !(vm.Files.Find(vm, path) is VirtualFile && vm.Files.IsKept(vm, path)));
        m.Fn1("names", Names);
        m.Fn1("make_folder", static (vm, path) =>
        {
            var folder = vm.Files.ParentOf(vm, path, out var leaf);
            vm.Files.NeedWritable(path);
            if (folder.Entries.ContainsKey(leaf))
            {
                throw FileErrors.Of(FileErrors.Exists, path);
            }

            folder.Add(vm, leaf, new VirtualFolder());
            return Value.None;
        });
        m.Fn2("remove", static (vm, path, isFolder) => Remove(vm, path, Ops.Truth(vm, isFolder)));
        m.Fn2("rename", Rename);
        m.Fn0("current", static vm => Value.Str(vm.Files.Current));
        m.Fn1("change", static (vm, path) =>
        {
            if (vm.Files.Get(vm, path) is not VirtualFolder)
            {
                throw FileErrors.Of(FileErrors.NotAFolder, path);
            }

            vm.Files.Current = FileTable.Absolute(vm.Files.Current, FileTable.PathText(vm, path));
            return Value.None;
        });
    });

    private static Value Names(Vm vm, Value path)
    {
        if (vm.Files.Get(vm, path) is not VirtualFolder folder)
        {
            throw FileErrors.Of(FileErrors.NotAFolder, path);
        }

        vm.Tick(folder.Entries.Count);
        var names = folder.Entries.Keys.ToList();
        if (ReferenceEquals(folder, vm.Files.Root) && !vm.Packages.IsEmpty && !folder.Entries.ContainsKey(FileTable.Mount))
        {
            var at = names.FindIndex(static name => string.CompareOrdinal(name, FileTable.Mount) > 0);
            names.Insert(at < 0 ? names.Count : at, FileTable.Mount);
        }

        return vm.NewList(names.Select(vm.NewStr).ToArray());
    }

    private static Value Remove(Vm vm, in Value path, bool isFolder)
    {
        var node = vm.Files.Get(vm, path);
        var folder = vm.Files.ParentOf(vm, path, out var leaf);
        vm.Files.NeedChangeable(vm, path);
        var problem = node switch
        {
            VirtualFolder when !isFolder => FileErrors.IsAFolder,
            VirtualFile when isFolder => FileErrors.NotAFolder,
            VirtualFolder { Entries.Count: > 0 } => FileErrors.NotEmpty,
            _ => 0,
        };
        if (problem != 0)
        {
            throw FileErrors.Of(problem, path);
        }

        folder.Entries.Remove(leaf);
        return Value.None;
    }

    private static Value Rename(Vm vm, Value from, Value to)
    {
        var (node, source, leaf) = Entry(vm, from, from, to);
        var (there, target, newLeaf) = Entry(vm, to, from, to);
        if (node == null)
        {
            throw FileErrors.Of(FileErrors.NotFound, from, to);
        }

        vm.Files.NeedChangeable(vm, from);
        vm.Files.NeedChangeable(vm, to);
        if (there != null && !ReferenceEquals(there, node))
        {
            var problem = (node, there) switch
            {
                (VirtualFile, VirtualFolder) => FileErrors.IsAFolder,
                (VirtualFolder, VirtualFile) => FileErrors.NotAFolder,
                (VirtualFolder, VirtualFolder { Entries.Count: > 0 }) => FileErrors.NotEmpty,
                _ => 0,
            };
            if (problem != 0)
            {
                throw FileErrors.Of(problem, from, to);
            }
        }

        if (node is VirtualFolder moved && Holds(vm, moved, target))
        {
            throw FileErrors.Of(FileErrors.Invalid, from, to);
        }

        source.Entries.Remove(leaf);
        target.Add(vm, newLeaf, node);
        return Value.None;
    }

    // What a path leads to and where it hangs; an error on the way names both paths.
    private static (FileNode? Node, VirtualFolder Folder, string Leaf) Entry(Vm vm, in Value path, in Value from, in Value to)
    {
        try
        {
            var folder = vm.Files.ParentOf(vm, path, out var leaf);
            return (folder.Entries.GetValueOrDefault(leaf), folder, leaf);
        }
        catch (GuestException e) when (e.Is(Types.OSError))
        {
            e.Value.SetField(2, from);
            e.Value.SetField(3, to);
            throw;
        }
    }

    // A folder cannot be moved into itself: it would hang in the air, holding itself.
    private static bool Holds(Vm vm, VirtualFolder folder, VirtualFolder inside)
    {
        var todo = new Stack<VirtualFolder>([folder]);
        while (todo.TryPop(out var at))
        {
            vm.Tick(1 + at.Entries.Count);
            if (ReferenceEquals(at, inside))
            {
                return true;
            }

            foreach (var child in at.Entries.Values.OfType<VirtualFolder>())
            {
                todo.Push(child);
            }
        }

        return false;
    }
}
