namespace R1CI.Sdk.Python.Tests.Packages;

/// <summary>What a mount must refuse, and what guests must not see or do.</summary>
public sealed class PackageSafetyTests : IDisposable
{
    private readonly PackageFixture _packages = new PackageFixture().Write("good/__init__.py", "x = 1\n");
    private readonly PackageFixture _outside = new PackageFixture().Write("secret.py", "x = 'secret'\n").Write("far/__init__.py", "");

    public void Dispose()
    {
        _packages.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [InlineData("fast.cpython-311-x86_64-linux-gnu.so", "fast")]
    [InlineData("fast.abi3.so", "fast")]
    [InlineData("good/_speed.so", "good._speed")]
    [InlineData("fast.cp311-win_amd64.pyd", "fast")]
    public void Import_OfANativeModule_IsRefusedAsNative(string file, string module)
    {
        _packages.Write(file, "\u007fELF");

        var result = _packages.Run($"try:\n    import {module}\nexcept ImportError as e:\n    print(e, e.name)\n");

        Assert.Equal($"cannot import '{module}': '/packages/{file}' is native code, and only packages written in Python can run here {module}\n", result.Stdout);
    }

    [Fact]
    public void Import_OfANativeModuleWithSourceBesideIt_RunsTheSource()
    {
        _packages.Write("both.cpython-311-x86_64-linux-gnu.so", "\u007fELF").Write("both.py", "x = 'source'\n");

        Assert.Equal("source\n", _packages.Run("import both; print(both.x)").Stdout);
    }

    [Fact]
    public void Import_ThroughLinksOutOfTheRoot_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        File.CreateSymbolicLink(Path.Combine(_packages.Root, "leak.py"), Path.Combine(_outside.Root, "secret.py"));
        File.CreateSymbolicLink(Path.Combine(_packages.Root, "lost.py"), Path.Combine(_packages.Root, "gone.py"));
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "away"), Path.Combine(_outside.Root, "far"));

        var result = _packages.Run("for m in ['leak', 'lost', 'away']:\n    try:\n        __import__(m)\n    except ImportError as e:\n        print(e)\n");

        Assert.Equal(
            "cannot import 'leak': '/packages/leak.py' is a link that leads out of the mounted folder\n" +
            "cannot import 'lost': '/packages/lost.py' is a link that leads nowhere\n" +
            "cannot import 'away': '/packages/away' is a link that leads out of the mounted folder\n",
            result.Stdout);
    }

    [Fact]
    public void Import_ThroughLinksInsideTheRoot_Works()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        File.CreateSymbolicLink(Path.Combine(_packages.Root, "again.py"), Path.Combine("good", "__init__.py"));
        Directory.CreateSymbolicLink(Path.Combine(_packages.Root, "twin"), "good");

        Assert.Equal("1 1\n", _packages.Run("import again, twin; print(again.x, twin.x)").Stdout);
    }

    [Theory]
    [InlineData("import good; good.__path__ = ['/packages/..', '/', '..', '/packages/good/../..']\nimport good.secret")]
    [InlineData("import good; good.__path__.append('{0}')\nimport good.secret")]
    [InlineData("import sys; sys.path.insert(0, '{0}')\nimport secret")]
    [InlineData("import importlib; importlib.import_module('/secret')")]
    [InlineData("__import__('good/../../secret')")]
    [InlineData("import _packages; print(_packages.read('{0}/secret.py'), _packages.read('/packages/../secret.py'), _packages.names('/'))\nimport secret")]
    public void Import_OfWhatLiesOutsideTheRoot_FindsNothing(string script)
    {
        var result = _packages.Run(script.Replace("{0}", _outside.Root, StringComparison.Ordinal));

        Assert.Equal("ModuleNotFoundError", result.ErrorType);
        Assert.Contains(result.Stdout, (string[])["", "None None None\n"]);
    }

    [Fact]
    public void Import_OfAHugeFile_EndsWithTheSourceLimit()
    {
        _packages.Write("huge.py", "x = 1\n" + new string('#', 1 << 20) + "\n");

        var result = _packages.Run("try:\n    import huge\nexcept BaseException:\n    print('caught')\n");

        Assert.Equal((PythonStatus.SourceLimit, ""), (result.Status, result.Stdout));
    }

    [Theory]
    [InlineData(300, 256L << 20, PythonStatus.StepLimit)]
    [InlineData(1_000_000, 1L << 20, PythonStatus.MemoryLimit)]
    public void Import_OverALimit_EndsTheRun(long steps, long bytes, PythonStatus expected)
    {
        _packages.Write("work.py", string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"x{i} = [{i}] * 90\n")));
        var session = new PythonSession(_packages.Options() with { Limits = new PythonLimits { MaxSteps = steps, MaxBytes = bytes } });

        Assert.Equal(expected, session.Execute(new PythonScript("import work"), TestContext.Current.CancellationToken).Status);
    }

    [Fact]
    public void Session_WithARootThatIsNoFolder_IsRefused()
    {
        var gone = Path.Combine(_packages.Root, "gone");

        var problem = Assert.Throws<ArgumentException>(() => _packages.Session(gone));

        Assert.Equal($"The package root '{gone}' is no folder. Give a folder that holds packages: the one that 'NAME/__init__.py' lies in.", problem.Message);
        Assert.Contains("is a package itself", Assert.Throws<ArgumentException>(() => _packages.Session(Path.Combine(_packages.Root, "good"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good/__init__.py")]
    [InlineData("good.py")]
    [InlineData("good.abi3.so")]
    public void Session_WithTwoRootsThatHoldOnePackage_IsRefusedAndNamesBoth(string file)
    {
        _outside.Write(file, "");

        var problem = Assert.Throws<ArgumentException>(() => _packages.Session(_packages.Root, _outside.Root));

        Assert.StartsWith($"The package 'good' is in two package roots, '{_packages.Root}' and '{_outside.Root}'.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Session_WithTwoRoots_ImportsFromBoth()
    {
        var session = _packages.Session(_packages.Root, _outside.Root, _packages.Root);

        Assert.Equal("1 secret\n", session.Execute(new PythonScript("import good, secret; print(good.x, secret.x)"), TestContext.Current.CancellationToken).Stdout);
    }

    [Fact]
    public void Import_OfAnything_WritesNothing()
    {
        var before = Picture();

        _packages.Run("import good\ntry:\n    open('/packages/good/new.py', 'w')\nexcept OSError as e:\n    print(e)\n");

        Assert.Equal(before, Picture());
    }

    private (string, DateTime, string)[] Picture() => [.. Directory.EnumerateFiles(_packages.Root, "*", SearchOption.AllDirectories)
        .Select(static path => (path, File.GetLastWriteTimeUtc(path), File.ReadAllText(path)))];
}
