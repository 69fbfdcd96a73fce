using R1CI.Sdk.Execution;

namespace R1CI.Cli;

/// <summary>The interpreters this build carries.</summary>
internal static class Executors
{
    public static IReadOnlyDictionary<string, CodeExecutor> All { get; } = new Dictionary<string, CodeExecutor> { ["python"] = new PythonExecutor() };

    /// <exception cref="CommandException">There is no such language.</exception>
    public static CodeExecutor Find(string language) => All.TryGetValue(language, out var executor)
        ? executor
        : throw new CommandException(ExitCode.Usage, $"--language is '{language}'; this build runs: {string.Join(", ", All.Keys)}.");
}
