using System.Text.Json;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Corpus;

/// <summary>One whole run without a model over the corpus that ships, for all tests that look at what comes out of it.</summary>
public sealed class CorpusRun : IAsyncLifetime
{
    // One for all runs: what sessions begin with is made once for each executor.
    private static readonly PythonExecutor Executor = new();

    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets the folder of the run.</summary>
    internal string Output => Path.Combine(_folder.Root, "out");

    internal static string Examples { get; } = Path.Combine(Repository(), "examples", "CodeIO");

    public async ValueTask InitializeAsync() => await RunAsync(Path.Combine(Examples, "corpus"), Output);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs as <c>r1ci codeio run</c> does.</summary>
    internal static Task<CodeIOSummary> RunAsync(string raw, string output) =>
        new CodeIORun(Executor, new TeacherlessSources(), new NarratedPredictions()).RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken);

    internal List<JsonElement> Lines(string name) => Lines(Output, name);

    internal static List<JsonElement> Lines(string output, string name) => [.. File.ReadLines(Path.Combine(output, name)).Select(static line => JsonElement.Parse(line))];

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
