using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks <c>ci.traj/1</c> files line by line against the format's rules, and goes on after a bad line.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>I1: as many log-probabilities as ids; a prompt first; at least one sampled token.</item>
/// <item>I2: segments tile the stream; log-probabilities are finite, at most 0, and 0.0 outside sampled segments; <c>log_s</c> where sampling was cut.</item>
/// <item>I3: the context was only ever appended to.</item>
/// <item>I4: the sampled end token is there, as the last of its segment.</item>
/// <item>I5: nothing follows a generation that reached its length.</item>
/// <item>I6: groups are whole, of one policy, and have more than one record (warnings where only views care).</item>
/// <item>I7: every row has the same keys with the same types.</item>
/// <item>I8: numbers, digests and times have their one form.</item>
/// <item>I9, that the same run gives the same bytes, can be seen between files only.</item>
/// </list>
/// Records without token access (<c>has_tokens</c> false) are held to all but the rules about tokens. Memory: the longest line, and about 40 bytes for
/// each record. The schema files in <c>schemas/</c> say the same about single values.
/// </remarks>
public sealed class TrajectoryFileValidator
{
    private readonly JsonShape _shape = JsonShape.Of("ci.traj-1.schema.json");
    private readonly RecordChain _chain = new();
    private readonly FieldPath _path = new();
    private readonly FindingSink _findings;
    private readonly FileRules _file;
    private string? _last = "";

    private TrajectoryFileValidator(Action<ValidationFinding> onFinding)
    {
        _findings = new FindingSink(onFinding);
        _file = new FileRules(_findings);
    }

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file; compressed when its name ends with <c>.gz</c>.</param>
    /// <param name="onFinding">Called with every finding, in the order of the lines.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    /// <exception cref="InvalidDataException">The file's compression is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ValidationReport Validate(string path, Action<ValidationFinding> onFinding, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(onFinding);
        using var stream = TrajectoryFile.OpenRead(path);
        return new TrajectoryFileValidator(onFinding).Validate(stream, cancellationToken);
    }

    /// <summary>Checks one object as <see cref="TrajectoryJson"/> writes it, with or without the keys of the chain, which are not compared.</summary>
    /// <param name="json">The object.</param>
    /// <returns>The findings; empty for a good record.</returns>
    public static IReadOnlyList<ValidationFinding> ValidateRecord(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<ValidationFinding> all = [];
        var validator = new TrajectoryFileValidator(all.Add);
        validator._findings.Line = 1;
        using var document = validator.Parse(Encoding.UTF8.GetBytes(json));
        if (document is not null && validator.HashOf(Encoding.UTF8.GetBytes(json)) is not null) validator.CheckContent(document.RootElement);
        return all;
    }

    private ValidationReport Validate(Stream stream, CancellationToken cancellationToken)
    {
        var lines = CheckedLines.Walk(stream, _findings, Check, cancellationToken);
        _file.Close();
        if (lines.Count == 0) _findings.Warn("empty", "", "the file has no records.");
        return new ValidationReport(lines.Count, lines.Good, lines.Bytes, _findings.Findings, _findings.Warnings, _file.Groups, _file.MaxDrift);
    }

    private void Check(JsonLine line)
    {
        if (!line.IsWhole)
        {
            _findings.Add("torn", "", $"the file ends in the middle of a line, after {line.Bytes.Length:N0} of its bytes. Its writer was interrupted; `r1ci rollout --resume` goes on after the line before.");
            return;
        }

        using var document = Parse(line.Bytes);
        if (document is null)
        {
            _last = null;
            return;
        }

        if (CheckChain(document.RootElement, line.Bytes.Span) && CheckContent(document.RootElement)) _file.Check(document.RootElement);
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            var document = Utf8.IsValid(line.Span) ? JsonDocument.Parse(line) : null;
            if (document?.RootElement.ValueKind == JsonValueKind.Object) return document;
            document?.Dispose();
        }
        catch (JsonException)
        {
            // Explained below, with the field.
        }

        LineFault.Report(line.Span, _findings);
        return null;
    }

    // Whether the record can be read on; one with half of a surrogate pair cannot.
    private bool CheckChain(JsonElement root, ReadOnlySpan<byte> line)
    {
        var (previous, stated) = (TextOf(root, "prev"), TextOf(root, "hash"));
        if ((previous is null || stated is null) && TextOf(root, "schema") != TrajectoryJson.Schema)
        {
            // Another kind of file: its own finding says so.
        }
        else if (previous is null || stated is null)
        {
            _findings.Add("chain", previous is null ? "prev" : "hash", "is missing; every line of a file must have it.");
        }
        else if (_last is not null && previous != _last)
        {
            _findings.Add("chain", "prev", previous.Length == 0
                ? $"must be the hash of the line before, '{_last}', and is empty: another file begins here. Validate the files one by one: a chain goes through one file."
                : $"must be the hash of the line before, '{_last}', and is '{previous}'. A line is missing, doubled or moved.");
        }

        _last = stated;
        var right = HashOf(line);
        if (right is not null && stated is not null && stated != right)
        {
            _findings.Add("chain", "hash", $"must be '{right}' for this content, and is '{stated}'. The line was changed.");
        }

        return right is not null;
    }

    private string? HashOf(ReadOnlySpan<byte> line)
    {
        try
        {
            return _chain.HashOf(line);
        }
        catch (FormatException exception)
        {
            _findings.Add("json", "", exception.Message);
            return null;
        }
    }

    private bool CheckContent(JsonElement root)
    {
        if (TextOf(root, "schema") is var schema && schema != TrajectoryJson.Schema)
        {
            _findings.Add("schema", "schema", $"must be '{TrajectoryJson.Schema}' in every line, and is '{schema}'.");
            return false;
        }

        if (!_shape.Check(root, _path, _findings)) return false;
        TokenRules.Check(root, _findings);
        RunRules.Check(root, _findings);
        return true;
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
