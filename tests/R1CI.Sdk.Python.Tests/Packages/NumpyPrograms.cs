using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Packages;

/// <summary>The programs in <c>Packages/numpy</c> and what Debian's numpy 1.24.2 prints for them.</summary>
internal static class NumpyPrograms
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Packages", "numpy");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, "*.py", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Root, path)[..^3].Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static string Expected(string name) => File.ReadAllText(Path.Combine(Root, name + ".out"));

    /// <summary>Standard output, then the last line of the error if there is one.</summary>
    public static string Run(string name)
    {
        // What they print is asked, not how fast: other tests run beside these.
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Limits = new PythonLimits { Timeout = TimeSpan.FromMinutes(1) } });
        var result = session.Execute(new PythonScript(File.ReadAllText(Path.Combine(Root, name + ".py"))) { FileName = name + ".py" }, TestContext.Current.CancellationToken);
        var error = result.Error?.TrimEnd().Split('\n')[^1];
        return result.Stdout + (string.IsNullOrEmpty(error) ? "" : error + "\n");
    }

    /// <summary>What the numpy of this machine prints for every program, by name; skips the test where there is none of the release.</summary>
    public static Dictionary<string, string> RunBesideNumpy()
    {
        const string Driver = """
            import json, pathlib, sys
            root = pathlib.Path(sys.stdin.read())
            sys.path.append('/usr/lib/python3/dist-packages')
            try:
                import numpy
                found = numpy.__version__
            except ImportError:
                found = None
            results = {}
            if found:
                numpy.linalg.inv(numpy.eye(2))
                found += ' over OpenBLAS' if 'openblas' in open('/proc/self/maps').read() else ''
            if found == '1.24.2':
                sys.path.insert(0, str(root.parent))  # where a folder is named numpy too
                import update_numpy
                results = {str(p.relative_to(root))[:-3]: update_numpy.output(p) for p in sorted(root.glob('*/*.py'))}
            print(json.dumps([found, results]))
            """;
        using var written = JsonDocument.Parse(CPython.Run(Driver, Root));
        var found = written.RootElement[0].GetString();
        Assert.SkipUnless(found == "1.24.2", $"needs numpy 1.24.2 for the CPython on the PATH, over the reference BLAS, as Debian's python3-numpy and libblas3 are; found is {found ?? "none"}");
        return written.RootElement[1].Deserialize<Dictionary<string, string>>()!;
    }
}
