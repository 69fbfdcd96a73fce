namespace R1CI.Sdk.OnnxRuntime.Tests;

/// <summary>The model that ships with the repository.</summary>
internal static class TinyModel
{
    public const int Vocabulary = 2048;

    public static string Folder { get; } = Path.Combine(Root(), "models", "r1ci-tiny");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds R1CI.Sdk.sln; the tests need the model in the repository.");
    }
}
