using System.Text.Json;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks files whose objects a schema describes and nothing else: those of CodeI/O, one object a line, or one in the whole file (<c>.json</c>).</summary>
/// <remarks>The schemas are those in <c>schemas/</c> whose names begin with <c>ci.codeio.</c>. Memory: the longest line.</remarks>
public sealed class SchemaFileValidator
{
    private const string Family = "ci.codeio.";
    private const string End = "-1.schema.json";
    private const long MaxWholeBytes = 64L << 20;

    private static readonly JsonDocumentOptions Form = new() { MaxDepth = 256 };

    private readonly JsonShape _shape;
    private readonly FieldPath _path = new();
    private readonly FindingSink _findings;

    private SchemaFileValidator(string schema, Action<ValidationFinding> onFinding) => (_shape, _findings) = (JsonShape.Of(Family + schema + End), new FindingSink(onFinding));

    /// <summary>Gets the words of the schemas, such as <c>final</c>.</summary>
    public static IReadOnlyList<string> Schemas { get; } =
    [
        .. typeof(SchemaFileValidator).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Family, StringComparison.Ordinal))
            .Select(static name => name[Family.Length..^End.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Tells which schema a file is of, by the keys of its first object.</summary>
    /// <param name="path">The file; compressed when its name ends with <c>.gz</c>.</param>
    /// <returns>The schema's word; <see langword="null"/> when none fits, and for a pipe, which can be read only once.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file's compression is damaged.</exception>
    public static string? SchemaOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (new FileInfo(path).Length == 0) return null; // empty, or a pipe
        using var stream = TrajectoryFile.OpenRead(path);
        using var document = JsonObjectText.TryParse(IsWhole(path) ? ReadWhole(stream) : JsonLines.Read(stream).Select(static line => line.Bytes.ToArray()).FirstOrDefault(), Form);
        if (document is null) return null;
        var keys = document.RootElement.EnumerateObject().Select(static member => member.Name).ToHashSet(StringComparer.Ordinal);
        if (IsTrajectory(document.RootElement)) return null; // which has the keys of messages too
        return Schemas.Select(static schema => (Schema: schema, Required: JsonShape.Of(Family + schema + End).Required.ToList()))
            .Where(candidate => candidate.Required.TrueForAll(keys.Contains)).OrderByDescending(static candidate => candidate.Required.Count).Select(static candidate => candidate.Schema).FirstOrDefault();
    }

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file; compressed when its name ends with <c>.gz</c>.</param>
    /// <param name="schema">One of <see cref="Schemas"/>.</param>
    /// <param name="onFinding">Called with every finding, in the order of the lines.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>The counts; groups and drift are those of trajectories, and here 0 and -1.</returns>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    /// <exception cref="InvalidDataException">The file's compression is damaged.</exception>
    public static ValidationReport Validate(string path, string schema, Action<ValidationFinding> onFinding, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(onFinding);
        if (!Schemas.Contains(schema)) throw new ArgumentException($"The schema must be one of {string.Join(", ", Schemas)}, and is '{schema}'.", nameof(schema));
        var validator = new SchemaFileValidator(schema, onFinding);
        using var stream = TrajectoryFile.OpenRead(path);
        var lines = IsWhole(path) ? validator.CheckWhole(stream) : CheckedLines.Walk(stream, validator._findings, validator.Check, cancellationToken);
        var findings = validator._findings;
        if (lines.Count == 0) findings.Warn("empty", "", "the file has no records.");
        return new ValidationReport(lines.Count, lines.Good, lines.Bytes, findings.Findings, findings.Warnings, 0, -1);
    }

    private static bool IsTrajectory(JsonElement record) =>
        record.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String && schema.GetString()!.StartsWith("ci.traj/", StringComparison.Ordinal);

    private static bool IsWhole(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private CheckedLines CheckWhole(Stream stream)
    {
        _findings.Line = 1;
        var bytes = ReadWhole(stream);
        CheckObject(bytes);
        return new CheckedLines(1, _findings.Findings == 0 ? 1 : 0, bytes.Length);
    }

    private void Check(JsonLine line)
    {
        if (line.IsWhole) CheckObject(line.Bytes);
        else _findings.Add("torn", "", $"the file ends in the middle of a line, after {line.Bytes.Length:N0} of its bytes. Its writer was interrupted; `r1ci codeio run --resume` goes on.");
    }

    private void CheckObject(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonObjectText.TryParse(bytes, Form);
        if (document is null) LineFault.Report(bytes.Span, _findings);
        else _shape.Check(document.RootElement, _path, _findings);
    }

    private static byte[] ReadWhole(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxWholeBytes) throw new IOException($"A .json file is read whole and may have {MaxWholeBytes:N0} bytes, and this one is longer.");
        }

        return bytes.ToArray();
    }
}
