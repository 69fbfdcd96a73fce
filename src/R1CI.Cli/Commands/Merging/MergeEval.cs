using System.CommandLine;
using R1CI.Cli.Commands.Evaluation;
using R1CI.Sdk.Evaluation.Merging;
using R1CI.Sdk.Tasks;

namespace R1CI.Cli.Commands.Merging;

/// <summary><c>r1ci merge eval</c>: the folders of <c>r1ci eval --shard I/N</c> as the one that <c>r1ci eval</c> would have made.</summary>
internal static class MergeEval
{
    // Only the library's own tasks have splits, and only they are asked for by number.
    private const string OfTasks = "problems.per_task";

    private static readonly MergeArguments Arguments = new("The folders of the parts");

    public static Command Create()
    {
        var command = new Command("eval", "Merge the folders of 'r1ci eval --shard I/N'. Exit code 1 when runs could not be scored, as of 'r1ci eval'.");
        Arguments.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Arguments.Run(result, (parts, output) => Run(parts, output, cancellationToken))));
        return command;
    }

    private static int Run(IReadOnlyList<string> parts, string output, CancellationToken cancellationToken)
    {
        var options = new EvalMergeOptions { SplitOf = static (settings, task) => settings.ContainsKey(OfTasks) ? TaskSplit.IsTest(task) ? "test" : "train" : null };
        var summary = EvalMerge.Merge(parts, output, options, cancellationToken);
        EvalTable.Print(summary, output);
        return summary.Tasks.Any(task => task.Unscorable > 0) || summary.Macro is null ? ExitCode.Failed : ExitCode.Done;
    }
}
