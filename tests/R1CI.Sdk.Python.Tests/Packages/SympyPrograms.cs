using System.Runtime.ExceptionServices;

namespace R1CI.Sdk.Python.Tests.Packages;

/// <summary>The programs in <c>Packages/sympy</c>, each run in a fork of one session that has imported sympy.</summary>
internal static class SympyPrograms
{
    // Where Debian's python3-sympy lies; the expected output is that of its release.
    private const string Mount = "/usr/lib/python3/dist-packages", Release = "1.11.1";

    // Guest calls take no host stack, but built-ins that call back do.
    private const int StackBytes = 16 << 20;

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Packages", "sympy");
    private static readonly Lazy<PythonSession> Session = new(Import);
    private static readonly Lock Forking = new();

    /// <summary>Gets the programs to run: one of each folder, or all of them where <c>R1CI_SYMPY=all</c> is set.</summary>
    public static IEnumerable<string> Names => Environment.GetEnvironmentVariable("R1CI_SYMPY") == "all" ? All : All.DistinctBy(static name => name.Split('/')[0]);

    private static IEnumerable<string> All => Directory.EnumerateFiles(Root, "*.py", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Root, path)[..^3].Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static bool HasSympy { get; } = File.Exists($"{Mount}/sympy/release.py") && File.ReadAllText($"{Mount}/sympy/release.py").Contains($"\"{Release}\"");

    public static string Expected(string name) => File.ReadAllText(Path.Combine(Root, name + ".out"));

    /// <summary>A session that has imported sympy; skips the test where the machine has none.</summary>
    public static PythonSession Fork()
    {
        Assert.SkipUnless(HasSympy, $"needs sympy {Release} in {Mount} (Debian's python3-sympy)");
        lock (Forking)
        {
            return Session.Value.Fork();
        }
    }

    /// <summary>Standard output, then the last line of the error if there is one.</summary>
    public static string Run(PythonSession session, string name)
    {
        var result = OnLargeStack(() => session.Execute(
            new PythonScript(File.ReadAllText(Path.Combine(Root, name + ".py"))) { FileName = name + ".py" }, TestContext.Current.CancellationToken));
        var error = result.Error?.TrimEnd('\n').Split('\n')[^1];
        return result.Stdout + (string.IsNullOrEmpty(error) ? "" : error + "\n");
    }

    public static PythonSession Create() => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System,
        PackageRoots = [Mount],
        Limits = new PythonLimits { Timeout = TimeSpan.FromMinutes(5), MaxBytes = 2L << 30, MaxSteps = 10_000_000_000 },
    });

    public static T OnLargeStack<T>(Func<T> act)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = act();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }

    private static PythonSession Import()
    {
        var session = Create();
        var result = OnLargeStack(() => session.Execute(new PythonScript("import sympy\n")));
        Assert.True(result.Status == PythonStatus.Ok, result.Error);
        return session;
    }
}
