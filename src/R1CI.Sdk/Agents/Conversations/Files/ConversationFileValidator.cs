using System.Text.Json;
using R1CI.Sdk.Trajectories.Files;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Agents;

/// <summary>Checks the file of a conversation (<c>ci.conversation/1</c>) line by line, and goes on after a bad line.</summary>
/// <remarks>
/// The record of each run is held to the rules of <see cref="TrajectoryFileValidator"/>; a file without other findings is read as
/// <see cref="R1Conversation.LoadAsync(string, R1Agent, CancellationToken)"/> reads it. Memory: the conversation.
/// </remarks>
public sealed class ConversationFileValidator
{
    private static readonly Dictionary<string, string> Schemas = new()
    {
        [ConversationFileSchema.Conversation] = "ci.conversation-1.schema.json",
        [ConversationFileSchema.Run] = "ci.conversation.run-1.schema.json",
        [ConversationFileSchema.Session] = "ci.conversation.session-1.schema.json",
    };

    private readonly Dictionary<string, JsonShape> _shapes = Schemas.ToDictionary(static schema => schema.Key, static schema => JsonShape.Of(schema.Value));
    private readonly FieldPath _path = new();
    private readonly FindingSink _findings;

    private ConversationFileValidator(Action<ValidationFinding> onFinding) => _findings = new FindingSink(onFinding);

    /// <summary>Tells whether a file is that of a conversation, of this release or a newer one, by its first line.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file's compression is damaged.</exception>
    public static bool IsConversation(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (new FileInfo(path).Length == 0) return false; // empty, or a pipe
        using var stream = TrajectoryFile.OpenRead(path);
        using var document = JsonLines.Read(stream).Select(static line => JsonObjectText.TryParse(line.Bytes.ToArray())).FirstOrDefault();
        return document is not null && SchemaOf(document.RootElement).StartsWith("ci.conversation", StringComparison.Ordinal);
    }

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file; compressed when its name ends with <c>.gz</c>.</param>
    /// <param name="onFinding">Called with every finding, in the order of the lines.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>The counts; groups and drift are those of collections, and here 0 and -1.</returns>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    /// <exception cref="InvalidDataException">The file's compression is damaged.</exception>
    public static ValidationReport Validate(string path, Action<ValidationFinding> onFinding, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(onFinding);
        var validator = new ConversationFileValidator(onFinding);
        var findings = validator._findings;
        CheckedLines lines;
        using (var stream = TrajectoryFile.OpenRead(path))
        {
            lines = CheckedLines.Walk(stream, findings, validator.Check, cancellationToken);
        }

        if (findings.Findings == 0) validator.CheckWhole(path);
        return new ValidationReport(lines.Count, findings.Findings == 0 ? lines.Good : Math.Min(lines.Good, lines.Count - 1), lines.Bytes, findings.Findings, findings.Warnings, 0, -1);
    }

    private void Check(JsonLine line)
    {
        if (!line.IsWhole)
        {
            _findings.Add("torn", "", $"the file ends in the middle of a line, after {line.Bytes.Length:N0} of its bytes: a copy of it was cut.");
            return;
        }

        using var document = JsonObjectText.TryParse(line.Bytes);
        if (document is null)
        {
            LineFault.Report(line.Bytes.Span, _findings);
        }
        else if (!_shapes.TryGetValue(SchemaOf(document.RootElement), out var shape))
        {
            _findings.Add("schema", "schema", $"must be one of {string.Join(", ", Schemas.Keys)}, and is '{SchemaOf(document.RootElement)}'.");
        }
        else if (shape.Check(document.RootElement, _path, _findings) && document.RootElement.TryGetProperty("record", out var record))
        {
            foreach (var finding in TrajectoryFileValidator.ValidateRecord(record.GetRawText()))
            {
                _findings.Add(finding.Rule, $"record.{finding.Field}", finding.Problem);
            }
        }
    }

    // Whether the lines are tied together, and tell one story.
    private void CheckWhole(string path)
    {
        try
        {
            _ = ConversationFileReader.Read(path, out _);
        }
        catch (ConversationFileException problem)
        {
            _findings.Line = problem.Line;
            _findings.Add(problem.Message.Contains("'prev'", StringComparison.Ordinal) || problem.Message.Contains("'hash'", StringComparison.Ordinal) ? "chain" : "facts", "", problem.Message);
        }
    }

    private static string SchemaOf(JsonElement root) => root.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String ? schema.GetString()! : "";
}
