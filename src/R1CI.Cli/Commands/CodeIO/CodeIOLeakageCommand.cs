using System.CommandLine;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Leakage;

namespace R1CI.Cli.Commands.CodeIO;

/// <summary><c>r1ci codeio leakage IN.jsonl --against FILE.jsonl</c>: whether training data hold items of test sets.</summary>
internal static class CodeIOLeakageCommand
{
    private const int MaxHits = 10;

    private static readonly Argument<string> Input = new("IN.jsonl") { Description = "Training data: final.jsonl, messages.jsonl, or JSON lines of any shape, of which every text counts (also .gz)." };
    private static readonly Option<string[]> Against = new("--against") { Description = "Test sets: JSON lines of any shape (also .gz).", HelpName = "FILE.jsonl", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Field = new("--field") { Description = "The field of a test item that holds its question; without it every text of an item counts.", HelpName = "NAME", DefaultValueFactory = _ => [] };
    private static readonly Option<string?> Hits = new("--hits") { Description = "A file for all hits, one JSON line each.", HelpName = "FILE.jsonl" };
    private static readonly Option<string?> Clean = new("--clean") { Description = "A file for the lines of IN that share nothing.", HelpName = "FILE.jsonl" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object with the counts and all hits." };

    public static Command Create()
    {
        var command = new Command("leakage", "Look for test items in training data: 13 words in a row that both have, punctuation and digits aside. Exit code 1 when there are any.") { Input, Against, Field, Hits, Clean, Json };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var (input, against, hits) = (result.GetValue(Input)!, result.GetValue(Against)!, result.GetValue(Hits));
        string?[] others = [input, result.GetValue(Clean), .. against];
        if (hits is not null && Array.Exists(others, path => path is not null && Path.GetFullPath(path) == Path.GetFullPath(hits)))
        {
            throw new CommandException(ExitCode.Usage, $"--hits is '{hits}', which is another file of this command and would be replaced. Give another name.");
        }

        using var pace = new CollectionPace(workers: 1);
        try
        {
            var options = new LeakageOptions { Fields = result.GetValue(Field)!, CleanPath = result.GetValue(Clean) };
            var report = LeakageCheck.Run(input, against, options, cancellationToken);
            if (hits is not null) WriteHits(hits, report.Hits);
            if (result.GetValue(Json)) JsonOutput.Print(json => Write(json, report));
            else Print(report);
            return report.Hits.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception problem) when (problem is FormatException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    private static void WriteHits(string path, IReadOnlyList<LeakageHit> hits)
    {
        using var output = new StreamWriter(path, append: false, StandardOutput.Utf8) { NewLine = "\n" };
        foreach (var hit in hits)
        {
            JsonOutput.Print(output, json =>
            {
                json.WriteStartObject();
                Write(json, hit);
                json.WriteEndObject();
            });
        }
    }

    private static void Print(LeakageReport report)
    {
        using var stdout = StandardOutput.OpenWriter();
        foreach (var hit in report.Hits.Take(MaxHits)) stdout.Write(FormattableString.Invariant($"{hit.Set}:{hit.Line}{InBrackets(hit.Id)} in line {hit.FoundLine}{InBrackets(hit.FoundId)}: {hit.Words}\n"));
        if (report.Hits.Count > MaxHits) stdout.Write($"and {report.Hits.Count - MaxHits} more (--hits FILE, --json)\n");
        if (report.Hits.Count > 0) stdout.Write("\n");
        foreach (var set in report.Sets)
        {
            stdout.Write(FormattableString.Invariant($"{set.Path}: {set.Tagged:N0} of {set.Items:N0} items tagged, {100.0 * set.Tagged / set.Items:0.0} %{(set.TooShort == 0 ? "" : FormattableString.Invariant($"; {set.TooShort:N0} are shorter than {LeakageCheck.Words} words and cannot be"))}\n"));
        }

        stdout.Write(FormattableString.Invariant($"{report.SharingLines:N0} of {report.Lines:N0} training lines share {LeakageCheck.Words} words in a row with an item\n"));
    }

    private static string InBrackets(string id) => id.Length > 0 ? $" ({id})" : "";

    private static void Write(Utf8JsonWriter json, LeakageReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("lines", report.Lines);
        json.WriteNumber("sharing_lines", report.SharingLines);
        json.WriteObjects("sets", report.Sets, set =>
        {
            json.WriteString("path", set.Path);
            json.WriteNumber("items", set.Items);
            json.WriteNumber("too_short", set.TooShort);
            json.WriteNumber("tagged", set.Tagged);
        });
        json.WriteObjects("hits", report.Hits, hit => Write(json, hit));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LeakageHit hit)
    {
        json.WriteString("set", hit.Set);
        json.WriteNumber("line", hit.Line);
        json.WriteString("id", hit.Id);
        json.WriteNumber("found_line", hit.FoundLine);
        json.WriteString("found_id", hit.FoundId);
        json.WriteString("words", hit.Words);
    }
}
