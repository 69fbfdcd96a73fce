using System.Diagnostics.CodeAnalysis;

namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>The machine's disk, as far as packages need it: looking and reading, in folders that the host named. Nothing else in the interpreter touches it.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "The one place that reads files; callers pass what lies in a folder the host mounted, links resolved.")]
internal static class PackageDisk
{
    // Linux's limit on links met while one path is resolved.
    private const int MaxLinks = 40;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true, ReturnSpecialDirectories = false };

    /// <summary>What lies in a folder, in no order; nothing when the folder is gone or cannot be read.</summary>
    public static List<DiskItem> List(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything)
                .Select(static info => new DiskItem(info.Name, info.FullName, (info.Attributes & FileAttributes.Directory) != 0, (info.Attributes & FileAttributes.ReparsePoint) != 0))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether it can be seen what lies in a folder.</summary>
    public static bool CanList(string folder)
    {
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static bool IsFile(string path) => File.Exists(path);

    public static bool IsFolder(string path) => Directory.Exists(path);

    public static string Join(string folder, string name) => Path.Combine(folder, name);

    /// <summary>Length in bytes and time of the last change; <see langword="null"/> when there is no such file.</summary>
    public static (long Length, DateTime Changed)? Stat(string path) => new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : null;

    /// <summary>What a file holds; <see langword="null"/> when it cannot be read, or has another length than it had.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">What <see cref="Stat"/> said, and the caller has paid for.</param>
    public static byte[]? Read(string path, long length)
    {
        // Pipes and devices have no length; opening one could wait for ever.
        if (length == 0)
        {
            return [];
        }

        try
        {
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            if (RandomAccess.GetLength(file) != length || length > Array.MaxLength)
            {
                return null;
            }

            var data = new byte[length];
            for (int at = 0, read; at < data.Length; at += read)
            {
                read = RandomAccess.Read(file, data.AsSpan(at), at);
                if (read == 0)
                {
                    return null;
                }
            }

            return data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a path lies in a folder or is it; both without links.</summary>
    public static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path without links; <see langword="null"/> when a link leads nowhere or in a circle.</summary>
    public static string? Resolve(string path)
    {
        path = Path.GetFullPath(path);
        for (var links = 0; links <= MaxLinks; links++)
        {
            if (FirstLink(path, out var rest) is not { } link)
            {
                return Path.Exists(path) ? Path.TrimEndingDirectorySeparator(path) : null;
            }

            path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link.FullName)!, link.LinkTarget!, rest));
        }

        return null;
    }

    private static FileInfo? FirstLink(string path, out string rest)
    {
        for (var end = path.IndexOf(Path.DirectorySeparatorChar, Path.GetPathRoot(path)!.Length); ; end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var part = new FileInfo(end < 0 ? path : path[..end]);
            rest = end < 0 ? "" : path[(end + 1)..];
            if (part.LinkTarget != null)
            {
                return part;
            }

            if (end < 0)
            {
                return null;
            }
        }
    }
}

/// <summary>An entry of a folder of the machine.</summary>
internal readonly record struct DiskItem(string Name, string Path, bool IsFolder, bool IsLink);
