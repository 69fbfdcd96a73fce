using System.Text.Json;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>A final record that the report shows in full.</summary>
/// <param name="Id">Its instance.</param>
/// <param name="FunctionId">Its function.</param>
/// <param name="AsksOutput">Whether the output was asked for, or the input.</param>
/// <param name="IsRight">Whether the last answer is right.</param>
/// <param name="Prompt">The whole prompt.</param>
/// <param name="Turns">The answers with their feedback.</param>
internal sealed record Example(string Id, string FunctionId, bool AsksOutput, bool IsRight, string Prompt, IReadOnlyList<(string Answer, string Feedback)> Turns)
{
    /// <summary>Reads a line of <c>final.jsonl</c>.</summary>
    public static Example Read(JsonElement line)
    {
        List<(string, string)> turns = [];
        for (var at = 1; Text(line, $"turn_{at}").Length > 0; at++) turns.Add((Text(line, $"turn_{at}"), Text(line, $"feedback_{at}")));
        return new Example(Text(line, "id"), Text(line, "function_id"), Text(line, "io_pred") == "o", Text(line, "status") == "success", Text(line, "prompt"), turns);
    }

    /// <summary>Gets a field; empty when it is no text.</summary>
    public static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Gets whether a field is a text that is not empty.</summary>
    public static bool Has(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !value.ValueEquals(""u8);
}

/// <summary>Chooses records to show by rule: of each direction and outcome the first one, and the one whose id is the least, which is as good as drawn.</summary>
internal sealed class ExampleChoice
{
    // A record that is longer is not shown; values are small, so only endless answers are.
    private const int MaxLineChars = 200_000;

    private readonly SortedDictionary<int, (Example First, Example? Drawn)> _chosen = [];

    /// <summary>Gets what was chosen, outputs before inputs, right ones first.</summary>
    public IReadOnlyList<Example> Chosen => [.. _chosen.Values.SelectMany(static pair => pair.Drawn is null ? [pair.First] : new[] { pair.First, pair.Drawn })];

    /// <summary>Looks at a line of <c>final.jsonl</c>.</summary>
    public void Add(string line)
    {
        if (line.Length > MaxLineChars) return;
        using var document = JsonDocument.Parse(line);
        var record = document.RootElement;
        var kind = (Example.Text(record, "io_pred") == "o" ? 0 : 3) + (Example.Text(record, "status") != "success" ? 2 : Example.Has(record, "turn_1") && Example.Has(record, "turn_2") ? 1 : 0);
        // Of the most, no text is wanted.
        if (_chosen.TryGetValue(kind, out var pair) && pair.Drawn is { } drawn && string.CompareOrdinal(Example.Text(record, "id"), drawn.Id) >= 0) return;
        var example = Example.Read(record);
        _chosen[kind] = pair.First is null ? (example, null) : (pair.First, example);
    }
}
