namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>The scripts of the conformance suite: programs by people that use everything on purpose.</summary>
internal static class ConformanceSources
{
    /// <summary>Reads them from the repository this runs in; none outside of one.</summary>
    public static IReadOnlyList<string> Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            var cases = Path.Combine(folder.FullName, "tests", "R1CI.Sdk.Python.Tests", "Conformance", "cases");
            if (Directory.Exists(cases))
            {
                return [.. Directory.EnumerateFiles(cases, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
            }
        }

        return [];
    }
}
