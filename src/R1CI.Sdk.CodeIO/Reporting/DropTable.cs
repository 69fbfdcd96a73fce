using System.Text.Json;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>One reason for drops at one stage.</summary>
/// <param name="Kind">What was dropped: <c>sources</c>, <c>functions</c> or <c>predictions</c>.</param>
/// <param name="Stage">The stage's name.</param>
/// <param name="Reason">A word of <see cref="Records.DropReason"/>.</param>
/// <param name="Count">How many.</param>
/// <param name="Example">The detail of the first of them that has one.</param>
internal sealed record DropRow(string Kind, string Stage, string Reason, long Count, string Example);

/// <summary>The drops of a run by stage and reason, from <c>drops.jsonl</c>.</summary>
internal sealed class DropTable
{
    // Bounds the memory; there are some 60 reasons, but files may say anything.
    private const int MostRows = 500;
    private const int ExampleChars = 300;

    private readonly Dictionary<(string Kind, string Stage, string Reason), (long Count, string Example)> _rows = [];

    /// <summary>Gets the rows: of sources before functions before predictions, the most frequent first.</summary>
    public IReadOnlyList<DropRow> Rows =>
    [
        .. _rows.Select(static row => new DropRow(row.Key.Kind, row.Key.Stage, row.Key.Reason, row.Value.Count, row.Value.Example))
            .OrderByDescending(static row => row.Kind, StringComparer.Ordinal).ThenByDescending(static row => row.Count).ThenBy(static row => row.Stage, StringComparer.Ordinal).ThenBy(static row => row.Reason, StringComparer.Ordinal),
    ];

    /// <summary>Counts the drop of a line.</summary>
    public void Add(string line)
    {
        using var document = JsonDocument.Parse(line);
        string Text(string name) => document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var kind = Text("id") switch
        {
            ['s', ..] => "sources",
            ['i', ..] => "predictions",
            _ => "functions",
        };
        var key = (kind, Text("stage"), Text("reason"));
        if (!_rows.ContainsKey(key) && _rows.Count >= MostRows) key = (kind, "", "other");
        var (count, example) = _rows.GetValueOrDefault(key, (0, ""));
        var detail = Text("detail");
        _rows[key] = (count + 1, example.Length > 0 || detail.Length == 0 ? example : detail[..Math.Min(detail.Length, ExampleChars)]);
    }
}
