using R1CI.Sdk.Python.Modules.Packages;

namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>The files a session sees: a tree in memory, filled by the host. Nothing in it touches the machine's disk.</summary>
internal sealed class FileTable
{
    // Linux's PATH_MAX and NAME_MAX.
    public const int LongestPath = 4096, LongestName = 255;

    /// <summary>The entry of the root under which mounted packages lie, unless the host or the guest put something of that name into the table.</summary>
    public static readonly string Mount = PackageMount.Place[1..];

    private static readonly HashSet<string> NoPaths = [];

    // The host's files that guests may only read, and the folders they lie in. By path: a snapshot does not say who wrote a file.
    private HashSet<string> _kept;

    /// <summary>A table as the host fills it.</summary>
    public FileTable(PythonSessionOptions options)
    {
        IsWritable = options.AllowsFileWrites;
        _kept = IsWritable && options.AreFilesReadOnly && options.Files.Count > 0 ? KeptPaths(options.Files.Keys) : NoPaths;
        if (options.Files.Count == 0)
        {
            return;
        }

        foreach (var (name, data) in options.Files)
        {
            Fill(name, data);
        }
    }

    private FileTable(FileTable other, Forker f)
    {
        (IsWritable, Current, _kept) = (other.IsWritable, other.Current, other._kept);
        Root = f.Copy(other.Root);
    }

    /// <summary>Gets whether guests may change the table.</summary>
    public bool IsWritable { get; }

    public VirtualFolder Root { get; private set; } = new();

    /// <summary>Gets or sets the current folder, an absolute path.</summary>
    public string Current { get; set; } = "/";

    /// <summary>Adds files of the host's to those that are there; one of the same name is replaced.</summary>
    /// <exception cref="ArgumentException">A folder of a name is a file here, or the name itself is a folder. Nothing was added.</exception>
    public void Add(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, bool areReadOnly)
    {
        foreach (var name in files.Keys)
        {
            var parts = Absolute("/", name).Split('/', StringSplitOptions.RemoveEmptyEntries);
            FileNode? node = Root;
            for (var i = 0; i < parts.Length && node is VirtualFolder folder; i++)
            {
                node = folder.Entries.GetValueOrDefault(parts[i]);
                if (node is not null && node is VirtualFolder == (i == parts.Length - 1))
                {
                    throw new ArgumentException($"'{name}' cannot be added: the session has {(i == parts.Length - 1 ? "a folder" : "a file")} '{string.Join('/', parts[..(i + 1)])}'. Give it another name.");
                }
            }
        }

        foreach (var (name, data) in files)
        {
            Fill(name, data);
        }

        // A fork shares the set.
        if (IsWritable && areReadOnly) _kept = [.. _kept, .. KeptPaths(files.Keys)];
    }

    public FileTable Fork(Forker f) => new(this, f);

    /// <summary>Checks the names a host gives to files.</summary>
    /// <exception cref="ArgumentException">A name is empty, leads nowhere, or is a file and a folder.</exception>
    public static void Check(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var all = files.Keys.Select(static name => (Name: name, Path: Absolute("/", name))).ToList();
        foreach (var (name, path) in all)
        {
            if (path == "/" || name.EndsWith('/') || name.Contains('\0', StringComparison.Ordinal) || path.Length > LongestPath)
            {
                throw new ArgumentException($"'{name}' is no name of a file. Give a path such as 'data/in.csv'.");
            }

            if (all.Exists(other => other.Name != name && (other.Path == path || other.Path.StartsWith(path + "/", StringComparison.Ordinal))))
            {
                throw new ArgumentException($"'{name}' is the name of two files, or of a file and of a folder. Rename one.");
            }
        }
    }

    /// <summary>Every file by its path without the leading slash.</summary>
    public SortedDictionary<string, ReadOnlyMemory<byte>> ToHost()
    {
        var all = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, file) in Files())
        {
            all[path] = file.Share();
        }

        return all;
    }

    public IEnumerable<(string Path, VirtualFile File)> Files() =>
        Walk().Where(static entry => entry.Node is VirtualFile).Select(static entry => (entry.Path, (VirtualFile)entry.Node));

    /// <summary>Drops every entry.</summary>
    public void Clear() => Root = new VirtualFolder();

    /// <summary>Adds an entry to a folder that is there; false when the path leads nowhere or to an entry.</summary>
    public bool TryAdd(string path, FileNode node)
    {
        var slash = path.LastIndexOf('/');
        var folder = Root;
        foreach (var part in slash < 0 ? [] : path[..slash].Split('/'))
        {
            if (!folder.Entries.TryGetValue(part, out var next) || next is not VirtualFolder inner)
            {
                return false;
            }

            folder = inner;
        }

        var name = path[(slash + 1)..];
        return name is not ("" or "." or "..") && name.Length <= LongestName && !name.Contains('\0', StringComparison.Ordinal) && folder.Entries.TryAdd(name, node);
    }

    /// <summary>Every entry, a folder before what is in it.</summary>
    public IEnumerable<(string Path, FileNode Node)> Walk()
    {
        var todo = new Stack<(string Path, VirtualFolder Folder)>();
        todo.Push(("", Root));
        while (todo.TryPop(out var at))
        {
            foreach (var (name, node) in at.Folder.Entries)
            {
                yield return (at.Path + name, node);
                if (node is VirtualFolder folder)
                {
                    todo.Push((at.Path + name + "/", folder));
                }
            }
        }
    }

    /// <summary>What a path leads to; <see langword="null"/> when nothing is there.</summary>
    public FileNode? Find(Vm vm, in Value name)
    {
        FileNode? node = Root;
        var parts = Parts(vm, name);
        if (IsMounted(vm, parts))
        {
            return MountedFile.Find(vm, "/" + string.Join('/', parts));
        }

        foreach (var part in parts)
        {
            if (node is not VirtualFolder folder || !folder.Entries.TryGetValue(part, out node))
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>What a path leads to; raises FileNotFoundError or NotADirectoryError.</summary>
    public FileNode Get(Vm vm, in Value name)
    {
        var parts = Parts(vm, name);
        if (IsMounted(vm, parts))
        {
            return MountedFile.Find(vm, "/" + string.Join('/', parts)) ?? throw FileErrors.Of(FileErrors.NotFound, name);
        }

        return parts.Length > 0 ? Step(Parent(parts, name), parts[^1], name) : Root;
    }

    /// <summary>The folder that holds, or may hold, what a path names.</summary>
    public VirtualFolder ParentOf(Vm vm, in Value name, out string leaf)
    {
        var parts = Parts(vm, name);
        leaf = parts.Length > 0 ? parts[^1] : throw FileErrors.Of(FileErrors.IsAFolder, name);
        if (IsMounted(vm, parts))
        {
            throw FileErrors.Of(FileErrors.NotAllowed, name);
        }

        return Parent(parts, name);
    }

    /// <summary>Raises PermissionError unless the host lets guests write.</summary>
    public void NeedWritable(in Value name)
    {
        if (!IsWritable)
        {
            throw FileErrors.Of(FileErrors.NotAllowed, name);
        }
    }

    /// <summary>Raises PermissionError unless guests may change, move or remove what the path leads to.</summary>
    public void NeedChangeable(Vm vm, in Value name)
    {
        NeedWritable(name);
        if (IsKept(vm, name))
        {
            throw FileErrors.Of(FileErrors.NotAllowed, name);
        }
    }

    /// <summary>Whether the path is that of a file which guests may only read, or of a folder with such a file.</summary>
    public bool IsKept(Vm vm, in Value name) => _kept.Count > 0 && _kept.Contains("/" + string.Join('/', Parts(vm, name)));

    /// <summary>The files as they are now, to find later which were written; nothing where guests may not write.</summary>
    public Dictionary<string, (VirtualFile File, int Version)> Mark() =>
        Files().ToDictionary(static entry => entry.Path, static entry => (entry.File, entry.File.Version), StringComparer.Ordinal);

    /// <summary>The files that were not there, or had another content, when <see cref="Mark"/> looked.</summary>
    public WrittenFiles WrittenSince(Dictionary<string, (VirtualFile File, int Version)> before)
    {
        var written = new WrittenFiles();
        foreach (var (path, file) in Files())
        {
            if (!before.TryGetValue(path, out var was) || !ReferenceEquals(was.File, file) || was.Version != file.Version)
            {
                written[path] = file.Share();
            }
        }

        return written;
    }

    /// <summary>A path from the root, without <c>.</c> and <c>..</c>.</summary>
    public static string Absolute(string current, string path)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : current + "/" + path).Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return "/" + string.Join('/', parts);
    }

    private bool IsMounted(Vm vm, string[] parts) => parts.Length > 0 && parts[0] == Mount && !vm.Packages.IsEmpty && !Root.Entries.ContainsKey(Mount);

    private static FileNode Step(VirtualFolder folder, string part, in Value name) =>
        folder.Entries.TryGetValue(part, out var node) ? node : throw FileErrors.Of(FileErrors.NotFound, name);

    private VirtualFolder Parent(string[] parts, in Value name)
    {
        var folder = Root;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            folder = Step(folder, parts[i], name) as VirtualFolder ?? throw FileErrors.Of(FileErrors.NotAFolder, name);
        }

        return folder;
    }

    private string[] Parts(Vm vm, in Value name)
    {
        var path = PathText(vm, name);
        vm.Tick(path.Length >> 4);
        if (path.Length == 0)
        {
            throw FileErrors.Of(FileErrors.NotFound, name);
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw Vm.Error(Types.ValueError, "embedded null byte");
        }

        var absolute = path.Length > LongestPath ? path : Absolute(Current, path);
        var parts = absolute.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return absolute.Length <= LongestPath && Array.TrueForAll(parts, static part => part.Length <= LongestName)
            ? parts
            : throw FileErrors.Of(FileErrors.NameTooLong, name);
    }

    /// <summary>The text of a path given as str, bytes or an object with <c>__fspath__</c>.</summary>
    public static string PathText(Vm vm, in Value name)
    {
        var path = name;
        if (path.O is not (PyStr or PyBytes))
        {
            if (path.Type.Lookup("__fspath__") is not { } convert)
            {
                throw Vm.Error(Types.TypeError, $"expected str, bytes or os.PathLike object, not {path.Type.Name}");
            }

            path = vm.Checked(vm.CallSpecial(convert.V, name, []));
        }

        return path.O switch
        {
            PyStr s => s.S,
            PyBytes b => System.Text.Encoding.UTF8.GetString(b.Data),
            _ => throw Vm.Error(Types.TypeError, $"expected {name.Type.Name}.__fspath__() to return str or bytes, not {path.Type.Name}"),
        };
    }

    private static HashSet<string> KeptPaths(IEnumerable<string> names)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var path = Absolute("/", name); path.Length > 0; path = path[..path.LastIndexOf('/')])
            {
                kept.Add(path);
            }
        }

        return kept;
    }

    private void Fill(string name, ReadOnlyMemory<byte> data)
    {
        var parts = Absolute("/", name).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var folder = Root;
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            if (!folder.Entries.TryGetValue(part, out var next))
            {
                folder.Entries[part] = next = new VirtualFolder();
            }

            folder = (VirtualFolder)next;
        }

        var bytes = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(data, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length
            ? whole.Array
            : data.ToArray();
        folder.Entries[parts[^1]] = new VirtualFile(bytes, isHosts: true);
    }
}
