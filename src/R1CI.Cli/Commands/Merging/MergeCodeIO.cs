using System.CommandLine;
using R1CI.Cli.Commands.CodeIO;
using R1CI.Sdk.CodeIO.Merging;

namespace R1CI.Cli.Commands.Merging;

/// <summary><c>r1ci merge codeio</c>.</summary>
internal static class MergeCodeIO
{
    private static readonly MergeArguments Arguments = new("The folders of the parts");

    public static Command Create()
    {
        var command = new Command("codeio", "Merge the folders of 'r1ci codeio run --shard I/N'.");
        Arguments.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Arguments.Run(result, (parts, output) =>
        {
            using var pace = new CollectionPace(workers: 1);
            CodeIOCounts.Print(CodeIOMerge.Merge(parts, output, cancellationToken), output, Console.Error);
            return ExitCode.Done;
        })));
        return command;
    }
}
