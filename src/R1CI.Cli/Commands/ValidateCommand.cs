using System.CommandLine;
using System.Globalization;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci validate</c>: checks a file of trajectories, of a conversation, or of a CodeI/O run, line by line.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "A ci.traj/1 file (.jsonl, or .jsonl.gz), a conversation (`chat --conversation`), or a file of a CodeI/O run (.jsonl, manifest.json, stats.json)." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object with the counts and the findings." };

    private static readonly Option<int> MaxFindings = new("--max-findings") { Description = "How many findings are printed; all are counted.", HelpName = "N", DefaultValueFactory = _ => 100 };

    public static Command Create()
    {
        var command = new Command("validate", "Check every line of a file of trajectories (chain, keys, types, tokens, calls, rewards, groups) and the FILE.groups.jsonl beside it; of a conversation; or of CodeI/O (keys and types).") { File };
        command.Options.Add(Json);
        command.Options.Add(MaxFindings);
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken) => Task.FromResult(Run(result, cancellationToken));

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var path = result.GetValue(File)!;
        var (max, isJson) = (Math.Max(0, result.GetValue(MaxFindings)), result.GetValue(Json));
        List<ValidationFinding> shown = [];
        using var stdout = StandardOutput.OpenWriter();
        var isConversation = Read(path, () => ConversationFileValidator.IsConversation(path));
        var schema = isConversation ? null : Read(path, () => SchemaFileValidator.SchemaOf(path));
        var report = Read(path, () => isConversation ? ConversationFileValidator.Validate(path, Show(path), cancellationToken) : schema is null ? TrajectoryFileValidator.Validate(path, Show(path), cancellationToken) : SchemaFileValidator.Validate(path, schema, Show(path), cancellationToken));
        var groups = schema is null && !isConversation ? GroupsBeside(path) : null;
        if (groups is not null) report = WithGroups(report, groups, path, Show(groups), cancellationToken);
        stdout.Write(isJson ? ToJson(report, shown) : Summary(report, shown.Count));
        stdout.Flush();
        return report.IsValid ? ExitCode.Done : report is { GoodRecords: 0, Records: > 0 } && shown.All(finding => finding.Rule is "json" or "torn" or "schema") ? ExitCode.Input : ExitCode.Failed;

        Action<ValidationFinding> Show(string of) => finding =>
        {
            if (shown.Count >= max) return;
            shown.Add(finding with { Field = of == path || finding.Field.Length == 0 ? finding.Field : $"groups: {finding.Field}" });
            if (!isJson) stdout.Write($"{of}: {(finding.IsWarning ? "warning: " : "")}{finding}\n");
        };
    }

    private static string? GroupsBeside(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^".gz".Length] : path;
        var groups = Path.ChangeExtension(name, ".groups.jsonl");
        return ((string[])[groups, groups + ".gz"]).FirstOrDefault(file => file != path && System.IO.File.Exists(file));
    }

    // The groups file that a collection writes beside its records.
    private static ValidationReport WithGroups(ValidationReport report, string groups, string records, Action<ValidationFinding> onFinding, CancellationToken cancellationToken)
    {
        var rows = Read(groups, () => GroupFileValidator.Validate(groups, records, onFinding, cancellationToken));
        return report with { Findings = report.Findings + rows.Findings, Warnings = report.Warnings + rows.Warnings };
    }

    private static T Read<T>(string path, Func<T> validate)
    {
        try
        {
            return validate();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"'{path}' cannot be read: {problem.Message}");
        }
    }

    private static string Summary(ValidationReport report, int shown)
    {
        var hidden = report.Findings + report.Warnings - shown;
        return string.Create(CultureInfo.InvariantCulture, $"{report.Records:N0} records, {report.GoodRecords:N0} good, {report.Groups:N0} groups, {report.Findings:N0} findings, {report.Warnings:N0} warnings")
            + (hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({hidden:N0} not shown; --max-findings)") : "")
            + (report.MaxRetokenizeDrift >= 0 ? $"; largest retokenize_drift {report.MaxRetokenizeDrift}" : "") + "\n";
    }

    private static string ToJson(ValidationReport report, List<ValidationFinding> shown) => JsonOutput.Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("records", report.Records);
        json.WriteNumber("good", report.GoodRecords);
        json.WriteNumber("groups", report.Groups);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteNumber("findings_count", report.Findings);
        json.WriteNumber("warnings_count", report.Warnings);
        json.WriteNumber("max_retokenize_drift", report.MaxRetokenizeDrift);
        json.WriteObjects("findings", shown, finding =>
        {
            json.WriteNumber("line", finding.Line);
            json.WriteString("field", finding.Field);
            json.WriteString("rule", finding.Rule);
            json.WriteString("problem", finding.Problem);
            json.WriteBoolean("warning", finding.IsWarning);
        });
        json.WriteEndObject();
    });
}
