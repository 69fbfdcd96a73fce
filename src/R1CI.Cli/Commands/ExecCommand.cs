using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci exec</c>: runs Python in the embedded interpreter like <c>python FILE</c>, JavaScript like <c>node FILE</c>, or a batch of scripts.</summary>
internal static class ExecCommand
{
    private static readonly Argument<string?> File = new("FILE") { Description = "The script; - reads it from standard input.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string> Batch = new("--batch") { Description = "Run every line of this JSON Lines file ({\"id\",\"code\"[,\"stdin\"][,\"language\"]}); - for standard input.", HelpName = "IN.jsonl" };
    private static readonly Option<string> Out = new("--out") { Description = "Where --batch writes {\"id\",\"status\",\"stdout\",\"error\",\"steps\",\"wall_us\"}, in input order.", HelpName = "OUT.jsonl" };
    private static readonly Option<int> Workers = OptionRange.Bounded(new Option<int>("--workers") { Description = "Scripts of a batch that run side by side.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount }, 1, 256);
    private static readonly Option<string> Language = new("--language") { Description = "The script's language: python, or javascript (node, else Jint); without it javascript for files named *.js, else python.", HelpName = "NAME" };
    private static readonly Option<long> MaxSteps = OptionRange.Bounded(new Option<long>("--max-steps") { Description = "Interpreter steps a script may take.", HelpName = "N", DefaultValueFactory = _ => ScriptRun.DefaultSteps }, 1, long.MaxValue);
    private static readonly Option<double> Timeout = OptionRange.Bounded(new Option<double>("--timeout") { Description = "Seconds a script may run.", HelpName = "SECONDS", DefaultValueFactory = _ => ScriptRun.DefaultSeconds }, 0.001, 86_400);
    private static readonly Option<int> MaxMemory = OptionRange.Bounded(new Option<int>("--max-memory") { Description = "MiB a script's objects may take.", HelpName = "MIB", DefaultValueFactory = _ => ScriptRun.DefaultMebibytes }, 1, 1 << 20);
    private static readonly PackageOptions Packages = new();
    private static readonly Option<bool> Stats = new("--stats") { Description = "Print steps, bytes and wall time to standard error." };

    public static Command Create()
    {
        var command = new Command("exec", "Run Python in the embedded interpreter, or JavaScript: no file, network, process or clock of this machine, every limit enforced.")
        {
            File, Batch, Out, Workers, Language, MaxSteps, Timeout, MaxMemory, Stats,
        };
        Packages.AddTo(command);
        command.Validators.Add(result =>
        {
            var (file, batch, output) = (result.GetValue(File), result.GetValue(Batch), result.GetValue(Out));
            if (file is null == batch is null)
            {
                result.AddError("Give either a script FILE (or -) or --batch IN.jsonl.");
            }
            else if (batch is null != output is null)
            {
                result.AddError("--batch and --out go together: r1ci exec --batch IN.jsonl --out OUT.jsonl.");
            }
        });
        command.Validators.Add(RefuseWhatIsPythons);
        command.SetAction((result, cancellationToken) =>
            result.GetValue(Batch) is null ? Task.FromResult(Script(result).Run(cancellationToken)) : RunBatchAsync(result, cancellationToken));
        return command;
    }

    // Refused and not ignored: a limit that somebody gave must hold.
    private static void RefuseWhatIsPythons(CommandResult result)
    {
        if (result.GetValue(File) is not { } file || LanguageOf(result.GetValue(Language), file) == Executors.Python)
        {
            return;
        }

        if (result.GetResult(MaxSteps) is { Implicit: false })
        {
            result.AddError("--max-steps counts steps of the Python interpreter; JavaScript engines count none. Leave it out; --timeout, --max-memory and the limit on output hold.");
        }

        if (Packages.AreGiven(result))
        {
            result.AddError("--packages and --preload are for Python. Leave them out for JavaScript.");
        }
    }

    private static string LanguageOf(string? language, string file) => language ?? Executors.LanguageOf(file) ?? Executors.Python;

    private static ScriptRun Script(ParseResult result) => new(result.GetValue(File)!)
    {
        Executor = Packages.Executors(result, warmProcesses: 0).Find(LanguageOf(result.GetValue(Language), result.GetValue(File)!)),
        Limits = Limits(result),
        ShowsStats = result.GetValue(Stats),
    };

    private static async Task<int> RunBatchAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (input, output) = (result.GetValue(Batch)!, result.GetValue(Out)!);
        if (input != "-" && Path.GetFullPath(input) == Path.GetFullPath(output))
        {
            throw new CommandException(ExitCode.Usage, $"--out is the input '{input}' itself. Give another file.");
        }

        using var items = BatchInput.Open(input);
        var executors = Packages.Executors(result, warmProcesses: Math.Min(16, result.GetValue(Workers)));
        // What is to be preloaded fails here, once, and not in every script.
        await PackageOptions.Create(executors.Find(Executors.Python), new CodeSessionOptions { Limits = Limits(result) }).DisposeAsync();
        var batch = new ExecBatch(executors, Limits(result), result.GetValue(Workers));
        await using var stream = output == "-" ? Console.OpenStandardOutput() : Source.Create(output);
        var start = Stopwatch.GetTimestamp();
        var done = await batch.RunAsync(items.Items(), stream, cancellationToken);
        await Console.Error.WriteLineAsync($"{done.Total} scripts, {done.Ok} ok, {done.Total - done.Ok} not ok");
        if (result.GetValue(Stats))
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"steps {done.Steps}, most bytes {done.PeakBytes}, wall {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F3} ms"));
        }

        return ExitCode.Done;
    }

    private static ExecutionLimits Limits(ParseResult result) =>
        ScriptRun.LimitsOf(result.GetValue(MaxSteps), result.GetValue(Timeout), result.GetValue(MaxMemory));
}
