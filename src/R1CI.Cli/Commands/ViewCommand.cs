using System.CommandLine;
using R1CI.Sdk.Models;
using R1CI.Sdk.Training.Viewing;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci view</c>: makes a page of a file of runs.</summary>
internal static class ViewCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The ci.traj/1 file (.jsonl, or .jsonl.gz)." };
    private static readonly Option<string> Out = new("--out") { Description = "The page to write, one file that needs no network; replaced when it is there.", HelpName = "FILE.html", Required = true };
    private static readonly Option<string[]> Models = new("--model") { Description = "Folders of models whose tokenizer may have made the tokens; without one, tokens of others than the shipped model are shown by their ids.", HelpName = "DIR", DefaultValueFactory = _ => [] };

    public static Command Create()
    {
        var command = new Command("view", "Make a page of a file of runs: list with filters, conversations, tokens by who wrote them or by log-probability, rewards, groups.") { File };
        command.Options.Add(Out);
        command.Options.Add(Models);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var (file, page) = (result.GetValue(File)!, result.GetValue(Out)!);
        var tokenizers = Tokenizers(result.GetValue(Models)!);
        TrajectoryPageResult written;
        try
        {
            written = TrajectoryPage.Write(file, page, digest => tokenizers.FirstOrDefault(tokenizer => tokenizer.Sha256 == digest));
        }
        catch (TrajectoryFileException problem)
        {
            throw new CommandException(ExitCode.Input, $"{problem.Message} No page was written.");
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"{problem.Message} No page was written.");
        }

        Console.Error.WriteLine(FormattableString.Invariant($"r1ci: '{page}' shows {written.Runs:N0} runs of '{file}'."));
        return written.Fault is null ? ExitCode.Done : throw new CommandException(ExitCode.Input, $"{written.Fault} The page shows the runs before this line.");
    }

    // Models that are named must be there; the one that ships need not.
    private static List<TokenizerFile> Tokenizers(string[] folders)
    {
        try
        {
            List<TokenizerFile> all = [.. folders.Select(TokenizerFile.Load)];
            if (System.IO.File.Exists(Path.Combine(ModelOptions.ShippedModel, "tokenizer.json"))) all.Add(TokenizerFile.Load(ModelOptions.ShippedModel));
            return all;
        }
        catch (ModelLoadException problem)
        {
            throw new CommandException(ExitCode.Model, problem.Message);
        }
    }
}
