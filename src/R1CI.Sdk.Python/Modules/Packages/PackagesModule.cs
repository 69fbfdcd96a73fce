namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>The private module <c>_packages</c>: what <c>importlib</c> and <c>pkgutil</c> show of the mounted folders.</summary>
internal static class PackagesModule
{
    public static readonly ModuleDef Def = new("_packages", static m => m
        .Fn2("find", Find)
        .Fn1("names", Names)
        .Fn1("read", Read)
        .Fn1("is_library", static (_, name) => Vm.IsLibrary(name.As<PyStr>().S)));

    // (file or None, folder or None) of what an import by the full name would load from these folders; None when there is none.
    private static Value Find(Vm vm, Value name, Value folders)
    {
        var full = Vm.NeedStr(name, "name").S;
        var entry = vm.FindPackage(full, folders.IsNone ? null : vm.ToArray(folders));
        if (entry == null)
        {
            return Value.None;
        }

        var file = entry.Kind == PackageKind.Namespace ? Value.None : vm.NewStr(entry.VirtualPath);
        return vm.NewTuple(file, entry.Folder is { } folder ? vm.NewStr(folder) : Value.None);
    }

    private static Value Names(Vm vm, Value place)
    {
        if (Looking(vm, place, (mount, path) => mount.Folder(path))?.Names is not { } names)
        {
            return Value.None;
        }

        vm.Tick(names.Count);
        return vm.NewList(names.Order(StringComparer.Ordinal).Select(vm.NewStr).ToArray());
    }

    private static Value Read(Vm vm, Value place)
    {
        return MountedFile.Find(vm, Vm.NeedStr(place, "path").S) is MountedFile file && file.Read(vm) is { } data ? vm.NewBytes(data) : Value.None;
    }

    private static T? Looking<T>(Vm vm, Value place, Func<PackageMount, string, T?> look)
        where T : class
    {
        try
        {
            return look(vm.Packages, Vm.NeedStr(place, "path").S);
        }
        catch (PackageException e)
        {
            throw Vm.Error(Types.PermissionError, e.Message);
        }
    }
}
