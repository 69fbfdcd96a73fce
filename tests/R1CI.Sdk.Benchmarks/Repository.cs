namespace R1CI.Sdk.Benchmarks;

/// <summary>Where things are in a clone.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the folder of the model that ships.</summary>
    public static string Model => Path.Combine(Root, "models", "r1ci-tiny");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks do not run inside the repository.");
        }

        return folder.FullName;
    }
}
