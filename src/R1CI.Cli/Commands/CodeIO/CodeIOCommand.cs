using System.CommandLine;
using System.Globalization;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts.Running;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary><c>r1ci codeio run</c>: from plain code to reasoning data that was executed and checked, without a model or with one behind an endpoint.</summary>
internal static class CodeIOCommand
{
    private static readonly Option<string> Raw = new("--raw") { Description = "Python: a folder or git checkout, a .py file, or JSON lines with \"content\" (also .gz).", HelpName = "DIR|FILE", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "The folder for the files.", HelpName = "DIR", Required = true };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the run in that folder; the files end up as those of an unbroken run." };
    private static readonly Option<string?> Shard = new("--shard") { Description = "Only part I of N of the sources, I from 1 to N; 0 is N, for arrays of jobs that count from 0.", HelpName = "I/N" };
    private static readonly Option<int> Workers = OptionRange.Bounded(new Option<int>("--workers") { Description = "Sources worked on at once.", HelpName = "N", DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, 256) }, 1, 256);
    private static readonly Option<int> Pairs = OptionRange.Bounded(new Option<int>("--instances") { Description = "Pairs of a function that are asked about, in each direction.", HelpName = "N", DefaultValueFactory = _ => 3 }, 1, 1_000);
    private static readonly Option<long> Seed = new("--seed") { Description = "What inputs are drawn from.", HelpName = "N" };
    private static readonly Option<bool> RightOnly = new("--right-only") { Description = "Leave records out whose last answer is wrong." };
    private static readonly TeacherArguments Teachers = new();

    public static Command Create()
    {
        var run = new Command("run", "Run every stage, from raw code to final records.") { Raw, Out, Resume, Shard, Workers, Pairs, Seed, RightOnly };
        Teachers.AddTo(run);
        run.SetAction(RunAsync);
        return new Command("codeio", "Turn plain code into reasoning data: predict outputs and inputs of functions that were executed.") { run };
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var output = result.GetValue(Out)!;
        var options = OptionsOf(result);
        try
        {
            using var teacher = Teachers.Open(result, output.TrimEnd('/') + ".replies.jsonl");
            var run = teacher is null
                ? new CodeIORun(new PythonExecutor(), new TeacherlessSources(options.Execution.Seed), new NarratedPredictions(), options)
                : new CodeIORun(new PythonExecutor(), teacher.Sources, teacher.Predictions, options);
            try
            {
                Print(await run.RunAsync(result.GetValue(Raw)!, output, Watch(teacher), cancellationToken), output, Console.Error);
            }
            finally
            {
                teacher?.Print(Console.Error); // what was paid for, also when it was for a part
            }

            return ExitCode.Done;
        }
        catch (InvalidOperationException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
        catch (TeacherBudgetException problem)
        {
            throw new CommandException(ExitCode.Failed, problem.Message);
        }
        catch (TeacherUnavailableException problem)
        {
            throw new CommandException(ExitCode.Model, $"{problem.Message} What was done is kept: go on with --resume when that is mended.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    private static CodeIORunOptions OptionsOf(ParseResult result)
    {
        var options = new CodeIORunOptions { Workers = result.GetValue(Workers), Resumes = result.GetValue(Resume), KeepsRightOnly = result.GetValue(RightOnly) };
        if (result.GetResult(Workers) is { Implicit: true }) options.Workers = Math.Clamp(Teachers.Concurrency(result), options.Workers, 256);
        options.Instances.MaxPairs = result.GetValue(Pairs);
        options.Execution.Seed = unchecked((ulong)result.GetValue(Seed));
        if (result.GetValue(Shard) is not { } text) return options;
        if (!RolloutShard.TryParse(text, out var shard)) throw new CommandException(ExitCode.Usage, $"--shard is '{text}'; it must be I/N with I from 1 to N, such as 1/4.");
        (options.Intake.ShardIndex, options.Intake.ShardCount) = (shard.Number % shard.Count, shard.Count);
        return options;
    }

    private static Action<CodeIOSummary>? Watch(Teacher? teacher) => Console.IsErrorRedirected ? null : summary =>
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{summary.Sources} sources, {summary.Counts.GetValueOrDefault("functions.kept")} functions{(teacher is null ? "" : "; " + Teacher.Short(teacher.Usage))} "));

    private static void Print(CodeIOSummary summary, string folder, TextWriter output)
    {
        long Count(string name) => summary.Counts.GetValueOrDefault(name);
        void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
        if (!Console.IsErrorRedirected) output.WriteLine();
        foreach (var what in (string[])["sources", "functions"])
        {
            Line($"{what}: {Count($"{what}.in")} in, {Count($"{what}.kept")} kept");
            var prefix = $"{what}.dropped.";
            foreach (var (name, count) in summary.Counts.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(static item => item.Value)) Line($"  dropped: {name[prefix.Length..],-24} {count}");
        }

        Line($"pairs: {Count("pairs")}; prompts: {Count("instances.o")} for outputs, {Count("instances.i")} for inputs; final records: {Count("final.right")} right, {Count("final.wrong")} wrong");
        Line($"{Path.Combine(folder, "manifest.json")}");
    }
}
