namespace R1CI.Sdk.Python.Tests.Packages;

/// <summary>Packages and folders that are broken, huge or changing: a clear ImportError, nothing read elsewhere, no failure of the host.</summary>
public sealed class PackageBadInputTests : IDisposable
{
    private readonly PackageFixture _packages = new PackageFixture()
        .Write("good.py", "x = 1\n")
        .Write("space/inner.py", "x = 2\n")
        .Write("math.py", "raise SystemError('not the library')\n")
        .Write("Größe.py", "x = 3\n")
        .Write("lone.pyc", "bytes")
        .Write("cached/__pycache__/leaf.cpython-311.pyc", "bytes")
        .Write("later.py", "import gone\n")
        .Write("gone.py", "x = 4\n");

    public void Dispose() => _packages.Dispose();

    [Theory]
    [InlineData("import lone", "ImportError: cannot import 'lone': '/packages/lone.pyc' is CPython's bytecode, and only source can run here")]
    [InlineData("import cached.leaf", "ModuleNotFoundError: No module named 'cached.leaf'")]
    [InlineData("import Good", "ModuleNotFoundError: No module named 'Good'")]
    [InlineData("import good.x", "ModuleNotFoundError: No module named 'good.x'; 'good' is not a package")]
    [InlineData("__import__('.'.join(['space'] * 300_000))", "RecursionError: maximum recursion depth exceeded")]
    [InlineData("import space\nspace.__path__ = ['/packages/' + 'space/' * 300_000 + 'space']\nimport space.inner", "ModuleNotFoundError: No module named 'space.inner'")]
    [InlineData("import pandas", "ModuleNotFoundError: No module named 'pandas'. It is native code or needs what is not here, so it cannot run in this interpreter: csv, collections and the numpy that is here do what small tables need")]
    [InlineData("import numpy.ma", "ModuleNotFoundError: No module named 'numpy.ma': numpy here is a subset with numpy.fft, numpy.lib.stride_tricks, numpy.linalg, numpy.polynomial, numpy.random and numpy.testing")]
    public void Import_OfWhatCannotRun_SaysWhy(string script, string expected) =>
        Assert.Equal(expected, _packages.Run(script).Error!.TrimEnd().Split('\n')[^1]);

    [Theory]
    [InlineData("import Größe; print(Größe.x)", "3")]
    [InlineData("import math; print(math.gcd(4, 6))", "2")]
    [InlineData("import good, os; print(open(good.__file__).read() == 'x = 1\\n', os.path.getsize(good.__file__), os.listdir('/packages/space'))", "True 6 ['inner.py']")]
    [InlineData("import sys; sys.path.append('/packages/space'); import inner; print(inner.x, inner.__file__)", "2 /packages/space/inner.py")]
    [InlineData("import sys; sys.path.remove('/packages')\ntry: import good\nexcept ImportError as e: print(e)", "No module named 'good'")]
    public void Import_OfWhatIsThere_FindsIt(string script, string expected)
    {
        var result = _packages.Run(script);

        Assert.Equal((expected + "\n", (string?)null), (result.Stdout, result.Error));
    }

    [Fact]
    public void Import_OfAFileThatVanishedMeanwhile_SaysSo()
    {
        var session = _packages.Session();
        Run(session, "import good");
        File.Delete(Path.Combine(_packages.Root, "gone.py"));
        Directory.Delete(Path.Combine(_packages.Root, "space"), recursive: true);

        Assert.EndsWith("ImportError: cannot import 'gone': '/packages/gone.py' is gone since its folder was first looked into\n", Run(session, "import later").Error, StringComparison.Ordinal);
        Assert.EndsWith("ModuleNotFoundError: No module named 'space.inner'\n", Run(session, "import space.inner").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_AfterAnEditBetweenImportAndFork_KeepsTheModuleAndReadsTheRest()
    {
        var session = _packages.Session();
        Run(session, "import good");
        _packages.Write("good.py", "x = 'edited'\n").Write("gone.py", "x = 'edited'\n");

        Assert.Equal("1 edited\n", Run(session.Fork(), "import good, gone; print(good.x, gone.x)").Stdout);
        Assert.Equal("edited\n", _packages.Run("import good; print(good.x)").Stdout);
    }

    [Fact]
    public void Import_FromAFolderWithThousandsOfFiles_FindsItsModule()
    {
        for (var i = 0; i < 3_000; i++)
        {
            File.Create(Path.Combine(_packages.Root, $"data{i}.bin")).Dispose();
        }

        Assert.Equal("1\n", _packages.Run("import good; print(good.x)").Stdout);
    }

    [Fact]
    public void Import_OfAFileOf50Megabytes_EndsWithTheSourceLimit()
    {
        using (var file = File.Create(Path.Combine(_packages.Root, "vast.py")))
        {
            file.SetLength(50_000_000);
        }

        Assert.Equal(PythonStatus.SourceLimit, _packages.Run("import vast").Status);
    }

    [Fact]
    public void Import_ThroughLinksInCircles_EndsAndFindsNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "self"), ".");
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "round"), "trip");
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "trip"), "round");
        File.CreateSymbolicLink(Path.Combine(_packages.Root, "same.py"), "same.py");

        var result = _packages.Run("import self.self.self.good as g\nfor m in ['round', 'trip.x', 'same', '.'.join(['self'] * 290) + '.no']:\n    try:\n        __import__(m)\n    except ImportError as e:\n        print(str(e)[:60])\n");

        Assert.Equal("No module named 'round'\nNo module named 'trip'\ncannot import 'same': '/packages/same.py' is a link that lea\nNo module named 'self.self.self.self.self.self.self.self.sel\n", result.Stdout);
    }

    [Theory]
    [InlineData("import good; open(good.__file__, 'w')", "PermissionError: [Errno 13] Permission denied: '/packages/good.py'")]
    [InlineData("open('/packages/new.py', 'x')", "PermissionError: [Errno 13] Permission denied: '/packages/new.py'")]
    [InlineData("import os; os.remove('/packages/good.py')", "PermissionError: [Errno 13] Permission denied: '/packages/good.py'")]
    [InlineData("import os; os.rename('/packages/good.py', '/good.py')", "PermissionError: [Errno 13] Permission denied: '/packages/good.py' -> '/good.py'")]
    [InlineData("import os; os.mkdir('/packages')", "PermissionError: [Errno 13] Permission denied: '/packages'")]
    [InlineData("open('/packages/../etc/passwd')", "FileNotFoundError: [Errno 2] No such file or directory: '/packages/../etc/passwd'")]
    [InlineData("open('/packages/space')", "IsADirectoryError: [Errno 21] Is a directory: '/packages/space'")]
    public void Files_OfAMount_CanOnlyBeRead(string script, string expected)
    {
        var session = new PythonSession(_packages.Options() with { AllowsFileWrites = true });

        Assert.EndsWith(expected + "\n", Run(session, script).Error, StringComparison.Ordinal);
        Assert.Equal("x = 1\n", File.ReadAllText(Path.Combine(_packages.Root, "good.py")));
    }

    [Fact]
    public void Files_OfTheHostCalledPackages_HideTheMountFromOpenAndNotFromImport()
    {
        var session = new PythonSession(_packages.Options() with { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["packages/good.py"] = "host"u8.ToArray() } });

        Assert.Equal("1 host\n", Run(session, "import good; print(good.x, open('packages/good.py').read())").Stdout);
    }

    private static PythonResult Run(PythonSession session, string script) => session.Execute(new PythonScript(script), TestContext.Current.CancellationToken);
}
