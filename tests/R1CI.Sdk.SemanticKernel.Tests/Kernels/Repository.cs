namespace R1CI.Sdk.SemanticKernel.Tests.Kernels;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Gets the folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln")) ? folder.FullName
        : Find(folder.Parent ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds R1CI.Sdk.sln; the tests need the repository."));
}
