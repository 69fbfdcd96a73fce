namespace R1CI.Sdk.Python.Tests.Packages;

/// <summary>A folder of packages that a test writes, and sessions that mount it.</summary>
public sealed class PackageFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-packages-");

    public string Root => _folder.FullName;

    public PackageFixture Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public PythonSession Session(params string[] roots) => new(Options(roots));

    public PythonSessionOptions Options(params string[] roots) => new()
    {
        TimeProvider = TimeProvider.System,
        PackageRoots = roots.Length == 0 ? [Root] : roots,
    };

    public PythonResult Run(string script) => Session().Execute(new PythonScript(script), TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
