using System.Collections.Concurrent;

namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>The folders of packages that a host gives to a session, shown to guests as one folder. Shared by a session and its forks; thread-safe.</summary>
internal sealed class PackageMount
{
    /// <summary>Where guests see the packages, whatever the folders are called on the machine.</summary>
    public const string Place = "/packages";

    /// <summary>No packages at all.</summary>
    public static readonly PackageMount None = new([]);

    /// <summary>Names in the folders that are remembered; others are listed each time. What sympy imports lies in folders with some 2,500.</summary>
    private const int MaxRemembered = 1_000_000;

    private readonly Root[] _roots;
    private ConcurrentDictionary<string, PackageFolder>? _folders;
    private int _remembered;

    /// <exception cref="ArgumentException">A root is no folder, or two hold a package of the same name.</exception>
    public PackageMount(IReadOnlyList<string> roots)
    {
        _roots = roots.Count == 0 ? [] : Distinct(roots);
        if (_roots.Length > 1)
        {
            Check();
        }
    }

    public bool IsEmpty => _roots.Length == 0;

    private static Root[] Distinct(IReadOnlyList<string> roots) => [.. roots.Select(static root => new Root(root, Real(root))).DistinctBy(static root => root.Real)];

    /// <summary>The folder at a place that guests see; <see langword="null"/> when there is none.</summary>
    /// <exception cref="PackageException">A link on the way leads out of the mounted folder.</exception>
    public PackageFolder? Folder(string place)
    {
        // The host's stack is as deep as the place.
        if (place.Length > Files.FileTable.LongestPath)
        {
            return null;
        }

        var folders = LazyInitializer.EnsureInitialized(ref _folders, static () => new(StringComparer.Ordinal));
        if (folders.TryGetValue(place, out var known))
        {
            return known;
        }

        // What is not there is not remembered: a guest can ask for any number of places.
        var folder = place == Place ? Top() : Inner(place);
        return folder == null || Interlocked.Add(ref _remembered, folder.Names.Count + 1) > MaxRemembered ? folder : folders.GetOrAdd(place, folder);
    }

    /// <summary>The file at a place that guests see, as it is on the machine; <see langword="null"/> when there is none.</summary>
    public string? File(string place)
    {
        var slash = place.LastIndexOf('/');
        return slash > 0 ? Folder(place[..slash])?.FileOf(place[(slash + 1)..]) : null;
    }

    private PackageFolder Top()
    {
        var folder = new PackageFolder(Place);
        foreach (var (_, real) in _roots)
        {
            folder.Add(real, real);
        }

        return folder;
    }

    private PackageFolder? Inner(string place)
    {
        var slash = place.LastIndexOf('/');
        var name = place[(slash + 1)..];
        if (!place.StartsWith(Place + "/", StringComparison.Ordinal) || name is "" or "." or ".." || Folder(place[..slash]) is not { } parent || parent.FolderOf(name) is not { } path)
        {
            return null;
        }

        var folder = new PackageFolder(place);
        folder.Add(path, parent.RootOf(name));
        return folder;
    }

    private void Check()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, real) in _roots)
        {
            foreach (var name in ModulesIn(real))
            {
                if (!owners.TryAdd(name, path))
                {
                    throw new ArgumentException($"The package '{name}' is in two package roots, '{owners[name]}' and '{path}'. Give only one of them, or folders that hold no more than what is wanted.");
                }
            }
        }
    }

    private static HashSet<string> ModulesIn(string root)
    {
        var folder = new PackageFolder(Place);
        folder.Add(root, root);
        var names = folder.Names.Where(static name => name != "__pycache__")
            .Select(name => folder.HasFolder(name) ? name : IsModule(name) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : "");
        return [.. names.Where(static name => Text.UnicodeText.IsIdentifier(name))];
    }

    private static bool IsModule(string file) =>
        file.EndsWith(".py", StringComparison.Ordinal) || file.EndsWith(".so", StringComparison.Ordinal) || file.EndsWith(".pyd", StringComparison.Ordinal);

    private static string Real(string root)
    {
        if (string.IsNullOrWhiteSpace(root) || !PackageDisk.IsFolder(root))
        {
            throw new ArgumentException($"The package root '{root}' is no folder. Give a folder that holds packages: the one that 'NAME/__init__.py' lies in.");
        }

        if (!PackageDisk.CanList(root))
        {
            throw new ArgumentException($"The package root '{root}' cannot be read. Let this process read the folder and what is in it.");
        }

        if (PackageDisk.IsFile(PackageDisk.Join(root, PackageFolder.InitFile)))
        {
            throw new ArgumentException($"The package root '{root}' is a package itself. Give the folder that it lies in.");
        }

        return PackageDisk.Resolve(root) ?? throw new ArgumentException($"The package root '{root}' is a link that leads nowhere.");
    }

    /// <summary>A mounted folder, as the host named it and where it is.</summary>
    private sealed record Root(string Path, string Real);
}
