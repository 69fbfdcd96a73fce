using System.Diagnostics.CodeAnalysis;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint;
using R1CI.Sdk.Node;

namespace R1CI.Cli;

/// <summary>The interpreters of this build. That of JavaScript is looked for when somebody asks for it, and is the first that runs on this machine.</summary>
internal sealed class Executors
{
    public const string Python = "python";
    public const string JavaScript = "javascript";

    // Best first. Node runs what models write at the speed of its compiler; Jint runs in this process where there is no node.
    private static readonly (string Name, Func<int, CodeExecutor> Create)[] Engines = [("node", CreateNode), ("jint", CreateJint)];

    private readonly PythonExecutor _python;
    private readonly Lazy<(CodeExecutor? Executor, string Problem)> _javaScript;

    private Executors(PythonExecutor python, int warmProcesses)
    {
        _python = python;
        _javaScript = new Lazy<(CodeExecutor?, string)>(() => FindJavaScript(warmProcesses));
    }

    /// <summary>The languages that code can be in.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Python, JavaScript];

    /// <summary>The interpreters of a command line.</summary>
    /// <param name="packageRoots">Folders whose Python packages scripts can import.</param>
    /// <param name="preload">Modules that are imported once for all scripts.</param>
    /// <param name="warmProcesses">Processes of JavaScript to have ready for the next sessions.</param>
    /// <exception cref="ArgumentException">A folder is not there, or two hold a package of the same name.</exception>
    public static Executors WithPackages(IReadOnlyList<string> packageRoots, IReadOnlyList<string> preload, int warmProcesses = 1) =>
        new(new PythonExecutor(new PythonExecutorOptions { PackageRoots = packageRoots, Preload = preload }), warmProcesses);

    /// <summary>The language of a file by its name; <see langword="null"/> when the name says none.</summary>
    public static string? LanguageOf(string file) => Path.GetExtension(file).ToUpperInvariant() is ".JS" or ".MJS" or ".CJS" ? JavaScript : null;

    /// <summary>Finds the interpreter of a language.</summary>
    /// <param name="language">A fence name, or a usual other name of it.</param>
    /// <param name="executor">The interpreter.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    public bool TryFind(string language, [NotNullWhen(true)] out CodeExecutor? executor, [NotNullWhen(false)] out string? problem)
    {
        (executor, problem) = language.ToUpperInvariant() switch
        {
            "PYTHON" or "PY" or "PYTHON3" => (_python, null),
            "JAVASCRIPT" or "JS" or "NODE" or "NODEJS" => (_javaScript.Value.Executor, _javaScript.Value.Problem),
            _ => ((CodeExecutor?)null, $"there is no interpreter for '{language}'; this build has: {string.Join(", ", Languages)}."),
        };
        return executor is not null;
    }

    /// <summary>Finds the interpreter of a language.</summary>
    /// <exception cref="CommandException">There is no such language, or nothing runs it here.</exception>
    public CodeExecutor Find(string language) =>
        TryFind(language, out var executor, out var problem) ? executor : throw new CommandException(ExitCode.Usage, $"--language is '{language}': {problem}");

    /// <summary>The interpreters that run on this machine.</summary>
    public IEnumerable<CodeExecutor> Available()
    {
        foreach (var language in Languages)
        {
            if (TryFind(language, out var executor, out _))
            {
                yield return executor;
            }
        }
    }

    /// <summary>Every engine of JavaScript of this build: what it is called, and the executor or why it does not run here.</summary>
    public static IEnumerable<(string Name, CodeExecutor? Executor, string Problem)> JavaScriptEngines(int warmProcesses) => Engines.Select(engine =>
    {
        try
        {
            return (engine.Name, engine.Create(warmProcesses), "");
        }
        catch (Exception problem) when (problem is NodeUnavailableException or NotSupportedException or FileNotFoundException or InvalidOperationException)
        {
            return (engine.Name, (CodeExecutor?)null, problem.Message);
        }
    });

    private static (CodeExecutor?, string) FindJavaScript(int warmProcesses)
    {
        var problems = new List<string>();
        foreach (var (name, executor, problem) in JavaScriptEngines(warmProcesses))
        {
            if (executor is not null)
            {
                return (executor, "");
            }

            problems.Add($"{name}: {problem}");
        }

        return (null, $"no JavaScript engine runs here. {string.Join(" ", problems)}");
    }

    private static NodeExecutor CreateNode(int warmProcesses) => new(new NodeExecutorOptions { WarmProcesses = warmProcesses, MaxProcesses = Math.Max(64, 4 * Environment.ProcessorCount) });

    private static JavaScriptExecutor CreateJint(int warmProcesses) =>
        JavaScriptExecutor.IsAvailable(out var reason) ? new JavaScriptExecutor() : throw new NotSupportedException(reason);
}
