using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Tests.Execution;

public sealed class PackageDigestTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-packages-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Of_TheSamePackagesElsewhere_IsTheSame()
    {
        var (one, two) = (Create("a/site"), Create("b/site"));
        Directory.CreateDirectory(Path.Combine(two, "pkg", "__pycache__"));
        File.WriteAllText(Path.Combine(two, "pkg", "__pycache__", "m.cpython-311.pyc"), "compiled");
        File.WriteAllText(Path.Combine(two, "old.pyc"), "compiled");

        Assert.Equal(PackageDigest.Of(one), PackageDigest.Of(two));
        Assert.Equal("site", PackageDigest.Of(one).Name);
        Assert.Matches("^[0-9a-f]{64}$", PackageDigest.Of(one).Sha256);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("file")]
    [InlineData("name")]
    [InlineData("new")]
    [InlineData("link")]
    public void Of_ChangedPackages_IsAnother(string what)
    {
        var folder = Create("site");
        var before = PackageDigest.Of(folder).Sha256;
        var source = Path.Combine(folder, "pkg", "m.py");
        switch (what)
        {
            case "source": File.WriteAllText(source, "x = 2\n"); break;
            case "file": File.AppendAllText(Path.Combine(folder, "pkg", "data.txt"), "."); break;
            case "name": File.Move(source, Path.Combine(folder, "pkg", "n.py")); break;
            case "new": File.WriteAllText(Path.Combine(folder, "other.py"), ""); break;
            default: Directory.CreateSymbolicLink(Path.Combine(folder, "round"), folder); break;
        }

        Assert.NotEqual(before, PackageDigest.Of(folder).Sha256);
    }

    private string Create(string name)
    {
        var folder = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.Combine(folder, "pkg"));
        File.WriteAllText(Path.Combine(folder, "pkg", "m.py"), "x = 1\n");
        File.WriteAllText(Path.Combine(folder, "pkg", "data.txt"), "data");
        return folder;
    }
}
