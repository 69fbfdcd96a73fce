using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary>One script run like <c>python FILE</c>: what <c>r1ci exec FILE</c> does.</summary>
/// <param name="file">The script; <c>-</c> reads it from standard input.</param>
internal sealed class ScriptRun(string file)
{
    public const long DefaultSteps = 100_000_000_000;
    public const double DefaultSeconds = 60;
    public const int DefaultMebibytes = 2_048;

    private const int MaxOutputChars = 64 << 20;

    public required CodeExecutor Executor { get; init; }

    public ExecutionLimits Limits { get; init; } = LimitsOf(DefaultSteps, DefaultSeconds, DefaultMebibytes);

    /// <summary>Gets whether steps, bytes and wall time go to standard error.</summary>
    public bool ShowsStats { get; init; }

    /// <summary>The run that a command line means when it is <c>exec FILE</c> and nothing else; otherwise <see langword="null"/>.</summary>
    /// <remarks>The command line's parser takes a new process 7 ms of CPU time, as long as all the rest up to the script's first line.</remarks>
    public static ScriptRun? Plain(string[] args) =>
        args is ["exec", { Length: > 0 } file] && file[0] is not ('-' or '@') && file is not ("/?" or "/h") && Executors.LanguageOf(file) is null ? new ScriptRun(file) { Executor = new PythonExecutor() } : null;

    /// <summary>The limits of a script that the command runs.</summary>
    public static ExecutionLimits LimitsOf(long steps, double seconds, int mebibytes) => new()
    {
        MaxSteps = steps,
        Timeout = TimeSpan.FromSeconds(seconds),
        MaxBytes = (long)mebibytes << 20,
        MaxOutputChars = MaxOutputChars,
        MaxSourceChars = 16 << 20,
    };

    /// <summary>Runs the script to its end.</summary>
    /// <returns>The process's exit code.</returns>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    /// <remarks>
    /// Waits where others would await: the process has nothing else to do, and to start the thread pool takes it longer than a short script.
    /// </remarks>
    public int Run(CancellationToken cancellationToken)
    {
        var source = Source.Read(Executor, file, out var problem);
        if (source is null)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Failed;
        }

        var session = PackageOptions.Create(Executor, new CodeSessionOptions { Limits = Limits });
        using var stdout = new LiveOutput();
        var request = new CodeRequest(source)
        {
            FileName = file == "-" ? "<stdin>" : file,
            Stdin = file == "-" ? TextReader.Null : new DeferredInput(),
            OnOutput = stdout.Write,
            EndsProgram = true,
        };
        var run = session.ExecuteAsync(request, cancellationToken).GetAwaiter().GetResult();
        session.DisposeAsync().AsTask().GetAwaiter().GetResult();
        stdout.Dispose(); // before the error, so that a terminal shows both in order
        Console.Error.Write(run.Stderr);
        // What Python's sys.exit("text") writes is both.
        if (run.Error is { } error && !run.Stderr.TrimEnd('\n').EndsWith(error.TrimEnd('\n'), StringComparison.Ordinal))
        {
            Console.Error.WriteLine(error.TrimEnd('\n'));
        }

        if (ShowsStats)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"steps {run.Steps}, bytes {run.PeakBytes}, wall {run.Duration.TotalMilliseconds:F3} ms"));
        }

        return run.Status == ExecutionStatus.Ok && run.ExitCode == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
