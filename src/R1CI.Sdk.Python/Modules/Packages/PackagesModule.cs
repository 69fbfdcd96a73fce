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
        var names = Looking(vm, place, (mount, path) => mount.Folder(path))?.Names.Order(StringComparer.Ordinal).Select(vm.NewStr).ToArray();
        vm.Tick(names?.Length ?? 0);
        return names == null ? Value.None : vm.NewList(names);
    }

    private static Value Read(Vm vm, Value place)
    {
        var file = Looking(vm, place, static (mount, path) => mount.File(path));
        if (file == null || PackageDisk.Stat(file) is not { } found)
        {
            return Value.None;
        }

        vm.Tick((int)Math.Min(int.MaxValue / 2, found.Length >> 6));
        vm.Charge(found.Length);
        return PackageDisk.Read(file) is { } data ? vm.NewBytes(data) : Value.None;
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
