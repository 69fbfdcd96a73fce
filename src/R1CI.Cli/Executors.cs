using R1CI.Sdk.Execution;

namespace R1CI.Cli;

/// <summary>The interpreters this build carries.</summary>
internal static class Executors
{
    /// <summary>The interpreters by the languages' names.</summary>
    /// <param name="packageRoots">Folders whose Python packages scripts can import.</param>
    /// <param name="preload">Modules that are imported once for all scripts.</param>
    /// <exception cref="ArgumentException">A folder is not there, or two hold a package of the same name.</exception>
    public static IReadOnlyDictionary<string, CodeExecutor> WithPackages(IReadOnlyList<string> packageRoots, IReadOnlyList<string> preload) =>
        new Dictionary<string, CodeExecutor> { ["python"] = new PythonExecutor(new PythonExecutorOptions { PackageRoots = packageRoots, Preload = preload }) };

    /// <exception cref="CommandException">There is no such language.</exception>
    public static CodeExecutor Find(this IReadOnlyDictionary<string, CodeExecutor> executors, string language) => executors.TryGetValue(language, out var executor)
        ? executor
        : throw new CommandException(ExitCode.Usage, $"--language is '{language}'; this build runs: {string.Join(", ", executors.Keys)}.");
}
