namespace R1CI.Sdk.Python.Tests.Packages;

/// <summary>Which folders a host may name as <see cref="PythonSessionOptions.PackageRoots"/>.</summary>
public sealed class PackageRootTests : IDisposable
{
    private readonly PackageFixture _packages = new PackageFixture().Write("good.py", "x = 1\n").Write("vendor/deep.py", "x = 2\n").Write("kit/__init__.py", "");

    public void Dispose() => _packages.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{0}/gone")]
    [InlineData("{0}/good.py")]
    [InlineData("{0}/good.py/")]
    [InlineData("{0}/vendor\0")]
    public void Check_OfWhatIsNoFolder_SaysWhatToGive(string root)
    {
        root = root.Replace("{0}", _packages.Root, StringComparison.Ordinal);

        var problem = Assert.Throws<ArgumentException>(() => PythonSession.CheckPackageRoots([root]));

        Assert.Equal($"The package root '{root}' is no folder. Give a folder that holds packages: the one that 'NAME/__init__.py' lies in.", problem.Message);
    }

    [Fact]
    public void Check_OfAPackage_NamesTheFolderAround() =>
        Assert.EndsWith("is a package itself. Give the folder that it lies in.", Refusal(Path.Combine(_packages.Root, "kit")), StringComparison.Ordinal);

    [Fact]
    public void Check_OfLinksInACircle_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "round"), "trip");
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "trip"), "round");

        Assert.Contains("is no folder", Refusal(Path.Combine(_packages.Root, "round")), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAFolderThatCannotBeRead_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "needs a folder that this user cannot read");
        var closed = Directory.CreateDirectory(Path.Combine(_packages.Root, "closed"));
        if (!OperatingSystem.IsWindows())
        {
            closed.UnixFileMode = UnixFileMode.UserExecute;
        }

        Assert.Contains("cannot be read", Refusal(closed.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void Session_WithOneFolderSpelledInManyWays_MountsItOnce()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _packages.Root);
        var session = _packages.Session(_packages.Root, _packages.Root + "/", Path.Combine(_packages.Root, "vendor", ".."), relative);

        Assert.Equal("1\n", session.Execute(new PythonScript("import good; print(good.x)"), TestContext.Current.CancellationToken).Stdout);
    }

    [Fact]
    public void Session_WithAFolderInsideAnother_ImportsFromBoth()
    {
        var session = _packages.Session(_packages.Root, Path.Combine(_packages.Root, "vendor"));

        Assert.Equal("2 2\n", session.Execute(new PythonScript("import deep, vendor.deep; print(deep.x, vendor.deep.x)"), TestContext.Current.CancellationToken).Stdout);
    }

    [Fact]
    public void Session_WhoseListChangesAfterwards_KeepsTheFoldersItWasGiven()
    {
        var roots = new List<string> { _packages.Root };
        var session = new PythonSession(_packages.Options() with { PackageRoots = roots });
        roots[0] = "/";

        Assert.Equal("1\n", session.Execute(new PythonScript("import good; print(good.x)"), TestContext.Current.CancellationToken).Stdout);
    }

    private static string Refusal(string root) => Assert.Throws<ArgumentException>(() => PythonSession.CheckPackageRoots([root])).Message;
}
