using System.CommandLine;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.Shards;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary>The options that <c>codeio run</c> and its single stages share, and what they make.</summary>
internal static class CodeIOOptions
{
    public static readonly Option<string> Raw = new("--raw") { Description = "Python: a folder or git checkout, a .py file, JSON lines with \"content\" (also .gz), or what 'r1ci codeio intake' made of one.", HelpName = "DIR|FILE", Required = true };
    public static readonly Option<string> Out = new("--out") { Description = "The folder for the files.", HelpName = "DIR", Required = true };
    public static readonly Option<Shard> Part = ShardOption.Of("sources");
    public static readonly Option<int> Workers = OptionRange.Bounded(new Option<int>("--workers") { Description = "Sources worked on at once.", HelpName = "N", DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, 256) }, 1, 256);
    public static readonly Option<int> Pairs = OptionRange.Bounded(new Option<int>("--instances") { Description = "Pairs of a function that are asked about, in each direction.", HelpName = "N", DefaultValueFactory = _ => 3 }, 1, 1_000);
    public static readonly Option<long> Seed = new("--seed") { Description = "What inputs are drawn from.", HelpName = "N" };
    public static readonly Option<bool> RightOnly = new("--right-only") { Description = "Leave records out whose last answer is wrong." };
    public static readonly Option<string> Layout = new Option<string>("--layout") { Description = "What a prompt shows beside the values; with code-in-answer, the answer writes the code first.", DefaultValueFactory = _ => "question-and-code" }.AcceptOnlyFromAmong("question-and-code", "question", "code", "code-in-answer");
    public static readonly Option<string> Values = new Option<string>("--values") { Description = "How values are spelled in prompts: as JSON, or as Python's repr as in the released data.", DefaultValueFactory = _ => "json" }.AcceptOnlyFromAmong("json", "python");
    public static readonly Option<bool> KeepsConstant = new("--keep-constant") { Description = "Keep functions whose outputs are all equal, or all one argument as it came in, with a flag." };
    public static readonly Option<bool> KeepsMutating = new("--keep-mutating") { Description = "Keep functions that change their arguments, with a flag." };
    public static readonly Option<bool> PairsAsText = new("--pairs-as-text") { Description = "Write inputs and outputs as texts that hold JSON, so that each column has one type (for pyarrow and what reads with it); without it as values, the released form." };
    public static readonly TeacherArguments Teachers = new();

    /// <summary>Reads the options of a run; those that a command lacks have their defaults.</summary>
    public static CodeIORunOptions RunOptionsOf(ParseResult result)
    {
        var options = new CodeIORunOptions { Workers = ValueOf(result, Workers), KeepsRightOnly = ValueOf(result, RightOnly), PairsAsText = ValueOf(result, PairsAsText) };
        // A model is waited for more than it is worked for.
        if (result.GetResult(Workers) is { Implicit: true }) options.Workers = Math.Clamp(Teachers.Concurrency(result), options.Workers, 256);
        options.Instances.MaxPairs = ValueOf(result, Pairs);
        options.Instances.Layout = Enum.Parse<PromptLayout>(ValueOf(result, Layout)!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        options.Instances.Values = Enum.Parse<ValueSpelling>(ValueOf(result, Values)!, ignoreCase: true);
        options.Execution.Seed = unchecked((ulong)ValueOf(result, Seed));
        (options.Execution.KeepsConstant, options.Execution.KeepsMutating) = (ValueOf(result, KeepsConstant), ValueOf(result, KeepsMutating));
        options.Intake.Shard = ValueOf(result, Part);
        return options;
    }

    /// <summary>Gets where the replies of a model are kept: beside the folder for the files.</summary>
    public static string RepliesOf(string output) => Path.TrimEndingDirectorySeparator(output) + ".replies.jsonl";

    /// <summary>Gets what makes functions and what answers prompts: the model, or without one the code and the interpreter.</summary>
    public static (ISourceTransform Transform, IPredictor Predictor) PartsOf(Teacher? teacher, CodeIORunOptions options) =>
        teacher is null ? (new TeacherlessSources(options.Execution.Seed), new NarratedPredictions()) : (teacher.Sources, teacher.Predictions);

    /// <summary>Does what a command is for, and makes of its failures what the process returns.</summary>
    public static async Task<int> GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Done;
        }
        catch (TeacherBudgetException problem)
        {
            throw new CommandException(ExitCode.Failed, problem.Message);
        }
        catch (TeacherUnavailableException problem)
        {
            throw new CommandException(ExitCode.Model, $"{problem.Message} What was done is kept: go on with --resume when that is mended.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
    }

    private static T? ValueOf<T>(ParseResult result, Option<T> option) => result.CommandResult.Command.Options.Contains(option) ? result.GetValue(option) : option.DefaultValueFactory is not null ? (T?)option.GetDefaultValue() : default;
}
