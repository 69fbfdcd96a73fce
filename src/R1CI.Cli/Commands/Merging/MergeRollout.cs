using System.CommandLine;
using System.Globalization;
using R1CI.Cli.Commands.CodeIO;
using R1CI.Sdk.Rollouts.Merging;

namespace R1CI.Cli.Commands.Merging;

/// <summary><c>r1ci merge rollout</c>.</summary>
internal static class MergeRollout
{
    private static readonly MergeArguments Arguments = new("The records (FILE.jsonl, or its folder) of the parts");

    public static Command Create()
    {
        var command = new Command("rollout", "Merge the collections of 'r1ci rollout --shard I/N'.");
        Arguments.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Arguments.Run(result, (parts, output) =>
        {
            using var pace = new CollectionPace(workers: 1);
            var sum = RolloutMerge.Merge(parts, output, cancellationToken);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"r1ci: '{sum.Path}' has {sum.Records} rollouts of {sum.Groups} groups, from {sum.Parts} parts; {sum.Skipped} rows tell of skipped ones."));
            return ExitCode.Done;
        })));
        return command;
    }
}
