using System.Text.Json;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks the <c>ci.group/1</c> file that belongs to a file of records: every row against the group's records, and no group left out.</summary>
/// <remarks>Keeps some 60 bytes for each record, so that rows may come in any order.</remarks>
public sealed class GroupFileValidator
{
    private const string Schema = "ci.group/1";
    private const int MaxNamed = 3;

    private readonly JsonShape _shape = JsonShape.Of("ci.group-1.schema.json");
    private readonly FieldPath _path = new();
    private readonly Dictionary<string, GroupSummary> _groups = [];
    private readonly HashSet<string> _seen = [];
    private readonly FindingSink _findings;

    private GroupFileValidator(Action<ValidationFinding> onFinding) => _findings = new FindingSink(onFinding);

    /// <summary>Checks a file of groups.</summary>
    /// <param name="groupsPath">The <c>ci.group/1</c> file.</param>
    /// <param name="recordsPath">The <c>ci.traj/1</c> file; its bad lines, which <see cref="TrajectoryFileValidator"/> names, are passed over.</param>
    /// <param name="onFinding">Called with every finding, in the order of the lines.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>The counts, of rows.</returns>
    /// <exception cref="IOException">A file cannot be read to its end.</exception>
    public static ValidationReport Validate(string groupsPath, string recordsPath, Action<ValidationFinding> onFinding, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(groupsPath);
        ArgumentException.ThrowIfNullOrEmpty(recordsPath);
        ArgumentNullException.ThrowIfNull(onFinding);
        var validator = new GroupFileValidator(onFinding);
        validator.ReadRecords(recordsPath, cancellationToken);
        return validator.ReadGroups(groupsPath, cancellationToken);
    }

    private void ReadRecords(string path, CancellationToken cancellationToken)
    {
        var (shape, ignored) = (JsonShape.Of("ci.traj-1.schema.json"), new FindingSink(static _ => { }));
        using var stream = TrajectoryFile.OpenRead(path);
        foreach (var line in JsonLines.Read(stream).Where(line => line.IsWhole))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var record = JsonObjectText.TryParse(line.Bytes);
            if (record is null || !shape.Check(record.RootElement, _path, ignored)) continue;
            var id = record.RootElement.GetProperty("group").GetProperty("id").GetString()!;
            if (!_groups.TryGetValue(id, out var group)) _groups[id] = group = new GroupSummary();
            group.Add(record.RootElement);
        }
    }

    private ValidationReport ReadGroups(string path, CancellationToken cancellationToken)
    {
        using var stream = TrajectoryFile.OpenRead(path);
        var lines = CheckedLines.Walk(stream, _findings, Check, cancellationToken);
        var missing = _groups.Keys.Where(id => id.Length > 0 && !_seen.Contains(id)).ToList();
        if (missing.Count > 0)
        {
            _findings.Add("group", "group_id", $"{missing.Count:N0} groups of the records have no row ('{string.Join("', '", missing.Take(MaxNamed))}'{(missing.Count > MaxNamed ? ", ..." : "")}).");
        }

        return new ValidationReport(lines.Count, lines.Good, lines.Bytes, _findings.Findings, _findings.Warnings, _seen.Count, -1);
    }

    private void Check(JsonLine line)
    {
        using var row = line.IsWhole ? JsonObjectText.TryParse(line.Bytes) : null;
        if (row is null)
        {
            if (line.IsWhole) LineFault.Report(line.Bytes.Span, _findings);
            else _findings.Add("torn", "", "the file ends in the middle of a line. `r1ci rollout --resume` writes it anew from the records.");
            return;
        }

        if (!_shape.Check(row.RootElement, _path, _findings) || !row.RootElement.GetProperty("schema").ValueEquals(Schema)) return;
        var id = row.RootElement.GetProperty("group_id").GetString()!;
        if (!_seen.Add(id))
        {
            _findings.Add("unique", "group_id", $"must be unique in its file, and '{id}' was there before.");
        }
        else if (!_groups.TryGetValue(id, out var group))
        {
            _findings.Add("group", "group_id", $"must name a group of the records, and '{id}' has none.");
        }
        else
        {
            group.Compare(row.RootElement, _findings);
        }
    }
}
