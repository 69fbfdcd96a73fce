namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>The scripts of the conformance suite: programs by people that use everything on purpose.</summary>
internal static class ConformanceSources
{
    /// <summary>Reads them from the repository this runs in; none outside of one.</summary>
    public static IReadOnlyList<string> Read() => FindFolder("tests", "R1CI.Sdk.Python.Tests", "Conformance", "cases") is { } cases
        ? [.. Directory.EnumerateFiles(cases, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)]
        : [];

    /// <summary>Finds a folder of the repository this runs in.</summary>
    public static string? FindFolder(params ReadOnlySpan<string> parts)
    {
        var inside = Path.Combine(parts);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, inside) is var path && Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
