using System.CommandLine;
using R1CI.Cli.Commands.CodeIO;
using R1CI.Sdk.CodeIO.Running;

namespace R1CI.Cli.Commands.Merging;

/// <summary><c>r1ci merge codeio</c>.</summary>
internal static class MergeCodeIO
{
    private static readonly Argument<string[]> In = new("IN") { Description = "The folders of all parts, each done, in any order.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Description = "The folder to make; it appears when it is whole.", HelpName = "DIR", Required = true };

    public static Command Create()
    {
        var command = new Command("codeio", "Merge the folders of 'r1ci codeio run --shard I/N'.") { In, Out };
        command.SetAction((result, cancellationToken) => CodeIOOptions.GuardAsync(() =>
        {
            var output = result.GetValue(Out)!;
            using var pace = new CollectionPace(workers: 1);
            CodeIOCounts.Print(CodeIOMerge.Merge(result.GetValue(In)!, output, cancellationToken), output, Console.Error);
            return Task.CompletedTask;
        }));
        return command;
    }
}
