namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>One folder as it was when a session first looked into it, with every link resolved or refused.</summary>
internal sealed class PackageFolder
{
    public const string InitFile = "__init__.py";

    private readonly Dictionary<string, (DiskItem Disk, string Root)> _items = new(StringComparer.Ordinal);
    private readonly string _virtualPath;

    /// <param name="virtualPath">The folder's place as guests see it.</param>
    public PackageFolder(string virtualPath) => _virtualPath = virtualPath;

    /// <summary>Gets the names of everything in it.</summary>
    public IReadOnlyCollection<string> Names => _items.Keys;

    /// <summary>Adds what a folder of the machine holds; the first of equal names stays.</summary>
    /// <param name="path">The folder, links resolved.</param>
    /// <param name="root">The mounted folder that no link may lead out of, links resolved.</param>
    public void Add(string path, string root)
    {
        foreach (var item in PackageDisk.List(path))
        {
            _items.TryAdd(item.Name, (item, root));
        }
    }

    /// <summary>What <c>import NAME</c> means here; <see langword="null"/> when nothing has that name.</summary>
    /// <remarks>Source comes before machine code of the same name: a compiled module's own fallback can run, the compiled one cannot.</remarks>
    public PackageEntry? Find(string name)
    {
        if (FolderOf(name) is { } folder && PackageDisk.IsFile(PackageDisk.Join(folder, InitFile)))
        {
            var init = new PackageFolder($"{_virtualPath}/{name}");
            init.Add(folder, _items[name].Root);
            return new PackageEntry(PackageKind.Package, $"{_virtualPath}/{name}/{InitFile}", init.HostPathOf(InitFile));
        }

        if (_items.TryGetValue(name + ".py", out var file) && !file.Disk.IsFolder)
        {
            return new PackageEntry(PackageKind.Module, $"{_virtualPath}/{name}.py", HostPathOf(name + ".py"));
        }

        if (_items.Keys.Where(item => IsNative(item, name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } library)
        {
            return new PackageEntry(PackageKind.Native, $"{_virtualPath}/{library}", "");
        }

        if (_items.TryGetValue(name + ".pyc", out var bytecode) && !bytecode.Disk.IsFolder)
        {
            return new PackageEntry(PackageKind.Bytecode, $"{_virtualPath}/{name}.pyc", "");
        }

        return FolderOf(name) is { } space ? new PackageEntry(PackageKind.Namespace, $"{_virtualPath}/{name}", space) : null;
    }

    /// <summary>A folder inside, links resolved; <see langword="null"/> when there is none.</summary>
    public string? FolderOf(string name)
    {
        if (!_items.TryGetValue(name, out var item))
        {
            return null;
        }

        if (item.Disk is { IsFolder: true, IsLink: false })
        {
            return item.Disk.Path;
        }

        return item.Disk.IsLink && PackageDisk.IsFolder(item.Disk.Path) ? HostPathOf(name) : null;
    }

    /// <summary>A file inside, links resolved; <see langword="null"/> when there is none.</summary>
    public string? FileOf(string name) => _items.TryGetValue(name, out var item) && !item.Disk.IsFolder && PackageDisk.IsFile(item.Disk.Path) ? HostPathOf(name) : null;

    public string RootOf(string name) => _items[name].Root;

    public bool HasFolder(string name) => _items.TryGetValue(name, out var item) && item.Disk.IsFolder;

    /// <exception cref="PackageException">It is a link that leads out of the mounted folder.</exception>
    private string HostPathOf(string name)
    {
        var (item, root) = _items[name];
        if (!item.IsLink)
        {
            return item.Path;
        }

        var real = PackageDisk.Resolve(item.Path);
        return real != null && PackageDisk.IsInside(real, root)
            ? real
            : throw new PackageException($"'{_virtualPath}/{name}' is a link that leads {(real == null ? "nowhere" : "out of the mounted folder")}");
    }

    // NAME.so, NAME.cpython-311-x86_64-linux-gnu.so, NAME.abi3.so, NAME.cp311-win_amd64.pyd
    private static bool IsNative(string file, string name) =>
        file.StartsWith(name, StringComparison.Ordinal) && file.Length > name.Length && file[name.Length] == '.'
        && (file.EndsWith(".so", StringComparison.Ordinal) || file.EndsWith(".pyd", StringComparison.Ordinal));
}

/// <summary>A mounted package that cannot be used; the guest reads the message, so it names no place on the machine.</summary>
internal sealed class PackageException(string message) : Exception(message);
