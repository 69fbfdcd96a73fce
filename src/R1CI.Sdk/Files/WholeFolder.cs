using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Files;

/// <summary>Makes folders whole: whoever looks finds none of that name, or all of it.</summary>
internal static class WholeFolder
{
    private const string Unfinished = ".merging";

    /// <param name="path">The folder to make.</param>
    /// <param name="fill">Fills the folder that it is given, which becomes the one asked for.</param>
    /// <exception cref="MergeException">The folder holds something; nothing is changed.</exception>
    /// <exception cref="IOException">The disk is full or broken; nothing is left. Or another process is making the folder.</exception>
    public static void Make(string path, Action<string> fill)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        RequireEmpty(path);
        var unfinished = path + Unfinished;
        using var alone = WriterLock.Take(unfinished);
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true); // of a process that was killed
        try
        {
            Directory.CreateDirectory(unfinished);
            fill(unfinished);
            if (Directory.Exists(path)) Directory.Delete(path);
            Directory.Move(unfinished, path);
        }
        catch
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private static void RequireEmpty(string path)
    {
        if (File.Exists(path)) throw new MergeException($"'{path}' must not be there, or be an empty folder, and is a file. Give another folder.");
        if (!Directory.Exists(path)) return;
        string[] names = [.. Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).Take(6)];
        if (names.Length > 0) throw new MergeException($"'{path}' must not be there, or be an empty folder, and holds {string.Join(", ", names.Take(5).Select(name => $"'{name}'"))}{(names.Length > 5 ? ", ..." : "")}. Give another folder.");
    }
}
