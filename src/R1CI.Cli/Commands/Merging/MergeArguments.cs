using System.CommandLine;
using R1CI.Sdk.Shards;

namespace R1CI.Cli.Commands.Merging;

/// <summary>What every <c>r1ci merge</c> is given, and what it makes of a failure.</summary>
/// <param name="parts">What the parts are.</param>
internal sealed class MergeArguments(string parts)
{
    private readonly Argument<string[]> _in = new("IN") { Description = $"{parts}, all of them, each done, in any order.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _out = new("--out") { Description = "The folder to make; it appears when it is whole.", HelpName = "DIR", Required = true };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_in);
        command.Options.Add(_out);
    }

    /// <summary>Does the work on the parts and the folder to make.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="merge">Merges, and gives what the process returns.</param>
    /// <exception cref="CommandException">The parts do not belong together, or a file cannot be read or written.</exception>
    public int Run(ParseResult result, Func<string[], string, int> merge)
    {
        try
        {
            return merge(result.GetValue(_in)!, result.GetValue(_out)!);
        }
        catch (Exception problem) when (problem is MergeException or FormatException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"{problem.Message} Nothing was written.");
        }
    }
}
