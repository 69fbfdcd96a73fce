using System.CommandLine;
using R1CI.Cli.Commands.CodeIO;
using R1CI.Sdk.CodeIO.Running;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci merge</c>: the parts of a run that was divided over processes or machines, put together as one run would have left them.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> In = new("IN") { Description = "The folders of all parts, each done, in any order.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Description = "The folder to make; it appears when it is whole.", HelpName = "DIR", Required = true };

    public static Command Create()
    {
        var codeio = new Command("codeio", "Merge the folders of 'r1ci codeio run --shard I/N'.") { In, Out };
        codeio.SetAction((result, cancellationToken) => CodeIOOptions.GuardAsync(() =>
        {
            var output = result.GetValue(Out)!;
            using var pace = new CollectionPace(workers: 1);
            CodeIOCounts.Print(CodeIOMerge.Merge(result.GetValue(In)!, output, cancellationToken), output, Console.Error);
            return Task.CompletedTask;
        }));
        return new Command("merge", "Put the parts of a divided run together.") { codeio };
    }
}
