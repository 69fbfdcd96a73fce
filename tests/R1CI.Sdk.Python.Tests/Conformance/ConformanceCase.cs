namespace R1CI.Sdk.Python.Tests.Conformance;

/// <summary>A guest script with what it must write: <c>cases/FEATURE/NAME.py</c>, <c>.out</c> and, when it reads, <c>.in</c>.</summary>
internal sealed record ConformanceCase(string Name)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Conformance", "cases");

    public string ScriptPath => Path.Combine(Root, Name + ".py");

    public string Source => File.ReadAllText(ScriptPath);

    public string Expected => File.ReadAllText(Path.Combine(Root, Name + ".out"));

    public string Input => Path.Combine(Root, Name + ".in") is var path && File.Exists(path) ? File.ReadAllText(path) : "";

    private static readonly Dictionary<string, string> KnownDifferences = File.ReadLines(Path.Combine(Root, "known-differences.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .ToDictionary(static line => line.Split(':')[0].Trim(), static line => line[(line.IndexOf(':') + 1)..].Trim());

    /// <summary>Gets why the output is not CPython's yet; <see langword="null"/> when it has to be.</summary>
    public string? KnownDifference => KnownDifferences.GetValueOrDefault(Name);

    private static readonly HashSet<string> ReleaseDependent = [.. File.ReadLines(Path.Combine(Root, "release-dependent.txt")).Where(static line => line[0] != '#')];

    /// <summary>Gets whether releases of CPython 3.11 differ in what they write.</summary>
    public bool DependsOnRelease => ReleaseDependent.Contains(Name);

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.py", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Root, path)[..^3].Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Standard output, then the last line of the error if there is one.</summary>
    public string RunHere()
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, AllowsFileWrites = true });
        var result = session.Execute(
            new PythonScript(Source) { EndsProgram = true, FileName = Path.GetFileName(ScriptPath), Stdin = new StringReader(Input) },
            TestContext.Current.CancellationToken);
        // An exit status is no text.
        if (result.ErrorType == "SystemExit" && result.Error == $"SystemExit: {result.ExitCode}") return result.Stdout;
        var error = result.Error?.TrimEnd('\n').Split('\n')[^1];
        return result.Stdout + (string.IsNullOrEmpty(error) ? "" : error + "\n");
    }
}
