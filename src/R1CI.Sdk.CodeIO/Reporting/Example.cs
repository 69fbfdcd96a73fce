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
    public static Example Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        string Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        List<(string, string)> turns = [];
        for (var at = 1; Text($"turn_{at}").Length > 0; at++) turns.Add((Text($"turn_{at}"), Text($"feedback_{at}")));
        return new Example(Text("id"), Text("function_id"), Text("io_pred") == "o", Text("status") == "success", Text("prompt"), turns);
    }
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
        var example = Example.Read(line);
        var kind = (example.AsksOutput ? 0 : 3) + (!example.IsRight ? 2 : example.Turns.Count > 1 ? 1 : 0);
        if (!_chosen.TryGetValue(kind, out var pair)) _chosen.Add(kind, (example, null));
        else if (pair.Drawn is null || string.CompareOrdinal(example.Id, pair.Drawn.Id) < 0) _chosen[kind] = (pair.First, example);
    }
}
