namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>A Python file of a folder.</summary>
/// <param name="Name">Its path inside the folder, with slashes.</param>
/// <param name="Repository">The name of the checkout that it is in; empty when it is in none.</param>
/// <param name="Fault">Why the folder of that name cannot be listed; <see langword="null"/> for a file.</param>
internal readonly record struct FolderFile(string Name, string Repository, string? Fault);

/// <summary>Lists the Python files of a folder in the ordinal order of their paths, one folder at a time in memory.</summary>
/// <remarks>
/// Of a git checkout, wherever it begins, what is tracked and there; submodules are repositories of their own and left out. Of other folders, every file
/// except in those whose name begins with a dot, virtual environments, and <c>node_modules</c>. Links are not followed.
/// </remarks>
internal static class FolderFiles
{
    private const string Extension = ".py";

    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    public static IEnumerable<FolderFile> Of(string folder)
    {
        Stack<(string Name, bool IsFolder, string Repository)> left = new([("", true, "")]);
        while (left.TryPop(out var next))
        {
            if (!next.IsFolder)
            {
                yield return new FolderFile(next.Name, next.Repository, null);
                continue;
            }

            var path = Path.Combine(folder, next.Name);
            var isCheckout = GitIndex.IsAt(path);
            var repository = isCheckout ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) : next.Repository;
            if (isCheckout && GitIndex.TryRead(path) is { } tracked)
            {
                foreach (var name in tracked.Where(name => name.EndsWith(Extension, StringComparison.Ordinal) && IsThere(Path.Combine(path, name)))) yield return new FolderFile(next.Name + name, repository, null);
                continue;
            }

            var (entries, fault) = List(path);
            if (fault is not null) yield return new FolderFile(next.Name.Length == 0 ? "." : next.Name, repository, fault);
            foreach (var (name, isFolder) in entries) left.Push((next.Name + name, isFolder, repository));
        }
    }

    // Last first, as a stack takes them. A folder's name ends in a slash, which puts its files where the order of whole paths does.
    private static (IReadOnlyList<(string Name, bool IsFolder)> Entries, string? Fault) List(string path)
    {
        try
        {
            return ([.. new DirectoryInfo(path).EnumerateFileSystemInfos("*", OneFolder).Where(IsWanted)
                .Select(static entry => entry is DirectoryInfo ? (Name: entry.Name + "/", IsFolder: true) : (entry.Name, IsFolder: false))
                .OrderByDescending(static entry => entry.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], exception.Message);
        }
    }

    private static bool IsWanted(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.') && (entry is DirectoryInfo ? entry.Name is not ("node_modules" or "__pycache__") && !File.Exists(Path.Combine(entry.FullName, "pyvenv.cfg")) : entry.Name.EndsWith(Extension, StringComparison.Ordinal));

    // A checkout need not have all that is tracked, and a file's place may be a link's by now.
    private static bool IsThere(string path) => new FileInfo(path) is { Exists: true } file && (file.Attributes & FileAttributes.ReparsePoint) == 0;
}
